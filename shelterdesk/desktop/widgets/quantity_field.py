"""A field for a quantity, typed as a number or in the packs of an item, such as ``3 boxes`` or ``2 boxes 5``."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QWidget

from shelterdesk.desktop.quantities import as_units, packs_hint, parse_quantity
from shelterdesk.persistence.queries.catalogue import PackLine

LONGEST = 40  # letters: several packs with long names
_MARGIN = 10  # pixels before and behind the note


class QuantityField(QLineEdit):
    """What was typed in packs is said in the unit behind it, where there is room, and always to a screen reader."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit, self._packs = "", tuple[PackLine, ...]()
        self._note = ""
        self.setMaxLength(LONGEST)
        self.textChanged.connect(self._say)

    def measure(self, unit: str, packs: Sequence[PackLine]) -> None:
        """The unit and the packs of the item that is counted; what stands in the field is read anew."""
        self._unit, self._packs = unit, tuple(packs)
        self._say()

    def quantity(self) -> Decimal | None:
        """In the base unit; None for what is no quantity, or no pack of the item."""
        return parse_quantity(self.text(), self._packs)

    @property
    def note(self) -> str:
        """What was typed in packs, in the unit; empty where it was typed so already."""
        return self._note

    def _say(self) -> None:
        whole = as_units(self.text(), self.quantity(), self._unit)
        self._note = f"= {whole.rpartition(' = ')[2]}" if whole else ""
        self.setAccessibleDescription(self._note)
        self.setToolTip(self._note or packs_hint(self._packs, self._unit))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        metrics = self.fontMetrics()
        taken = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._note) + 4 * _MARGIN
        if self._note and taken <= self.width():
            painter = QPainter(self)
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            box = self.rect().adjusted(_MARGIN, 0, -_MARGIN, 0)
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._note)
