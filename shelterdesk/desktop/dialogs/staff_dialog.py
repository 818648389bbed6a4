"""Adding someone who may sign in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.forms.ui_staff_dialog import Ui_StaffDialog
from shelterdesk.desktop.words import role_word
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.roles import Role
from shelterdesk.services.staff import NewStaff


class StaffDialog(QDialog):
    """Emits `wanted` with a NewStaff; stays open until `accept`, so that a refusal loses nothing.

    `all_sites`: whether the person who adds works for every site, and so may add others who do.
    """

    wanted = Signal(object)

    def __init__(
        self, sites: Sequence[SiteChoice], *, all_sites: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_StaffDialog()
        self.ui.setupUi(self)
        for role in (Role.DISTRIBUTION, Role.MANAGER, Role.PROGRAMME, Role.ADMINISTRATOR):
            self.ui.role.addItem(role_word(role), role.value)
        if all_sites:
            self.ui.site.addItem(self.tr("All sites"), None)
        for site in sites:
            self.ui.site.addItem(site.name, site.site_id)
        self.ui.role.currentIndexChanged.connect(self._explain)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.add_button.clicked.connect(self._add)
        self._explain()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)

    def _explain(self) -> None:
        explained = {
            Role.DISTRIBUTION: self.tr("Hands out and moves stock. Sees codes and call names, never a name."),
            Role.MANAGER: self.tr("Gives beds, registers people, and reads the names of the site."),
            Role.PROGRAMME: self.tr("Records activities and exports reports. Sees no person."),
            Role.ADMINISTRATOR: self.tr("Looks after logins and backups. Reads no identity."),
        }
        self.ui.about_role.setText(explained[Role(self.ui.role.currentData())])

    def _add(self) -> None:
        self.ui.problem.clear()
        if self.ui.password.text() != self.ui.again.text():
            self.refuse(self.tr("The two passwords are not the same."))
            return
        self.wanted.emit(
            NewStaff(
                login=self.ui.login.text(),
                password=self.ui.password.text(),
                display_name=self.ui.display_name.text(),
                role=Role(self.ui.role.currentData()),
                site_id=self.ui.site.currentData(),
            )
        )
