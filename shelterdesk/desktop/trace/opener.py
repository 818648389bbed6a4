"""Opens traces for a page: one dialog at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.trace.start import Of, Start
from shelterdesk.desktop.workplace import Workplace

if TYPE_CHECKING:
    from shelterdesk.desktop.dialogs.trace_dialog import TraceDialog


class Tracing(QObject):
    """`closed` follows when the dialog has closed."""

    closed = Signal()

    def __init__(self, look: Look, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._place, self._page = look, place, page
        self.dialog: TraceDialog | None = None

    def begin(self, start: Start | None) -> None:
        """From there, or from what is chosen in the dialog."""
        from shelterdesk.desktop.dialogs.trace_dialog import TraceDialog

        if self.dialog is not None:
            return
        self.dialog = TraceDialog(self._look, self._place, start, self._page.window())
        self.dialog.finished.connect(self._forget)
        self.dialog.open()

    def lot_or_item(self, lot_id: str, item_id: str) -> None:
        """From a lot, where one is chosen, else from an item; where neither is, it is chosen in the dialog."""
        if lot_id:
            self.begin(Start(Of.LOT, lot_id))
        else:
            self.begin(Start(Of.ITEM, item_id) if item_id else None)

    def handout(self, handout_id: str) -> None:
        self.begin(Start(Of.HANDOUT, handout_id))

    def _forget(self) -> None:
        self.dialog = None
        self.closed.emit()
