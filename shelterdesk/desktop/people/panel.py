"""One person beside the list: who, where, with whom, what happened, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QSizePolicy, QVBoxLayout

from shelterdesk.desktop.forms.ui_people_page import Ui_PeoplePage
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.people.identity_view import IdentityView
from shelterdesk.desktop.people.rows import HouseholdRow, code_row, history_row, more_button
from shelterdesk.desktop.people.words import (
    APART,
    NEED_TONES,
    describe,
    given_words,
    place_word,
    stay_days,
    stay_places,
)
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.avatar import Avatar
from shelterdesk.desktop.widgets.buttons import dress, make_tool, name_tool
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel
from shelterdesk.desktop.widgets.tab_order import tab_through
from shelterdesk.desktop.words import day_text, need_word
from shelterdesk.domain.codes import show_code
from shelterdesk.persistence.queries.person_history import ReceivedHandout, StaySpell
from shelterdesk.services.person_details import PersonDetails
from shelterdesk.services.person_search import ListedPerson

FEW = 5  # lines of history shown until more are asked for


class PersonPanel(QObject):
    """Fills the right side of the page's form; it asks by signal and acts on nothing itself."""

    wait_requested = Signal()
    edit_requested = Signal()
    member_requested = Signal()
    head_requested = Signal()
    leave_requested = Signal()
    join_requested = Signal()
    apart_requested = Signal()
    person_chosen = Signal(str)  # another member of the household

    def __init__(self, look: Look, ui: Ui_PeoplePage, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self.ui = ui
        self.details: PersonDetails | None = None
        self.identity = IdentityView(look, ui, self)
        self._avatar = Avatar(look, "", 48)
        self._name = ElidedLabel("", Type.H2)
        self._place_icon = IconLabel(look, "beds", Ink.MUTED)
        self._chips = FlowLayout(ui.chips, gap=6)
        self._menu_button = make_tool(look, "", "more")
        self.join, self.head, self.leave = QAction(self), QAction(self), QAction(self)
        self.apart = QAction(self)
        self.retranslate()
        self._dress()

    def show(self, details: PersonDetails, site_id: str, fresh: Sequence[ListedPerson]) -> None:
        """Show a person as seen from a site; `fresh` are the people registered just now, to write on cards."""
        same = self.details is not None and self.details.person.person_id == details.person.person_id
        self.details = details
        self._show_head(details, site_id)
        self._show_fresh(fresh)
        self._show_chips(details)
        self.identity.show(details)
        self._show_household(details)
        self._show_stays(details.stays, FEW)
        self._show_handouts(details.handouts, FEW)
        self._order_tabs()
        self.ui.panel.setCurrentWidget(self.ui.scroll)
        if not same:
            self.ui.scroll.verticalScrollBar().setValue(0)

    def show_nobody(self) -> None:
        self.details = None
        self.identity.forget()
        self.ui.panel.setCurrentWidget(self.ui.nobody)

    def allow(self, *, register: bool, place: bool) -> None:
        """What the person signed in may do here; the rest is not shown."""
        self._may_register, self._may_place = register, place
        for part in (self.ui.edit_button, self._menu_button, self.ui.member_button):
            part.setVisible(register)

    def retranslate(self) -> None:
        """Say everything but the person in the language in force; the person is shown anew by the page."""
        name_tool(self._menu_button, self.tr("More"))
        self.join.setText(self.tr("Join a household…"))
        self.head.setText(self.tr("Make head of the household"))
        self.leave.setText(self.tr("Leave the household"))
        self.apart.setText(self.tr("Keep apart…"))
        self.identity.forget()

    # set-up

    def _dress(self) -> None:
        ui, look = self.ui, self._look
        ui.avatar_slot.addWidget(self._avatar)
        ui.name_slot.addWidget(self._name)
        ui.place_icon_slot.addWidget(self._place_icon)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        ui.chips.setSizePolicy(policy)
        dress(ui.wait_button, look, "clock")
        dress(ui.edit_button, look, "edit")
        dress(ui.member_button, look, "person-add")
        ui.action_row.insertWidget(ui.action_row.count() - 1, self._menu_button)
        menu = QMenu(self._menu_button)
        menu.addActions([self.head, self.leave, self.join, self.apart])
        self._menu_button.setMenu(menu)
        self._menu_button.setPopupMode(self._menu_button.ToolButtonPopupMode.InstantPopup)
        ui.wait_button.clicked.connect(self.wait_requested)
        ui.edit_button.clicked.connect(self.edit_requested)
        ui.member_button.clicked.connect(self.member_requested)
        self.head.triggered.connect(self.head_requested)
        self.leave.triggered.connect(self.leave_requested)
        self.join.triggered.connect(self.join_requested)
        self.apart.triggered.connect(self.apart_requested)
        self.allow(register=False, place=False)

    def _order_tabs(self) -> None:
        """As the panel is read, whatever was made last."""
        ui = self.ui
        deeds = (ui.wait_button, ui.edit_button, self._menu_button)
        tab_through((ui.scroll, ui.fresh, *deeds, ui.identity, ui.household, ui.stays, ui.handouts))

    # what is shown

    def _show_head(self, details: PersonDetails, site_id: str) -> None:
        ui, person = self.ui, details.person
        line = person.line
        self._avatar.set_name(person.label)
        self._name.setText(person.label)
        self.ui.scroll.setAccessibleName(person.label)  # arrows scroll it, so it is a stop
        code = show_code(line.code)
        known = [code] if person.label != code else []
        if person.name and line.call_name:
            known.append(self.tr("called {name}").format(name=line.call_name))
        ui.about.setText(APART.join([*known, describe(person)]))
        ui.place.setText(place_word(line, site_id))
        staying = line.place is not None
        ui.wait_button.setVisible(self._may_place and not staying and not line.waiting)
        icon, ink = (
            ("beds", Ink.ACCENT) if staying else ("clock", Ink.WARN) if line.waiting else ("info", Ink.FAINT)
        )
        self._place_icon.set_icon(icon, ink)
        in_household = line.household_id is not None
        self.head.setVisible(in_household and not line.is_head)
        self.leave.setVisible(in_household)
        self.join.setVisible(not in_household)
        self.apart.setVisible(details.may_read_identity)

    def _show_fresh(self, fresh: Sequence[ListedPerson]) -> None:
        clear(self.ui.fresh_codes)
        for person in fresh:
            self.ui.fresh_codes.addWidget(code_row(self._look, person.line.code, person.label))
        self.ui.fresh.setVisible(bool(fresh))

    def _show_chips(self, details: PersonDetails) -> None:
        clear(self._chips)
        line = details.person.line
        chips = [(need_word(need), NEED_TONES[need]) for need in line.needs]
        if line.household_id is not None:
            chips.insert(0, (self.tr("Household of {n}").format(n=line.members), Tone.ACCENT))
        for words, tone in chips:
            self._chips.addWidget(Chip(self._look, words, tone))
        self.ui.chips.setVisible(bool(chips))

    def _show_household(self, details: PersonDetails) -> None:
        ui = self.ui
        clear(ui.household_rows)
        for member in details.household:
            row = HouseholdRow(self._look, member, current=member.person_id == details.person.person_id)
            row.clicked.connect(
                lambda _=False, person_id=member.person_id: self.person_chosen.emit(person_id)
            )
            ui.household_rows.addWidget(row)
        ui.household.setVisible(bool(details.household) or self._may_register)

    def _show_stays(self, stays: tuple[StaySpell, ...] | None, limit: int) -> None:
        ui = self.ui
        clear(ui.stays_rows)
        ui.stays.setVisible(bool(stays))
        for stay in (stays or ())[:limit]:
            ui.stays_rows.addWidget(history_row(self._look, stay_days(stay), stay_places(stay)))
        if stays:
            self._offer_more(ui.stays_rows, len(stays), limit, lambda: self._show_stays(stays, len(stays)))

    def _show_handouts(self, handouts: tuple[ReceivedHandout, ...], limit: int) -> None:
        ui = self.ui
        clear(ui.handouts_rows)
        ui.handouts.setVisible(bool(handouts))
        for given in handouts[:limit]:
            chip = self.tr("Void") if given.voided else ""
            row = history_row(self._look, day_text(given.day), given_words(given.items), chip)
            ui.handouts_rows.addWidget(row)
        self._offer_more(
            ui.handouts_rows, len(handouts), limit, lambda: self._show_handouts(handouts, len(handouts))
        )

    def _offer_more(self, rows: QVBoxLayout, count: int, limit: int, show_all: object) -> None:
        if count > limit:
            button = more_button(self._look, self.tr("Show all {count}").format(count=count))
            button.clicked.connect(show_all)
            rows.addWidget(button)
