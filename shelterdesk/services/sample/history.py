"""Lives the plan through the program's own services, each at its own moment: the history cannot break a rule."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from itertools import count

from shelterdesk.domain.board import WaitingCard
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.visit import Visit
from shelterdesk.services.activities import RecordActivity, record_activity
from shelterdesk.services.board import load_board
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, GiveLine, give
from shelterdesk.services.households import RegisterHousehold, register_household
from shelterdesk.services.people import RegisterPerson
from shelterdesk.services.sample.counting import counting, kept_by_people
from shelterdesk.services.sample.deliveries import deliver
from shelterdesk.services.sample.papers import papers
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import Arrival, Plan, SamplePerson, Session
from shelterdesk.services.sample.programme import activity_of, programme
from shelterdesk.services.sample.rounds import (
    ROUNDS_SINCE,
    PlannedRound,
    Running,
    begin_round,
    plan_round,
    planned_rounds,
)
from shelterdesk.services.sample.scene import census_nights, todays_scene
from shelterdesk.services.sample.setting import Setting
from shelterdesk.services.stays import CheckOut, GiveBed, check_out, give_bed
from shelterdesk.services.turn_aways import TurnAway, turn_away
from shelterdesk.services.visits import open_visit

VISIT_DAYS = 14
DELIVERY_DAYS = 30
PATIENCE = timedelta(days=6)  # who found no bed by then went elsewhere
Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class _Household:
    arrival: Arrival
    head_id: str


class History:
    """Runs events in order of time; an event may add later ones."""

    def __init__(self, plan: Plan, setting: Setting) -> None:
        self._plan = plan
        self._setting = setting
        self._order = count()
        self._queue: list[tuple[datetime, int, Callable[[], object]]] = []

    def live(self, progress: Progress) -> None:
        """From the start of the plan to its now; `progress` hears the share that is done."""
        plan, whole = self._plan, (self._plan.now - self._plan.start).total_seconds()
        for at in range(len(SITES)):
            self._at(plan.start + timedelta(hours=12, minutes=at), partial(self._deliver, at, plan.start))
        for arrival in plan.arrivals:
            self._at(arrival.at, partial(self._arrive, arrival))
        for session in plan.sessions:
            self._at(session.at, partial(self._hold_session, session))
        for events in (census_nights, todays_scene, papers, counting, kept_by_people, programme):
            for moment, event in events(plan, self._setting):
                self._at(moment, event)
        for moment, planned in planned_rounds(plan):
            self._at(moment, partial(self._plan_round, planned, moment))
        while self._queue:
            moment, _, happens = heapq.heappop(self._queue)
            happens()
            progress((moment - plan.start).total_seconds() / whole)

    def _at(self, moment: datetime, event: Callable[[], object]) -> None:
        if moment <= self._plan.now:
            heapq.heappush(self._queue, (moment, next(self._order), event))

    def _desk(self, site: int, moment: datetime) -> Desk:
        return replace(self._setting.desks[site], clock=lambda: moment)

    def _deliver(self, site: int, moment: datetime) -> None:
        """Once a month; what comes with the last delivery before now leaves some items out."""
        after = moment + timedelta(days=DELIVERY_DAYS)
        deliver(self._desk(site, moment), self._setting, site, last=after > self._plan.now)
        self._at(after, lambda: self._deliver(site, after))

    # people

    def _arrive(self, arrival: Arrival) -> None:
        site_id = self._setting.site_ids[arrival.site]
        members = tuple(_to_register(person, site_id) for person in arrival.members)
        desk = self._desk(arrival.site, arrival.at)
        created = register_household(desk, RegisterHousehold(site_id, members, waits=True)).created
        self._place(_Household(arrival, created[0]), arrival.at + timedelta(minutes=20))

    def _place(self, household: _Household, moment: datetime) -> None:
        arrival = household.arrival
        if moment > self._plan.now:
            return
        site_id = self._setting.site_ids[arrival.site]
        desk = self._desk(arrival.site, moment)
        card = _card_of(load_board(desk, site_id).waiting, household.head_id)
        if card.suggestion is None:
            if moment + timedelta(days=1) - arrival.at > PATIENCE:
                self._at(moment, partial(turn_away, desk, TurnAway(site_id, card.entry_id)))
            else:
                later = moment + timedelta(days=1)
                self._at(later, lambda: self._place(household, later))
            return
        today = site_day(moment, SITES[arrival.site].time_zone)
        expected = today + timedelta(days=arrival.expected_days)
        give_bed(desk, GiveBed(site_id, card.entry_id, card.suggestion.bed_ids, expected))
        if arrival.leaves is not None and arrival.leaves > moment:
            leaves = arrival.leaves
            self._at(leaves, lambda: self._leave(household, leaves))
        first = moment + timedelta(minutes=30)
        self._at(first, lambda: self._visit(household, first))

    def _leave(self, household: _Household, moment: datetime) -> None:
        desk = self._desk(household.arrival.site, moment)
        site_id = self._setting.site_ids[household.arrival.site]
        check_out(desk, CheckOut(site_id, household.head_id, with_household=True))

    def _visit(self, household: _Household, moment: datetime) -> None:
        """Collects what is due, and comes again while the stay lasts."""
        leaves = household.arrival.leaves
        if leaves is not None and moment >= leaves:
            return
        site = household.arrival.site
        desk, store_id = self._desk(site, moment), self._setting.store_ids[site]
        visit = open_visit(desk, household.head_id, self._setting.site_ids[site], store_id)
        lines = tuple(_lines_of(visit))
        if lines:
            give(desk, Give(household.head_id, lines, store_id))
        after = moment + timedelta(days=VISIT_DAYS)
        if after < self._plan.now - ROUNDS_SINCE:  # later on they come to the rounds
            self._at(after, lambda: self._visit(household, after))

    # rounds

    def _plan_round(self, planned: PlannedRound, moment: datetime) -> None:
        running = plan_round(planned, self._desk(planned.site, moment), self._setting)
        if planned.begins is not None:
            self._at(planned.begins, partial(self._begin_round, running, planned.begins))

    def _begin_round(self, running: Running, moment: datetime) -> None:
        """Opens it, and lets its households come one after the other."""
        for after, event in begin_round(running, self._desk(running.planned.site, moment)):
            self._at(after, event)

    def _hold_session(self, session: Session) -> None:
        site = SITES[session.site]
        grants = list(self._setting.grants.values())
        day, grant_id = site_day(session.at, site.time_zone), grants[session.at.day % len(grants)]
        activity = activity_of(session, day, grant_id)
        desk = self._desk(session.site, session.at)
        record_activity(desk, RecordActivity(self._setting.site_ids[session.site], activity))


def _card_of(waiting: Iterable[WaitingCard], head_id: str) -> WaitingCard:
    return next(card for card in waiting if card.person_id == head_id)


def _lines_of(visit: Visit) -> Iterable[GiveLine]:
    return (GiveLine(line.item_id, line.at_first) for line in visit.lines if line.at_first > 0)


def _to_register(person: SamplePerson, site_id: str) -> RegisterPerson:
    return RegisterPerson(
        site_id=site_id,
        sex=person.sex,
        birth_date=person.birth_date,
        call_name=person.call_name,
        language=person.language,
        needs=person.needs,
        population=person.population,
        given_names=person.given_names,
        family_names=person.family_names,
    )
