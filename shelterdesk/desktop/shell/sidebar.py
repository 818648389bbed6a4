"""The sidebar: brand, the pages by group, settings and help, and who is signed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QLabel, QMainWindow, QSizePolicy, QWidget

from shelterdesk.desktop.forms.ui_main_window import Ui_MainWindow
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.account import AccountButton
from shelterdesk.desktop.shell.nav import NavButton, NavEntry
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.widgets.painting import rounded

WIDTH = 212
BRAND = 30


class Sidebar(QObject):
    """Fills the sidebar of the form. `page_chosen` carries the page id a person asked for."""

    page_chosen = Signal(str)

    def __init__(
        self, look: Look, ui: Ui_MainWindow, entries: Sequence[NavEntry], window: QMainWindow
    ) -> None:
        super().__init__(window)
        self._look = look
        self._ui = ui
        self._window = window
        self._buttons: dict[str, NavButton] = {}
        self._group = QButtonGroup(self)
        self.account = AccountButton(look)
        ui.brand_row.insertWidget(0, _Brand(look))
        ui.account_column.addWidget(self.account)
        self._add_entries(entries)
        self._fit()
        look.changed.connect(self._fit)

    def button(self, page_id: str) -> NavButton:
        return self._buttons[page_id]

    def check(self, page_id: str) -> None:
        """Mark the page that is shown, and bring its entry into view where the list scrolls."""
        button = self._buttons[page_id]
        button.setChecked(True)
        if self._ui.nav_ground.isAncestorOf(button):
            self._ui.nav_scroll.ensureWidgetVisible(button, 0, button.height() // 2)

    def set_badge(self, page_id: str, words: str) -> None:
        self._buttons[page_id].set_badge(words)

    def _add_entries(self, entries: Sequence[NavEntry]) -> None:
        group = ""
        for entry in entries:
            button = NavButton(self._look, entry)
            button.clicked.connect(lambda _=False, page_id=entry.page_id: self.page_chosen.emit(page_id))
            self._group.addButton(button)
            self._buttons[entry.page_id] = button
            if entry.shortcut:
                self._make_shortcut(entry)
            if not entry.group:
                self._ui.foot_column.addWidget(button)
                continue
            if entry.group != group:
                group = entry.group
                self._ui.nav_column.addWidget(self._make_heading(group))
            self._ui.nav_column.addWidget(button)

    def _make_heading(self, words: str) -> QLabel:
        heading = make_label(words, Type.CAPTION_STRONG, Ink.FAINT)
        heading.setContentsMargins(12, 12, 0, 4)
        return heading

    def _make_shortcut(self, entry: NavEntry) -> None:
        shortcut = QShortcut(QKeySequence(entry.shortcut), self._window)
        shortcut.activated.connect(lambda: self.page_chosen.emit(entry.page_id))

    def _fit(self) -> None:
        self._ui.sidebar.setFixedWidth(self._look.wide(WIDTH))


class _Brand(QWidget):
    """The program's sign."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self._look.px(BRAND)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        rounded(painter, self.rect().toRectF(), self._look.px(7), theme.accent)
        side = self._look.px(18)
        icon = self._look.pixmap("brand", theme.on_accent, side, self.devicePixelRatio())
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, icon)
