"""The whole board of a site in a handful of set-based reads, however many beds it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, and_, or_, select

from shelterdesk.domain.board import BedState, RoomUse, SiteChoice
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.crowd import NO_CROWD, Crowd
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.lodging import Bed, Guest, House, Room, crowd_of
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.queries.guests import PERSON_COLUMNS, guests_of
from shelterdesk.persistence.queries.limits import Records, dated_limits, most_on
from shelterdesk.persistence.queries.placement_rules import rules_at
from shelterdesk.persistence.queries.waiting import waiting_parties
from shelterdesk.persistence.tables import (
    bed_outages,
    beds,
    holds,
    people,
    placements,
    rooms,
    sites,
    stay_absences,
    stays,
)

_UPPER_BUNK = "bunk_upper"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment at a site: `now` in UTC, and the calendar day there."""

    site_id: str
    site_name: str
    now: datetime
    day: date
    time_zone: str


def moment_at(connection: Connection, site_id: str, now: datetime) -> Moment:
    """Raises NotFound for an unknown site."""
    row = connection.execute(select(sites.c.name, sites.c.time_zone).where(sites.c.id == site_id)).first()
    if row is None:
        raise NotFound(text("There is no such site."))
    return Moment(site_id, row.name, now, site_day(now, row.time_zone), row.time_zone)


def site_choices(connection: Connection) -> tuple[SiteChoice, ...]:
    """Every site, by name."""
    query = select(sites.c.id, sites.c.name).order_by(sites.c.name)
    return tuple(SiteChoice(row.id, row.name) for row in connection.execute(query))


def house_at(connection: Connection, moment: Moment) -> House:
    """Every room and bed in service at the moment, who is in them, and who waits."""
    held, records = _holds(connection, moment), dated_limits(connection, moment.site_id)
    rooms = _rooms(connection, moment, held, records, None)
    rules = rules_at(connection, moment.site_id, moment.day)
    return House(
        moment.site_id,
        moment.site_name,
        moment.day,
        rooms,
        waiting_parties(connection, moment.site_id, moment.day),
        min((hold.held_until for hold in held.values()), default=None),
        replace(rules, crowd=crowd_of(rooms, most_on(records, moment.day))),
    )


def crowd_at(connection: Connection, moment: Moment) -> Crowd:
    """Who counts against the limits of the site at the moment; nobody is asked for where it has none."""
    records = dated_limits(connection, moment.site_id)
    most = most_on(records, moment.day)
    if not most:
        return NO_CROWD
    return crowd_of(_rooms(connection, moment, _holds(connection, moment), records, None), most)


def room_with(connection: Connection, moment: Moment, bed_id: str) -> Room:
    """The room of a bed of the site; raises NotFound for a bed that is not there or not in service."""
    home = select(beds.c.room_id).where(beds.c.id == bed_id, beds.c.site_id == moment.site_id)
    room_id = connection.execute(home).scalar()
    records = dated_limits(connection, moment.site_id)
    found = _rooms(connection, moment, _holds(connection, moment), records, room_id) if room_id else ()
    if not any(bed.bed_id == bed_id for room in found for bed in room.beds):
        raise NotFound(text("There is no such bed here."))
    return found[0]


