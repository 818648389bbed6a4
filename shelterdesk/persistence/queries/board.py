"""The whole board of a site in a handful of set-based reads, however many beds it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from shelterdesk.domain.board import BedState, RoomUse, SiteChoice
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.crowd import NO_CROWD, Crowd
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.lodging import Bed, Guest, House, Room, crowd_of
from shelterdesk.domain.rules import Rule
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.board_rows import beds_query, holds_at, outages_of, sleepers_query
from shelterdesk.persistence.queries.guests import guests_of
from shelterdesk.persistence.queries.limits import Records, dated_limits, most_on
from shelterdesk.persistence.queries.placement_rules import rules_at
from shelterdesk.persistence.queries.waiting import waiting_parties
from shelterdesk.persistence.tables import beds, rooms, sites

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
    held, records = holds_at(connection, moment.site_id, moment.now), dated_limits(connection, moment.site_id)
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
    return crowd_of(
        _rooms(connection, moment, holds_at(connection, moment.site_id, moment.now), records, None), most
    )


def room_with(connection: Connection, moment: Moment, bed_id: str) -> Room:
    """The room of a bed of the site; raises NotFound for a bed that is not there or not in service."""
    home = select(beds.c.room_id).where(beds.c.id == bed_id, beds.c.site_id == moment.site_id)
    room_id = connection.execute(home).scalar()
    records = dated_limits(connection, moment.site_id)
    found = (
        _rooms(connection, moment, holds_at(connection, moment.site_id, moment.now), records, room_id)
        if room_id
        else ()
    )
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
    rows = connection.execute(_in_rooms(beds_query(moment.site_id, moment.day), room_id)).all()
    asleep = {
        row.bed_id: row for row in connection.execute(_in_rooms(sleepers_query(moment.site_id), room_id))
    }
    guests = guests_of(connection, asleep.values(), moment.day)
    outages, next_outages = outages_of(connection, moment.site_id, moment.day)
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
            aside=None if sleeper.rule_set_aside is None else Rule(sleeper.rule_set_aside),
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
