"""Nights that are taken twice: a bed given to two people, or a person in two beds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Claim:
    """`owner` (a bed, a person) is taken for the nights of ``first <= date < end``; no end: until further."""

    owner: str
    first: date
    end: date | None


@dataclass(frozen=True, slots=True)
class Clash:
    """The first night on which two claims meet."""

    owner: str
    night: date


def clashes(claims: Iterable[Claim]) -> tuple[Clash, ...]:
    """Every pair of neighbouring claims on one owner that share a night; by owner, then by night."""
    by_owner: dict[str, list[tuple[date, date]]] = defaultdict(list)
    for claim in claims:
        end = claim.end or date.max
        if claim.first < end:  # in and out on one day takes no night
            by_owner[claim.owner].append((claim.first, end))
    return tuple(
        Clash(owner, night) for owner in sorted(by_owner) for night in _shared(sorted(by_owner[owner]))
    )


def _shared(spans: list[tuple[date, date]]) -> Iterable[date]:
    taken_until = date.min
    for first, end in spans:
        if first < taken_until:
            yield first
        taken_until = max(taken_until, end)
