"""Fields of a person that forms share: sex, needs and language."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QPushButton, QSizePolicy, QWidget

from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.words import LANGUAGES, need_word, sex_word
from shelterdesk.domain.people import Need, Sex


class SexChoice(QFrame):
    """One of the four, and none at first: a sex is said, not guessed. Arrows move, Space chooses."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[Sex, QPushButton] = {}
        flow = FlowLayout(self, gap=6)
        for sex in Sex:
            button = self._buttons[sex] = _chip(sex_word(sex))
            self._group.addButton(button)
            flow.addWidget(button)
        _wrap(self)
        self._group.buttonToggled.connect(lambda _button, on: self.changed.emit() if on else None)

    def sex(self) -> Sex | None:
        return next((sex for sex, button in self._buttons.items() if button.isChecked()), None)

    def button(self, sex: Sex) -> QPushButton:
        return self._buttons[sex]

    def choose(self, sex: Sex | None) -> None:
        """Show this one, or none."""
        self._group.setExclusive(False)
        for one, button in self._buttons.items():
            button.setChecked(one is sex)
        self._group.setExclusive(True)


class NeedsChoice(QFrame):
    """Any number of needs, as pills in a row that wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        flow = FlowLayout(self, gap=6)
        self._buttons = {need: _chip(need_word(need)) for need in Need}
        for button in self._buttons.values():
            flow.addWidget(button)
        _wrap(self)

    def needs(self) -> tuple[Need, ...]:
        return tuple(need for need, button in self._buttons.items() if button.isChecked())

    def button(self, need: Need) -> QPushButton:
        return self._buttons[need]

    def buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons.values())

    def choose(self, needs: Iterable[Need]) -> None:
        chosen = set(needs)
        for need, button in self._buttons.items():
            button.setChecked(need in chosen)


def fill_languages(field: QComboBox, current: str | None = None) -> None:
    """The languages of the desk, none first; one recorded elsewhere is kept as it is."""
    field.clear()
    field.addItem(QCoreApplication.translate("people", "Not known"), None)
    for code, name in LANGUAGES.items():
        field.addItem(name, code)
    if current and current not in LANGUAGES:
        field.addItem(current, current)
    field.setCurrentIndex(max(0, field.findData(current)))


def _wrap(choice: QFrame) -> None:
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    choice.setSizePolicy(policy)


def _chip(words: str) -> QPushButton:
    button = QPushButton(words)
    button.setProperty("kind", "chip")
    button.setCheckable(True)
    button.setAutoDefault(False)
    return button
