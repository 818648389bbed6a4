"""Reads of what happened with one person: the record, the household, the stays and the hand-outs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection, func, select

from shelterdesk.persistence.queries.returned import kept
from shelterdesk.persistence.tables import (
    beds,
    handout_lines,
    handout_people,
    handouts,
    items,
    people,
    placements,
    rooms,
    sites,
    stays,
)
from shelterdesk.persistence.types import Quantity


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """What is needed beside the list's line to edit a person: the version read, and how the age is known."""

    site_id: str
    birth_estimated: bool
    version: int


@dataclass(frozen=True, slots=True)
class BedSpell:
    """The days in one bed; `to_day` is the first day without it, None while it lasts."""

    bed: str
    room: str
    from_day: date
    to_day: date | None


@dataclass(frozen=True, slots=True)
class StaySpell:
    """One stay, from admission to exit, and the beds used during it, in order."""

    stay_id: str
    site: str
    entry_day: date
    exit_day: date | None
    expected_exit_day: date | None
    beds: tuple[BedSpell, ...]


@dataclass(frozen=True, slots=True)
class GivenItem:
    """`name` is the neutral one where an item has one, since the screen faces the room."""

    name: str
    quantity: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class ReceivedHandout:
    """A hand-out that reached the person, alone or with the household; also when it was voided later."""

    handout_id: str
    day: date
    site: str
    items: tuple[GivenItem, ...]
    for_household: bool
    voided: bool


def person_record(connection: Connection, person_id: str) -> PersonRecord | None:
    """The record of one person; None where there is none."""
    query = select(people.c.site_id, people.c.birth_estimated, people.c.version)
    row = connection.execute(query.where(people.c.id == person_id)).first()
    return None if row is None else PersonRecord(row.site_id, bool(row.birth_estimated), row.version)


def household_member_ids(connection: Connection, household_id: str) -> tuple[str, ...]:
    """The members, in the order they were registered."""
    query = (
        select(people.c.id)
        .where(people.c.household_id == household_id)
        .order_by(people.c.registered_at, people.c.id)
    )
    return tuple(connection.execute(query).scalars())


def stay_history(connection: Connection, person_id: str) -> tuple[StaySpell, ...]:
    """Every stay of a person, newest first."""
    spells = _bed_spells(connection, person_id)
    query = (
        select(
            stays.c.id,
            sites.c.name.label("site"),
            stays.c.entry_day,
            stays.c.exit_day,
            stays.c.expected_exit_day,
        )
        .join(sites, sites.c.id == stays.c.site_id)
        .where(stays.c.person_id == person_id)
        .order_by(stays.c.entered_at.desc(), stays.c.id.desc())
    )
    return tuple(
        StaySpell(
            row.id,
            row.site,
            row.entry_day,
            row.exit_day,
            row.expected_exit_day,
            tuple(spells.get(row.id, ())),
        )
        for row in connection.execute(query)
    )


def _bed_spells(connection: Connection, person_id: str) -> dict[str, list[BedSpell]]:
    query = (
        select(
            placements.c.stay_id,
            beds.c.code,
            rooms.c.name.label("room"),
            placements.c.from_day,
            placements.c.to_day,
        )
        .join(beds, beds.c.id == placements.c.bed_id)
        .join(rooms, rooms.c.id == beds.c.room_id)
        .where(placements.c.person_id == person_id)
        .order_by(placements.c.from_at, placements.c.id)
    )
    found: defaultdict[str, list[BedSpell]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.stay_id].append(BedSpell(row.code, row.room, row.from_day, row.to_day))
    return found


def handout_history(connection: Connection, person_id: str) -> tuple[ReceivedHandout, ...]:
    """Every hand-out that reached a person, newest first."""
    given = _given_items(connection, person_id)
    query = (
        select(
            handouts.c.id,
            handouts.c.day,
            sites.c.name.label("site"),
            handouts.c.household_id,
            handouts.c.voided_at,
        )
        .join(handout_people, handout_people.c.handout_id == handouts.c.id)
        .join(sites, sites.c.id == handouts.c.site_id)
        .where(handout_people.c.person_id == person_id)
        .order_by(handouts.c.at.desc(), handouts.c.id.desc())
    )
    return tuple(
        ReceivedHandout(
            row.id,
            row.day,
            row.site,
            tuple(given.get(row.id, ())),
            for_household=row.household_id is not None,
            voided=row.voided_at is not None,
        )
        for row in connection.execute(query)
    )


def _given_items(connection: Connection, person_id: str) -> dict[str, list[GivenItem]]:
    name = func.coalesce(items.c.desk_name, items.c.name).label("name")
    # One line for each item: those of a household's members are lines of their own in the hand-out.
    quantity = func.sum(kept(), type_=Quantity()).label("quantity")
    query = (
        select(handout_lines.c.handout_id, name, quantity, items.c.unit)
        .join(items, items.c.id == handout_lines.c.item_id)
        .join(handout_people, handout_people.c.handout_id == handout_lines.c.handout_id)
        .where(handout_people.c.person_id == person_id)
        .group_by(handout_lines.c.handout_id, items.c.id)
        .order_by(func.min(handout_lines.c.id))
    )
    found: defaultdict[str, list[GivenItem]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.handout_id].append(GivenItem(row.name, row.quantity, row.unit))
    return found
