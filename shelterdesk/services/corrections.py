"""What was written down wrongly of a stay: when it began, when it ended, where to. Each correction has its reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stays import Destination, StayRecord
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.board import Moment, moment_at
from shelterdesk.persistence.queries.stay_records import (
    absences_of,
    confirmed_between,
    placements_of,
    same_moment,
    stay_record,
)
from shelterdesk.persistence.queries.stays import open_stays
from shelterdesk.persistence.tables import placements, stay_absences, stays
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk

LONGEST_REASON = 200
_MOVED = text("In between lies a move to another bed; undo or correct that first.")
_AWAY = text("In between lies an absence; the stay has to hold all of it.")


@dataclass(frozen=True, slots=True)
class CorrectEntry:
    """The moment, in UTC, at which a stay began. `version` is that of the stay as it was read."""

    site_id: str
    stay_id: str
    at: datetime
    reason: str
    version: int
    with_household: bool = False  # with those who came at the same moment


@dataclass(frozen=True, slots=True)
class CorrectExit:
    """The moment, in UTC, at which a stay ended, and where to.

    For a stay that goes on: it ended then, and nobody had written it down.
    """

    site_id: str
    stay_id: str
    at: datetime
    destination: Destination
    reason: str
    version: int
    with_household: bool = False  # with those who left at the same moment, or who stay still


def read_stay(desk: Desk, site_id: str, stay_id: str) -> StayRecord:
    """A stay as it is written down now; raises NotAllowed, NotFound."""
    desk.authorize(Permission.PLACE_PEOPLE, site_id)
    with desk.database.reading() as connection:
        return _found(stay_record(connection, site_id, stay_id))


def correct_entry(desk: Desk, command: CorrectEntry) -> Changes:
    """The bed that someone came to is theirs from then on.

    Raises NotAllowed, NotFound, ChangedMeanwhile; BadInput without a reason and for a moment to come; RuleBroken
    where it would meet another stay, another guest of the bed, a move, an absence, or a confirmed night.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment, reason = _checked(work, command.site_id, command.at, command.reason)
        record = _current(work.connection, command.site_id, command.stay_id, command.version)
        others = same_moment(work.connection, record, entry=True) if command.with_household else ()
        for each in (record, *others):
            _begin(work, moment, each)
        said = text("{who}: came on {day}", who=record.label, day=day_text(moment.day))
        return work.commit(
            "correct entry", said, site_id=command.site_id, code=record.code, reason=reason, created=()
        )


def correct_exit(desk: Desk, command: CorrectExit) -> Changes:
    """The bed that someone left is free from then on. Raises as `correct_entry` does."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment, reason = _checked(work, command.site_id, command.at, command.reason)
        record = _current(work.connection, command.site_id, command.stay_id, command.version)
        others = _leaving_too(work.connection, command, record) if command.with_household else ()
        today = moment_at(work.connection, command.site_id, work.now).day
        for each in (record, *others):
            _end(work, moment, each, today, command.destination)
        said = text("{who}: left on {day}", who=record.label, day=day_text(moment.day))
        return work.commit(
            "correct exit", said, site_id=command.site_id, code=record.code, reason=reason, created=()
        )


def _checked(work: UnitOfWork, site_id: str, at: datetime, reason: str) -> tuple[Moment, str]:
    """The moment that is meant, as one at the site, and the reason as it may be stored."""
    found = one_line(reason, LONGEST_REASON)
    if found is None:
        raise BadInput(text("A correction needs a reason."))
    if at > work.now:
        raise BadInput(text("That moment is still to come."))
    here = moment_at(work.connection, site_id, work.now)
    return Moment(site_id, here.site_name, at, site_day(at, here.time_zone), here.time_zone), found


def _found(record: StayRecord | None) -> StayRecord:
    if record is None:
        raise NotFound(text("There is no such stay here."))
    return record


def _current(connection: Connection, site_id: str, stay_id: str, version: int) -> StayRecord:
    record = _found(stay_record(connection, site_id, stay_id))
    if record.version != version:
        raise ChangedMeanwhile
    return record


def _leaving_too(connection: Connection, command: CorrectExit, record: StayRecord) -> tuple[StayRecord, ...]:
    if record.exited_at is not None:
        return same_moment(connection, record, entry=False)
    staying = open_stays(connection, command.site_id, record.person_id, with_household=True)
    return tuple(_found(stay_record(connection, command.site_id, stay.stay_id)) for stay in staying[1:])


def _begin(work: UnitOfWork, moment: Moment, record: StayRecord) -> None:
    _must_be_open(work.connection, moment, record.entry_day)
    if record.exited_at is not None and moment.now > record.exited_at:
        raise RuleBroken(text("The end cannot come before the beginning."))
    beds = placements_of(work.connection, record.stay_id)
    first = next(iter(beds), None)
    begun = {"from_at": moment.now, "from_day": moment.day}
    if first is not None and first.from_at == record.entered_at:
        if first.to_at is not None and moment.now > first.to_at:
            raise RuleBroken(_MOVED)
        work.update(placements, first.id, begun)
    elif first is not None and moment.now > first.from_at:
        raise RuleBroken(_MOVED)
    if any(away.from_at < moment.now for away in absences_of(work.connection, record.stay_id)):
        raise RuleBroken(_AWAY)
    work.update(stays, record.stay_id, {"entered_at": moment.now, "entry_day": moment.day})


def _end(work: UnitOfWork, moment: Moment, record: StayRecord, today: date, destination: Destination) -> None:
    _must_be_open(work.connection, moment, record.exit_day or today)
    if moment.now < record.entered_at:
        raise RuleBroken(text("The end cannot come before the beginning."))
    ended = {"to_at": moment.now, "to_day": moment.day}
    for table, rows, refused in (
        (placements, placements_of(work.connection, record.stay_id), _MOVED),
        (stay_absences, absences_of(work.connection, record.stay_id), _AWAY),
    ):
        for row in rows:
            at_the_end = row.to_at == record.exited_at
            if row.from_at > moment.now or (
                not at_the_end and row.to_at is not None and row.to_at > moment.now
            ):
                raise RuleBroken(refused)
            if at_the_end:
                work.update(table, row.id, ended)
    values: Mapping[str, Any] = {
        "exited_at": moment.now,
        "exit_day": moment.day,
        "destination": destination.value,
    }
    work.update(stays, record.stay_id, values)


def _must_be_open(connection: Connection, moment: Moment, before: date) -> None:
    """No night that the correction gives or takes may have been confirmed."""
    first, end = min(moment.day, before), max(moment.day, before)
    night = confirmed_between(connection, moment.site_id, first, end)
    if night is not None:
        raise RuleBroken(
            text("The night of {day} was confirmed already; amend its census.", day=day_text(night))
        )
