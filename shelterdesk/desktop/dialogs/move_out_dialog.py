"""Goods that leave a store: to another one, to a partner who borrows them, back to who brought them, or for good."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_move_out_dialog import Ui_MoveOutDialog
from shelterdesk.desktop.models.leaving_model import TAKE, LeavingModel
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.documents.words import lot_words
from shelterdesk.desktop.stock.words import reason_word
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.domain.stock import AdjustReason, reasons_for
from shelterdesk.services.documents import LeavingChoices
from shelterdesk.services.partner_loans import LendOut, SendBack
from shelterdesk.services.transfers import Send
from shelterdesk.services.write_offs import WriteOff

_A_MONTH = timedelta(days=30)


class Leaves(StrEnum):
    """How goods leave, and what is asked for then."""

    SEND = "send"
    LEND = "lend"
    SEND_BACK = "send back"
    WRITE_OFF = "write off"


class MoveOutDialog(CommandDialog):
    """Asks for a Send, a LendOut, a SendBack or a WriteOff of lots chosen in its table."""

    def __init__(
        self, how: Leaves, choices: LeavingChoices, words: str = "", parent: QWidget | None = None
    ) -> None:
        """`words` are searched for at first, such as the code of an item."""
        super().__init__(parent)
        self.ui = Ui_MoveOutDialog()
        self.ui.setupUi(self)
        self._how = how
        self._choices = choices
        self._from_search = False
        apart = how in (Leaves.SEND_BACK, Leaves.WRITE_OFF)
        lots = [lot for lot in choices.lots if apart or not (lot.held or lot.past(choices.today))]
        self.lots = LeavingModel(lots, lot_words, choices.packs, self)
        self.problem_in(self.ui.problem)
        self._fill()
        self._show_what_is_asked()
        self._connect()
        self.ui.find.setText(words)
        self._check()
        self._first_field().setFocus()

    def command(self) -> Send | LendOut | SendBack | WriteOff | None:
        """What the form says; None while something is missing."""
        ui, lines = self.ui, self.lots.picks()
        partner, note = ui.partner.text().strip(), ui.note.text()
        if not lines:
            return None
        store_id, due = self._choices.store_id, ui.due_on.day() if ui.due.isChecked() else None
        match self._how:
            case Leaves.SEND if ui.to.currentData():
                return Send(store_id, ui.to.currentData(), lines, due, note)
            case Leaves.LEND if partner:
                return LendOut(store_id, partner, lines, ui.due_on.day(), note)
            case Leaves.SEND_BACK if partner and note.strip():
                return SendBack(store_id, partner, lines, note)
            case Leaves.WRITE_OFF if ui.reason.currentData():
                return WriteOff(store_id, lines, AdjustReason(ui.reason.currentData()), note)
            case _:
                return None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter after words in the search asks how much of the first lot found; down goes into the table."""
        if watched is self.ui.find and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Down and self.lots.rowCount():
                self._to_table()
                return True
            entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if entered and (self.ui.find.text().strip() or self.command() is None):
                self._ask_how_much()
                return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        ui, choices = self.ui, self._choices
        for store in choices.stores:
            words = store.name if store.name == store.site else f"{store.name} ({store.site})"
            ui.to.addItem(words, store.store_id)
        ui.due_on.set_day(choices.today + _A_MONTH)
        ui.reason.addItem(self.tr("Choose…"), None)
        for reason in reasons_for(Decimal(-1)):
            ui.reason.addItem(reason_word(reason), reason.value)
        ui.lots.setModel(self.lots)
        dress_table(ui.lots)
        header = ui.lots.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)

    def _show_what_is_asked(self) -> None:
        ui, how = self.ui, self._how
        title, ok = {
            Leaves.SEND: (self.tr("Send to another store"), self.tr("Send")),
            Leaves.LEND: (self.tr("Lend to a partner"), self.tr("Lend")),
            Leaves.SEND_BACK: (self.tr("Send back to the supplier or donor"), self.tr("Send back")),
            Leaves.WRITE_OFF: (self.tr("Write off"), self.tr("Write off")),
        }[how]
        ui.title.setText(title)
        self.setWindowTitle(title)
        ui.ok_button.setText(ok)
        fields: dict[Leaves, set[QWidget]] = {
            Leaves.SEND: {ui.to, ui.due},
            Leaves.LEND: {ui.partner, ui.due},
            Leaves.SEND_BACK: {ui.partner},
            Leaves.WRITE_OFF: {ui.reason},
        }
        shown = fields[how]
        pairs = ((ui.to, ui.to_label), (ui.partner, ui.partner_label), (ui.reason, ui.reason_label))
        for field, label in pairs:
            field.setVisible(field in shown)
            label.setVisible(field in shown)
        ui.due.setVisible(ui.due in shown)
        ui.due_on.setVisible(ui.due in shown)
        if how is Leaves.LEND:
            ui.due.setChecked(True)
            ui.due.setEnabled(False)
            ui.due.setText(self.tr("Comes back"))
        if how is Leaves.SEND_BACK:
            ui.note_label.setText(self.tr("Why"))
            ui.note.setPlaceholderText("")
        ui.due_on.setEnabled(ui.due.isChecked())

    def _connect(self) -> None:
        ui = self.ui
        ui.find.textChanged.connect(self.lots.find)
        ui.find.installEventFilter(self)
        ui.lots.itemDelegate().closeEditor.connect(lambda *_: self._back_to_search())
        ui.to.currentIndexChanged.connect(self._check)
        ui.partner.textChanged.connect(self._check)
        ui.reason.currentIndexChanged.connect(self._check)
        ui.note.textChanged.connect(self._check)
        ui.due.toggled.connect(ui.due_on.setEnabled)
        self.lots.edited.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.ok_button.clicked.connect(self._ask)

    def _first_field(self) -> QWidget:
        ui = self.ui
        if self._how is Leaves.WRITE_OFF:
            return ui.reason
        return (
            ui.to
            if self._how is Leaves.SEND and ui.to.count() > 1
            else (ui.find if self._how is Leaves.SEND else ui.partner)
        )

    def _to_table(self, row: int = 0) -> None:
        self.ui.lots.setFocus()
        self.ui.lots.setCurrentIndex(self.lots.index(row, TAKE))

    def _ask_how_much(self) -> None:
        """Of what the words found; where they found nothing the dialog does not go on without it."""
        row = self.lots.first_found()
        if row is not None:
            self._to_table(row)
            self._from_search = True
            self.ui.lots.edit(self.lots.index(row, TAKE))

    def _back_to_search(self) -> None:
        """How much was said: the next lot, or with nothing typed Enter again for the whole."""
        if self._from_search:
            self._from_search = False
            self.ui.find.clear()
            self.ui.find.setFocus()

    def _check(self) -> None:
        count = len(self.lots.picks())
        words = self.tr("{count} lots chosen. Double-click in “Take”, or press F2, to say how much.")
        self.ui.note_line.setText(words.format(count=count))
        self.ui.ok_button.setEnabled(self.command() is not None)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)
