"""What services do to stays inside a transaction of theirs: someone comes, lies down, gets up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.lodging import Bed, Guest, Room
from shelterdesk.domain.suggestion import Placing
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.board import Moment, room_with
from shelterdesk.persistence.queries.stays import OpenStay, hold_ids, open_stays
from shelterdesk.persistence.tables import holds, placements, stay_absences, stays
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.set_aside import Allowed


def staying_here(
    work: UnitOfWork, site_id: str, person_id: str, *, with_household: bool
) -> tuple[OpenStay, ...]:
    """The open stay of a person, first, then those of the household; raises NotFound."""
    found = open_stays(work.connection, site_id, person_id, with_household=with_household)
    if not found:
        raise NotFound(text("This person does not stay here any more."))
    return found


def admit(
    work: UnitOfWork,
    moment: Moment,
    guest: Guest,
    bed: Bed,
    expected_exit: date | None = None,
    found: Allowed | None = None,
) -> str:
    """Begin a stay in a bed, for a service that has asked the rules in the same transaction; its id.

    The stay keeps the household as it came. `found` says which rule was set aside, where one was.
    """
    stay_id = work.insert(
        stays,
        person_id=guest.person_id,
        site_id=moment.site_id,
        entered_at=moment.now,
        entry_day=moment.day,
        expected_exit_day=expected_exit,
        household_id=guest.household_id,
    )
    lie_down(work, moment, stay_id, guest.person_id, bed, found)
    return stay_id


def lie_down(
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


def get_up(work: UnitOfWork, moment: Moment, stay: OpenStay) -> None:
    """End a placement; who was away is so no longer."""
    ended = {"to_at": moment.now, "to_day": moment.day}
    if stay.absence_id is not None:
        work.update(stay_absences, stay.absence_id, ended)
    if stay.placement_id is not None:
        work.update(placements, stay.placement_id, ended)


def home_room(work: UnitOfWork, moment: Moment, stay: OpenStay) -> Room:
    """The room of the bed that someone who stays has; raises NotFound for one without a bed."""
    if stay.bed_id is None:
        raise NotFound(text("This person has no bed here."))
    return room_with(work.connection, moment, stay.bed_id)


def change_beds(
    work: UnitOfWork, moment: Moment, staying: Iterable[OpenStay], found: Sequence[Allowed]
) -> None:
    """Those of each placing that is allowed into its beds; everyone gets up before anyone lies down."""
    by_person = {stay.person_id: stay for stay in staying}
    for side in found:
        for guest in side.placing.party.members:
            get_up(work, moment, by_person[guest.person_id])
    for side in found:
        for guest, bed in zip(side.placing.party.members, side.placing.beds, strict=True):
            lie_down(work, moment, by_person[guest.person_id].stay_id, guest.person_id, bed, side)


def said_where(placing: Placing) -> Text:
    who, others = placing.party.head.label, len(placing.party.members) - 1
    if not others:
        said = text("{who} → bed {bed}", who=who, bed=placing.beds[0].code)
    else:
        said = text("{who} and {others} more → {room}", who=who, others=others, room=placing.room.name)
    return with_must_move(said, placing.out_from)


def with_must_move(said: Text, day: date | None) -> Text:
    """The sentence, and by when they must have moved because the bed goes out of service."""
    return said if day is None else text("{said}; must move before {day}", said=said, day=day_text(day))


def said_of(staying: Sequence[OpenStay], what: Text) -> Text:
    who, others = staying[0].label, len(staying) - 1
    if not others:
        return text("{who}: {what}", who=who, what=what)
    return text("{who} and {others} more: {what}", who=who, others=others, what=what)
