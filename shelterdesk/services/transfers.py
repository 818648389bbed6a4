"""Stock that goes to another store: sent under a waybill, on the way it is in neither, and its arrival explains all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.documents import Came, Difference, DocumentKind, DocumentState, differences
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import MovementKind, Pick, check_whole
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.papers import (
    Part,
    document_row,
    is_answered,
    items_of_lots,
    movements_of,
    operation_on,
    still_open,
)
from shelterdesk.persistence.queries.stock import item_facts, store_site
from shelterdesk.persistence.tables import stock_documents, stores
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.papers import (
    LONGEST_NOTE,
    Paper,
    leaving,
    number_of,
    outgoing,
    put_lines,
    put_paper,
)
from shelterdesk.services.stock import move_parts
from shelterdesk.services.undo import CANCEL_SENDING, reverse_movements
from shelterdesk.services.write_offs import above_limit

SEND = "send"


@dataclass(frozen=True, slots=True)
class Send:
    """Send lots from one store to another; `due_on` is the day they should arrive."""

    store_id: str
    to_store_id: str
    lines: tuple[Pick, ...]
    due_on: date | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Arrive:
    """What came of a sending: one line for each of its lots, be it nothing."""

    sending_id: str
    lines: tuple[Came, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class CancelSending:
    """What is on the way comes back to where it was sent from."""

    sending_id: str
    reason: str


def send(desk: Desk, command: Send) -> Changes:
    """The id created is that of the waybill. Raises NotAllowed, NotFound, BadInput or RuleBroken."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        store_site(work.connection, command.to_store_id)  # raises for a store that does not exist
        if command.store_id == command.to_store_id:
            raise BadInput(text("Choose another store to send this to."))
        today = today_at(work.connection, site_id, work.now)
        if command.due_on is not None and command.due_on < today:
            raise BadInput(text("The day it arrives cannot be past."))
        parts = leaving(work, command.store_id, command.lines, today)
        paper = Paper(
            DocumentKind.SENDING,
            command.store_id,
            today,
            DocumentState.ON_THE_WAY,
            other_store_id=command.to_store_id,
            note=command.note,
            due_on=command.due_on,
        )
        document_id = put_paper(work, paper)
        move_parts(work, MovementKind.SEND, command.store_id, outgoing(parts), today, document_id)
        name = work.rows(stores, [command.to_store_id])[command.to_store_id].name
        said = text("{number}: sent to {store}", number=number_of(work, document_id), store=name)
        return work.commit(SEND, said, site_id=site_id, created=[document_id])


