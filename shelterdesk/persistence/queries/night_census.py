"""The nights of a site: who was expected, what was confirmed, what was amended."""

from __future__ import annotations

import hmac
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Connection, and_, func, select

from shelterdesk.domain.night_census import Expected, NightState, Presence
from shelterdesk.domain.people import person_label
from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.tables import (
    beds,
    census_amendments,
    census_lines,
    census_nights,
    people,
    placements,
    rooms,
    staff,
    stay_absences,
    stays,
)


@dataclass(frozen=True, slots=True)
class SavedNight:
    census_id: str
    confirmed_at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class SavedLine:
    person_id: str
    stay_id: str
    bed_id: str | None
    bed: str
    label: str
    presence: Presence


@dataclass(frozen=True, slots=True)
class SavedAmendment:
    person_id: str
    label: str
    at: datetime
    by: str
    before: Presence | None
    after: Presence | None
    reason: str


def expected_on(connection: Connection, site_id: str, night: date) -> tuple[Expected, ...]:
    """Everyone whose stay at the site has this night, in the order of rooms and beds; who has no bed comes last."""
    in_bed = and_(
        placements.c.stay_id == stays.c.id,
        has_night(placements.c.from_day, placements.c.to_day, night),
    )
    away = and_(
        stay_absences.c.stay_id == stays.c.id,
        has_night(stay_absences.c.from_day, stay_absences.c.to_day, night),
    )
    query = (
        select(
            people.c.id.label("person_id"),
            people.c.code,
            people.c.call_name,
            stays.c.id.label("stay_id"),
            beds.c.id.label("bed_id"),
            beds.c.code.label("bed"),
            rooms.c.name.label("room"),
            stay_absences.c.id.label("absence_id"),
        )
        .select_from(stays)
        .join(people, people.c.id == stays.c.person_id)
        .outerjoin(placements, in_bed)
        .outerjoin(beds, beds.c.id == placements.c.bed_id)
        .outerjoin(rooms, rooms.c.id == beds.c.room_id)
        .outerjoin(stay_absences, away)
        .where(
            stays.c.site_id == site_id,
            stays.c.source_id.is_(None),  # nobody here can look for those whom another system told of
            has_night(stays.c.entry_day, stays.c.exit_day, night),
        )
        .order_by(rooms.c.position.is_(None), rooms.c.position, beds.c.position, beds.c.code, people.c.code)
    )
    return tuple(_expected(row) for row in connection.execute(query))


def _expected(row: Any) -> Expected:
    return Expected(
        row.person_id,
        row.stay_id,
        row.code,
        person_label(row.code, row.call_name),
        row.bed_id,
        row.bed or "",
        row.room or "",
        row.absence_id is not None,
    )


def saved_night(connection: Connection, site_id: str, night: date) -> SavedNight | None:
    query = (
        select(census_nights.c.id, census_nights.c.confirmed_at, staff.c.display_name)
        .join(staff, staff.c.id == census_nights.c.actor_id)
        .where(census_nights.c.site_id == site_id, census_nights.c.night == night)
    )
    row = connection.execute(query).first()
    return None if row is None else SavedNight(row.id, row.confirmed_at, row.display_name)


def saved_lines(connection: Connection, census_id: str) -> tuple[SavedLine, ...]:
    """As they were confirmed, in the order of beds."""
    query = (
        select(census_lines, people.c.code, people.c.call_name, beds.c.code.label("bed"))
        .join(people, people.c.id == census_lines.c.person_id)
        .outerjoin(beds, beds.c.id == census_lines.c.bed_id)
        .outerjoin(rooms, rooms.c.id == beds.c.room_id)
        .where(census_lines.c.census_night_id == census_id)
        .order_by(rooms.c.position.is_(None), rooms.c.position, beds.c.position, beds.c.code, people.c.code)
    )
    return tuple(
        SavedLine(
            row.person_id,
            row.stay_id,
            row.bed_id,
            row.bed or "",
            person_label(row.code, row.call_name),
            Presence(row.presence),
        )
        for row in connection.execute(query)
    )


def saved_amendments(connection: Connection, census_id: str) -> tuple[SavedAmendment, ...]:
    """In the order in which they were made."""
    query = (
        select(census_amendments, people.c.code, people.c.call_name, staff.c.display_name)
        .join(people, people.c.id == census_amendments.c.person_id)
        .join(staff, staff.c.id == census_amendments.c.actor_id)
        .where(census_amendments.c.census_night_id == census_id)
        .order_by(census_amendments.c.id)
    )
    return tuple(
        SavedAmendment(
            row.person_id,
            person_label(row.code, row.call_name),
            row.at,
            row.display_name,
            _presence(row.before),
            _presence(row.after),
            row.reason,
        )
        for row in connection.execute(query)
    )


def nights_between(connection: Connection, site_id: str, first: date, last: date) -> dict[date, NightState]:
    """The confirmed nights among these days, both inside."""
    amended = (
        select(census_amendments.c.census_night_id, func.count().label("amendments"))
        .group_by(census_amendments.c.census_night_id)
        .subquery()
    )
    query = (
        select(census_nights.c.night, census_nights.c.people, amended.c.amendments)
        .outerjoin(amended, amended.c.census_night_id == census_nights.c.id)
        .where(census_nights.c.site_id == site_id, census_nights.c.night.between(first, last))
    )
    return {
        row.night: NightState(row.night, row.people, row.amendments or 0) for row in connection.execute(query)
    }


def first_entry(connection: Connection, site_id: str) -> date | None:
    """The first night that anyone spent at the site."""
    query = select(func.min(stays.c.entry_day)).where(stays.c.site_id == site_id)
    found: date | None = connection.execute(query).scalar()
    return found


def night_mac(
    key: bytes, site_id: str, night: date, confirmed_at: datetime, lines: Iterable[Sequence[str | None]]
) -> bytes:
    """The seal of a night over its lines (person, stay, bed, presence), in any order."""
    ordered = sorted(lines, key=lambda line: str(line[0]))
    sealed = [site_id, night.isoformat(), confirmed_at.astimezone(UTC).isoformat(), ordered]
    return hmac.digest(key, json.dumps(sealed).encode(), "sha256")


def broken_nights(connection: Connection, key: bytes) -> Iterable[tuple[str, date]]:
    """Nights, as site id and day, whose seal does not fit what is there; two reads however many there are."""
    lines: dict[str, list[tuple[str | None, ...]]] = {}
    for row in connection.execute(select(census_lines)):
        line = (row.person_id, row.stay_id, row.bed_id, row.presence)
        lines.setdefault(row.census_night_id, []).append(line)
    for row in connection.execute(select(census_nights).order_by(census_nights.c.night)):
        mac = night_mac(key, row.site_id, row.night, row.confirmed_at, lines.get(row.id, ()))
        present = sum(line[3] == Presence.PRESENT for line in lines.get(row.id, ()))
        if not hmac.compare_digest(mac, row.mac) or present != row.people:
            yield row.site_id, row.night


def _presence(word: str | None) -> Presence | None:
    return None if word is None else Presence(word)
