"""The tape of a site's beds in a handful of set-based reads, for a stretch of days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, or_, select

from shelterdesk.domain.board import BedState
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.people import person_label
from shelterdesk.domain.timeline import Bar, BarKind, BedSpan
from shelterdesk.persistence.queries.board import Moment
from shelterdesk.persistence.tables import bed_outages, beds, holds, people, placements, stay_absences, stays


def bed_spans(connection: Connection, site_id: str) -> tuple[BedSpan, ...]:
    """Every bed that the site has or had."""
    query = select(beds.c.id, beds.c.opened_on, beds.c.closed_on).where(beds.c.site_id == site_id)
    return tuple(BedSpan(row.id, row.opened_on, row.closed_on) for row in connection.execute(query))


def bars_of(connection: Connection, moment: Moment, first: date, end: date) -> tuple[Bar, ...]:
    """What shows among the days from `first` to before `end`; an end that falls on `first` shows too."""
    return (
        *_placed(connection, moment, first, end),
        *_held(connection, moment, first, end),
        *_out(connection, moment, first, end),
    )


def _placed(connection: Connection, moment: Moment, first: date, end: date) -> Iterator[Bar]:
    aways = _aways(connection, moment, first)
    query = _at_site(
        select(
            placements.c.id,
            placements.c.stay_id,
            placements.c.bed_id,
            placements.c.from_day,
            placements.c.to_day,
            stays.c.expected_exit_day,
            people.c.id.label("person_id"),
            people.c.code,
            people.c.call_name,
            people.c.household_id,
        )
        .join(beds, beds.c.id == placements.c.bed_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .join(people, people.c.id == placements.c.person_id),
        moment,
    ).where(placements.c.from_day < end, _not_over(placements.c.to_day, first))
    return (
        _bar_of_placement(row, moment.day, aways.get(row.stay_id, ())) for row in connection.execute(query)
    )


def _aways(
    connection: Connection, moment: Moment, first: date
) -> dict[str, tuple[tuple[date, date | None], ...]]:
    """The absences of the stays at the site that are not over before `first`, by stay, in order."""
    query = (
        select(stay_absences.c.stay_id, stay_absences.c.from_day, stay_absences.c.to_day)
        .join(stays, stays.c.id == stay_absences.c.stay_id)
        .where(stays.c.site_id == moment.site_id, _not_over(stay_absences.c.to_day, first))
        .order_by(stay_absences.c.from_day, stay_absences.c.id)
    )
    found: dict[str, tuple[tuple[date, date | None], ...]] = {}
    for row in connection.execute(query):
        found[row.stay_id] = (*found.get(row.stay_id, ()), (row.from_day, row.to_day))
    return found


def _bar_of_placement(row: Row[Any], today: date, aways: tuple[tuple[date, date | None], ...]) -> Bar:
    """Who stays past the day of leaving is there tonight all the same."""
    over, expected = row.to_day is not None, row.expected_exit_day
    state, end = BedState.OCCUPIED, row.to_day if over else expected
    if not over and expected is not None and expected <= today:
        state = BedState.LEAVING if expected == today else BedState.OVERSTAY
        end = today if expected == today else today + timedelta(days=1)
    return Bar(
        bar_id=row.id,
        bed_id=row.bed_id,
        kind=BarKind.PAST if over else BarKind.STAY,
        first=row.from_day,
        end=end,
        label=person_label(row.code, row.call_name),
        state=state,
        person_id=row.person_id,
        household_id=row.household_id,
        stay_id=row.stay_id,
        aways=tuple(
            (max(begins, row.from_day), back)
            for begins, back in aways
            if (back is None or row.from_day < back)
            and (row.to_day is None or begins < row.to_day)
            and (back is None or begins < back)
        ),
    )


def _held(connection: Connection, moment: Moment, first: date, end: date) -> Iterator[Bar]:
    """A hold keeps the bed for the nights that it touches."""
    query = _at_site(
        select(
            holds.c.id,
            holds.c.bed_id,
            holds.c.held_from,
            holds.c.held_until,
            holds.c.note,
            holds.c.person_id,
            people.c.code,
            people.c.call_name,
        )
        .join(beds, beds.c.id == holds.c.bed_id)
        .outerjoin(people, people.c.id == holds.c.person_id),
        moment,
    ).where(holds.c.released_at.is_(None), holds.c.held_until > moment.now)
    for row in connection.execute(query):
        begins, last = (site_day(at, moment.time_zone) for at in (row.held_from, row.held_until))
        label = row.note or row.call_name or show_code(row.code or "")
        ends = date.fromordinal(max(last.toordinal(), begins.toordinal() + 1))
        bar = Bar(row.id, row.bed_id, BarKind.HOLD, begins, ends, label, BedState.RESERVED, row.person_id)
        if bar.meets(first, end):
            yield bar


def _out(connection: Connection, moment: Moment, first: date, end: date) -> Iterator[Bar]:
    query = _at_site(
        select(
            bed_outages.c.id,
            bed_outages.c.bed_id,
            bed_outages.c.first_day,
            bed_outages.c.end_day,
            bed_outages.c.reason,
        ).join(beds, beds.c.id == bed_outages.c.bed_id),
        moment,
    ).where(bed_outages.c.first_day < end, _not_over(bed_outages.c.end_day, first))
    for row in connection.execute(query):
        if (
            row.end_day is None or row.first_day < row.end_day
        ):  # one taken back on its first day kept no night
            yield Bar(
                row.id, row.bed_id, BarKind.OUTAGE, row.first_day, row.end_day, row.reason, BedState.BLOCKED
            )


def _at_site(query: Select[Any], moment: Moment) -> Select[Any]:
    return query.where(beds.c.site_id == moment.site_id)


def _not_over(column: ColumnElement[date | None], first: date) -> ColumnElement[bool]:
    return or_(column.is_(None), column >= first)
