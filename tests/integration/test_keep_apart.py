"""People kept apart, blind, on the real encrypted database."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, example, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy import delete, select, update

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, Refusal, RuleBroken
from shelterdesk.domain.keep_apart import Scope
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.people import Sex
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Role
from shelterdesk.domain.rules import Rule, SetAside, default_rule
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.text import text
from shelterdesk.persistence.keyring import Cost
from shelterdesk.persistence.tables import (
    audit,
    beds,
    holds,
    keep_aparts,
    operations,
    people,
    placements,
    rooms,
    stays,
    waiting_entries,
)
from shelterdesk.services.beds import HoldBed, ReleaseHold, hold_bed, release_hold
from shelterdesk.services.board import load_board, places_for_move, places_for_waiting
from shelterdesk.services.desk import Desk
from shelterdesk.services.keep_apart import (
    EndKeepApart,
    KeepApart,
    end_keep_apart,
    enter_keep_apart,
    read_keep_aparts,
)
from shelterdesk.services.placement_rules import ChangeRule, change_rule
from shelterdesk.services.session import sign_in
from shelterdesk.services.staff import NewStaff, add_staff
from shelterdesk.services.stays import CheckOut, GiveBed, MoveGuest, check_out, give_bed, move_guest
from shelterdesk.services.undo import last_undoable, undo
from shelterdesk.services.waiting import AddToWaiting, add_to_waiting
from tests.conftest import MakeDesk, TestClock
from tests.sleeping import FAMILY, Shelter, Who

EVA: Who = ("Eva", Sex.FEMALE, 28)
ROSA: Who = ("Rosa", Sex.FEMALE, 30)
NOTE = "quarrelqz at the harbour"
HOUSE = (
    NewRoom("Room 1", ("1-01", "1-02"), RoomUse.MIXED),
    NewRoom("Room 2", ("2-01", "2-02"), RoomUse.MIXED),
    NewRoom("Room 3", ("3-01", "3-02"), RoomUse.MIXED),
)
FLOORS = {"Room 1": "ground", "Room 2": "ground", "Room 3": "first"}
PASSWORD = "a quiet harbour"
QUICK = Cost(memory_kib=19 * 1024, passes=1, lanes=1)


@pytest.fixture
def shelter(make_desk: MakeDesk) -> Shelter:
    """Two floors: rooms 1 and 2 below, room 3 above."""
    shelter = Shelter(make_desk("house", HOUSE))
    with shelter.desk.write() as work:
        for name, floor in FLOORS.items():
            work.connection.execute(update(rooms).where(rooms.c.name == name), {"floor": floor})
        work.commit("act", text("Floors"), undoable=False)
    return shelter


def keep(shelter: Shelter, one: str, other: str, scope: Scope = Scope.ROOM, note: str | None = None):
    return enter_keep_apart(shelter.desk, KeepApart(shelter.site_id, one, other, scope, note))


def move(shelter: Shelter, person_id: str, bed: str):
    return move_guest(shelter.desk, MoveGuest(shelter.site_id, person_id, shelter.bed_id(bed)))


def lit(shelter: Shelter, person_id: str) -> set[str]:
    """The rooms that are offered to someone who waits."""
    found = places_for_waiting(shelter.desk, shelter.site_id, shelter.waiting(person_id).entry_id)
    ids = {shelter.bed_id(f"{room}-0{bed}"): str(room) for room in (1, 2, 3) for bed in (1, 2)}
    return {ids[bed_id] for bed_id in found.fitting}


@pytest.mark.parametrize(
    ("scope", "offered"), [(Scope.ROOM, {"2", "3"}), (Scope.FLOOR, {"3"}), (Scope.SITE, set())]
)
def test_a_place_too_near_is_refused_with_one_sentence_and_not_offered(
    shelter: Shelter, scope: Scope, offered: set[str]
) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.arrive(EVA)
    keep(shelter, rosa, eva, scope)
    assert lit(shelter, eva) == offered
    suggestion = shelter.waiting(eva).suggestion
    assert (suggestion is not None) == bool(offered)
    if suggestion is None:
        assert str(shelter.waiting(eva).refusal) == "Not possible here."
    with pytest.raises(PlacementRefused) as refused:
        shelter.give(eva, "1-02")
    assert str(refused.value) == "Not possible here."
    assert [one.rule for one in refused.value.refused] == [Rule.KEEP_APART]
    assert refused.value.may_set_aside is None
    for room in offered:
        shelter.give(eva, f"{room}-01")
        assert shelter.bed_of(eva) == f"{room}-01"
        break


def test_a_move_and_a_hold_are_refused_as_well_and_a_held_bed_counts(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="3-01")
    keep(shelter, rosa, eva, Scope.FLOOR)
    with pytest.raises(PlacementRefused, match=r"^Not possible here\.$"):
        move(shelter, eva, "2-01")
    assert shelter.bed_id("2-01") not in places_for_move(shelter.desk, shelter.site_id, eva).fitting
    until = shelter.desk.clock().replace(hour=20)
    with pytest.raises(PlacementRefused, match=r"^Not possible here\.$"):
        hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("2-01"), until, eva))
    (ines,) = shelter.arrive(("Ines", Sex.FEMALE, 50))
    keep(shelter, rosa, ines, Scope.ROOM)
    hold_bed(shelter.desk, HoldBed(shelter.site_id, shelter.bed_id("2-01"), until, ines))
    with pytest.raises(PlacementRefused, match=r"^Not possible here\.$"):
        move(shelter, rosa, "2-02")


def test_a_household_with_one_of_them_in_it_is_kept_away_whole(shelter: Shelter) -> None:
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    mother, child = shelter.arrive(("Ana", Sex.FEMALE, 32), ("Nino", Sex.MALE, 4))
    keep(shelter, rosa, child, Scope.FLOOR)
    assert lit(shelter, mother) == {"3"}
    assert shelter.waiting(mother).suggestion.bed_codes == ("3-01", "3-02")  # type: ignore[union-attr]


def test_no_reason_sets_it_aside(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.arrive(EVA)
    keep(shelter, rosa, eva)
    entry = shelter.waiting(eva).entry_id
    for rule in (Rule.KEEP_APART, Rule.FAMILY_ROOM):
        aside = SetAside(rule, "It is only for tonight.")
        with pytest.raises(RuleBroken):
            give_bed(
                shelter.desk,
                GiveBed(shelter.site_id, entry, (shelter.bed_id("1-02"),), set_aside=aside),
            )
    assert shelter.bed_of(eva) is None


def test_what_is_wrong_already_is_said_to_the_one_who_enters_it_and_stands_nowhere(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="1-02")
    done = keep(shelter, rosa, eva, Scope.SITE)
    assert [str(said) for said in done.wrong] == ["Both are in one room now."]
    assert str(done.said) == "Kept apart from now on"
    assert "one room" not in repr(done)
    move(shelter, eva, "3-01")  # farther apart, though not far enough
    with pytest.raises(PlacementRefused):
        move(shelter, eva, "2-01")
    (kept,) = read_keep_aparts(shelter.desk, shelter.site_id)
    assert [str(said) for said in kept.wrong] == ["Both are at this site now."]
    ana, luis, _ = shelter.arrive(*FAMILY)
    assert "of one household" in str(keep(shelter, ana, luis).wrong[-1])


def test_entering_reading_and_ending(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.arrive(ROSA), shelter.arrive(EVA)
    keep(shelter, eva, rosa, Scope.FLOOR, f"  {NOTE} ")
    with pytest.raises(RuleBroken, match="kept apart already"):
        keep(shelter, rosa, eva)
    with pytest.raises(BadInput):
        keep(shelter, rosa, rosa)
    with pytest.raises(NotFound):
        keep(shelter, rosa, shelter.site_id)
    (kept,) = read_keep_aparts(shelter.desk, shelter.site_id)
    assert (set(kept.person_ids), kept.scope, kept.note) == ({rosa, eva}, Scope.FLOOR, NOTE)
    assert set(kept.labels) == {"Rosa", "Eva"}
    end = EndKeepApart(shelter.site_id, kept.row_id, kept.version)
    ended = end_keep_apart(shelter.desk, end)
    assert read_keep_aparts(shelter.desk, shelter.site_id) == ()
    with pytest.raises(NotFound):
        end_keep_apart(shelter.desk, end)
    assert ended.operation_id is not None
    undo(shelter.desk, ended.operation_id)
    assert [one.note for one in read_keep_aparts(shelter.desk, shelter.site_id)] == [NOTE]


def test_undo_of_an_entry_takes_it_away_and_its_removal_is_no_more_undone(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.arrive(EVA)
    done = keep(shelter, rosa, eva, note=NOTE)
    assert done.operation_id is not None
    undo(shelter.desk, done.operation_id)
    shelter.give(eva, "1-02")


def without_key(desk: Desk) -> Desk:
    return replace(desk, database=replace(desk.database, sealers={}))


def test_without_the_key_nobody_enters_reads_ends_or_undoes_and_nobody_is_placed(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.arrive(EVA)
    blind = Shelter(without_key(shelter.desk))
    blind.give(eva, "1-02")  # as long as nobody is kept apart
    (ines,) = shelter.arrive(("Ines", Sex.FEMALE, 50))
    done = keep(shelter, rosa, eva)
    with pytest.raises(NotAllowed):
        keep(blind, rosa, ines)
    with pytest.raises(NotAllowed):
        read_keep_aparts(blind.desk, blind.site_id)
    (kept,) = read_keep_aparts(shelter.desk, shelter.site_id)
    with pytest.raises(NotAllowed):
        end_keep_apart(blind.desk, EndKeepApart(blind.site_id, kept.row_id, kept.version))
    assert done.operation_id is not None
    with pytest.raises(NotAllowed):
        undo(blind.desk, done.operation_id)
    needed = "Placing people here needs the key to identities."
    assert str(blind.waiting(ines).refusal) == needed
    assert blind.waiting(ines).suggestion is None
    assert not places_for_waiting(blind.desk, blind.site_id, blind.waiting(ines).entry_id).fitting
    with pytest.raises(PlacementRefused, match=needed):
        blind.give(ines, "3-01")
    with pytest.raises(PlacementRefused, match=needed):
        move(blind, eva, "3-01")
    until = shelter.desk.clock().replace(hour=20)
    with pytest.raises(PlacementRefused, match=needed):
        hold_bed(blind.desk, HoldBed(blind.site_id, blind.bed_id("3-01"), until, ines))
    out = check_out(blind.desk, CheckOut(blind.site_id, eva, Destination.UNKNOWN))
    assert out.operation_id is not None
    with pytest.raises(NotAllowed, match=needed):
        undo(blind.desk, out.operation_id)


def test_undo_does_not_bring_two_together(shelter: Shelter, clock: TestClock) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.settle(EVA, bed="3-01")
    out = check_out(shelter.desk, CheckOut(shelter.site_id, rosa))
    keep(shelter, rosa, eva, Scope.ROOM)
    move(shelter, eva, "1-02")
    assert out.operation_id is not None
    with pytest.raises(RuleBroken, match=r"^Not possible any more\.$"):
        undo(shelter.desk, out.operation_id)
    assert shelter.bed_of(rosa) is None
    back = move(shelter, eva, "3-02")
    undo(shelter.desk, out.operation_id)
    assert shelter.bed_of(rosa) == "1-01"
    assert back.operation_id is not None
    with pytest.raises(RuleBroken, match=r"^Not possible any more\.$"):
        undo(shelter.desk, back.operation_id)
    assert shelter.bed_of(eva) == "3-02"


def test_undo_does_not_hold_a_bed_beside_someone_kept_apart(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.arrive(ROSA), shelter.arrive(EVA)
    until = shelter.desk.clock().replace(hour=20)
    bed_id = shelter.bed_id("1-01")
    hold_bed(shelter.desk, HoldBed(shelter.site_id, bed_id, until, rosa))
    keep(shelter, rosa, eva, Scope.ROOM)
    freed = release_hold(shelter.desk, ReleaseHold(shelter.site_id, bed_id))
    shelter.give(eva, "1-02")
    assert freed.operation_id is not None
    with pytest.raises(RuleBroken, match=r"^Not possible any more\.$"):
        undo(shelter.desk, freed.operation_id)


def test_undo_does_not_bring_anyone_where_a_rule_says_no_now(desk: Desk) -> None:
    shelter = Shelter(desk)
    mother, _son = shelter.settle(("Ana", Sex.FEMALE, 32), ("Nino", Sex.MALE, 4), bed="1-01")
    out = check_out(desk, CheckOut(shelter.site_id, mother, with_household=True))
    adults = replace(default_rule(Rule.WOMEN_ROOM), with_carer_below=None)
    today = shelter.board().day
    changed = change_rule(desk, ChangeRule(shelter.site_id, adults, today))
    assert out.operation_id is not None
    with pytest.raises(RuleBroken, match=r"^Not possible any more\.$"):
        undo(desk, out.operation_id)
    assert changed.operation_id is not None
    undo(desk, changed.operation_id)
    undo(desk, out.operation_id)
    assert shelter.bed_of(mother) == "1-01"


def test_a_rule_once_set_aside_stays_so_when_a_check_out_is_undone(desk: Desk) -> None:
    shelter = Shelter(desk)
    (rosa,) = shelter.arrive(ROSA)
    aside = SetAside(Rule.FAMILY_ROOM, "The women's room is full.")
    entry = shelter.waiting(rosa).entry_id
    give_bed(desk, GiveBed(shelter.site_id, entry, (shelter.bed_id("A-01"),), set_aside=aside))
    out = check_out(desk, CheckOut(shelter.site_id, rosa))
    assert out.operation_id is not None
    undo(desk, out.operation_id)
    assert shelter.bed_of(rosa) == "A-01"


def test_nothing_in_the_open_says_who_or_why(shelter: Shelter) -> None:
    (rosa,), (eva,) = shelter.settle(ROSA, bed="1-01"), shelter.arrive(EVA)
    said = [repr(KeepApart(shelter.site_id, rosa, eva, Scope.ROOM, NOTE))]
    done = keep(shelter, rosa, eva, Scope.ROOM, NOTE)
    said.append(repr(done))
    (kept,) = read_keep_aparts(shelter.desk, shelter.site_id)
    said.append(repr(kept))
    for attempt in (lambda: shelter.give(eva, "1-02"), lambda: keep(shelter, eva, rosa)):
        with pytest.raises(Refusal) as refused:
            attempt()
        said += [str(refused.value), repr(refused.value), repr(getattr(refused.value, "refused", ""))]
    card = shelter.waiting(eva)
    said += [
        repr(card.refusal),
        repr(places_for_waiting(shelter.desk, shelter.site_id, card.entry_id).refused),
    ]
    end_keep_apart(shelter.desk, EndKeepApart(shelter.site_id, kept.row_id, kept.version))
    with shelter.desk.database.reading() as connection:
        codes = {row.id: row.code for row in connection.execute(select(people.c.id, people.c.code))}
        for table in (audit, operations):
            rows_about = select(table).where(table.c.action.like("%keep-apart%"))
            said += [repr(row) for row in connection.execute(rows_about)]
        said += [repr(row) for row in connection.execute(select(keep_aparts))]
    assert len(said) >= 15
    for words in said:
        for secret in (
            rosa,
            eva,
            codes[rosa],
            codes[eva],
            show_code(codes[rosa]),
            "Rosa",
            "Eva",
            "quarrelqz",
        ):
            assert secret not in words


@pytest.mark.parametrize("role", [Role.DISTRIBUTION, Role.ADMINISTRATOR, Role.PROGRAMME])
def test_a_script_with_another_login_finds_no_pair(
    shelter: Shelter, role: Role, tmp_path: Path, clock: TestClock
) -> None:
    (rosa,), (eva,) = shelter.arrive(ROSA), shelter.arrive(EVA)
    keep(shelter, rosa, eva, Scope.SITE, NOTE)
    add_staff(shelter.desk, NewStaff("other", PASSWORD, "Other", role, shelter.site_id), QUICK)
    other = sign_in(tmp_path / "house", "other", PASSWORD, clock)
    try:
        assert other.database.sealers == {}
        with other.database.reading() as connection:
            (row,) = connection.execute(select(keep_aparts)).all()  # that there is one is no secret
            assert rosa.encode() not in row.pair
            assert b"quarrelqz" not in row.note
            assert NOTE not in repr(connection.execute(select(operations)).all())
        for attempt in (
            lambda: read_keep_aparts(other, shelter.site_id),
            lambda: enter_keep_apart(other, KeepApart(shelter.site_id, rosa, eva, Scope.ROOM)),
        ):
            with pytest.raises(NotAllowed):
                attempt()
        if role is not Role.DISTRIBUTION:
            assert "Not possible" not in repr(load_board(other, shelter.site_id))
    finally:
        other.database.close()


BEDS = ("1-01", "1-02", "2-01", "3-01")
who = st.integers(0, 2)
step = st.one_of(
    st.tuples(st.just("put"), who, st.sampled_from(BEDS)),
    st.tuples(st.just("out"), who, st.just("")),
    st.tuples(st.sampled_from(["undo", "undo older"]), who, st.just("")),
    st.tuples(st.just("hold"), who, st.sampled_from(BEDS)),
    st.tuples(st.just("keep"), who, st.sampled_from(Scope)),
    st.tuples(st.just("end"), who, st.just("")),
)
# What chance alone hardly ever does: someone leaves, another comes near where they were, the leaving is undone.
trap = st.tuples(who, who, st.sampled_from(BEDS)).map(
    lambda told: [("out", told[0], ""), ("put", told[1], told[2]), ("undo older", 1, "")]
)
deeds = st.lists(st.one_of(step.map(lambda deed: [deed]), trap), min_size=6, max_size=12).map(
    lambda told: [deed for part in told for deed in part]
)
BEGINNING = [("put", 0, "1-01"), ("put", 1, "3-01"), ("keep", 0, Scope.ROOM)]


def test_nobody_is_ever_brought_too_near_whatever_is_done_and_undone(shelter: Shelter) -> None:
    """Pairs that are too near when they are entered only ever get farther apart."""
    everyone = [shelter.arrive((f"P{n}", Sex.FEMALE, 30))[0] for n in range(2)]
    everyone += shelter.arrive(("Ana", Sex.FEMALE, 32), ("Sol", Sex.FEMALE, 9))[:1]

    @given(deeds)
    @example([("out", 0, ""), ("put", 1, "1-02"), ("undo older", 1, "")])  # into the room of one kept apart
    @hypothesis_settings(
        max_examples=120,
        phases=(Phase.explicit, Phase.reuse, Phase.generate),
        suppress_health_check=list(HealthCheck),
    )
    def story(told: list[tuple[str, int, str]]) -> None:
        _empty(shelter)
        before = _too_near(shelter)
        for deed, number, what in BEGINNING + told:
            with suppress(Refusal):
                _do(shelter, everyone, deed, number, what)
            now = _too_near(shelter)
            for pair, near in now.items():
                earlier = before.get(pair, near)
                assert near is None or (earlier is not None and near >= earlier)
            before = now

    story()


def _empty(shelter: Shelter) -> None:
    with shelter.desk.write() as work:
        for table in (placements, holds, stays, waiting_entries, keep_aparts):
            work.connection.execute(delete(table))
        work.connection.execute(update(operations).values(undone_by_id=operations.c.id))
        work.commit("act", text("A new day"), undoable=False)


def _do(shelter: Shelter, everyone: list[str], deed: str, number: int, what: str) -> None:
    desk, site_id, person_id = shelter.desk, shelter.site_id, everyone[number]
    bed_id = shelter.bed_id(what) if deed in ("put", "hold") else ""
    match deed:
        case "put" if shelter.bed_of(person_id) is None:
            _give(shelter, person_id, bed_id)
        case "put":
            move_guest(desk, MoveGuest(site_id, person_id, bed_id))
        case "out":
            check_out(desk, CheckOut(site_id, person_id, with_household=number % 2 == 0))
        case "hold":
            hold_bed(desk, HoldBed(site_id, bed_id, desk.clock().replace(hour=20), person_id))
        case "undo" if (found := last_undoable(desk)) is not None:
            undo(desk, found.operation_id)
        case "undo older":
            undo(desk, _operations(shelter)[number])
        case "keep":
            keep(shelter, person_id, everyone[(number + 1) % 3], Scope(what))
        case "end":
            for kept in read_keep_aparts(desk, site_id)[:1]:
                end_keep_apart(desk, EndKeepApart(site_id, kept.row_id, kept.version))


def _operations(shelter: Shelter) -> list[str]:
    """Of the last ones, newest first, those not undone; never fewer than are asked for."""
    query = select(operations.c.id).order_by(
        operations.c.undone_by_id.is_not(None), operations.c.sequence.desc()
    )
    with shelter.desk.database.reading() as connection:
        return list(connection.execute(query.limit(5)).scalars())


def _give(shelter: Shelter, person_id: str, bed_id: str) -> None:
    with suppress(Refusal):
        add_to_waiting(shelter.desk, AddToWaiting(shelter.site_id, person_id))
    for card in shelter.board().waiting:
        if card.person_id == person_id:
            give_bed(shelter.desk, GiveBed(shelter.site_id, card.entry_id, (bed_id,)))


def _too_near(shelter: Shelter) -> dict[str, int | None]:
    """Each pair in force -> None where it holds, else how near they are: counted by hand from the beds."""
    with shelter.desk.database.reading() as connection:
        query = (
            select(placements.c.person_id, rooms.c.name)
            .join(beds, beds.c.id == placements.c.bed_id)
            .join(rooms, rooms.c.id == beds.c.room_id)
            .where(placements.c.to_day.is_(None))
        )
        where = {row.person_id: row.name for row in connection.execute(query)}
    found: dict[str, int | None] = {}
    for kept in read_keep_aparts(shelter.desk, shelter.site_id):
        one, other = (where.get(person_id) for person_id in kept.person_ids)
        near = 3
        if one and other:
            near = 0 if one == other else 1 if FLOORS[one] == FLOORS[other] else 2
        reach = {Scope.ROOM: 0, Scope.FLOOR: 1, Scope.SITE: 2}[kept.scope]
        found[kept.row_id] = near if near <= reach else None
    return found
