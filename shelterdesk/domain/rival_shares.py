"""Who of a household gets which of things that exclude each other, so that all that is asked for can be given.

The first to come is not always the one to give it to: of pads for two and reusable pads for one, she who may only
have the reusable ones must not be given the others. So people are gone through one by one, with every way to give
each of them as much as possible, and ways that leave as much open as another are dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from shelterdesk.domain.due import Due, Share

_Given = tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """What was given so far, what is still asked of each item, and what the household's own things rule out."""

    given: _Given
    open: tuple[Decimal, ...]
    barred: frozenset[str]


def share_out(asked: Sequence[Due], wanted: Mapping[str, Decimal]) -> _Given | None:
    """Shares of `asked` that make up all that is `wanted` of them and break no exclusion; None if there are none.

    Whether there are does not depend on the order of anything.
    """
    items = [due.item_id for due in asked]
    ways = [_Way((), tuple(wanted[item_id] for item_id in items), frozenset())]
    holders = sorted(
        {share.person_id for due in asked for share in due.shares},
        key=lambda one: (one is not None, one or ""),
    )
    for person_id in holders:
        shares = {due.item_id: share for due in asked for share in due.shares if share.person_id == person_id}
        ways = _best(
            way_on for way in ways for way_on in _given_to(way, items, asked, shares, person_id is None)
        )
    return next((way.given for way in ways if not any(way.open)), None)


def _given_to(
    way: _Way, items: Sequence[str], asked: Sequence[Due], shares: Mapping[str, Share], to_household: bool
) -> Iterator[_Way]:
    """Every set of things this one may have together; what is given to a household bars its rivals for all."""
    may = [due for due in asked if due.item_id in shares and due.item_id not in way.barred]
    for chosen in _together(may):
        given, open_ = list(way.given), list(way.open)
        rivals = frozenset[str]()
        for due in chosen:
            at = items.index(due.item_id)
            part = min(open_[at], shares[due.item_id].quantity)
            if part > 0:
                open_[at] -= part
                given.append(replace(shares[due.item_id], quantity=part))
                rivals |= due.rivals
        yield _Way(tuple(given), tuple(open_), way.barred | rivals if to_household else way.barred)


def _together(may: Sequence[Due]) -> Iterator[tuple[Due, ...]]:
    """Every set of them without two that exclude each other, larger ones first."""
    if not may:
        yield ()
        return
    first, rest = may[0], may[1:]
    for others in _together([due for due in rest if due.item_id not in first.rivals]):
        yield (first, *others)
    yield from _together(rest)


def _best(ways: Iterator[_Way]) -> list[_Way]:
    """Without those that have no less open, and no less barred, than another."""
    kept: list[_Way] = []
    for way in ways:
        if any(_no_worse(other, way) for other in kept):
            continue
        kept = [other for other in kept if not _no_worse(way, other)]
        kept.append(way)
    return kept


def _no_worse(one: _Way, other: _Way) -> bool:
    return one.barred <= other.barred and all(
        mine <= theirs for mine, theirs in zip(one.open, other.open, strict=True)
    )
