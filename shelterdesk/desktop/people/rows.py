"""Rows of a person's details: a fact with its name, a household member, a line of history, a code to copy."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.people.words import describe
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.buttons import QUIET, make_button, make_tool
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel, make_label
from shelterdesk.domain.codes import show_code
from shelterdesk.services.person_search import ListedPerson


def fact_row(name: str, value: str) -> QWidget:
    """A name above its value, which may be selected and copied."""
    row = QWidget()
    column = QVBoxLayout(row)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(make_label(name, Type.CAPTION, Ink.MUTED))
    shown = _selectable(value)
    shown.setAccessibleName(f"{name}: {value}")
    column.addWidget(shown)
    return row


def history_row(look: Look, day: str, what: str, chip: str = "") -> QWidget:
    """What happened below the day; a chip tells what came of it."""
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(8)
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(make_label(day, Type.CAPTION, Ink.MUTED))
    column.addWidget(make_label(what, wrap=True))
    line.addLayout(column, 1)
    if chip:
        line.addWidget(Chip(look, chip, Tone.ALERT), 0, Qt.AlignmentFlag.AlignTop)
    row.setAccessibleName(", ".join(part for part in (day, what, chip) if part))
    return row


def code_row(look: Look, code: str, label: str) -> QWidget:
    """A code large enough to be copied onto a card by hand, and a button for the clipboard."""
    shown = show_code(code)
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(10)
    large = make_label(shown, Type.KPI, Ink.ACCENT)
    large.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    line.addWidget(large)
    line.addWidget(ElidedLabel("" if label == shown else label, ink=Ink.MUTED), 1)
    copy = make_tool(look, QCoreApplication.translate("people", "Copy the code"), "copy")
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(shown))
    line.addWidget(copy)
    return row


class HouseholdRow(QPushButton):
    """A member of the household; a click goes to them."""

    def __init__(
        self, look: Look, person: ListedPerson, *, current: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.person_id = person.person_id
        self.setProperty("kind", QUIET)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(4, 0, 4, 0)
        line.setSpacing(8)
        words = ElidedLabel(person.label, Type.STRONG if current else Type.BODY)
        parts = (IconLabel(look, "person"), words, ElidedLabel(describe(person), Type.CAPTION, Ink.MUTED))
        for part in parts:
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            line.addWidget(part)
        line.addStretch(1)
        if person.line.is_head:
            line.addWidget(Chip(look, self.tr("Head"), Tone.ACCENT))
        self.setAccessibleName(f"{person.label}, {describe(person)}")
        if current:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def more_button(look: Look, words: str) -> QPushButton:
    """The button below a list that is longer than what it shows."""
    return make_button(look, words, kind=QUIET)


def _selectable(words: str) -> QLabel:
    label = make_label(words, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
