"""The items that a rule's item is not given with on one day: chosen from a list, each with a way out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QHBoxLayout, QPushButton, QWidget

from shelterdesk.desktop.widgets.labels import ElidedLabel
from shelterdesk.domain.entitlement import Other
from shelterdesk.persistence.queries.entitlements import ItemChoice


class RivalRow(QWidget):
    def __init__(self, other: Other, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.other = other
        self.remove = QPushButton(self.tr("Remove"))
        self.remove.setAccessibleName(self.tr("Remove {item}").format(item=other.label))
        self.remove.setAutoDefault(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(ElidedLabel(other.label), 1)
        row.addWidget(self.remove)


class RivalsEditor(QObject):
    """`add` takes what `chooser` shows; the rows stand above both in `box`."""

    changed = Signal()

    def __init__(
        self,
        box: QBoxLayout,
        chooser: QComboBox,
        add: QPushButton,
        choices: Sequence[ItemChoice],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._box = box
        self._chooser = chooser
        self._rows: list[RivalRow] = []
        chooser.addItem(self.tr("No item"), None)
        for item in choices:
            chooser.addItem(f"{item.label} ({item.code})", Other(item.item_id, item.label))
        chooser.currentIndexChanged.connect(lambda at: add.setEnabled(at > 0))
        add.setEnabled(False)
        add.clicked.connect(self._choose)

    def show(self, others: Sequence[Other]) -> None:
        for other in others:
            self._add(other)

    def rows(self) -> tuple[RivalRow, ...]:
        return tuple(self._rows)

    def others(self) -> tuple[Other, ...]:
        return tuple(row.other for row in self._rows)

    def _choose(self) -> None:
        other = self._chooser.currentData()
        self._chooser.setCurrentIndex(0)
        if isinstance(other, Other) and other not in self.others():
            self._add(other)
        self._chooser.setFocus()

    def _add(self, other: Other) -> None:
        row = RivalRow(other)
        row.remove.clicked.connect(lambda: self._remove(row))
        self._box.insertWidget(len(self._rows), row)
        self._rows.append(row)
        self.changed.emit()

    def _remove(self, row: RivalRow) -> None:
        self._rows.remove(row)
        row.hide()
        row.deleteLater()
        self._chooser.setFocus()
        self.changed.emit()
