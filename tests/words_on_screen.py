"""Every word that a window shows, those of them that are English, and those that are cut off."""

from __future__ import annotations

import importlib.util
import re
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QWidget,
)

from shelterdesk.desktop.widgets.labels import ElidedLabel

HOME = Path(__file__).resolve().parents[1]
ROOM_BESIDE = 18  # pixels a heading or a chosen entry needs beside its words
PLACE = re.compile(r"{\w+}")
SAID = (
    "text",
    "placeholderText",
    "toolTip",
    "accessibleName",
    "accessibleDescription",
    "windowTitle",
    "title",
)


def collector() -> ModuleType:
    """resources/collect.py, which lies outside the package."""
    spec = importlib.util.spec_from_file_location("collect", HOME / "resources" / "collect.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class English:
    """Knows an English sentence of the program where another language should stand."""

    def __init__(self, language: str) -> None:
        said = collector().read_ts(HOME / "resources" / "translations" / f"{language}.ts")
        own = set(said.values())
        sources = {source for (_, source), translation in said.items() if source != translation}
        self._whole = {source for source in sources - own if not PLACE.search(source)}
        # A template with hardly a word of its own would match anything.
        templates = [source for source in sources if len(re.sub(r"\W|{\w+}", "", source)) >= 4]
        self._filled = [re.compile(".+".join(map(re.escape, PLACE.split(one)))) for one in templates]

    def left_in(self, root: QWidget) -> set[str]:
        return {words for words in words_of(root) if self._knows(words.strip())}

    def _knows(self, words: str) -> bool:
        return words in self._whole or any(form.fullmatch(words) for form in self._filled)


def words_of(root: QWidget) -> set[str]:
    """What is shown, or said to a screen reader, by the visible widgets of a window. Not what tables hold."""
    return {words for widget in _shown(root) for words in _said(widget) if words.strip()}


def cut_off(root: QWidget) -> list[str]:
    """The words that need more room than they have; labels that mean to be shortened are left out."""
    return [f"{words}: {why}" for widget in _shown(root) for words, why in _cut(widget)]


def _shown(root: QWidget) -> Iterator[QWidget]:
    yield from (one for one in (root, *root.findChildren(QWidget)) if one.isVisible())


def _said(widget: QWidget) -> Iterator[str]:
    for name in SAID:
        said = getattr(widget, name, None)
        # A line edit's text is what a person typed.
        if callable(said) and not (name == "text" and isinstance(widget, QLineEdit)):
            yield said()
    yield from (action.text().replace("&", "") for action in widget.actions())
    match widget:
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QAbstractItemView() if widget.model() is not None:
            yield from _headings(widget)


def _headings(view: QAbstractItemView) -> Iterator[str]:
    across = Qt.Orientation.Horizontal
    if any(header.orientation() is across for header in view.findChildren(QHeaderView)):
        columns = view.model().columnCount(view.rootIndex())
        yield from (str(view.model().headerData(column, across) or "") for column in range(columns))


def _cut(widget: QWidget) -> Iterator[tuple[str, str]]:
    for words, least, has in _room(widget):
        if words.strip() and least > has + 1:
            yield words, f"needs {least} pixels, has {has}"


def _room(widget: QWidget) -> Iterator[tuple[str, int, int]]:
    """Words of a widget, the pixels they need, and those they have."""
    across = widget.fontMetrics().horizontalAdvance
    match widget:
        case ElidedLabel():
            pass
        case QLabel() if widget.wordWrap():
            yield widget.text(), widget.heightForWidth(widget.width()), widget.height()
        case QLabel() | QAbstractButton():
            yield widget.text(), widget.sizeHint().width(), widget.width()
        case QComboBox():
            words = widget.currentText()
            yield words, across(words) + ROOM_BESIDE + 12, widget.width()
        case QLineEdit() if not widget.text():
            words, margins = widget.placeholderText(), widget.textMargins()
            yield words, across(words) + margins.left() + margins.right() + 10, widget.width()
        case QHeaderView() if (
            widget.orientation() is Qt.Orientation.Horizontal and widget.model() is not None
        ):
            for column in range(widget.count()):
                words = str(widget.model().headerData(column, Qt.Orientation.Horizontal) or "")
                if not widget.isSectionHidden(column):
                    yield words, across(words) + ROOM_BESIDE, widget.sectionSize(column)