def _rooms(
    connection: Connection,
    moment: Moment,
    held: Mapping[str, Row[Any]],
    records: Records,
    room_id: str | None,
) -> tuple[Room, ...]:
    rows = connection.execute(_in_rooms(_beds_query(moment), room_id)).all()
    asleep = {row.bed_id: row for row in connection.execute(_in_rooms(_sleepers_query(moment), room_id))}
    guests = guests_of(connection, asleep.values(), moment.day)
    outages, next_outages = _outages(connection, moment)
    found: dict[str, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        found[row.room_id].append(row)
    return tuple(
        Room(
            of_room[0].room_id,
            of_room[0].name,
            RoomUse(of_room[0].use),
            of_room[0].room_accessible,
            tuple(
                replace(
                    _bed(
                        row,
                        asleep.get(row.bed_id),
                        guests,
                        held.get(row.bed_id),
                        outages.get(row.bed_id),
                        moment,
                    ),
                    out_from=_out_from(row, next_outages.get(row.bed_id), moment.day),
                )
                for row in of_room
                if row.bed_id is not None
            ),
            of_room[0].floor or "",
            most_on(records, moment.day, of_room[0].room_id),
        )
        for of_room in found.values()
    )


def _bed(
    row: Row[Any],
    sleeper: Row[Any] | None,
    guests: Mapping[str, Guest],
    hold: Row[Any] | None,
    outage: Row[Any] | None,
    moment: Moment,
) -> Bed:
    """Someone in it counts before an outage, and an outage before a hold."""
    plain = {
        "bed_id": row.bed_id,
        "code": row.code,
        "accessible": row.accessible,
        "upper": row.kind == _UPPER_BUNK,
    }
    if sleeper is not None:
        return Bed(
            **plain,
            state=_state_of_stay(sleeper.expected_exit_day, moment.day),
            occupant=guests[sleeper.person_id],
            stay_id=sleeper.stay_id,
            until=sleeper.expected_exit_day,
            shut=outage is not None
            or _is_over(row.closed_on, moment)
            or _is_over(row.room_closed_on, moment),
            away_since=sleeper.away_since,
            back=sleeper.expected_back,
        )
    if outage is not None:
        return Bed(**plain, state=BedState.BLOCKED, note=outage.reason, until=outage.end_day)
    if hold is not None:
        note = hold.note or hold.call_name or show_code(hold.person_code or "")
        return Bed(**plain, state=BedState.RESERVED, note=note, held_for=hold.person_id)
    return Bed(**plain)


def _out_from(row: Row[Any], outage: date | None, today: date) -> date | None:
    """The next outage, or the day on which the bed or its room closes, whichever comes first."""
    days = (day for day in (outage, row.closed_on, row.room_closed_on) if day is not None)
    return min((day for day in days if day > today), default=None)


def _is_over(closed_on: date | None, moment: Moment) -> bool:
    return closed_on is not None and closed_on <= moment.day


def _state_of_stay(expected_exit: date | None, today: date) -> BedState:
    if expected_exit is None or expected_exit > today:
        return BedState.OCCUPIED
    return BedState.LEAVING if expected_exit == today else BedState.OVERSTAY


def _in_rooms(query: Select[Any], room_id: str | None) -> Select[Any]:
    return query if room_id is None else query.where(rooms.c.id == room_id)


def _beds_query(moment: Moment) -> Select[Any]:
    """Rooms without a bed come too; a bed or room past its closing day stays while someone is in it."""
    taken = select(placements.c.bed_id).where(placements.c.to_day.is_(None))
    in_service = and_(
        beds.c.room_id == rooms.c.id,
        or_(
            has_night(beds.c.opened_on, beds.c.closed_on, moment.day),
            beds.c.id.in_(taken),
        ),
    )
    return (
        select(
            rooms.c.id.label("room_id"),
            rooms.c.name,
            rooms.c.use,
            rooms.c.floor,
            rooms.c.accessible.label("room_accessible"),
            beds.c.id.label("bed_id"),
            beds.c.code,
            beds.c.kind,
            beds.c.accessible,
            beds.c.closed_on,
            rooms.c.closed_on.label("room_closed_on"),
        )
        .outerjoin_from(rooms, beds, in_service)
        .where(
            rooms.c.site_id == moment.site_id,
            or_(
                rooms.c.closed_on.is_(None),
                rooms.c.closed_on > moment.day,
                rooms.c.id.in_(select(beds.c.room_id).where(beds.c.id.in_(taken))),
            ),
        )
        .order_by(rooms.c.position, rooms.c.name, beds.c.position, beds.c.code)
    )


def _sleepers_query(moment: Moment) -> Select[Any]:
    away = and_(stay_absences.c.stay_id == stays.c.id, stay_absences.c.to_day.is_(None))
    return (
        select(
            placements.c.bed_id,
            placements.c.stay_id,
            stays.c.expected_exit_day,
            stay_absences.c.from_day.label("away_since"),
            stay_absences.c.expected_back,
            *PERSON_COLUMNS,
        )
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(rooms, rooms.c.id == beds.c.room_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .join(people, people.c.id == placements.c.person_id)
        .outerjoin(stay_absences, away)
        .where(beds.c.site_id == moment.site_id, placements.c.to_day.is_(None))
    )


def _outages(connection: Connection, moment: Moment) -> tuple[dict[str, Row[Any]], dict[str, date]]:
    """By bed: what keeps it out of service today, and the first day of the next time to come."""
    first, end = bed_outages.c.first_day, bed_outages.c.end_day
    query: Select[Any] = (
        select(bed_outages.c.bed_id, bed_outages.c.reason, first, end)
        .join(beds, beds.c.id == bed_outages.c.bed_id)
        .where(beds.c.site_id == moment.site_id, or_(end.is_(None), and_(end > moment.day, end > first)))
        .order_by(first, bed_outages.c.id)
    )
    now: dict[str, Row[Any]] = {}
    later: dict[str, date] = {}
    for row in connection.execute(query):
        if row.first_day <= moment.day:
            now[row.bed_id] = row
        else:
            later.setdefault(row.bed_id, row.first_day)
    return now, later


def _holds(connection: Connection, moment: Moment) -> dict[str, Row[Any]]:
    """The holds in force at the very moment, by bed."""
    query: Select[Any] = (
        select(
            holds.c.bed_id,
            holds.c.person_id,
            holds.c.note,
            holds.c.held_until,
            people.c.call_name,
            people.c.code.label("person_code"),
        )
        .join(beds, beds.c.id == holds.c.bed_id)
        .outerjoin(people, people.c.id == holds.c.person_id)
        .where(
            beds.c.site_id == moment.site_id,
            holds.c.released_at.is_(None),
            holds.c.held_from <= moment.now,
            holds.c.held_until > moment.now,
        )
        .order_by(holds.c.held_until, holds.c.id)
    )
    return {row.bed_id: row for row in connection.execute(query)}
