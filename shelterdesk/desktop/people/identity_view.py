"""The sealed part of a person's details: closed until it is asked for, since each reading goes on the record."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.forms.ui_people_page import Ui_PeoplePage
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.people.rows import fact_row
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.words import day_text
from shelterdesk.services.person_details import OpenedIdentity, PersonDetails


class IdentityView(QObject):
    """Shows nothing of an identity to those without the key; closes again with each change of person."""

    read_requested = Signal()
    edit_requested = Signal()

    def __init__(self, look: Look, ui: Ui_PeoplePage, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._ui = ui
        self.opened: OpenedIdentity | None = None
        dress(ui.identity_edit_button, look, "edit")
        ui.identity_button.clicked.connect(self._toggle)
        ui.identity_edit_button.clicked.connect(self.edit_requested)

    def show(self, details: PersonDetails) -> None:
        """Closed, for another person or for the same one read again."""
        self.forget()
        self._ui.identity.setVisible(details.may_read_identity)

    def show_opened(self, opened: OpenedIdentity) -> None:
        self.opened = opened
        clear(self._ui.identity_rows)
        for name, value in self._facts(opened):
            self._ui.identity_rows.addWidget(fact_row(name, value))
        self._say()

    def forget(self) -> None:
        """Close, and keep nothing of it in memory."""
        self.opened = None
        clear(self._ui.identity_rows)
        self._say()

    def _toggle(self) -> None:
        if self.opened is None:
            self.read_requested.emit()
        else:
            self.forget()

    def _say(self) -> None:
        ui, shown = self._ui, self.opened is not None
        ui.identity_button.setText(self.tr("Hide") if shown else self.tr("Show"))
        dress(ui.identity_button, self._look, "eye-off" if shown else "eye")
        ui.identity_hint.setVisible(not shown)

    def _facts(self, opened: OpenedIdentity) -> list[tuple[str, str]]:
        identity = opened.identity
        born = identity.birth_date
        facts = [
            (self.tr("Name"), identity.name),
            (self.tr("Birth date"), "" if born is None else day_text(born)),
            (self.tr("Documents"), identity.documents or ""),
            (self.tr("Contacts"), identity.contacts or ""),
            (self.tr("Notes"), identity.notes or ""),
        ]
        known = [(name, value) for name, value in facts if value]
        return known or [(self.tr("Nothing is kept yet"), "–")]
