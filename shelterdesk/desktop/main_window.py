"""The window: sidebar, header, status bar and the pages between them. It knows no service and no database."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget

from shelterdesk.desktop.forms.ui_main_window import Ui_MainWindow
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.footer import Footer, StatusItem
from shelterdesk.desktop.shell.header import Header
from shelterdesk.desktop.shell.keys_dialog import KeysDialog
from shelterdesk.desktop.shell.nav import NavEntry
from shelterdesk.desktop.shell.page import Hint, Page, PageHeader
from shelterdesk.desktop.shell.page_ground import PageGround
from shelterdesk.desktop.shell.sidebar import Sidebar
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.widgets.toast import Toast

PageFactory = Callable[[], Page]


class MainWindow(QMainWindow):
    """Pages are made by their factory when first shown. What the frame cannot do itself it asks by signal."""

    search_edited = Signal(str)
    search_submitted = Signal(str)
    undo_requested = Signal()
    bell_requested = Signal()
    account_requested = Signal()

    def __init__(
        self, look: Look, pages: Sequence[tuple[NavEntry, PageFactory]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self._look = look
        self._entries = tuple(entry for entry, _ in pages)
        self._factories = {entry.page_id: factory for entry, factory in pages}
        self._pages: dict[str, Page] = {}
        self._grounds: dict[str, PageGround] = {}
        self._current: Page | None = None
        self.setMinimumSize(800, 520)
        self.sidebar = Sidebar(look, self.ui, [entry for entry, _ in pages], self)
        self.header = Header(look, self.ui, self)
        self.footer = Footer(look, self.ui, self)
        self._toast = Toast(look, self.ui.stack)
        self.sidebar.page_chosen.connect(self.show_page)
        self.sidebar.account.clicked.connect(self.account_requested)
        self.header.search_edited.connect(self.search_edited)
        self.header.search_submitted.connect(self.search_submitted)
        self.header.slash_pressed.connect(self._slash)
        self.header.undo_requested.connect(self.undo_requested)
        self.header.bell_requested.connect(self.bell_requested)
        QShortcut(QKeySequence("?"), self).activated.connect(self.show_keys)

    def show_page(self, page_id: str) -> Page:
        """Bring a page to the front, made now if it was never shown, and let it refresh."""
        page = self._pages.get(page_id) or self._make_page(page_id)
        self._current = page
        self.ui.stack.setCurrentWidget(self._grounds[page_id])
        self._toast.raise_()
        self.sidebar.check(page_id)
        self._show_header(page.header())
        page.setAccessibleName(page.header().title)
        page.take_focus()
        page.refresh()
        return page

    def current_page(self) -> Page | None:
        return self._current

    def current_page_id(self) -> str:
        """The page at the front; "" before the first is shown."""
        return next((name for name, page in self._pages.items() if page is self._current), "")

    def page(self, page_id: str) -> Page | None:
        """A page that has been shown before, else None."""
        return self._pages.get(page_id)

    @property
    def page_ids(self) -> tuple[str, ...]:
        """Every page of the window, in the order of the sidebar."""
        return tuple(self._factories)

    def has_page(self, page_id: str) -> bool:
        """Whether the person signed in has this page."""
        return page_id in self._factories

    def set_badge(self, page_id: str, words: str) -> None:
        """The count beside a page's name in the sidebar."""
        self.sidebar.set_badge(page_id, words)

    def set_account(self, name: str, role: str) -> None:
        self.sidebar.account.set_account(name, role)

    def set_status(self, items: Sequence[StatusItem]) -> None:
        """What stands at the right of the status bar."""
        self.footer.set_status(items)

    def toast(self, words: str, undo: Callable[[], None] | None = None, tone: Tone = Tone.OK) -> None:
        """Say what was just done; with `undo`, offer to take it back."""
        self._toast.say(words, tone, self.tr("Undo"), undo)

    def tell(
        self, words: str, offer: str = "", act: Callable[[], None] | None = None, tone: Tone = Tone.OK
    ) -> None:
        """Say something, and offer a next step."""
        self._toast.say(words, tone, offer, act)

    @property
    def toast_widget(self) -> Toast:
        return self._toast

    def show_keys(self) -> None:
        """All keys of the page and of the window."""
        page = self._current.header().hints if self._current is not None else ()
        search = () if self.header.search.isHidden() else (Hint("Ctrl K", self.tr("Search")),)
        pages = (Hint(one.shortcut.replace("+", " "), one.title) for one in self._entries if one.shortcut)
        everywhere = (
            *search,
            *pages,
            Hint("Ctrl Z", self.tr("Undo")),
            Hint("F1", self.tr("Help")),
            Hint("?", self.tr("All keys")),
        )
        known = {hint.key for hint in everywhere}
        own = [hint for hint in page if hint.key not in known]
        KeysDialog(self._look, own, everywhere, self).open()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self)
            self.header.retranslate()
            if self._current is not None:
                self._show_header(self._current.header())
        super().changeEvent(event)

    def _slash(self) -> None:
        if self._current is None or not self._current.focus_search():
            self.header.to_search()

    def _make_page(self, page_id: str) -> Page:
        page = self._pages[page_id] = self._factories[page_id]()
        page.header_changed.connect(lambda header: self._header_changed(page, header))
        self._grounds[page_id] = PageGround(page)
        self.ui.stack.addWidget(self._grounds[page_id])
        return page

    def _header_changed(self, page: Page, header: PageHeader) -> None:
        if page is self.current_page():
            self._show_header(header)

    def _show_header(self, header: PageHeader) -> None:
        self.header.show_header(header)
        others = tuple(hint for hint in header.hints if hint.key != "?")
        self.footer.hints.set_hints((*others, Hint("?", self.tr("All keys"))))
        self.setWindowTitle(f"{header.title} – ShelterDesk")
