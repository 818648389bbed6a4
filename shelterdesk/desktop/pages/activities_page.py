"""Activities: what was done in a period, and recording one more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from shelterdesk.desktop.dialogs.activity_dialog import ActivityDialog
from shelterdesk.desktop.forms.ui_activities_page import Ui_ActivitiesPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.activities_model import SORT, ActivitiesModel
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.widgets.empty_state import EmptyState
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

_TITLE = 2
_MONTHS_SHOWN = 92  # days


@dataclass(frozen=True, slots=True)
class _Choices:
    sites: tuple[SiteChoice, ...]
    grants: tuple[GrantLine, ...]


class ActivitiesPage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ActivitiesPage()
        self.ui.setupUi(self)
        self._place = place
        self._choices = _Choices((), ())
        self._today = place.desk.clock().astimezone().date()
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
        self._record_action.triggered.connect(self.record)
        self.addAction(self._record_action)
        for field, day in (
            (self.ui.first, self._today - timedelta(days=_MONTHS_SHOWN)),
            (self.ui.last, self._today),
        ):
            field.setDate(QDate(day.year, day.month, day.day))
            field.dateChanged.connect(self.refresh)
        self.dialog: ActivityDialog | None = None
        place.changed.connect(self._changed)

    def header(self) -> PageHeader:
        return PageHeader(
            title=self.tr("Activities"),
            subtitle=self.tr("Trainings, campaigns, sessions, rescues"),
            buttons=(HeaderButton(self._record_action, "plus", primary=True),),
            hints=(Hint("N", self.tr("Record activity")), Hint("Ctrl Z", self.tr("Undo"))),
        )

    def refresh(self) -> None:
        period = Period(_day(self.ui.first.date()), _day(self.ui.last.date()))
        self._place.read(lambda desk: list_activities(desk, period), self._show)
        self._place.read(_read_choices, self._keep_choices)

    def record(self) -> None:
        """Open the dialog for one more activity."""
        dialog = ActivityDialog(
            self._model.kind_words(), self._choices.sites, self._choices.grants, self._today, self.window()
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
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(36)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)

    def _show(self, lines: tuple[ActivityLine, ...]) -> None:
        self._model.set_lines(lines)
        self.ui.stack.setCurrentWidget(self.ui.table if lines else self._empty)
        people = sum(line.people for line in lines)
        said = self.tr("{count} activities, {people} places taken")
        self.ui.count.setText(said.format(count=len(lines), people=people) if lines else "")

    def _keep_choices(self, choices: _Choices) -> None:
        self._choices = choices

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {Topic.ACTIVITIES, Topic.STOCK}:
            self.refresh()


def _read_choices(desk: Desk) -> _Choices:
    return _Choices(sites_to_see(desk), list_grants(desk))


def _day(shown: QDate) -> date:
    return date(shown.year(), shown.month(), shown.day())
