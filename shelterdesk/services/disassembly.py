"""Kits that are taken apart: the very lots that went into them come back, into their bins where these are known."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import MovementKind, Pick, plain
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.kit_lots import LotPart, kit_lot_parts, was_assembled_in
from shelterdesk.persistence.queries.stock import (
    free_balances,
    item_facts,
    lot_balances,
    lot_item,
    store_site,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.stock import move, take_out

KitLotParts = Mapping[str, tuple[LotPart, ...]]  # by kit lot


@dataclass(frozen=True, slots=True)
class Disassemble:
    """Take `count` kits of one lot in one bin apart."""

    store_id: str
    lot_id: str
    bin: str
    count: int


def disassemble(desk: Desk, command: Disassemble) -> Changes:
    """Components come back as the lots they were, with their cost and their own last day; a kit in a kit whole.

    Raises NotAllowed, NotFound, BadInput for a count below 1, or RuleBroken where fewer lie there or nobody
    knows what went into them.
    """
    if command.count < 1:
        raise BadInput(text("Take at least one kit apart."))
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        facts = item_facts(work.connection, lot_item(work.connection, command.lot_id))
        _check_there(work, command, facts.item_id, facts.name)
        back = _parts_back(work, command, facts.name)
        today = today_at(work.connection, site_id, work.now)
        out = Pick(command.lot_id, command.bin, Decimal(command.count))
        take_out(work, MovementKind.DISASSEMBLE, command.store_id, facts.item_id, [out], today)
        for item_id, picks in back.items():
            move(work, MovementKind.RESTORE, command.store_id, item_id, picks, today)
        said = text("{count} x {kit} taken apart", count=command.count, kit=facts.name)
        return work.commit("disassemble", said, site_id=site_id, created=[facts.item_id])


def kit_parts(desk: Desk, store_id: str, kit_item_id: str) -> KitLotParts:
    """What went into each kit of the lots that lie in a store; raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        desk.authorize(Permission.SEE_STOCK, store_site(connection, store_id))
        lot_ids = {lot.lot_id for lot in lot_balances(connection, store_id, kit_item_id)}
        return {lot_id: kit_lot_parts(connection, lot_id) for lot_id in lot_ids}


def _check_there(work: UnitOfWork, command: Disassemble, item_id: str, kit: str) -> None:
    there = sum(
        (
            lot.quantity
            for lot in free_balances(work.connection, command.store_id, item_id)
            if (lot.lot_id, lot.bin) == (command.lot_id, command.bin)
        ),
        Decimal(0),
    )
    if there < command.count:
        raise RuleBroken(text("Only {left} of {item} left.", left=plain(there), item=kit))


def _parts_back(work: UnitOfWork, command: Disassemble, kit: str) -> dict[str, list[Pick]]:
    """What comes back by item. The bins noted are those of the store where the kits were assembled."""
    parts = kit_lot_parts(work.connection, command.lot_id)
    if not parts:
        raise RuleBroken(text("Nobody noted which lots went into these: {item}.", item=kit))
    at_home = was_assembled_in(work.connection, command.lot_id, command.store_id)
    back: dict[str, list[Pick]] = defaultdict(list)
    for part in parts:
        place = part.bin if at_home and part.bin is not None else command.bin
        back[part.item_id].append(Pick(part.lot_id, place, part.quantity * command.count))
    return back
