"""What a page says when it has nothing to show: why, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.buttons import PRIMARY, make_button
from shelterdesk.desktop.widgets.labels import IconLabel, make_label


class EmptyState(QWidget):
    """`action` names the button of the next step, `other` of another one; left empty there is none."""

    action_requested = Signal()
    other_requested = Signal()

    def __init__(
        self,
        look: Look,
        icon: str,
        title: str,
        sentence: str,
        action: str = "",
        parent: QWidget | None = None,
        *,
        other: str = "",
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(IconLabel(look, icon, Ink.FAINT, 36), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(4)
        for words, role, ink in ((title, Type.H3, Ink.TEXT), (sentence, Type.BODY, Ink.MUTED)):
            label = make_label(words, role, ink, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        if action:
            column.addSpacing(8)
            button = make_button(look, action, kind=PRIMARY)
            button.clicked.connect(self.action_requested)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        if other:
            second = make_button(look, other)
            second.clicked.connect(self.other_requested)
            column.addWidget(second, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.setAccessibleName(f"{title}. {sentence}")
