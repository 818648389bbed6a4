"""The night census: read, confirmed once, amended later with a reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sqlalchemy import Connection

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.night_census import (
    Amendment,
    ConfirmedNight,
    Expected,
    Found,
    NightSheet,
    NightState,
    Presence,
    after_amendments,
    check_marks,
    count_presences,
)
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.board import Moment, moment_at
from shelterdesk.persistence.queries.night_census import (
    expected_on,
    first_entry,
    night_mac,
    nights_between,
    saved_amendments,
    saved_lines,
    saved_night,
)
from shelterdesk.persistence.queries.people import desk_record
from shelterdesk.persistence.tables import census_amendments, census_lines, census_nights
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import names_for

LONGEST_REASON = 200
LOOK_BACK = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class ConfirmNight:
    """What was found: a mark for everyone who was expected, as (person id, presence)."""

    site_id: str
    night: date
    marks: tuple[tuple[str, Presence], ...]


@dataclass(frozen=True, slots=True)
class AmendNight:
    """What someone of a confirmed night was in truth; `after` None for someone who should not be on the list."""

    site_id: str
    night: date
    person_id: str
    after: Presence | None
    reason: str


def load_night(desk: Desk, site_id: str, night: date | None = None) -> NightSheet:
    """A night of a site, tonight unless another is named; raises NotAllowed, NotFound.

    Names show to those who hold the site's identity key, else call names or codes.
    """
    desk.authorize(Permission.PLACE_PEOPLE, site_id)
    now = desk.clock()
    with desk.database.reading() as connection:
        moment = moment_at(connection, site_id, now)
        night = night or moment.day
        expected = expected_on(connection, site_id, night)
        confirmed = _confirmed(connection, site_id, night)
    sheet = NightSheet(site_id, moment.site_name, night, moment.day, expected, confirmed)
    return _named(desk, sheet)


def list_nights(desk: Desk, site_id: str) -> tuple[NightState, ...]:
    """The nights of the last two months up to tonight, the latest first; raises NotAllowed, NotFound."""
    desk.authorize(Permission.PLACE_PEOPLE, site_id)
    now = desk.clock()
    with desk.database.reading() as connection:
        today = moment_at(connection, site_id, now).day
        first = max(today - LOOK_BACK, first_entry(connection, site_id) or today)
        found = nights_between(connection, site_id, first, today)
    days = (today - timedelta(days=back) for back in range((today - first).days + 1))
    return tuple(found.get(day, NightState(day, None, 0)) for day in days)


def confirm_night(desk: Desk, command: ConfirmNight) -> Changes:
    """Seal a night as it was found. It cannot be undone: a correction is an amendment.

    Raises NotAllowed, NotFound, BadInput, RuleBroken for a night still to come, confirmed already, or whose list
    has changed since it was read.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    marks = dict(command.marks)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        _must_have_begun(moment, command.night)
        if saved_night(work.connection, command.site_id, command.night) is not None:
            raise RuleBroken(text("This night was confirmed already."))
        expected = expected_on(work.connection, command.site_id, command.night)
        check_marks(expected, marks)
        lines = [
            (person.person_id, person.stay_id, person.bed_id, marks[person.person_id].value)
            for person in expected
        ]
        present = count_presences(marks.values())[Presence.PRESENT]
        key = desk.database.trail_key
        census_id = work.insert(
            census_nights,
            site_id=command.site_id,
            night=command.night,
            confirmed_at=work.now,
            actor_id=work.actor_id,
            people=present,
            mac=night_mac(key, command.site_id, command.night, work.now, lines),
        )
        columns = ("person_id", "stay_id", "bed_id", "presence")
        work.insert_many(
            census_lines,
            [
                {"id": new_id(), "census_night_id": census_id, **dict(zip(columns, line, strict=True))}
                for line in lines
            ],
        )
        said = text("Night of {day} confirmed: {count} people", day=day_text(command.night), count=present)
        return work.commit("confirm night", said, site_id=command.site_id, undoable=False)


def amend_night(desk: Desk, command: AmendNight) -> Changes:
    """Add what a confirmed night should have said of someone, with the reason; both stay to be seen.

    Raises NotAllowed, NotFound, BadInput without a reason, RuleBroken where nothing would change.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    reason = one_line(command.reason, LONGEST_REASON)
    if reason is None:
        raise BadInput(text("An amendment needs a reason."))
    with desk.write() as work:
        saved = saved_night(work.connection, command.site_id, command.night)
        if saved is None:
            raise NotFound(text("This night is not confirmed yet."))
        confirmed = _confirmed(work.connection, command.site_id, command.night)
        now = {one.person_id: one.now for one in confirmed.found} if confirmed is not None else {}
        before = now.get(command.person_id)
        if before is command.after:
            raise RuleBroken(text("The night says so already."))
        person = desk_record(work.connection, command.person_id)
        if person is None:
            raise NotFound(text("There is no such person."))
        work.insert(
            census_amendments,
            census_night_id=saved.census_id,
            person_id=command.person_id,
            at=work.now,
            actor_id=work.actor_id,
            before=None if before is None else before.value,
            after=None if command.after is None else command.after.value,
            reason=reason,
        )
        who = person_label(person.code, person.call_name)
        said = text("Night of {day} amended for {who}", day=day_text(command.night), who=who)
        return work.commit(
            "amend night", said, site_id=command.site_id, code=person.code, reason=reason, undoable=False
        )


def _must_have_begun(moment: Moment, night: date) -> None:
    if night > moment.day:
        raise RuleBroken(text("A night is confirmed once it has come."))


def _confirmed(connection: Connection, site_id: str, night: date) -> ConfirmedNight | None:
    saved = saved_night(connection, site_id, night)
    if saved is None:
        return None
    lines = saved_lines(connection, saved.census_id)
    amendments = tuple(
        Amendment(one.person_id, one.label, one.at, one.by, one.before, one.after, one.reason)
        for one in saved_amendments(connection, saved.census_id)
    )
    then = {line.person_id: line.presence for line in lines}
    now = after_amendments(then, amendments)
    on_list = [(line.person_id, line.label, line.bed) for line in lines]
    later = {one.person_id: (one.person_id, one.label, "") for one in amendments if one.person_id not in then}
    found = tuple(
        Found(person_id, label, bed, then.get(person_id), now.get(person_id))
        for person_id, label, bed in (*on_list, *later.values())
    )
    return ConfirmedNight(saved.confirmed_at, saved.by, found, amendments)


def _named(desk: Desk, sheet: NightSheet) -> NightSheet:
    """The same sheet with names in the place of call names and codes, where they may be seen."""
    confirmed = sheet.confirmed
    people: Sequence[Expected | Found] = (*sheet.expected, *(confirmed.found if confirmed else ()))
    names = names_for(desk, sheet.site_id, sorted({person.person_id for person in people}))
    if not names:
        return sheet
    expected = tuple(replace(one, label=names.get(one.person_id, one.label)) for one in sheet.expected)
    if confirmed is not None:
        confirmed = replace(
            confirmed,
            found=tuple(replace(one, label=names.get(one.person_id, one.label)) for one in confirmed.found),
            amendments=tuple(
                replace(one, label=names.get(one.person_id, one.label)) for one in confirmed.amendments
            ),
        )
    return replace(sheet, expected=expected, confirmed=confirmed)
