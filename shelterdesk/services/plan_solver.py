"""Which room for whom, for everyone who waits at once: an integer programme, solved by HiGHS through SciPy.

Wanted, one after the other: as many people as possible, the pressing ones first; then those who wait longest;
then the places that single suggestions would prefer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from time import monotonic
from typing import Any

from shelterdesk.domain.board import Priority
from shelterdesk.domain.lodging import House, WaitingParty
from shelterdesk.domain.plan import Plan, Stopped, complete, lay_out
from shelterdesk.services.plan_programme import Option, Programme, options_of, programme_of

PATIENCE_SECONDS = 8.0
_MOST_CUTS = 60  # combinations that no pair explains; more than a few was never seen


def never() -> bool:
    """Of a search that nobody gives up."""
    return False


def solve(house: House, patience: float = PATIENCE_SECONDS, given_up: Callable[[], bool] = never) -> Plan:
    """The best plan for those who wait; `proven` is false where `patience` (seconds) ended the search.

    `given_up` is asked between two questions to the solver, which itself cannot be stopped before its time.
    """
    until = monotonic() + patience
    waiting = [entry for entry in house.waiting if not entry.settled]
    options = options_of(waiting, house)
    programme = programme_of(waiting, house, options)
    proven = True

    def late() -> bool:
        return given_up() or monotonic() > until

    for turn in range(_MOST_CUTS):
        chosen, finished = _best(programme, waiting, until, given_up)
        proven = proven and finished
        rooms = {waiting[options[at].entry].entry_id: house.rooms[options[at].room].room_id for at in chosen}
        found = lay_out(house, rooms)
        while isinstance(found, Stopped) and (late() or turn == _MOST_CUTS - 1):
            del rooms[found.entry_id]  # no more time to look for another room for them
            found, proven = lay_out(house, rooms), False
        if not isinstance(found, Stopped):
            return complete(house, found, proven=proven)
        _cut(programme, waiting, house, chosen, found)
    raise AssertionError("the last turn leaves out whoever does not fit")


def _best(
    programme: Programme, waiting: Sequence[WaitingParty], until: float, given_up: Callable[[], bool]
) -> tuple[list[int], bool]:
    """The options of the best answer, and whether it is certain that there is no better."""
    if not programme.options:
        return [], True
    chosen: list[int] = []
    kept: list[tuple[list[float], float]] = []
    for gains in (
        _people(programme, waiting),
        _waited(programme, waiting),
        [-cost for cost in programme.costs],
    ):
        if given_up():
            return chosen, False
        answer, certain = _ask_highs(programme, gains, kept, until)
        if answer is None:
            return chosen, False
        chosen = [at for at in range(len(programme.options)) if answer[at] > 0.5]
        if not certain:
            return chosen, False
        reached = sum(gains[at] for at in chosen)
        kept.append((gains, reached - 0.5))  # whole numbers: what is reached is never given up again
    return chosen, True


def _people(programme: Programme, waiting: Sequence[WaitingParty]) -> list[float]:
    """People, each worth more than all the less pressing ones together."""
    worth: dict[Priority, int] = {}
    below = 0
    for priority in Priority:
        worth[priority] = below + 1
        below += worth[priority] * sum(len(e.party.members) for e in waiting if e.priority is priority)
    gains = [
        float(_size(waiting, option) * worth[waiting[option.entry].priority]) for option in programme.options
    ]
    return _padded(gains, programme)


def _waited(programme: Programme, waiting: Sequence[WaitingParty]) -> list[float]:
    longest = sorted(range(len(waiting)), key=lambda number: (waiting[number].since, number), reverse=True)
    rank = {number: float(place) for place, number in enumerate(longest, 1)}
    return _padded([rank[option.entry] * _size(waiting, option) for option in programme.options], programme)


def _size(waiting: Sequence[WaitingParty], option: Option) -> int:
    return len(waiting[option.entry].party.members)


def _padded(gains: list[float], programme: Programme) -> list[float]:
    return gains + [0.0] * (len(programme.costs) - len(gains))


def _ask_highs(
    programme: Programme, gains: Sequence[float], kept: Sequence[tuple[list[float], float]], until: float
) -> tuple[Any, bool]:
    """The values of the variables, None if none were found in time, and whether they are the best."""
    import numpy as np  # loaded only when a plan is wanted
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_array

    rows = [*programme.rows, *((range(len(gain)), [-one for one in gain], -least) for gain, least in kept)]
    places = [(row, at) for row, (where, _, _) in enumerate(rows) for at in where]
    matrix = csr_array(
        ([one for _, coefficients, _ in rows for one in coefficients], tuple(zip(*places, strict=True))),
        shape=(len(rows), len(gains)),
    )
    whole = np.zeros(len(gains))
    whole[: len(programme.options)] = 1
    found = milp(
        -np.asarray(gains),
        integrality=whole,
        bounds=Bounds(0, np.where(whole == 1, 1, np.inf)),
        constraints=LinearConstraint(matrix, -np.inf, [most for _, _, most in rows]),
        options={"time_limit": max(0.1, until - monotonic()), "mip_rel_gap": 0},
    )
    return found.x, found.status == 0


def _cut(
    programme: Programme,
    waiting: Sequence[WaitingParty],
    house: House,
    chosen: Sequence[int],
    stopped: Stopped,
) -> None:
    """Never again this company in that room: a rule that no pair of them showed."""
    company = {*stopped.before, stopped.entry_id}
    there = [
        at
        for at in chosen
        if house.rooms[programme.options[at].room].room_id == stopped.room_id
        and waiting[programme.options[at].entry].entry_id in company
    ]
    programme.add(there, [1.0] * len(there), len(there) - 1.0)
