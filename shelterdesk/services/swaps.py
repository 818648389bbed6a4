"""Two guests change places, with those of their households beside them: one transaction, one undo."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.lodging import Room
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import SetAside
from shelterdesk.domain.suggestion import Placing
from shelterdesk.domain.swaps import swap_place
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.board import Moment, moment_at, room_with
from shelterdesk.persistence.queries.stays import OpenStay
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_rules
from shelterdesk.services.set_aside import Allowed, allowed, check_set_aside
from shelterdesk.services.staying import get_up, lie_down, staying_here


@dataclass(frozen=True, slots=True)
class Swap:
    """Each of two guests gets the bed of the other; between rooms those of the household beside them go along."""

    site_id: str
    person_id: str
    other_id: str
    set_aside: SetAside | None = None


@dataclass(frozen=True, slots=True)
class _Side:
    staying: tuple[OpenStay, ...]
    room: Room


def swap(desk: Desk, command: Swap) -> Changes:
    """End the placements of both sides and start those of the other place, all or none.

    Raises NotAllowed, NotFound, BadInput for one who would change with oneself, PlacementRefused where a rule
    says no to either side.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    if command.person_id == command.other_id:
        raise BadInput(text("Two different people change places."))
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        one, other = (_side(work, moment, person) for person in (command.person_id, command.other_id))
        rules = house_rules(desk, work.connection, moment)
        aside = check_set_aside(desk, command.site_id, rules, command.set_aside)
        sides = (
            (one, command.person_id, other, command.other_id),
            (other, command.other_id, one, command.person_id),
        )
        found = [
            allowed(
                lambda rules, a=a, who=who, b=b, whom=whom: swap_place(a.room, who, b.room, whom, rules),  # type: ignore[misc]
                rules,
                aside,
            )
            for a, who, b, whom in sides
        ]
        _change_places(work, moment, found, {stay.person_id: stay for stay in one.staying + other.staying})
        return work.commit(
            "swap",
            _said(found[0].placing, found[1].placing),
            site_id=command.site_id,
            code=one.staying[0].code,
            reason=found[0].reason or found[1].reason,
            created=(),
        )


def _side(work: UnitOfWork, moment: Moment, person_id: str) -> _Side:
    staying = staying_here(work, moment.site_id, person_id, with_household=True)
    bed_id = staying[0].bed_id
    if bed_id is None:
        raise NotFound(text("This person has no bed here."))
    return _Side(staying, room_with(work.connection, moment, bed_id))


def _change_places(
    work: UnitOfWork, moment: Moment, found: list[Allowed], by_person: dict[str, OpenStay]
) -> None:
    """Everyone gets up before anyone lies down."""
    for side in found:
        for guest in side.placing.party.members:
            get_up(work, moment, by_person[guest.person_id])
    for side in found:
        for guest, bed in zip(side.placing.party.members, side.placing.beds, strict=True):
            lie_down(work, moment, by_person[guest.person_id].stay_id, guest.person_id, bed, side)


def _said(one: Placing, other: Placing) -> Text:
    return text(
        "{who} → bed {bed}, {other} → bed {other_bed}",
        who=one.party.head.label,
        bed=one.beds[0].code,
        other=other.party.head.label,
        other_bed=other.beds[0].code,
    )
