"""Approving a count: its differences go into the ledger under a paper, with the reason *counted*."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.counts import CountState, missing_of
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import AdjustReason, Pick
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.counts import (
    CountLine,
    CountRow,
    book_of_lot,
    corrected_since,
    count_lines,
    other_lots,
)
from shelterdesk.persistence.queries.papers import Part
from shelterdesk.persistence.tables import lots
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.counts import close_count, open_count
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.write_offs import above_limit, put_corrections

_PUT_RIGHT = (AdjustReason.COUNTED.value, AdjustReason.CORRECTED.value)


@dataclass(frozen=True, slots=True)
class ApproveCount:
    """`version` is that of the count when it was read; lines nobody counted stay as they are only if so said."""

    count_id: str
    version: int
    leave_uncounted: bool = False


def approve_count(desk: Desk, command: ApproveCount) -> Changes:
    """Post what was counted under papers of its own, whose ids are those created, and close the count.

    Raises NotAllowed, NotFound, ChangedMeanwhile, or RuleBroken while lines are not counted, where somebody put a
    lot right since, where more went out since than was there, or where a second person must approve.
    """
    with desk.write() as work:
        count, site_id = open_count(desk, work, command.count_id, Permission.APPROVE_COUNTS)
        lines = count_lines(work.connection, count.count_id)
        waiting = [line for line in lines if not line.done]
        if waiting and not command.leave_uncounted:
            raise RuleBroken(text("Not counted yet: {count} lines.", count=len(waiting)))
        counted = [line for line in lines if line.done]
        _check_untouched(work, count, counted)
        picks = _differences(work, count, counted)
        today = today_at(work.connection, site_id, work.now)
        _check_second_person(work, site_id, counted, picks, today)
        parts = [
            Part(pick.lot_id, item_id, pick.bin, pick.quantity)
            for item_id, of_item in picks.items()
            for pick in of_item
        ]
        papers = put_corrections(work, count.store_id, today, parts, AdjustReason.COUNTED)
        close_count(work, count, CountState.POSTED, command.version)
        said = text(
            "Count approved: {count} lines, {different} different",
            count=len(counted),
            different=sum(bool(line.difference) for line in counted),
        )
        reason = AdjustReason.COUNTED.value
        return work.commit("approve count", said, site_id=site_id, reason=reason, created=papers)


def _differences(work: UnitOfWork, count: CountRow, lines: Iterable[CountLine]) -> dict[str, list[Pick]]:
    """What is added and taken, by item."""
    picks: dict[str, list[Pick]] = defaultdict(list)
    for line in lines:
        difference = line.difference
        if not difference:
            continue
        if line.lot_id is not None:
            picks[line.item_id].append(Pick(line.lot_id, line.bin, difference))
            _check_enough(work, count, line, difference)
        elif difference > 0:  # nobody says of which lot
            picks[line.item_id].append(Pick(_new_lot(work, line), line.bin, difference))
        else:
            others = other_lots(work.connection, count.count_id, count.store_id, line.item_id)
            missing = missing_of(others, -difference)
            if sum(pick.quantity for pick in missing) != difference:
                raise _gone(line)
            picks[line.item_id] += missing
    return picks


def _check_enough(work: UnitOfWork, count: CountRow, line: CountLine, difference: Decimal) -> None:
    there = book_of_lot(work.connection, count.store_id, line.lot_id or "", line.bin, None)
    if there + difference < 0:
        raise _gone(line)


def _gone(line: CountLine) -> RuleBroken:
    return RuleBroken(
        text("More of {item} went out since it was counted than was there: count it again.", item=line.name)
    )


def _check_untouched(work: UnitOfWork, count: CountRow, lines: Iterable[CountLine]) -> None:
    """A lot that somebody put right after it was counted would be put right twice."""
    places = [(line.lot_id, line.bin, line.counted_at) for line in lines if line.lot_id and line.counted_at]
    touched = corrected_since(work.connection, count.store_id, places, _PUT_RIGHT)
    for line in lines:
        if (line.lot_id, line.bin) in touched:
            raise RuleBroken(
                text("{item} was put right after it was counted: count it again.", item=line.name)
            )


def _new_lot(work: UnitOfWork, line: CountLine) -> str:
    """A lot for what was found and nobody knows the lot of: neither its donor nor its cost is known."""
    return work.insert(
        lots,
        item_id=line.item_id,
        batch=line.batch,
        expires_on=line.expires_on,
        received_at=line.counted_at,
    )


def _check_second_person(
    work: UnitOfWork,
    site_id: str,
    lines: Iterable[CountLine],
    picks: dict[str, list[Pick]],
    today: date,
) -> None:
    """What is missing above the site's limit of write-offs is approved by somebody who did not count it."""
    if work.actor_id not in {line.counted_by_id for line in lines}:
        return
    missing = [
        Part(pick.lot_id, item_id, pick.bin, -pick.quantity)
        for item_id, of_item in picks.items()
        for pick in of_item
        if pick.quantity < 0
    ]
    if missing and above_limit(work, site_id, missing, today):
        raise RuleBroken(
            text("So much is missing that somebody else than who counted it must approve the count.")
        )
