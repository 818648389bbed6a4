"""Which column of a file holds which field, as a form that a person can correct."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSizePolicy, QWidget

from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.labels import make_label, set_style_property
from shelterdesk.desktop.words import say
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.field_tables import FIELDS, Field
from shelterdesk.exchange.fields import FieldMapping
from shelterdesk.exchange.table import Table

_NOT_THERE = -1
_LEAST_LETTERS = 8  # of a heading in its box, so that long ones do not widen the form


class MappingForm(QWidget):
    """A box per field of the kind with the headings of the file; `chosen` when a person takes another."""

    chosen = Signal()

    def __init__(self, kind: IntakeKind, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "plain")
        self._kind = kind
        self.boxes: dict[str, QComboBox] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        for row, field in enumerate(FIELDS[kind]):
            label = make_label(_words(field), Type.STRONG if field.need else Type.BODY)
            box = self._box(field, table)
            label.setBuddy(box)
            grid.addWidget(label, row, 0)
            grid.addWidget(box, row, 1)
            self.boxes[field.name] = box
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self.boxes), 1)

    def show_mapping(self, mapping: FieldMapping) -> None:
        """The columns as they are taken; boxes of which one is still needed are marked."""
        met = {field.need for field in FIELDS[self._kind] if field.name in mapping}
        for field in FIELDS[self._kind]:
            box = self.boxes[field.name]
            box.setCurrentIndex(box.findData(mapping.get(field.name, _NOT_THERE)))
            set_style_property(box, "wrong", bool(field.need) and field.need not in met)

    def mapping(self) -> FieldMapping:
        """As the boxes say."""
        columns = {name: int(box.currentData()) for name, box in self.boxes.items()}
        return {name: column for name, column in columns.items() if column != _NOT_THERE}

    def _box(self, field: Field, table: Table) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(_words(field))
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(_LEAST_LETTERS)
        box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        box.addItem(self.tr("not in this file"), _NOT_THERE)
        for column, header in enumerate(table.header):
            box.addItem(header or self.tr("column {number}").format(number=column + 1), column)
        box.activated.connect(self.chosen)
        return box


def fields_by_column(kind: IntakeKind, mapping: FieldMapping) -> dict[int, str]:
    """What each column of the file is taken for, in words."""
    return {mapping[field.name]: _words(field) for field in FIELDS[kind] if field.name in mapping}


def _words(field: Field) -> str:
    words = say(field.label)
    return words[:1].upper() + words[1:]
