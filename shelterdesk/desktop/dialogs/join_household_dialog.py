"""Whose household a person joins: anyone of the site may be named."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width
from shelterdesk.desktop.dialogs.person_picker import PersonPicker
from shelterdesk.desktop.forms.ui_join_household_dialog import Ui_JoinHouseholdDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.services.person_search import ListedPerson, NameIndex


class JoinHouseholdDialog(QDialog):
    """Emits `joined` with the ListedPerson whose household it is; stays open until `accept`."""

    joined = Signal(object)

    def __init__(
        self, look: Look, person: ListedPerson, index: NameIndex, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_JoinHouseholdDialog()
        self.ui.setupUi(self)
        ui = self.ui
        fit_width(self, look, 540)
        ui.title.setText(self.tr("Whose household does {who} join?").format(who=person.label))
        self.picker = PersonPicker(look, ui.table, index, {person.person_id})
        ui.field_row.addWidget(self.picker.field)
        ui.problem.hide()
        dress(ui.join_button, look, "people", Ink.ON_ACCENT)
        self.picker.changed.connect(self._fit)
        self.picker.taken.connect(self._join)
        ui.cancel_button.clicked.connect(self.reject)
        ui.join_button.clicked.connect(self._join)
        self._fit()
        self.picker.field.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        self.ui.join_button.setEnabled(True)

    def _fit(self) -> None:
        self.ui.join_button.setEnabled(self.picker.chosen() is not None)

    def _join(self) -> None:
        chosen = self.picker.chosen()
        if chosen is not None and self.ui.join_button.isEnabled():
            self.ui.problem.hide()
            self.ui.join_button.setEnabled(False)
            self.joined.emit(chosen)
