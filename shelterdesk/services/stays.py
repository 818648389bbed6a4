"""Stays: a bed given, a move, the day of leaving, a check-out. Each is one transaction, with its rules inside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.board import Suggestion
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.lodging import Bed, Party
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import HouseRules, Rule, SetAside
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.suggestion import Placing, best_beds, place_in
from shelterdesk.domain.targets import move_into
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.board import Moment, house_at, moment_at, room_with
from shelterdesk.persistence.queries.stays import OpenStay, hold_ids, open_stays
from shelterdesk.persistence.queries.waiting import waiting_parties
from shelterdesk.persistence.tables import holds, placements, stays, waiting_entries
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_rules
from shelterdesk.services.set_aside import Allowed, allowed, check_set_aside


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
        party = _waiting_party(work, moment, command.entry_id)
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
            admit(work, moment, guest.person_id, bed, command.expected_exit, found)
            for guest, bed in zip(party.members, found.placing.beds, strict=True)
        ]
        work.update(waiting_entries, command.entry_id, {"closed_at": work.now, "outcome": "placed"})
        code = party.head.code
        return work.commit(
            "give bed",
            _said(found.placing),
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
        staying = _staying(work, command.site_id, command.person_id, with_household=True)
        home_bed = staying[0].bed_id
        if home_bed is None:
            raise NotFound(text("This person has no bed here."))
        home = room_with(work.connection, moment, home_bed)
        target = room_with(work.connection, moment, command.bed_id)
        rules = house_rules(desk, work.connection, moment)
        aside = check_set_aside(desk, command.site_id, rules, command.set_aside)
        found = allowed(
            lambda rules: move_into(home, command.person_id, target, command.bed_id, rules), rules, aside
        )
        placing = found.placing
        by_person = {stay.person_id: stay for stay in staying}
        movers = [by_person[guest.person_id] for guest in placing.party.members]
        for stay in movers:
            _get_up(work, moment, stay)
        for stay, bed in zip(movers, placing.beds, strict=True):
            _lie_down(work, moment, stay.stay_id, stay.person_id, bed, found)
        code = staying[0].code
        return work.commit(
            "move", _said(placing), site_id=command.site_id, code=code, reason=found.reason, created=()
        )


def check_out(desk: Desk, command: CheckOut) -> Changes:
    """End a stay and its placement; raises NotAllowed, NotFound."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        leaving = _staying(work, command.site_id, command.person_id, with_household=command.with_household)
        for stay in leaving:
            _get_up(work, moment, stay)
            ended = {"exited_at": work.now, "exit_day": moment.day, "destination": command.destination.value}
            work.update(stays, stay.stay_id, ended)
        said = _said_of(leaving, text("checked out"))
        return work.commit("check out", said, site_id=command.site_id, code=leaving[0].code)


def expect_exit(desk: Desk, command: ExpectExit) -> Changes:
    """Set, change or clear the day of leaving; raises NotAllowed, NotFound, BadInput for a day gone by."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        _check_exit(command.day, moment)
        staying = _staying(work, command.site_id, command.person_id, with_household=command.with_household)
        for stay in staying:
            work.update(stays, stay.stay_id, {"expected_exit_day": command.day})
        if command.day is None:
            what = text("stays without a day of leaving")
        else:
            what = text("leaves on {day}", day=day_text(command.day))
        said = _said_of(staying, what)
        return work.commit("expect exit", said, site_id=command.site_id, code=staying[0].code)


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
    if not found:
        raise NotFound(text("Nobody waits under this entry any more."))
    return found[0].party


def _staying(work: UnitOfWork, site_id: str, person_id: str, *, with_household: bool) -> tuple[OpenStay, ...]:
    found = open_stays(work.connection, site_id, person_id, with_household=with_household)
    if not found:
        raise NotFound(text("This person does not stay here any more."))
    return found


def admit(
    work: UnitOfWork,
    moment: Moment,
    person_id: str,
    bed: Bed,
    expected_exit: date | None = None,
    found: Allowed | None = None,
) -> str:
    """Begin a stay in a bed, for a service that has asked the rules in the same transaction; its id.

    `found` says which rule was set aside, where one was.
    """
    stay_id = work.insert(
        stays,
        person_id=person_id,
        site_id=moment.site_id,
        entered_at=moment.now,
        entry_day=moment.day,
        expected_exit_day=expected_exit,
    )
    _lie_down(work, moment, stay_id, person_id, bed, found)
    return stay_id


def _lie_down(
    work: UnitOfWork, moment: Moment, stay_id: str, person_id: str, bed: Bed, found: Allowed | None
) -> None:
    """Start a placement; a hold of the bed has done its work."""
    for hold_id in hold_ids(work.connection, bed.bed_id, moment.now):
        work.update(holds, hold_id, {"released_at": moment.now})
    work.insert(
        placements,
        stay_id=stay_id,
        person_id=person_id,
        bed_id=bed.bed_id,
        from_at=moment.now,
        from_day=moment.day,
        **({} if found is None else found.columns),
    )


def _get_up(work: UnitOfWork, moment: Moment, stay: OpenStay) -> None:
    if stay.placement_id is not None:
        work.update(placements, stay.placement_id, {"to_at": moment.now, "to_day": moment.day})


def _said(placing: Placing) -> Text:
    who, others = placing.party.head.label, len(placing.party.members) - 1
    if not others:
        return text("{who} → bed {bed}", who=who, bed=placing.beds[0].code)
    return text("{who} and {others} more → {room}", who=who, others=others, room=placing.room.name)


def _said_of(staying: Sequence[OpenStay], what: Text) -> Text:
    who, others = staying[0].label, len(staying) - 1
    if not others:
        return text("{who}: {what}", who=who, what=what)
    return text("{who} and {others} more: {what}", who=who, others=others, what=what)
