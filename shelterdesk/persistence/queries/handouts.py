"""Reads of hand-outs: what was given, what of it is left, and how the day goes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Row,
    Select,
    and_,
    case,
    func,
    not_,
    or_,
    select,
    type_coerce,
)

from shelterdesk.domain.people import person_label
from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.visit import Relation
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.queries.returned import kept
from shelterdesk.persistence.queries.stock import OpenRound, in_quarantine, open_round
from shelterdesk.persistence.tables import (
    categories,
    handout_lines,
    handout_people,
    handouts,
    items,
    lots,
    movements,
    operations,
    people,
    round_reservations,
    sites,
    stays,
    stock_balances,
    stock_minimums,
    stores,
)
from shelterdesk.persistence.types import Quantity


@dataclass(frozen=True, slots=True)
class GivenItem:
    """A quantity of an item given in one hand-out, under the name the desk uses."""

    item: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class PastHandout:
    """A hand-out that stands. `site_id` is the person's, whose key may open the name."""

    handout_id: str
    at: datetime
    day: date
    person_id: str
    code: str
    call_name: str | None
    site_id: str
    actor_id: str
    items: tuple[GivenItem, ...]
    collector: str | None  # call name or code of the one who came instead
    relation: Relation | None = None  # of one who came instead and has no card
    beyond: str | None = None  # why more was given than was due


@dataclass(frozen=True, slots=True)
class StockedItem:
    """An item at a store: what may be given today, and the level below which it is low."""

    item_id: str
    label: str
    unit: str
    is_kit: bool
    sector: str | None
    category: str | None
    left: Decimal
    minimum: Decimal | None


@dataclass(frozen=True, slots=True)
class StoreName:
    store_id: str
    name: str


@dataclass(frozen=True, slots=True)
class SiteClock:
    """A site's name and its IANA time zone."""

    name: str
    time_zone: str


def handouts_before(connection: Connection, person_ids: Sequence[str], limit: int) -> tuple[PastHandout, ...]:
    """What these people came for or were reached by, newest first."""
    reached = select(handout_people.c.handout_id).where(handout_people.c.person_id.in_(person_ids))
    query = _handouts().where(or_(handouts.c.person_id.in_(person_ids), handouts.c.id.in_(reached)))
    return _past(connection, query.limit(limit))


def handouts_on(connection: Connection, site_id: str, day: date, limit: int) -> tuple[PastHandout, ...]:
    """The hand-outs of a site on a day, newest first."""
    query = _handouts().where(handouts.c.site_id == site_id, handouts.c.day == day)
    return _past(connection, query.limit(limit))


def households_served(connection: Connection, site_id: str, day: date) -> tuple[int, datetime | None]:
    """How many households, single people among them, received something on `day`, and when the first did."""
    query = select(
        func.count(func.coalesce(handouts.c.household_id, handouts.c.person_id).distinct()),
        func.min(handouts.c.at, type_=handouts.c.at.type),
    ).where(handouts.c.site_id == site_id, handouts.c.day == day, handouts.c.voided_at.is_(None))
    row = connection.execute(query).one()
    return int(row[0]), row[1]


def households_waiting(connection: Connection, site_id: str, day: date) -> int:
    """How many households that stay at a site have received nothing there on `day`."""
    unit = func.coalesce(people.c.household_id, people.c.id)
    served = select(func.coalesce(handouts.c.household_id, handouts.c.person_id)).where(
        handouts.c.site_id == site_id, handouts.c.day == day, handouts.c.voided_at.is_(None)
    )
    query = (
        select(func.count(unit.distinct()))
        .select_from(stays)
        .join(people, people.c.id == stays.c.person_id)
        .where(stays.c.site_id == site_id, is_here(), unit.not_in(served))
    )
    return int(connection.execute(query).scalar_one())


def stocked_items(
    connection: Connection, store_id: str, item_ids: Collection[str], day: date
) -> dict[str, StockedItem]:
    """The items by id, with what may be handed out from the store on `day`: off the table of the round they are of,
    else what lies there, has not expired and is kept for no round.
    """
    left = _left(store_id, day, open_round(connection, store_id))
    query = (
        select(
            items.c.id,
            func.coalesce(items.c.desk_name, items.c.name).label("label"),
            items.c.unit,
            items.c.is_kit,
            items.c.sector,
            categories.c.name.label("category"),
            left.label("left"),
            stock_minimums.c.quantity.label("minimum"),
        )
        .outerjoin(categories, categories.c.id == items.c.category_id)
        .outerjoin(
            stock_minimums,
            and_(stock_minimums.c.item_id == items.c.id, stock_minimums.c.store_id == store_id),
        )
        .where(items.c.id.in_(item_ids))
    )
    return {row.id: StockedItem(*row) for row in connection.execute(query)}


