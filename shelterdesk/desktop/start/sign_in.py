"""Signing in to a database that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QWidget

from shelterdesk.desktop.forms.ui_sign_in import Ui_SignIn
from shelterdesk.desktop.languages import Languages
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.preferences import LANGUAGES
from shelterdesk.desktop.shell.page_ground import stand_on_ground
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.caps_lock import CapsLockHint
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.text import Text
from shelterdesk.services.clock import Clock

if TYPE_CHECKING:
    from shelterdesk.services.desk import Desk


CARD = 500  # wide


class SignIn(QWidget):
    """Asks for login and password. `opened` carries the Desk; `start_wanted` asks for the first start."""

    opened = Signal(object)
    start_wanted = Signal()

    def __init__(
        self, look: Look, languages: Languages, tasks: Tasks, folder: Path, login: str, clock: Clock
    ) -> None:
        super().__init__()
        self.ui = Ui_SignIn()
        self._form = QWidget()
        self.ui.setupUi(self._form)
        stand_on_ground(self, self._form)
        CapsLockHint(self.ui.password, self.ui.caps_hint)
        self._look, self._languages, self._tasks, self._clock = look, languages, tasks, clock
        self._folder = folder
        self._problem: Text | None = None
        for code, name in LANGUAGES.items():
            self.ui.language.addItem(name, code)
        self.ui.language.setCurrentIndex(max(0, self.ui.language.findData(languages.language)))
        self.ui.language.currentIndexChanged.connect(lambda: languages.switch(self.ui.language.currentData()))
        self.ui.login.setText(login)
        self.ui.sign_in_button.clicked.connect(self._sign_in)
        self.ui.other_button.clicked.connect(self._choose_other)
        self.ui.new_button.clicked.connect(self.start_wanted)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self, self._sign_in)
        self._dress()
        look.changed.connect(self._dress)
        self._say_where()
        first = self.ui.password if login else self.ui.login
        QTimer.singleShot(0, first, first.setFocus)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self._form)
            self._say_where()
            self._say_problem()
        super().changeEvent(event)

    def _sign_in(self) -> None:
        if not self.ui.sign_in_button.isEnabled():
            return
        self._problem = None
        self._say_problem()
        self.ui.sign_in_button.setEnabled(False)
        folder, login, password = self._folder, self.ui.login.text().strip(), self.ui.password.text()
        self._tasks.run(lambda: _sign_in(folder, login, password, self._clock), self._opened, self._refused)

    def _opened(self, desk: Desk) -> None:
        self.ui.password.clear()
        self.ui.sign_in_button.setEnabled(True)
        self.opened.emit(desk)

    def _refused(self, refusal: Refusal) -> None:
        self.ui.sign_in_button.setEnabled(True)
        self._problem = refusal.text
        self._say_problem()
        self.ui.password.selectAll()
        self.ui.password.setFocus()

    def _choose_other(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("The folder that holds the database"), str(self._folder)
        )
        if chosen:
            self._folder = Path(chosen)
            self._problem = None
            self._say_problem()
            self._say_where()

    def _say_problem(self) -> None:
        """In the language in force; the line is there when there is something to say."""
        self.ui.problem.setText("" if self._problem is None else say(self._problem))
        self.ui.problem.setVisible(self._problem is not None)

    def _say_where(self) -> None:
        self.ui.where.setText(self.tr("Database: {folder}").format(folder=self._folder.name))
        self.ui.where.setToolTip(str(self._folder))

    def _dress(self) -> None:
        size = self._look.px(32)
        mark = self._look.pixmap("brand", self._look.theme.ink(Ink.ACCENT), size, self.devicePixelRatioF())
        self.ui.brand_mark.setPixmap(mark)
        self.ui.card.setMaximumWidth(self._look.wide(CARD))


def _sign_in(folder: Path, login: str, password: str, clock: Clock) -> Desk:
    """Imported when it is asked for: the first window must not wait for the database's libraries."""
    from shelterdesk.services.session import sign_in

    return sign_in(folder, login, password, clock)
