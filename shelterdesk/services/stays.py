"""Stays: a bed given, a move, the day of leaving, a check-out. Each is one transaction, with its rules inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from shelterdesk.domain.board import Suggestion
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.lodging import Party, entry_of
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import HouseRules, Rule, SetAside
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.suggestion import best_beds, place_in
from shelterdesk.domain.targets import move_into
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.board import Moment, house_at, moment_at, room_with
from shelterdesk.persistence.queries.stays import OpenStay
from shelterdesk.persistence.queries.waiting import waiting_parties
from shelterdesk.persistence.tables import stays, waiting_entries
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_rules
from shelterdesk.services.set_aside import allowed, check_set_aside
from shelterdesk.services.staying import (
    admit,
    change_beds,
    get_up,
    home_room,
    said_of,
    said_where,
    staying_here,
    with_must_move,
)


@dataclass(frozen=True, slots=True)
class GiveBed:
    """Beds for those of a waiting entry. `bed_ids` are the beds wanted, all in one room.

    Where fewer are named than people wait, the others get beds of the same room.
    """

    site_id: str
    entry_id: str
    bed_ids: tuple[str, ...]
    expected_exit: date | None = None
    set_aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class MoveGuest:
    """Another bed for someone who stays; into another room those of the household beside them move along."""

    site_id: str
    person_id: str
    bed_id: str
    set_aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class CheckOut:
    """The end of a stay today, alone or with everyone of the household who stays here."""

    site_id: str
    person_id: str
    destination: Destination = Destination.UNKNOWN
    with_household: bool = False


@dataclass(frozen=True, slots=True)
class ExpectExit:
    """The day someone is expected to leave; None for a day not known."""

    site_id: str
    person_id: str
    day: date | None
    with_household: bool = False


def give_bed(desk: Desk, command: GiveBed) -> Changes:
    """Admit those who wait, each in a bed, and close their entry; `created` holds the new stays.

    Raises NotAllowed, NotFound, BadInput, and PlacementRefused with the rule that says no.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        _check_exit(command.expected_exit, moment)
        party = replace(_waiting_party(work, moment, command.entry_id), leaves=command.expected_exit)
        if not 1 <= len(set(command.bed_ids)) <= len(party.members):
            raise BadInput(text("Choose one bed for each person."))
        room = room_with(work.connection, moment, command.bed_ids[0])
        rules = house_rules(desk, work.connection, moment)
        aside = check_set_aside(desk, command.site_id, rules, command.set_aside)
        try:
            found = allowed(lambda rules: place_in(party, room, command.bed_ids, rules), rules, aside)
        except PlacementRefused as refusal:
            raise _with_next_best(refusal, work, moment, party, rules) from None
        created = [
            admit(work, moment, guest, bed, command.expected_exit, found)
            for guest, bed in zip(party.members, found.placing.beds, strict=True)
        ]
        work.update(waiting_entries, command.entry_id, {"closed_at": work.now, "outcome": "placed"})
        code = party.head.code
        return work.commit(
            "give bed",
            said_where(found.placing),
            site_id=command.site_id,
            code=code,
            reason=found.reason,
            created=created,
        )


def move_guest(desk: Desk, command: MoveGuest) -> Changes:
    """End placements and start the next ones; raises NotAllowed, NotFound, PlacementRefused."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        staying = staying_here(work, command.site_id, command.person_id, with_household=True)
        home = home_room(work, moment, staying[0])
        target = room_with(work.connection, moment, command.bed_id)
        rules = house_rules(desk, work.connection, moment)
        aside = check_set_aside(desk, command.site_id, rules, command.set_aside)
        found = allowed(
            lambda rules: move_into(home, command.person_id, target, command.bed_id, rules), rules, aside
        )
        placing = found.placing
        change_beds(work, moment, staying, [found])
        code = staying[0].code
        return work.commit(
            "move", said_where(placing), site_id=command.site_id, code=code, reason=found.reason, created=()
        )


def check_out(desk: Desk, command: CheckOut) -> Changes:
    """End a stay and its placement; raises NotAllowed, NotFound."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        leaving = staying_here(
            work, command.site_id, command.person_id, with_household=command.with_household
        )
        for stay in leaving:
            get_up(work, moment, stay)
            ended = {"exited_at": work.now, "exit_day": moment.day, "destination": command.destination.value}
            work.update(stays, stay.stay_id, ended)
        said = said_of(leaving, text("checked out"))
        return work.commit("check out", said, site_id=command.site_id, code=leaving[0].code)


def expect_exit(desk: Desk, command: ExpectExit) -> Changes:
    """Set, change or clear the day of leaving; raises NotAllowed, NotFound, BadInput for a day gone by."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        _check_exit(command.day, moment)
        staying = staying_here(
            work, command.site_id, command.person_id, with_household=command.with_household
        )
        for stay in staying:
            work.update(stays, stay.stay_id, {"expected_exit_day": command.day})
        if command.day is None:
            what = text("stays without a day of leaving")
        else:
            what = text("leaves on {day}", day=day_text(command.day))
        said = with_must_move(said_of(staying, what), _out_before(work, moment, staying, command.day))
        return work.commit("expect exit", said, site_id=command.site_id, code=staying[0].code)


def _out_before(
    work: UnitOfWork, moment: Moment, staying: Sequence[OpenStay], leaves: date | None
) -> date | None:
    """The first day on which a bed of theirs goes out of service, where they are to stay longer."""
    beds = (
        home_room(work, moment, stay).bed_of(stay.person_id) for stay in staying if stay.bed_id is not None
    )
    days = (bed.out_from for bed in beds if bed.occupant and bed.is_lost_to(Party((bed.occupant,), leaves)))
    return min((day for day in days if day is not None), default=None)


def _with_next_best(
    refusal: PlacementRefused, work: UnitOfWork, moment: Moment, party: Party, rules: HouseRules
) -> PlacementRefused:
    """Where beds were lost to someone else, the refusal names those that are best now."""
    if refusal.refused[0].rule is not Rule.BED_FREE:
        return refusal
    best = best_beds(party, house_at(work.connection, moment).rooms, rules)
    next_best = best if isinstance(best, Suggestion) else None
    return PlacementRefused(refusal.refused, refusal.may_set_aside, next_best)


def _check_exit(day: date | None, moment: Moment) -> None:
    if day is not None and day < moment.day:
        raise BadInput(text("The day of leaving cannot be before today."))


def _waiting_party(work: UnitOfWork, moment: Moment, entry_id: str) -> Party:
    found = waiting_parties(work.connection, moment.site_id, moment.day, entry_id)
    return entry_of(found, entry_id).party
