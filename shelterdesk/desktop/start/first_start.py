"""The first start: language, then the sample shelter, one's own, or a database that is already there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QWidget

from shelterdesk.desktop.forms.ui_first_start import Ui_FirstStart
from shelterdesk.desktop.languages import Languages
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page_ground import stand_on_ground
from shelterdesk.desktop.start.choices import fill_choices
from shelterdesk.desktop.start.recovery_step import RecoveryStep
from shelterdesk.desktop.start.rooms_step import RoomsStep
from shelterdesk.desktop.start.sample_step import SampleStep
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.words import say
from shelterdesk.domain.countries import COUNTRIES
from shelterdesk.domain.errors import BadInput, Refusal
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.passwords import check_password
from shelterdesk.domain.text import text
from shelterdesk.services.clock import Clock
from shelterdesk.services.folders import free_folder

if TYPE_CHECKING:
    from shelterdesk.services.desk import Desk
    from shelterdesk.services.setup import Started

Answer = TypeVar("Answer")
CARD_WIDTH, CARD_HEIGHT, QWIDGETSIZE_MAX = 980, 640, 16_777_215


class FirstStart(QWidget):
    """A calm window of a few steps. `opened` carries the Desk; `existing_chosen` a folder to sign in to.

    `made` carries the folder and the login of a database as soon as there is one, before it is opened.
    """

    opened = Signal(object)
    made = Signal(object, str)
    existing_chosen = Signal(object)

    def __init__(self, look: Look, languages: Languages, tasks: Tasks, data: Path, clock: Clock) -> None:
        super().__init__()
        self.ui = Ui_FirstStart()
        self._form = QWidget()
        self.ui.setupUi(self._form)
        stand_on_ground(self, self._form)
        self._look, self._languages, self._tasks = look, languages, tasks
        self._data, self._clock = data, clock
        ui = self.ui
        self._started: Started | None = None
        self._leaving = False
        self.step: QWidget = ui.welcome_step
        self._rooms = RoomsStep(look, self.ui, self)
        self._recovery = RecoveryStep(self.ui, self)
        self._sample = SampleStep(ui, tasks, data, clock, self)
        self._own_steps = (ui.shelter_step, ui.rooms_step, ui.login_step, ui.recovery_step)
        ui.middle.setStretch(1, 1)  # the card takes the width before the margins do
        fill_choices(ui, look, languages.language)
        self._connect()
        self._dress()
        look.changed.connect(self._dress)
        self._show(self.ui.welcome_step)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.ui.retranslateUi(self._form)
            for place, country in enumerate(COUNTRIES):
                self.ui.country.setItemText(place, say(country.name))
            self._rooms.count()
            self._say_step()
        super().changeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Half-way: a sample is taken away and another database finished first; a code nobody has is asked for."""
        step = self.step
        if self._sample.under_way:
            self._leaving = True
            self._sample.cancel()
            event.ignore()
            return
        if self._leaving or step not in (self.ui.working_step, self.ui.recovery_step):
            super().closeEvent(event)
            return
        event.ignore()
        if step is self.ui.recovery_step:
            self._leaving = True
            self.ui.problem.setText(
                self.tr(
                    "This code is never shown again. Print it first, or close once more to leave without it."
                )
            )

    # set-up

    def _connect(self) -> None:
        ui = self.ui
        ui.language.currentIndexChanged.connect(lambda: self._languages.switch(ui.language.currentData()))
        ui.text_size.currentIndexChanged.connect(
            lambda: self._look.set_text_scale(ui.text_size.currentData() / 100)
        )
        ui.country.currentIndexChanged.connect(
            lambda: ui.time_zone.setCurrentText(ui.country.currentData().time_zone)
        )
        self._tasks.failed.connect(self._failed)
        self._sample.made.connect(self._open)
        self._sample.stopped.connect(self._sample_stopped)
        ui.sample_button.clicked.connect(self._explore_sample)
        ui.own_button.clicked.connect(lambda: self._show(ui.shelter_step))
        ui.existing_button.clicked.connect(self._choose_existing)
        ui.back_button.clicked.connect(self._back)
        ui.next_button.clicked.connect(self._next)
        ui.recovery_kept.toggled.connect(ui.next_button.setEnabled)
        for key in ("Return", "Enter"):
            QShortcut(QKeySequence(key), self, self._enter)
        QShortcut(QKeySequence("Escape"), self, self._back)

    def _dress(self) -> None:
        size = self._look.px(32)
        mark = self._look.pixmap("brand", self._look.theme.ink(Ink.ACCENT), size, self.devicePixelRatioF())
        self.ui.brand_mark.setPixmap(mark)
        self.ui.card.setMaximumWidth(self._look.wide(CARD_WIDTH))
        usual = self._look.text_scale == 1  # what larger words need in height, their steps know
        self.ui.card.setMaximumHeight(CARD_HEIGHT if usual else QWIDGETSIZE_MAX)

    # steps

    def _show(self, step: QWidget) -> None:
        ui = self.ui
        ui.problem.clear()
        for one in (ui.welcome_step, *self._own_steps, ui.working_step):
            one.setVisible(one is step)
        self.step = step
        inside = step in self._own_steps
        ui.back_button.setVisible(inside and step is not ui.recovery_step)
        ui.next_button.setVisible(inside)
        ui.next_button.setEnabled(step is not ui.recovery_step or ui.recovery_kept.isChecked())
        self._say_step()
        first = {
            self.ui.welcome_step: self.ui.sample_button,
            self.ui.shelter_step: self.ui.site_name,
            self.ui.rooms_step: self.ui.rooms_table,
            self.ui.login_step: self.ui.display_name,
            self.ui.recovery_step: self.ui.print_button,
        }.get(step)
        if first is not None:
            QTimer.singleShot(0, first, first.setFocus)

    def _say_step(self) -> None:
        step = self.step
        titles: dict[QWidget | None, str] = {
            self.ui.welcome_step: self.tr("Welcome. What would you like to do?"),
            self.ui.shelter_step: self.tr("Your shelter"),
            self.ui.rooms_step: self.tr("Rooms and beds"),
            self.ui.login_step: self.tr("Your login"),
            self.ui.recovery_step: self.tr("Print this code"),
            self.ui.working_step: self.tr("One moment"),
        }
        self.ui.title.setText(titles[step])
        count, steps = "", len(self._own_steps)
        if step in self._own_steps:
            here = self._own_steps.index(step) + 1
            count = self.tr("Step {here} of {steps}").format(here=here, steps=steps)
        self.ui.step_count.setText(count)
        words = self.tr("Open the shelter") if step is self.ui.recovery_step else self.tr("Next")
        self.ui.next_button.setText(words)

    def _enter(self) -> None:
        focused = self.focusWidget()
        if isinstance(focused, QPushButton):
            focused.click()
        elif (
            self.ui.next_button.isVisible()
            and self.ui.next_button.isEnabled()
            and not isinstance(focused, QComboBox)
        ):
            self._next()

    def _back(self) -> None:
        self._sample.cancel()
        if not self.ui.back_button.isVisible():
            return
        steps = (self.ui.welcome_step, *self._own_steps)
        self._show(steps[steps.index(self.step) - 1])

    def _next(self) -> None:
        step = self.step
        try:
            if step is self.ui.shelter_step:
                self._check_shelter()
                self._show(self.ui.rooms_step)
            elif step is self.ui.rooms_step:
                self._rooms.rooms()
                self._show(self.ui.login_step)
            elif step is self.ui.login_step:
                self._start_own(self._answers())
            elif self._started is not None:
                self._open(self._started.desk)
        except BadInput as problem:
            self._refuse(problem)

    def _check_shelter(self) -> None:
        if not self.ui.site_name.text().strip():
            self.ui.site_name.setFocus()
            raise BadInput(text("The shelter needs a name."))

    def _answers(self) -> NewShelter:
        if not self.ui.login.text().strip():
            self.ui.login.setFocus()
            raise BadInput(text("The login needs a name of 1 to 64 letters."))
        self.ui.password.setFocus()
        check_password(self.ui.password.text())
        if self.ui.password.text() != self.ui.password_again.text():
            self.ui.password_again.setFocus()
            self.ui.password_again.selectAll()
            raise BadInput(text("The two passwords are not the same."))
        return NewShelter(
            site_name=self.ui.site_name.text(),
            time_zone=self.ui.time_zone.currentText().strip(),
            country=self.ui.country.currentData().code,
            login=self.ui.login.text(),
            password=self.ui.password.text(),
            rooms=self._rooms.rooms(),
            organisation=self.ui.organisation.text(),
            display_name=self.ui.display_name.text(),
            items_in=self._languages.language if self.ui.usual_items.isChecked() else None,
        )

    # what is started

    def _start_own(self, answers: NewShelter) -> None:
        folder = free_folder(self._data, "shelter")
        self._work(
            self.tr("Making the encrypted database…"),
            lambda: _start(folder, answers, self._clock),
            self._show_recovery,
            self.ui.login_step,
        )

    def _show_recovery(self, started: Started) -> None:
        self._started = started
        self.made.emit(started.desk.database.folder, started.desk.actor.login)
        self.ui.password.clear()
        self.ui.password_again.clear()
        self._recovery.show(self.ui.site_name.text(), started.recovery_code)
        self._show(self.ui.recovery_step)

    def _explore_sample(self) -> None:
        self._show(self.ui.working_step)
        self._sample.begin()

    def _sample_stopped(self, refusal: Refusal) -> None:
        self._show(self.ui.welcome_step)
        self._refuse(refusal)
        if self._leaving:
            self.close()

    def _open(self, desk: Desk) -> None:
        self._leaving = True
        self.opened.emit(desk)

    def _choose_existing(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("The folder that holds the database"))
        if chosen:
            self.existing_chosen.emit(Path(chosen))

    def _work(
        self, saying: str, work: Callable[[], Answer], done: Callable[[Answer], None], back_to: QWidget
    ) -> None:
        self.ui.working_text.setText(saying)
        self._show(self.ui.working_step)

        def refused(refusal: Refusal) -> None:
            self._show(back_to)
            self._refuse(refusal)

        self._tasks.run(work, done, refused)

    def _failed(self) -> None:
        """A fault of ours is reported elsewhere; here it must not keep the person waiting for ever."""
        if self.step is self.ui.working_step:
            self._show(self.ui.welcome_step)

    def _refuse(self, refusal: Refusal) -> None:
        self.ui.problem.setText(say(refusal.text))


def _start(folder: Path, answers: NewShelter, clock: Clock) -> Started:
    """Imported when it is asked for: the first window must not wait for the database's libraries."""
    from shelterdesk.services.setup import start_new

    return start_new(folder, answers, clock)
