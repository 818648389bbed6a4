"""A widget that is garbage dies on the GUI thread, however much a background thread makes meanwhile."""

from __future__ import annotations

import gc
import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.garbage import Garbage
from shelterdesk.desktop.tasks import Tasks


class _Mourner:
    """Writes down the threads that objects died on."""

    def __init__(self) -> None:
        self.threads: list[int] = []

    def died(self, *_: object) -> None:
        self.threads.append(threading.get_ident())


class _Knot:
    """Part of a cycle that holds a QObject, and says where it was untied."""

    def __init__(self, mourner: _Mourner) -> None:
        self.itself, self.mourner, self.window = self, mourner, QObject()

    def __del__(self) -> None:
        self.mourner.died()


def _make_much() -> None:
    for _ in range(20):
        cycles = [[] for _ in range(2_000)]
        for cycle in cycles:
            cycle.append(cycle)


def test_a_knot_is_untied_on_the_gui_thread(qtbot: QtBot) -> None:
    tasks, mourner, done = Tasks(), _Mourner(), []
    _Knot(mourner)
    tasks.run(_make_much, done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: bool(mourner.threads))
    assert mourner.threads == [threading.get_ident()]


def test_left_to_itself_python_unties_it_anywhere(qtbot: QtBot, garbage: Garbage) -> None:
    """That the test above can fail: without the collector in hand, the background thread does it."""
    garbage.stop()
    tasks, mourner, done = Tasks(), _Mourner(), []
    knot = _Knot(mourner)
    del knot.window
    del knot
    tasks.run(_make_much, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert len(mourner.threads) == 1
    assert mourner.threads != [threading.get_ident()]


def test_what_work_holds_is_let_go_on_the_gui_thread(qtbot: QtBot) -> None:
    tasks, mourner, done = Tasks(), _Mourner(), []

    class Held:
        def __del__(self) -> None:
            mourner.died()

        def work(self) -> int:
            return 1

    for _ in range(200):
        tasks.run(Held().work, done.append)
    qtbot.waitUntil(lambda: len(mourner.threads) == 200)
    assert set(mourner.threads) == {threading.get_ident()}


@pytest.mark.parametrize("running", [True, False])
def test_the_collector_is_given_back(garbage: Garbage, running: bool) -> None:
    assert not gc.isenabled()
    if running:
        garbage.stop()
        assert gc.isenabled()
        garbage.start()
