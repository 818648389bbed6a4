"""Turn-aways and what would have made room, and the order of the waiting list, on the real encrypted database."""

from __future__ import annotations

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from shelterdesk.domain.board import Priority, RoomUse
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.figures import Period
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rules import Rule
from shelterdesk.domain.turn_away import Unnamed
from shelterdesk.persistence.tables import audit, operations, turn_away_people, turn_aways, waiting_entries
from shelterdesk.services.beds import BlockBed, block_bed
from shelterdesk.services.stays import CheckOut, GiveBed, check_out, give_bed
from shelterdesk.services.tonight import tonight
from shelterdesk.services.turn_aways import AskWhatIf, TurnAway, turn_away, turn_away_figures, what_if
from shelterdesk.services.undo import undo
from shelterdesk.services.waiting import SetPriority, set_priority
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import FAMILY, PEDRO, ROSA, Shelter

WOMAN, BOY, GIRL = Unnamed(Sex.FEMALE, "18-59"), Unnamed(Sex.MALE, "12-17"), Unnamed(Sex.FEMALE, "5-11")
MOTHER_AND_SON = (WOMAN, BOY)
SEPTEMBER = Period(date(2026, 9, 1), date(2026, 9, 30))
ROOMS = (
    NewRoom("Room 1", ("1-01",), RoomUse.WOMEN),
    NewRoom("Room 3", ("3-01", "3-02", "3-03", "3-04"), RoomUse.MEN),
)


@pytest.fixture
def shelter(make_desk: MakeDesk) -> Shelter:
    return Shelter(make_desk(rooms=ROOMS))


def test_a_turn_away_keeps_the_rule_and_never_who(shelter: Shelter, clock: TestClock) -> None:
    shelter.settle(ROSA, bed="1-01")
    clock.forward(minutes=17)
    family = shelter.arrive(*FAMILY, needs=(Need.ACCESSIBLE,))
    before = shelter.board()
    entry_id = shelter.waiting(family[0]).entry_id
    changes = turn_away(shelter.desk, TurnAway(shelter.site_id, entry_id))
    assert str(changes.said).startswith("3 people turned away: ")
    assert changes.created == ()
    assert shelter.board().waiting == ()
    with shelter.desk.database.reading() as connection:
        row = connection.execute(select(turn_aways)).one()
        people = connection.execute(select(turn_away_people).order_by(turn_away_people.c.id)).all()
        closed = connection.execute(select(waiting_entries.c.outcome).where(waiting_entries.c.id == entry_id))
        assert closed.scalar_one() == "turned away"
        trail = connection.execute(select(audit).where(audit.c.action == "turn away")).one()
        said = connection.execute(
            select(operations.c.said).where(operations.c.action == "turn away")
        ).scalar_one()
    assert (row.rule, row.day) == (Rule.ACCESSIBLE.value, date(2026, 9, 3))
    assert (row.at.minute, row.at.second) == (0, 0)
    assert [(one.sex, one.age_band, one.needs_accessible) for one in people] == [
        ("female", "18-59", True),
        ("male", "18-59", False),
        ("male", "0-4", False),
    ]
    assert trail.code is None
    assert "Ana" not in str(said)
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert shelter.board() == before
    assert turn_away_figures(shelter.desk, shelter.site_id, SEPTEMBER).groups == 0


def test_nobody_is_turned_away_from_a_free_bed(shelter: Shelter) -> None:
    (rosa,) = shelter.arrive(ROSA)
    with pytest.raises(RuleBroken, match="There is a place: 1-01"):
        turn_away(shelter.desk, TurnAway(shelter.site_id, shelter.waiting(rosa).entry_id))
    with pytest.raises(RuleBroken, match="There is a place"):
        turn_away(shelter.desk, TurnAway(shelter.site_id, people=(WOMAN,)))
    with pytest.raises(BadInput):
        turn_away(shelter.desk, TurnAway(shelter.site_id))
    with pytest.raises(NotFound):
        turn_away(shelter.desk, TurnAway(shelter.site_id, rosa))
    other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.DISTRIBUTION))
    for asks in (
        lambda: turn_away(other, TurnAway(shelter.site_id, people=MOTHER_AND_SON)),
        lambda: turn_away_figures(other, shelter.site_id, SEPTEMBER),
        lambda: what_if(other, AskWhatIf(shelter.site_id, SEPTEMBER, "", RoomUse.FAMILIES)),
    ):
        with pytest.raises(NotAllowed):
            asks()


