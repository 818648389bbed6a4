"""Reads that follow lots into kits and out of the house, and back; each is one query over sets.

A chain of kits is followed by the database. Quantities in it are thousandths; only whole kits go into a kit, so that
their product divides without a remainder.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import CTE, BigInteger, Connection, Select, func, literal, select, type_coerce

from shelterdesk.domain.money import Share
from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.trace import Holding, Moved
from shelterdesk.persistence.queries.stock_overview import LotFacts
from shelterdesk.persistence.queries.unmoved import lost_outside
from shelterdesk.persistence.tables import (
    donors,
    grants,
    handout_lines,
    handout_people,
    handouts,
    items,
    lot_components,
    lot_shares,
    lots,
    movements,
    people,
    sites,
    stores,
)
from shelterdesk.persistence.types import QUANTITY_PLACES, Quantity

Lots = Select[Any]  # selects ids of lots
_ONE = 10**QUANTITY_PLACES


@dataclass(frozen=True, slots=True)
class TracedLot(LotFacts):
    """A lot with its item, for a step of a trace."""

    item_id: str
    code: str
    item: str
    unit: str
    assembled: bool
    expires_on: date | None
    received_at: datetime


def lots_of_grants(grant_ids: Select[Any] | None = None) -> Lots:
    """The lots that came in, of these grants; of all, those of no known grant too, without them."""
    query = select(lots.c.id).where(lots.c.kit_version_id.is_(None))
    return query if grant_ids is None else query.where(lots.c.grant_id.in_(grant_ids))


def lots_of_item(item_id: str) -> Lots:
    return select(lots.c.id).where(lots.c.item_id == item_id)


def one_lot(lot_id: str) -> Lots:
    return select(lots.c.id).where(lots.c.id == lot_id)


def lots_of_handout(handout_id: str) -> Lots:
    """What was taken for a hand-out, taken back or not."""
    return (
        select(movements.c.lot_id)
        .distinct()
        .join(handout_lines, handout_lines.c.id == movements.c.handout_line_id)
        .where(handout_lines.c.handout_id == handout_id)
    )


def around(base: Lots) -> CTE:
    """``inner_id, outer_id, held``: each lot of `base`, and every kit that holds some of it."""
    start = base.subquery()
    up = select(
        start.c[0].label("inner_id"),
        start.c[0].label("outer_id"),
        literal(_ONE, BigInteger).label("held"),
    ).cte("around", recursive=True)
    inside = type_coerce(lot_components.c.quantity, BigInteger)
    return up.union_all(
        select(up.c.inner_id, lot_components.c.kit_lot_id, up.c.held * inside / literal(_ONE, BigInteger))
        .select_from(up)
        .join(lot_components, lot_components.c.component_lot_id == up.c.outer_id)
    )


def within(base: Lots) -> CTE:
    """``inner_id, outer_id, held``: each lot of `base`, and every lot that it holds some of."""
    start = base.subquery()
    down = select(
        start.c[0].label("inner_id"),
        start.c[0].label("outer_id"),
        literal(_ONE, BigInteger).label("held"),
    ).cte("within", recursive=True)
    inside = type_coerce(lot_components.c.quantity, BigInteger)
    return down.union_all(
        select(
            lot_components.c.component_lot_id,
            down.c.outer_id,
            down.c.held * inside / literal(_ONE, BigInteger),
        )
        .select_from(down)
        .join(lot_components, lot_components.c.kit_lot_id == down.c.inner_id)
    )


def holdings(connection: Connection, chain: CTE) -> tuple[Holding, ...]:
    """A chain as holdings; a lot that is reached in two ways stands once, with both together."""
    held = func.sum(chain.c.held, type_=Quantity())
    query = select(chain.c.outer_id, chain.c.inner_id, held).group_by(chain.c.outer_id, chain.c.inner_id)
    return tuple(Holding(*row) for row in connection.execute(query))


def moved_with(
    connection: Connection, chain: CTE | None, site_ids: tuple[str, ...] | None, as_of: date | None = None
) -> tuple[Moved, ...]:
    """What moved of the outer lots of a chain (None: of all lots), by fate; in the stores of these sites or of all.

    With `as_of`, up to the end of that day at each store's site. What was lost outside a store is among it.
    """
    taken = movements.alias("taken")
    kind = func.coalesce(taken.c.kind, movements.c.kind)
    query = (
        select(movements.c.lot_id, kind.label("kind"), func.sum(movements.c.quantity).label("quantity"))
        .outerjoin(taken, taken.c.id == movements.c.reverses_id)
        .group_by(movements.c.lot_id, kind)
    )
    if chain is not None:
        query = query.where(movements.c.lot_id.in_(select(chain.c.outer_id)))
    if site_ids is not None:
        query = query.where(
            movements.c.store_id.in_(select(stores.c.id).where(stores.c.site_id.in_(site_ids)))
        )
    if as_of is not None:
        query = query.where(movements.c.day <= as_of)
    rows = connection.execute(query)
    ledger = (Moved(row.lot_id, MovementKind(row.kind), row.quantity) for row in rows if row.quantity)
    return (*ledger, *lost_outside(connection, chain, site_ids, as_of))


def lot_prices(connection: Connection, wanted: Lots) -> dict[str, tuple[Share, ...]]:
    """What one unit of each lot is worth, by grant."""
    query = select(lot_shares.c.lot_id, lot_shares.c.grant_id, lot_shares.c.currency, lot_shares.c.unit_value)
    found: dict[str, tuple[Share, ...]] = {}
    for row in connection.execute(query.where(lot_shares.c.lot_id.in_(wanted)).order_by(lot_shares.c.id)):
        share = Share(row.grant_id, row.currency, row.unit_value)
        found[row.lot_id] = (*found.get(row.lot_id, ()), share)
    return found


def traced_lots(connection: Connection, wanted: Lots) -> dict[str, TracedLot]:
    """The lots by id, the oldest first."""
    query: Select[Any] = (
        select(
            lots.c.id,
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
            lots.c.unit_cost,
            lots.c.currency,
            lots.c.batch,
            items.c.id.label("item_id"),
            items.c.code,
            items.c.name,
            items.c.unit,
            lots.c.kit_version_id.is_not(None).label("assembled"),
            lots.c.expires_on,
            lots.c.received_at,
        )
        .join(items, items.c.id == lots.c.item_id)
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .where(lots.c.id.in_(wanted))
        .order_by(lots.c.received_at, lots.c.id)
    )
    return {row.id: TracedLot(*row) for row in connection.execute(query)}


def lay_at(connection: Connection, lot_id: str, site_ids: tuple[str, ...]) -> bool:
    """Whether a lot was ever in a store of these sites."""
    query = (
        select(movements.c.id)
        .join(stores, stores.c.id == movements.c.store_id)
        .where(movements.c.lot_id == lot_id, stores.c.site_id.in_(site_ids))
    )
    return connection.execute(query.limit(1)).first() is not None


def given_with(
    chain: CTE | None, site_ids: tuple[str, ...] | None = None, handout_id: str | None = None
) -> Select[Any]:
    """``handout_id, lot_id, quantity``: what stands as handed out of the outer lots of a chain, returns taken off.

    At these sites or at all, and with `handout_id` in this one only.
    """
    given = -func.sum(movements.c.quantity)
    query = (
        select(handouts.c.id.label("handout_id"), movements.c.lot_id, given.label("quantity"))
        .select_from(movements)
        .join(handout_lines, handout_lines.c.id == movements.c.handout_line_id)
        .join(handouts, handouts.c.id == handout_lines.c.handout_id)
        .group_by(handouts.c.id, movements.c.lot_id)
        .having(func.sum(movements.c.quantity) != 0)
    )
    if chain is not None:
        query = query.where(movements.c.lot_id.in_(select(chain.c.outer_id)))
    if site_ids is not None:
        query = query.where(handouts.c.site_id.in_(site_ids))
    if handout_id is not None:
        query = query.where(handouts.c.id == handout_id)
    return query


@dataclass(frozen=True, slots=True)
class GivenRow:
    """What one hand-out held of one lot; `people` is how many it reached."""

    handout_id: str
    lot_id: str
    quantity: Decimal
    at: datetime
    day: date
    code: str
    call_name: str | None
    people: int
    site: str
    site_id: str


@dataclass(frozen=True, slots=True)
class Reached:
    """How many hand-outs there were, and how many people they reached, each once."""

    handouts: int
    people: int


def given_rows(connection: Connection, given: Select[Any], most: int) -> tuple[GivenRow, ...]:
    """The newest hand-outs of `given_with`, at most so many, newest first."""
    of = given.subquery("given")
    newest = (
        select(of.c.handout_id)
        .distinct()
        .join(handouts, handouts.c.id == of.c.handout_id)
        .order_by(handouts.c.at.desc(), of.c.handout_id)
        .limit(most)
    )
    reached = select(func.count()).where(handout_people.c.handout_id == handouts.c.id).scalar_subquery()
    query: Select[Any] = (
        select(
            of.c.handout_id,
            of.c.lot_id,
            of.c.quantity,
            handouts.c.at,
            handouts.c.day,
            people.c.code,
            people.c.call_name,
            reached.label("people"),
            sites.c.name.label("site"),
            sites.c.id.label("site_id"),
        )
        .join(handouts, handouts.c.id == of.c.handout_id)
        .join(people, people.c.id == handouts.c.person_id)
        .join(sites, sites.c.id == handouts.c.site_id)
        .where(of.c.handout_id.in_(newest))
        .order_by(handouts.c.at.desc(), handouts.c.id, of.c.lot_id)
    )
    return tuple(GivenRow(*row) for row in connection.execute(query))


def reached_by(connection: Connection, given: Select[Any]) -> Reached:
    """Over all of `given_with`."""
    of = select(given.subquery("given").c.handout_id.label("id")).distinct().subquery()
    count = select(func.count()).select_from(of).scalar_subquery()
    query = select(count, func.count(func.distinct(handout_people.c.person_id))).select_from(
        of.join(handout_people, handout_people.c.handout_id == of.c.id)
    )
    row = connection.execute(query).one()
    return Reached(int(row[0]), int(row[1]))
