"""Making the sample shelter: how far it is, and Cancel, which takes everything away again."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.forms.ui_first_start import Ui_FirstStart
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.domain.errors import Cancelled, Refusal
from shelterdesk.domain.text import text
from shelterdesk.services.clock import Clock
from shelterdesk.services.folders import free_folder

if TYPE_CHECKING:
    from shelterdesk.services.desk import Desk

WHOLE = 100
Progress = Callable[[float], None]


class SampleStep(QObject):
    """`made` carries the Desk; `stopped` the Refusal to show, when nothing is left of it."""

    made = Signal(object)
    stopped = Signal(object)
    _advanced = Signal(int)  # from the thread that works

    def __init__(self, ui: Ui_FirstStart, tasks: Tasks, data: Path, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._tasks, self._data, self._clock = ui, tasks, data, clock
        self._cancelled = Event()
        self._told = 0
        self.under_way = False
        ui.cancel_button.hide()
        ui.cancel_button.clicked.connect(self.cancel)
        self._advanced.connect(ui.working_bar.setValue)
        tasks.failed.connect(self._end)

    def begin(self) -> None:
        """Start in a folder that is not there yet, so that all that comes to lie in it may be taken away."""
        folder, cancelled = free_folder(self._data, "sample"), Event()
        self._cancelled, self._told, self.under_way = cancelled, 0, True
        self._ui.working_text.setText(self.tr("Inventing five shelters and 18 months of their history…"))
        self._ui.working_bar.setMaximum(WHOLE)
        self._ui.working_bar.setValue(0)
        self._ui.cancel_button.setEnabled(True)
        self._ui.cancel_button.show()

        def progress(share: float) -> None:
            if cancelled.is_set():
                raise _thought_better()
            percent = int(share * WHOLE)
            if percent > self._told:
                self._told = percent
                self._advanced.emit(percent)

        def done(desk: Desk) -> None:
            if cancelled.is_set():  # too late for `progress` to hear of it
                self._tasks.run(lambda: _discard(folder, desk), lambda _none: None, self._stop)
                return
            self._end()
            self.made.emit(desk)

        self._tasks.run(lambda: _make(folder, self._clock, progress), done, self._stop, self)

    def cancel(self) -> None:
        """Nothing happens twice."""
        if self.under_way and not self._cancelled.is_set():
            self._cancelled.set()
            self._ui.cancel_button.setEnabled(False)
            self._ui.working_text.setText(self.tr("Taking away what was made…"))

    def _stop(self, refusal: Refusal) -> None:
        self._end()
        self.stopped.emit(refusal)

    def _end(self) -> None:
        self.under_way = False
        self._ui.cancel_button.hide()
        self._ui.working_bar.setMaximum(0)


def _thought_better() -> Cancelled:
    return Cancelled(text("Cancelled: nothing was kept."))


def _make(folder: Path, clock: Clock, progress: Progress) -> Desk:
    """Imported when it is asked for: the first window must not wait for the database's libraries."""
    from shelterdesk.services.sample import make_sample

    try:
        return make_sample(folder, clock=clock, progress=progress).desk
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _discard(folder: Path, desk: Desk) -> None:
    """Raises Cancelled, when nothing is left."""
    desk.database.close()
    shutil.rmtree(folder, ignore_errors=True)
    raise _thought_better()
