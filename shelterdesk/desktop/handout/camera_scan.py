"""Scanning with the camera on the page of hand-outs; for desks that have the extra and a camera."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.camera.source import FindSource, find_camera, is_installed
from shelterdesk.desktop.dialogs.camera_dialog import CameraDialog
from shelterdesk.desktop.shell.page import Page
from shelterdesk.desktop.workplace import Workplace


class CameraScan(QObject):
    """`scanned` carries what was read, once the dialog is gone; `told` when the button comes or goes."""

    scanned = Signal(str)
    told = Signal()
    closed = Signal()

    def __init__(self, place: Workplace, page: Page, find: FindSource | None = None) -> None:
        super().__init__(page)
        self._place, self._page = place, page
        self._find = find or find_camera
        self._asks = find is not None or is_installed()
        self.dialog: CameraDialog | None = None
        self.action = page.key_action("Ctrl+I", self.open, self.tr("Scan with the camera"))
        self.action.setEnabled(False)
        self.action.setVisible(False)

    def look(self) -> None:
        """Whether there is a camera now: one may be plugged in or out while the program runs."""
        if not self._asks:
            return
        source = self._find(self)
        there = source is not None
        if source is not None:
            source.deleteLater()
        if there != self.action.isVisible():
            self.action.setVisible(there)
            self.action.setEnabled(there)
            self.told.emit()

    def open(self) -> None:
        source = self._find(self) if self.dialog is None else None
        if source is None:
            self.look()
            return
        dialog = CameraDialog(self._place, source, self._page.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(lambda _: self._done(dialog))
        self.dialog = dialog
        dialog.open()

    def _done(self, dialog: CameraDialog) -> None:
        self.dialog = None
        self.closed.emit()
        if dialog.text:
            self.scanned.emit(dialog.text)
