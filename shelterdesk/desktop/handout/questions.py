"""The dialogs of the hand-out page: who collects, why something is taken back, what is due."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.collector_dialog import CollectorDialog
from shelterdesk.desktop.dialogs.entitlements_dialog import EntitlementsDialog
from shelterdesk.desktop.dialogs.void_dialog import VoidDialog
from shelterdesk.desktop.handout.given_list import GivenEntry
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.visit import Visit
from shelterdesk.services.handouts import Void, void


class Questions(QObject):
    """Only one dialog is open at a time; `answered` follows when it has closed."""

    answered = Signal()
    collector_chosen = Signal(object)  # Candidate

    def __init__(self, look: Look, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._place = place
        self._page = page
        self.dialog: QDialog | None = None

    def who_collects(self, visit: Visit) -> None:
        dialog = CollectorDialog(self._look, self._place, visit, self._page)
        dialog.accepted.connect(lambda: self.collector_chosen.emit(dialog.collector))
        self._open(dialog)

    def why_take_back(self, entry: GivenEntry) -> None:
        dialog = VoidDialog(entry.label, entry.what, self._page)
        dialog.accepted.connect(lambda: self._void(entry, dialog.reason))
        self._open(dialog)

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
