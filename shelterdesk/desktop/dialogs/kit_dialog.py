"""A kit and its bill of materials: a new kit, or a new version of the bill of one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_kit_dialog import Ui_KitDialog
from shelterdesk.desktop.models.bill_model import QUANTITY, BillEntry, BillModel
from shelterdesk.desktop.quantities import parse_quantity
from shelterdesk.desktop.stock.command_dialog import CommandDialog, chosen_item, fill_items
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.persistence.queries.catalogue import CatalogueLine
from shelterdesk.services.kits import KIT_UNIT, AddKit, BillLine, ChangeBill
from shelterdesk.services.stock_choices import StockChoices
from shelterdesk.services.stock_views import KitView


class KitDialog(CommandDialog):
    """Asks for an AddKit, or for a ChangeBill of `kit`, whose bill until now is `view`."""

    def __init__(
        self,
        store_id: str,
        choices: StockChoices,
        kit: CatalogueLine | None = None,
        view: KitView | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_KitDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._choices = choices
        self._kit = kit
        self.bill = BillModel(self, choices.packs)
        self.problem_in(self.ui.problem)
        self._fill(view)
        self._connect()
        self._check()
        (self.ui.component if kit else self.ui.name).setFocus()

    def lines(self) -> tuple[BillLine, ...]:
        return tuple(
            BillLine(
                first.item_id,
                first.quantity,
                tuple(BillLine(other.item_id, other.quantity) for other in others),
            )
            for first, *others in self.bill.lines()
        )

    def add_component(self) -> None:
        """Put what the row above the table says into the bill, and make ready for the next."""
        entry = self._typed()
        if entry is not None:
            self.bill.put(entry)
            self._next_component()

    def add_alternative(self) -> None:
        """The same, as an alternative to the component chosen in the table."""
        entry, row = self._typed(), self.ui.bill.currentIndex().row()
        if entry is not None and row >= 0:
            self.bill.put_alternative(row, entry)
            self._next_component()

    def _typed(self) -> BillEntry | None:
        item_id = chosen_item(self.ui.component)
        packs = self._choices.packs.get(item_id or "", ())
        quantity = parse_quantity(self.ui.quantity.text() or "1", packs)
        item = None if item_id is None else self._choices.item(item_id)
        if item is None or quantity is None or quantity <= 0:
            return None
        return BillEntry(item.item_id, item.name, item.unit, quantity)

    def _next_component(self) -> None:
        ui = self.ui
        ui.component.setCurrentIndex(-1)
        ui.component.clearEditText()
        ui.quantity.clear()
        ui.component.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter adds the component that is being typed before it saves anything."""
        typing = self.focusWidget() in (self.ui.component, self.ui.quantity)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and typing and self._can_add():
            self.add_component()
            return
        super().keyPressEvent(event)

    def _fill(self, view: KitView | None) -> None:
        ui, kit = self.ui, self._kit
        own = "" if kit is None else kit.item_id
        fill_items(ui.component, [item for item in self._choices.items if item.item_id != own])
        ui.bill.setModel(self.bill)
        dress_table(ui.bill)
        header = ui.bill.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(QUANTITY, QHeaderView.ResizeMode.ResizeToContents)
        if kit is None:
            ui.title.setText(self.tr("New kit"))
            return
        ui.title.setText(self.tr("What goes into {kit}").format(kit=kit.name))
        for widget in (ui.name, ui.name_label, ui.code, ui.code_label, ui.desk_name, ui.desk_name_label):
            widget.hide()
        for row in view.rows if view is not None else ():
            entry = BillEntry(row.item_id, row.name, row.unit, row.quantity)
            if row.is_alternative:
                self.bill.put_alternative(self.bill.rowCount() - 1, entry)
            else:
                self.bill.put(entry)

    def _connect(self) -> None:
        ui = self.ui
        ui.name.textChanged.connect(self._check)
        ui.component.currentTextChanged.connect(self._check)
        ui.quantity.textChanged.connect(self._check)
        self.bill.edited.connect(self._check)
        ui.add_button.clicked.connect(self.add_component)
        ui.or_button.clicked.connect(self.add_alternative)
        ui.remove_button.clicked.connect(self._remove)
        gone = QShortcut(QKeySequence(Qt.Key.Key_Delete), ui.bill)
        gone.setContext(Qt.ShortcutContext.WidgetShortcut)
        gone.activated.connect(self._remove)
        ui.bill.selectionModel().currentRowChanged.connect(self._check)
        ui.cancel_button.clicked.connect(self.reject)
        ui.ok_button.clicked.connect(self._ask)

    def _can_add(self) -> bool:
        return self._typed() is not None

    def _check(self) -> None:
        ui = self.ui
        ui.add_button.setEnabled(self._can_add())
        ui.or_button.setEnabled(self._can_add() and ui.bill.currentIndex().isValid())
        ui.remove_button.setEnabled(ui.bill.currentIndex().isValid())
        named = self._kit is not None or bool(ui.name.text().strip())
        ui.ok_button.setEnabled(named and self.bill.rowCount() > 0)

    def _remove(self) -> None:
        row = self.ui.bill.currentIndex().row()
        if row >= 0:
            self.bill.remove(row)

    def _ask(self) -> None:
        ui = self.ui
        if self._kit is not None:
            self.asked.emit(ChangeBill(self._kit.item_id, self.lines()))
            return
        fields = ItemFields(
            ui.name.text(), KIT_UNIT, ui.code.text() or None, desk_name=ui.desk_name.text() or None
        )
        self.asked.emit(AddKit(fields, self.lines(), self._store_id))
