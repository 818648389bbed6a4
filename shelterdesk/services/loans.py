"""Lending: a cot, a phone, a key goes out to a person, and comes back to its very lot or is given up."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import Row

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.lending import LoanEnd, taken_from
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import MovementKind, Pick, check_whole, checked_quantity, choose_lots, plain
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.domain.visit import in_words
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.kept_by import (
    Lying,
    loan_row,
    lying_in,
    parts_of_loan,
)
from shelterdesk.persistence.queries.papers import Part
from shelterdesk.persistence.queries.people import desk_record
from shelterdesk.persistence.queries.stock import free_balances, item_facts, store_site
from shelterdesk.persistence.tables import loan_movements, loans
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.handouts import LONGEST_REASON
from shelterdesk.services.stock import move, take_out
from shelterdesk.services.transfers import check_loss


@dataclass(frozen=True, slots=True)
class Lend:
    """`due_on` is the last day it may stay out; None where no day was agreed."""

    person_id: str
    item_id: str
    quantity: Decimal
    store_id: str
    due_on: date | None = None


@dataclass(frozen=True, slots=True)
class EndLoan:
    """So much of a loan comes back, all that is out where None; or all of it is given up as lost, with a note."""

    loan_id: str
    quantity: Decimal | None = None
    end: LoanEnd = LoanEnd.BACK
    note: str = ""


def lend(desk: Desk, command: Lend) -> Changes:
    """Raises NotAllowed; NotFound; BadInput; RuleBroken where too little of it is free in the store."""
    desk.authorize(Permission.HAND_OUT)
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.HAND_OUT, site_id)
        today = today_at(work.connection, site_id, work.now)
        person = desk_record(work.connection, command.person_id)
        if person is None:
            raise NotFound(text("There is no such person."))
        if command.due_on is not None and command.due_on < today:
            raise BadInput(text("The day to bring it back is past."))
        item = item_facts(work.connection, command.item_id)
        check_whole(checked_quantity(command.quantity), item.unit, item.label)
        lying = free_balances(work.connection, command.store_id, command.item_id)
        picks = choose_lots(lying, command.quantity, today, item.label)
        loan_id = work.insert(
            loans,
            site_id=site_id,
            store_id=command.store_id,
            person_id=command.person_id,
            item_id=command.item_id,
            quantity=command.quantity,
            at=work.now,
            day=today,
            due_on=command.due_on,
            actor_id=work.actor_id,
        )
        moved = take_out(work, MovementKind.LEND, command.store_id, command.item_id, picks, today)
        _link(work, loan_id, moved)
        said = text(
            "{who}: {what} lent",
            who=person_label(person.code, person.call_name),
            what=in_words([(item.label, command.quantity)]),
        )
        return work.commit("lend", said, site_id=site_id, code=person.code, created=[loan_id])


def end_loan(desk: Desk, command: EndLoan) -> Changes:
    """What comes back returns to its very lot. Raises NotAllowed, NotFound, BadInput or RuleBroken."""
    desk.authorize(Permission.HAND_OUT)
    note = one_line(command.note, LONGEST_REASON)
    lost = command.end is LoanEnd.LOST
    if lost and note is None:
        raise BadInput(text("Please say how it was lost."))
    with desk.write() as work:
        loan = _open_loan(desk, work, command.loan_id)
        parts = parts_of_loan(work.connection, loan.id)
        out = sum((part.quantity for part in parts), Decimal(0))
        quantity = Decimal(0)
        if lost:
            missing = [Part(part.lot_id, part.item_id, part.bin, part.quantity) for part in parts]
        else:
            missing = []
            quantity = checked_quantity(out if command.quantity is None else command.quantity)
            check_whole(out - quantity, loan.unit, loan.label)
        if quantity > out:
            raise RuleBroken(text("Only {left} of {item} is out.", left=plain(out), item=loan.label))
        today = today_at(work.connection, loan.site_id, work.now)
        check_loss(work, loan.site_id, missing, today, loan.actor_id)
        for part, some in taken_from(parts, quantity):
            pick = Pick(part.lot_id, part.bin, some)
            kind = MovementKind.GIVE_BACK
            moved = move(work, kind, part.store_id, part.item_id, [pick], today, reason=note)
            _link(work, loan.id, moved)
        over = lost or quantity == out
        ended = {"ended_at": work.now, "ended_as": command.end.value, "note": note} if over else {}
        work.update(loans, loan.id, ended)
        who = person_label(loan.code, loan.call_name)
        if lost:
            said = text("{who}: {what} given up as lost", who=who, what=in_words([(loan.label, out)]))
        else:
            said = text("{who}: {what} came back", who=who, what=in_words([(loan.label, quantity)]))
        return work.commit("end loan", said, site_id=loan.site_id, code=loan.code, reason=note)


def lendable(desk: Desk, store_id: str) -> tuple[Lying, ...]:
    """What lies in a store and may be lent; raises NotAllowed or NotFound."""
    desk.authorize(Permission.HAND_OUT)
    with desk.database.reading() as connection:
        site_id = store_site(connection, store_id)
        desk.authorize(Permission.HAND_OUT, site_id)
        return lying_in(connection, store_id, today_at(connection, site_id, desk.clock()))


def _open_loan(desk: Desk, work: UnitOfWork, loan_id: str) -> Row[Any]:
    loan = loan_row(work.connection, loan_id)
    if loan is None:
        raise NotFound(text("There is no such loan."))
    desk.authorize(Permission.HAND_OUT, loan.site_id)
    if loan.ended_at is not None or loan.voided_at is not None:
        raise RuleBroken(text("This loan has ended already."))
    return loan


def _link(work: UnitOfWork, loan_id: str, movement_ids: Iterable[str]) -> None:
    rows = [{"id": new_id(), "loan_id": loan_id, "movement_id": one} for one in movement_ids]
    work.insert_many(loan_movements, rows)
