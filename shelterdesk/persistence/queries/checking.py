"""Recounts that the check compares with what is kept, each from the rows that are the truth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, LargeBinary, Select, case, func, literal, select, text, union_all

from shelterdesk.domain.clashes import Claim
from shelterdesk.persistence.guards import FOREVER
from shelterdesk.persistence.queries.returned import kept
from shelterdesk.persistence.tables import (
    audit,
    beds,
    handout_lines,
    handouts,
    identities,
    items,
    keep_aparts,
    lots,
    movements,
    people,
    placements,
    sites,
    stays,
    stock_balances,
    stores,
)


@dataclass(frozen=True, slots=True)
class BalanceFault:
    """A balance that is not the sum of its movements, or is below zero; `item` is a code."""

    store: str
    item: str
    lot_id: str
    bin: str
    kept: Decimal
    counted: Decimal


@dataclass(frozen=True, slots=True)
class LineFault:
    """A line of a hand-out and what really left the store for it; `person` is a code."""

    handout_id: str
    person: str
    item: str
    given: Decimal
    moved: Decimal


def balance_faults(connection: Connection) -> tuple[BalanceFault, ...]:
    """Balances compared with the ledger, both ways: a balance without movements, and the reverse."""
    keys = ("store_id", "item_id", "lot_id", "bin")
    quantity = stock_balances.c.quantity.type
    zero = literal(0, quantity)
    sides = union_all(
        select(
            *(stock_balances.c[key] for key in keys),
            stock_balances.c.quantity.label("kept"),
            zero.label("counted"),
        ),
        select(
            *(movements.c[key] for key in keys), zero.label("kept"), movements.c.quantity.label("counted")
        ),
    ).subquery()
    kept = func.sum(sides.c.kept, type_=quantity)
    counted = func.sum(sides.c.counted, type_=quantity)
    query = (
        select(stores.c.name, items.c.code, sides.c.lot_id, sides.c.bin, kept, counted)
        .join_from(sides, stores, stores.c.id == sides.c.store_id)
        .join(items, items.c.id == sides.c.item_id)
        .group_by(*(sides.c[key] for key in keys))
        .having((kept != counted) | (kept < 0) | (counted < 0))
    )
    return tuple(BalanceFault(*row) for row in connection.execute(query))


def foreign_movements(connection: Connection) -> int:
    """Movements under another item than that of their lot."""
    query = select(func.count()).select_from(movements).join(lots, lots.c.id == movements.c.lot_id)
    return int(connection.execute(query.where(lots.c.item_id != movements.c.item_id)).scalar_one())


def wrong_reversals(connection: Connection) -> int:
    """Reversals that are not the equal and opposite of the movement they name."""
    first = movements.alias()
    query = (
        select(func.count())
        .select_from(movements)
        .join(first, first.c.id == movements.c.reverses_id)
        .where(
            (movements.c.quantity != -first.c.quantity)
            | (movements.c.lot_id != first.c.lot_id)
            | (movements.c.store_id != first.c.store_id)
            | (movements.c.bin != first.c.bin)
        )
    )
    return int(connection.execute(query).scalar_one())


def line_faults(connection: Connection) -> tuple[LineFault, ...]:
    """Lines for which not exactly their quantity left the store, less what was brought back; nothing for a void one."""
    quantity = handout_lines.c.quantity.type
    moved = func.coalesce(-func.sum(movements.c.quantity), 0, type_=quantity)
    due = case((handouts.c.voided_at.is_(None), kept()), else_=literal(0, quantity))
    query = (
        select(handouts.c.id, people.c.code, items.c.code, due.label("due"), moved.label("moved"))
        .join_from(handout_lines, handouts, handouts.c.id == handout_lines.c.handout_id)
        .join(people, people.c.id == handouts.c.person_id)
        .join(items, items.c.id == handout_lines.c.item_id)
        .outerjoin(
            movements,
            (movements.c.handout_line_id == handout_lines.c.id)
            & (movements.c.item_id == handout_lines.c.item_id),
        )
        .group_by(handout_lines.c.id)
        .having(due != moved)
    )
    return tuple(LineFault(*row) for row in connection.execute(query))


def bed_claims(connection: Connection) -> Iterator[Claim]:
    """Every placement, as a claim on its bed, named by site and code."""
    query = (
        select(sites.c.name, beds.c.code, placements.c.from_day, placements.c.to_day)
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(sites, sites.c.id == beds.c.site_id)
    )
    for row in connection.execute(query):
        yield Claim(f"{row.name} {row.code}", row.from_day, row.to_day)


def person_claims(connection: Connection) -> Iterator[Claim]:
    """Every placement, as a claim on its person, by code."""
    query = select(people.c.code, placements.c.from_day, placements.c.to_day)
    yield from _by_person(connection, query.join(placements, placements.c.person_id == people.c.id))


def stay_claims(connection: Connection) -> Iterator[Claim]:
    """Every stay of the desk's own, as a claim on its person, by code."""
    query = select(people.c.code, stays.c.entry_day, stays.c.exit_day)
    own = query.join(stays, stays.c.person_id == people.c.id).where(stays.c.source_id.is_(None))
    yield from _by_person(connection, own)


def _by_person(connection: Connection, query: Select[Any]) -> Iterator[Claim]:
    for code, first, end in connection.execute(query):
        yield Claim(code, first, end)


def misplaced(connection: Connection) -> tuple[str, ...]:
    """Codes of people with a placement of someone else's stay, or outside its days."""
    outside = (
        (placements.c.person_id != stays.c.person_id)
        | (placements.c.from_day < stays.c.entry_day)
        | (func.coalesce(placements.c.to_day, 0) > func.coalesce(stays.c.exit_day, FOREVER))
        | (placements.c.to_day.is_(None) & stays.c.exit_day.is_not(None))
    )
    query = (
        select(people.c.code)
        .distinct()
        .join_from(placements, stays, stays.c.id == placements.c.stay_id)
        .join(people, people.c.id == placements.c.person_id)
        .where(outside)
        .order_by(people.c.code)
    )
    return tuple(connection.execute(query).scalars())


def trail_ends(connection: Connection) -> tuple[int, int]:
    """The last sequence of the trail, and the last one the database ever gave out."""
    last = int(connection.execute(select(func.coalesce(func.max(audit.c.sequence), 0))).scalar_one())
    given = connection.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")).scalar()
    return last, int(given or 0)


def sealed_people(connection: Connection, site_id: str) -> Iterator[tuple[str, str, dict[str, bytes]]]:
    """Of each identity that the site's key seals: the person's code, the id of the row, and its sealed fields."""
    query = (
        select(people.c.code, *identities.c)
        .join_from(identities, people, people.c.id == identities.c.person_id)
        .where(identities.c.site_id == site_id)
        .order_by(people.c.code)
    )
    for row in connection.execute(query).mappings():
        sealed = {column.name: row[column] for column in identities.c if isinstance(column.type, LargeBinary)}
        yield row[people.c.code], row[identities.c.id], {k: v for k, v in sealed.items() if v is not None}


def sealed_pairs(connection: Connection, site_id: str) -> Iterator[tuple[str, dict[str, bytes]]]:
    """Of everyone who is or was kept apart at the site: the id of the row, and its sealed fields."""
    table = keep_aparts
    query = select(table.c.id, table.c.pair, table.c.note).where(table.c.site_id == site_id)
    for row in connection.execute(query):
        fields = {"pair": row.pair, "note": row.note}
        yield row.id, {name: sealed for name, sealed in fields.items() if sealed is not None}
