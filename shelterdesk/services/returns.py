"""Bringing back: what someone received and does not keep returns to its very lot, and frees what they are due."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.lending import taken_from
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import MovementKind, Pick, checked_quantity, plain
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.domain.visit import in_words
from shelterdesk.persistence.queries.handouts import handout_row
from shelterdesk.persistence.queries.kept_by import KeptItem, OutPart, kept_items, parts_of_handout
from shelterdesk.persistence.tables import handouts
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.handouts import LONGEST_REASON, GiveLine
from shelterdesk.services.stock import move


@dataclass(frozen=True, slots=True)
class BringBack:
    """Some of a hand-out comes back, `lines` by item; the reason goes into the ledger and the trail."""

    handout_id: str
    lines: tuple[GiveLine, ...]
    reason: str


def still_there(desk: Desk, handout_id: str) -> tuple[KeptItem, ...]:
    """What may be brought back of a hand-out; raises NotAllowed or NotFound."""
    desk.authorize(Permission.HAND_OUT)
    with desk.database.reading() as connection:
        row = handout_row(connection, handout_id)
        if row is None:
            raise NotFound(text("There is no such hand-out."))
        desk.authorize(Permission.HAND_OUT, row.site_id)
        return () if row.voided_at is not None else kept_items(connection, handout_id)


def bring_back(desk: Desk, command: BringBack) -> Changes:
    """Each lot returns to where it lay. A hand-out of which all came back is void, and reached nobody.

    Raises NotAllowed; NotFound; BadInput without a reason or a quantity; RuleBroken for more than is left of it.
    """
    desk.authorize(Permission.HAND_OUT)
    reason = one_line(command.reason, LONGEST_REASON)
    if reason is None:
        raise BadInput(text("Please say why it is brought back."))
    wanted = {line.item_id: line.quantity for line in command.lines if line.quantity}
    if not wanted:
        raise BadInput(text("Nothing is brought back."))
    with desk.write() as work:
        row = handout_row(work.connection, command.handout_id)
        if row is None:
            raise NotFound(text("There is no such hand-out."))
        desk.authorize(Permission.HAND_OUT, row.site_id)
        if row.voided_at is not None:
            raise RuleBroken(text("This hand-out was taken back already."))
        today = today_at(work.connection, row.site_id, work.now)
        labels = {one.item_id: one.label for one in kept_items(work.connection, row.id)}
        for item_id, quantity in wanted.items():
            _put_back(
                work, row.id, item_id, checked_quantity(quantity), labels.get(item_id, ""), today, reason
            )
        gone = not kept_items(work.connection, row.id)
        # Even where nothing else changes of it: what was brought back of is not undone as if it had not been.
        work.update(handouts, row.id, {"voided_at": work.now, "void_reason": reason} if gone else {})
        said = text(
            "{who}: {what} brought back",
            who=person_label(row.code, row.call_name),
            what=in_words((labels[item_id], quantity) for item_id, quantity in wanted.items()),
        )
        return work.commit(
            "bring back", said, site_id=row.site_id, code=row.code, reason=reason, created=[row.id]
        )


def _put_back(
    work: UnitOfWork,
    handout_id: str,
    item_id: str,
    quantity: Decimal,
    label: str,
    today: date,
    reason: str,
) -> None:
    parts = parts_of_handout(work.connection, handout_id, item_id)
    left = sum((part.quantity for part in parts), Decimal(0))
    if not parts:
        raise RuleBroken(text("There is nothing of this item in the hand-out."))
    if quantity > left:
        raise RuleBroken(text("{item}: only {left} can be brought back.", item=label, left=plain(left)))
    by_place: defaultdict[tuple[str, str], list[Pick]] = defaultdict(list)
    for part, some in taken_from(parts, quantity):
        by_place[part.owner_id, part.store_id].append(_pick(part, some))
    for (line_id, store_id), picks in by_place.items():
        move(
            work,
            MovementKind.RETURN,
            store_id,
            item_id,
            picks,
            today,
            reason=reason,
            handout_line_id=line_id,
        )


def _pick(part: OutPart, quantity: Decimal) -> Pick:
    return Pick(part.lot_id, part.bin, quantity)
