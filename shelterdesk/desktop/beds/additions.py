"""What is added from the beds page: people who arrive, and rooms."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.beds.actions import BedActions
from shelterdesk.desktop.beds.flow import BedsFlow
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.changes import Changes
from shelterdesk.services.households import register_household
from shelterdesk.services.rooms import AddRooms, add_rooms


class Additions(QObject):
    """`arrived` names a person just registered. Dialogs are imported when they are first wanted."""

    arrived = Signal(str)  # person id

    def __init__(self, look: Look, place: Workplace, flow: BedsFlow, acts: BedActions, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self._place = place
        self._flow = flow
        self._acts = acts
        self._page = page

    def check_in(self) -> None:
        """Register someone who arrives and waits for a bed."""
        from shelterdesk.desktop.dialogs.register_person_dialog import Registering, RegisterPersonDialog

        board = self._flow.board
        if board is None or not self._flow.may_check_in:
            return
        holds_key = self._place.desk.sealer(board.site_id) is not None
        about = Registering(board.site_id, holds_key, may_place=self._flow.may_place)
        dialog = RegisterPersonDialog(self._look, about, self._page.window())

        def done(changes: Changes) -> None:
            self.arrived.emit(changes.created[0])
            dialog.accept()

        dialog.registered.connect(
            lambda command: self._place.act(
                register_household, command, done, lambda refusal: dialog.refuse(say(refusal.text))
            )
        )
        self._acts.open(dialog)

    def show_inventory(self) -> None:
        """Rooms and beds over time, and what they can take."""
        from shelterdesk.desktop.dialogs.inventory_dialog import InventoryDialog

        board = self._flow.board
        if board is None:
            return
        dialog = InventoryDialog(self._look, self._place, board.site_id, self._page.window())
        dialog.rooms_wanted.connect(lambda: self.add_rooms(dialog))
        dialog.rules_wanted.connect(lambda: self.show_rules(dialog))
        dialog.limits_wanted.connect(lambda: self.show_limits(dialog))
        self._acts.open(dialog)

    def show_limits(self, over: QWidget) -> None:
        """How long people may stay, over the window of rooms."""
        from shelterdesk.desktop.dialogs.stay_limits_dialog import StayLimitsDialog

        if self._flow.board is not None:
            dialog = StayLimitsDialog(self._place, self._flow.board.site_id, over)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def show_rules(self, over: QWidget) -> None:
        """Who may sleep where, and from when, over the window of rooms."""
        from shelterdesk.desktop.dialogs.placement_rules_dialog import PlacementRulesDialog

        board = self._flow.board
        if board is not None:
            site = SiteChoice(board.site_id, board.site_name)
            dialog = PlacementRulesDialog(self._look, self._place, site, over)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def add_rooms(self, over: QWidget | None = None) -> None:
        """Rooms and beds, typed or pasted, asked for over a window."""
        from shelterdesk.desktop.dialogs.rooms_dialog import RoomsDialog

        board = self._flow.board
        if board is None:
            return
        dialog = RoomsDialog(self._look, over or self._page.window())
        dialog.wanted.connect(
            lambda rooms: self._place.act(
                add_rooms,
                AddRooms(board.site_id, rooms),
                lambda _: dialog.accept(),
                lambda refusal: dialog.refuse(say(refusal.text)),
            )
        )
        if over is None:
            self._acts.open(dialog)
        else:
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()
