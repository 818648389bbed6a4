"""What is done with people from the page: each opens its dialog, if it needs one, and runs one service."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.join_household_dialog import JoinHouseholdDialog
from shelterdesk.desktop.dialogs.person_details_dialog import PersonDetailsDialog
from shelterdesk.desktop.dialogs.person_identity_dialog import PersonIdentityDialog
from shelterdesk.desktop.dialogs.register_person_dialog import Registering, RegisterPersonDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.services.desk import Desk
from shelterdesk.services.edit_people import edit_identity, edit_person
from shelterdesk.services.households import (
    ChangeHead,
    JoinHousehold,
    LeaveHousehold,
    MakeHousehold,
    change_head,
    join_household,
    leave_household,
    make_household,
    register_household,
)
from shelterdesk.services.person_details import OpenedIdentity, PersonDetails, read_identity
from shelterdesk.services.person_search import ListedPerson, NameIndex
from shelterdesk.services.waiting import AddToWaiting, add_to_waiting

Command = TypeVar("Command")


class _Asking(Protocol):
    """A dialog that stays open until its answer was taken."""

    def accept(self) -> None: ...
    def refuse(self, sentence: str) -> None: ...


class PersonActions(QObject):
    """`dialog` is the one that is open, if any."""

    def __init__(self, look: Look, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._place = place
        self._page = page
        self.dialog: QDialog | None = None

    def register(self, about: Registering, done: Callable[[Changes], None]) -> None:
        dialog = RegisterPersonDialog(self._look, about, self._page.window())
        self._open(dialog, dialog.registered, register_household, done)

    def edit(self, details: PersonDetails) -> None:
        dialog = PersonDetailsDialog(self._look, details, self._page.window())
        self._open(dialog, dialog.edited, edit_person)

    def read_identity(self, person_id: str, done: Callable[[OpenedIdentity], None]) -> None:
        self._place.read(lambda desk: read_identity(desk, person_id), done)

    def edit_identity(self, details: PersonDetails, opened: OpenedIdentity) -> None:
        person = details.person
        dialog = PersonIdentityDialog(self._look, person.person_id, person.label, opened, self._page.window())
        self._open(dialog, dialog.edited, edit_identity)

    def wait(self, details: PersonDetails) -> None:
        command = AddToWaiting(details.record.site_id, details.person.person_id)
        self._place.act(add_to_waiting, command)

    def make_head(self, details: PersonDetails) -> None:
        line = details.person.line
        if line.household_id is not None:
            self._place.act(change_head, ChangeHead(line.household_id, line.person_id))

    def leave(self, details: PersonDetails) -> None:
        self._place.act(leave_household, LeaveHousehold(details.person.person_id))

    def join(self, details: PersonDetails, index: NameIndex) -> None:
        dialog = JoinHouseholdDialog(self._look, details.person, index, self._page.window())
        self._keep(dialog)
        dialog.joined.connect(lambda other: self._join(dialog, details, other))
        dialog.open()

    def keep_apart(self, details: PersonDetails, index: NameIndex) -> None:
        from shelterdesk.desktop.dialogs.keep_apart_dialog import KeepApartDialog

        dialog = KeepApartDialog(self._look, self._place, details.person, index, self._page.window())
        self._keep(dialog)
        dialog.open()

    def _join(self, dialog: JoinHouseholdDialog, details: PersonDetails, other: ListedPerson) -> None:
        household_id, person_id = other.line.household_id, details.person.person_id
        if household_id is not None:
            self._run(dialog, join_household, JoinHousehold(household_id, person_id), None)
        else:
            together = MakeHousehold(details.record.site_id, (other.person_id, person_id))
            self._run(dialog, make_household, together, None)

    def _open(
        self,
        dialog: RegisterPersonDialog | PersonDetailsDialog | PersonIdentityDialog,
        answered: SignalInstance,
        service: Callable[[Desk, Command], Changes],
        done: Callable[[Changes], None] | None = None,
    ) -> None:
        self._keep(dialog)
        answered.connect(lambda command: self._run(dialog, service, command, done))
        dialog.open()

    def _run(
        self,
        dialog: _Asking,
        service: Callable[[Desk, Command], Changes],
        command: Command,
        done: Callable[[Changes], None] | None,
    ) -> None:
        def taken(changes: Changes) -> None:
            dialog.accept()
            if done is not None:
                done(changes)

        def refused(refusal: Refusal) -> None:
            dialog.refuse(say(refusal.text))

        self._place.act(service, command, taken, refused)

    def _keep(self, dialog: QDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog

    def _forget(self) -> None:
        self.dialog = None
