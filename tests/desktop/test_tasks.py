"""Work in the background: each way it can end is heard once, by the one who should hear it."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from time import sleep

import pytest
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.tasks import Tasks
from shelterdesk.domain.errors import NotFound, Refusal
from shelterdesk.domain.text import text


class _Heard:
    """Everything that a task may say."""

    def __init__(self, tasks: Tasks) -> None:
        self.tasks = tasks
        self.done: list[object] = []
        self.refused: list[str] = []
        self.unclaimed: list[str] = []
        self.failed: list[BaseException] = []
        self.busy: list[bool] = []
        tasks.refused.connect(lambda refusal: self.unclaimed.append(str(refusal)))
        tasks.failed.connect(self.failed.append)
        tasks.busy.connect(self.busy.append)

    def run(self, work: Callable[[], object], qtbot: QtBot, claim: bool = True) -> None:
        self.tasks.run(work, self.done.append, self._refuse if claim else None)
        qtbot.waitUntil(lambda: self.tasks.idle)

    def _refuse(self, refusal: Refusal) -> None:
        self.refused.append(str(refusal))


@pytest.fixture
def heard(qtbot: QtBot) -> _Heard:
    return _Heard(Tasks())


def _raise(fault: BaseException) -> Callable[[], object]:
    def work() -> object:
        raise fault

    return work


def test_an_answer_is_heard(heard: _Heard, qtbot: QtBot) -> None:
    heard.run(lambda: 42, qtbot)
    assert (heard.done, heard.busy) == ([42], [True, False])


def test_a_refusal_goes_to_who_asked_or_else_to_everyone(heard: _Heard, qtbot: QtBot) -> None:
    for claim in (True, False):
        heard.run(_raise(NotFound(text("Not here."))), qtbot, claim)
    assert (heard.refused, heard.unclaimed, heard.failed) == (["Not here."], ["Not here."], [])


def test_what_the_disk_does_is_said_and_not_reported_as_a_bug(heard: _Heard, qtbot: QtBot) -> None:
    heard.run(_raise(OSError(28, "No space left on device", "report.xlsx")), qtbot)
    assert (heard.refused, heard.failed) == (["The disk is full. What was saved before is safe."], [])


def test_a_bug_is_reported(heard: _Heard, qtbot: QtBot) -> None:
    faults = [ValueError("a bug"), OSError("one without a reason of the system")]
    for fault in faults:
        heard.run(_raise(fault), qtbot)
    assert (heard.failed, heard.refused, heard.done) == (faults, [], [])


def test_work_is_done_in_the_order_asked(heard: _Heard, qtbot: QtBot) -> None:
    for number in range(20):
        heard.tasks.run(lambda number=number: number, heard.done.append)  # type: ignore[misc]
    qtbot.waitUntil(lambda: heard.tasks.idle)
    assert heard.done == list(range(20))


def test_closing_down_waits_for_the_work_and_drops_its_answer(heard: _Heard, qtbot: QtBot) -> None:
    worked: list[int] = []
    heard.tasks.run(lambda: worked.append(1), heard.done.append)
    heard.tasks.finish()
    assert heard.tasks.idle
    qtbot.wait(20)
    assert (worked, heard.done) == ([1], [])


def test_what_is_aside_holds_nothing_up(heard: _Heard, qtbot: QtBot) -> None:
    gate = Event()
    heard.tasks.run_aside(lambda given_up: gate.wait(60), heard.done.append)
    heard.tasks.run(lambda: "meanwhile", heard.done.append)
    qtbot.waitUntil(lambda: heard.done == ["meanwhile"])
    assert not heard.tasks.idle
    gate.set()
    qtbot.waitUntil(lambda: heard.tasks.idle)
    assert (heard.done, heard.busy) == (["meanwhile", True], [True, False])


def test_what_was_given_up_is_told_so_and_never_heard_of(heard: _Heard, qtbot: QtBot) -> None:
    begun, ended = Event(), Event()

    def think(given_up: Callable[[], bool]) -> str:
        begun.set()
        while not given_up():
            sleep(0.001)
        ended.set()
        return "too late"

    give_up = heard.tasks.run_aside(think, heard.done.append)
    assert begun.wait(60)
    give_up()
    assert heard.tasks.idle
    assert ended.wait(60)
    give_up()  # once more does nothing
    heard.run(lambda: "next", qtbot)
    qtbot.wait(20)
    assert (heard.done, heard.busy) == (["next"], [True, False, True, False])
    heard.tasks.run_aside(think, heard.done.append)
    heard.tasks.finish()  # gives it up, or would wait for ever
    assert heard.tasks.idle
