"""What the dialogs of stock have in common: they ask for a command, and a refusal loses nothing typed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel, QLineEdit, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.words import say, unit_word
from shelterdesk.domain.text import Text
from shelterdesk.persistence.queries.catalogue import CatalogueLine

BESIDE = 30  # pixels of a field around its words


class CommandDialog(FittingDialog):
    """Emits `asked` with a command and stays open until `accept`; `refuse` shows why it was not done."""

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._problem: QLabel | None = None

    def fit(self) -> None:
        """What an empty field says of itself is whole too."""
        for field in self.findChildren(QLineEdit):
            words = field.placeholderText()
            if words and not isinstance(field.parent(), QComboBox):
                field.setMinimumWidth(field.fontMetrics().horizontalAdvance(words) + BESIDE)
        super().fit()

    def problem_in(self, label: QLabel) -> None:
        """Where a refusal is shown; hidden until there is one."""
        self._problem = label
        label.hide()

    def refuse(self, sentence: Text) -> None:
        if self._problem is not None:
            self._problem.setText(say(sentence))
            self._problem.show()

    def ask_reason(self) -> None:
        """It was refused for want of a reason: a form that has a place for one shows it."""


def fill_items(box: QComboBox, items: Iterable[CatalogueLine]) -> None:
    """Items to choose by any part of name or code."""
    for item in items:
        box.addItem(f"{item.name} ({item.code})", item.item_id)
    box.setCurrentIndex(-1)
    completer = box.completer() or QCompleter(box.model(), box)
    completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    box.setMaxVisibleItems(12)
    field = box.lineEdit()
    if field is not None:
        field.setPlaceholderText(QCoreApplication.translate("stock", "Name or code"))
        # A long name is told by how it begins.
        box.currentIndexChanged.connect(lambda _: field.setCursorPosition(0))


def chosen_item(box: QComboBox) -> str | None:
    """The id of the item whose words stand in the field, whole; a scanned code is enough."""
    words = box.currentText().strip()
    at = box.findText(words, Qt.MatchFlag.MatchFixedString)
    if at < 0 and words:
        at = box.findText(f"({words})", Qt.MatchFlag.MatchEndsWith)
    found: str | None = box.itemData(at) if at >= 0 else None
    return found


def fill_units(box: QComboBox, units: Iterable[str], current: str) -> None:
    """Units to choose from by their words, or to type another; `current` keeps the spelling it has."""
    shown = {unit_word(unit): unit for unit in units}
    shown[unit_word(current)] = current
    for word, unit in shown.items():
        box.addItem(word, unit)
    box.setCurrentText(unit_word(current))


def chosen_unit(box: QComboBox) -> str:
    """The unit whose word stands in the field as the catalogue writes it; another word as it was typed."""
    words = box.currentText().strip()
    at = box.findText(words, Qt.MatchFlag.MatchFixedString)
    return str(box.itemData(at)) if at >= 0 else words


def fill_words(box: QComboBox, words: Iterable[str], current: str = "") -> None:
    """Words to choose from or to type another."""
    box.addItems(list(words))
    box.setCurrentText(current)