def arrive(desk: Desk, command: Arrive) -> Changes:
    """Take in what came; what is missing or too much is explained, or comes later: nothing vanishes on the way.

    A sending is on its way until all of it came or is explained. The id created is that of the arrival note.
    Raises NotAllowed, NotFound, BadInput, or RuleBroken where the sending is no longer on its way.
    """
    with desk.write() as work:
        sending = document_row(work.connection, command.sending_id, DocumentKind.SENDING)
        site_id = store_site(work.connection, sending.other_store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        check_on_the_way(sending.state, sending.voided_at is not None)
        today = today_at(work.connection, site_id, work.now)
        explained = differences(_on_the_way(work, sending.id), command.lines)
        check_loss(work, site_id, _lost(work, explained), today, sending.actor_id)
        paper = Paper(
            DocumentKind.ARRIVAL,
            sending.other_store_id,
            today,
            other_store_id=sending.store_id,
            note=command.note,
            answers_id=sending.id,
        )
        document_id, all_came = take_in(
            work, MovementKind.ARRIVE, paper, sending.id, command.lines, explained
        )
        words = text("{number}: arrived", number=number_of(work, sending.id))
        if not all_came:
            words = text("{number}: some of it arrived", number=number_of(work, sending.id))
        elif explained:
            words = text("{number}: arrived, with a difference", number=number_of(work, sending.id))
        return work.commit("arrive", words, site_id=site_id, created=[document_id])


def cancel_sending(desk: Desk, command: CancelSending) -> Changes:
    """Bring what is on the way back to its very bins. Not itself undoable, unless some of it had arrived.

    Raises NotAllowed, NotFound, BadInput without a reason, or RuleBroken where it is no longer on its way.
    """
    reason = one_line(command.reason, LONGEST_NOTE)
    with desk.write() as work:
        sending = document_row(work.connection, command.sending_id, DocumentKind.SENDING)
        site_id = store_site(work.connection, sending.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        if reason is None:
            raise BadInput(text("Please say why the sending is cancelled."))
        check_on_the_way(sending.state, sending.voided_at is not None)
        if is_answered(work.connection, sending.id):
            return _bring_rest_back(work, sending, site_id, reason)
        reverse_movements(work, movements_of(work.connection, sending.id), reason)
        decided = {"decided_by_id": work.actor_id, "decided_at": work.now, "answer": reason}
        work.update(stock_documents, sending.id, {"state": DocumentState.CANCELLED.value, **decided})
        said = text("{number}: cancelled", number=number_of(work, sending.id))
        undoes = operation_on(work.connection, sending, SEND)
        return work.commit(CANCEL_SENDING, said, site_id=site_id, reason=reason, undoes=undoes)


def check_on_the_way(state: str, void: bool) -> None:
    """Raises RuleBroken unless a sending is still on its way."""
    if void or DocumentState(state) is not DocumentState.ON_THE_WAY:
        raise RuleBroken(text("This is no longer on its way."))


def _bring_rest_back(work: UnitOfWork, sending: Row[Any], site_id: str, reason: str) -> Changes:
    """Under an arrival note of the store it was sent from, since part of it lies in the other one."""
    left, lines = _on_the_way(work, sending.id), list[Came]()
    for line in movements_of(work.connection, sending.id):
        some = min(-line.quantity, left.get(line.lot_id, Decimal(0)))
        if some > 0:
            lines.append(Came(line.lot_id, some, line.bin))
            left[line.lot_id] -= some
    paper = Paper(
        DocumentKind.ARRIVAL,
        sending.store_id,
        today_at(work.connection, site_id, work.now),
        other_store_id=sending.other_store_id,
        note=reason,
        answers_id=sending.id,
    )
    document_id, _ = take_in(work, MovementKind.ARRIVE, paper, sending.id, lines, ())
    said = text("{number}: the rest came back", number=number_of(work, sending.id))
    return work.commit("bring rest back", said, site_id=site_id, reason=reason, created=[document_id])


def _on_the_way(work: UnitOfWork, sending_id: str) -> dict[str, Decimal]:
    """What has neither come nor been explained, by lot."""
    return {lot_id: out for lot_id, out in still_open(work.connection, sending_id).items() if out}


def take_in(
    work: UnitOfWork,
    kind: MovementKind,
    paper: Paper,
    answered_id: str,
    lines: Sequence[Came],
    explained: Iterable[Difference],
) -> tuple[str, bool]:
    """What came goes into the store of the paper under its own lot; differences stand on the paper.

    The id of the paper, and whether nothing is out any more of the one it answers, which is closed then.
    """
    document_id = put_paper(work, paper)
    items = items_of_lots(work.connection, {line.lot_id for line in lines})
    came = [Part(line.lot_id, items[line.lot_id], line.bin.strip(), line.quantity) for line in lines]
    for part in came:
        facts = item_facts(work.connection, part.item_id)
        check_whole(part.quantity, facts.unit, facts.name)
    move_parts(work, kind, paper.store_id, [part for part in came if part.quantity], paper.day, document_id)
    put_lines(
        work,
        document_id,
        [(Part(one.lot_id, items[one.lot_id], "", one.quantity), one.reason.value) for one in explained],
    )
    closed = not any(still_open(work.connection, answered_id).values())
    state = DocumentState.ARRIVED if kind is MovementKind.ARRIVE else DocumentState.CLOSED
    decided = {"state": state.value, "decided_by_id": work.actor_id, "decided_at": work.now}
    # Even where more is awaited: what was answered is not undone as if nothing had come of it.
    work.update(stock_documents, answered_id, decided if closed else {})
    return document_id, closed


def check_loss(work: UnitOfWork, site_id: str, missing: Sequence[Part], today: date, sent_by: str) -> None:
    """Who sent something out does not explain a loss above the limit alone; raises RuleBroken."""
    if missing and sent_by == work.actor_id and above_limit(work, site_id, missing, today):
        raise RuleBroken(
            text("More is missing than one person may write off: someone else has to record this.")
        )


def _lost(work: UnitOfWork, explained: Sequence[Difference]) -> list[Part]:
    items = items_of_lots(work.connection, {one.lot_id for one in explained})
    return [Part(one.lot_id, items[one.lot_id], "", one.quantity) for one in explained if one.quantity > 0]
