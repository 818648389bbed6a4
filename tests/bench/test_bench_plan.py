"""What a whole plan costs beside the suggestions one by one, as a ratio within one run; see test_bench_core."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from time import perf_counter

from pytest_benchmark.fixture import BenchmarkFixture

from shelterdesk.domain.board import RoomUse, Suggestion
from shelterdesk.domain.capacity import Limit
from shelterdesk.domain.lodging import Bed, Guest, House, Party, Room, WaitingParty, crowd_of
from shelterdesk.domain.people import Sex
from shelterdesk.domain.plan import Plan, verify
from shelterdesk.domain.rules import HouseRules
from shelterdesk.domain.suggestion import best_beds
from shelterdesk.services.plan_solver import solve
from tests.bench.racing import ratio

NOON = datetime(2026, 9, 3, 16, tzinfo=UTC)
TODAY = date(2026, 9, 3)
ROOMS, BEDS, ENTRIES = 24, 4, 40
USES = (RoomUse.WOMEN, RoomUse.MEN, RoomUse.FAMILIES, RoomUse.MIXED)


def _room(at: int) -> Room:
    beds = tuple(
        Bed(f"b{at}-{n}", f"{at}-{n}", upper=n == 1, out_from=TODAY + timedelta(days=9) if n == 2 else None)
        for n in range(BEDS)
    )
    most = ((Limit.FLOOR, BEDS - 1),) if at % 5 == 0 else ()
    return Room(f"r{at}", f"Room {at}", USES[at % len(USES)], at % 6 == 0, beds, str(at % 3), most)


def _entry(at: int) -> WaitingParty:
    home = None if at % 4 else f"h{at}"
    head = Guest(f"p{at}", Sex.FEMALE if at % 3 else Sex.MALE, 20 + at, household_id=home, code=f"p{at}")
    child = Guest(f"c{at}", Sex.FEMALE, 6, household_id=home, code=f"c{at}")
    return WaitingParty(f"e{at}", NOON - timedelta(minutes=at), Party((head, child) if home else (head,)))


def _house() -> House:
    rooms = tuple(map(_room, range(ROOMS)))
    rules = HouseRules(crowd=crowd_of(rooms, ((Limit.FIRE, ROOMS * BEDS - 8),)))
    return House("site", "Casa Mar", TODAY, rooms, tuple(map(_entry, range(ENTRIES))), rules=rules)


def _one_by_one(house: House) -> int:
    """Each in turn to the best place that is left."""
    people = 0
    for entry in house.waiting:
        found = best_beds(entry.party, house.rooms, house.rules)
        if isinstance(found, Suggestion):
            home = house.room_of(found.bed_ids[0])
            assert home is not None
            lying = dict(zip(found.bed_ids, entry.party.members, strict=True))
            house = house.with_guests(home.room_id, lying)
            people += len(lying)
    return people


def test_a_whole_plan_beside_one_after_another(benchmark: BenchmarkFixture) -> None:
    house = _house()
    begun = perf_counter()
    plan: Plan = benchmark.pedantic(solve, (house,), rounds=1)
    seconds = perf_counter() - begun
    assert verify(plan, house) is None
    assert plan.people >= _one_by_one(house)
    found = ratio(lambda: solve(house), lambda: _one_by_one(house), rounds=3)
    benchmark.extra_info["ratio"] = found
    print(
        f"\na plan for {ENTRIES} entries / one by one: {found:.2f}; {seconds * 1000:.1f} ms, proven: {plan.proven}"
    )
