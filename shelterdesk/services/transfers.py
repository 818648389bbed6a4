"""Stock that goes to another store: sent under a waybill, on the way it is in neither, and its arrival explains all."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

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
    items_of_lots,
    movements_of,
    operation_on,
    still_open,
)
from shelterdesk.persistence.queries.stock import item_facts, store_site
from shelterdesk.persistence.tables import stock_documents, stores
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.papers import LONGEST_NOTE, Paper, leaving, number_of, put_lines, put_paper
from shelterdesk.services.stock import move
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
    """Take in what came; what is missing or too much is explained, so nothing vanishes on the way.

    The id created is that of the arrival note. Raises NotAllowed, NotFound, BadInput, or RuleBroken where the
    sending is no longer on its way.
    """
    with desk.write() as work:
        sending = document_row(work.connection, command.sending_id, DocumentKind.SENDING)
        site_id = store_site(work.connection, sending.other_store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        check_on_the_way(sending.state, sending.voided_at is not None)
        today = today_at(work.connection, site_id, work.now)
        explained = differences(still_open(work.connection, sending.id), command.lines)
        check_loss(work, site_id, _lost(work, explained), today, sending.actor_id)
        paper = Paper(
            DocumentKind.ARRIVAL,
            sending.other_store_id,
            today,
            other_store_id=sending.store_id,
            note=command.note,
            answers_id=sending.id,
        )
        document_id = put_paper(work, paper)
        take_in(work, MovementKind.ARRIVE, paper, document_id, command.lines, explained)
        decided = {"decided_by_id": work.actor_id, "decided_at": work.now}
        work.update(stock_documents, sending.id, {"state": DocumentState.ARRIVED.value, **decided})
        words = text("{number}: arrived", number=number_of(work, sending.id))
        if explained:
            words = text("{number}: arrived, with a difference", number=number_of(work, sending.id))
        return work.commit("arrive", words, site_id=site_id, created=[document_id])


def cancel_sending(desk: Desk, command: CancelSending) -> Changes:
    """Bring what is on the way back to its very bins. Not itself undoable.

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


def move_parts(
    work: UnitOfWork, kind: MovementKind, store_id: str, parts: Iterable[Part], today: date, document_id: str
) -> None:
    """One movement per part, under a paper."""
    by_item = sorted(parts, key=lambda part: part.item_id)
    for item_id, alike in groupby(by_item, key=lambda part: part.item_id):
        picks = [Pick(part.lot_id, part.bin, part.quantity) for part in alike]
        move(work, kind, store_id, item_id, picks, today, document_id=document_id)


def take_in(
    work: UnitOfWork,
    kind: MovementKind,
    paper: Paper,
    document_id: str,
    lines: Sequence[Came],
    explained: Iterable[Difference],
) -> None:
    """What came goes into the store of the paper under its own lot; differences stand on the paper."""
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


def check_loss(work: UnitOfWork, site_id: str, missing: Sequence[Part], today: date, sent_by: str) -> None:
    """Who sent something out does not explain a loss above the limit alone; raises RuleBroken."""
    if missing and sent_by == work.actor_id and above_limit(work, site_id, missing, today):
        raise RuleBroken(
            text("More is missing than one person may write off: someone else has to record this.")
        )


def _lost(work: UnitOfWork, explained: Sequence[Difference]) -> list[Part]:
    items = items_of_lots(work.connection, {one.lot_id for one in explained})
    return [Part(one.lot_id, items[one.lot_id], "", one.quantity) for one in explained if one.quantity > 0]


def outgoing(parts: Iterable[Part]) -> list[Part]:
    """The same parts as the ledger writes what leaves: below zero."""
    return [Part(part.lot_id, part.item_id, part.bin, -part.quantity) for part in parts]
