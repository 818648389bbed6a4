"""Changing what the desk knows of a person; what names them is changed elsewhere, see `person_identity_dialog`."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width
from shelterdesk.desktop.forms.ui_person_details_dialog import Ui_PersonDetailsDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.people.fields import NeedsChoice, SexChoice, fill_languages
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import text
from shelterdesk.services.edit_people import EditPerson
from shelterdesk.services.person_details import PersonDetails


class PersonDetailsDialog(QDialog):
    """Emits `edited` with an EditPerson; stays open until `accept`, so that a refusal loses nothing."""

    edited = Signal(object)

    def __init__(self, look: Look, details: PersonDetails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PersonDetailsDialog()
        self.ui.setupUi(self)
        self._details = details
        self.sex = SexChoice()
        self.needs = NeedsChoice()
        self._dress(look)
        self._fill()
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.keep_button.clicked.connect(self._keep)
        self.ui.call_name.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        self.ui.keep_button.setEnabled(True)

    def _dress(self, look: Look) -> None:
        ui = self.ui
        fit_width(self, look)
        ui.sex_slot.addWidget(self.sex)
        ui.needs_slot.addWidget(self.needs)
        self.sex.setAccessibleName(ui.sex_label.text())
        self.needs.setAccessibleName(ui.needs_label.text())
        ui.problem.hide()
        dress(ui.keep_button, look, "check", Ink.ON_ACCENT)
        order: list[QWidget] = [ui.birth, *(self.sex.button(sex) for sex in Sex), ui.call_name, ui.language]
        order += [*self.needs.buttons(), ui.cancel_button, ui.keep_button]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _fill(self) -> None:
        ui, person = self.ui, self._details.person
        line = person.line
        ui.title.setText(self.tr("Edit {who}").format(who=person.label))
        self._age = "" if person.age is None else str(person.age)
        ui.birth.setText(self._age)
        known = line.birth_month is not None and not self._details.record.birth_estimated
        ui.birth.setEnabled(not known)
        if known:
            ui.birth.setToolTip(self.tr("Follows from the birth date, which is kept with the identity."))
        self.sex.choose(line.sex)
        ui.call_name.setText(line.call_name or "")
        fill_languages(ui.language, line.language)
        self.needs.choose(line.needs)

    def _keep(self) -> None:
        ui, details = self.ui, self._details
        try:
            age = self._stated_age()
        except BadInput as refusal:
            self.refuse(say(refusal.text))
            return
        ui.problem.hide()
        ui.keep_button.setEnabled(False)
        self.edited.emit(
            EditPerson(
                person_id=details.person.person_id,
                version=details.record.version,
                sex=self.sex.sex() or details.person.line.sex,
                call_name=ui.call_name.text(),
                language=ui.language.currentData(),
                needs=self.needs.needs(),
                age=age,
            )
        )

    def _stated_age(self) -> int | None:
        """The age typed; None where it was left as it is. Raises BadInput."""
        typed = self.ui.birth.text().strip()
        if typed in (self._age, ""):
            return None
        if not typed.isdecimal():
            raise BadInput(text("An age is a number of years."))
        return int(typed)
