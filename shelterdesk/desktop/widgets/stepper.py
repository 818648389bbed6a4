"""A whole number between two buttons, for hands rather than for typing."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.buttons import make_button
from shelterdesk.desktop.widgets.labels import make_label

WIDTH, BESIDE = 38, 12  # of the figure at least, and around its digits


class Stepper(QWidget):
    """`name` says what is counted, for readers. Values stay from `minimum` to `maximum`."""

    value_changed = Signal(int)

    def __init__(
        self,
        look: Look,
        name: str,
        value: int = 0,
        minimum: int = 0,
        maximum: int = 99,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._minimum, self._maximum = minimum, maximum
        self._value = min(max(value, minimum), maximum)
        self._less = self._make_button(look, "−", self.tr("Fewer: {name}").format(name=name), -1)
        self._more = self._make_button(look, "+", self.tr("More: {name}").format(name=name), 1)
        self._shown = make_label("", Type.STRONG)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for widget in (self._less, self._shown, self._more):
            row.addWidget(widget)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._show()

    @property
    def buttons(self) -> tuple[QPushButton, QPushButton]:
        """For fewer, and for more."""
        return self._less, self._more

    @property
    def value(self) -> int:
        return self._value

    def set_value(self, value: int) -> None:
        value = min(max(value, self._minimum), self._maximum)
        if value != self._value:
            self._value = value
            self._show()
            self.value_changed.emit(value)

    def set_range(self, minimum: int, maximum: int) -> None:
        self._minimum, self._maximum = minimum, maximum
        self.set_value(self._value)
        self._show()

    def step(self, by: int) -> None:
        self.set_value(self._value + by)

    def _make_button(self, look: Look, sign: str, name: str, by: int) -> QPushButton:
        button = make_button(look, sign, kind="step")
        button.setAccessibleName(name)
        button.setAutoRepeat(True)
        button.clicked.connect(lambda: self.step(by))
        return button

    def _show(self) -> None:
        self._shown.setText(number_text(Decimal(self._value)))
        widest = self._look.metrics(Type.STRONG).horizontalAdvance(number_text(Decimal(self._maximum)))
        self._shown.setFixedWidth(max(self._look.px(WIDTH), widest + self._look.px(BESIDE)))
        self._less.setEnabled(self._value > self._minimum)
        self._more.setEnabled(self._value < self._maximum)
        self.setAccessibleName(f"{self._name}: {self._value}")
