"""What the import asks a person for, and remembers: columns, units nobody knows, quantities a file left blank."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QTableView, QWidget

from shelterdesk.desktop.dialogs.import_wizard_work import Trial
from shelterdesk.desktop.forms.ui_import_wizard import Ui_ImportWizard
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.blanks_model import ITEM, BlanksModel
from shelterdesk.desktop.stock.command_dialog import chosen_unit, fill_units
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.buttons import make_button
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.units import USUAL_UNITS
from shelterdesk.exchange.blanks import blank_quantities, filled
from shelterdesk.exchange.fields import FieldMapping
from shelterdesk.exchange.table import Table
from shelterdesk.services.imports import ForgetColumns, MapUnit, forget_columns, map_unit


class Learning(QObject):
    """Stands in the form of the wizard. `anew` asks to begin with the columns again, `again` to try once more."""

    anew = Signal()
    again = Signal()

    def __init__(self, look: Look, place: Workplace, ui: Ui_ImportWizard, parent: QWidget) -> None:
        super().__init__(parent)
        self._place, self._ui, self._parent = place, ui, parent
        self._kind = IntakeKind.CATALOGUE
        self._table: Table | None = None
        self._unit = ""
        self.blanks = BlanksModel(self)
        self.forget_button = make_button(look, self.tr("Forget these columns"))
        self.unit_label = make_label("", Type.CAPTION, Ink.MUTED, wrap=True)
        self.unit_box = QComboBox()
        self.unit_button = make_button(look, self.tr("Remember"))
        self.unit_row = QWidget()
        self._make_forms()
        self._make_blanks()
        self.forget_button.clicked.connect(self._forget)
        self.unit_button.clicked.connect(self._map_unit)
        self.blanks.changed.connect(lambda: QTimer.singleShot(0, self, self.again.emit))
        self.show_nothing()

    def begin(self, kind: IntakeKind, table: Table) -> None:
        """Another file, or another kind of it."""
        if table is not self._table or kind is not self._kind:
            self.blanks.forget()
        self._kind, self._table = kind, table

    def filled(self, table: Table, mapping: FieldMapping) -> Table:
        """With the quantities that were typed."""
        return filled(table, mapping, self.blanks.typed) if self._kind is IntakeKind.KITS else table

    def show(self, trial: Trial) -> None:
        """What there is to ask after a trial."""
        self.forget_button.setVisible(trial.remembered)
        self._show_units(() if trial.result is None else trial.result.units)
        if self._kind is IntakeKind.KITS and self._table is not None:
            self.blanks.set_blanks(blank_quantities(self._table, trial.read.mapping))
        self._show_blanks()

    def show_nothing(self) -> None:
        self.forget_button.hide()
        self._show_units(())
        self._show_blanks()

    # set-up

    def _make_forms(self) -> None:
        row = QHBoxLayout(self.unit_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.unit_box, 1)
        row.addWidget(self.unit_button)
        self.unit_box.setEditable(True)
        self.unit_box.setAccessibleName(self.tr("What the unit means"))
        self.unit_label.setBuddy(self.unit_box)
        fill_units(self.unit_box, USUAL_UNITS, USUAL_UNITS[0])
        for widget in (self.forget_button, self.unit_label, self.unit_row):
            self._ui.mapping_column.addWidget(widget)
        for button in (self.forget_button, self.unit_button):
            button.setAutoDefault(False)

    def _make_blanks(self) -> None:
        self.view = QTableView()
        self.view.setModel(self.blanks)
        self.view.setAccessibleName(self.tr("Quantities to type"))
        dress_table(self.view)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
        header = self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
        self._ui.tabs.addTab(self.view, "")

    # what is asked

    def _show_units(self, units: tuple[str, ...]) -> None:
        self._unit = units[0] if units else ""
        self.unit_label.setText(
            self.tr("Nobody knows the unit “{unit}”. It means:").format(unit=self._unit) if units else ""
        )
        for widget in (self.unit_label, self.unit_row):
            widget.setVisible(bool(units))

    def _show_blanks(self) -> None:
        tabs, count = self._ui.tabs, self.blanks.rowCount()
        at = tabs.indexOf(self.view)
        tabs.setTabVisible(at, count > 0)
        left = count - len(self.blanks.typed)
        tabs.setTabText(at, self.tr("Quantities to type ({count})").format(count=left))
        if count and left:
            tabs.setCurrentWidget(self.view)

    def _forget(self) -> None:
        if self._table is not None:
            command = ForgetColumns(self._kind, self._table.header)
            self._place.act(forget_columns, command, lambda _changes: self.anew.emit(), asker=self)

    def _map_unit(self) -> None:
        command = MapUnit(self._unit, chosen_unit(self.unit_box))
        self._place.act(map_unit, command, lambda _changes: self.again.emit(), asker=self)
