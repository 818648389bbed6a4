"""Stock: what a store keeps, whose it is, what is low, and the kits that can be made of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from shelterdesk.desktop.forms.ui_stock_page import Ui_StockPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.scanner import Scanner
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.stock.actions import StockActions
from shelterdesk.desktop.stock.beside import stand_beside
from shelterdesk.desktop.stock.files import StockFiles
from shelterdesk.desktop.stock.labels import StockLabels
from shelterdesk.desktop.stock.list_view import Kept, StockList
from shelterdesk.desktop.stock.lot_menu import LotMenu
from shelterdesk.desktop.stock.panel import StockPanel
from shelterdesk.desktop.stock.reading import Seen, about_store, read_store
from shelterdesk.desktop.stock.views import ITEMS, StockViews
from shelterdesk.desktop.trace.opener import Tracing
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.roles import Permission
from shelterdesk.services.stock_views import ItemStock, item_stock

READING_PAUSE_MS = 60  # so that holding an arrow down does not read every item passed
_SHOWN = frozenset({Topic.STOCK, Topic.HANDOUTS, Topic.SITES})


class StockPage(Page):
    """`scanner` is made here unless a test brings its own."""

    def __init__(
        self, look: Look, place: Workplace, scanner: Scanner | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_StockPage()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self._seen = Seen((), None)
        self._store_id = ""
        actor = place.desk.actor
        self._may_move = actor.may(Permission.MOVE_STOCK)
        self._may_edit = actor.may(Permission.EDIT_CATALOGUE)
        self._may_import = actor.may(Permission.IMPORT_FILES)
        self._pause = QTimer(self, singleShot=True, interval=READING_PAUSE_MS)
        self.list = StockList(look, self.ui, self._may_edit, self)
        self.panel = StockPanel(look, self.ui, self._may_move, self._may_edit, self)
        self.views = StockViews(look, place, self.ui, self)
        self.labels = StockLabels(look, place, self.ui, self, lambda: self._store_id)
        self.deeds = StockActions(place, self)
        self.lot_menu = LotMenu(look, place, self.ui, self.panel, self.deeds, self)
        self.tracing = Tracing(look, place, self)
        self.files = StockFiles(look, place, self, lambda: self._store_id)
        self.receive_action = self._action(self.tr("Receive"), "Ctrl+R", self.receive, self._may_move)
        self.item_action = self._action(self.tr("New item"), "Ctrl+N", self.new_item, self._may_edit)
        self.kit_action = self._action(self.tr("New kit"), "Ctrl+Shift+N", self.new_kit, self._may_edit)
        self.import_action = self._action(self.tr("Import…"), "", self.import_files, self._may_import)
        self.scanner = scanner or Scanner(self)
        self.addAction(self.receive_action)  # goods come in whatever is looked at
        self._dress()
        self._connect()

    def header(self) -> PageHeader:
        view = self.views.current
        own = self._buttons() if view is None else view.buttons()
        if view is not None and view.with_receive and self._may_move:
            own = (*own, HeaderButton(self.receive_action, "truck", primary=True))
        keys = self._hints() if view is None else view.hints()
        undo = Hint("Ctrl Z", self.tr("Undo"))
        return PageHeader(self.tr("Stock"), about_store(self._seen), own, (*keys, undo))

    def _buttons(self) -> tuple[HeaderButton, ...]:
        wanted = (
            (self._may_import, HeaderButton(self.import_action, "import")),
            (True, HeaderButton(self.files.export, "download")),
            (self._may_move, HeaderButton(self.receive_action, "truck", primary=True)),
        )
        return tuple(button for allowed, button in wanted if allowed)

    def _hints(self) -> tuple[Hint, ...]:
        keys = (
            (True, Hint("/", self.tr("Search"))),
            (self._may_move, Hint("Ctrl R", self.tr("Receive"))),
            (self._may_move, Hint("Ctrl M", self.tr("Assemble"))),
            (self._may_move, Hint("Ctrl J", self.tr("Adjust"))),
            (True, Hint("Ctrl T", self.tr("Trace"))),
            (True, Hint("Ctrl L", self.tr("Labels"))),
            (self._may_edit, Hint("Ctrl N", self.tr("New item"))),
            (self._may_edit, Hint("Ctrl Shift N", self.tr("New kit"))),
        )
        return tuple(hint for allowed, hint in keys if allowed)

    def refresh(self) -> None:
        store_id, site_id = self._store_id, self._place.site_id
        self._place.read(lambda desk: read_store(desk, store_id, site_id), self._show)

    def search(self, words: str) -> None:
        if self.views.current is not None:
            self.views.current.search(words)
            return
        self.list.field.setText(words)
        self.list.field.setFocus()

    def focus_search(self) -> bool:
        if self.views.current is not None:
            return self.views.current.focus_search()
        self.list.field.setFocus()
        self.list.field.selectAll()
        return True

    def receive(self) -> None:
        """Open the dialog for goods that come in, for the item chosen."""
        if self._may_move and self._seen.overview is not None:
            self.deeds.receive(self._seen.overview, self.list.selected)

    def assemble(self) -> None:
        item = self.panel.item
        if self._may_move and item is not None and item.kit is not None and item.kit.buildable.count:
            self.deeds.assemble(self._store_id, item)

    def adjust(self) -> None:
        item = self.panel.item
        if self._may_move and item is not None:
            self.deeds.adjust(self._store_id, item, self.panel.lot)

    def trace(self) -> None:
        """From the lot chosen, else the item; whose money it was, and who received it."""
        lot = self.panel.chosen_lot
        self.tracing.lot_or_item("" if lot is None else lot.lot_id, self.list.selected)

    def new_item(self) -> None:
        if self._may_edit and self._store_id:
            self.deeds.new_item(self._store_id)

    def new_kit(self) -> None:
        if self._may_edit and self._store_id:
            self.deeds.new_kit(self._store_id)

    def import_files(self) -> None:
        """Open the import of catalogues, kits, stock lists and minimums."""
        self.files.bring()

    # set-up

    def _action(self, words: str, key: str, do: Callable[[], None], allowed: bool) -> QAction:
        """Keys have Ctrl: a letter alone may be the first of a scan. They are of the items, and quiet elsewhere."""
        action = QAction(words, self)
        action.setEnabled(allowed)
        if key:
            action.setShortcut(QKeySequence(key))
        action.triggered.connect(do)
        self.ui.items.addAction(action)
        return action

    def _dress(self) -> None:
        nothing = EmptyState(
            self._look,
            "stock",
            self.tr("No item chosen"),
            self.tr("Choose an item in the list to see its lots, whose they are, and what moved."),
        )
        self.ui.nothing_column.addWidget(nothing)
        self.panel.show_nothing()
        self._action(self.tr("Assemble"), "Ctrl+M", self.assemble, self._may_move)
        self._action(self.tr("Adjust"), "Ctrl+J", self.adjust, self._may_move)
        self._action(self.tr("Trace"), "Ctrl+T", self.trace, allowed=True)
        for button, icon, action in (
            (self.ui.item_button, "plus", self.item_action),
            (self.ui.kit_button, "kit", self.kit_action),
        ):
            dress(button, self._look, icon)
            button.clicked.connect(action.trigger)
            button.setVisible(self._may_edit)
        ui, panel = self.ui, self.panel
        tab_in_order(
            *(self.views.switch.button(key) for key in self.views.keys),
            self.labels.button,
            ui.store,
            self.list.field,
            ui.item_button,
            ui.kit_button,
            *(self.list.chips.button(kept) for kept in Kept),
            ui.table,
            panel.trace,
            panel.edit,
            ui.assemble_button,
            ui.receive_button,
            ui.adjust_button,
            self.lot_menu.more,
            ui.tabs,
            ui.bill_list,
            ui.bill_button,
            ui.lots_list,
            ui.apart_button,
            ui.ledger_list,
        )
        self._fit()

    def _connect(self) -> None:
        panel, deeds = self.panel, self.deeds
        self._look.changed.connect(self._fit)
        self._place.changed.connect(self._changed)
        self.views.changed.connect(lambda: self.header_changed.emit(self.header()))
        self._pause.timeout.connect(self._read_item)
        self.list.chosen.connect(self._chosen)
        self.list.store_chosen.connect(self._store_chosen)
        self.list.first_item_requested.connect(self.new_item)
        self.list.defaults_requested.connect(lambda: deeds.take_defaults(self._store_id))
        deeds.item_touched.connect(self.list.select)
        self.scanner.scanned.connect(self._scanned)
        self.scanner.set_active(False)  # until the page is shown
        panel.receive_requested.connect(self.receive)
        panel.assemble_requested.connect(self.assemble)
        panel.apart_requested.connect(lambda: self._with_item(deeds.take_apart))
        panel.adjust_requested.connect(self.adjust)
        panel.trace_requested.connect(self.trace)
        panel.edit_requested.connect(lambda: self._with_item(deeds.edit_item))
        panel.bill_requested.connect(lambda: self._with_item(deeds.change_bill))

    def _fit(self) -> None:
        stand_beside(self.ui.columns, self.ui.panel_card, self.ui.stack, self._look)

    # what is shown

    def _show(self, seen: Seen) -> None:
        self._seen = seen
        overview = seen.overview
        self.receive_action.setEnabled(self._may_move and overview is not None)
        if overview is not None:
            self._store_id = overview.store_id
            self.list.show_stores(seen.stores, overview.store_id)
            self.list.show(overview)
            self.views.set_store(overview.store_id)
            self.lot_menu.set_store(overview.store_id)
            self._read_item()
        self.header_changed.emit(self.header())

    def _store_chosen(self, store_id: str) -> None:
        self._store_id = store_id
        self.refresh()

    def _chosen(self, item_id: str) -> None:
        if item_id:
            self._pause.start()
        else:
            self.panel.show_nothing()

    def _read_item(self) -> None:
        store_id, item_id = self._store_id, self.list.selected
        if item_id:
            self._place.read(lambda desk: item_stock(desk, store_id, item_id), self._show_item)

    def _show_item(self, item: ItemStock) -> None:
        if item.line.item_id == self.list.selected:
            self.panel.show(item)

    def _scanned(self, code: str) -> None:
        """A code of what is kept here chooses it; while goods come in, and for what is new here, they are of it."""
        if self.deeds.take_scan(code) or QApplication.activeModalWidget() is not None:
            return
        overview, view = self._seen.overview, self.views.current
        if overview is None or (view is not None and view.take_scan(code)):
            return
        self.views.show(ITEMS)
        known = [line.item_id for line in overview.lines if line.code.casefold() == code.casefold()]
        if known:
            self.list.select(known[0])
        elif self._may_move:
            self.deeds.receive(overview, "", code)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scanner.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.scanner.set_active(False)

    def _with_item(self, do: Callable[[str, ItemStock], None]) -> None:
        if self.panel.item is not None:
            do(self._store_id, self.panel.item)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & _SHOWN:
            self.refresh()
