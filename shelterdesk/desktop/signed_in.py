"""The window while someone is signed in: pages, toasts, undo, the status bar and signing out."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.page_list import PageContext, pages_for
from shelterdesk.desktop.pages.help_page import HelpPage
from shelterdesk.desktop.shell.footer import StatusItem
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.theme import Ink, Tone
from shelterdesk.desktop.words import moment_text, role_word, say
from shelterdesk.desktop.workplace import Notice, Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.persistence.sealing import BrokenSeal
from shelterdesk.services.backups import backup_is_due, keep_backed_up
from shelterdesk.services.desk import Desk
from shelterdesk.services.imprint import imprint
from shelterdesk.services.status import Overview, overview


class SignedIn(QObject):
    """Owns the window, the workplace and its background thread until the person signs out.

    `signed_out` is emitted when the window is closed for another person to sign in; `window_replaced` when
    another language made a new window of it, which is then shown where the old one was.
    """

    signed_out = Signal()
    window_replaced = Signal(object)

    def __init__(self, desk: Desk, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = Tasks(self)
        self.place = Workplace(desk, self._tasks, self)
        self._appearance = appearance
        self._saved_at: datetime | None = None
        self._backing_up = self._closed = self._told_broken_seals = False
        self._language = appearance.languages.language
        appearance.languages.set_country(imprint(desk).country)
        self.window = self._make_window()
        self.window.show_page(self.window.page_ids[0])
        self.place.changed.connect(self._changed)
        self.place.refused.connect(self._refused)
        self.place.told.connect(self._told)
        # Queued: the list that was clicked and the page that is being answered are done by then.
        queued = Qt.ConnectionType.QueuedConnection
        appearance.languages.changed.connect(self._renew, queued)
        self._tasks.busy.connect(self._renew, queued)
        self._tasks.busy.connect(self._tell_broken_seals, queued)
        self._refresh()

    def _make_window(self) -> MainWindow:
        """A window in the language of now, its pages not made yet."""
        look, actor = self._appearance.look, self._desk.actor
        window = MainWindow(look, pages_for(PageContext(look, self.place, self._appearance)))
        window.set_account(actor.name, role_word(actor.role))
        window.header.bell.hide()
        window.header.search.setVisible(window.has_page("people"))  # it finds people
        window.undo_requested.connect(self.place.undo_last)
        window.account_requested.connect(self._account_menu)
        window.search_submitted.connect(self._search)
        QShortcut(QKeySequence("F1"), window, self._help)
        return window

    def _renew(self) -> None:
        """After another language was chosen: every word anew, on the page where the person was.

        Pages keep words they were made with (headings, choices, suggestions), so the window is made again once
        nothing is under way that would answer to the old one.
        """
        language = self._appearance.languages.language
        if self._closed or self._language == language or not self._tasks.idle:
            return
        self._language = language
        old, self.window = self.window, self._make_window()
        self.window.setGeometry(old.normalGeometry() if old.isMaximized() else old.geometry())
        self.window.setWindowState(old.windowState())
        self.window.show_page(old.current_page_id())
        if old.isVisible():
            self.window.show()
        focused = old.focusWidget()
        twin = self.window.findChild(QWidget, focused.objectName()) if focused is not None else None
        if twin is not None:
            twin.setFocus()
        old.close()
        old.deleteLater()
        self.window_replaced.emit(self.window)
        self._refresh()

    @property
    def tasks(self) -> Tasks:
        return self._tasks

    def close(self) -> None:
        """Finish the work under way, close the database and forget its keys; nothing is answered to any more."""
        self._closed = True
        self._appearance.languages.changed.disconnect(self._renew)
        self._tasks.finish()
        self._desk.database.close()
        self.window.close()
        self.window.deleteLater()
        self.deleteLater()

    def _changed(self, changes: Changes) -> None:
        self._saved_at = self._desk.clock()
        operation = changes.operation_id
        self.window.toast(
            say(changes.said), None if operation is None else lambda: self.place.undo(operation)
        )
        self._refresh()

    def _refused(self, refusal: Refusal) -> None:
        self.window.toast(say(refusal.text), tone=Tone.ALERT)

    def _tell_broken_seals(self) -> None:
        """Once, after the first list that had to leave a name out; the status bar goes on saying it."""
        if self._desk.database.broken_seals and not (self._told_broken_seals or self._closed):
            self._told_broken_seals = True
            self._refused(BrokenSeal("identities"))
            self._refresh()

    def _told(self, notice: Notice) -> None:
        tone = Tone.ALERT if notice.refused else Tone.OK
        self.window.tell(notice.words, notice.offer, notice.act, tone)

    def _refresh(self) -> None:
        self.place.read(overview, self._show_overview)

    def _show_overview(self, found: Overview) -> None:
        self._keep_backed_up(found)
        badges = {
            "beds": f"{found.beds_in_use}/{found.beds}" if found.beds else "",
            "people": str(found.people) if found.people else "",
            "stock": self.tr("{count} low").format(count=found.stock_low) if found.stock_low else "",
        }
        for page_id, words in badges.items():
            if words and self.window.has_page(page_id):
                self.window.set_badge(page_id, words)
        self.window.set_status(self._status(found))

    def _keep_backed_up(self, found: Overview) -> None:
        """Once a day a copy is made, quietly; whether it could be is seen in the status bar."""
        if not self._backing_up and backup_is_due(found.last_backup, self._desk.clock()):
            self._backing_up = True
            self.place.read(keep_backed_up, lambda _folder: self._refresh())

    def _status(self, found: Overview) -> list[StatusItem]:
        items = []
        if found.is_sample:
            items.append(StatusItem("info", self.tr("Sample: nothing here is real"), Ink.WARN))
        if self._saved_at is not None:
            clock = self._saved_at.astimezone().strftime("%H:%M")
            items.append(StatusItem("check-circle", self.tr("Saved {time}").format(time=clock), Ink.OK))
        if self._told_broken_seals:
            items.append(StatusItem("warning", self.tr("A seal is broken: run the check"), Ink.WARN))
        if found.last_backup is None:
            items.append(StatusItem("backup", self.tr("No backup yet"), Ink.WARN))
        else:
            when = moment_text(found.last_backup)
            items.append(StatusItem("backup", self.tr("Backup {when}").format(when=when)))
        items.append(StatusItem("offline", self.tr("Offline – nothing is lost")))
        return items

    def _account_menu(self) -> None:
        menu = QMenu(self.window)
        leave = QAction(self.tr("Sign out"), menu)
        leave.triggered.connect(self.signed_out)
        menu.addAction(leave)
        menu.exec(self.window.sidebar.account.menu_place().topLeft())

    def _help(self) -> None:
        """The article of the page that is open."""
        here = self.window.current_page_id()
        page = self.window.show_page("help")
        if isinstance(page, HelpPage):
            page.show_topic(here)

    def _search(self, words: str) -> None:
        if self.window.has_page("people"):
            page = self.window.show_page("people")
            page.search(words)
