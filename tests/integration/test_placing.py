"""Beds given, moved and left, on the real encrypted database."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import func, insert, select
from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rules import Rule
from shelterdesk.domain.stays import Destination
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import audit, placements, stays, waiting_entries
from shelterdesk.services.beds import HoldBed, hold_bed
from shelterdesk.services.desk import Desk
from shelterdesk.services.stays import (
    CheckOut,
    ExpectExit,
    GiveBed,
    MoveGuest,
    check_out,
    expect_exit,
    give_bed,
    move_guest,
)
from shelterdesk.services.undo import undo
from shelterdesk.services.waiting import AddToWaiting, Withdraw, add_to_waiting, withdraw
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    return Shelter(desk)


def test_the_suggested_bed_is_given_and_the_entry_closed(shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    card = shelter.waiting(rosa)
    assert card.suggestion is not None
    changes = give_bed(shelter.desk, GiveBed(shelter.site_id, card.entry_id, card.suggestion.bed_ids))
    assert str(changes.said) == "Rosa → bed 1-01"
    assert shelter.bed_of(rosa) == "1-01"
    assert shelter.board().waiting == ()
    with pytest.raises(NotFound, match="waits"):
        give_bed(shelter.desk, GiveBed(shelter.site_id, card.entry_id, card.suggestion.bed_ids))


def test_a_family_gets_beds_of_one_room_around_the_one_chosen(shelter: Shelter) -> None:
    ids = shelter.settle(*FAMILY, bed="A-03")
    assert [shelter.bed_of(person_id) for person_id in ids] == ["A-03", "A-01", "A-02"]
    again = Shelter(shelter.desk)
    two = again.arrive(("Eva", Sex.FEMALE, 28), ("Sol", Sex.FEMALE, 3))
    said = shelter.waiting(two[0]).suggestion
    assert said is not None
    assert said.bed_codes == ("1-01", "1-02")  # the one bed left in the hall does not hold two


def test_a_refusal_names_its_rule_and_changes_nothing(shelter: Shelter) -> None:
    (pedro,) = shelter.arrive(PEDRO)
    with pytest.raises(PlacementRefused, match="Room 1 is for women") as found:
        shelter.give(pedro, "1-01")
    assert [refused.rule for refused in found.value.refused] == [Rule.WOMEN_ROOM]
    with pytest.raises(PlacementRefused, match="households of two"):
        shelter.give(pedro, "A-01")
    assert shelter.bed_of(pedro) is None
    assert len(shelter.board().waiting) == 1
    (wheels,) = shelter.arrive(("Iris", Sex.FEMALE, 61), needs=(Need.ACCESSIBLE,))
    with pytest.raises(PlacementRefused, match="not accessible"):
        shelter.give(wheels, "1-01")
    family = shelter.arrive(*FAMILY)
    with pytest.raises(PlacementRefused, match="of the 3 beds"):
        shelter.give(family[0], "3-01")
    with pytest.raises(BadInput):
        shelter.give(pedro, "2-01", "2-02")


def test_twenty_on_the_last_bed_one_wins_and_nineteen_are_told(make_desk: MakeDesk) -> None:
    shelter = Shelter(make_desk(rooms=(NewRoom("Room 1", ("1-01",), RoomUse.WOMEN),)))
    for number in range(20):
        shelter.arrive((f"W{number}", Sex.FEMALE, 30))
    bed_id = shelter.bed_id("1-01")

    def ask(entry_id: str) -> str:
        try:
            give_bed(shelter.desk, GiveBed(shelter.site_id, entry_id, (bed_id,)))
        except RuleBroken as refusal:
            return str(refusal)
        return "won"

    with ThreadPoolExecutor(20) as crowd:
        answers = Counter(crowd.map(ask, [card.entry_id for card in shelter.board().waiting]))
    assert answers == {"won": 1, "Room 1 has no free bed.": 19}
    with shelter.desk.database.reading() as connection:
        counted = [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (stays, placements)
        ]
        given = select(func.count()).where(audit.c.action == "give bed")
        assert connection.execute(given).scalar_one() == 1
    assert counted == [1, 1]
    assert len(shelter.board().waiting) == 19


def test_the_database_itself_refuses_a_second_person(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(("Eva", Sex.FEMALE, 28), bed="1-02")
    today = date(2026, 9, 3)
    with shelter.desk.database.reading() as connection:
        stay = connection.execute(select(stays.c.id).where(stays.c.person_id == eva)).scalar_one()
        row = {
            "id": new_id(),
            "stay_id": stay,
            "person_id": shelter.arrive(PEDRO)[0],
            "bed_id": shelter.bed_id("1-01"),
            "from_at": shelter.desk.clock(),
            "from_day": today,
        }
    with shelter.desk.write() as work, pytest.raises(IntegrityError):
        work.connection.execute(insert(placements), row)
    assert shelter.bed_of(rosa) == "1-01"


def test_a_move_ends_one_placement_and_starts_the_next(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=3)
    changes = move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("3-02")))
    assert str(changes.said) == "Rosa → bed 3-02"
    move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("1-03")))  # the same day again
    with shelter.desk.database.reading() as connection:
        rows = connection.execute(
            select(placements.c.from_day, placements.c.to_day).order_by(placements.c.id)
        ).all()
        open_stays = connection.execute(select(func.count()).select_from(stays)).scalar_one()
    assert [tuple(row) for row in rows] == [
        (date(2026, 9, 3), date(2026, 9, 6)),
        (date(2026, 9, 6), date(2026, 9, 6)),
        (date(2026, 9, 6), None),
    ]
    assert open_stays == 1
    assert shelter.bed_of(rosa) == "1-03"
    with pytest.raises(PlacementRefused, match="for men"):
        move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("2-01")))
    with pytest.raises(PlacementRefused, match="is taken"):
        move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("1-03")))


def test_a_household_moves_as_one_and_within_a_room_each_alone(make_desk: MakeDesk) -> None:
    halls = tuple(
        NewRoom(f"Hall {letter}", tuple(f"{letter}-0{n}" for n in range(1, 5)), RoomUse.FAMILIES)
        for letter in "AB"
    )
    shelter = Shelter(make_desk(rooms=halls))
    ids = shelter.settle(*FAMILY, bed="A-01")
    move_guest(shelter.desk, MoveGuest(shelter.site_id, ids[1], shelter.bed_id("A-04")))
    assert [shelter.bed_of(person_id) for person_id in ids] == ["A-01", "A-04", "A-03"]
    changes = move_guest(shelter.desk, MoveGuest(shelter.site_id, ids[2], shelter.bed_id("B-04")))
    assert [shelter.bed_of(person_id) for person_id in ids] == ["B-01", "B-02", "B-04"]
    assert str(changes.said) == "Nino and 2 more → Hall B"


def test_checking_out_frees_the_bed_on_the_day(shelter: Shelter, clock: TestClock) -> None:
    ids = shelter.settle(*FAMILY, bed="A-01")
    clock.forward(days=2)
    check_out(shelter.desk, CheckOut(shelter.site_id, ids[1], Destination.OWN_HOME))
    assert [shelter.bed_of(person_id) for person_id in ids] == ["A-01", None, "A-03"]
    changes = check_out(shelter.desk, CheckOut(shelter.site_id, ids[2], with_household=True))
    assert str(changes.said) == "Nino and 1 more: checked out"
    assert shelter.board().in_use == 0
    with shelter.desk.database.reading() as connection:
        row = connection.execute(select(stays).where(stays.c.person_id == ids[1])).one()
    assert (row.entry_day, row.exit_day) == (date(2026, 9, 3), date(2026, 9, 5))
    assert row.destination == Destination.OWN_HOME.value
    with pytest.raises(NotFound):
        check_out(shelter.desk, CheckOut(shelter.site_id, ids[1]))
    shelter.settle(("Eva", Sex.FEMALE, 28), ("Sol", Sex.FEMALE, 3), bed="A-01")  # the same day


def test_the_day_of_leaving_shows_on_the_board(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    changes = expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, date(2026, 9, 4)))
    assert str(changes.said) == "Rosa: leaves on 4 Sep 2026"
    states = [shelter.tile("1-01").state]
    for _ in range(2):
        clock.forward(days=1)
        states.append(shelter.tile("1-01").state)
    assert states == [BedState.OCCUPIED, BedState.LEAVING, BedState.OVERSTAY]
    with pytest.raises(BadInput, match="before today"):
        expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, date(2026, 9, 4)))
    expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, None))
    assert shelter.tile("1-01").state is BedState.OCCUPIED


def test_waiting_is_once_and_can_be_withdrawn(shelter: Shelter) -> None:
    ids = shelter.arrive(*FAMILY)
    for person_id in ids:
        with pytest.raises(RuleBroken, match="waits already"):
            add_to_waiting(shelter.desk, AddToWaiting(shelter.site_id, person_id))
    changes = withdraw(shelter.desk, Withdraw(shelter.site_id, shelter.waiting(ids[0]).entry_id))
    assert str(changes.said) == "Ana no longer waits"
    add_to_waiting(shelter.desk, AddToWaiting(shelter.site_id, ids[2]))
    card = shelter.waiting(ids[0])
    assert (card.members, card.minors) == (3, 1)
    shelter.give(ids[0], "A-01")
    with pytest.raises(RuleBroken, match="has a stay already"):
        add_to_waiting(shelter.desk, AddToWaiting(shelter.site_id, ids[1]))


def test_who_joins_the_household_later_waits_alone_and_comes_to_them(shelter: Shelter) -> None:
    ids = shelter.settle(*FAMILY, bed="A-01")
    check_out(shelter.desk, CheckOut(shelter.site_id, ids[1]))
    add_to_waiting(shelter.desk, AddToWaiting(shelter.site_id, ids[1]))
    (card,) = shelter.board().waiting
    assert (card.person_id, card.members) == (ids[1], 1)
    assert card.suggestion is not None
    assert card.suggestion.bed_codes == ("A-02",)


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.PROGRAMME, Role.DISTRIBUTION])
def test_only_a_manager_places_people(shelter: Shelter, role: Role) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    (eva,) = shelter.arrive(("Eva", Sex.FEMALE, 28))
    entry_id, site_id = shelter.waiting(eva).entry_id, shelter.site_id
    other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=role))
    for service, command in (
        (give_bed, GiveBed(site_id, entry_id, (shelter.bed_id("1-02"),))),
        (move_guest, MoveGuest(site_id, rosa, shelter.bed_id("1-02"))),
        (check_out, CheckOut(site_id, rosa)),
        (expect_exit, ExpectExit(site_id, rosa, None)),
        (withdraw, Withdraw(site_id, entry_id)),
        (add_to_waiting, AddToWaiting(site_id, eva)),
    ):
        with pytest.raises(NotAllowed):
            service(other, command)  # type: ignore[operator]


def test_another_sites_manager_is_refused(shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    other = replace(shelter.desk, actor=replace(shelter.desk.actor, site_id=new_id()))
    with pytest.raises(NotAllowed):
        check_out(other, CheckOut(shelter.site_id, rosa))
    with pytest.raises(NotFound):
        check_out(other, CheckOut(str(other.actor.site_id), rosa))


def test_undo_returns_the_board_to_what_it_was(shelter: Shelter, clock: TestClock) -> None:
    family = shelter.arrive(*FAMILY)
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(days=1)
    steps = [
        lambda: shelter.give(family[0], "A-02"),
        lambda: move_guest(shelter.desk, MoveGuest(shelter.site_id, rosa, shelter.bed_id("3-01"))),
        lambda: expect_exit(shelter.desk, ExpectExit(shelter.site_id, rosa, date(2026, 9, 9))),
        lambda: check_out(shelter.desk, CheckOut(shelter.site_id, family[0], with_household=True)),
    ]
    boards, done = [shelter.board()], []
    for step in steps:
        done.append(step())
        boards.append(shelter.board())
    for changes, before in zip(reversed(done), reversed(boards[:-1]), strict=True):
        assert changes.operation_id is not None
        undo(shelter.desk, changes.operation_id)
        assert shelter.board() == before
    with shelter.desk.database.reading() as connection:
        entries = select(func.count()).where(waiting_entries.c.closed_at.is_(None))
        assert connection.execute(entries).scalar_one() == 1


def test_undo_of_a_check_out_gives_way_to_who_has_the_bed_now(shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    changes = check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    shelter.settle(("Eva", Sex.FEMALE, 28), bed="1-01")
    assert changes.operation_id is not None
    before = shelter.board()
    with pytest.raises(RuleBroken):
        undo(shelter.desk, changes.operation_id)
    assert shelter.board() == before


def test_a_hold_has_done_its_work_when_the_one_it_was_for_lies_there(desk: Desk) -> None:
    """Who leaves again before its end leaves an open bed."""
    shelter = Shelter(desk)
    (rosa,) = shelter.arrive(ROSA)
    bed_id = shelter.bed_id("1-01")
    hold_bed(desk, HoldBed(shelter.site_id, bed_id, desk.clock() + timedelta(hours=5), rosa))
    shelter.give(rosa, "1-01")
    check_out(desk, CheckOut(shelter.site_id, rosa))
    beds = {tile.bed_id: tile.state for room in shelter.board().rooms for tile in room.tiles}
    assert beds[bed_id] is BedState.FREE
