"""Changing what names a person, for those who hold the site's identity key."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import few_lines, fit_height, fit_width
from shelterdesk.desktop.forms.ui_person_identity_dialog import Ui_PersonIdentityDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.people import Identity
from shelterdesk.domain.text import text
from shelterdesk.exchange.dates import parse_date
from shelterdesk.services.edit_people import EditIdentity
from shelterdesk.services.person_details import OpenedIdentity

_NOTE_LINES = 3


class PersonIdentityDialog(QDialog):
    """Emits `edited` with an EditIdentity; stays open until `accept`, so that a refusal loses nothing."""

    edited = Signal(object)

    def __init__(
        self, look: Look, person_id: str, label: str, opened: OpenedIdentity, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_PersonIdentityDialog()
        self.ui.setupUi(self)
        self._person_id = person_id
        self._version = opened.version
        ui = self.ui
        fit_width(self, look)
        ui.problem.hide()
        ui.title.setText(self.tr("Identity of {who}").format(who=label))
        for note in (ui.documents, ui.contacts, ui.notes):
            few_lines(note, look, _NOTE_LINES)
        dress(ui.keep_button, look, "lock", Ink.ON_ACCENT)
        self._fill(opened.identity)
        ui.cancel_button.clicked.connect(self.reject)
        ui.keep_button.clicked.connect(self._keep)
        ui.given.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        self.ui.keep_button.setEnabled(True)
        self._fit_later()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_later()

    def _fit_later(self) -> None:
        """Once the layouts know what is shown."""
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        fit_height(self, self.ui.outer, self.ui.scroll, self.ui.body_column)

    def _fill(self, identity: Identity) -> None:
        ui = self.ui
        ui.given.setText(identity.given_names or "")
        ui.family.setText(identity.family_names or "")
        ui.birth.setText("" if identity.birth_date is None else identity.birth_date.isoformat())
        ui.birth.setPlaceholderText(self.tr("1990-05-02 or 02/05/1990"))
        ui.documents.setPlainText(identity.documents or "")
        ui.contacts.setPlainText(identity.contacts or "")
        ui.notes.setPlainText(identity.notes or "")

    def _keep(self) -> None:
        try:
            identity = self._read()
        except BadInput as refusal:
            self.refuse(say(refusal.text))
            return
        self.ui.problem.hide()
        self.ui.keep_button.setEnabled(False)
        self.edited.emit(EditIdentity(self._person_id, self._version, identity))

    def _read(self) -> Identity:
        ui = self.ui
        born = ui.birth.text().strip()
        return Identity(
            given_names=ui.given.text(),
            family_names=ui.family.text(),
            birth_date=parse_date(born, text("birth date")) if born else None,
            documents=ui.documents.toPlainText(),
            contacts=ui.contacts.toPlainText(),
            notes=ui.notes.toPlainText(),
        )
