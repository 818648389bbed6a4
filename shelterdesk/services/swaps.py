"""Two guests change places, with those of their households beside them: one transaction, one undo."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.lodging import Room
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import SetAside
from shelterdesk.domain.suggestion import Placing
from shelterdesk.domain.swaps import swap_both, swap_place
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.board import Moment, moment_at
from shelterdesk.persistence.queries.stays import OpenStay
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_rules
from shelterdesk.services.set_aside import allowed, check_set_aside
from shelterdesk.services.staying import change_beds, home_room, staying_here, with_must_move


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
    says no to either side; it may be set aside where it is the only one on both.
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
        both = (one.room, command.person_id, other.room, command.other_id)
        allowed(lambda rules: swap_both(*both, rules), rules, aside)
        found = [  # what was set aside stays with the side that needed it
            allowed(
                lambda rules, a=a, who=who, b=b, whom=whom: swap_place(a.room, who, b.room, whom, rules),  # type: ignore[misc]
                rules,
                aside,
            )
            for a, who, b, whom in sides
        ]
        change_beds(work, moment, one.staying + other.staying, found)
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
    return _Side(staying, home_room(work, moment, staying[0]))


def _said(one: Placing, other: Placing) -> Text:
    days = [day for day in (one.out_from, other.out_from) if day is not None]
    said = text(
        "{who} → bed {bed}, {other} → bed {other_bed}",
        who=one.party.head.label,
        bed=one.beds[0].code,
        other=other.party.head.label,
        other_bed=other.beds[0].code,
    )
    return with_must_move(said, min(days, default=None))
