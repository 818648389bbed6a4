"""Two guests, or two parties, change places: one transaction under every rule, one undo."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound
from shelterdesk.domain.keep_apart import Pair, Scope
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rules import Rule, SetAside
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import beds as beds_table
from shelterdesk.persistence.tables import keep_aparts, placements
from shelterdesk.services.absences import GoAway, go_away
from shelterdesk.services.board import places_for_move
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import seal_pair
from shelterdesk.services.swaps import Swap, swap
from shelterdesk.services.undo import undo
from tests.conftest import MakeDesk
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

EVA = ("Eva", Sex.FEMALE, 28)
MIXED = (
    NewRoom("Room 1", ("1-01", "1-02"), RoomUse.MIXED, accessible=True),
    NewRoom("Room 2", ("2-01", "2-02", "2-03", "2-04"), RoomUse.MIXED),
    NewRoom("Room 3", ("3-01",), RoomUse.MEN),
)


@pytest.fixture
def shelter(make_desk: MakeDesk) -> Shelter:
    return Shelter(make_desk(rooms=MIXED))


def beds(shelter: Shelter, *people: str) -> list[str | None]:
    return [shelter.bed_of(person) for person in people]


def keep_apart(shelter: Shelter, one: str, other: str, scope: Scope) -> None:
    row_id, sealer = new_id(), shelter.desk.sealer(shelter.site_id)
    assert sealer is not None
    with shelter.desk.write() as work:
        pair = seal_pair(Pair(frozenset({one, other}), scope), sealer, row_id)
        work.insert(keep_aparts, id=row_id, site_id=shelter.site_id, pair=pair, since=work.now)
        work.commit("keep apart", text("Kept apart"))


def test_two_of_one_room_change_beds_and_undo_puts_them_back(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="2-01"), shelter.settle(EVA, bed="2-02")
    changes = swap(shelter.desk, Swap(shelter.site_id, rosa, eva))
    assert str(changes.said) == "Rosa → bed 2-02, Eva → bed 2-01"
    assert beds(shelter, rosa, eva) == ["2-02", "2-01"]
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert beds(shelter, rosa, eva) == ["2-01", "2-02"]


def test_a_swap_needs_no_free_bed_and_both_must_fit_where_they_come(shelter: Shelter) -> None:
    (pedro,), (juan,) = (
        shelter.settle(PEDRO, bed="3-01"),
        shelter.settle(("Juan", Sex.MALE, 50), bed="1-01"),
    )
    (rosa,) = shelter.settle(ROSA, bed="1-02")
    targets = places_for_move(shelter.desk, shelter.site_id, pedro)
    assert targets.swaps == {shelter.bed_id("1-01"): juan}
    swap(shelter.desk, Swap(shelter.site_id, pedro, juan))
    assert beds(shelter, pedro, juan) == ["1-01", "3-01"]
    for one, other in ((juan, rosa), (rosa, juan)):
        with pytest.raises(PlacementRefused, match="Room 3 is for men"):
            swap(shelter.desk, Swap(shelter.site_id, one, other))
    assert beds(shelter, pedro, juan, rosa) == ["1-01", "3-01", "1-02"]


def test_a_family_changes_rooms_with_one_who_is_alone_where_beds_are_free(shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    family = shelter.settle(*FAMILY, bed="2-01")
    with pytest.raises(PlacementRefused, match="of the 3 beds"):
        swap(shelter.desk, Swap(shelter.site_id, rosa, family[0]))
    (eva,) = shelter.settle(("Eva", Sex.FEMALE, 28), bed="2-04")
    two = shelter.arrive(("Lia", Sex.FEMALE, 33), ("Sol", Sex.FEMALE, 3))
    assert shelter.waiting(two[0]).suggestion is None
    swap(shelter.desk, Swap(shelter.site_id, rosa, eva))  # Rosa leaves a room of two to Eva
    assert beds(shelter, rosa, eva) == ["2-04", "1-01"]


def test_households_go_along(make_desk: MakeDesk) -> None:
    rooms = (
        NewRoom("Room 1", ("1-01", "1-02", "1-03"), RoomUse.MIXED),
        NewRoom("Room 2", ("2-01", "2-02", "2-03"), RoomUse.FAMILIES),
    )
    shelter = Shelter(make_desk(rooms=rooms))
    two = shelter.settle(("Lia", Sex.FEMALE, 33), ("Sol", Sex.FEMALE, 3), bed="1-01")
    family = shelter.settle(*FAMILY, bed="2-01")
    changes = swap(shelter.desk, Swap(shelter.site_id, two[1], family[1]))
    assert {str(bed)[0] for bed in beds(shelter, *two)} == {"2"}
    assert sorted(str(bed) for bed in beds(shelter, *family)) == ["1-01", "1-02", "1-03"]
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert beds(shelter, *two) == ["1-01", "1-02"]
    assert beds(shelter, *family) == ["2-01", "2-02", "2-03"]


def test_accessible_beds_count_for_both(shelter: Shelter) -> None:
    (iris,) = shelter.arrive(("Iris", Sex.FEMALE, 61), needs=(Need.ACCESSIBLE,))
    shelter.give(iris, "1-01")
    (rosa,) = shelter.settle(ROSA, bed="2-01")
    with pytest.raises(PlacementRefused, match="not accessible") as found:
        swap(shelter.desk, Swap(shelter.site_id, rosa, iris))
    assert found.value.may_set_aside is Rule.ACCESSIBLE
    aside = SetAside(Rule.ACCESSIBLE, "one night, with help")
    swap(shelter.desk, Swap(shelter.site_id, rosa, iris, aside))
    assert beds(shelter, iris, rosa) == ["2-01", "1-01"]


def test_the_board_is_told_why_not_and_what_a_reason_would_allow(make_desk: MakeDesk) -> None:
    rooms = (*MIXED, NewRoom("Hall", ("H-01", "H-02"), RoomUse.FAMILIES))
    shelter = Shelter(make_desk(rooms=rooms))
    (iris,) = shelter.settle(("Iris", Sex.FEMALE, 61), bed="1-01", needs=(Need.ACCESSIBLE,))
    (rosa,), (pedro,) = shelter.settle(ROSA, bed="2-01"), shelter.settle(PEDRO, bed="3-01")
    ana, nino = shelter.settle(("Ana", Sex.FEMALE, 32), ("Nino", Sex.MALE, 4), bed="H-01")
    targets = places_for_move(shelter.desk, shelter.site_id, iris)
    rosas, pedros, anas = (shelter.bed_id(code) for code in ("2-01", "3-01", "H-01"))
    assert targets.swaps == {}
    assert targets.may_set_aside[rosas] is Rule.ACCESSIBLE
    assert str(targets.refused[pedros]) == "Room 3 is not accessible."
    assert pedros not in targets.may_set_aside  # a women's rule stands in the way as well
    assert anas not in targets.may_set_aside  # one rule for each side is one too many
    for rule in (Rule.ACCESSIBLE, Rule.FAMILY_ROOM):
        with pytest.raises(PlacementRefused) as found:
            swap(shelter.desk, Swap(shelter.site_id, iris, ana, SetAside(rule, "one night")))
        assert found.value.may_set_aside is None
    assert beds(shelter, iris, rosa, pedro, ana, nino) == ["1-01", "2-01", "3-01", "H-01", "H-02"]


def test_a_reason_stays_with_the_side_that_needed_it(shelter: Shelter) -> None:
    (iris,) = shelter.settle(("Iris", Sex.FEMALE, 61), bed="1-01", needs=(Need.ACCESSIBLE,))
    (rosa,) = shelter.settle(ROSA, bed="2-01")
    swap(shelter.desk, Swap(shelter.site_id, rosa, iris, SetAside(Rule.ACCESSIBLE, "one night, with help")))
    query = select(placements.c.person_id, placements.c.rule_set_aside).where(placements.c.to_day.is_(None))
    with shelter.desk.database.reading() as connection:
        found = {row.person_id: row.rule_set_aside for row in connection.execute(query)}
    assert found == {iris: "accessible", rosa: None}


@pytest.mark.parametrize(("scope", "may"), [(Scope.ROOM, True), (Scope.FLOOR, False), (Scope.SITE, False)])
def test_those_kept_apart_may_change_rooms_only_where_they_are_far_enough_after(
    shelter: Shelter, scope: Scope, *, may: bool
) -> None:
    """They were placed before anyone said that they are to be kept apart."""
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="2-01")
    keep_apart(shelter, rosa, eva, scope)
    command = Swap(shelter.site_id, rosa, eva)
    if may:
        swap(shelter.desk, command)
        assert beds(shelter, rosa, eva) == ["2-01", "1-01"]
    else:
        with pytest.raises(PlacementRefused, match=r"^Not possible here\.$"):
            swap(shelter.desk, command)


def test_one_is_not_brought_beside_whom_the_other_left(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="2-01")
    (pedro,) = shelter.settle(PEDRO, bed="2-02")
    keep_apart(shelter, rosa, pedro, Scope.ROOM)
    with pytest.raises(PlacementRefused, match=r"^Not possible here\.$"):
        swap(shelter.desk, Swap(shelter.site_id, eva, rosa))
    assert shelter.bed_id("1-01") not in places_for_move(shelter.desk, shelter.site_id, eva).swaps


def test_who_may_not_who_is_gone_and_oneself(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.arrive(EVA)
    with pytest.raises(BadInput):
        swap(shelter.desk, Swap(shelter.site_id, rosa, rosa))
    with pytest.raises(NotFound):
        swap(shelter.desk, Swap(shelter.site_id, rosa, eva))
    helper = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        swap(helper, Swap(shelter.site_id, rosa, eva))


def test_who_changes_places_is_no_longer_away(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="2-01")
    go_away(shelter.desk, GoAway(shelter.site_id, rosa))
    assert shelter.tile("1-01").away
    changes = swap(shelter.desk, Swap(shelter.site_id, rosa, eva))
    assert not shelter.tile("2-01").away
    undo(shelter.desk, str(changes.operation_id))
    assert shelter.tile("1-01").away


def test_a_bed_to_be_closed_is_for_no_one_after_its_guest(desk: Desk) -> None:
    shelter = Shelter(desk)
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="1-02")
    with desk.write() as work:
        day = shelter.board().day
        work.update(beds_table, shelter.bed_id("1-02"), {"closed_on": day})
        work.commit("close bed", text("Closed"))
    with pytest.raises(PlacementRefused, match="out of service"):
        swap(desk, Swap(shelter.site_id, rosa, eva))
