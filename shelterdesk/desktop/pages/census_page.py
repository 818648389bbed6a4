"""Night census: who is here tonight, confirmed by a person; earlier nights, and what was amended."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHeaderView

from shelterdesk.desktop.census.amending import Amending
from shelterdesk.desktop.forms.ui_census_page import Ui_CensusPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.census_models import AmendmentsModel, NightModel, NightsModel
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.site_box import show_sites
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import long_day_text, moment_text
from shelterdesk.desktop.workplace import Notice, Workplace
from shelterdesk.domain.board import SiteChoice, chosen_site
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.night_census import NightSheet, NightState, Presence, count_presences
from shelterdesk.services.board import sites_to_see
from shelterdesk.services.desk import Desk
from shelterdesk.services.night_census import (
    ConfirmNight,
    confirm_night,
    list_nights,
    load_night,
)

ROW = 34
NIGHTS_WIDTH = 280
AMENDMENTS_HEIGHT = 170
_KEYS = {
    "H": Presence.PRESENT,
    "A": Presence.AWAY,
    "X": Presence.MISSING,
    "Space": None,
}  # None: the next one


@dataclass(frozen=True, slots=True)
class _Found:
    sites: tuple[SiteChoice, ...]
    sheet: NightSheet | None
    nights: tuple[NightState, ...]


class CensusPage(Page):
    """Marks are kept while the page is read anew, so that a change elsewhere loses nothing."""

    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self.ui = Ui_CensusPage()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._night: date | None = None  # None: tonight
        self._marks: dict[str, Presence] = {}
        self.sheet: NightSheet | None = None
        self.amending = Amending(look, place, self)
        self.people, self.nights = NightModel(look, self), NightsModel(look, self)
        self.amendments = AmendmentsModel(look, self)
        self._confirm_action = self._key("Ctrl+Return", self.confirm)
        self._add_action = self._key("N", self.add)
        self._mark_actions = [
            self._key(key, lambda presence=presence: self._mark(presence))  # type: ignore[misc]
            for key, presence in _KEYS.items()
        ]
        self._empty = EmptyState(
            look, "moon", self.tr("Nobody has this night"), self.tr("No stay at this site includes it.")
        )
        self._dress()
        self._connect()
        self._fit()

    def header(self) -> PageHeader:
        subtitle = ""
        if self.sheet is not None:
            subtitle = f"{self.sheet.site_name}  ·  {long_day_text(self.sheet.night)}"
        can = self.sheet is not None and self.sheet.open
        buttons = (HeaderButton(self._add_action, "person-add"),) if self.sheet is not None else ()
        if can:
            buttons = (*buttons, HeaderButton(self._confirm_action, "check-circle", primary=True))
        return PageHeader(self.tr("Night census"), subtitle, buttons, self._hints(can))

    def refresh(self) -> None:
        site_id, night = self._place.site_id, self._night
        self._place.read(lambda desk: _read(desk, site_id, night), self._show)

    def take_focus(self) -> None:
        self.ui.people.setFocus()

    def confirm(self) -> None:
        """Seal the night as it is marked."""
        if self.sheet is not None and self.sheet.open:
            marks = tuple(self.people.marks().items())
            command = ConfirmNight(self.sheet.site_id, self.sheet.night, marks)
            self._place.act(confirm_night, command, lambda _: self._marks.clear(), self._refused)

    def amend(self, row: int) -> None:
        """Ask what someone of a confirmed night was in truth."""
        if self.sheet is not None and self.sheet.confirmed is not None:
            self.amending.amend(self.sheet, self.people.line(row))

    def add(self) -> None:
        """Ask who was there and is not on the list of a confirmed night."""
        sheet = self.sheet
        if sheet is None:
            return
        if sheet.confirmed is None:
            words = self.tr(
                "Give a bed on the page of beds: then they are on this list. To an earlier night, confirm it first."
            )
            self._place.told.emit(Notice(words))
            return
        self.amending.add(sheet, {line.person_id for line in self.people.lines() if line.now is not None})

    # set-up

    def _key(self, key: str, act: Callable[[], None]) -> QAction:
        action = self.key_action(key, act)
        action.setEnabled(False)  # until there is a night to confirm
        return action

    def _dress(self) -> None:
        ui = self.ui
        tables = ((ui.people, self.people), (ui.nights, self.nights), (ui.amendments, self.amendments))
        for view, model in tables:
            view.setModel(model)
            dress_table(view)
            view.setAlternatingRowColors(True)
            view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        ui.people.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        ui.nights.horizontalHeader().setStretchLastSection(True)
        ui.amendments.horizontalHeader().setStretchLastSection(True)
        ui.stack.addWidget(self._empty)
        ui.site.hide()

    def _connect(self) -> None:
        ui = self.ui
        ui.people.activated.connect(lambda index: self._activate(index.row()))
        ui.nights.selectionModel().currentRowChanged.connect(self._night_chosen)
        ui.site.activated.connect(lambda _: self._site_chosen())
        self.people.marked.connect(self._count)
        self._place.changed.connect(self._changed)
        self._look.changed.connect(self._fit)

    def _fit(self) -> None:
        for view in (self.ui.people, self.ui.nights, self.ui.amendments):
            view.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        self.ui.nights.setFixedWidth(self._look.wide(NIGHTS_WIDTH))
        self.ui.amendments.setMaximumHeight(self._look.px(AMENDMENTS_HEIGHT))

    # what is shown

    def _show(self, found: _Found) -> None:
        sheet, ui = found.sheet, self.ui
        show_sites(ui.site, found.sites, None if sheet is None else sheet.site_id)
        if sheet is None:
            return
        row = max(0, ui.people.currentIndex().row())
        if self.sheet is not None and (self.sheet.site_id, self.sheet.night) == (sheet.site_id, sheet.night):
            self._marks = self.people.marks() if self.sheet.open else {}
        else:
            self._marks, row = {}, 0
        self.sheet = sheet
        self.people.set_sheet(sheet, self._marks)
        ui.people.selectRow(min(row, self.people.rowCount() - 1))
        self._show_nights(found.nights, sheet.night)
        amendments = () if sheet.confirmed is None else sheet.confirmed.amendments
        self.amendments.set_amendments(amendments)
        for widget in (ui.amendments_title, ui.amendments):
            widget.setVisible(bool(amendments))
        ui.stack.setCurrentWidget(ui.people if self.people.rowCount() else self._empty)
        self._confirm_action.setText(self.tr("Confirm the night"))
        self._add_action.setText(self.tr("Add someone…"))
        self._add_action.setEnabled(True)
        for action in (self._confirm_action, *self._mark_actions):
            action.setEnabled(sheet.open)
        self._count()
        self.header_changed.emit(self.header())

    def _show_nights(self, nights: tuple[NightState, ...], night: date) -> None:
        view = self.ui.nights
        choosing = view.selectionModel().blockSignals(True)
        self.nights.set_nights(nights)
        view.selectRow(self.nights.row_of(night))
        view.selectionModel().blockSignals(choosing)

    def _count(self) -> None:
        """The sum of the night in words."""
        sheet = self.sheet
        if sheet is None:
            return
        counted = count_presences(line.now for line in self.people.lines())
        parts = self.tr("{here} here, {away} away, {missing} not seen").format(
            here=counted[Presence.PRESENT],
            away=counted[Presence.AWAY],
            missing=counted[Presence.MISSING],
        )
        if sheet.confirmed is not None:
            by = self.tr("confirmed {when} by {who}").format(
                when=moment_text(sheet.confirmed.confirmed_at), who=sheet.confirmed.by
            )
            parts = f"{parts}  ·  {by}"
        self.ui.summary.setText(parts)

    def _hints(self, can: bool) -> tuple[Hint, ...]:
        if not can:
            amend = (Hint(self.tr("Enter"), self.tr("Amend")),) if self.people.rowCount() else ()
            return (*amend, Hint("N", self.tr("Add someone")))
        return (
            Hint("H", self.tr("Here")),
            Hint("A", self.tr("Away")),
            Hint("X", self.tr("Not seen")),
            Hint("Space", self.tr("Next")),
            Hint("Ctrl Return", self.tr("Confirm the night")),
            Hint("N", self.tr("Add someone")),
        )

    # what is done

    def _activate(self, row: int) -> None:
        if self.people.open:
            self.people.mark(row)
        else:
            self.amend(row)

    def _refused(self, refusal: object) -> None:
        self._place.refused.emit(refusal)
        self.refresh()

    def _night_chosen(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._night = self.nights.line(current.row()).night
            self.refresh()

    def _site_chosen(self) -> None:
        self._place.site_id = self.ui.site.currentData()
        self._night = None
        self.refresh()

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {Topic.BEDS, Topic.PEOPLE, Topic.SITES}:
            self.refresh()

    def _mark(self, presence: Presence | None) -> None:
        """A letter goes on to the next person; the space bar stays, since it may be pressed again."""
        row = self.ui.people.currentIndex().row()
        if row >= 0:
            self.people.mark(row, presence)
            if presence is not None:
                self.ui.people.selectRow(min(row + 1, self.people.rowCount() - 1))


def _read(desk: Desk, wanted: str | None, night: date | None) -> _Found:
    sites = sites_to_see(desk)
    chosen = chosen_site(sites, wanted)
    if chosen is None:
        return _Found(sites, None, ())
    return _Found(sites, load_night(desk, chosen, night), list_nights(desk, chosen))
