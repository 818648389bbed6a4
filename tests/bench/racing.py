"""Two ways of doing the same, by turns, so that whatever else the computer does slows both."""

from __future__ import annotations

from collections.abc import Callable
from statistics import median
from time import perf_counter


def ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 9, each: int = 1) -> float:
    """How many times as long `ours` takes as `theirs`: the median of `rounds`, `each` runs in one."""
    for act in (ours, theirs):
        act()  # what is made once (statements, pages in memory) is made
    return median(_seconds(ours, each) / _seconds(theirs, each) for _ in range(rounds))


def _seconds(act: Callable[[], object], times: int) -> float:
    begun = perf_counter()
    for _ in range(times):
        act()
    return perf_counter() - begun
