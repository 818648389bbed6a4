"""What can be done with the lots of an item: another bin, quarantine, out of the store."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from shelterdesk.desktop.beds.menu_parts import add_entry, show_menu
from shelterdesk.desktop.dialogs.lot_dialog import LotDialog
from shelterdesk.desktop.dialogs.move_out_dialog import Leaves
from shelterdesk.desktop.forms.ui_stock_page import Ui_StockPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.stock.actions import StockActions
from shelterdesk.desktop.stock.documents.actions import DocumentActions
from shelterdesk.desktop.stock.panel import StockPanel
from shelterdesk.desktop.widgets.buttons import make_tool
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.roles import Permission
from shelterdesk.services.bins import Release, move_bin, quarantine, release
from shelterdesk.services.write_offs import WriteOffExpired, write_off_expired


class LotMenu(QObject):
    """A button below an item's figures, and a menu on its lots; both for those who may move stock."""

    def __init__(
        self,
        look: Look,
        place: Workplace,
        ui: Ui_StockPage,
        panel: StockPanel,
        deeds: StockActions,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._place, self._ui, self._panel, self._deeds, self._page = place, ui, panel, deeds, page
        self._store_id = ""
        self.papers = DocumentActions(place, page)
        self.more = make_tool(look, self.tr("More for this item"), "more")
        self.more.clicked.connect(lambda: self._show(self.more.rect().bottomLeft(), self.more))
        ui.action_row.addWidget(self.more)
        may_move = place.desk.actor.may(Permission.MOVE_STOCK)
        self.more.setVisible(may_move)
        if may_move:
            ui.lots_list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            ui.lots_list.customContextMenuRequested.connect(
                lambda where: self._show(where, ui.lots_list.viewport())
            )

    def set_store(self, store_id: str) -> None:
        """The store whose lots are shown."""
        self._store_id = store_id

    def entries(self) -> tuple[tuple[str, Callable[[], None], bool], ...]:
        """Words, what they do, and whether that can be done now."""
        item, lot = self._panel.item, self._panel.lot
        free = item is not None and any(not known.held for known in item.lots)
        lies = item is not None and bool(item.lots)
        past = item is not None and bool(item.line.expired)
        return (
            (self.tr("To another bin…"), lambda: self._lot(apart=False), free),
            (self.tr("Set apart in quarantine…"), lambda: self._lot(apart=True), free),
            (self.tr("Release from quarantine"), self._release, lot is not None and lot.held),
            (self.tr("Write off what expired"), self._write_off_expired, past),
            (self.tr("Write off…"), lambda: self._leave(Leaves.WRITE_OFF), lies),
            (self.tr("Send to another store…"), lambda: self._leave(Leaves.SEND), free),
            (self.tr("Lend to a partner…"), lambda: self._leave(Leaves.LEND), free),
            (self.tr("Send back…"), lambda: self._leave(Leaves.SEND_BACK), lies),
        )

    def _show(self, where: QPoint, on: QWidget) -> None:
        if self._panel.item is None:
            return
        menu = QMenu(self._page)
        menu.setAccessibleName(self.more.accessibleName())
        menu.aboutToHide.connect(menu.deleteLater)
        for words, act, possible in self.entries():
            add_entry(menu, words, act).setEnabled(possible)
        if any(entry.isEnabled() for entry in menu.actions()):
            show_menu(menu, on.mapToGlobal(where))

    def _lot(self, *, apart: bool) -> None:
        if self._panel.item is not None:
            lot = self._panel.lot
            dialog = LotDialog(self._store_id, self._panel.item, lot, apart=apart, parent=self._page.window())
            self._deeds.open(dialog, quarantine if apart else move_bin)

    def _release(self) -> None:
        lot = self._panel.lot
        if lot is not None:
            self._place.act(release, Release(self._store_id, lot.lot_id, lot.bin))

    def _write_off_expired(self) -> None:
        if self._panel.item is not None:
            item_id = self._panel.item.line.item_id
            self._place.act(write_off_expired, WriteOffExpired(self._store_id, item_id))

    def _leave(self, how: Leaves) -> None:
        if self._panel.item is not None:
            self.papers.move_out(how, self._store_id, self._panel.item.line.code)
