"""The one dialog that a view of the stock has open, and the service that runs on what it asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import ReasonNeeded, Refusal
from shelterdesk.services.desk import Desk

Service = Callable[[Desk, Any], Changes]
Choices = TypeVar("Choices")


class OneDialog(QObject):
    """What it refused is shown in it, and loses nothing typed; `dialog` is None while none is open."""

    def __init__(self, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._place, self._page = place, page
        self.dialog: CommandDialog | None = None
        self._asking = False

    def open(self, dialog: CommandDialog, service: Service) -> None:
        """Show a dialog, unless one is open, and run the service on what it asks for."""
        if self.dialog is not None:
            dialog.deleteLater()
            return
        dialog.asked.connect(lambda command: self.run(dialog, service, command))
        dialog.finished.connect(lambda _: self._forget_dialog())
        self.dialog = dialog
        dialog.open()

    def open_with(
        self,
        query: Callable[[Desk], Choices],
        make: Callable[[Choices], CommandDialog | None],
        service: Service,
    ) -> None:
        """Read what the form offers, then open it; a second click while it is read opens no second one."""
        if self._asking or self.dialog is not None:
            return
        self._asking = True

        def opened(choices: Choices) -> None:
            self._asking = False
            dialog = make(choices)
            if dialog is not None:
                self.open(dialog, service)

        def refused(refusal: Refusal) -> None:
            self._asking = False
            self._place.refused.emit(refusal)

        self._place.read(query, opened, refused)

    def run(self, dialog: CommandDialog, service: Service, command: object) -> None:
        """Run a service for a dialog: it closes once that is done, else says why not."""

        def done(changes: Changes) -> None:
            dialog.accept()
            self.was_done(command, changes)

        def refused(refusal: Refusal) -> None:
            dialog.refuse(refusal.text)
            if isinstance(refusal, ReasonNeeded):
                dialog.ask_reason()

        self._place.act(service, command, done, refused)

    def was_done(self, command: object, changes: Changes) -> None:
        """What follows once a dialog has closed; nothing, unless a view has something to show then."""

    def _forget_dialog(self) -> None:
        self.dialog = None
