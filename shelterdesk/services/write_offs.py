"""Corrections of the stock, each with a reason and a paper; above the site's limit a second person decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.documents import DocumentKind, DocumentState
from shelterdesk.domain.errors import BadInput, NotAllowed, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import AdjustReason, MovementKind, Pick, check_adjustment, check_whole, plain
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.typed import one_line
from shelterdesk.domain.write_offs import needs_second
from shelterdesk.persistence.queries.losses import loss_of, written_off_alone
from shelterdesk.persistence.queries.money import limit_of, rate_book
from shelterdesk.persistence.queries.papers import Part, document_row, said_lines
from shelterdesk.persistence.queries.stock import item_facts, lot_balances, lot_item, store_site
from shelterdesk.persistence.queries.stock_overview import store_balances
from shelterdesk.persistence.tables import stock_documents
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


@dataclass(frozen=True, slots=True)
class Adjust:
    """Correct what lies of one lot in one bin: `difference` above zero adds, below takes away."""

    store_id: str
    lot_id: str
    bin: str
    difference: Decimal
    reason: AdjustReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class WriteOff:
    """Take lots out of the stock for good."""

    store_id: str
    lines: tuple[Pick, ...]
    reason: AdjustReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class WriteOffExpired:
    """Take out all that has expired in a store, or only of one item."""

    store_id: str
    item_id: str | None = None


@dataclass(frozen=True, slots=True)
class Approve:
    asked_id: str


@dataclass(frozen=True, slots=True)
class Refuse:
    """Why nothing is written off."""

    asked_id: str
    reason: str


def adjust(desk: Desk, command: Adjust) -> Changes:
    """Correct a lot; the id created is that of its paper. A loss above the limit waits for a second person.

    Raises NotAllowed, NotFound, BadInput, or RuleBroken below zero.
    """
    check_adjustment(command.difference, command.reason)
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        facts = item_facts(work.connection, lot_item(work.connection, command.lot_id))
        _check_left(work, command, facts.item_id)
        today = today_at(work.connection, site_id, work.now)
        part = Part(command.lot_id, facts.item_id, command.bin, -command.difference)
        if command.difference < 0:
            paper = _write_off_paper(command.store_id, today, command.reason, command.note)
            return _written_off(work, site_id, paper, [part])
        paper = Paper(
            DocumentKind.ADJUSTMENT,
            command.store_id,
            today,
            reason=command.reason.value,
            note=command.note,
        )
        document_id = put_paper(work, paper)
        _post(work, document_id, paper, [part])
        said = text(
            "{item} adjusted by {difference}", item=facts.name, difference=_signed(command.difference)
        )
        return work.commit("adjust", said, site_id=site_id, reason=paper.reason, created=[document_id])


def write_off(desk: Desk, command: WriteOff) -> Changes:
    """Take lots out, expired ones and those in quarantine too; above the limit a second person decides.

    The id created is that of the paper. Raises NotAllowed, NotFound, BadInput or RuleBroken.
    """
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        for line in command.lines:
            check_adjustment(-line.quantity, command.reason)
        today = today_at(work.connection, site_id, work.now)
        parts = leaving(work, command.store_id, command.lines, today, set_apart=True)
        paper = _write_off_paper(command.store_id, today, command.reason, command.note)
        return _written_off(work, site_id, paper, parts)


def write_off_expired(desk: Desk, command: WriteOffExpired) -> Changes:
    """Take out at once all that may not be given any more by its date; raises as `write_off` does."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        today = today_at(work.connection, site_id, work.now)
        parts = [
            Part(lot.lot_id, item_id, lot.bin, lot.quantity)
            for item_id, lots in store_balances(work.connection, command.store_id).items()
            for lot in lots
            if lot.expires_on is not None and lot.expires_on < today and command.item_id in (None, item_id)
        ]
        if not parts:
            raise BadInput(text("Nothing here has expired."))
        paper = _write_off_paper(command.store_id, today, AdjustReason.EXPIRED)
        return _written_off(work, site_id, paper, parts)


def approve(desk: Desk, command: Approve) -> Changes:
    """Write off what another person asked for. Raises NotAllowed for one's own, NotFound, or RuleBroken."""
    with desk.write() as work:
        asked, site_id = _asked(desk, work, command.asked_id)
        today = today_at(work.connection, site_id, work.now)
        reason = AdjustReason(asked.reason)
        paper = _write_off_paper(asked.store_id, today, reason)
        _post(work, asked.id, paper, said_lines(work.connection, asked.id))
        decided = {"decided_by_id": work.actor_id, "decided_at": work.now}
        work.update(stock_documents, asked.id, {"state": DocumentState.DONE.value, **decided})
        said = text("{number}: written off", number=number_of(work, asked.id))
        return work.commit("approve write-off", said, site_id=site_id, created=[asked.id])


