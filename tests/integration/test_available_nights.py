"""Everything that tells how many beds could have been used tells the same, as a count bed by bed has it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select

from shelterdesk.domain.census import HUD
from shelterdesk.domain.figures import Period
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    bed_inventories,
    bed_outages,
    beds,
    rooms,
    site_participations,
    sites,
)
from shelterdesk.services.census import CensusScope, census_figures
from shelterdesk.services.desk import Desk
from shelterdesk.services.occupancy import OccupancyAsked, load_occupancy
from shelterdesk.services.reporting import ReportScope, donor_figures, occupancy_figures
from shelterdesk.services.timeline import load_tape

TODAY = date(2026, 9, 3)  # of the clock of the tests
START = TODAY - timedelta(days=70)
BEDS = 3  # of each site
TOLD = "A shelter that a file told of"

Days = tuple[int, int | None]  # from START; an open end lasts
ALWAYS: Days = (0, None)


def day(offset: int) -> date:
    return START + timedelta(days=offset)


def end_day(offset: int | None) -> date | None:
    return None if offset is None else day(offset)


def has(span: Days, night: int) -> bool:
    return span[0] <= night and (span[1] is None or night < span[1])


@dataclass(frozen=True)
class House:
    """Of the desk's own site, then of the one that a file told of."""

    beds: tuple[tuple[Days, ...], tuple[Days, ...]]
    outages: tuple[tuple[int, int, Days], ...]  # site, bed
    lots: tuple[tuple[int, Days], ...]  # of the site that was told of: beds known as a number
    operating: Days
    taking_part: tuple[Days, ...]
    first: int
    last: int

    def available(self, site: int, night: int) -> int:
        if night > 70:
            return 0
        told = site == 1
        if told and not (
            has(self.operating, night)
            and (not self.taking_part or any(has(span, night) for span in self.taking_part))
        ):
            return 0
        of_lots = sum(count for count, span in self.lots if has(span, night)) if told else 0
        return of_lots + sum(
            has(span, night)
            and not any(has(out, night) for at, bed, out in self.outages if (at, bed) == (site, number))
            for number, span in enumerate(self.beds[site])
        )


spans = st.tuples(st.integers(0, 80), st.none() | st.integers(0, 40)).map(
    lambda pair: (pair[0], None if pair[1] is None else pair[0] + pair[1])
)
inventories = st.tuples(*[spans] * BEDS)


@st.composite
def houses(draw: st.DrawFn) -> House:
    out = st.tuples(st.integers(0, 1), st.integers(0, BEDS - 1), spans)
    first = draw(st.integers(0, 75))
    return House(
        (draw(inventories), draw(inventories)),
        tuple(draw(st.lists(out, max_size=8))),
        tuple(draw(st.lists(st.tuples(st.integers(0, 4), spans), max_size=2))),
        draw(st.just(ALWAYS) | spans),
        tuple(draw(st.lists(spans, max_size=2))),
        first,
        first + draw(st.integers(0, 50)),
    )


