"""The composition root of the window: what is made at the start, in which order, and what follows what."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from shelterdesk import __version__
from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.garbage import Garbage
from shelterdesk.desktop.languages import Languages, system_language
from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.preferences import LANGUAGES, PreferencesFile
from shelterdesk.desktop.start.sign_in import SignIn
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.services.clock import Clock, system_clock
from shelterdesk.services.folders import Folders, default_folders

if TYPE_CHECKING:
    from shelterdesk.services.desk import Desk

WINDOW = QSize(1366, 696)
AFTER_PAINTING = 200  # ms


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the program takes from outside; tests give their own."""

    folders: Folders
    clock: Clock = system_clock


class Program(QObject):
    """Decides what is shown: the first start, the sign-in, or the window of the person signed in."""

    def __init__(self, app: QApplication, around: Surroundings) -> None:
        super().__init__(app)
        self._around = around
        file = PreferencesFile(around.folders.config / "shelterdesk.ini")
        saved = file.load()
        self.languages = Languages(app, saved.language or system_language(LANGUAGES))
        self.look = Look(app, saved.theme, saved.text_scale)
        self.appearance = Appearance(self.look, self.languages, file, self)
        self._tasks = Tasks(self)
        self._tasks.failed.connect(self.report_bug)
        self.shown: QWidget | None = None
        self.signed_in: QObject | None = None
        app.aboutToQuit.connect(self.close)

    def start(self) -> None:
        """Show what the last time suggests; the libraries of the database are loaded while a person reads."""
        folder = self.appearance.preferences.folder
        if folder is not None and folder.is_dir():
            self.ask_sign_in(folder)
        else:
            self.first_start()
        QTimer.singleShot(AFTER_PAINTING, self, lambda: self._tasks.run(_load_services, lambda _none: None))

    def first_start(self) -> None:
        from shelterdesk.desktop.start.first_start import FirstStart

        window = FirstStart(
            self.look, self.languages, self._tasks, self._around.folders.data, self._around.clock
        )
        window.opened.connect(self.open_desk)
        window.made.connect(self.appearance.remember_database)
        window.existing_chosen.connect(self.ask_sign_in)
        self._show(window)

    def ask_sign_in(self, folder: Path) -> None:
        login = self.appearance.preferences.last_login
        window = SignIn(self.look, self.languages, self._tasks, folder, login, self._around.clock)
        window.opened.connect(self.open_desk)
        window.start_wanted.connect(self.first_start)
        self._show(window)

    def open_desk(self, desk: Desk) -> None:
        """Open the window of the person signed in."""
        from shelterdesk.desktop.signed_in import SignedIn

        self.appearance.remember_database(desk.database.folder, desk.actor.login)
        signed_in = SignedIn(desk, self.appearance, self)
        signed_in.tasks.failed.connect(self.report_bug)
        signed_in.signed_out.connect(self.sign_out, Qt.ConnectionType.QueuedConnection)
        signed_in.window_replaced.connect(self._replaced)
        self.signed_in = signed_in
        self._show(signed_in.window)

    def sign_out(self) -> None:
        """Close the desk and let another person sign in to the same database."""
        folder = self.appearance.preferences.folder
        self._close_desk()
        if folder is not None:
            self.ask_sign_in(folder)

    def close(self) -> None:
        self._tasks.finish()
        self._close_desk()

    def report_bug(self, fault: BaseException) -> None:
        """A fault of ours: say that nothing was lost, show what can be sent, name no person."""
        trace = "".join(traceback.format_tb(fault.__traceback__))
        box = QMessageBox(self.shown)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setText(self.tr("Something went wrong in the program. What was saved before is safe."))
        box.setInformativeText(self.tr("Please send the details to the people who look after ShelterDesk."))
        # The type and the places in the code only: a message may quote what a person typed.
        box.setDetailedText(f"ShelterDesk {__version__}\n{type(fault).__name__}\n{trace}")
        box.open()

    def _close_desk(self) -> None:
        from shelterdesk.desktop.signed_in import SignedIn

        if isinstance(self.signed_in, SignedIn):
            self.signed_in.close()
            self.signed_in = None

    def _replaced(self, window: QWidget) -> None:
        self.shown = window

    def _show(self, window: QWidget) -> None:
        before, self.shown = self.shown, window
        screen = window.screen().availableGeometry().size()
        window.resize(WINDOW.boundedTo(screen))
        window.show()
        if before is not None and before is not window:
            before.close()
            before.deleteLater()


def _load_services() -> None:
    import shelterdesk.services.session  # noqa: F401 - loading it is the purpose


def make_application(arguments: Sequence[str]) -> QApplication:
    """The one QApplication, named so that the system shows it right."""
    app = QApplication(list(arguments))
    app.setApplicationName("ShelterDesk")
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("shelterdesk")
    Garbage(app).start()
    return app


def run_window(arguments: Sequence[str] = ()) -> int:
    """Open the program's window and run until it is closed; the exit code."""
    app = make_application([sys.argv[0], *arguments])
    program = Program(app, Surroundings(default_folders()))
    program.start()
    return app.exec()


def save_pictures(desk: Desk, folder: Path, language: str = "en") -> tuple[Path, ...]:
    """Save a picture of every page of the desk's window into `folder`, without showing it on a screen."""
    from shelterdesk.desktop.pictures import take_pictures
    from shelterdesk.desktop.signed_in import SignedIn

    app = make_application([sys.argv[0]])
    look, languages = Look(app, ThemeMode.LIGHT), Languages(app, language)
    with TemporaryDirectory() as scratch:
        appearance = Appearance(look, languages, PreferencesFile(Path(scratch) / "shelterdesk.ini"), app)
        signed_in = SignedIn(desk, appearance, app)
        saved = take_pictures(signed_in, folder, look.set_mode)
        signed_in.close()
    return saved