def refuse(desk: Desk, command: Refuse) -> Changes:
    """Leave the stock as it is, and say why. Raises NotAllowed, NotFound, BadInput without a reason, or RuleBroken."""
    reason = one_line(command.reason, LONGEST_NOTE)
    with desk.write() as work:
        asked, site_id = _asked(desk, work, command.asked_id)
        if reason is None:
            raise BadInput(text("Please say why this is not written off."))
        decided = {"decided_by_id": work.actor_id, "decided_at": work.now, "answer": reason}
        work.update(stock_documents, asked.id, {"state": DocumentState.REFUSED.value, **decided})
        said = text("{number}: not written off", number=number_of(work, asked.id))
        return work.commit("refuse write-off", said, site_id=site_id, reason=reason, created=[asked.id])


def put_corrections(
    work: UnitOfWork, store_id: str, today: date, differences: Sequence[Part], reason: AdjustReason
) -> list[str]:
    """Two papers at most, of what was found (above zero) and of what is missing; their ids.

    For callers that authorise, ask for a second person, and commit themselves.
    """
    made = []
    for kind, some in (
        (DocumentKind.ADJUSTMENT, [part for part in differences if part.quantity > 0]),
        (DocumentKind.WRITE_OFF, [part for part in differences if part.quantity < 0]),
    ):
        if some:
            paper = Paper(kind, store_id, today, reason=reason.value)
            made.append(put_paper(work, paper))
            _post(work, made[-1], paper, outgoing(some))
    return made


def above_limit(work: UnitOfWork, site_id: str, parts: Sequence[Part], today: date) -> bool:
    """Whether this, with what the same person wrote off alone today at the site, is for two to decide on."""
    connection = work.connection
    limit = limit_of(connection, site_id)
    if limit is None:
        return False
    alone = written_off_alone(connection, site_id, work.actor_id, today)
    loss = loss_of(connection, parts).and_(loss_of(connection, alone))
    return needs_second(limit, loss, today, rate_book(connection))


def _written_off(work: UnitOfWork, site_id: str, paper: Paper, parts: Sequence[Part]) -> Changes:
    """At once where one person may, else asked for; nothing has moved then."""
    asks = above_limit(work, site_id, parts, paper.day)
    if asks:
        paper = replace(paper, state=DocumentState.ASKED)
    document_id = put_paper(work, paper)
    number = number_of(work, document_id)
    if asks:
        put_lines(work, document_id, [(part, paper.reason) for part in parts])
        said = text("{number}: waits until a second person approves", number=number)
        return work.commit("ask write-off", said, site_id=site_id, reason=paper.reason, created=[document_id])
    _post(work, document_id, paper, parts)
    said = _said(work, number, parts)
    return work.commit("adjust", said, site_id=site_id, reason=paper.reason, created=[document_id])


def _said(work: UnitOfWork, number: str, parts: Sequence[Part]) -> Text:
    if len(parts) > 1:
        return text("{number}: {count} lots written off", number=number, count=len(parts))
    name = item_facts(work.connection, parts[0].item_id).name
    return text("{item} adjusted by {difference}", item=name, difference=_signed(-parts[0].quantity))


def _post(work: UnitOfWork, document_id: str, paper: Paper, parts: Sequence[Part]) -> None:
    """What goes, above zero, goes out; what is below zero was found."""
    kind, lines = MovementKind.ADJUST, outgoing(parts)
    move_parts(work, kind, paper.store_id, lines, paper.day, document_id, paper.reason)


def _asked(desk: Desk, work: UnitOfWork, document_id: str) -> tuple[Row[Any], str]:
    asked = document_row(work.connection, document_id, DocumentKind.WRITE_OFF)
    site_id = store_site(work.connection, asked.store_id)
    desk.authorize(Permission.APPROVE_WRITE_OFFS, site_id)
    if asked.actor_id == work.actor_id:
        raise NotAllowed(text("Someone else decides on what you asked for."))
    if asked.voided_at is not None or asked.state != DocumentState.ASKED.value:
        raise RuleBroken(text("This was decided already."))
    return asked, site_id


def _write_off_paper(store_id: str, today: date, reason: AdjustReason, note: str = "") -> Paper:
    return Paper(DocumentKind.WRITE_OFF, store_id, today, reason=reason.value, note=note)


def _check_left(work: UnitOfWork, command: Adjust, item_id: str) -> None:
    """What an adjustment leaves is whole where the item is counted; so a part that lies there can be mended."""
    facts = item_facts(work.connection, item_id)
    there = sum(
        lot.quantity
        for lot in lot_balances(work.connection, command.store_id, item_id)
        if (lot.lot_id, lot.bin) == (command.lot_id, command.bin)
    )
    check_whole(there + command.difference, facts.unit, facts.name)


def _signed(difference: Decimal) -> str:
    return f"+{plain(difference)}" if difference > 0 else f"\N{MINUS SIGN}{plain(-difference)}"
