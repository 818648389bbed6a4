"""The rules that say what is due, as they are kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from shelterdesk.domain.entitlement import Entitlement, Per
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.tables import entitlements
from shelterdesk.services.desk import Desk
from shelterdesk.services.entitlements import (
    EndEntitlement,
    SaveEntitlement,
    end_entitlement,
    list_entitlements,
    rule_choices,
    save_entitlement,
)
from shelterdesk.services.undo import undo
from shelterdesk.services.visits import open_visit
from tests.handing_out import START, Room

TODAY = date(2026, 9, 3)


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


def test_a_rule_comes_back_as_it_was_saved(room: Room) -> None:
    rule = Entitlement(
        "",
        room.item("Soap", desk_name="Pack A", unit="kg"),
        Per.PERSON,
        Decimal("0.25"),
        30,
        START,
        date(2026, 12, 31),
        residents_only=True,
        sex=Sex.FEMALE,
        from_age=12,
        to_age=50,
        need=Need.DIET,
    )
    save_entitlement(room.desk, SaveEntitlement(rule, room.site_id))
    (line,) = list_entitlements(room.desk)
    assert replace(line.rule, entitlement_id="") == replace(rule, label="Pack A")
    assert (line.item, line.item_code, line.site, line.version) == ("Pack A", "SOAP", "Casa Mar", 1)


def test_a_second_editor_is_told(room: Room) -> None:
    room.rule(room.item("Soap"))
    (line,) = list_entitlements(room.desk)
    change = SaveEntitlement(replace(line.rule, quantity=Decimal(3)), line.site_id, line.version)
    save_entitlement(room.desk, change)
    with pytest.raises(ChangedMeanwhile):
        save_entitlement(room.desk, change)
    (changed,) = list_entitlements(room.desk)
    assert changed.rule.quantity == 3


def test_an_ended_rule_holds_no_more_and_undo_brings_it_back(room: Room) -> None:
    room.rule(room.item("Soap"))
    ana = room.person("Ana")
    (line,) = list_entitlements(room.desk)
    ended = end_entitlement(room.desk, EndEntitlement(line.rule.entitlement_id, line.version))
    assert open_visit(room.desk, ana.person_id).lines == ()
    assert list_entitlements(room.desk)[0].rule.ends_on == TODAY - timedelta(days=1)
    assert ended.operation_id is not None
    undo(room.desk, ended.operation_id)
    assert len(open_visit(room.desk, ana.person_id).lines) == 1


def test_rules_of_another_site_and_rules_for_all(room: Room) -> None:
    soap = room.item("Soap")
    other = room.other_site("Second house")
    everywhere = replace(room.desk, actor=replace(room.desk.actor, site_id=None))
    for site_id in (None, other, room.site_id):
        rule = Entitlement("", soap, Per.HOUSEHOLD, Decimal(1), 1, START)
        save_entitlement(everywhere, SaveEntitlement(rule, site_id))
    assert [line.site for line in list_entitlements(room.desk)] == [None, "Casa Mar"]
    assert len(list_entitlements(everywhere)) == 3


def test_nobody_takes_a_rule_of_another_site_or_of_all_for_their_own(room: Room) -> None:
    everywhere = replace(room.desk, actor=replace(room.desk.actor, site_id=None))
    rule = Entitlement("", room.item("Soap"), Per.HOUSEHOLD, Decimal(1), 1, START)
    for site_id in (None, room.other_site("Second house")):
        save_entitlement(everywhere, SaveEntitlement(rule, site_id))
    before = list_entitlements(everywhere)
    with room.desk.database.reading() as connection:
        ids = list(connection.execute(select(entitlements.c.id)).scalars())
    assert len(ids) == 2
    for rule_id in ids:
        with pytest.raises(NotAllowed):
            save_entitlement(
                room.desk, SaveEntitlement(replace(rule, entitlement_id=rule_id), room.site_id, version=1)
            )
    assert list_entitlements(everywhere) == before


def test_what_cannot_be_saved(room: Room) -> None:
    rule = Entitlement("", room.item("Soap"), Per.HOUSEHOLD, Decimal(1), 1, START)
    with pytest.raises(BadInput):
        save_entitlement(room.desk, SaveEntitlement(replace(rule, quantity=Decimal(0)), room.site_id))
    with pytest.raises(NotFound):
        save_entitlement(room.desk, SaveEntitlement(replace(rule, item_id=room.site_id), room.site_id))
    with pytest.raises(NotAllowed, match="every site"):
        save_entitlement(room.desk, SaveEntitlement(rule, None))
    with pytest.raises(NotAllowed):
        save_entitlement(room.distributor, SaveEntitlement(rule, room.site_id))
    with pytest.raises(NotAllowed):
        list_entitlements(room.distributor)


def test_programme_staff_may_and_choose_among_the_items(room: Room) -> None:
    room.item("Soap")
    programme = replace(room.desk, actor=replace(room.desk.actor, role=Role.PROGRAMME, site_id=None))
    choices = rule_choices(programme)
    assert [item.name for item in choices.items] == ["Soap"]
    assert (choices.everywhere, [site.name for site in choices.sites]) == (True, ["Casa Mar"])
    assert not rule_choices(room.desk).everywhere