class Writer:
    def __init__(self, desk: Desk) -> None:
        assert desk.actor.site_id is not None
        self.engine = desk.database.engine
        self.home, self.told, room_id = desk.actor.site_id, new_id(), new_id()
        with self.engine.begin() as connection:
            home = connection.execute(select(sites)).one()
            zone = {"kind": "shelter", "country": "AW", "time_zone": home.time_zone}
            connection.execute(
                insert(sites).values(id=self.told, name=TOLD, source_id="7", nights_recorded=False, **zone)
            )
            connection.execute(
                insert(rooms).values(
                    id=room_id, site_id=self.told, name="R", use="mixed", accessible=False, position=0
                )
            )
            own = list(connection.execute(select(beds.c.id).order_by(beds.c.id)).scalars())
            self.beds = (own[:BEDS], [new_id() for _ in range(BEDS)])
            self.rest = own[BEDS:]
            bed = {"room_id": room_id, "site_id": self.told, "kind": "single", "accessible": False}
            connection.execute(
                insert(beds),
                [
                    {"id": bed_id, "code": f"X{at}", "position": at, "opened_on": START, **bed}
                    for at, bed_id in enumerate(self.beds[1])
                ],
            )

    def write(self, house: House) -> None:
        with self.engine.begin() as connection:
            for table in (bed_outages, bed_inventories, site_participations):
                connection.execute(delete(table))
            never = {"opened_on": day(0), "closed_on": day(0)}
            connection.execute(beds.update().where(beds.c.id.in_(self.rest)).values(**never))
            for ids, of_site in zip(self.beds, house.beds, strict=True):
                for bed_id, (first, end) in zip(ids, of_site, strict=True):
                    values = {"opened_on": day(first), "closed_on": end_day(end)}
                    connection.execute(beds.update().where(beds.c.id == bed_id).values(**values))
            for site, bed, (first, end) in house.outages:
                connection.execute(
                    insert(bed_outages).values(
                        id=new_id(),
                        bed_id=self.beds[site][bed],
                        first_day=day(first),
                        end_day=end_day(end),
                        reason="Leak",
                    )
                )
            for count, (first, end) in house.lots:
                span = {"starts_on": day(first), "ends_on": end_day(end)}
                connection.execute(
                    insert(bed_inventories).values(id=new_id(), site_id=self.told, beds=count, **span)
                )
            for first, end in house.taking_part:
                span = {"starts_on": day(first), "ends_on": end_day(end)}
                connection.execute(insert(site_participations).values(id=new_id(), site_id=self.told, **span))
            opened, closed = house.operating
            open_days = {"opened_on": None if opened == 0 else day(opened), "closed_on": end_day(closed)}
            connection.execute(sites.update().where(sites.c.id == self.told).values(**open_days))


def by_site(rows: Sequence[tuple[str | None, int]]) -> tuple[int, int]:
    """Of the own site and of the other; a row without a site is of both."""
    told = sum(nights for site, nights in rows if site == TOLD)
    return sum(nights for site, nights in rows if site not in (None, TOLD)), told


@pytest.fixture
def writer(desk: Desk) -> Writer:
    return Writer(desk)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(house=houses())
def test_reports_page_tape_and_census_have_the_same_beds(desk: Desk, writer: Writer, house: House) -> None:
    writer.write(house)
    everywhere = replace(desk, actor=replace(desk.actor, site_id=None))
    period = Period(day(house.first), day(house.last))
    nights = range(house.first, house.last + 1)
    expected = tuple(sum(house.available(site, night) for night in nights) for site in (0, 1))

    report = occupancy_figures(everywhere, ReportScope(period))
    assert by_site([(row.site, row.available_bed_nights) for row in report.rows]) == expected
    assert report.rows[-1].available_bed_nights == sum(expected)
    assert by_site([(site, available) for site, _, _, available in report.by_month]) == expected
    donor = donor_figures(everywhere, ReportScope(period), threshold=0).occupancy
    assert by_site([(row.site, row.available_bed_nights) for row in donor]) == expected
    begun = Period(period.first, min(period.last, TODAY)) if period.first <= TODAY else None
    for by_household in (False, True) if begun else ():  # the census counts what was told beyond tonight too
        census = census_figures(everywhere, CensusScope(begun, HUD, by_household))
        assert by_site([(row.site, row.available) for row in census.rows]) == expected
    for site_id, available in zip((writer.home, writer.told), expected, strict=True):
        page = load_occupancy(everywhere, OccupancyAsked(period, site_id)).whole
        assert (0 if page is None else page.available) == available
    tape = load_tape(everywhere, writer.home, period.first, period.last + timedelta(days=1))
    assert sum(night.open for night in tape.nights if night.day <= TODAY) == expected[0]


def test_beds_known_as_a_number_count_before_the_year_of_the_first_bed(desk: Desk, writer: Writer) -> None:
    early = -900
    lots = ((2, (early, None)),)
    writer.write(House((((0, None),) * BEDS,) * 2, (), lots, ALWAYS, (), early, early + 9))
    everywhere = replace(desk, actor=replace(desk.actor, site_id=None))
    report = occupancy_figures(everywhere, ReportScope(Period(day(early), day(early + 9))))
    assert by_site([(row.site, row.available_bed_nights) for row in report.rows]) == (0, 20)
    assert by_site([(site, available) for site, _, _, available in report.by_month]) == (0, 20)
