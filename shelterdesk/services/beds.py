"""Beds out of service and beds kept for someone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from shelterdesk.domain.board import IN_USE, BedState
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.lodging import Bed
from shelterdesk.domain.placement import PlacementRefused, Refused, crowded, kept_apart
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import HouseRules, SetAside
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.board import Moment, moment_at, room_with
from shelterdesk.persistence.queries.people import desk_record
from shelterdesk.persistence.queries.stays import hold_ids, outage_ids, outages_between
from shelterdesk.persistence.tables import bed_outages, holds
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_rules
from shelterdesk.services.set_aside import check_set_aside

LONGEST_NOTE = 200


@dataclass(frozen=True, slots=True)
class BlockBed:
    """A bed out of service. `until` is the first day in service again, None if not known; `first` None is today."""

    site_id: str
    bed_id: str
    reason: str
    until: date | None = None
    first: date | None = None


@dataclass(frozen=True, slots=True)
class UnblockBed:
    site_id: str
    bed_id: str


@dataclass(frozen=True, slots=True)
class HoldBed:
    """A free bed kept until a moment in UTC, for a person or for what the note says."""

    site_id: str
    bed_id: str
    until: datetime
    person_id: str | None = None
    note: str | None = None
    set_aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class ReleaseHold:
    site_id: str
    bed_id: str


def block_bed(desk: Desk, command: BlockBed) -> Changes:
    """From today or a day to come. Raises NotAllowed, NotFound, BadInput without a reason or for days gone by.

    RuleBroken while someone has or awaits the bed; for a day to come, while its guest is not known to have left by
    then; and where it is out of service in these days already.
    """
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    reason = one_line(command.reason, LONGEST_NOTE)
    with desk.write() as work:
        moment, bed = _bed(work, command.site_id, command.bed_id)
        first = command.first or moment.day
        if first < moment.day or (command.until is not None and command.until <= first):
            raise BadInput(text("A bed goes out of service today or later, and comes back after that day."))
        _must_be_free_from(bed, first, moment.day)
        if reason is None:
            raise BadInput(text("A bed out of service needs a reason."))
        if outages_between(work.connection, bed.bed_id, first, command.until):
            raise RuleBroken(text("Bed {bed} is out of service in these days already.", bed=bed.code))
        work.insert(bed_outages, bed_id=bed.bed_id, first_day=first, end_day=command.until, reason=reason)
        said = text("Bed {bed} out of service: {reason}", bed=bed.code, reason=reason)
        if first > moment.day:
            day = day_text(first)
            said = text("Bed {bed} out of service from {day}: {reason}", bed=bed.code, day=day, reason=reason)
        return work.commit("block bed", said, site_id=command.site_id, code=bed.code)


def unblock_bed(desk: Desk, command: UnblockBed) -> Changes:
    """Back in service from today; for one that is in service, the next outage that was planned is taken back.

    Raises NotAllowed, NotFound, RuleBroken where there is neither.
    """
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    with desk.write() as work:
        moment, bed = _bed(work, command.site_id, command.bed_id)
        found = outage_ids(work.connection, bed.bed_id, moment.day)
        planned = outages_between(work.connection, bed.bed_id, moment.day, None)
        if not found and not planned:
            raise RuleBroken(text("Bed {bed} is in service.", bed=bed.code))
        for outage_id in found:
            work.update(bed_outages, outage_id, {"end_day": moment.day})
        if not found:
            work.delete(bed_outages, planned[0])
        said = text("Bed {bed} back in service", bed=bed.code)
        return work.commit("unblock bed", said, site_id=command.site_id, code=bed.code)


def hold_bed(desk: Desk, command: HoldBed) -> Changes:
    """Raises NotAllowed, NotFound, BadInput for a moment gone by, RuleBroken for a bed that is not free.

    PlacementRefused where the room or the site is full or someone is too near; it names the limit that a manager
    may set aside with a reason, which the audit trail keeps.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment, bed = _bed(work, command.site_id, command.bed_id)
        if command.until <= moment.now:
            raise BadInput(text("A bed is held until a moment still to come."))
        _must_be_free(bed)
        if command.person_id is not None and desk_record(work.connection, command.person_id) is None:
            raise NotFound(text("There is no such person."))
        reason = _must_take_one_more(desk, work, moment, command)
        work.insert(
            holds,
            bed_id=bed.bed_id,
            person_id=command.person_id,
            note=one_line(command.note, LONGEST_NOTE),
            held_from=moment.now,
            held_until=command.until,
        )
        said = text("Bed {bed} held", bed=bed.code)
        if bed.out_from is not None:
            day = day_text(bed.out_from)
            said = text("Bed {bed} held; it goes out of service on {day}", bed=bed.code, day=day)
        return work.commit("hold bed", said, site_id=command.site_id, code=bed.code, reason=reason)


