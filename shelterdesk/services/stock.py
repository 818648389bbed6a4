"""Stock that moves: each function adds lines to the ledger and never changes one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from itertools import groupby

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.documents import DocumentKind, ReceiptSource
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import checked_cost, checked_currency
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import (
    MovementKind,
    Pick,
    check_whole,
    checked_quantity,
    choose_lots,
    plain,
)
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.unit_text import unit_text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.papers import Part
from shelterdesk.persistence.queries.stock import (
    desk_balances,
    item_facts,
    store_site,
)
from shelterdesk.persistence.tables import lot_shares, lots, movements
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.grant_checks import Cost, check_grants
from shelterdesk.services.kept_stock import let_go
from shelterdesk.services.papers import Paper, put_paper


@dataclass(frozen=True, slots=True)
class ReceiveLine:
    """A quantity of one item that comes in as a lot of its own, in the item's base unit.

    A cost is per unit and needs its currency; `expires_on` is the last day it may be given. Lines with one `lot`
    mark are alike but for bin and quantity, and come in as one lot that lies in several bins.
    """

    item_id: str
    quantity: Decimal
    grant_id: str | None = None
    unit_cost: Decimal | None = None
    currency: str | None = None
    expires_on: date | None = None
    batch: str | None = None
    bin: str = ""
    lot: str = ""


@dataclass(frozen=True, slots=True)
class Receive:
    """Goods that come in under one goods-received note; `supplier` is who brought or gave them, if that is known."""

    store_id: str
    lines: tuple[ReceiveLine, ...]
    source: ReceiptSource = ReceiptSource.PURCHASE
    supplier: str = ""
    note: str = ""
    reason: str = ""  # why it is received all the same, outside a grant's days or above its budget


def receive(desk: Desk, command: Receive) -> Changes:
    """Take goods into a store, with a note of it; the ids created are those of the lots.

    Raises NotAllowed, NotFound, BadInput, ReasonNeeded where a grant has ended or its budget is used up, or
    RuleBroken where a cost cannot be held against the budget.
    """
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        today = today_at(work.connection, site_id, work.now)
        costs = [
            Cost(line.grant_id, line.currency, line.unit_cost * line.quantity)
            for line in command.lines
            if line.grant_id is not None and line.unit_cost is not None and line.currency
        ]
        named = {line.grant_id for line in command.lines if line.grant_id is not None}
        reason = check_grants(work, named, costs, today, command.reason)
        paper = Paper(
            DocumentKind.RECEIPT,
            command.store_id,
            today,
            partner=command.supplier,
            reason=command.source.value,
            note=command.note,
            answer=reason,
        )
        lot_ids = put_received(work, command.store_id, command.lines, today, put_paper(work, paper))
        said = _received(work, command.lines)
        return work.commit("receive", said, site_id=site_id, reason=reason, created=lot_ids)


def put_received(
    work: UnitOfWork, store_id: str, lines: Sequence[ReceiveLine], today: date, document_id: str
) -> tuple[str, ...]:
    """A lot per line or mark, its worth, and a movement per line; returns the lots' ids in the order of the lines.

    `today` is the day at the store's site. For callers that authorise and commit themselves, such as imports.
    """
    if not lines:
        raise BadInput(text("There is nothing to receive."))
    checked = [_checked(line) for line in lines]
    marked = {line.lot: new_id() for line in checked if line.lot}
    lot_ids = tuple(marked.get(line.lot) or new_id() for line in checked)
    paired = list(zip(lot_ids, checked, strict=True))
    of_lots = list(dict(reversed(paired)).items())[::-1]  # each lot once, by its first line
    known = {item_id: item_facts(work.connection, item_id) for item_id in {line.item_id for line in checked}}
    for line in checked:
        check_whole(line.quantity, known[line.item_id].unit, known[line.item_id].name)
    work.insert_many(lots, [_lot_row(work, lot_id, line) for lot_id, line in of_lots])
    work.insert_many(
        lot_shares,
        [
            {
                "id": new_id(),
                "lot_id": lot_id,
                "grant_id": line.grant_id,
                "currency": line.currency,
                "unit_value": line.unit_cost,
            }
            for lot_id, line in of_lots
            if line.unit_cost is not None
        ],
    )
    work.insert_many(
        movements,
        [
            {
                **_movement(
                    work,
                    MovementKind.RECEIVE,
                    store_id,
                    line.item_id,
                    Pick(lot_id, line.bin.strip(), line.quantity),
                    today,
                ),
                "document_id": document_id,
            }
            for lot_id, line in paired
        ],
    )
    return lot_ids


def _checked(line: ReceiveLine) -> ReceiveLine:
    checked_quantity(line.quantity)
    if line.unit_cost is None:
        return replace(line, currency=None)
    if not line.currency:
        raise BadInput(text("A cost needs its currency."))
    return replace(line, unit_cost=checked_cost(line.unit_cost), currency=checked_currency(line.currency))


def _lot_row(work: UnitOfWork, lot_id: str, line: ReceiveLine) -> dict[str, object]:
    return {
        "id": lot_id,
        "item_id": line.item_id,
        "grant_id": line.grant_id,
        "unit_cost": line.unit_cost,
        "currency": line.currency,
        "expires_on": line.expires_on,
        "batch": (line.batch or "").strip() or None,
        "received_at": work.now,
    }


def _received(work: UnitOfWork, lines: Sequence[ReceiveLine]) -> Text:
    if len(lines) > 1:
        return text("{count} lines received", count=len(lines))
    facts = item_facts(work.connection, lines[0].item_id)
    return text(
        "{quantity} {unit} of {item} received",
        quantity=plain(lines[0].quantity),
        unit=unit_text(facts.unit, lines[0].quantity),
        item=facts.name,
    )


def issue(
    work: UnitOfWork,
    store_id: str,
    item_id: str,
    quantity: Decimal,
    today: date,
    handout_line_id: str,
) -> tuple[Pick, ...]:
    """Take `quantity` out of a store, or off the table of its round, for a line of a hand-out, first expiry first out.

    `today` is the day at the store's site. The caller authorises and commits. Raises RuleBroken where too
    little is left that has not expired.
    """
    label = item_facts(work.connection, item_id).label
    picks = choose_lots(desk_balances(work.connection, store_id, item_id), quantity, today, label)
    take_out(work, MovementKind.ISSUE, store_id, item_id, picks, today, handout_line_id=handout_line_id)
    return picks


def take_out(
    work: UnitOfWork,
    kind: MovementKind,
    store_id: str,
    item_id: str,
    picks: Iterable[Pick],
    today: date,
    handout_line_id: str | None = None,
) -> tuple[str, ...]:
    """One line per pick that goes out of the store; their ids."""
    outgoing = [Pick(pick.lot_id, pick.bin, -pick.quantity) for pick in picks]
    return move(work, kind, store_id, item_id, outgoing, today, handout_line_id=handout_line_id)


def move(
    work: UnitOfWork,
    kind: MovementKind,
    store_id: str,
    item_id: str,
    parts: Iterable[Pick],
    today: date,
    *,
    reason: str | None = None,
    handout_line_id: str | None = None,
    document_id: str | None = None,
) -> tuple[str, ...]:
    """One line per part: above zero comes in, below goes out; their ids. The database refuses what is below zero.

    A correction takes what was kept for rounds with it; nothing else may.
    """
    parts = tuple(parts)
    if kind is MovementKind.ADJUST:
        let_go(work, store_id, parts)
    lines = [
        {
            **_movement(work, kind, store_id, item_id, part, today),
            "reason": reason,
            "handout_line_id": handout_line_id,
            "document_id": document_id,
        }
        for part in parts
    ]
    work.insert_many(movements, lines)
    return tuple(str(line["id"]) for line in lines)


def move_parts(
    work: UnitOfWork,
    kind: MovementKind,
    store_id: str,
    parts: Iterable[Part],
    today: date,
    document_id: str,
    reason: str | None = None,
) -> None:
    """One line per part under a paper, each item's together and what comes in before what goes out."""
    by_item = sorted(parts, key=lambda part: (part.item_id, -part.quantity))
    for item_id, alike in groupby(by_item, key=lambda part: part.item_id):
        picks = [Pick(part.lot_id, part.bin, part.quantity) for part in alike]
        move(work, kind, store_id, item_id, picks, today, reason=reason, document_id=document_id)


def _movement(
    work: UnitOfWork, kind: MovementKind, store_id: str, item_id: str, part: Pick, today: date
) -> dict[str, object]:
    return {
        "id": new_id(),
        "lot_id": part.lot_id,
        "item_id": item_id,
        "store_id": store_id,
        "bin": part.bin,
        "kind": kind.value,
        "quantity": part.quantity,
        "at": work.now,
        "day": today,
        "actor_id": work.actor_id,
    }
