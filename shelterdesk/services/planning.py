"""A place for everyone who waits at once: looked at first, then taken as a whole."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.placement import Refused
from shelterdesk.domain.plan import Plan, verify
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.board import moment_at
from shelterdesk.persistence.tables import waiting_entries
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_under_rules
from shelterdesk.services.people import names_for
from shelterdesk.services.plan_solver import PATIENCE_SECONDS, never, solve
from shelterdesk.services.staying import admit


@dataclass(frozen=True, slots=True)
class PlanPreview:
    """A plan to look at. `names`: person id -> name, for those who may see names; else it is empty."""

    plan: Plan
    names: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, slots=True)
class TakePlan:
    """Everyone of the plan into their beds."""

    plan: Plan


class PlanOutdated(RuleBroken):
    """The house is no longer the one that the plan was made for; `why` is the first rule that now says no."""

    def __init__(self, why: Refused) -> None:
        super().__init__(text("The house has changed meanwhile: {why} Nobody was placed.", why=why.text))
        self.why = why


def place_all(
    desk: Desk, site_id: str, patience: float = PATIENCE_SECONDS, given_up: Callable[[], bool] = never
) -> PlanPreview:
    """The best plan for those who wait now; nothing is changed. Raises NotAllowed, NotFound.

    It is looked for at most for `patience` seconds, and no further once `given_up` says so.
    """
    desk.authorize(Permission.PLACE_PEOPLE, site_id)
    now = desk.clock()
    with desk.database.reading() as connection:
        house = house_under_rules(desk, connection, moment_at(connection, site_id, now))
    plan = solve(house, patience, given_up)
    people = [member.person_id for entry in house.waiting for member in entry.party.members]
    return PlanPreview(plan, names_for(desk, site_id, people))


def take_plan(desk: Desk, command: TakePlan) -> Changes:
    """Admit everyone of the plan and close their entries, all or none; `created` holds the new stays.

    Every rule is asked again inside the transaction. Raises NotAllowed, NotFound, BadInput for an empty plan,
    PlanOutdated where the house has changed so that the plan does not hold.
    """
    plan = command.plan
    desk.authorize(Permission.PLACE_PEOPLE, plan.site_id)
    if not plan.planned:
        raise BadInput(text("Nobody can be placed at the moment."))
    with desk.write() as work:
        moment = moment_at(work.connection, plan.site_id, work.now)
        house = house_under_rules(desk, work.connection, moment)
        broken = verify(plan, house)
        if broken is not None:
            raise PlanOutdated(broken)
        beds = {bed.bed_id: bed for room in house.rooms for bed in room.beds}
        created = []
        for one in plan.planned:
            for guest, bed_id in zip(one.party.members, one.bed_ids, strict=True):
                created.append(admit(work, moment, guest, beds[bed_id]))
            work.update(waiting_entries, one.entry_id, {"closed_at": work.now, "outcome": "placed"})
        said = text("People placed: {people}, in rooms: {rooms}", people=plan.people, rooms=_rooms(plan))
        taken = [beds[bed_id] for one in plan.planned for bed_id in one.bed_ids]
        days = [bed.out_from for bed in taken if bed.out_from is not None]
        if days:
            first = day_text(min(days))
            said = text("{said}; some must move, the first before {day}", said=said, day=first)
        return work.commit("place all", said, site_id=plan.site_id, created=created)


def _rooms(plan: Plan) -> int:
    return len({one.room_id for one in plan.planned})
