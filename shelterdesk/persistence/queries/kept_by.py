"""Reads of what people still have: of a hand-out after what was brought back, and on loan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from shelterdesk.persistence.queries.returned import kept
from shelterdesk.persistence.tables import (
    handout_lines,
    items,
    loan_movements,
    loans,
    lots,
    movements,
    people,
    stock_balances,
    stores,
)
from shelterdesk.persistence.types import Quantity

_LABEL = func.coalesce(items.c.desk_name, items.c.name)


@dataclass(frozen=True, slots=True)
class KeptItem:
    """How much of an item is left of a hand-out at those who received it."""

    item_id: str
    label: str
    unit: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class OutPart:
    """A quantity of one lot that left one bin for a line of a hand-out, or for a loan, and is not back."""

    owner_id: str  # the line, or the loan
    item_id: str
    lot_id: str
    store_id: str
    bin: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class OpenLoan:
    """What a person was lent and still has; `overdue` on the day it was asked for."""

    loan_id: str
    person_id: str
    code: str
    call_name: str | None
    site_id: str  # of the person, whose key may open the name
    item_id: str
    label: str
    unit: str
    quantity: Decimal
    day: date
    due_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Lying:
    """An item of which some may be taken from a store today."""

    item_id: str
    label: str
    code: str
    unit: str
    quantity: Decimal


def lying_in(connection: Connection, store_id: str, day: date) -> tuple[Lying, ...]:
    """What lies in a store and has not expired on `day`, by name; kept for a round or not."""
    quantity = func.sum(stock_balances.c.quantity, type_=Quantity())
    query = (
        select(items.c.id, _LABEL, items.c.code, items.c.unit, quantity)
        .join_from(stock_balances, items, items.c.id == stock_balances.c.item_id)
        .join(lots, lots.c.id == stock_balances.c.lot_id)
        .where(
            stock_balances.c.store_id == store_id,
            stock_balances.c.quantity > 0,
            or_(lots.c.expires_on.is_(None), lots.c.expires_on >= day),
        )
        .group_by(items.c.id)
        .order_by(_LABEL)
    )
    return tuple(Lying(*row) for row in connection.execute(query))


def kept_items(connection: Connection, handout_id: str) -> tuple[KeptItem, ...]:
    """What is left of a hand-out, in the order it was given; empty for a void one."""
    quantity = func.sum(kept(), type_=Quantity())
    query = (
        select(items.c.id, _LABEL, items.c.unit, quantity)
        .join_from(handout_lines, items, items.c.id == handout_lines.c.item_id)
        .where(handout_lines.c.handout_id == handout_id)
        .group_by(items.c.id)
        .order_by(func.min(handout_lines.c.id))
    )
    found = (KeptItem(*row) for row in connection.execute(query))
    return tuple(one for one in found if one.quantity > 0)


def parts_of_handout(connection: Connection, handout_id: str, item_id: str) -> tuple[OutPart, ...]:
    """The lots of an item that a hand-out still holds, the last to go first."""
    owner = movements.c.handout_line_id
    query = _parts(owner).join(handout_lines, handout_lines.c.id == owner)
    # By the hand-out alone: of an item there may be a million lines.
    parts = _read(connection, query.where(handout_lines.c.handout_id == handout_id))
    return tuple(part for part in parts if part.item_id == item_id)


def parts_of_loan(connection: Connection, loan_id: str) -> tuple[OutPart, ...]:
    """The lots of a loan that are still out, the last to go first."""
    reversal = movements.alias("reversal")
    query = (
        _parts(loan_movements.c.loan_id)
        .join(loan_movements, loan_movements.c.movement_id == movements.c.id)
        .outerjoin(reversal, reversal.c.reverses_id == movements.c.id)
        .where(loan_movements.c.loan_id == loan_id, reversal.c.id.is_(None))
    )
    return _read(connection, query)


def open_loans(
    connection: Connection, day: date, *, person_ids: Sequence[str] | None = None, store_id: str | None = None
) -> tuple[OpenLoan, ...]:
    """What is out, of these people or of a store; what is overdue on `day` first."""
    reversal = movements.alias("reversal")
    out: ColumnElement[Decimal] = (
        select(func.coalesce(-func.sum(movements.c.quantity), 0, type_=Quantity()))
        .join_from(loan_movements, movements, movements.c.id == loan_movements.c.movement_id)
        .outerjoin(reversal, reversal.c.reverses_id == movements.c.id)
        .where(loan_movements.c.loan_id == loans.c.id, reversal.c.id.is_(None))
        .correlate(loans)
        .scalar_subquery()
    )
    query = (
        select(
            loans.c.id,
            loans.c.person_id,
            people.c.code,
            people.c.call_name,
            people.c.site_id,
            loans.c.item_id,
            _LABEL,
            items.c.unit,
            out,
            loans.c.day,
            loans.c.due_on,
            func.coalesce(loans.c.due_on < day, False),
        )
        .join(people, people.c.id == loans.c.person_id)
        .join(items, items.c.id == loans.c.item_id)
        .where(loans.c.ended_at.is_(None), loans.c.voided_at.is_(None))
        .order_by(loans.c.due_on.nulls_last(), loans.c.id)
    )
    if person_ids is not None:
        query = query.where(loans.c.person_id.in_(person_ids))
    if store_id is not None:
        # By its site too, which is what open loans are found by.
        site = select(stores.c.site_id).where(stores.c.id == store_id).scalar_subquery()
        query = query.where(loans.c.site_id == site, loans.c.store_id == store_id)
    return tuple(OpenLoan(*row) for row in connection.execute(query))


def loan_row(connection: Connection, loan_id: str) -> Row[Any] | None:
    """The loan as stored, with whom it is of and what; None for an unknown one."""
    query = (
        select(loans, people.c.code, people.c.call_name, _LABEL.label("label"), items.c.unit)
        .join(people, people.c.id == loans.c.person_id)
        .join(items, items.c.id == loans.c.item_id)
    )
    return connection.execute(query.where(loans.c.id == loan_id)).first()


def _parts(owner: ColumnElement[Any]) -> Select[Any]:
    out = -func.sum(movements.c.quantity, type_=Quantity())
    line = movements.c
    return (
        select(owner, line.item_id, line.lot_id, line.store_id, line.bin, out.label("out"))
        .select_from(movements)
        .group_by(owner, line.item_id, line.lot_id, line.store_id, line.bin)
        .order_by(func.max(line.id).desc())
    )


def _read(connection: Connection, query: Select[Any]) -> tuple[OutPart, ...]:
    found = (OutPart(*row) for row in connection.execute(query))
    return tuple(part for part in found if part.quantity > 0)
