"""The most that fits, in whole numbers and exactly: for kits whose components compete for the same stock.

Branch and bound over the simplex method, in fractions. It is meant for a handful of unknowns.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd

_NONE = Fraction(0)


@dataclass(frozen=True, slots=True)
class Limit:
    """The sum of `weights` times the unknowns is at most `most`; neither is below zero."""

    weights: tuple[int, ...]
    most: int


def best_packing(worth: Sequence[int], limits: Sequence[Limit], least: int = 0) -> tuple[int, ...] | None:
    """Whole numbers from 0 within every limit that are worth the most together; None if that is below `least`.

    Each unknown must have a weight above zero in some limit.
    """
    found: tuple[int, ...] | None = None
    ahead = [((0,) * len(worth), tuple(_in_lowest_terms(limit) for limit in limits))]
    while ahead:
        start, within = ahead.pop()
        left = _beyond(start, within)
        if left is None:
            continue
        more = _simplex(worth, left)
        whole = tuple(
            at + int(part) for at, part in zip(start, more, strict=True)
        )  # rounded down, so it fits
        bound = _value(worth, start) + int(sum(gain * part for gain, part in zip(worth, more, strict=True)))
        if bound < least:
            continue
        if _value(worth, whole) >= least:
            found, least = whole, _value(worth, whole) + 1
        if bound >= least:
            ahead += _halves(start, within, more)
    return found


def _halves(
    start: tuple[int, ...], within: tuple[Limit, ...], more: Sequence[Fraction]
) -> list[tuple[tuple[int, ...], tuple[Limit, ...]]]:
    """The two parts of what remains, below and above an unknown that came out in part; the upper one is last."""
    at = next(place for place, part in enumerate(more) if part.denominator > 1)
    below = start[at] + int(more[at])
    only = tuple(int(place == at) for place in range(len(start)))
    raised = tuple(below + 1 if place == at else value for place, value in enumerate(start))
    return [(start, (*within, Limit(only, below))), (raised, within)]


def _beyond(start: Sequence[int], limits: Sequence[Limit]) -> list[Limit] | None:
    """What of the limits is left above `start`; None where that is beyond them."""
    left = [Limit(limit.weights, limit.most - _value(limit.weights, start)) for limit in limits]
    return None if any(limit.most < 0 for limit in left) else left


def _in_lowest_terms(limit: Limit) -> Limit:
    common = gcd(*limit.weights)
    return Limit(tuple(weight // common for weight in limit.weights), limit.most // common)


def _value(worth: Sequence[int], numbers: Sequence[int]) -> int:
    return sum(gain * number for gain, number in zip(worth, numbers, strict=True))


def _simplex(worth: Sequence[int], limits: Sequence[Limit]) -> list[Fraction]:
    """The best numbers where parts of one are allowed. Bland's rule, so that it ends."""
    unknowns, rows = len(worth), len(limits)
    table = [
        [
            *map(Fraction, limit.weights),
            *(Fraction(int(row == at)) for row in range(rows)),
            Fraction(limit.most),
        ]
        for at, limit in enumerate(limits)
    ]
    goal = [*map(Fraction, worth), *([_NONE] * (rows + 1))]
    basis = list(range(unknowns, unknowns + rows))
    while (enters := next((at for at, gain in enumerate(goal[:-1]) if gain > 0), None)) is not None:
        ratios = [(row[-1] / row[enters], basis[at], at) for at, row in enumerate(table) if row[enters] > 0]
        _, _, leaves = min(ratios)
        _pivot(table, goal, leaves, enters)
        basis[leaves] = enters
    solution = [_NONE] * (unknowns + rows)
    for at, place in enumerate(basis):
        solution[place] = table[at][-1]
    return solution[:unknowns]


def _pivot(table: list[list[Fraction]], goal: list[Fraction], leaves: int, enters: int) -> None:
    divisor = table[leaves][enters]
    pivot = table[leaves] = [value / divisor for value in table[leaves]]
    for row in (*table, goal):
        factor = row[enters]
        if row is not pivot and factor:
            row[:] = [value - factor * by for value, by in zip(row, pivot, strict=True)]
