"""One item beside the list: how much is there, whose it is, what moved, and for a kit what goes into it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QListView, QSizePolicy

from shelterdesk.desktop.forms.ui_stock_page import Ui_StockPage
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.stock_rows_model import StockRowsModel
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.catalogue.words import pixmap_of
from shelterdesk.desktop.stock.delegates import RowDelegate
from shelterdesk.desktop.stock.panel_rows import bill_row, ledger_row, lot_row
from shelterdesk.desktop.stock.words import APART, buildable_words, by_donor, cost_words, level_words
from shelterdesk.desktop.theme import Tone, Type
from shelterdesk.desktop.widgets.banner import Banner
from shelterdesk.desktop.widgets.buttons import dress, make_tool
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.widgets.labels import ElidedLabel, set_style_property
from shelterdesk.desktop.widgets.meter_bar import MeterBar
from shelterdesk.desktop.words import day_text, unit_word
from shelterdesk.services.stock_views import ItemStock, KitView, LotLine

PICTURE = 48  # pixels, wide and high at most


class StockPanel(QObject):
    """Fills the right side of the page's form; it asks by signal and acts on nothing itself."""

    receive_requested = Signal()
    assemble_requested = Signal()
    apart_requested = Signal()
    adjust_requested = Signal()
    edit_requested = Signal()
    trace_requested = Signal()
    bill_requested = Signal()

    def __init__(self, look: Look, ui: Ui_StockPage, may_move: bool, may_edit: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._ui = ui
        self._may_move = may_move
        self.item: ItemStock | None = None
        self.lots, self.ledger, self.bill = (StockRowsModel(self) for _ in range(3))
        self._name = ElidedLabel("", Type.H2)
        self.picture = QLabel()
        self._level = MeterBar(look, self.tr("Of the minimum"))
        self._chips = FlowLayout(ui.chips, gap=6)
        self._banner = Banner(look)
        self.edit = make_tool(look, self.tr("Edit the item"), "edit")
        self.trace = make_tool(look, self.tr("Trace: whose money, and to whom"), "trace")
        self._dress(may_edit)

    @property
    def lot(self) -> LotLine | None:
        """The lot chosen in the list of lots, else the only one."""
        if self.item is None:
            return None
        if self.chosen_lot is not None:
            return self.chosen_lot
        return self.item.lots[0] if len(self.item.lots) == 1 else None

    @property
    def chosen_lot(self) -> LotLine | None:
        """The lot chosen in the list of lots, if any."""
        row = self._ui.lots_list.currentIndex().row()
        return self.item.lots[row] if self.item is not None and 0 <= row < len(self.item.lots) else None

    def show(self, item: ItemStock) -> None:
        same = self.item is not None and self.item.line.item_id == item.line.item_id
        self.item = item
        self._show_head(item)
        self._show_level(item)
        self._show_kit(item.kit)
        self.lots.set_rows(tuple(lot_row(lot, item.line.unit) for lot in item.lots))
        self.ledger.set_rows(tuple(ledger_row(line) for line in item.ledger))
        ui = self._ui
        ui.assemble_button.setVisible(self._may_move and item.kit is not None)
        ui.assemble_button.setEnabled(item.kit is not None and item.kit.buildable.count > 0)
        ui.adjust_button.setEnabled(bool(item.lots))
        ui.apart_button.setVisible(self._may_move and item.line.is_kit and bool(item.lots))
        ui.panel.setCurrentWidget(ui.details)
        if not same:
            ui.tabs.setCurrentWidget(ui.lots_tab if item.kit is None else ui.kit_tab)

    def show_nothing(self) -> None:
        self.item = None
        self._ui.panel.setCurrentWidget(self._ui.nothing)

    # set-up

    def _dress(self, may_edit: bool) -> None:
        ui, look = self._ui, self._look
        ui.name_slot.addWidget(self.picture)
        ui.name_slot.addWidget(self._name, 1)
        ui.name_slot.addWidget(self.trace)
        ui.name_slot.addWidget(self.edit)
        keeps = self._level.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._level.setSizePolicy(keeps)
        ui.level_slot.addWidget(self._level)
        ui.kit_banner_slot.addWidget(self._banner)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        ui.chips.setSizePolicy(policy)
        lists: tuple[tuple[QListView, StockRowsModel], ...] = (
            (ui.lots_list, self.lots),
            (ui.ledger_list, self.ledger),
            (ui.bill_list, self.bill),
        )
        for view, model in lists:
            view.setModel(model)
            view.setItemDelegate(RowDelegate(look, view))
        for button, icon, asked in (
            (ui.receive_button, "truck", self.receive_requested),
            (ui.assemble_button, "kit", self.assemble_requested),
            (ui.adjust_button, "edit", self.adjust_requested),
            (ui.apart_button, "kit", self.apart_requested),
        ):
            dress(button, look, icon)
            button.clicked.connect(asked)
            button.setVisible(self._may_move)
        ui.lots_list.doubleClicked.connect(self.adjust_requested)
        ui.bill_button.clicked.connect(self.bill_requested)
        ui.bill_button.setVisible(may_edit)
        self.edit.clicked.connect(self.edit_requested)
        self.trace.clicked.connect(self.trace_requested)
        self.edit.setVisible(may_edit)

    # what is shown

    def _show_head(self, item: ItemStock) -> None:
        line = item.line
        self._name.setText(line.name)
        pixmap = pixmap_of(item.picture, self._look.px(PICTURE))
        self.picture.setPixmap(pixmap)
        self.picture.setAccessibleName(self.tr("Picture of {item}").format(item=line.name))
        self.picture.setVisible(not pixmap.isNull())
        self._ui.about.setText(APART.join(part for part in (line.code, line.category) if part))
        clear(self._chips)
        if line.below_minimum:
            self._chips.addWidget(Chip(self._look, self.tr("Low"), Tone.ALERT))
        if line.expired:
            words = self.tr("{quantity} expired").format(quantity=number_text(line.expired))
            self._chips.addWidget(Chip(self._look, words, Tone.ALERT))
        if line.held:
            words = self.tr("{quantity} in quarantine").format(quantity=number_text(line.held))
            self._chips.addWidget(Chip(self._look, words, Tone.WARN))
        for words, quantity in (
            (self.tr("{quantity} on their way here"), item.coming),
            (self.tr("{quantity} on their way out"), item.leaving),
        ):
            if quantity:
                self._chips.addWidget(Chip(self._look, words.format(quantity=number_text(quantity))))
        if line.expires_soon and line.next_expiry is not None:
            words = self.tr("Expires {day}").format(day=day_text(line.next_expiry))
            self._chips.addWidget(Chip(self._look, words, Tone.WARN))
        self._ui.chips.setVisible(self._chips.count() > 0)

    def _show_level(self, item: ItemStock) -> None:
        ui, line = self._ui, item.line
        ui.quantity.setText(number_text(line.quantity))
        ui.unit.setText(unit_word(line.unit, line.quantity))
        self._level.setVisible(bool(line.minimum))
        ui.level.setText(level_words(line))
        set_style_property(ui.level, "ink", "alert" if line.below_minimum else "muted")
        if line.minimum:
            tone = Tone.ALERT if line.below_minimum else Tone.ACCENT
            self._level.set_share(float(line.quantity / line.minimum), tone)

    def _show_kit(self, kit: KitView | None) -> None:
        ui = self._ui
        ui.tabs.setTabVisible(ui.tabs.indexOf(ui.kit_tab), kit is not None)
        if kit is None:
            self.bill.set_rows(())
            return
        self._banner.say(buildable_words(kit.buildable), Tone.OK if kit.buildable.count else Tone.WARN)
        ui.kit_cost.setText(cost_words(kit))
        ui.kit_cost.setVisible(bool(ui.kit_cost.text()))
        donors = by_donor(kit.cost or ())
        ui.kit_donors.setText(APART.join(f"{donor} {' + '.join(sums)}" for donor, sums in donors.items()))
        ui.kit_donors.setVisible(bool(donors))
        ui.bill_version.setText(self.tr("Version {number}").format(number=kit.number))
        limited = kit.buildable.limited_by
        stops = {
            option.item_id for line in kit.components if line.label == limited for option in line.options
        }
        self.bill.set_rows(tuple(bill_row(row, row.item_id in stops) for row in kit.rows))
