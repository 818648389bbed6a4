"""The window while someone is signed in: pages, toasts, undo, the status bar and signing out."""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu

from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.page_list import PageContext, pages_for
from shelterdesk.desktop.pages.help_page import HelpPage
from shelterdesk.desktop.shell.footer import StatusItem
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.theme import Ink, Tone
from shelterdesk.desktop.words import role_word, say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.roles import Permission
from shelterdesk.services.backups import back_up_now
from shelterdesk.services.desk import Desk
from shelterdesk.services.status import Overview, overview

BACKUP_EVERY = timedelta(days=1)


class SignedIn(QObject):
    """Owns the window, the workplace and its background thread until the person signs out.

    `signed_out` is emitted when the window is closed for another person to sign in.
    """

    signed_out = Signal()

    def __init__(self, desk: Desk, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = Tasks(self)
        self.place = Workplace(desk, self._tasks, self)
        context = PageContext(appearance.look, self.place, appearance)
        entries = pages_for(context)
        self.window = MainWindow(appearance.look, entries)
        self.window.set_account(desk.actor.name, role_word(desk.actor.role))
        self.window.header.bell.hide()
        self.place.changed.connect(self._changed)
        self.place.refused.connect(self._refused)
        self.window.undo_requested.connect(self.place.undo_last)
        self.window.account_requested.connect(self._account_menu)
        self.window.search_submitted.connect(self._search)
        QShortcut(QKeySequence("F1"), self.window, self._help)
        self._saved_at: datetime | None = None
        self._backing_up = False
        self.window.show_page(entries[0][0].page_id)
        self._refresh()

    @property
    def tasks(self) -> Tasks:
        return self._tasks

    def close(self) -> None:
        """Finish the work under way, close the database and forget its keys."""
        self._tasks.finish()
        self._desk.database.close()
        self.window.close()
        self.window.deleteLater()

    def _changed(self, changes: Changes) -> None:
        self._saved_at = self._desk.clock()
        operation = changes.operation_id
        self.window.toast(
            say(changes.said), None if operation is None else lambda: self.place.undo(operation)
        )
        self._refresh()

    def _refused(self, refusal: Refusal) -> None:
        self.window.toast(say(refusal.text), tone=Tone.ALERT)

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
        late = found.last_backup is None or self._desk.clock() - found.last_backup > BACKUP_EVERY
        if late and not self._backing_up and self._desk.actor.may(Permission.BACK_UP):
            self._backing_up = True
            self.place.read(back_up_now, lambda _folder: self._refresh())

    def _status(self, found: Overview) -> list[StatusItem]:
        items = []
        if found.is_sample:
            items.append(StatusItem("info", self.tr("Sample: nothing here is real"), Ink.WARN))
        if self._saved_at is not None:
            clock = self._saved_at.astimezone().strftime("%H:%M")
            items.append(StatusItem("check-circle", self.tr("Saved {time}").format(time=clock), Ink.OK))
        if found.last_backup is None:
            items.append(StatusItem("backup", self.tr("No backup yet"), Ink.WARN))
        else:
            when = found.last_backup.astimezone().strftime("%Y-%m-%d %H:%M")
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
        here = next(
            (name for name in self.window.page_ids if self.window.page(name) is self.window.current_page()),
            "",
        )
        page = self.window.show_page("help")
        if isinstance(page, HelpPage):
            page.show_topic(here)

    def _search(self, words: str) -> None:
        if self.window.has_page("people"):
            page = self.window.show_page("people")
            page.search(words)
