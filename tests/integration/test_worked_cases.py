"""The worked cases of counting beds, done at the desk on the encrypted database, as a shelter would do them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.census import FVPSA, HUD, ROOMS, VOCA, HouseholdType, Profile
from shelterdesk.domain.figures import CensusRow, Period
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.services.beds import HoldBed, ReleaseHold, hold_bed, release_hold
from shelterdesk.services.census import CensusScope, census_figures
from shelterdesk.services.households import RegisterHousehold, register_household
from shelterdesk.services.occupancy import OccupancyAsked, load_occupancy
from shelterdesk.services.people import RegisterPerson
from shelterdesk.services.stays import CheckOut, check_out
from shelterdesk.services.tonight import tonight
from shelterdesk.services.undo import undo
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import ROSA, Shelter, Who

AUGUST = Period(date(2026, 8, 1), date(2026, 8, 31))
AFTERWARDS = datetime(2026, 9, 3, 14, tzinfo=UTC)


def in_aruba(day: int, hour: int, minute: int = 0) -> datetime:
    """A moment of August 2026 by the clock of the shelter, four hours behind UTC."""
    return datetime(2026, 8, day, hour, minute, tzinfo=UTC) + timedelta(hours=4)


@pytest.mark.parametrize(
    ("came", "left", "nights"),
    [
        pytest.param(
            in_aruba(1, 15), in_aruba(5, 11), {HUD: 4, VOCA: 4, FVPSA: 4, ROOMS: 4}, id="1 to 5 August"
        ),
        pytest.param(
            in_aruba(9, 23, 59),
            in_aruba(10, 0, 1),
            {HUD: 1, VOCA: 1, FVPSA: 1, ROOMS: 1},
            id="23:59 to 00:01",
        ),
        pytest.param(
            in_aruba(9, 1), in_aruba(9, 9), {HUD: 0, VOCA: 1, FVPSA: 0, ROOMS: 0}, id="01:00 to 09:00"
        ),
    ],
)
def test_the_nights_of_a_stay(
    make_desk: MakeDesk, clock: TestClock, came: datetime, left: datetime, nights: dict[Profile, int]
) -> None:
    clock.now = datetime(2026, 7, 1, 14, tzinfo=UTC)
    shelter = Shelter(make_desk("house"))
    clock.now = came
    (rosa,) = shelter.settle(ROSA, bed="1-02")
    clock.now = left
    check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    clock.now = AFTERWARDS
    assert {profile: whole(shelter, profile, AUGUST).nights for profile in nights} == nights
    # Seven beds of rooms and four of the hall, on each of the 31 nights; the share of the report is of these.
    available = 31 * 11
    assert whole(shelter, HUD, AUGUST).available == available
    assert whole(shelter, HUD, AUGUST).utilisation == Decimal(nights[HUD]) / available


def whole(shelter: Shelter, profile: Profile, period: Period) -> CensusRow:
    (row,) = census_figures(shelter.desk, CensusScope(period, profile)).rows
    return row


def test_four_rooms_of_five_beds_with_four_taken_in_each(make_desk: MakeDesk, clock: TestClock) -> None:
    """80 % of the beds, every room in use, and no place for a family of four."""
    rooms = tuple(
        NewRoom(f"Room {n}", tuple(f"{n}-0{bed}" for bed in range(1, 6)), RoomUse.MIXED) for n in range(1, 5)
    )
    shelter = Shelter(make_desk("four", rooms))
    for n in range(1, 5):
        family: tuple[Who, ...] = (("Ana", Sex.FEMALE, 32), *((f"Nino {c}", Sex.MALE, 4) for c in range(3)))
        mother, *_ = shelter.arrive(*family)
        shelter.give(mother, *(f"{n}-0{bed}" for bed in range(1, 5)))
    night = Period(clock.now.date(), clock.now.date())
    assert whole(shelter, HUD, night).utilisation == Decimal("0.8")
    assert whole(shelter, ROOMS, night).utilisation == 1
    use = load_occupancy(shelter.desk, OccupancyAsked(night, shelter.site_id)).whole
    assert use is not None
    assert (use.share, use.room_share, use.largest) == (Decimal("0.8"), Decimal(1), 1)
    chances = tonight(shelter.desk, shelter.site_id)
    assert {chance.count for chance in chances if len(chance.pattern.people) >= 2} == {0}
    assert {len(chance.pattern.people) for chance in chances} >= {1, 4}


# Physical = open + closed; open = available + held + occupied + out of service, at every moment.


def states(shelter: Shelter) -> tuple[int, int, int]:
    """Available, held, occupied; the board of this very moment, which nobody has refreshed before."""
    counts = shelter.board().counts
    assert sum(counts.values()) == 11
    return counts[BedState.FREE], counts[BedState.RESERVED], counts[BedState.OCCUPIED]


def held_for_an_hour(shelter: Shelter) -> str:
    (rosa,) = shelter.arrive(ROSA)
    assert states(shelter) == (11, 0, 0)
    until = shelter.desk.clock() + timedelta(hours=1)
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("1-02"), until, rosa))
    assert states(shelter) == (10, 1, 0)
    return rosa


def confirm(shelter: Shelter, rosa: str, _clock: TestClock) -> None:
    shelter.give(rosa, "1-02")


def cancel(shelter: Shelter, _rosa: str, _clock: TestClock) -> None:
    release_hold(shelter.desk, ReleaseHold(shelter.site_id, shelter.bed_id("1-02")))


def wait_until_it_expires(shelter: Shelter, _rosa: str, clock: TestClock) -> None:
    clock.forward(minutes=59)
    assert states(shelter) == (10, 1, 0)
    clock.forward(minutes=1)


@pytest.mark.parametrize(
    ("end", "expected"),
    [(confirm, (10, 0, 1)), (cancel, (11, 0, 0)), (wait_until_it_expires, (11, 0, 0))],
)
def test_a_hold_ends_at_that_very_moment(
    make_desk: MakeDesk,
    clock: TestClock,
    end: Callable[[Shelter, str, TestClock], None],
    expected: tuple[int, int, int],
) -> None:
    """Confirming leaves what is available as it is; cancelling and expiring add exactly one."""
    shelter = Shelter(make_desk("holds"))
    rosa = held_for_an_hour(shelter)
    end(shelter, rosa, clock)
    assert states(shelter) == expected


def test_a_child_born_in_the_shelter_makes_a_family_of_the_stay(
    make_desk: MakeDesk, clock: TestClock
) -> None:
    """The mother came alone; her stay and the child's are of one household from then on, and undo takes it back."""
    shelter = Shelter(make_desk("born"))
    (rosa,) = shelter.settle(ROSA, bed="3-01")
    period = Period(clock.now.date(), clock.now.date())
    assert kinds(shelter, period) == {HouseholdType.WITHOUT_CHILDREN: (1, 1, 1)}
    child = RegisterPerson(shelter.site_id, Sex.FEMALE, age=0)
    born = RegisterHousehold(shelter.site_id, (child,), waits=True, joins_id=rosa)
    changes = register_household(shelter.desk, born)
    given = shelter.give(changes.created[0], "3-02")
    assert kinds(shelter, period) == {HouseholdType.ADULT_AND_CHILD: (2, 1, 2)}
    for operation in (given, changes):
        assert operation.operation_id is not None
        undo(shelter.desk, operation.operation_id)
    assert kinds(shelter, period) == {HouseholdType.WITHOUT_CHILDREN: (1, 1, 1)}


def kinds(shelter: Shelter, period: Period) -> dict[HouseholdType | None, tuple[int, int, int]]:
    rows = census_figures(shelter.desk, CensusScope(period, HUD, by_household=True)).rows
    return {row.household_type: (row.people, row.households, row.nights) for row in rows if row.people}
