"""Counting the stock: what a count covers, in which order it is walked, and what a difference is.

Nothing stands still while it is counted. What is compared with a quantity counted is what the ledger said at
that very moment, so that what moved before or after it makes no difference.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from itertools import groupby

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.stock import QUANTITY_STEP, LotBalance, Pick, check_whole
from shelterdesk.domain.text import text

LINES_OF_A_SHEET = 16


class Scope(StrEnum):
    """What a count covers."""

    FULL = "full"
    CATEGORY = "category"
    BIN = "bin"
    OLDEST = "oldest"  # the items that were not counted for the longest time


class CountState(StrEnum):
    OPEN = "open"
    POSTED = "posted"  # approved, and its differences are in the ledger
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Countable:
    """An item kept in a store, what lies of it, and when it was counted last; None for never."""

    item_id: str
    name: str
    category: str | None
    lots: tuple[LotBalance, ...]
    counted_at: datetime | None


@dataclass(frozen=True, slots=True)
class PlannedLine:
    """One line of a count: a lot in a bin, or an item of which nothing should be there."""

    sheet: int
    item_id: str
    lot_id: str | None
    bin: str


def planned_lines(
    items: Iterable[Countable], scope: Scope, of: str | None, how_many: int
) -> tuple[PlannedLine, ...]:
    """The lines of a count on sheets of paper, bin by bin. Raises BadInput where nothing is to be counted."""
    chosen = _oldest(items, how_many) if scope is Scope.OLDEST else list(items)
    if scope is Scope.CATEGORY:
        chosen = [item for item in chosen if item.category == of]
    places: list[tuple[str, Countable, str | None]] = [
        (lot.bin, item, lot.lot_id)
        for item in chosen
        for lot in sorted(item.lots, key=_lot_order)
        if lot.quantity > 0 and (scope is not Scope.BIN or lot.bin == of)
    ]
    if scope is not Scope.BIN:
        places += [("", item, None) for item in chosen if not any(lot.quantity > 0 for lot in item.lots)]
    if not places:
        raise BadInput(text("There is nothing to count there."))
    places.sort(key=lambda place: (place[0], place[1].name.casefold(), place[1].item_id))
    return tuple(
        PlannedLine(sheet, item.item_id, lot_id, bin_name)
        for sheet, lines in enumerate(_sheets(places), start=1)
        for bin_name, item, lot_id in lines
    )


def checked_count(quantity: Decimal, unit: str, item: str) -> Decimal:
    """A quantity as it can be counted, 0 too; raises BadInput."""
    if not quantity.is_finite() or quantity < 0 or quantity % QUANTITY_STEP:
        raise BadInput(text("What was counted is 0 or more, with at most three decimal places."))
    check_whole(quantity, unit, item)
    return quantity


def checked_moment(moment: datetime, started: datetime, now: datetime) -> datetime:
    """When something was counted; raises BadInput before the count began or after now."""
    if not started <= moment <= now:
        raise BadInput(text("A sheet is counted after the count began, and not later than now."))
    return moment


def missing_of(lots: Sequence[LotBalance], missing: Decimal) -> list[Pick]:
    """From which lots what is missing of an item is taken, where nobody said which: the first to expire first."""
    picks: list[Pick] = []
    for lot in sorted(lots, key=_lot_order):
        taken = min(missing, lot.quantity)
        if taken > 0:
            picks.append(Pick(lot.lot_id, lot.bin, -taken))
            missing -= taken
    return picks


def _oldest(items: Iterable[Countable], how_many: int) -> list[Countable]:
    if how_many < 1:
        raise BadInput(text("Count at least one item."))
    by_age = sorted(items, key=lambda item: (item.counted_at is not None, item.counted_at, item.name))
    return by_age[:how_many]


def _sheets(
    places: Sequence[tuple[str, Countable, str | None]],
) -> Iterable[Sequence[tuple[str, Countable, str | None]]]:
    """A bin has sheets of its own, since somebody stands before it with one in hand."""
    for _, lines in groupby(places, key=lambda place: place[0]):
        of_bin = list(lines)
        for start in range(0, len(of_bin), LINES_OF_A_SHEET):
            yield of_bin[start : start + LINES_OF_A_SHEET]


def _lot_order(lot: LotBalance) -> tuple[date, datetime, str, str]:
    return (lot.expires_on or date.max, lot.received_at, lot.lot_id, lot.bin)
