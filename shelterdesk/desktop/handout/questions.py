"""The dialogs of the hand-out page: who collects, what is lent or brought back, and why not or why anyway."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.bring_back_dialog import BringBackDialog, PastHandout
from shelterdesk.desktop.dialogs.collector_dialog import CollectorDialog
from shelterdesk.desktop.dialogs.entitlements_dialog import EntitlementsDialog
from shelterdesk.desktop.dialogs.lend_dialog import LendDialog
from shelterdesk.desktop.dialogs.reason_dialog import Question, ReasonDialog
from shelterdesk.desktop.handout.given_list import GivenEntry
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.words import day_text
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.lending import LoanEnd
from shelterdesk.domain.visit import Lent, Visit, in_words
from shelterdesk.services.handouts import GiveLine, Void, void
from shelterdesk.services.loans import EndLoan, end_loan
from shelterdesk.services.not_taken import NotTaken, not_taken


class Questions(QObject):
    """Only one dialog is open at a time; `answered` follows when it has closed."""

    answered = Signal()
    collector_chosen = Signal(object)  # Candidate
    relation_chosen = Signal(object)  # Relation, of a collector without a card
    beyond_wanted = Signal(object, str)  # lines to give though they are not due, and why
    nothing_taken = Signal()  # it was noted

    def __init__(self, look: Look, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._place = place
        self._page = page
        self.dialog: QDialog | None = None

    def who_collects(self, visit: Visit) -> None:
        dialog = CollectorDialog(self._look, self._place, visit, self._page)
        dialog.accepted.connect(lambda: self._chose(dialog))
        self._open(dialog)

    def why_beyond(self, visit: Visit) -> None:
        """Nothing is asked where nothing may be given beyond what is due."""
        if not visit.beyond:
            return
        question = Question(
            self.tr("Give anyway to {name}").format(name=visit.person.label),
            in_words((line.label, quantity) for line, quantity in visit.beyond),
            self.tr("Why is more given than is due?"),
            self.tr("One line, without names. It stays with the hand-out and in the audit trail."),
            (self.tr("Lost or stolen"), self.tr("Damaged"), self.tr("Emergency"), self.tr("New baby")),
            self.tr("Give anyway"),
        )
        lines = tuple(GiveLine(line.item_id, quantity) for line, quantity in visit.beyond)
        self._ask(question, lambda reason: self.beyond_wanted.emit(lines, reason))

    def why_not_taken(self, visit: Visit) -> None:
        question = Question(
            self.tr("{name} takes nothing").format(name=visit.person.label),
            "",
            self.tr("Why is nothing taken?"),
            self.tr("One line of the audit trail. What is due stays due."),
            (
                self.tr("Does not want it"),
                self.tr("Comes later"),
                self.tr("Did not come"),
                self.tr("Wrong size"),
            ),
            self.tr("Note it"),
        )
        command = NotTaken(visit.person.person_id, visit.store_id, "")
        self._ask(question, lambda reason: self._not_taken(replace(command, reason=reason)))

    def what_is_lent(self, visit: Visit) -> None:
        self._open(LendDialog(self._place, visit, self._page))

    def what_came_back(self, visit: Visit) -> None:
        """Of one of the hand-outs before."""
        handouts = [PastHandout(one.handout_id, f"{day_text(one.day)} – {one.what}") for one in visit.before]
        if handouts:
            dialog = BringBackDialog(self._look, self._place, visit.person.label, handouts, self._page)
            self._open(dialog)

    def what_came_back_of(self, entry: GivenEntry) -> None:
        """Of a hand-out in the list of today."""
        if entry.handout_id is not None:
            past = PastHandout(entry.handout_id, f"{entry.time} – {entry.what}")
            self._open(BringBackDialog(self._look, self._place, entry.label, [past], self._page))

    def loan_back(self, loan: Lent) -> None:
        """All of it, at once: undo takes it back."""
        self._place.act(end_loan, EndLoan(loan.loan_id))
        self.answered.emit()

    def loan_lost(self, loan: Lent) -> None:
        question = Question(
            self.tr("{item} is lost").format(item=loan.label),
            "",
            self.tr("What happened to it?"),
            self.tr("The loan ends, and nothing comes back into the store."),
            (self.tr("Lost"), self.tr("Stolen"), self.tr("Broken"), self.tr("Taken along")),
            self.tr("End the loan"),
        )
        command = EndLoan(loan.loan_id, end=LoanEnd.LOST)
        self._ask(question, lambda note: self._place.act(end_loan, replace(command, note=note)))

    def why_take_back(self, entry: GivenEntry) -> None:
        question = Question(
            self.tr("Take back from {name}").format(name=entry.label),
            entry.what,
            self.tr("Why is it taken back?"),
            self.tr("The very same lots return to the store, and nothing counts as received."),
            (
                self.tr("Wrong person"),
                self.tr("Wrong item"),
                self.tr("Brought back"),
                self.tr("Not taken along"),
            ),
            self.tr("Take back"),
        )
        self._ask(question, lambda reason: self._void(entry, reason))

    def undo(self, entry: GivenEntry) -> None:
        """Take back without a question, since the giving was a moment ago."""
        self._void(entry, self.tr("Undone at the desk"))
        self.answered.emit()

    def what_is_due(self) -> None:
        self._open(EntitlementsDialog(self._look, self._place, self._page))

    def take_scan(self, code: str) -> bool:
        """Whether the dialog that is open wants what was scanned."""
        if isinstance(self.dialog, CollectorDialog):
            self.dialog.look_for(code)
            return True
        return False

    def _chose(self, dialog: CollectorDialog) -> None:
        if dialog.relation is not None:
            self.relation_chosen.emit(dialog.relation)
        else:
            self.collector_chosen.emit(dialog.collector)

    def _not_taken(self, command: NotTaken) -> None:
        self._place.act(not_taken, command, lambda _: self.nothing_taken.emit())

    def _ask(self, question: Question, answered: Callable[[str], None]) -> None:
        dialog = ReasonDialog(question, self._page)
        dialog.accepted.connect(lambda: answered(dialog.reason))
        self._open(dialog)

    def _void(self, entry: GivenEntry, reason: str) -> None:
        if entry.handout_id is not None:
            self._place.act(void, Void(entry.handout_id, reason))

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
        self.answered.emit()
