"""What is done with a round, each in a dialog of its own; for the page of rounds and the page of hand-outs."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.round_dialog import RoundDialog
from shelterdesk.desktop.dialogs.round_goods_dialog import CloseDialog, TakeDialog
from shelterdesk.desktop.dialogs.round_list_dialog import RoundListDialog
from shelterdesk.desktop.dialogs.round_sheets_dialog import RoundSheetsDialog
from shelterdesk.desktop.rounds.printing import RoundPrinting
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.rounds import RoundState
from shelterdesk.services.desk import Desk
from shelterdesk.services.rounds.plan import CancelRound, SaveRound, cancel_round, save_round
from shelterdesk.services.rounds.run import (
    BeginRound,
    OpenAgain,
    begin_round,
    close_round,
    open_again,
    take_out,
)
from shelterdesk.services.rounds.sheets import Entered, NothingEntered, RowRefused, enter_sheets
from shelterdesk.services.rounds.views import RoundChoices, RoundView, round_choices, view_round

Service = Callable[[Desk, Any], Changes]


class RoundDeeds(QObject):
    """One dialog at a time; `planned` carries the id of a round just planned, `ended` follows each dialog."""

    planned = Signal(str)
    ended = Signal()

    def __init__(self, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._place, self._page = place, page
        self.printing = RoundPrinting(place, page)
        self.dialog: QDialog | None = None

    def plan(self, view: RoundView | None = None) -> None:
        """A new round, or `view` planned anew."""
        site_id = self._place.site_id

        def opened(choices: RoundChoices) -> None:
            if self.dialog is None:
                dialog = RoundDialog(self._place, choices, view, self._page.window())
                self._run(dialog, save_round, self._is_planned)

        self._place.read(lambda desk: round_choices(desk, site_id), opened, asker=self)

    def take(self, view: RoundView) -> None:
        """Open a planned round, or take more out to an open one."""
        dialog = TakeDialog(view, self._page.window())
        self._run(dialog, _take)

    def close(self, view: RoundView) -> None:
        self._run(CloseDialog(view, self._page.window()), close_round)

    def close_of(self, round_id: str) -> None:
        """The same, for a round that is still to be read."""
        self._place.read(lambda desk: view_round(desk, round_id), self.close, asker=self)

    def list(self, view: RoundView) -> None:
        dialog = RoundListDialog(self._place, view, self._page.window())
        dialog.card_wanted.connect(lambda person_id: self.printing.new_card(view, person_id))
        self._open(dialog)

    def sheets(self, view: RoundView) -> None:
        """Enter what was ticked on paper; the dialog stays until everything that was ticked is entered."""
        dialog = RoundSheetsDialog(view, self._page.window())
        round_id = view.row.round_id

        def show_again(refused: tuple[RowRefused, ...]) -> None:
            self._place.read(
                lambda desk: view_round(desk, round_id),
                lambda found: dialog.show_round(found, refused),
                asker=dialog,
            )

        def done(changes: Changes) -> None:
            if isinstance(changes, Entered) and changes.refused:
                show_again(changes.refused)
            else:
                dialog.accept()

        def refused(refusal: Refusal) -> None:
            if isinstance(refusal, NothingEntered):
                show_again(refusal.refused)
            else:
                dialog.refuse(refusal.text)

        dialog.asked.connect(
            lambda command: self._place.act(enter_sheets, command, done, refused, asker=dialog)
        )
        self._open(dialog)

    def cancel(self, view: RoundView) -> None:
        self._place.act(cancel_round, CancelRound(view.row.round_id, view.row.version))

    def again(self, view: RoundView) -> None:
        if view.row.state is RoundState.CLOSED:
            self._place.act(open_again, OpenAgain(view.row.round_id))

    def _is_planned(self, command: object, changes: Changes) -> None:
        if isinstance(command, SaveRound):
            self.planned.emit(changes.created[0])

    def _run(
        self,
        dialog: CommandDialog,
        service: Service,
        told: Callable[[object, Changes], None] | None = None,
    ) -> None:
        def ask(command: object) -> None:
            def done(changes: Changes) -> None:
                dialog.accept()
                if told is not None:
                    told(command, changes)

            self._place.act(service, command, done, lambda refusal: dialog.refuse(refusal.text), asker=dialog)

        dialog.asked.connect(ask)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
        self.ended.emit()


def _take(desk: Desk, command: Any) -> Changes:
    return begin_round(desk, command) if isinstance(command, BeginRound) else take_out(desk, command)