def test_making_a_room_a_family_room_would_have_placed_seven_of_fourteen(
    shelter: Shelter, clock: TestClock
) -> None:
    """Each day by the beds free on it: on the second a man lay in the room, on the third one bed was broken."""

    def at_the_door(*people: Unnamed) -> None:
        turn_away(shelter.desk, TurnAway(shelter.site_id, people=people))

    room_3 = next(room.room_id for room in shelter.board().rooms if room.name == "Room 3")
    at_the_door(*MOTHER_AND_SON)
    at_the_door(*MOTHER_AND_SON)  # both, in the four beds
    clock.forward(days=1)
    (pedro,) = shelter.settle(PEDRO, bed="3-02")
    at_the_door(*MOTHER_AND_SON, GIRL, GIRL)  # one more than there are beds beside him
    at_the_door(*MOTHER_AND_SON, GIRL)
    clock.forward(days=1)
    check_out(shelter.desk, CheckOut(shelter.site_id, pedro))
    block_bed(shelter.desk, BlockBed(shelter.site_id, shelter.bed_id("3-01"), "Broken"))
    block_bed(shelter.desk, BlockBed(shelter.site_id, shelter.bed_id("3-02"), "Broken"))
    at_the_door(*MOTHER_AND_SON, GIRL)  # two beds are not three
    clock.forward(days=40)
    asked = AskWhatIf(shelter.site_id, SEPTEMBER, room_3, RoomUse.FAMILIES)
    found = what_if(shelter.desk, asked)
    assert (found.room, found.people, found.placed, found.as_it_was) == ("Room 3", 14, 7, 0)
    as_it_is = what_if(shelter.desk, replace(asked, use=RoomUse.MEN))
    assert as_it_is.placed == as_it_is.as_it_was == 0
    assert (
        what_if(shelter.desk, replace(asked, period=Period(date(2026, 9, 5), date(2026, 9, 5)))).people == 3
    )
    figures = turn_away_figures(shelter.desk, shelter.site_id, SEPTEMBER)
    assert (figures.groups, figures.people) == (5, 14)
    assert [(one.rule, one.groups, one.people) for one in figures.rules] == [
        (Rule.MEN_ROOM, 3, 7),
        (Rule.TOGETHER, 2, 7),
    ]
    assert (
        turn_away_figures(shelter.desk, shelter.site_id, Period(date(2026, 10, 1), date(2026, 10, 31))).groups
        == 0
    )
    with pytest.raises(BadInput):
        turn_away_figures(shelter.desk, shelter.site_id, Period(date(2026, 9, 2), date(2026, 9, 1)))


def test_those_of_one_day_take_beds_from_one_another_and_are_strangers(
    shelter: Shelter, clock: TestClock
) -> None:
    """Four beds hold one family of three; two boys have no adult in a mother who came before them."""

    def placed(use: RoomUse, *groups: tuple[Unnamed, ...]) -> int:
        clock.forward(days=1)
        for people in groups:
            turn_away(shelter.desk, TurnAway(shelter.site_id, people=people))
        today = Period(clock.now.date(), clock.now.date())
        found = what_if(shelter.desk, AskWhatIf(shelter.site_id, today, room_3, use))
        assert found.people == sum(map(len, groups))
        return found.placed

    room_3 = next(room.room_id for room in shelter.board().rooms if room.name == "Room 3")
    family = (*MOTHER_AND_SON, GIRL)
    assert placed(RoomUse.FAMILIES, family, family) == 3
    assert placed(RoomUse.MIXED, MOTHER_AND_SON, (BOY, GIRL)) == 2


