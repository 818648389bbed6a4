"""One of several: filter chips, and the switch between views of the same thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLayout, QPushButton, QSizePolicy, QWidget

from shelterdesk.desktop.widgets.flow import FlowLayout


@dataclass(frozen=True, slots=True)
class Choice:
    key: str
    words: str


class _Choices(QFrame):
    """Checkable buttons of which one is on. Tab reaches the one that is on, arrows move it."""

    chosen = Signal(str)  # key, when a person chooses

    def __init__(self, choices: Sequence[Choice], kind: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        for choice in choices:
            button = QPushButton(choice.words, self)
            button.setProperty("kind", kind)
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button)
            self._buttons[choice.key] = button
        self._group.buttonToggled.connect(self._toggled)
        self._quiet = False
        if choices:
            self.choose(choices[0].key)

    def current(self) -> str:
        """The key of the one that is on; "" for none."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Switch without a signal; it is the page that asked."""
        self._quiet = True
        self._buttons[key].setChecked(True)
        self._quiet = False

    def choose_none(self) -> None:
        """What is shown is none of these."""
        self._group.setExclusive(False)
        for button in self._buttons.values():
            button.setChecked(False)
        self._group.setExclusive(True)

    def button(self, key: str) -> QPushButton:
        return self._buttons[key]

    def _fill(self, layout: QLayout) -> None:
        for button in self._buttons.values():
            layout.addWidget(button)

    def _toggled(self, button: QPushButton, on: bool) -> None:
        if on and not self._quiet:
            self.chosen.emit(next(key for key, other in self._buttons.items() if other is button))


class FilterChips(_Choices):
    """Pills in a row that wraps."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(choices, "chip", parent)
        self._fill(FlowLayout(self, gap=6))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class SegmentedSwitch(_Choices):
    """Buttons in one frame."""

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        super().__init__(choices, "segment", parent)
        self.setProperty("role", "switch")
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        self._fill(row)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