def _left(store_id: str, day: date, now: OpenRound | None) -> ColumnElement[Decimal]:
    """Beside `items`: what `desk_balances` adds up to of each."""
    in_date = or_(lots.c.expires_on.is_(None), lots.c.expires_on >= day)
    lying = (
        select(func.coalesce(func.sum(stock_balances.c.quantity), 0, type_=Quantity()))
        .join(lots, lots.c.id == stock_balances.c.lot_id)
        .where(
            stock_balances.c.store_id == store_id,
            stock_balances.c.item_id == items.c.id,
            in_date,
            not_(in_quarantine(stock_balances)),
        )
    )
    kept = (
        select(func.coalesce(func.sum(round_reservations.c.quantity), 0, type_=Quantity()))
        .join(lots, lots.c.id == round_reservations.c.lot_id)
        .where(
            round_reservations.c.store_id == store_id,
            round_reservations.c.item_id == items.c.id,
            in_date,
            not_(in_quarantine(round_reservations)),
        )
        .scalar_subquery()
    )
    if now is None:
        return type_coerce(lying.scalar_subquery() - kept, Quantity())
    there = lying.where(stock_balances.c.bin == now.bin).scalar_subquery()
    elsewhere = lying.where(stock_balances.c.bin != now.bin).scalar_subquery() - kept
    return type_coerce(case((items.c.id.in_(now.item_ids), there), else_=elsewhere), Quantity())


def site_clock(connection: Connection, site_id: str) -> SiteClock:
    """Of a site that exists."""
    row = connection.execute(select(sites.c.name, sites.c.time_zone).where(sites.c.id == site_id)).one()
    return SiteClock(row.name, row.time_zone)


def site_stores(connection: Connection, site_id: str) -> tuple[StoreName, ...]:
    """The stores of a site, the oldest first."""
    query = select(stores.c.id, stores.c.name).where(stores.c.site_id == site_id).order_by(stores.c.id)
    return tuple(StoreName(row.id, row.name) for row in connection.execute(query))


def handout_row(connection: Connection, handout_id: str) -> Row[Any] | None:
    """The hand-out as stored, with the code of the person; None for an unknown one."""
    query = select(handouts, people.c.code, people.c.call_name).join(
        people, people.c.id == handouts.c.person_id
    )
    return connection.execute(query.where(handouts.c.id == handout_id)).first()


def issues_of(connection: Connection, handout_id: str) -> tuple[Row[Any], ...]:
    """The movements that took a hand-out from stock and were not reversed, in the order they were made."""
    reversal = movements.alias("reversal")
    query = (
        select(movements)
        .join(handout_lines, handout_lines.c.id == movements.c.handout_line_id)
        .outerjoin(reversal, reversal.c.reverses_id == movements.c.id)
        .where(
            handout_lines.c.handout_id == handout_id,
            # Not by what it reverses: nearly every line of the ledger has nothing there, and SQLite would read them.
            movements.c.kind != MovementKind.REVERSE.value,
            reversal.c.id.is_(None),
        )
        .order_by(movements.c.id)
    )
    return tuple(connection.execute(query))


def operation_of(connection: Connection, handout: Row[Any], action: str) -> str | None:
    """The operation that made a hand-out and was not undone."""
    query = select(operations.c.id).where(
        operations.c.actor_id == handout.actor_id,
        operations.c.at == handout.at,
        operations.c.action == action,
        operations.c.undone_by_id.is_(None),
        operations.c.rows.contains(handout.id),
    )
    found: str | None = connection.execute(query).scalar()
    return found


@cache
def _handouts() -> Select[Any]:
    collector = people.alias("collector")
    return (
        select(
            handouts.c.id,
            handouts.c.at,
            handouts.c.day,
            handouts.c.person_id,
            people.c.code,
            people.c.call_name,
            people.c.site_id,
            handouts.c.actor_id,
            handouts.c.relation,
            handouts.c.override_reason,
            collector.c.code.label("collector_code"),
            collector.c.call_name.label("collector_name"),
        )
        .join(people, people.c.id == handouts.c.person_id)
        .outerjoin(collector, collector.c.id == handouts.c.collector_id)
        .where(handouts.c.voided_at.is_(None))
        .order_by(handouts.c.at.desc(), handouts.c.id.desc())
    )


def _past(connection: Connection, query: Select[Any]) -> tuple[PastHandout, ...]:
    rows = connection.execute(query).all()
    given = _given(connection, [row.id for row in rows])
    return tuple(
        PastHandout(
            row.id,
            row.at,
            row.day,
            row.person_id,
            row.code,
            row.call_name,
            row.site_id,
            row.actor_id,
            tuple(given[row.id]),
            person_label(row.collector_code, row.collector_name) if row.collector_code else None,
            None if row.relation is None else Relation(row.relation),
            row.override_reason,
        )
        for row in rows
    )


def _given(connection: Connection, handout_ids: Sequence[str]) -> defaultdict[str, list[GivenItem]]:
    """What each hand-out held, one entry an item, in the order it was given."""
    quantity = func.sum(kept(), type_=Quantity()).label("quantity")
    query = (
        select(handout_lines.c.handout_id, func.coalesce(items.c.desk_name, items.c.name), quantity)
        .join(items, items.c.id == handout_lines.c.item_id)
        .where(handout_lines.c.handout_id.in_(handout_ids))
        .group_by(handout_lines.c.handout_id, items.c.id)
        .order_by(func.min(handout_lines.c.id))
    )
    found: defaultdict[str, list[GivenItem]] = defaultdict(list)
    for handout_id, label, total in connection.execute(query):
        found[handout_id].append(GivenItem(label, total))
    return found
