"""The top of the page: title, search, undo, bell, and the page's own buttons."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton, QSizePolicy, QWidget

from shelterdesk.desktop.forms.ui_main_window import Ui_MainWindow
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page import HeaderButton, PageHeader
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.buttons import PRIMARY, dress, make_tool, name_tool
from shelterdesk.desktop.widgets.labels import ElidedLabel
from shelterdesk.desktop.widgets.search_field import SearchField

SEARCH_WIDTH = 336
TOOL = 18  # the side of an icon
TITLE_GAP, WIDEST_TITLE = 4, 260
MENU_GAP = 4


class ActionButton(QPushButton):
    """A button of the header that does what its action does, and is named, enabled and seen as it is.

    The menu of an action that has one opens below the button.
    """

    def __init__(self, look: Look, spec: HeaderButton, parent: QWidget | None) -> None:
        super().__init__(spec.action.text(), parent)  # without a parent it would show as a window
        self._action = spec.action
        self.setProperty("kind", PRIMARY if spec.primary else "")
        self.setAutoDefault(False)
        dress(self, look, spec.icon, Ink.ON_ACCENT if spec.primary else Ink.MUTED)
        self.clicked.connect(self._act)
        spec.action.changed.connect(self._follow)
        self._follow()

    def retire(self) -> None:
        """Leave the header: what the action becomes later is no longer shown."""
        self._action.changed.disconnect(self._follow)
        self.hide()
        self.deleteLater()

    def _act(self) -> None:
        menu = self._action.menu()
        if isinstance(menu, QMenu):
            menu.popup(self.mapToGlobal(QPoint(0, self.height() + MENU_GAP)))
        else:
            self._action.trigger()

    def _follow(self) -> None:
        action = self._action
        self.setText(action.text())
        self.setEnabled(action.isEnabled())
        self.setVisible(action.isVisible())
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())


class Header(QObject):
    """Fills the header of the form."""

    search_edited = Signal(str)  # at each letter
    search_submitted = Signal(str)  # Enter
    slash_pressed = Signal()  # for the search of the page, or else `to_search`
    undo_requested = Signal()
    bell_requested = Signal()

    def __init__(self, look: Look, ui: Ui_MainWindow, window: QMainWindow) -> None:
        super().__init__(window)
        self._look = look
        self._ui = ui
        self._buttons: list[ActionButton] = []
        self._title = ElidedLabel("", Type.H1)
        self._subtitle = ElidedLabel("", Type.BODY, Ink.MUTED)
        ui.title_column.addWidget(self._title)
        ui.title_column.addWidget(self._subtitle)
        self.search = SearchField(look, "", "Ctrl K")
        self.search.preferred_width = SEARCH_WIDTH
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.search.textEdited.connect(self.search_edited)
        self.search.returnPressed.connect(lambda: self.search_submitted.emit(self.search.text()))
        self.undo = make_tool(look, "", "undo")
        self.undo.clicked.connect(self.undo_requested)
        self.bell = make_tool(look, "", "bell")
        self.bell.clicked.connect(self.bell_requested)
        for widget in (self.search, self.undo, self.bell):
            ui.tools_row.addWidget(widget)
        ui.tools_row.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        ui.header_row.setStretch(0, 1)
        ui.page_column.setStretch(1, 1)
        self._add_shortcuts(window)
        self.retranslate()
        self._fit()
        look.changed.connect(self._fit)

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.search.set_placeholder(self.tr("Search people…"))
        name_tool(self.undo, self.tr("Undo (Ctrl+Z)"))
        name_tool(self.bell, self.tr("Needs attention"))

    def show_header(self, header: PageHeader) -> None:
        self._title.setText(header.title)
        self._keep_title()
        self._subtitle.setText(header.subtitle)
        self._subtitle.setVisible(bool(header.subtitle))
        for button in self._buttons:
            self._ui.tools_row.removeWidget(button)
            button.retire()
        ground = self._ui.tools_row.parentWidget()
        self._buttons = [ActionButton(self._look, spec, ground) for spec in header.buttons]
        for button in self._buttons:
            self._ui.tools_row.addWidget(button)

    @property
    def title(self) -> str:
        return self._title.text()

    @property
    def subtitle(self) -> str:
        return self._subtitle.text()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        return tuple(self._buttons)

    def _fit(self) -> None:
        # The line of the largest size is higher than its letters need.
        self._title.setFixedHeight(self._look.metrics(Type.H1).height() - 3)
        for tool in (self.undo, self.bell):
            tool.setIconSize(QSize(self._look.px(TOOL), self._look.px(TOOL)))
        self._keep_title()

    def _keep_title(self) -> None:
        """The search gives way before the name of the page does."""
        words = self._look.metrics(Type.H1).horizontalAdvance(self._title.text()) + TITLE_GAP
        self._title.setMinimumWidth(min(words, self._look.wide(WIDEST_TITLE)))

    def _add_shortcuts(self, window: QMainWindow) -> None:
        QShortcut(QKeySequence("Ctrl+K"), window).activated.connect(self.to_search)
        QShortcut(QKeySequence("/"), window).activated.connect(self.slash_pressed)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
        undo.activated.connect(self.undo_requested)

    def to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
