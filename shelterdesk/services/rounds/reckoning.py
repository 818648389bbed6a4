"""What goes between the shelves and the table of a round, and the reckoning at its end."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.documents import DocumentKind
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.rounds import Counted, Tally, split_gap
from shelterdesk.domain.stock import MovementKind, Pick
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.papers import Part
from shelterdesk.persistence.queries.round_stock import shelves_of_round
from shelterdesk.persistence.queries.rounds import RoundRow
from shelterdesk.persistence.queries.stock import lot_balances
from shelterdesk.persistence.tables import round_closings, round_takings
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.papers import Paper, put_paper
from shelterdesk.services.stock import move
from shelterdesk.services.transfers import check_loss

Shelves = Mapping[str, str]  # by lot


def carry(
    work: UnitOfWork,
    row: RoundRow,
    today: date,
    item_id: str,
    parts: Sequence[tuple[str, str, Decimal]],
    table: str,
) -> None:
    """Lots between their shelves and the table; quantities above zero go out, below come back."""
    kind = MovementKind.TO_ROUND if all(quantity > 0 for *_, quantity in parts) else MovementKind.FROM_ROUND
    for lot_id, shelf, quantity in parts:
        ends = [Pick(lot_id, shelf, -quantity), Pick(lot_id, table, quantity)]
        move(work, kind, row.store_id, item_id, sorted(ends, key=lambda pick: pick.quantity), today)
        work.insert(
            round_takings,
            round_id=row.round_id,
            item_id=item_id,
            lot_id=lot_id,
            bin=shelf,
            quantity=quantity,
            at=work.now,
            actor_id=work.actor_id,
        )


def reckon(
    work: UnitOfWork,
    row: RoundRow,
    today: date,
    tallies: Sequence[Tally],
    counted: Mapping[str, Counted],
) -> None:
    """Correct each gap at the table under a paper of its own, then bring back what lies there.

    Raises RuleBroken for what lies in quarantine, what never went out, and a loss that is for two to decide on.
    """
    shelves = shelves_of_round(work.connection, row.round_id)
    gaps = {
        tally.item_id: _gap(work, row, tally, counted[tally.item_id], shelves.get(tally.item_id, {}))
        for tally in tallies
    }
    missing = [
        Part(pick.lot_id, item_id, pick.bin, -pick.quantity)
        for item_id, picks in gaps.items()
        for pick in picks
        if pick.quantity < 0
    ]
    takers = select(round_takings.c.actor_id).where(round_takings.c.round_id == row.round_id)
    took = work.actor_id in set(work.connection.execute(takers).scalars())
    check_loss(work, row.site_id, missing, today, work.actor_id if took else "")
    for tally in tallies:
        found = counted[tally.item_id]
        _correct(work, row, today, tally, found, gaps[tally.item_id])
        of_item = shelves.get(tally.item_id, {})
        back = [
            (pick.lot_id, of_item.get(pick.lot_id, ""), -pick.quantity)
            for pick in _lying(work, row, tally.item_id, tally.label)
        ]
        carry(work, row, today, tally.item_id, back, row.bin or "")


def _gap(work: UnitOfWork, row: RoundRow, tally: Tally, found: Counted, shelves: Shelves) -> tuple[Pick, ...]:
    """The corrections of one item, lot by lot; nothing where all is there."""
    gap = tally.gap(found.counted)
    lying = _lying(work, row, tally.item_id, tally.label)
    where = lying or [Pick(lot_id, row.bin or "", Decimal(0)) for lot_id in shelves]
    if gap and not where:
        raise RuleBroken(text("{item}: none of it was taken out.", item=tally.label))
    return split_gap(where, gap) if gap else ()


def _correct(
    work: UnitOfWork, row: RoundRow, today: date, tally: Tally, found: Counted, parts: Sequence[Pick]
) -> None:
    gap = tally.gap(found.counted)
    reason = None if not gap or found.reason is None else found.reason.value
    if parts:
        kind = DocumentKind.WRITE_OFF if gap > 0 else DocumentKind.ADJUSTMENT
        document_id = put_paper(work, Paper(kind, row.store_id, today, reason=reason, note=row.name))
        move(
            work,
            MovementKind.ADJUST,
            row.store_id,
            tally.item_id,
            parts,
            today,
            reason=reason,
            document_id=document_id,
        )
    work.insert(
        round_closings,
        round_id=row.round_id,
        item_id=tally.item_id,
        counted=found.counted,
        gap=gap,
        reason=reason,
    )


def _lying(work: UnitOfWork, row: RoundRow, item_id: str, label: str) -> list[Pick]:
    """What lies at the table, the last to go last; raises RuleBroken for what lies in quarantine there."""
    lots = [lot for lot in lot_balances(work.connection, row.store_id, item_id) if lot.bin == row.bin]
    if any(lot.held for lot in lots):
        raise RuleBroken(
            text(
                "{item}: some of it lies in quarantine at the table; release it or write it off first.",
                item=label,
            )
        )
    lots.sort(key=lambda lot: (lot.expires_on or date.max, lot.received_at, lot.lot_id))
    return [Pick(lot.lot_id, lot.bin, lot.quantity) for lot in lots]
