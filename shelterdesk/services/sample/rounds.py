"""The sample's distributions: every two weeks at each site in the last months, one open today, one tomorrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from zoneinfo import ZoneInfo

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.rounds import Counted, Tally
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.persistence.queries.rounds import Listed
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, GiveLine, give
from shelterdesk.services.rounds.plan import SaveRound, save_round
from shelterdesk.services.rounds.run import BeginRound, CloseRound, TakeLine, close_round
from shelterdesk.services.rounds.run import begin_round as open_it
from shelterdesk.services.rounds.sheets import EnterSheets, SheetRow, enter_sheets
from shelterdesk.services.rounds.views import view_round
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import Plan
from shelterdesk.services.sample.setting import Setting
from shelterdesk.services.visits import open_visit

BACK = (73, 59, 45, 31, 17, 3)  # days before today; none of them is one of a delivery
AT_THE_FIRST = BACK[:-1]  # so that many are due something there today
ROUNDS_SINCE = timedelta(days=74)
FOOD = ("FOOD-PARCEL", "WATER-5L", "DIAPERS-3", "FORMULA-400")
PACKS = ("KIT-HYGIENE", "KIT-DIGNITY")
STAYS_AWAY = 5  # the last of so many on the list
BETWEEN, BETWEEN_TODAY = timedelta(minutes=6), timedelta(minutes=24)
REFUSES = 3  # the line of today's list that does not want it
GAPS = (AdjustReason.DAMAGED, None, AdjustReason.LOST, None, None, AdjustReason.COUNTED)
Event = tuple[datetime, Callable[[], None]]


@dataclass(frozen=True, slots=True)
class PlannedRound:
    """`begins` None: it is still to come. `closes` None: it goes on."""

    site: int
    name: str
    day: date
    items: tuple[str, ...]
    begins: datetime | None
    closes: datetime | None = None
    gap: AdjustReason | None = None
    refuses: int | None = None  # the number of a line


@dataclass(frozen=True, slots=True)
class Running:
    """A round that was planned, at the desk it is planned from."""

    planned: PlannedRound
    round_id: str
    site_id: str
    store_id: str
    desk: Desk


def planned_rounds(plan: Plan) -> Iterator[tuple[datetime, PlannedRound]]:
    """Each with the moment at which it is planned."""
    for at, site in enumerate(SITES):
        today = site_day(plan.now, site.time_zone)
        for number, back in enumerate(BACK if at else AT_THE_FIRST):
            day = today - timedelta(days=back)
            packs = number % 2 == 1
            begins = _moment(site.time_zone, day, time(9))
            planned = PlannedRound(
                at,
                "Food and packs" if packs else "Food and water",
                day,
                FOOD + PACKS if packs else FOOD,
                begins,
                begins + timedelta(hours=5),
                GAPS[(number + at) % len(GAPS)],
                2 if (number + at) % 4 == 0 else None,
            )
            yield begins - timedelta(hours=17), planned
    today = site_day(plan.now, SITES[0].time_zone)
    begins = plan.now - timedelta(minutes=170)
    yield (
        begins - timedelta(hours=18),
        PlannedRound(0, "Food and water", today, FOOD, begins, refuses=REFUSES),
    )
    tomorrow = today + timedelta(days=1)
    yield plan.now - timedelta(minutes=75), PlannedRound(0, "Packs", tomorrow, PACKS, None)


def plan_round(planned: PlannedRound, desk: Desk, setting: Setting) -> Running:
    """The list is worked out, and what it needs is set aside."""
    site_id, store_id = setting.site_ids[planned.site], setting.store_ids[planned.site]
    item_ids = tuple(setting.items[code] for code in planned.items)
    saved = save_round(desk, SaveRound(site_id, store_id, planned.name, planned.day, item_ids))
    return Running(planned, saved.created[0], site_id, store_id, setting.desks[planned.site])


def begin_round(running: Running, desk: Desk) -> Iterator[Event]:
    """Opens it with what its list needs; what follows is that its households come, and that it closes."""
    found = view_round(desk, running.round_id)
    lines = tuple(TakeLine(need.item_id, min(need.expected, need.available)) for need in found.needs)
    open_it(desk, BeginRound(running.round_id, lines, found.row.version))
    moment = desk.clock() + timedelta(minutes=8)
    for one in _coming(running, found.listed):
        yield moment, partial(_come, _at(running, moment), running, one)
        moment += BETWEEN if running.planned.closes else BETWEEN_TODAY
    if running.planned.closes is not None:
        closes = max(running.planned.closes, moment)
        yield closes, partial(_close, _at(running, closes), running)


def _coming(running: Running, listed: Sequence[Listed]) -> Iterator[Listed]:
    """Some stay away; on the day itself the later part of the list is still to come."""
    if running.planned.closes is None:
        return iter(listed[: len(listed) * 3 // 4])
    return (line for line in listed if line.number % STAYS_AWAY)


def _come(desk: Desk, running: Running, line: Listed) -> None:
    """They take what is due of the round; one may not want it."""
    if line.number == running.planned.refuses:
        refused = SheetRow(line.round_person_id, (), refused=True)
        enter_sheets(desk, EnterSheets(running.round_id, (refused,)))
        return
    visit = open_visit(desk, line.person_id, running.site_id, running.store_id)
    lines = tuple(
        GiveLine(one.item_id, one.at_first)
        for one in visit.lines
        if one.at_first > 0 and one.item_id in line.due
    )
    if lines:
        give(desk, Give(line.person_id, lines, running.store_id))


def _close(desk: Desk, running: Running) -> None:
    """What is left is counted; of one item one may be missing, with its reason."""
    found = view_round(desk, running.round_id)
    short = next((one for one in found.tallies if one.lying > 1), None) if running.planned.gap else None
    counted = tuple(_counted(one, running.planned.gap if one is short else None) for one in found.tallies)
    close_round(desk, CloseRound(running.round_id, counted, found.row.version))


def _counted(tally: Tally, gap: AdjustReason | None) -> Counted:
    return Counted(tally.item_id, tally.lying - (Decimal(1) if gap else Decimal(0)), gap)


def _at(running: Running, moment: datetime) -> Desk:
    return replace(running.desk, clock=lambda: moment)


def _moment(zone: str, day: date, clock: time) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(zone)).astimezone(UTC)
