"""Rules with everything in them, on the real encrypted database: kept, refused, and held at the desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from sqlalchemy import func, select

from shelterdesk.domain.due import DueState
from shelterdesk.domain.entitlement import Entitlement, Other, Per, ScaleStep
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import (
    audit,
    entitlement_rivals,
    entitlement_steps,
    handouts,
    items,
    sites,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.entitlements import SaveEntitlement, list_entitlements, save_entitlement
from shelterdesk.services.handouts import Void, give, void
from shelterdesk.services.households import JoinHousehold, LeaveHousehold, join_household, leave_household
from shelterdesk.services.kits import BillLine, ChangeBill, change_bill
from shelterdesk.services.undo import undo
from shelterdesk.services.visits import open_visit
from tests.conftest import TestClock
from tests.handing_out import START, Person, Room, giving
from tests.stocking import new_kit


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


def save(
    room: Room, rule: Entitlement, site_id: str | None = "own", version: int | None = None
) -> str | None:
    command = SaveEntitlement(rule, room.site_id if site_id == "own" else site_id, version)
    return save_entitlement(room.desk, command).operation_id


def rule_of(item_id: str, **other: object) -> Entitlement:
    return replace(Entitlement("", item_id, Per.HOUSEHOLD, Decimal(1), 0, START), **other)  # type: ignore[arg-type]


def due(room: Room, person: Person, item_id: str) -> tuple[Decimal, str]:
    (line,) = [one for one in open_visit(room.desk, person.person_id).lines if one.item_id == item_id]
    return line.due.quantity, str(line.due.reason)


def test_everything_a_rule_says_comes_back(room: Room) -> None:
    soap, towel = room.item("Soap", desk_name="Pack A"), room.item("Towel", desk_name="Pack B")
    rule = rule_of(
        soap,
        from_members=2,
        to_members=9,
        per_day=Decimal(3),
        per_month=Decimal(6),
        per_stay=Decimal(9),
        scale=(ScaleStep(3, 5, Decimal(2)), ScaleStep(6, None, Decimal(3))),
        not_with=(Other(towel, "any name"),),
        may_override=True,
    )
    save(room, rule)
    (line,) = list_entitlements(room.desk)
    whole = replace(rule, label="Pack A", not_with=(Other(towel, "Pack B"),))
    assert replace(line.rule, entitlement_id="") == whole


def test_an_edit_takes_the_rows_of_before_away_and_undo_brings_them_back(room: Room) -> None:
    soap, towel = room.item("Soap"), room.item("Towel")
    scale = (ScaleStep(3, None, Decimal(2)),)
    save(room, rule_of(soap, scale=scale, not_with=(Other(towel, ""),)))
    (line,) = list_entitlements(room.desk)
    operation = save(room, replace(line.rule, scale=(), not_with=()), version=line.version)
    assert [room.count(table) for table in (entitlement_steps, entitlement_rivals)] == [0, 0]
    assert operation is not None
    undo(room.desk, operation)
    (again,) = list_entitlements(room.desk)
    assert again == line


def test_a_rule_of_what_is_no_more_is_refused(room: Room) -> None:
    soap, towel = room.item("Soap"), room.item("Towel")
    with room.desk.write() as work:
        work.update(items, soap, {"retired_on": START})
        work.commit("test", text("test"), undoable=False)
    for rule in (rule_of(soap), rule_of(towel, not_with=(Other(soap, ""),))):
        with pytest.raises(BadInput, match="Soap is no longer in the catalogue"):
            save(room, rule)
    with pytest.raises(NotFound, match="no such item"):
        save(room, rule_of(towel, not_with=(Other(room.site_id, ""),)))


def test_a_rule_for_a_closed_site_is_refused(room: Room) -> None:
    soap, other = room.item("Soap"), room.other_site("Closed house")
    with room.desk.write() as work:
        work.update(sites, other, {"closed_on": date(2026, 10, 1)})
        work.commit("test", text("test"), undoable=False)
    everywhere = replace(room.desk, actor=replace(room.desk.actor, site_id=None))
    save_entitlement(everywhere, SaveEntitlement(rule_of(soap), other))  # it is open for a month yet
    with pytest.raises(BadInput, match="The site is closed from 1 Oct 2026 on"):
        save_entitlement(everywhere, SaveEntitlement(rule_of(soap, starts_on=date(2026, 10, 1)), other))


def test_items_that_give_way_in_a_circle_are_refused_while_they_hold_together(room: Room) -> None:
    lunch, late, soup = (room.item(name) for name in ("Lunch", "Late meal", "Soup"))
    save(room, rule_of(late, not_with=(Other(lunch, ""),)))
    save(room, rule_of(soup, not_with=(Other(late, ""),), ends_on=date(2026, 9, 30)))
    closing = rule_of(lunch, not_with=(Other(soup, ""),))
    with pytest.raises(
        BadInput, match="in a circle, so that none comes first: Lunch → Soup → Late meal → Lunch"
    ):
        save(room, closing)
    save(room, replace(closing, starts_on=date(2026, 10, 1)))  # when soup is over
    assert len(list_entitlements(room.desk)) == 3


def test_a_circle_over_the_rules_for_every_site_is_refused_too(room: Room) -> None:
    lunch, late = room.item("Lunch"), room.item("Late meal")
    everywhere = replace(room.desk, actor=replace(room.desk.actor, site_id=None))
    other = room.other_site("Second house")
    save_entitlement(everywhere, SaveEntitlement(rule_of(late, not_with=(Other(lunch, ""),)), other))
    closing = rule_of(lunch, not_with=(Other(late, ""),))
    save(room, closing)  # at another site
    with pytest.raises(BadInput, match="in a circle"):
        save_entitlement(everywhere, SaveEntitlement(closing, None))


def test_a_bill_is_refused_that_puts_into_a_kit_what_is_not_given_with_it(room: Room) -> None:
    soap, towel, rag = room.item("Soap"), room.item("Towel", desk_name="Pack T"), room.item("Rag")
    small = new_kit(room.desk, "Small kit", [(soap, 1)])
    big = new_kit(room.desk, "Big kit", [(small, 1)])
    save(room, rule_of(big, not_with=(Other(towel, ""),)))
    for lines in (
        (BillLine(towel, Decimal(1)),),
        (BillLine(rag, Decimal(1), (BillLine(towel, Decimal(1)),)),),  # perhaps is too often
    ):
        with pytest.raises(RuleBroken, match="does not give Big kit with Pack T, so one cannot be a part"):
            change_bill(room.desk, ChangeBill(small, lines))  # of a kit in the kit
    change_bill(room.desk, ChangeBill(small, (BillLine(rag, Decimal(1)),)))
    save(room, rule_of(rag, not_with=(Other(soap, ""),), ends_on=date(2026, 9, 1)))
    change_bill(room.desk, ChangeBill(small, (BillLine(soap, Decimal(1)), BillLine(rag, Decimal(1)))))


def test_a_kit_and_what_is_in_a_kit_in_it_cannot_rule_each_other_out(room: Room) -> None:
    soap = room.item("Soap")
    small = new_kit(room.desk, "Small kit", [(soap, 1)])
    big = new_kit(room.desk, "Big kit", [(small, 1)])
    for rule in (rule_of(big, not_with=(Other(soap, ""),)), rule_of(soap, not_with=(Other(big, ""),))):
        with pytest.raises(BadInput, match="one is a part of the other"):
            save(room, rule)


def test_a_month_ends_at_midnight_of_the_site(room: Room, clock: TestClock) -> None:
    soap = room.item("Soap")
    room.rule(soap, every_days=0, per_month=Decimal(1))
    room.lot(soap, 9)
    ana = room.person("Ana")
    clock.now = datetime(2026, 10, 1, 3, 30, tzinfo=UTC)  # 30 Sep, 23:30 in Aruba
    give(room.desk, giving(room, ana, (soap, 1)))
    assert due(room, ana, soap) == (0, "At most 1 a month, and all of it was received; next on 1 Oct 2026")
    clock.now = datetime(2026, 10, 1, 4, 30, tzinfo=UTC)  # 1 Oct, 00:30
    assert due(room, ana, soap) == (1, "Due now")
    give(room.desk, giving(room, ana, (soap, 1)))
    with pytest.raises(RuleBroken, match="At most 1 a month"):
        give(room.desk, giving(room, ana, (soap, 1)))


def test_a_limit_of_a_household_holds_for_who_joins(room: Room, clock: TestClock) -> None:
    soap = room.item("Soap")
    room.rule(soap, every_days=0, per_day=Decimal(1))
    room.lot(soap, 9)
    ana, leo, mia = (room.person(name) for name in ("Ana", "Leo", "Mia"))
    home = room.household(ana, leo)
    give(room.desk, giving(room, leo, (soap, 1)))
    join_household(room.desk, JoinHousehold(home, mia.person_id))
    assert due(room, mia, soap)[0] == 0
    leave_household(room.desk, LeaveHousehold(mia.person_id))
    assert due(room, mia, soap)[0] == 1
    assert due(room, ana, soap)[0] == 0
    leave_household(room.desk, LeaveHousehold(leo.person_id))
    assert due(room, leo, soap)[0] == 0


def test_lunch_or_late_meal_at_the_desk(room: Room) -> None:
    lunch, late = room.item("Lunch"), room.item("Late meal")
    room.rule(lunch, Per.PERSON, every_days=1)
    room.rule(late, Per.PERSON, every_days=1, not_with=(Other(lunch, ""),))
    for item in (lunch, late):
        room.lot(item, 9)
    ana = room.person("Ana")
    with pytest.raises(RuleBroken, match="not given to the same person on one day"):
        give(room.desk, giving(room, ana, (lunch, 1), (late, 1)))
    (handout_id,) = give(room.desk, giving(room, ana, (lunch, 1))).created
    with pytest.raises(RuleBroken, match="Late meal: Not on a day with Lunch, which was received today"):
        give(room.desk, giving(room, ana, (late, 1)))
    void(room.desk, Void(handout_id, "Wrong item"))
    give(room.desk, giving(room, ana, (late, 1)))


def test_beyond_what_is_due_with_a_reason_by_who_may_where_the_rule_allows(room: Room) -> None:
    soap, towel = room.item("Soap"), room.item("Towel")
    room.rule(soap, may_override=True)
    room.rule(towel)
    for item in (soap, towel):
        room.lot(item, 9)
    ana = room.person("Ana")
    give(room.desk, giving(room, ana, (soap, 1), (towel, 1)))
    again = replace(giving(room, ana, (soap, 1)), beyond="Lost in the flood")
    with pytest.raises(NotAllowed):
        give(room.distributor, again)
    for refused in (replace(again, beyond=" "), replace(giving(room, ana, (towel, 1)), beyond="Lost")):
        with pytest.raises(RuleBroken, match="Last received today"):
            give(room.desk, refused)
    give(room.desk, again)
    with room.desk.database.reading() as connection:
        kept = connection.execute(select(handouts.c.override_reason).order_by(handouts.c.id)).scalars().all()
        said = connection.execute(select(audit.c.reason).order_by(audit.c.sequence.desc())).scalar()
        assert connection.execute(select(func.count()).select_from(handouts)).scalar() == 2
    assert (kept, said) == ([None, "Lost in the flood"], "Lost in the flood")
    with pytest.raises(RuleBroken, match="1 may be given now, not 2"):
        give(room.desk, replace(giving(room, ana, (soap, 2)), beyond="More"))


def test_a_reason_that_was_not_needed_is_not_kept(room: Room) -> None:
    soap = room.item("Soap")
    room.rule(soap, may_override=True)
    room.lot(soap, 9)
    give(room.distributor, replace(giving(room, room.person("Ana"), (soap, 1)), beyond="To be sure"))
    with room.desk.database.reading() as connection:
        assert connection.execute(select(handouts.c.override_reason)).scalars().all() == [None]


def test_a_rule_of_one_stay_is_for_those_who_stay(room: Room) -> None:
    soap = room.item("Soap")
    room.rule(soap, every_days=0, per_stay=Decimal(2))
    room.lot(soap, 9)
    ana = room.person("Ana")
    assert due(room, ana, soap) == (0, "For residents only")
    room.stay(ana)
    give(room.desk, giving(room, ana, (soap, 1)))
    give(room.desk, giving(room, ana, (soap, 1)))
    (line,) = open_visit(room.desk, ana.person_id).lines
    assert (line.due.state, line.due.next_on) == (DueState.LATER, None)
