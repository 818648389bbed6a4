"""Lives the plan through the program's own services, each at its own moment: the history cannot break a rule."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from decimal import Decimal
from functools import partial
from itertools import count

from shelterdesk.domain.activities import Activity
from shelterdesk.domain.board import WaitingCard
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.visit import Visit
from shelterdesk.services.activities import RecordActivity, record_activity
from shelterdesk.services.board import load_board
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, GiveLine, give
from shelterdesk.services.households import RegisterHousehold, register_household
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.people import RegisterPerson
from shelterdesk.services.sample.places import ITEMS, KITS, SITES
from shelterdesk.services.sample.plan import Arrival, Plan, SamplePerson, Session
from shelterdesk.services.sample.scene import census_nights, todays_scene
from shelterdesk.services.sample.setting import Setting
from shelterdesk.services.stays import CheckOut, GiveBed, check_out, give_bed
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.stock_views import store_overview
from shelterdesk.services.turn_aways import TurnAway, turn_away
from shelterdesk.services.visits import open_visit

VISIT_DAYS = 14
DELIVERY_DAYS = 30
LATE = ("DIAPERS-3", "WATER-5L")  # did not come with the last delivery
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
        for events in (census_nights(plan, self._setting), todays_scene(plan, self._setting)):
            for moment, event in events:
                self._at(moment, event)
        while self._queue:
            moment, _, happens = heapq.heappop(self._queue)
            happens()
            progress((moment - plan.start).total_seconds() / whole)

    def _at(self, moment: datetime, event: Callable[[], object]) -> None:
        if moment <= self._plan.now:
            heapq.heappush(self._queue, (moment, next(self._order), event))

    def _desk(self, site: int, moment: datetime) -> Desk:
        return replace(self._setting.desks[site], clock=lambda: moment)

    # stock

    def _deliver(self, site: int, moment: datetime) -> None:
        """Once a month what is short is brought up to a month's need, and kits are made of it.

        The last delivery before now leaves some items out, so that something is low today.
        """
        desk, setting, store_id = self._desk(site, moment), self._setting, self._setting.store_ids[site]
        after = moment + timedelta(days=DELIVERY_DAYS)
        left_out = LATE if after > self._plan.now else ()
        share = Decimal(SITES[site].beds) / 30
        today = site_day(moment, SITES[site].time_zone)
        usable = {line.code: line.quantity for line in store_overview(desk, store_id).lines}
        lines = tuple(
            ReceiveLine(
                item_id=setting.items[item.code],
                quantity=missing,
                grant_id=setting.grants[item.grant],
                unit_cost=item.cost,
                currency="USD",
                expires_on=None if item.shelf_days is None else today + timedelta(days=item.shelf_days),
            )
            for item in ITEMS
            if (missing := round(item.monthly * share) - usable[item.code]) > 0 and item.code not in left_out
        )
        if lines:
            receive(desk, Receive(store_id, lines))
        for kit in KITS:
            missing = round(kit.monthly * share / 2) - usable[kit.code]
            if missing > 0 and kit.code not in left_out:
                assemble(desk, Assemble(store_id, setting.items[kit.code], int(missing)))
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
        self._at(after, lambda: self._visit(household, after))

    def _hold_session(self, session: Session) -> None:
        site = SITES[session.site]
        grants = list(self._setting.grants.values())
        activity = Activity(
            day=site_day(session.at, site.time_zone),
            kind=session.kind,
            title=session.title,
            participants=session.participants,
            grant_id=grants[session.at.day % len(grants)],
        )
        desk = self._desk(session.site, session.at)
        record_activity(desk, RecordActivity(self._setting.site_ids[session.site], activity))


def _card_of(waiting: Iterable[WaitingCard], head_id: str) -> WaitingCard:
    return next(card for card in waiting if card.person_id == head_id)


def _lines_of(visit: Visit) -> Iterable[GiveLine]:
    return (GiveLine(line.item_id, line.offered) for line in visit.lines if line.offered > 0)


def _to_register(person: SamplePerson, site_id: str) -> RegisterPerson:
    return RegisterPerson(
        site_id=site_id,
        sex=person.sex,
        birth_date=person.birth_date,
        call_name=person.call_name,
        language=person.language,
        needs=person.needs,
        given_names=person.given_names,
        family_names=person.family_names,
    )
