"""The card of one visit: who came, whether they can receive, what is due, the household, what was before."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.handout.due_row import DueRow
from shelterdesk.desktop.handout.loan_row import LoanRow
from shelterdesk.desktop.handout.visit_words import (
    NEED_TONES,
    describe_member,
    describe_visit,
    give_words,
    relation_word,
)
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.avatar import Avatar
from shelterdesk.desktop.widgets.banner import Banner
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel, make_label
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.words import need_word, say
from shelterdesk.domain.allotting import together
from shelterdesk.domain.day_text import short_day_text
from shelterdesk.domain.people import ADULT_AGE, Need
from shelterdesk.domain.visit import Candidate, Relation, Visit, Visitor, VisitState
from shelterdesk.services.handouts import GiveLine

AVATAR = 56
_TONES = {
    VisitState.CAN_RECEIVE: Tone.OK,
    VisitState.ALREADY_RECEIVED: Tone.ALERT,
    VisitState.OUT_OF_STOCK: Tone.ALERT,
    VisitState.NOTHING_DUE: Tone.WARN,
}


class VisitView(QObject):
    """Fills the visit stage of the form. `changed` follows each change of a quantity."""

    changed = Signal()
    came_back = Signal(object)  # Lent
    was_lost = Signal(object)  # Lent

    def __init__(self, look: Look, ui: Ui_HandoutPage, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._ui = ui
        self._rows: list[DueRow] = []
        self.loans: list[LoanRow] = []
        self._current = 0
        self._avatar = Avatar(look, size=AVATAR)
        self._name = ElidedLabel("", Type.H1)
        self.banner = Banner(look)
        ui.avatar_row.addWidget(self._avatar)
        self._chips = FlowLayout(gap=6)
        ui.name_row.addWidget(self._name)
        ui.name_row.addLayout(self._chips, 1)
        ui.banner_row.addWidget(self.banner)

    def show(self, visit: Visit, collector: Candidate | None, relation: Relation | None = None) -> None:
        """`relation` is that of a collector without a card."""
        self._avatar.set_name(visit.person.label)
        self._name.setText(visit.person.label)
        self._ui.detail.setText(describe_visit(visit))
        self._show_chips(visit)
        self.banner.say(say(visit.banner), _TONES[visit.state])
        self._show_lines(visit)
        self.show_household(visit, collector, relation)
        self._show_before(visit)
        self._ui.scroll.verticalScrollBar().setValue(0)

    def show_household(
        self, visit: Visit, collector: Candidate | None, relation: Relation | None = None
    ) -> None:
        clear(self._ui.members)
        collects = visit.person.person_id if collector is None else collector.person_id
        collects = collects if relation is None else ""
        for member in visit.members:
            self._ui.members.addLayout(self._member(member, collects))
        if relation is not None:
            self._ui.members.addLayout(self._outsider(relation_word(relation)))
        elif collector is not None and all(one.person_id != collects for one in visit.members):
            self._ui.members.addLayout(self._outsider(collector.label))

    def _outsider(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 2)
        row.addWidget(IconLabel(self._look, "people", Ink.MUTED, 15))
        row.addWidget(ElidedLabel(words), 1)
        row.addWidget(Chip(self._look, self.tr("Collects"), Tone.ACCENT))
        return row

    def chips(self) -> list[str]:
        """The words of the chips beside the name."""
        items = [self._chips.itemAt(at) for at in range(self._chips.count())]
        widgets = [item.widget() for item in items if item is not None]
        return [chip.words for chip in widgets if isinstance(chip, Chip)]

    def lines(self) -> tuple[GiveLine, ...]:
        """What is to be given now."""
        return tuple(GiveLine(row.line.item_id, row.quantity) for row in self._rows if row.quantity)

    def give_words(self) -> str:
        given = self.lines()
        total = sum((line.quantity for line in given), Decimal(0))
        everything = all(row.quantity == row.line.due.quantity for row in self._rows)
        return give_words(total, len(given), everything=everything)

    def rows(self) -> tuple[DueRow, ...]:
        return tuple(self._rows)

    def step(self, by: int) -> None:
        """More or less of the current item."""
        if row := self._current_row():
            row.stepper.step(by)

    def move(self, by: int) -> None:
        """Make the next or the previous item the current one."""
        adjustable = [row for row in self._rows if row.adjustable]
        if adjustable:
            self._current = min(max(self._current + by, 0), len(adjustable) - 1)
            self._mark()

    def set_fixed(self, words: str) -> None:
        """It was given: nothing can be changed any more."""
        self.banner.say(words, Tone.OK)
        for row in self._rows:
            row.set_fixed()
            row.set_current(False)

    def set_left(self, visit: Visit) -> None:
        """The store has less of what was given: the card says how much, and nothing else changes on it."""
        lines = {line.item_id: line for line in visit.lines}
        for row in self._rows:
            if row.line.item_id in lines:
                row.set_left(lines[row.line.item_id])

    def _current_row(self) -> DueRow | None:
        adjustable = [row for row in self._rows if row.adjustable]
        return adjustable[self._current] if self._current < len(adjustable) else None

    def _mark(self) -> None:
        current = self._current_row()
        for row in self._rows:
            row.set_current(row is current)
        if current is not None:
            self._ui.scroll.ensureWidgetVisible(current, 0, 4)

    def _show_chips(self, visit: Visit) -> None:
        clear(self._chips)
        if len(visit.members) > 1:
            words = self.tr("Household of {n}").format(n=len(visit.members))
            self._chips.addWidget(Chip(self._look, words, Tone.ACCENT))
        needs = {need for member in visit.members for need in member.needs}
        for need in (need for need in Need if need in needs):
            self._chips.addWidget(Chip(self._look, need_word(need), NEED_TONES[need]))
        if any(loan.overdue for loan in visit.loans):
            self._chips.addWidget(Chip(self._look, self.tr("Loan overdue"), Tone.ALERT))
        elif visit.loans:
            self._chips.addWidget(Chip(self._look, self.tr("On loan"), Tone.ACCENT))

    def _show_lines(self, visit: Visit) -> None:
        clear(self._ui.lines)
        self._rows = [DueRow(self._look, line) for line in visit.lines]
        for row in self._rows:
            row.changed.connect(partial(self._stepped, row))
            self._ui.lines.addWidget(row)
        steps: list[QWidget] = [one for row in self._rows if row.adjustable for one in row.stepper.buttons]
        for loan in self._show_loans(visit):
            steps += [loan.back, loan.lost]
        tab_in_order(self._ui.store, *steps, self._ui.give_button)
        self._current = 0

    def _show_loans(self, visit: Visit) -> list[LoanRow]:
        names = {one.person_id: one.label for one in visit.members[1:]}
        self.loans = [LoanRow(self._look, loan, names.get(loan.person_id, "")) for loan in visit.loans]
        for row in self.loans:
            row.came_back.connect(partial(self.came_back.emit, row.loan))
            row.was_lost.connect(partial(self.was_lost.emit, row.loan))
            self._ui.lines.addWidget(row)
        return self.loans

    def _stepped(self, row: DueRow) -> None:
        """More of one thing is less of what is not given on one day with it."""
        rivals = [other for other in self._rows if other.line.item_id in row.line.due.rivals]
        while not self._together() and any(other.stepper.value for other in rivals):
            next(other for other in rivals if other.stepper.value).lower()
        self.changed.emit()

    def _together(self) -> bool:
        wanted = {row.line.item_id: row.quantity for row in self._rows}
        return together([row.line.due for row in self._rows], wanted)

    def _member(self, member: Visitor, collects: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(IconLabel(self._look, "person", Ink.MUTED, 15))
        row.addWidget(ElidedLabel(member.label))
        row.addWidget(make_label(describe_member(member), Type.CAPTION, Ink.MUTED))
        row.addStretch(1)
        for need in member.needs:
            row.addWidget(Chip(self._look, need_word(need), NEED_TONES[need]))
        if member.person_id == collects:
            row.addWidget(Chip(self._look, self.tr("Collects"), Tone.ACCENT))
        elif member.age is not None and member.age >= ADULT_AGE:
            row.addWidget(Chip(self._look, self.tr("May collect"), Tone.ACCENT))
        return row

    def _show_before(self, visit: Visit) -> None:
        clear(self._ui.received)
        if not visit.before:
            self._ui.received.addWidget(make_label(self.tr("Nothing yet"), ink=Ink.MUTED), 0, 0)
        for at, one in enumerate(visit.before):
            day = make_label(say(short_day_text(one.day)), Type.CAPTION, Ink.MUTED)
            self._ui.received.addWidget(day, at, 0, Qt.AlignmentFlag.AlignVCenter)
            self._ui.received.addWidget(ElidedLabel(one.what), at, 1)
        self._ui.received.setColumnStretch(1, 1)
