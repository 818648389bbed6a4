"""Work off the GUI thread: services and queries run here, and answer on the GUI thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot
from shiboken6 import isValid

from shelterdesk.domain.errors import Refusal, Unavailable

Answer = TypeVar("Answer")
GivenUp = Callable[[], bool]
_ASIDE = 2  # at once: what was given up may take a while to end


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a task: one of the three is set."""

    answer: Any = None
    refusal: Refusal | None = None
    fault: BaseException | None = None


class _Bell(QObject):
    rung = Signal(object, object)  # the task's key, its outcome


class _Job(QRunnable):
    def __init__(self, errand: list[Callable[[], Any]], bell: _Bell, ticket: object) -> None:
        super().__init__()
        self._errand, self._bell, self._ticket = errand, bell, ticket

    def run(self) -> None:
        try:
            outcome = _Outcome(answer=self._errand[0]())
        except Refusal as refusal:
            outcome = _Outcome(refusal=refusal)
        except OSError as fault:  # the disk is full, the folder is gone: the world, not a bug
            outcome = _of_system(fault)
        except Exception as fault:  # noqa: BLE001 - not hidden: handed to the GUI thread, which reports it
            outcome = _Outcome(fault=fault)
        self._bell.rung.emit(self._ticket, outcome)


def _of_system(fault: OSError) -> _Outcome:
    from shelterdesk.services.faults import sentence_for  # only once something failed: it loads the database

    sentence = sentence_for(fault)
    return _Outcome(fault=fault) if sentence is None else _Outcome(refusal=Unavailable(sentence))


@dataclass(frozen=True, slots=True)
class _Callbacks:
    done: Callable[[Any], None]
    refused: Callable[[Refusal], None] | None
    asker: QObject | None
    errand: list[Callable[[], Any]]  # emptied on the GUI thread: what the work holds may be a window


class Tasks(QObject):
    """Runs work on one background thread, in the order asked, so that what a person did first happens first.

    Work that only thinks, and may think for seconds, goes aside (`run_aside`): what a person does meanwhile does not
    wait for it.

    `busy` says whether any work is under way; `refused` carries a Refusal nobody took; `failed` a bug.
    """

    busy = Signal(bool)
    refused = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(threads)
        self._aside = QThreadPool(self)
        self._aside.setMaxThreadCount(_ASIDE)
        self._given_up: dict[object, Event] = {}
        self._dropped: dict[object, _Callbacks] = {}  # given up, and not at an end yet
        self._bell = _Bell(self)
        self._bell.rung.connect(self._answer)
        self._waiting: dict[object, _Callbacks] = {}

    def run(
        self,
        work: Callable[[], Answer],
        done: Callable[[Answer], None],
        refused: Callable[[Refusal], None] | None = None,
        asker: QObject | None = None,
    ) -> None:
        """Run `work` in the background; `done` or `refused` then hear of it on the GUI thread."""
        self._start(self._pool, object(), _Callbacks(done, refused, asker, [work]))

    def run_aside(
        self,
        work: Callable[[GivenUp], Answer],
        done: Callable[[Answer], None],
        refused: Callable[[Refusal], None] | None = None,
        asker: QObject | None = None,
    ) -> Callable[[], None]:
        """Run `work` beside what is done in order; it asks now and then whether it was given up.

        What is returned gives it up: nobody hears of it any more. Once it is at an end, that does nothing.
        """
        ticket, given_up = object(), Event()
        self._given_up[ticket] = given_up
        callbacks = _Callbacks(done, refused, asker, [lambda: work(given_up.is_set)])
        self._start(self._aside, ticket, callbacks)
        return lambda: self._give_up(ticket)

    def finish(self) -> None:
        """Wait for the work under way and drop its answers; for closing down. What is aside is given up."""
        for given_up in self._given_up.values():
            given_up.set()
        self._pool.waitForDone()
        self._aside.waitForDone()
        self._waiting.clear()

    def _start(self, pool: QThreadPool, ticket: object, callbacks: _Callbacks) -> None:
        self._waiting[ticket] = callbacks
        if len(self._waiting) == 1:
            self.busy.emit(True)
        pool.start(_Job(callbacks.errand, self._bell, ticket))

    def _give_up(self, ticket: object) -> None:
        callbacks = self._waiting.pop(ticket, None)
        if callbacks is not None:
            self._given_up[ticket].set()
            self._dropped[ticket] = callbacks
            if not self._waiting:
                self.busy.emit(False)

    @property
    def idle(self) -> bool:
        return not self._waiting

    @Slot(object, object)
    def _answer(self, ticket: object, outcome: _Outcome) -> None:
        self._given_up.pop(ticket, None)
        dropped = self._dropped.pop(ticket, None)
        callbacks = self._waiting.pop(ticket, None)
        if dropped is not None:
            dropped.errand.clear()
        if callbacks is None:
            return
        callbacks.errand.clear()
        if not self._waiting:
            self.busy.emit(False)
        if outcome.fault is not None:
            self.failed.emit(outcome.fault)
        elif outcome.refusal is not None:
            self._refuse(callbacks, outcome.refusal)
        else:
            tell(callbacks.done, outcome.answer, callbacks.asker)

    def _refuse(self, callbacks: _Callbacks, refusal: Refusal) -> None:
        if callbacks.refused is None:
            self.refused.emit(refusal)
        else:
            tell(callbacks.refused, refusal, callbacks.asker)


def tell(callback: Callable[[Any], None], what: Any, asker: QObject | None = None) -> None:
    """Call back, unless who asked is gone: a dialog closed while its question was under way.

    The asker is the object whose method is called, where none is named.
    """
    asker = asker or getattr(callback, "__self__", None)
    if not isinstance(asker, QObject) or isValid(asker):
        callback(what)
