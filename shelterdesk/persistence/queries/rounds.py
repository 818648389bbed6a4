"""Reads of rounds: what is planned, who is on the list, what went out and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Row, Select, case, func, select

from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.rounds import Outcome, RoundState
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.tables import (
    handout_lines,
    handouts,
    households,
    items,
    operations,
    people,
    round_dues,
    round_items,
    round_people,
    rounds,
    stays,
    stores,
)
from shelterdesk.persistence.types import Quantity

NONE = Decimal(0)
_HOUSEHOLD = func.coalesce(handouts.c.household_id, handouts.c.person_id)


@dataclass(frozen=True, slots=True)
class RoundRow:
    """A round as stored, with the name of its store."""

    round_id: str
    site_id: str
    store_id: str
    store: str
    name: str
    day: date
    state: RoundState
    residents_only: bool
    bin: str | None
    opened_at: datetime | None
    closed_at: datetime | None
    version: int


@dataclass(frozen=True, slots=True)
class RoundItem:
    """An item of a round under the name the desk uses."""

    item_id: str
    code: str
    label: str
    unit: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list: a household, under the person it is printed for. `got` is what it got in the round."""

    round_person_id: str
    number: int
    person_id: str
    household_id: str | None
    code: str
    call_name: str | None
    members: int
    added: bool
    removed: bool
    refused: bool
    reason: str | None
    outcome: Outcome | None
    version: int
    due: Mapping[str, Decimal]
    got: Mapping[str, Decimal]

    @property
    def key(self) -> str:
        """Which hand-outs are its own."""
        return self.household_id or self.person_id


def round_row(connection: Connection, round_id: str) -> RoundRow:
    """Raises NotFound."""
    row = connection.execute(_rounds().where(rounds.c.id == round_id)).first()
    if row is None:
        raise NotFound(text("There is no such round."))
    return _row(row)


def rounds_of(connection: Connection, site_id: str, limit: int) -> tuple[RoundRow, ...]:
    """The rounds of a site: the open ones, those to come, then the rest; the latest first."""
    order = case({"open": 0, "planned": 1}, value=rounds.c.state, else_=2)
    query = _rounds().where(rounds.c.site_id == site_id)
    query = query.order_by(order, rounds.c.day.desc(), rounds.c.id.desc()).limit(limit)
    return tuple(_row(row) for row in connection.execute(query))


def items_of_round(connection: Connection, round_id: str) -> tuple[RoundItem, ...]:
    """In the order in which they were chosen."""
    query = (
        _items()
        .join(round_items, round_items.c.item_id == items.c.id)
        .where(round_items.c.round_id == round_id)
    )
    return tuple(RoundItem(*row) for row in connection.execute(query.order_by(round_items.c.id)))


def items_named(connection: Connection, item_ids: frozenset[str]) -> dict[str, RoundItem]:
    """Items by id, kits first, by name."""
    query = _items().where(items.c.id.in_(item_ids)).order_by(items.c.is_kit.desc(), items.c.name)
    return {row.id: RoundItem(*row) for row in connection.execute(query)}


def list_of_round(connection: Connection, round_id: str) -> tuple[Listed, ...]:
    """Every line, removed ones too, as numbered."""
    dues: defaultdict[str, dict[str, Decimal]] = defaultdict(dict)
    of_lines = (
        select(round_dues.c.round_person_id, round_dues.c.item_id, round_dues.c.quantity)
        .join(round_people, round_people.c.id == round_dues.c.round_person_id)
        .where(round_people.c.round_id == round_id)
    )
    for line_id, item_id, quantity in connection.execute(of_lines):
        dues[line_id][item_id] = quantity
    got = given_in_round(connection, round_id)
    query = (
        select(round_people, people.c.code, people.c.call_name)
        .join(people, people.c.id == round_people.c.person_id)
        .where(round_people.c.round_id == round_id)
        .order_by(round_people.c.number)
    )
    return tuple(
        Listed(
            row.id,
            row.number,
            row.person_id,
            row.household_id,
            row.code,
            row.call_name,
            row.members,
            row.added,
            row.removed,
            row.refused,
            row.reason,
            None if row.outcome is None else Outcome(row.outcome),
            row.version,
            dues[row.id],
            got.get(row.household_id or row.person_id, {}),
        )
        for row in connection.execute(query)
    )


def due_ids(connection: Connection, round_id: str) -> dict[str, list[str]]:
    """Of each line of a round the rows that say what it is due."""
    query = (
        select(round_dues.c.round_person_id, round_dues.c.id)
        .join(round_people, round_people.c.id == round_dues.c.round_person_id)
        .where(round_people.c.round_id == round_id)
    )
    found: defaultdict[str, list[str]] = defaultdict(list)
    for line_id, due_id in connection.execute(query):
        found[line_id].append(due_id)
    return dict(found)


def given_in_round(connection: Connection, round_id: str) -> dict[str, dict[str, Decimal]]:
    """By household (a person alone by itself): what it got of each item, void hand-outs left out."""
    total = func.sum(handout_lines.c.quantity, type_=Quantity())
    query = (
        select(_HOUSEHOLD, handout_lines.c.item_id, total)
        .join(handout_lines, handout_lines.c.handout_id == handouts.c.id)
        .where(handouts.c.round_id == round_id, handouts.c.voided_at.is_(None))
        .group_by(_HOUSEHOLD, handout_lines.c.item_id)
    )
    found: defaultdict[str, dict[str, Decimal]] = defaultdict(dict)
    for key, item_id, quantity in connection.execute(query):
        found[key][item_id] = quantity
    return dict(found)


def first_handout(connection: Connection, round_id: str) -> datetime | None:
    """When the first of a round that stands was made."""
    query = select(func.min(handouts.c.at, type_=handouts.c.at.type)).where(
        handouts.c.round_id == round_id, handouts.c.voided_at.is_(None)
    )
    found: datetime | None = connection.execute(query).scalar()
    return found


def closing_operation(connection: Connection, round_id: str, action: str) -> str | None:
    """The operation that closed a round and was not undone."""
    query = (
        select(operations.c.id)
        .where(
            operations.c.action == action,
            operations.c.undone_by_id.is_(None),
            operations.c.rows.contains(round_id),
        )
        .order_by(operations.c.sequence.desc())
    )
    found: str | None = connection.execute(query).scalar()
    return found


def people_for_list(connection: Connection, site_id: str, *, residents: bool) -> tuple[str, ...]:
    """One person of each household that stays at a site now, or that the site knows: its head where it has one."""
    one = func.coalesce(households.c.head_id, people.c.id)
    query = (
        select(one)
        .distinct()
        .select_from(people)
        .outerjoin(households, households.c.id == people.c.household_id)
    )
    if residents:
        query = query.join(stays, stays.c.person_id == people.c.id).where(
            stays.c.site_id == site_id, is_here()
        )
    else:
        query = query.where(people.c.site_id == site_id)
    return tuple(connection.execute(query).scalars())


def _rounds() -> Select[Any]:
    return select(rounds, stores.c.name.label("store")).join(stores, stores.c.id == rounds.c.store_id)


def _row(row: Row[Any]) -> RoundRow:
    return RoundRow(
        row.id,
        row.site_id,
        row.store_id,
        row.store,
        row.name,
        row.day,
        RoundState(row.state),
        row.residents_only,
        row.bin,
        row.opened_at,
        row.closed_at,
        row.version,
    )


def _items() -> Select[Any]:
    return select(items.c.id, items.c.code, func.coalesce(items.c.desk_name, items.c.name), items.c.unit)
