"""Capacity: the lowest limit binds and is named, the reserve is kept apart, nothing is clamped."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.capacity import (
    DatedLimits,
    Limit,
    Limits,
    capacity_of,
    capacity_of_site,
    checked,
    limits_on,
)
from shelterdesk.domain.errors import BadInput

counts = st.none() | st.integers(0, 60)
some = st.none() | st.integers(1, 60)
areas = st.none() | st.decimals(0, 400, places=2)
limits = st.builds(
    Limits, areas, counts, counts, counts, counts, st.none() | st.decimals(1, 9, places=2), some, some
)


@pytest.mark.parametrize(
    ("beds", "known", "people", "binding"),
    [
        (8, Limits(), 8, Limit.BEDS),
        (8, Limits(floor_area_m2=Decimal("21")), 6, Limit.FLOOR),
        (8, Limits(floor_area_m2=Decimal("20.99")), 5, Limit.FLOOR),
        (8, Limits(floor_area_m2=Decimal("21"), m2_per_person=Decimal("4.5")), 4, Limit.FLOOR),
        (86, Limits(toilets=4), 80, Limit.TOILETS),
        (86, Limits(toilets=4, people_per_toilet=10), 40, Limit.TOILETS),
        (86, Limits(toilets=4, fire_limit=75, staff=3), 75, Limit.FIRE),
        (86, Limits(fire_limit=75, staff=3, people_per_staff=20), 60, Limit.STAFF),
        (8, Limits(fire_limit=8), 8, Limit.BEDS),
    ],
)
def test_the_lowest_limit_binds_and_is_named(beds: int, known: Limits, people: int, binding: Limit) -> None:
    found = capacity_of(beds, known)
    assert (found.people, found.binding) == (people, binding)


@given(st.integers(0, 60), limits, st.integers(0, 80))
def test_no_limit_is_passed_and_one_is_reached(beds: int, known: Limits, present: int) -> None:
    found = capacity_of(beds, known, present)
    assert all(found.people <= most for _, most in found.by_limit)
    assert dict(found.by_limit)[found.binding] == found.people
    assert found.left - found.over == found.people - present
    assert min(found.left, found.over) == 0
    if known.floor_area_m2 is not None:
        metres = known.m2_per_person or Decimal("3.5")
        assert found.people * metres <= known.floor_area_m2
        assert (dict(found.by_limit)[Limit.FLOOR] + 1) * metres > known.floor_area_m2


@given(st.integers(0, 60), limits)
def test_the_reserve_lifts_beds_and_toilets_and_nothing_else(beds: int, known: Limits) -> None:
    found = capacity_of(beds, known)
    most = found.people + found.surge
    assert most <= beds + (known.spare_places or 0) or found.surge == 0
    hard = [many for limit, many in found.by_limit if limit in (Limit.FLOOR, Limit.FIRE, Limit.STAFF)]
    assert all(most <= many for many in hard)
    assert found.surge >= 0


def test_a_site_takes_no_more_than_its_rooms_together() -> None:
    rooms = [capacity_of(8, Limits(floor_area_m2=Decimal("21"))), capacity_of(6, Limits())]
    site = capacity_of_site(rooms, 14, Limits(), present=13)
    assert (site.people, site.binding, site.over) == (12, Limit.ROOMS, 1)
    plain = capacity_of_site([capacity_of(8, Limits())], 8, Limits(spare_places=5), present=2)
    assert (plain.people, plain.binding, plain.surge, plain.left) == (8, Limit.BEDS, 5, 6)


@given(st.dictionaries(st.integers(0, 30), limits, max_size=5), st.integers(-5, 40))
def test_a_record_ends_the_day_before_the_next_begins(found: dict[int, Limits], day: int) -> None:
    start = date(2026, 1, 1)
    records = [DatedLimits(start + timedelta(days=after), one) for after, one in found.items()]
    in_force = limits_on(records, start + timedelta(days=day))
    earlier = [after for after in sorted(found) if after <= day]
    assert in_force == (found[earlier[-1]] if earlier else Limits())


@pytest.mark.parametrize(
    "wrong",
    [
        Limits(toilets=-1),
        Limits(people_per_toilet=0),
        Limits(floor_area_m2=Decimal("1.234")),
        Limits(floor_area_m2=Decimal("NaN")),
        Limits(m2_per_person=Decimal(0)),
        Limits(fire_limit=10**9),
    ],
)
def test_limits_that_cannot_be_are_refused(wrong: Limits) -> None:
    with pytest.raises(BadInput):
        checked(wrong)


@given(limits)
def test_limits_that_can_be_are_taken(known: Limits) -> None:
    assert checked(known) is known
