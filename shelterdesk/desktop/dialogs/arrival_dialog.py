"""What came of a sending, or back of a loan: line by line, and why it is not what left."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from shelterdesk.desktop.dialogs.fitting import scroll_fields
from shelterdesk.desktop.forms.ui_arrival_dialog import Ui_ArrivalDialog
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.documents.words import lot_mark
from shelterdesk.desktop.stock.words import quantity_words, reason_word
from shelterdesk.desktop.widgets.quantity_field import QuantityField
from shelterdesk.domain.documents import MISSING, MORE, Came, DocumentKind
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.persistence.queries.document_views import PaperLine
from shelterdesk.services.documents import Document
from shelterdesk.services.partner_loans import TakeBack
from shelterdesk.services.transfers import Arrive

_LATER = "later"  # what is chosen of it in place of a reason


@dataclass
class _Row:
    """One lot: how much of it was out, and the fields of how much came and why."""

    lot_id: str
    out: Decimal
    came: QuantityField
    why: QComboBox

    def missing(self) -> Decimal | None:
        """How much less came, below zero how much more; None while no number is typed."""
        typed = self.came.quantity()
        return None if typed is None or typed < 0 else self.out - typed


class ArrivalDialog(CommandDialog):
    """Asks for an Arrive of a sending, or a TakeBack of a loan; all came until something else is typed.

    What does not come now may come later: of a sending that is said, of a loan a reason says that it never will.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ArrivalDialog()
        self.ui.setupUi(self)
        self._head, self._packs = document.head, document.packs
        self._loan = document.head.kind is DocumentKind.LOAN
        self.problem_in(self.ui.problem)
        words = self.tr("What came back of {number}") if self._loan else self.tr("What came of {number}")
        self.ui.title.setText(words.format(number=document.head.number))
        self.setWindowTitle(self.ui.title.text())
        self.rows = self._make_rows(document)
        outer = self.layout()
        if isinstance(outer, QVBoxLayout):
            scroll_fields(outer, self.ui.lines)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.ok_button.clicked.connect(self._ask)
        self._check()
        self.rows[0].came.setFocus()
        self.rows[0].came.selectAll()

    def command(self) -> Arrive | TakeBack | None:
        """What the form says; None while a number or a reason is missing."""
        lines = []
        for row in self.rows:
            missing = row.missing()
            if missing is None:
                return None
            why = row.why.currentData() if missing else None
            later = why == _LATER
            reason = None if why is None or later else AdjustReason(why)
            if missing and why is None:
                return None
            lines.append(Came(row.lot_id, row.out - missing, self.ui.bin.text(), reason, later))
        if not any(line.quantity or line.reason for line in lines):
            return None
        if self._loan:
            return TakeBack(self._head.document_id, tuple(lines), self.ui.note.text())
        return Arrive(self._head.document_id, tuple(lines), self.ui.note.text())

    def _make_rows(self, document: Document) -> tuple[_Row, ...]:
        merged: dict[str, tuple[PaperLine, Decimal]] = {}
        for line in document.lines:
            if line.out:
                merged[line.lot_id] = (line, line.out)
        return tuple(self._make_row(at, line, out) for at, (line, out) in enumerate(merged.values()))

    def _make_row(self, at: int, line: PaperLine, out: Decimal) -> _Row:
        grid = self.ui.lines
        told = (line.name, lot_mark(line), quantity_words(out, line.unit))
        label = QLabel("\n".join(words for words in told if words), self)
        label.setWordWrap(True)
        came, why = QuantityField(self), QComboBox(self)
        came.setText(number_text(out))
        came.measure(line.unit, self._packs.get(line.item_id, ()))
        came.setAccessibleName(self.tr("{item}: how much came").format(item=line.name))
        why.setAccessibleName(self.tr("{item}: why").format(item=line.name))
        label.setBuddy(came)
        row = _Row(line.lot_id, out, came, why)
        for column, widget in enumerate((label, came, why)):
            grid.addWidget(widget, at, column)
        grid.setColumnStretch(0, 1)
        came.textChanged.connect(lambda _: self._changed(row))
        why.currentIndexChanged.connect(self._check)
        self._offer(row)
        return row

    def _changed(self, row: _Row) -> None:
        self._offer(row)
        self._check()

    def _offer(self, row: _Row) -> None:
        """Only reasons that go with the direction; without a difference there is nothing to explain."""
        missing = row.missing() or Decimal(0)
        reasons = () if not missing else MISSING if missing > 0 else MORE
        if self._loan and missing < 0:
            reasons = ()
        row.why.blockSignals(True)
        row.why.clear()
        if not self._loan or missing < 0:
            row.why.addItem(self.tr("Why…"), None)
        if missing > 0:
            row.why.addItem(self.tr("Comes later"), _LATER)
        for reason in reasons:
            row.why.addItem(self._words(reason, missing), reason.value)
        row.why.blockSignals(False)
        row.why.setVisible(bool(missing))

    def _words(self, reason: AdjustReason, missing: Decimal) -> str:
        if reason is AdjustReason.COUNTED:
            return self.tr("Counted wrong when sent")
        if reason is AdjustReason.FOUND and missing < 0:
            return self.tr("More was found")
        return reason_word(reason)

    def _check(self) -> None:
        differ = sum(bool(row.missing()) for row in self.rows)
        words = self.tr("{count} lines differ from what left.").format(count=differ)
        self.ui.note_line.setText(words if differ else self.tr("All came."))
        self.ui.ok_button.setEnabled(self.command() is not None)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
