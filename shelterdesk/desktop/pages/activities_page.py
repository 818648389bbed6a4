"""Activities: what was done in a period, and recording one more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QSignalBlocker, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.dialogs.activity_dialog import ActivityDialog
from shelterdesk.desktop.forms.ui_activities_page import Ui_ActivitiesPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.activities_model import SORT, ActivitiesModel
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.figures import Period
from shelterdesk.persistence.queries.activities import ActivityLine
from shelterdesk.persistence.queries.catalogue import GrantLine
from shelterdesk.services.activities import list_activities, record_activity
from shelterdesk.services.board import sites_to_see
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import list_grants
from shelterdesk.services.imprint import imprint

ROW = 36
SHOWN_AT_FIRST = timedelta(days=92)
_TITLE = 2


@dataclass(frozen=True, slots=True)
class _Choices:
    """`today` is the day at the site."""

    today: date
    sites: tuple[SiteChoice, ...]
    grants: tuple[GrantLine, ...]


class ActivitiesPage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ActivitiesPage()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._choices: _Choices | None = None
        self._model = ActivitiesModel(self)
        self._make_table()
        self._empty = EmptyState(
            look,
            "activities",
            self.tr("No activities in this period"),
            self.tr(
                "Trainings, campaigns, sessions and rescues are counted in the donor report once recorded."
            ),
            self.tr("Record an activity"),
        )
        self._empty.action_requested.connect(self.record)
        self.ui.stack.addWidget(self._empty)
        self._record_action = QAction(self.tr("Record activity"), self)
        self._record_action.setShortcut(QKeySequence("N"))
        self._record_action.setEnabled(False)  # until it is known where and for whom
        self._record_action.triggered.connect(self.record)
        self.addAction(self._record_action)
        for field in (self.ui.first, self.ui.last):
            field.dateChanged.connect(self._list)
        self.dialog: ActivityDialog | None = None
        place.changed.connect(self._changed)
        look.changed.connect(self._fit)
        self._fit()

    def header(self) -> PageHeader:
        return PageHeader(
            title=self.tr("Activities"),
            subtitle=self.tr("Trainings, campaigns, sessions, rescues"),
            buttons=(HeaderButton(self._record_action, "plus", primary=True),),
            hints=(Hint("N", self.tr("Record activity")), Hint("Ctrl Z", self.tr("Undo"))),
        )

    def refresh(self) -> None:
        self._place.read(_read_choices, self._choose)

    def record(self) -> None:
        """Open the dialog for one more activity."""
        choices = self._choices
        if choices is None:
            return
        dialog = ActivityDialog(
            self._model.kind_words(), choices.sites, choices.grants, choices.today, self.window()
        )
        dialog.recorded.connect(
            lambda command: self._place.act(
                record_activity,
                command,
                lambda _: dialog.accept(),
                lambda refusal: dialog.refuse(say(refusal.text)),
                asker=dialog,
            )
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget_dialog)
        self.dialog = dialog
        dialog.open()

    def _forget_dialog(self) -> None:
        self.dialog = None

    def _make_table(self) -> None:
        table = self.ui.table
        sorted_model = QSortFilterProxyModel(self)
        sorted_model.setSourceModel(self._model)
        sorted_model.setSortRole(SORT)
        table.setModel(sorted_model)
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
        dress_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)

    def _fit(self) -> None:
        self.ui.table.verticalHeader().setDefaultSectionSize(self._look.px(ROW))

    def _choose(self, choices: _Choices) -> None:
        """The first time the last three months are shown; later what the person chose stays."""
        if self._choices is None:
            first, last = choices.today - SHOWN_AT_FIRST, choices.today
            for field, day in ((self.ui.first, first), (self.ui.last, last)):
                with QSignalBlocker(field):
                    field.set_day(day)
        self._choices = choices
        self._record_action.setEnabled(True)
        self._list()

    def _list(self) -> None:
        period = Period(self.ui.first.day(), self.ui.last.day())
        if period.last < period.first:
            self._show_lines(())
            self.ui.count.setText(self.tr("The period ends before it begins."))
            return
        self._place.read(lambda desk: list_activities(desk, period), lambda lines: self._show(period, lines))

    def _show(self, period: Period, lines: tuple[ActivityLine, ...]) -> None:
        if period == Period(self.ui.first.day(), self.ui.last.day()):  # else the person has gone on
            self._show_lines(lines)

    def _show_lines(self, lines: tuple[ActivityLine, ...]) -> None:
        self._model.set_lines(lines)
        self.ui.stack.setCurrentWidget(self.ui.table if lines else self._empty)
        people = sum(line.people for line in lines)
        one = self.tr("1 activity, {people} places taken")
        said = one if len(lines) == 1 else self.tr("{count} activities, {people} places taken")
        count = self.locale().toString
        self.ui.count.setText(said.format(count=count(len(lines)), people=count(people)) if lines else "")

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {Topic.ACTIVITIES, Topic.STOCK}:
            self.refresh()


def _read_choices(desk: Desk) -> _Choices:
    return _Choices(imprint(desk).day, sites_to_see(desk), list_grants(desk))
