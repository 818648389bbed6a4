"""What is done on the stock page: each opens its dialog, runs the service, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.adjust_dialog import AdjustDialog
from shelterdesk.desktop.dialogs.assemble_dialog import AssembleDialog
from shelterdesk.desktop.dialogs.disassemble_dialog import DisassembleDialog
from shelterdesk.desktop.dialogs.donor_dialog import DonorDialog
from shelterdesk.desktop.dialogs.item_dialog import ItemDialog
from shelterdesk.desktop.dialogs.kit_dialog import KitDialog
from shelterdesk.desktop.dialogs.receive_dialog import ReceiveDialog
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.stock.one_dialog import OneDialog, Service
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.services.catalogue import AddItem, EditItem, add_item, edit_item, retire_item
from shelterdesk.services.default_catalogue import TakeDefaults, take_defaults
from shelterdesk.services.disassembly import disassemble, kit_parts
from shelterdesk.services.donors import add_donor
from shelterdesk.services.kits import AddKit, add_kit, assemble, change_bill
from shelterdesk.services.stock import Receive, receive
from shelterdesk.services.stock_choices import StockChoices, stock_choices
from shelterdesk.services.stock_views import ItemStock, LotLine, StoreOverview
from shelterdesk.services.write_offs import adjust


class StockActions(OneDialog):
    """`item_touched` names the item that should be shown afterwards."""

    item_touched = Signal(str)

    def __init__(self, place: Workplace, page: QWidget) -> None:
        super().__init__(place, page)
        self.donor_dialog: DonorDialog | None = None

    def receive(self, overview: StoreOverview, item_id: str, code: str = "") -> None:
        """Goods come in; the item chosen, or the one with the `code` scanned, is filled in."""

        def make(choices: StockChoices) -> CommandDialog | None:
            known = choices.item_coded(code) if code else choices.item(item_id)
            if known is None and code:
                self._place.refused.emit(NotFound(text("No item has the code {code}.", code=code)))
                return None
            may_add = self._place.desk.actor.may(Permission.EDIT_CATALOGUE)
            dialog = ReceiveDialog(
                overview.store_id,
                choices,
                overview.today,
                "" if known is None else known.item_id,
                may_add,
                self._page.window(),
            )
            dialog.donor_requested.connect(lambda: self._new_donor(dialog))
            return dialog

        self._with_choices(make, receive)

    def take_scan(self, code: str) -> bool:
        """A code scanned while goods come in says what they are; whether it was taken for that."""
        if not isinstance(self.dialog, ReceiveDialog) or self.donor_dialog is not None:
            return False
        self.dialog.take_scan(code)
        return True

    def assemble(self, store_id: str, item: ItemStock) -> None:
        self.open(AssembleDialog(store_id, item, self._page.window()), assemble)

    def take_apart(self, store_id: str, item: ItemStock) -> None:
        """What went into the kits is read first, since the dialog says what comes back."""
        self.open_with(
            lambda desk: kit_parts(desk, store_id, item.line.item_id),
            lambda parts: DisassembleDialog(store_id, item, parts, self._page.window()),
            disassemble,
        )

    def adjust(self, store_id: str, item: ItemStock, lot: LotLine | None) -> None:
        if item.lots:
            self.open(AdjustDialog(store_id, item, lot, self._page.window()), adjust)

    def take_defaults(self, store_id: str) -> None:
        """The catalogue to begin with, its names in the language of the window."""
        self._place.act(take_defaults, TakeDefaults(store_id, QLocale().name().split("_")[0]))

    def new_item(self, store_id: str) -> None:
        self._with_choices(
            lambda choices: ItemDialog(store_id, choices, parent=self._page.window()), add_item
        )

    def edit_item(self, store_id: str, item: ItemStock) -> None:
        def make(choices: StockChoices) -> CommandDialog | None:
            known = choices.item(item.line.item_id)
            if known is None:  # retired meanwhile
                return None
            dialog = ItemDialog(store_id, choices, known, item.line.minimum, self._page.window())
            dialog.retire_asked.connect(lambda command: self.run(dialog, retire_item, command))
            return dialog

        self._with_choices(make, edit_item)

    def new_kit(self, store_id: str) -> None:
        self._with_choices(lambda choices: KitDialog(store_id, choices, parent=self._page.window()), add_kit)

    def change_bill(self, store_id: str, item: ItemStock) -> None:
        def make(choices: StockChoices) -> CommandDialog | None:
            known = choices.item(item.line.item_id)
            window = self._page.window()
            return None if known is None else KitDialog(store_id, choices, known, item.kit, window)

        self._with_choices(make, change_bill)

    def _new_donor(self, receiving: ReceiveDialog) -> None:
        dialog = DonorDialog(receiving)
        dialog.asked.connect(
            lambda command: self._place.act(
                add_donor,
                command,
                lambda changes: self._donor_added(dialog, receiving, changes.created[0]),
                lambda refusal: dialog.refuse(refusal.text),
            )
        )
        dialog.finished.connect(lambda _: self._forget_donor_dialog())
        self.donor_dialog = dialog
        dialog.open()

    def _donor_added(self, dialog: DonorDialog, receiving: ReceiveDialog, grant_id: str) -> None:
        dialog.accept()
        self._place.read(stock_choices, lambda choices: receiving.show_grants(choices.grants, grant_id))

    def _with_choices(self, make: Callable[[StockChoices], CommandDialog | None], service: Service) -> None:
        self.open_with(stock_choices, make, service)

    def was_done(self, command: object, changes: Changes) -> None:
        touched = _touched(command, changes)
        if touched:
            self.item_touched.emit(touched)

    def _forget_donor_dialog(self) -> None:
        self.donor_dialog = None


def _touched(command: object, changes: Changes) -> str:
    """The item a command was about, to be shown next; empty where it is shown already."""
    match command:
        case Receive(lines=(line, *_)):
            return line.item_id
        case AddItem() | EditItem() | AddKit():
            return changes.created[0]
        case _:
            return ""
