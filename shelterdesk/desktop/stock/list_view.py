"""The list of what a store keeps: store, search and filters above it, the table below."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from shelterdesk.desktop.forms.ui_stock_page import Ui_StockPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.stock_model import Column, StockModel
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.delegates import StockDelegate
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.choices import Choice, FilterChips
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.persistence.queries.catalogue import StoreLine
from shelterdesk.services.stock_views import StockLine, StoreOverview

ROW_HEIGHT = 46
_WIDTHS = {Column.QUANTITY: 104, Column.LEVEL: 120, Column.EXPIRY: 116, Column.BUILDABLE: 82}
_LEAST_NAME = 120
_MOST_QUANTITY = 130
_BESIDE = 26  # pixels a number needs beside its digits
LARGE_TEXT = 1.5  # from this size on the page goes below itself


class Kept(StrEnum):
    """Which lines the list keeps."""

    ALL = "all"
    LOW = "low"
    KITS = "kits"
    EXPIRING = "expiring"  # within a month, or expired and still lying there

    def keeps(self, line: StockLine) -> bool:
        match self:
            case Kept.ALL:
                return True
            case Kept.LOW:
                return line.below_minimum
            case Kept.KITS:
                return line.is_kit
            case Kept.EXPIRING:
                return line.expires_soon or bool(line.expired)


class StockList(QObject):
    """Fills the left side of the page's form. `chosen` carries an item's id, or "" for none."""

    chosen = Signal(str)
    store_chosen = Signal(str)
    first_item_requested = Signal()
    defaults_requested = Signal()

    def __init__(self, look: Look, ui: Ui_StockPage, may_edit: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._ui = ui
        self._lines: tuple[StockLine, ...] = ()
        self._selected = ""
        self._wanted = ""  # to be chosen as soon as it is known
        self.model = StockModel(self)
        self.field = SearchField(look, self.tr("Search by name, code or category"), "/")
        self.chips = FilterChips(
            [
                Choice(Kept.ALL, self.tr("All")),
                Choice(Kept.LOW, self.tr("Low")),
                Choice(Kept.KITS, self.tr("Kits")),
                Choice(Kept.EXPIRING, self.tr("Expiring")),
            ]
        )
        self.nothing_yet = EmptyState(
            look,
            "stock",
            self.tr("Nothing is kept here yet"),
            self.tr("Receive what lies here, add an item, or import a stock list."),
            self.tr("Add an item") if may_edit else "",
            other=self.tr("Start with a default catalogue") if may_edit else "",
        )
        self.nothing_found = EmptyState(
            look,
            "search",
            self.tr("Nothing found"),
            self.tr("No item of this store fits the filter and the words typed."),
        )
        self._dress()

    @property
    def selected(self) -> str:
        """The id of the item chosen; empty for none."""
        return self._selected

    @property
    def store_id(self) -> str:
        """The store chosen; empty where there is none."""
        return self._ui.store.currentData() or ""

    def show_stores(self, stores: Sequence[StoreLine], shown: str) -> None:
        """Offer these and show one; with a single store there is nothing to choose."""
        box = self._ui.store
        if [box.itemData(at) for at in range(box.count())] != [store.store_id for store in stores]:
            box.clear()
            one_site = len({store.site_id for store in stores}) == 1
            for store in stores:
                own = one_site or store.name == store.site
                words = store.name if own else f"{store.name} ({store.site})"
                box.addItem(words, store.store_id)
        box.setCurrentIndex(box.findData(shown))
        box.setVisible(len(stores) > 1)

    def show(self, overview: StoreOverview) -> None:
        """These lines now; what was chosen stays chosen while still kept."""
        self._lines = overview.lines
        self._fit_quantities()
        self._fill()
        if self._wanted:
            self.select(self._wanted)

    def select(self, item_id: str) -> None:
        """Choose an item; a filter that hides it is lifted, and one not known yet is chosen once it is."""
        known = any(line.item_id == item_id for line in self._lines)
        self._wanted = "" if known else item_id
        if not known:
            return
        if self.model.row_of(item_id) is None:
            self.field.clear()
            self.chips.choose(Kept.ALL)
            self._fill()
        self._take(item_id)
        self._mark()

    def line(self, item_id: str) -> StockLine | None:
        return next((line for line in self._lines if line.item_id == item_id), None)

    def _dress(self) -> None:
        ui, table = self._ui, self._ui.table
        ui.search_row.insertWidget(0, self.field, 3)
        ui.filter_slot.addWidget(self.chips)
        ui.stack.addWidget(self.nothing_yet)
        ui.stack.addWidget(self.nothing_found)
        table.setModel(self.model)
        table.setItemDelegate(StockDelegate(self._look, table))
        dress_table(table)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        header = table.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSectionResizeMode(Column.ITEM, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        self._fit()
        self._look.changed.connect(self._fit)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        self.chips.chosen.connect(self._fill)
        self.nothing_yet.action_requested.connect(self.first_item_requested)
        self.nothing_yet.other_requested.connect(self.defaults_requested)
        ui.store.activated.connect(lambda _: self.store_chosen.emit(self.store_id))
        table.selectionModel().currentRowChanged.connect(self._moved)

    def _fit(self) -> None:
        table, look = self._ui.table, self._look
        table.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, look.px(width))
        self._fit_quantities()
        # With large text there is no room for what the panel says too.
        table.setColumnHidden(Column.BUILDABLE, look.text_scale >= LARGE_TEXT)
        widths = [width for column, width in _WIDTHS.items() if not table.isColumnHidden(column)]
        table.setMinimumWidth(look.px(_LEAST_NAME + sum(widths)))

    def _fit_quantities(self) -> None:
        """However large an amount is, it is never shortened; a unit goes below it only where both are long."""
        across, look = self._look.metrics(Type.BODY).horizontalAdvance, self._look
        longest = max((number_text(line.quantity) for line in self._lines), key=len, default="")
        words = (across(quantity_words(line.quantity, line.unit)) for line in self._lines)
        needed = across(longest) + look.px(_BESIDE)
        wished = min(max(words, default=0) + look.px(_BESIDE), look.wide(_MOST_QUANTITY))
        least = look.px(_WIDTHS[Column.QUANTITY])
        self._ui.table.setColumnWidth(Column.QUANTITY, max(least, needed, wished))

    def _fill(self) -> None:
        ui, kept = self._ui, Kept(self.chips.current())
        words = self.field.text().casefold().split()
        lines = tuple(line for line in self._lines if kept.keeps(line) and _fits(line, words))
        self.model.set_lines(lines)
        ui.count.setText(self.tr("{count} items").format(count=len(lines)))
        if not self._lines:
            ui.stack.setCurrentWidget(self.nothing_yet)
        else:
            ui.stack.setCurrentWidget(ui.table if lines else self.nothing_found)
        if self._selected and self.line(self._selected) is None:
            self._take("")
        self._mark()

    def _mark(self) -> None:
        """Show in the table what is chosen, without choosing anew."""
        row, table = self.model.row_of(self._selected), self._ui.table
        if row is None:
            table.clearSelection()
        elif table.currentIndex().row() != row or not table.selectionModel().hasSelection():
            table.selectRow(row)
            table.scrollTo(self.model.index(row, 0))

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self._take(self.model.line(current.row()).item_id)

    def _take(self, item_id: str) -> None:
        if item_id != self._selected:
            self._selected = item_id
            self.chosen.emit(item_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down if self.model.rowCount():
                    self.select(self.model.line(0).item_id)
                    self._ui.table.setFocus()
                    return True
                case Qt.Key.Key_Escape if self.field.text():
                    self.field.clear()
                    return True
        return super().eventFilter(watched, event)


def _fits(line: StockLine, words: Sequence[str]) -> bool:
    """Whether every word stands somewhere in the name, the code or the category."""
    told = f"{line.name} {line.code} {line.category or ''}".casefold()
    return all(word in told for word in words)