def release_hold(desk: Desk, command: ReleaseHold) -> Changes:
    """End a hold now; raises NotAllowed, NotFound, RuleBroken for a bed that is not held."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment, bed = _bed(work, command.site_id, command.bed_id)
        if bed.state is not BedState.RESERVED:
            raise RuleBroken(text("Bed {bed} is not held.", bed=bed.code))
        for hold_id in hold_ids(work.connection, bed.bed_id, moment.now):
            work.update(holds, hold_id, {"released_at": moment.now})
        said = text("Bed {bed} is free again", bed=bed.code)
        return work.commit("release hold", said, site_id=command.site_id, code=bed.code)


def _must_take_one_more(desk: Desk, work: UnitOfWork, moment: Moment, command: HoldBed) -> str | None:
    """Why a limit was set aside, where one was. Whoever a bed is kept for counts as if they were there already."""
    room = room_with(work.connection, moment, command.bed_id)
    rules = house_rules(desk, work.connection, moment)
    aside = check_set_aside(desk, command.site_id, rules, command.set_aside)
    whom = () if command.person_id is None else (command.person_id,)

    def refused(rules: HouseRules) -> tuple[Refused, ...]:
        limits = (*crowded(whom, 1, room, rules, fire=False), *crowded(whom, 1, room, rules, fire=True))
        return (*limits, *kept_apart(whom, room, rules)) if whom else limits

    found = refused(rules)
    if not found:
        return None
    if aside is not None:
        found = refused(rules.without(aside.rule))
        if not found:
            return aside.reason
    (rule, *others) = {one.rule for one in found}
    raise PlacementRefused(found, rule if not others and rules.may_set_aside(rule) else None)


def _bed(work: UnitOfWork, site_id: str, bed_id: str) -> tuple[Moment, Bed]:
    moment = moment_at(work.connection, site_id, work.now)
    room = room_with(work.connection, moment, bed_id)
    return moment, next(bed for bed in room.beds if bed.bed_id == bed_id)


def _must_be_free_from(bed: Bed, first: date, today: date) -> None:
    """Today it must be free; for a day to come its guest may be there until then, and no longer."""
    if first == today and bed.state in IN_USE:
        raise RuleBroken(text("Bed {bed} is in use; move its guest first.", bed=bed.code))
    if first == today:
        _must_be_free(bed)
    elif bed.state in IN_USE and (bed.until is None or bed.until > first):
        raise RuleBroken(
            text(
                "The guest of bed {bed} is not known to leave by {day}; set the day of leaving first.",
                bed=bed.code,
                day=day_text(first),
            )
        )


def _must_be_free(bed: Bed) -> None:
    if bed.state is BedState.BLOCKED:
        raise RuleBroken(text("Bed {bed} is out of service.", bed=bed.code))
    if bed.state is BedState.RESERVED:
        raise RuleBroken(text("Bed {bed} is reserved.", bed=bed.code))
    if bed.state in IN_USE:
        raise RuleBroken(text("Bed {bed} is taken.", bed=bed.code))
