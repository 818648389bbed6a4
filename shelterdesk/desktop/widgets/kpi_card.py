"""One figure of the dashboard: what, how many, and how that changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel, make_label
from shelterdesk.desktop.widgets.painting import focus_ring
from shelterdesk.desktop.widgets.spark_line import SparkLine


@dataclass(frozen=True, slots=True)
class Kpi:
    """`value` as it is shown; `change` (+5, −3 %) may be empty; its tone says whether that is well."""

    value: str
    change: str = ""
    tone: Tone = Tone.NEUTRAL
    note: str = ""  # to what the change is, or where the value comes from
    course: Sequence[float] = ()


class KpiCard(QFrame):
    """A card that `leads` somewhere is a button: a click, Enter or Space emits `opened`."""

    opened = Signal()

    def __init__(
        self, look: Look, icon: str, title: str, tone: Tone = Tone.OCCUPIED, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._look = look
        self._title = title
        self._value = make_label("", Type.KPI)
        self._change = Chip(look, "")
        self._note = ElidedLabel("", Type.CAPTION, Ink.MUTED)
        self._spark = SparkLine(look, tone)
        head = QHBoxLayout()
        head.setSpacing(7)
        head.addWidget(IconLabel(look, icon))
        head.addWidget(ElidedLabel(title, Type.BODY, Ink.MUTED), 1)
        middle = QHBoxLayout()
        middle.addWidget(self._value, 1)
        middle.addWidget(self._spark)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._change)
        foot.addWidget(self._note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(2)
        for row in (head, middle, foot):
            column.addLayout(row)

    def set_kpi(self, kpi: Kpi) -> None:
        self._value.setText(kpi.value)
        self._change.set_chip(kpi.change, kpi.tone)
        self._change.setVisible(bool(kpi.change))
        self._note.setText(kpi.note)
        self._spark.set_values(kpi.course)
        self._spark.setVisible(len(kpi.course) > 1)
        words = " ".join(part for part in (kpi.change, kpi.note) if part)
        self.setAccessibleName(f"{self._title}: {kpi.value}" + (f", {words}" if words else ""))

    def lead(self, where: str) -> None:
        """Lead somewhere; `where` says it on the tip and to a screen reader."""
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(where)
        self.setAccessibleDescription(where)

    @property
    def _leads(self) -> bool:
        return self.focusPolicy() is Qt.FocusPolicy.TabFocus

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._leads and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        left = event.button() is Qt.MouseButton.LeftButton
        if self._leads and left and self.rect().contains(event.position().toPoint()):
            self.opened.emit()
        else:
            super().mouseReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._leads:  # what is under it would take the release with the press
            super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            theme = self._look.theme
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            focus_ring(painter, self.rect().toRectF(), theme.card_radius, theme.focus, theme.surface)

    @property
    def value(self) -> str:
        return self._value.text()
