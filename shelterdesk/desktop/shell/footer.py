"""The status bar: the keys of the page at the left, what is safe at the right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QPointF, QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QSizePolicy, QWidget

from shelterdesk.desktop.forms.ui_main_window import Ui_MainWindow
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page import Hint
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.key_hint import HEIGHT, key_width, paint_key
from shelterdesk.desktop.widgets.labels import IconLabel, make_label, set_style_property

BAR = 31
BEFORE_WORDS = 8
BETWEEN = 14


@dataclass(frozen=True, slots=True)
class StatusItem:
    """A short fact with its icon: Saved 09:41, Backup to USB today 08:00, Offline."""

    icon: str
    words: str
    ink: Ink = Ink.MUTED


class KeyHints(QWidget):
    """The keys in a row; those that do not fit are left out, never cut. The last, which leads to all, stays longest."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._hints: tuple[Hint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def hints(self) -> tuple[Hint, ...]:
        return self._hints

    def set_hints(self, hints: Sequence[Hint]) -> None:
        self._hints = tuple(hints)
        self.setAccessibleName(", ".join(f"{hint.key}: {hint.words}" for hint in hints))
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._look.px(HEIGHT))

    def sizeHint(self) -> QSize:
        return QSize(sum(self._width(hint) for hint in self._hints), self._look.px(HEIGHT))

    def _width(self, hint: Hint) -> int:
        words = self._look.metrics(Type.CAPTION).horizontalAdvance(hint.words)
        return key_width(self._look, hint.key) + BEFORE_WORDS + words + BETWEEN

    def _fitting(self) -> list[Hint]:
        """As many from the first as fit before the last."""
        if not self._hints:
            return []
        *others, last = self._hints
        room, shown = self.width() + BETWEEN - self._width(last), list[Hint]()
        if room < 0:
            return []
        for hint in others:
            room -= self._width(hint)
            if room < 0:
                break
            shown.append(hint)
        return [*shown, last]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, x = self._look, 0
        height = look.px(HEIGHT)
        metrics = look.metrics(Type.CAPTION)
        baseline = (self.height() + metrics.capHeight()) / 2
        for hint in self._fitting():
            width = key_width(look, hint.key)
            paint_key(painter, QRect(x, (self.height() - height) // 2, width, height), hint.key, look)
            painter.setFont(look.font(Type.CAPTION))
            painter.setPen(look.theme.muted)
            painter.drawText(QPointF(x + width + BEFORE_WORDS, baseline), hint.words)
            x += self._width(hint)


class Footer(QObject):
    """Fills the status bar of the form."""

    def __init__(self, look: Look, ui: Ui_MainWindow, window: QMainWindow) -> None:
        super().__init__(window)
        self._look = look
        self._ui = ui
        self.hints = KeyHints(look)
        self._status = QHBoxLayout()
        self._status.setSpacing(14)
        self._items: list[QWidget] = []
        ui.footer_row.addWidget(self.hints, 1)
        ui.footer_row.addLayout(self._status)
        self._fit()
        look.changed.connect(self._fit)

    def set_status(self, items: Sequence[StatusItem]) -> None:
        for old in self._items:
            self._status.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._items = [self._make_item(item) for item in items]
        for widget in self._items:
            self._status.addWidget(widget)

    def status_words(self) -> list[str]:
        return [item.accessibleName() for item in self._items]

    def _make_item(self, item: StatusItem) -> QWidget:
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel(self._look, item.icon, item.ink))
        words: QLabel = make_label(item.words, Type.CAPTION, Ink.MUTED)
        set_style_property(words, "ink", (Ink.MUTED if item.ink is Ink.OK else item.ink).value)
        row.addWidget(words)
        widget.setAccessibleName(item.words)
        return widget

    def _fit(self) -> None:
        self._ui.footer.setFixedHeight(self._look.px(BAR))
