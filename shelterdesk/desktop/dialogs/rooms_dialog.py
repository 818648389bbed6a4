"""Rooms and beds added to a shelter that is open already."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.forms.ui_rooms_dialog import Ui_RoomsDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.start.rooms_step import RoomsStep
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import BadInput


class RoomsDialog(QDialog):
    """Emits `wanted` with a tuple of NewRoom and stays until `accept`, so that a refusal loses nothing."""

    wanted = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoomsDialog()
        self.ui.setupUi(self)
        self.step = RoomsStep(look, self.ui, self)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.add_button.clicked.connect(self._add)
        self.ui.rooms_table.setCurrentIndex(self.step.model.index(0, 0))
        self.ui.rooms_table.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was added, and let it be mended."""
        self.ui.problem.setText(sentence)

    def _add(self) -> None:
        try:
            rooms = self.step.rooms()
        except BadInput as problem:
            self.refuse(say(problem.text))
            return
        self.wanted.emit(rooms)
