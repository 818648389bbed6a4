"""What is done with the papers of a store: each opens its dialog, runs the service, and says what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QUrl, Signal
from PySide6.QtWidgets import QFileDialog

from shelterdesk.desktop.beds.printing import open_file, write_list
from shelterdesk.desktop.dialogs.arrival_dialog import ArrivalDialog
from shelterdesk.desktop.dialogs.move_out_dialog import Leaves, MoveOutDialog
from shelterdesk.desktop.dialogs.say_why_dialog import SayWhyDialog
from shelterdesk.desktop.stock.documents.words import lent_words
from shelterdesk.desktop.stock.one_dialog import OneDialog, Service
from shelterdesk.desktop.workplace import Notice
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.documents import DocumentKind
from shelterdesk.domain.lending import LoanEnd
from shelterdesk.reports.papers import paper_report
from shelterdesk.reports.tree import Report
from shelterdesk.reports.writing import Edition
from shelterdesk.services.desk import Desk
from shelterdesk.services.documents import Document, leaving_choices
from shelterdesk.services.imprint import imprint
from shelterdesk.services.language import translator
from shelterdesk.services.loans import EndLoan, end_loan
from shelterdesk.services.on_loan import OnLoan
from shelterdesk.services.partner_loans import lend_out, send_back, take_back
from shelterdesk.services.transfers import CancelSending, arrive, cancel_sending, send
from shelterdesk.services.write_offs import Approve, Refuse, approve, refuse, write_off

_SERVICES: dict[Leaves, Service] = {
    Leaves.SEND: send,
    Leaves.LEND: lend_out,
    Leaves.SEND_BACK: send_back,
    Leaves.WRITE_OFF: write_off,
}


class DocumentActions(OneDialog):
    """`paper_made` names the document that should be shown afterwards."""

    paper_made = Signal(str)

    def move_out(self, how: Leaves, store_id: str, words: str = "") -> None:
        """Goods leave the store; `words` are searched for at first."""
        if store_id:
            self.open_with(
                lambda desk: leaving_choices(desk, store_id),
                lambda choices: MoveOutDialog(how, choices, words, self._page.window()),
                _SERVICES[how],
            )

    def say_what_came(self, document: Document) -> None:
        lent = document.head.kind is DocumentKind.LOAN
        self.open(ArrivalDialog(document, self._page.window()), take_back if lent else arrive)

    def came_back(self, loan: OnLoan) -> None:
        """All that a person has of it, at once: undo takes it back."""
        self._place.act(end_loan, EndLoan(loan.loan_id))

    def lost(self, loan: OnLoan) -> None:
        title = self.tr("{what} is lost: the loan ends, and nothing comes back").format(what=lent_words(loan))
        make = lambda note: EndLoan(loan.loan_id, end=LoanEnd.LOST, note=note)  # noqa: E731
        self.open(SayWhyDialog(title, self.tr("End the loan"), make, self._page.window()), end_loan)

    def cancel(self, document: Document) -> None:
        head = document.head
        title = self.tr("Cancel {number}: it comes back").format(number=head.number)
        make = lambda reason: CancelSending(head.document_id, reason)  # noqa: E731 - one thing to hand over
        self.open(SayWhyDialog(title, self.tr("Bring it back"), make, self._page.window()), cancel_sending)

    def approve(self, document: Document) -> None:
        self._place.act(approve, Approve(document.head.document_id))

    def refuse(self, document: Document) -> None:
        head = document.head
        title = self.tr("Why {number} is not written off").format(number=head.number)
        make = lambda reason: Refuse(head.document_id, reason)  # noqa: E731 - one thing to hand over
        self.open(SayWhyDialog(title, self.tr("Refuse"), make, self._page.window()), refuse)

    def print(self, document: Document) -> None:
        """The paper as a PDF file, in the language of the window."""
        language, today = QLocale().name().split("_")[0], document.today

        def read(desk: Desk) -> Report:
            region = f"{language}_{imprint(desk, document.head.site).country}"
            return paper_report(document, Edition(translator(language), language, today, region))

        self._place.read(read, self._save)

    def _save(self, report: Report) -> None:
        proposed = str(Path.home() / f"{report.stem}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the document"), proposed, "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen).with_suffix(".pdf")
            self._place.read(lambda _desk: write_list(report, path), self._saved)

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved {file}").format(file=path.name)
        file = QUrl.fromLocalFile(str(path))
        self._place.told.emit(Notice(words, self.tr("Open"), lambda: open_file(file)))

    def was_done(self, command: object, changes: Changes) -> None:
        if changes.created:
            self.paper_made.emit(changes.created[0])
