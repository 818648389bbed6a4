"""Spans of days: joined, cut, and added up by night. A span runs from its first day to before its end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate

Days = tuple[date, date]  # the first day inside, and the first day after
Span = tuple[date, date | None]  # an open end lasts


def closed(span: Span) -> Days:
    """The same span with the last day there is for an open end."""
    return span[0], span[1] or date.max


def merged(spans: Iterable[Days]) -> tuple[Days, ...]:
    """The same days as disjoint spans, in order."""
    found: list[Days] = []
    for first, end in sorted(spans):
        if first >= end:
            continue
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((first, end))
    return tuple(found)


def common(one: Iterable[Days], other: Sequence[Days]) -> tuple[Days, ...]:
    """The days that are in both."""
    return merged((max(first, begin), min(end, until)) for first, end in one for begin, until in other)


def without(span: Days, holes: Iterable[Days]) -> tuple[Days, ...]:
    """`span` less the days of `holes`."""
    kept: list[Days] = []
    reached = span[0]
    for first, end in merged(holes):
        kept.append((reached, min(first, span[1])))
        reached = max(reached, end)
    return merged((*kept, (reached, span[1])))


def length(spans: Iterable[Days]) -> int:
    """Nights of disjoint spans."""
    return sum((end - first).days for first, end in spans)


def by_night(
    spans: Iterable[tuple[date, date, Sequence[int]]], first: date, end: date, width: int
) -> tuple[list[int], ...]:
    """For each night from `first` to before `end`, what the spans that have it add up to.

    Each span brings `width` numbers; there is one list for each of them.
    """
    days = max(0, (end - first).days)
    steps = [[0] * (days + 1) for _ in range(width)]
    for begin, until, values in spans:
        since = max(0, (begin - first).days)
        over = min(days, (until - first).days)
        if since < over:
            for changes, value in zip(steps, values, strict=True):
                changes[since] += value
                changes[over] -= value
    return tuple(list(accumulate(changes[:-1])) for changes in steps)
