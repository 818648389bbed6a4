"""Hand-outs on the real encrypted database: what is refused, what is kept, what comes back."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import select

from shelterdesk.domain.due import DueState
from shelterdesk.domain.entitlement import Per
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, Refusal, RuleBroken
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.visit import Visit, VisitState
from shelterdesk.persistence.tables import audit, handout_lines, handout_people, handouts, movements
from shelterdesk.services.desk import Desk
from shelterdesk.services.handout_day import read_today
from shelterdesk.services.handouts import Give, Void, give, void
from shelterdesk.services.undo import last_undoable, undo
from shelterdesk.services.visits import open_visit
from tests.handing_out import Person, Room, giving

ANA_LEO_MIA = ("Ana", "Leo", "Mia")


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


@pytest.fixture
def kit(room: Room) -> str:
    item_id = room.item("Hygiene kit")
    room.rule(item_id)
    return item_id


def visit(room: Room, person: Person, desk: Desk | None = None) -> Visit:
    return open_visit(desk or room.desk, person.person_id)


def due(room: Room, person: Person) -> Decimal:
    return sum((line.due.quantity for line in visit(room, person).lines), Decimal(0))


def test_what_is_due_is_given_and_no_more_is_due(room: Room, kit: str) -> None:
    room.lot(kit, 3)
    ana = room.person("Ana")
    assert visit(room, ana).state is VisitState.CAN_RECEIVE
    changes = give(room.distributor, giving(room, ana, (kit, 1)))
    assert str(changes.said) == "Ana: Hygiene kit given"
    after = visit(room, ana)
    assert (after.state, after.lines[0].left) == (VisitState.ALREADY_RECEIVED, 2)
    assert str(after.banner) == "Already received today. Next on 17 Sep 2026."
    assert [received.what for received in after.before] == ["Hygiene kit"]


def test_too_early_is_refused_with_the_reason_and_nothing_is_kept(
    room: Room, kit: str, clock: Callable[[], datetime]
) -> None:
    room.lot(kit, 3)
    ana = room.person("Ana")
    give(room.desk, giving(room, ana, (kit, 1)))
    clock.forward(days=13)  # type: ignore[attr-defined]
    with pytest.raises(RuleBroken, match="Hygiene kit: Last received 13 days ago; next on 17 Sep 2026"):
        give(room.desk, giving(room, ana, (kit, 1)))
    assert (room.count(handouts), sum(room.balances().values())) == (1, 2)
    clock.forward(days=1)  # type: ignore[attr-defined]
    give(room.desk, giving(room, ana, (kit, 1)))


def test_out_of_stock_is_refused_and_nothing_of_the_visit_is_kept(room: Room, kit: str) -> None:
    soap = room.item("Soap")
    room.rule(soap)
    room.lot(soap, 5)
    ana = room.person("Ana")
    trail = room.count(audit)
    with pytest.raises(RuleBroken, match="Hygiene kit is out of stock"):
        give(room.desk, giving(room, ana, (soap, 1), (kit, 1)))
    assert [room.count(table) for table in (handouts, handout_lines, handout_people)] == [0, 0, 0]
    assert (sum(room.balances().values()), room.count(audit)) == (5, trail)
    assert visit(room, ana).lines[0].due.quantity == 1


def test_over_the_limit_is_refused(room: Room, kit: str) -> None:
    room.lot(kit, 5)
    with pytest.raises(RuleBroken, match="1 may be given now, not 2"):
        give(room.desk, giving(room, room.person("Ana"), (kit, 2)))


def test_an_item_without_a_rule_is_refused(room: Room) -> None:
    soap = room.item("Soap")
    room.lot(soap, 1)
    with pytest.raises(RuleBroken, match="no rule"):
        give(room.desk, giving(room, room.person("Ana"), (soap, 1)))


@pytest.mark.parametrize("lines", [(), ((0),)])
def test_nothing_is_no_hand_out(room: Room, kit: str, lines: tuple[int, ...]) -> None:
    room.lot(kit, 1)
    command = giving(room, room.person("Ana"), *((kit, quantity) for quantity in lines))
    with pytest.raises(BadInput):
        give(room.desk, command)
    assert room.count(handouts) == 0


def test_the_household_waits_together_and_everyone_in_it_was_reached(room: Room, kit: str) -> None:
    room.lot(kit, 3)
    ana, leo, mia = (room.person(name) for name in ANA_LEO_MIA)
    room.household(ana, leo, mia)
    give(room.desk, giving(room, leo, (kit, 1)))
    assert [due(room, one) for one in (ana, leo, mia)] == [0, 0, 0]
    assert room.count(handout_people) == 3
    with pytest.raises(RuleBroken):
        give(room.desk, giving(room, mia, (kit, 1)))


def test_one_pack_per_infant_reaches_the_infants_only(room: Room) -> None:
    diapers = room.item("Diapers")
    room.rule(diapers, Per.PERSON, need=Need.INFANT)
    room.lot(diapers, 5)
    ana, mia, noa = room.person("Ana"), room.person("Mia", age=0), room.person("Noa", age=1)
    room.household(ana, mia, noa)
    for infant in (mia, noa):
        room.need(infant, Need.INFANT)
    assert due(room, ana) == 2
    give(room.desk, giving(room, ana, (diapers, 1)))
    assert (due(room, ana), room.count(handout_people)) == (1, 1)
    give(room.desk, giving(room, ana, (diapers, 1)))
    assert (due(room, mia), room.count(handout_people)) == (0, 2)


def test_too_little_for_several_persons_says_how_much_is_left(room: Room) -> None:
    diapers = room.item("Diapers")
    room.rule(diapers, Per.PERSON)
    room.lot(diapers, 2)
    ana, leo, mia = (room.person(name) for name in ANA_LEO_MIA)
    room.household(ana, leo, mia)
    with pytest.raises(RuleBroken, match="Only 2 of Diapers left"):
        give(room.desk, giving(room, ana, (diapers, 3)))
    give(room.desk, giving(room, ana, (diapers, 2)))
    assert (room.balances(), due(room, ana)) == ({}, 1)


def test_residents_only(room: Room) -> None:
    blanket = room.item("Blanket")
    room.rule(blanket, residents_only=True)
    room.lot(blanket, 2)
    ana = room.person("Ana")
    found = visit(room, ana)
    assert (found.state, str(found.banner)) == (VisitState.NOTHING_DUE, "Nothing is due. For residents only.")
    room.stay(ana)
    assert due(room, ana) == 1


def test_a_void_returns_the_very_lots_and_what_is_due(room: Room, kit: str) -> None:
    for quantity, expires_on, bin_ in (
        (1, date(2026, 10, 1), "A"),
        (2, date(2026, 11, 1), "B"),
        (4, None, ""),
    ):
        room.lot(kit, quantity, expires_on, bin_)
    room.rule(kit, quantity=5)
    ana = room.person("Ana")
    before = room.balances()
    (handout_id,) = give(room.desk, giving(room, ana, (kit, 5))).created
    assert sum(room.balances().values()) == 2
    void(room.desk, Void(handout_id, "Wrong person"))
    assert (room.balances(), due(room, ana)) == (before, 5)
    assert visit(room, ana).before == ()
    with pytest.raises(RuleBroken, match="already"):
        void(room.desk, Void(handout_id, "Again"))
    with pytest.raises(BadInput):
        void(room.desk, Void(handout_id, "  "))
    give(room.desk, giving(room, ana, (kit, 5)))


def test_after_a_void_the_hand_out_can_no_longer_be_undone_too(room: Room, kit: str) -> None:
    room.lot(kit, 2)
    ana = room.person("Ana")
    changes = give(room.desk, giving(room, ana, (kit, 1)))
    voided = void(room.desk, Void(changes.created[0], "Wrong person"))
    assert voided.operation_id is None
    assert changes.operation_id is not None
    with pytest.raises(RuleBroken, match="undone already"):
        undo(room.desk, changes.operation_id)
    undoable = last_undoable(room.desk)
    assert undoable is not None
    assert "Hygiene kit given" not in str(undoable.said)
    assert sum(room.balances().values()) == 2


def test_undo_restores_the_lots_and_what_is_due_as_well(room: Room, kit: str) -> None:
    room.lot(kit, 2, date(2026, 12, 1), "C")
    ana = room.person("Ana")
    before = room.balances()
    operation_id = give(room.desk, giving(room, ana, (kit, 1))).operation_id
    assert operation_id is not None
    undo(room.desk, operation_id)
    assert (room.balances(), due(room, ana)) == (before, 1)


def test_the_first_to_expire_goes_first_and_the_expired_never(room: Room, kit: str) -> None:
    room.lot(kit, 3, date(2026, 9, 2))
    later, sooner = room.lot(kit, 1, date(2026, 12, 1)), room.lot(kit, 1, date(2026, 9, 3))
    people = [room.person(name) for name in ANA_LEO_MIA]
    give(room.desk, giving(room, people[0], (kit, 1)))
    assert (sooner, "") not in room.balances()
    give(room.desk, giving(room, people[1], (kit, 1)))
    assert (later, "") not in room.balances()
    line = visit(room, people[2]).lines[0]
    assert (line.due.state, line.left, line.low) == (DueState.NOW, 0, True)
    assert visit(room, people[2]).state is VisitState.OUT_OF_STOCK
    with pytest.raises(RuleBroken, match="3 more has expired"):
        give(room.desk, giving(room, people[2], (kit, 1)))


def test_a_day_ends_at_midnight_in_aruba_not_at_20_00(room: Room, clock: Callable[[], datetime]) -> None:
    water = room.item("Water")
    room.rule(water, every_days=1)
    room.lot(water, 5)
    ana = room.person("Ana")
    clock.now = datetime(2026, 9, 4, 3, 30, tzinfo=UTC)  # type: ignore[attr-defined] # 3 Sep, 23:30 in Aruba
    give(room.desk, giving(room, ana, (water, 1)))
    clock.now = datetime(2026, 9, 4, 3, 59, tzinfo=UTC)  # type: ignore[attr-defined]
    with pytest.raises(RuleBroken, match="Last received today; next on 4 Sep"):
        give(room.desk, giving(room, ana, (water, 1)))
    clock.now = datetime(2026, 9, 4, 4, 0, tzinfo=UTC)  # type: ignore[attr-defined] # midnight
    give(room.desk, giving(room, ana, (water, 1)))
    with room.desk.database.reading() as connection:
        days = connection.execute(select(handouts.c.day).order_by(handouts.c.id)).scalars().all()
    assert days == [date(2026, 9, 3), date(2026, 9, 4)]


def _attempt(desk: Desk, command: Give) -> str:
    try:
        give(desk, command)
    except Refusal as refusal:
        return str(refusal)
    return "given"


def test_two_desks_give_the_last_kit_to_two_people_and_one_wins(room: Room, kit: str) -> None:
    room.lot(kit, 1)
    commands = [giving(room, room.person(name), (kit, 1)) for name in ("Ana", "Leo")]
    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(lambda command: _attempt(room.desk, command), commands))
    assert said == ["Hygiene kit is out of stock.", "given"]
    assert room.balances() == {}


def test_two_desks_give_to_one_household_and_one_wins(room: Room, kit: str) -> None:
    room.lot(kit, 5)
    ana, leo = room.person("Ana"), room.person("Leo", Sex.MALE)
    room.household(ana, leo)
    with ThreadPoolExecutor(2) as pool:
        said = sorted(pool.map(lambda one: _attempt(room.desk, giving(room, one, (kit, 1))), (ana, leo)))
    assert said[1] == "given"
    assert "Last received today" in said[0]
    assert sum(room.balances().values()) == 4


def test_eight_desks_on_the_last_kits_never_go_below_zero(room: Room, kit: str) -> None:
    lots = [room.lot(kit, 2, bin_="A"), room.lot(kit, 1, date(2026, 12, 1))]
    commands = [giving(room, room.person(f"P{number}"), (kit, 1)) for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        said = list(pool.map(lambda command: _attempt(room.desk, command), commands))
    assert said.count("given") == len(lots) + 1
    assert (room.balances(), room.count(handouts)) == ({}, 3)
    with room.desk.database.reading() as connection:
        total = connection.execute(select(movements.c.quantity)).scalars().all()
    assert sum(total) == 0


def test_who_collects_is_kept_and_shown(room: Room, kit: str) -> None:
    room.lot(kit, 1)
    ana, leo = room.person("Ana"), room.person("Leo")
    with pytest.raises(NotFound):
        give(room.desk, replace(giving(room, ana, (kit, 1)), collector_id=ana.person_id[::-1]))
    give(room.desk, giving(room, ana, (kit, 1), collector=leo))
    (line,) = read_today(room.desk).given
    assert (line.label, line.collector, line.what, line.mine) == ("Ana", "Leo", "Hygiene kit", True)


def test_today_counts_households_and_those_still_to_come(room: Room, kit: str) -> None:
    room.lot(kit, 9)
    ana, leo, mia, eva = (room.person(name) for name in (*ANA_LEO_MIA, "Eva"))
    room.household(ana, leo)
    for one in (ana, leo, mia):
        room.stay(one)
    give(room.desk, giving(room, leo, (kit, 1)))
    give(room.desk, giving(room, eva, (kit, 1)))
    today = read_today(room.desk)
    assert (today.served, today.waiting, today.rules, today.site_name) == (2, 1, 1, "Casa Mar")
    void(room.desk, Void(give(room.desk, giving(room, mia, (kit, 1))).created[0], "Wrong person"))
    assert (read_today(room.desk).served, len(read_today(room.desk).given)) == (2, 2)


@pytest.mark.parametrize("role", [Role.PROGRAMME, Role.ADMINISTRATOR])
def test_other_roles_may_not(room: Room, kit: str, role: Role) -> None:
    room.lot(kit, 1)
    ana = room.person("Ana")
    other = replace(room.desk, actor=replace(room.desk.actor, role=role))
    for act in (
        lambda: give(other, giving(room, ana, (kit, 1))),
        lambda: void(other, Void("x", "y")),
        lambda: read_today(other),
        lambda: open_visit(other, ana.person_id),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_someone_of_another_site_may_not(room: Room, kit: str) -> None:
    room.lot(kit, 1)
    ana = room.person("Ana")
    elsewhere = replace(room.distributor, actor=replace(room.distributor.actor, site_id="another"))
    with pytest.raises(NotAllowed):
        give(elsewhere, giving(room, ana, (kit, 1)))


def test_the_trail_names_the_act_the_code_and_the_reason_and_no_value(room: Room, kit: str) -> None:
    room.lot(kit, 1)
    ana = room.person("Ana")
    void(room.desk, Void(give(room.desk, giving(room, ana, (kit, 1))).created[0], "Wrong person"))
    with room.desk.database.reading() as connection:
        *_, gave, took = connection.execute(select(audit).order_by(audit.c.sequence)).all()
    assert (gave.action, gave.code, took.action, took.reason) == (
        "hand out",
        ana.code,
        "void hand-out",
        "Wrong person",
    )
    assert "Ana" not in gave.fields
