"""Reads of turn-aways, and of the house as it was on each of their days, in as many reads however many they are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, or_, select

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.figures import Period
from shelterdesk.domain.lodging import Bed, Guest, House, Room, crowd_of
from shelterdesk.domain.people import Sex, age_on
from shelterdesk.domain.rules import HouseRules, Rule
from shelterdesk.domain.turn_away import TurnedAway, Unnamed
from shelterdesk.persistence.queries.guests import PERSON_COLUMNS, guests_of
from shelterdesk.persistence.queries.limits import Records, dated_limits, most_on
from shelterdesk.persistence.tables import (
    bed_outages,
    beds,
    people,
    placements,
    rooms,
    sites,
    turn_away_people,
    turn_aways,
)

_UPPER_BUNK = "bunk_upper"


def turned_away(connection: Connection, site_id: str, period: Period) -> tuple[TurnedAway, ...]:
    """Those of a site and period, in the order in which they came."""
    query: Select[Any] = (
        select(
            turn_aways.c.id,
            turn_aways.c.day,
            turn_aways.c.rule,
            turn_away_people.c.sex,
            turn_away_people.c.age_band,
            turn_away_people.c.needs_accessible,
        )
        .join_from(turn_aways, turn_away_people, turn_away_people.c.turn_away_id == turn_aways.c.id)
        .where(turn_aways.c.site_id == site_id, turn_aways.c.day.between(period.first, period.last))
        .order_by(turn_aways.c.day, turn_aways.c.id, turn_away_people.c.id)
    )
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.id].append(row)
    return tuple(
        TurnedAway(
            rows[0].day,
            Rule(rows[0].rule),
            tuple(Unnamed(Sex(row.sex), row.age_band, row.needs_accessible) for row in rows),
        )
        for rows in found.values()
    )


@dataclass(frozen=True, slots=True)
class _Then:
    """Everything that was so on some day of the period."""

    beds: tuple[Row[Any], ...]
    asleep: dict[str, list[Row[Any]]]  # by bed
    outages: dict[str, list[Row[Any]]]
    guests: dict[str, Guest]  # with the ages of the last day
    births: dict[str, int | None]


def houses_on(
    connection: Connection, site_id: str, days: Collection[date], rules: HouseRules
) -> dict[date, House]:
    """The house in the night that begins on each day: who slept where, and what was out of service.

    A bed counts as in use if someone lay in it that night, whenever they came that day. Holds are left out.
    """
    if not days:
        return {}
    then = _read(connection, site_id, min(days), max(days))
    name = connection.execute(select(sites.c.name).where(sites.c.id == site_id)).scalar_one()
    records = dated_limits(connection, site_id)
    return {day: _house(site_id, name, then, day, records, rules) for day in sorted(set(days))}


def rooms_of(connection: Connection, site_id: str) -> tuple[tuple[str, str, RoomUse], ...]:
    """Id, name and use of each room of a site, in their order."""
    query = (
        select(rooms.c.id, rooms.c.name, rooms.c.use)
        .where(rooms.c.site_id == site_id)
        .order_by(rooms.c.position, rooms.c.name)
    )
    return tuple((row.id, row.name, RoomUse(row.use)) for row in connection.execute(query))


def _read(connection: Connection, site_id: str, first: date, last: date) -> _Then:
    sleepers = connection.execute(_sleepers_query(site_id, first, last)).all()
    outages = connection.execute(_outages_query(site_id, first, last)).all()
    return _Then(
        tuple(connection.execute(_beds_query(site_id, last)).all()),
        _by_bed(sleepers),
        _by_bed(outages),
        guests_of(connection, sleepers, last),
        {row.person_id: row.birth_month for row in sleepers},
    )


def _sleepers_query(site_id: str, first: date, last: date) -> Select[Any]:
    return (
        select(placements.c.bed_id, placements.c.from_day, placements.c.to_day, *PERSON_COLUMNS)
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(people, people.c.id == placements.c.person_id)
        .where(
            beds.c.site_id == site_id,
            placements.c.from_day <= last,
            or_(placements.c.to_day.is_(None), placements.c.to_day > first),
        )
        .order_by(placements.c.id)
    )


def _outages_query(site_id: str, first: date, last: date) -> Select[Any]:
    return (
        select(bed_outages.c.bed_id, bed_outages.c.first_day, bed_outages.c.end_day)
        .join(beds, beds.c.id == bed_outages.c.bed_id)
        .where(
            beds.c.site_id == site_id,
            bed_outages.c.first_day <= last,
            or_(bed_outages.c.end_day.is_(None), bed_outages.c.end_day > first),
        )
    )


def _beds_query(site_id: str, last: date) -> Select[Any]:
    return (
        select(
            beds.c.id,
            beds.c.code,
            beds.c.kind,
            beds.c.accessible,
            beds.c.opened_on,
            beds.c.closed_on,
            rooms.c.id.label("room_id"),
            rooms.c.name,
            rooms.c.use,
            rooms.c.accessible.label("room_accessible"),
            rooms.c.floor,
            rooms.c.closed_on.label("room_closed_on"),
        )
        .join_from(beds, rooms, rooms.c.id == beds.c.room_id)
        .where(beds.c.site_id == site_id, beds.c.opened_on <= last)
        .order_by(rooms.c.position, rooms.c.name, beds.c.position, beds.c.code)
    )


def _by_bed(rows: Iterable[Row[Any]]) -> dict[str, list[Row[Any]]]:
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.bed_id].append(row)
    return dict(found)


def _house(site_id: str, name: str, then: _Then, day: date, records: Records, rules: HouseRules) -> House:
    found = _rooms(then, day, records)
    rules = replace(rules, crowd=crowd_of(found, most_on(records, day)))
    return House(site_id, name, day, found, rules=rules)


def _rooms(then: _Then, day: date, records: Records) -> tuple[Room, ...]:
    found: dict[str, list[tuple[Row[Any], Bed]]] = defaultdict(list)
    for row in then.beds:
        if row.opened_on <= day and not _gone(row.closed_on, day) and not _gone(row.room_closed_on, day):
            found[row.room_id].append((row, _bed(row, then, day)))
    return tuple(
        Room(
            room_id,
            of_room[0][0].name,
            RoomUse(of_room[0][0].use),
            of_room[0][0].room_accessible,
            tuple(bed for _, bed in of_room),
            of_room[0][0].floor or "",
            most_on(records, day, room_id),
        )
        for room_id, of_room in found.items()
    )


def _bed(row: Row[Any], then: _Then, day: date) -> Bed:
    bed = Bed(row.id, row.code, row.accessible, row.kind == _UPPER_BUNK)
    for sleeper in then.asleep.get(row.id, ()):
        if sleeper.from_day <= day and not _gone(sleeper.to_day, day):
            who = then.guests[sleeper.person_id]
            guest = replace(who, age=age_on(then.births[who.person_id], day))
            return replace(bed, state=BedState.OCCUPIED, occupant=guest)
    if any(out.first_day <= day and not _gone(out.end_day, day) for out in then.outages.get(row.id, ())):
        return replace(bed, state=BedState.BLOCKED)
    return bed


def _gone(end: date | None, day: date) -> bool:
    return end is not None and end <= day
