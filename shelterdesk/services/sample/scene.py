"""What makes the sample's today worth a look: nights confirmed, people who leave, beds held and under repair."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from shelterdesk.domain.board import BedState, BedTile
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.night_census import Presence
from shelterdesk.services.beds import BlockBed, HoldBed, block_bed, hold_bed
from shelterdesk.services.board import load_board
from shelterdesk.services.desk import Desk
from shelterdesk.services.night_census import ConfirmNight, confirm_night, load_night
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import Plan
from shelterdesk.services.sample.setting import Setting
from shelterdesk.services.stays import ExpectExit, expect_exit

NIGHTS = 20  # confirmed before today; one of them is missed
NOT_SEEN = 11  # of the people of a night the one at this place, on some nights
_Event = Callable[[Desk, str, int], None]
REASONS = ("Roof leak", "Broken slats", "New mattress ordered")


def todays_scene(plan: Plan, setting: Setting) -> Iterator[tuple[datetime, Callable[[], None]]]:
    """Events shortly before now, for every site; the first and largest gets more of each."""
    for site, site_id in enumerate(setting.site_ids):
        many = 2 if site == 0 else 1
        today = site_day(plan.now, SITES[site].time_zone)
        events: tuple[tuple[int, _Event], ...] = (
            (120, partial(_expect, first=0, day=today - timedelta(days=3))),
            (70, _block),
            (25, partial(_expect, first=1, day=today)),
            (3, _hold),
        )
        for hours, event in events:
            moment = plan.now - timedelta(hours=hours)
            desk = replace(setting.desks[site], clock=partial(_same, moment))
            yield moment, partial(event, desk, site_id, many)


def census_nights(plan: Plan, setting: Setting) -> Iterator[tuple[datetime, Callable[[], None]]]:
    """The census of the last nights at every site, taken in the evening of its own day."""
    for site, site_id in enumerate(setting.site_ids):
        zone = ZoneInfo(SITES[site].time_zone)
        today = site_day(plan.now, SITES[site].time_zone)
        for back in range(1, NIGHTS + 1):
            if back != NIGHTS // 2:
                evening = datetime.combine(today - timedelta(days=back), time(21, 30), zone).astimezone(UTC)
                desk = replace(setting.desks[site], clock=partial(_same, evening))
                yield evening, partial(_confirm, desk, site_id, odd=back % 3 == 0)


def _confirm(desk: Desk, site_id: str, *, odd: bool) -> None:
    sheet = load_night(desk, site_id)
    marks = [(one.person_id, one.presence) for one in sheet.expected]
    if odd and len(marks) > NOT_SEEN:
        marks[NOT_SEEN] = (marks[NOT_SEEN][0], Presence.MISSING)
    confirm_night(desk, ConfirmNight(site_id, sheet.night, tuple(marks)))


def _same(moment: datetime) -> datetime:
    return moment


def _block(desk: Desk, site_id: str, many: int) -> None:
    for tile, reason in zip(_tiles(desk, site_id, BedState.FREE)[-many:], REASONS, strict=False):
        block_bed(desk, BlockBed(site_id, tile.bed_id, reason))


def _expect(desk: Desk, site_id: str, many: int, first: int, day: date) -> None:
    """Some of those who stay are to leave on `day`."""
    for tile in _tiles(desk, site_id, BedState.OCCUPIED)[first : first + many * 4 : 4]:
        if tile.person_id is not None:
            expect_exit(desk, ExpectExit(site_id, tile.person_id, day))


def _hold(desk: Desk, site_id: str, many: int) -> None:
    until = desk.clock() + timedelta(hours=12)
    for tile in _tiles(desk, site_id, BedState.FREE)[:many]:
        hold_bed(desk, HoldBed(site_id, tile.bed_id, until, note="Arrives tonight"))


def _tiles(desk: Desk, site_id: str, state: BedState) -> list[BedTile]:
    return [tile for room in load_board(desk, site_id).rooms for tile in room.tiles if tile.state is state]
