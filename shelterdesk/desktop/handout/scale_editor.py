"""Rations by size of household: a row for each size that is due another quantity."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QWidget

from shelterdesk.desktop.widgets.fields import NumberField
from shelterdesk.desktop.widgets.labels import make_label, set_style_property
from shelterdesk.desktop.widgets.quantity_field import QuantityField
from shelterdesk.domain.entitlement import ScaleStep
from shelterdesk.domain.entitlement_checks import MOST_MEMBERS
from shelterdesk.domain.stock import plain
from shelterdesk.persistence.queries.catalogue import PackLine


class StepRow(QWidget):
    """From so many members, to so many (or more), so much. `step` is None while no quantity stands there."""

    changed = Signal()

    def __init__(self, step: ScaleStep, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first = NumberField()
        self.last = NumberField()
        self.quantity = QuantityField()
        self.remove = QPushButton(self.tr("Remove"))
        self.first.setRange(1, MOST_MEMBERS)
        self.last.setRange(0, MOST_MEMBERS)
        self.last.setSpecialValueText(self.tr("and more"))
        self.first.setValue(step.from_members)
        self.last.setValue(step.to_members or 0)
        self.quantity.setText(plain(step.quantity))
        self.first.setAccessibleName(self.tr("From members"))
        self.last.setAccessibleName(self.tr("To members"))
        self.quantity.setAccessibleName(self.tr("How much for this size"))
        self.remove.setAccessibleName(self.tr("Remove this size"))
        self.remove.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.first, 1)
        row.addWidget(make_label("–"))
        row.addWidget(self.last, 1)
        row.addWidget(make_label("→"))
        row.addWidget(self.quantity, 1)
        row.addWidget(self.remove)
        self.first.valueChanged.connect(self._change)
        self.last.valueChanged.connect(self._change)
        self.quantity.textChanged.connect(self._change)
        self._change()

    def step(self) -> ScaleStep | None:
        quantity = self.quantity.quantity()
        if quantity is None or quantity <= 0:
            return None
        return ScaleStep(self.first.value(), self.last.value() or None, quantity)

    def fields(self) -> tuple[QWidget, ...]:
        return self.first, self.last, self.quantity, self.remove

    def _change(self) -> None:
        set_style_property(self.quantity, "wrong", "true" if self.step() is None else "")
        self.changed.emit()


class ScaleEditor(QObject):
    """Puts rows into `box`, above `add`; each new one begins where the last one ended, with one more."""

    changed = Signal()

    def __init__(self, box: QBoxLayout, add: QPushButton, parent: QObject) -> None:
        super().__init__(parent)
        self._box = box
        self._rows: list[StepRow] = []
        self._unit, self._packs = "", tuple[PackLine, ...]()
        add.clicked.connect(self._add_next)

    def show(self, steps: Sequence[ScaleStep]) -> None:
        for step in steps:
            self._add(step)

    def measure(self, unit: str, packs: Sequence[PackLine]) -> None:
        """The unit and the packs of the item that the sizes are of."""
        self._unit, self._packs = unit, tuple(packs)
        for row in self._rows:
            row.quantity.measure(unit, packs)

    def rows(self) -> tuple[StepRow, ...]:
        return tuple(self._rows)

    def steps(self) -> tuple[ScaleStep, ...] | None:
        """What the rows say, in their order; None while one of them has no quantity."""
        found = [row.step() for row in self._rows]
        complete = [step for step in found if step is not None]
        return tuple(complete) if len(complete) == len(found) else None

    def _add_next(self) -> None:
        last = self._rows[-1].step() if self._rows else None
        if last is None:
            step = ScaleStep(4, None, Decimal(2))
        else:
            end = last.to_members or last.from_members + 1
            self._rows[-1].last.setValue(end)
            step = ScaleStep(min(end + 1, MOST_MEMBERS), None, last.quantity + 1)
        first = self._add(step).first
        first.setFocus()
        first.selectAll()

    def _add(self, step: ScaleStep) -> StepRow:
        row = StepRow(step)
        row.quantity.measure(self._unit, self._packs)
        row.changed.connect(self.changed)
        row.remove.clicked.connect(lambda: self._remove(row))
        self._box.insertWidget(len(self._rows), row)
        self._rows.append(row)
        self.changed.emit()
        return row

    def _remove(self, row: StepRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self.changed.emit()
