"""Who was at the site on a confirmed night and is not on its list, and why it is said only now."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width
from shelterdesk.desktop.dialogs.person_picker import PersonPicker
from shelterdesk.desktop.forms.ui_add_to_night_dialog import Ui_AddToNightDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.words import presence_word
from shelterdesk.domain.night_census import Presence
from shelterdesk.services.person_search import NameIndex

WIDTH = 540


class AddToNightDialog(QDialog):
    """Emits `wanted` with the person's id, the presence and the reason, and stays until `accept`.

    `on_list` are the ids of those who need no adding.
    """

    wanted = Signal(str, object, str)

    def __init__(
        self, look: Look, index: NameIndex, on_list: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_AddToNightDialog()
        self.ui.setupUi(self)
        ui = self.ui
        fit_width(self, look, WIDTH)
        self.picker = PersonPicker(look, ui.table, index, on_list)
        ui.field_row.addWidget(self.picker.field)
        for presence in Presence:
            ui.after.addItem(presence_word(presence), presence.value)
        self.picker.changed.connect(self._fit)
        self.picker.taken.connect(ui.reason.setFocus)
        ui.cancel_button.clicked.connect(self.reject)
        ui.add_button.clicked.connect(self._add)
        self.setTabOrder(self.picker.field, ui.table)
        self._fit()
        self.picker.field.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)

    def _fit(self) -> None:
        """Nobody found, nobody to add."""
        self.ui.add_button.setEnabled(self.picker.chosen() is not None)

    def _add(self) -> None:
        person = self.picker.chosen()
        if person is not None:
            after = Presence(str(self.ui.after.currentData()))
            self.wanted.emit(person.person_id, after, self.ui.reason.text())