def test_the_pressing_come_first_and_undo_puts_them_back(shelter: Shelter, clock: TestClock) -> None:
    (rosa,) = shelter.arrive(ROSA)
    clock.forward(minutes=5)
    (pedro,) = shelter.arrive(PEDRO)
    clock.forward(minutes=5)
    (eva,) = shelter.arrive(("Eva", Sex.FEMALE, 28))
    before = shelter.board()
    changes = set_priority(
        shelter.desk, SetPriority(shelter.site_id, shelter.waiting(eva).entry_id, Priority.URGENT)
    )
    assert str(changes.said) == "Eva: urgent"
    set_priority(shelter.desk, SetPriority(shelter.site_id, shelter.waiting(pedro).entry_id, Priority.SOON))
    cards = shelter.board().waiting
    assert [card.person_id for card in cards] == [eva, pedro, rosa]
    assert [card.priority for card in cards] == [Priority.URGENT, Priority.SOON, Priority.ROUTINE]
    set_priority(shelter.desk, SetPriority(shelter.site_id, cards[1].entry_id, Priority.ROUTINE))
    assert changes.operation_id is not None
    undo(shelter.desk, changes.operation_id)
    assert [card.person_id for card in shelter.board().waiting] == [rosa, pedro, eva]
    assert [card.priority for card in shelter.board().waiting] == [card.priority for card in before.waiting]
    other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        set_priority(other, SetPriority(shelter.site_id, cards[1].entry_id, Priority.URGENT))


def test_whom_can_we_place_tonight(shelter: Shelter) -> None:
    found = {chance.pattern.key: chance.count for chance in tonight(shelter.desk, shelter.site_id)}
    assert (found["woman"], found["man"], found["mother-1"]) == (1, 4, 0)
    shelter.settle(ROSA, bed="1-01")
    found = {chance.pattern.key: chance.count for chance in tonight(shelter.desk, shelter.site_id)}
    assert (found["woman"], found["man"]) == (0, 4)


def test_who_loses_a_bed_is_told_the_next_best(make_desk: MakeDesk) -> None:
    shelter = Shelter(make_desk())
    shelter.settle(ROSA, bed="1-01")
    (eva,) = shelter.arrive(("Eva", Sex.FEMALE, 28))
    with pytest.raises(RuleBroken, match=r"Bed 1-01 is taken\. Next best: 1-02\."):
        shelter.give(eva, "1-01")


def test_twenty_on_one_bed_and_those_who_lose_are_told_where_else(make_desk: MakeDesk) -> None:
    """Each keeps their place on the list, and the bed they are told of is one that they may have."""
    rooms = (NewRoom("Room 1", ("1-01",), RoomUse.WOMEN), NewRoom("Room 2", ("2-01", "2-02"), RoomUse.WOMEN))
    shelter = Shelter(make_desk(rooms=rooms))
    for number in range(20):
        shelter.arrive((f"W{number}", Sex.FEMALE, 30))
    bed_id = shelter.bed_id("1-01")

    def ask(entry_id: str) -> str:
        try:
            give_bed(shelter.desk, GiveBed(shelter.site_id, entry_id, (bed_id,)))
        except PlacementRefused as refusal:
            return "nowhere" if refusal.next_best is None else ",".join(refusal.next_best.bed_codes)
        return "won"

    entries = [card.entry_id for card in shelter.board().waiting]
    with ThreadPoolExecutor(20) as crowd:
        answers = dict(zip(entries, crowd.map(ask, entries), strict=True))
    assert Counter(answers.values()) == {"won": 1, "2-01": 19}
    assert {card.entry_id for card in shelter.board().waiting} == {
        entry_id for entry_id, answer in answers.items() if answer != "won"
    }
