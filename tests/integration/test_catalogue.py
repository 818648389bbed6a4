"""The catalogue, donors and stores on the real encrypted database."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shelterdesk.domain.catalogue import ItemFields, code_stem, made_code
from shelterdesk.domain.entitlement import Entitlement, Per
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, RuleBroken
from shelterdesk.domain.grants import Terms
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.catalogue import CatalogueLine, catalogue_lines, pack_lines
from shelterdesk.services.catalogue import (
    AddItem,
    AddPack,
    EditItem,
    RetireItem,
    add_item,
    add_pack,
    edit_item,
    retire_item,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import (
    AddDonor,
    AddStore,
    add_donor,
    add_store,
    list_grants,
    put_grant,
    put_store,
)
from shelterdesk.services.entitlements import SaveEntitlement, save_entitlement
from shelterdesk.services.grants import PutGrant, put_grant_with_terms
from shelterdesk.services.stock_choices import stock_choices
from shelterdesk.services.stock_views import store_overview
from shelterdesk.services.undo import undo
from shelterdesk.services.write_offs import Adjust, adjust
from tests.stocking import bring, new_donor, new_item, new_kit, store_of


def _lines(desk: Desk) -> tuple[CatalogueLine, ...]:
    with desk.database.reading() as connection:
        return catalogue_lines(connection)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Family Kit", "FAMILY-KIT"),
        ("  Jabón, 250 g ", "JABON-250-G"),
        ("Blanket (2\" x 3')", "BLANKET-2-X-3"),
        ("毛布", "ITEM"),
        ("x" * 100, "X" * 58),
    ],
)
def test_a_code_is_made_of_the_name(name: str, stem: str) -> None:
    assert code_stem(name) == stem
    assert made_code(stem, {stem, f"{stem}-2"}) == f"{stem}-3"
    assert len(made_code(stem, {stem})) <= 64


def test_items_are_added_with_a_code_of_their_own(desk: Desk) -> None:
    for fields in (
        ItemFields("Family  Kit", "kit", category="Kits"),
        ItemFields("Family Kit", "kit", category="kits "),
        ItemFields("Soap", "piece", code=" S-1 ", catalogue_cost=Decimal("1.2"), catalogue_currency="eur"),
    ):
        add_item(desk, AddItem(fields))
    first, second, soap = _lines(desk)
    assert (first.code, first.name, first.category) == ("FAMILY-KIT", "Family Kit", "Kits")
    assert (second.code, second.category) == ("FAMILY-KIT-2", "Kits")
    assert (soap.code, soap.catalogue_cost, soap.catalogue_currency) == ("S-1", Decimal("1.2"), "EUR")


@pytest.mark.parametrize(
    "fields",
    [
        ItemFields(" ", "piece"),
        ItemFields("Soap", " "),
        ItemFields("Soap", "piece", code="taken"),
        ItemFields("x" * 301, "piece"),
        ItemFields("Soap", "piece", catalogue_cost=Decimal(1)),
    ],
)
def test_unusable_items_are_refused(desk: Desk, fields: ItemFields) -> None:
    add_item(desk, AddItem(ItemFields("First", "piece", code="TAKEN")))
    with pytest.raises(BadInput):
        add_item(desk, AddItem(fields))
    assert len(_lines(desk)) == 1


def test_an_item_of_a_store_shows_there_at_once_and_undo_removes_it(desk: Desk) -> None:
    changes = add_item(desk, AddItem(ItemFields("Soap", "piece"), store_of(desk), Decimal(20)))
    (line,) = store_overview(desk, store_of(desk)).lines
    assert (line.name, line.quantity, line.minimum, line.below_minimum) == (
        "Soap",
        Decimal(0),
        Decimal(20),
        True,
    )
    undo(desk, str(changes.operation_id))
    assert store_overview(desk, store_of(desk)).lines == ()
    assert _lines(desk) == ()


def test_undo_keeps_an_item_that_was_used(desk: Desk) -> None:
    changes = add_item(desk, AddItem(ItemFields("Soap", "piece")))
    bring(desk, changes.created[0], 3)
    with pytest.raises(RuleBroken, match="later builds on this"):
        undo(desk, str(changes.operation_id))
    assert [line.name for line in _lines(desk)] == ["Soap"]


def test_a_second_editor_is_told(desk: Desk) -> None:
    item = new_item(desk, "Soap")
    edit_item(desk, EditItem(item, 1, ItemFields("Soap bar", "piece", desk_name="Pack A")))
    (line,) = _lines(desk)
    assert (line.name, line.desk_name, line.code) == ("Soap bar", "Pack A", "SOAP")
    with pytest.raises(ChangedMeanwhile):
        edit_item(desk, EditItem(item, 1, ItemFields("Soap cake", "piece")))
    other = new_item(desk, "Towel")
    with pytest.raises(BadInput):
        edit_item(desk, EditItem(other, 1, ItemFields("Towel", "piece", code="soap")))
    edit_item(desk, EditItem(item, line.version, ItemFields("Soap bar", "piece", code="SOAP")))


def test_a_retired_item_leaves_the_lists(desk: Desk) -> None:
    item = new_item(desk, "Soap")
    changes = retire_item(desk, RetireItem(item, 1))
    assert _lines(desk) == ()
    undo(desk, str(changes.operation_id))
    assert len(_lines(desk)) == 1


def test_packs_of_an_item(desk: Desk) -> None:
    item = new_item(desk, "Soap")
    add_pack(desk, AddPack(item, "pallet", Decimal(480)))
    add_pack(desk, AddPack(item, " box ", Decimal(10)))
    with desk.database.reading() as connection:
        packs = [(pack.name, int(pack.quantity)) for pack in pack_lines(connection, item)]
    assert packs == [("box", 10), ("pallet", 480)]
    for name, quantity in (("box", 12), ("", 1), ("bag", 0)):
        with pytest.raises(BadInput):
            add_pack(desk, AddPack(item, name, Decimal(quantity)))


def test_a_donor_brings_its_unrestricted_giving_and_its_grants(desk: Desk) -> None:
    new_donor(desk, "Red Cross")
    terms = Terms("RC-2026-1", "eur", Decimal(50000), date(2026, 1, 1), date(2026, 12, 31))
    put_grant_with_terms(desk, PutGrant("red cross", terms))
    assert [(grant.donor, grant.reference, grant.currency) for grant in list_grants(desk)] == [
        ("Red Cross", "", None),
        ("Red Cross", "RC-2026-1", "EUR"),
    ]
    with pytest.raises(BadInput):
        add_donor(desk, AddDonor("RED CROSS"))
    for bad in (
        Terms("RC-2026-1"),
        Terms(" "),  # the unrestricted giving is there
        Terms("X", starts_on=date(2026, 2, 1), ends_on=date(2026, 1, 1)),
        Terms("X", currency="euros"),
    ):
        with pytest.raises(BadInput):
            put_grant_with_terms(desk, PutGrant("Red Cross", bad))
    with pytest.raises(BadInput):
        put_grant_with_terms(desk, PutGrant(" ", Terms("X")))


def test_files_find_what_is_there_whatever_the_capitals(desk: Desk) -> None:
    giving = new_donor(desk, "Croix-Rouge FRANÇAISE")
    site = str(desk.actor.site_id)
    with desk.write() as work:
        assert put_grant(work, " croix-rouge FRANÇAISE ") == giving
        assert put_grant(work, "Croix-Rouge FRANÇAISE", "G1") not in (
            giving,
            put_grant(work, "Another donor", "G1"),
        )
        assert put_store(work, site, "casa mar") == store_of(desk)
        assert put_store(work, site, "Back room") != store_of(desk)
        work.commit("import", text("Taken"))
    assert len(list_grants(desk)) == 3


def test_a_store_of_a_site(desk: Desk) -> None:
    site = str(desk.actor.site_id)
    add_store(desk, AddStore(site, "Back room"))
    with pytest.raises(BadInput):
        add_store(desk, AddStore(site, "back room"))
    with pytest.raises(NotAllowed):
        add_store(desk, AddStore("01a20cad-b645-7017-bfe7-c5c5efec539a", "Elsewhere"))


def test_distribution_staff_leave_the_catalogue_alone(desk: Desk) -> None:
    item = new_item(desk, "Soap")
    other = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    site = str(desk.actor.site_id)
    attempts: tuple[Callable[[], object], ...] = (
        lambda: add_item(other, AddItem(ItemFields("Rice", "kg"))),
        lambda: edit_item(other, EditItem(item, 1, ItemFields("Rice", "kg"))),
        lambda: retire_item(other, RetireItem(item, 1)),
        lambda: add_pack(other, AddPack(item, "box", Decimal(10))),
        lambda: add_donor(other, AddDonor("Red Cross")),
        lambda: add_store(other, AddStore(site, "Back room")),
    )
    for attempt in attempts:
        with pytest.raises(NotAllowed):
            attempt()


def test_a_grant_of_a_known_donor_can_be_added_with_its_name(desk: Desk) -> None:
    add_donor(desk, AddDonor("Red Cross", "RC-1"))
    add_donor(desk, AddDonor("red cross", "RC-2"))
    assert [(grant.donor, grant.reference) for grant in list_grants(desk)] == [
        ("Red Cross", "RC-1"),
        ("Red Cross", "RC-2"),
    ]
    with pytest.raises(BadInput):
        add_donor(desk, AddDonor("Red Cross", "RC-1"))


def test_an_edit_can_set_the_minimum_of_the_store(desk: Desk) -> None:
    item = new_item(desk, "Soap")
    changes = edit_item(desk, EditItem(item, 1, ItemFields("Soap bar", "bar"), store_of(desk), Decimal(12)))
    (line,) = store_overview(desk, store_of(desk)).lines
    assert (line.name, line.unit, line.minimum) == ("Soap bar", "bar", Decimal(12))
    undo(desk, str(changes.operation_id))
    assert store_overview(desk, store_of(desk)).lines == ()
    assert [known.name for known in _lines(desk)] == ["Soap"]


def test_forms_start_from_the_last_receipt(desk: Desk) -> None:
    soap, red, blue = new_item(desk, "Soap"), new_donor(desk, "Red"), new_donor(desk, "Blue")
    bring(desk, soap, 3, red, "1.00")
    bring(desk, soap, 3, blue, "2.50", currency="USD")
    add_pack(desk, AddPack(soap, "box", Decimal(10)))
    choices = stock_choices(desk)
    last = choices.last[soap]
    assert (last.grant_id, last.unit_cost, last.currency) == (blue, Decimal("2.5"), "USD")
    assert [pack.name for pack in choices.packs[soap]] == ["box"]
    found = choices.item(soap)
    assert found is not None
    assert (found.name, choices.units) == ("Soap", ("piece",))


def _in_store(desk: Desk, item_id: str) -> None:
    bring(desk, item_id, "2.5")


def _in_a_bill(desk: Desk, item_id: str) -> None:
    new_kit(desk, "Food kit", [(item_id, "0.5")])


def _given_and_gone(desk: Desk, item_id: str) -> None:
    lot_id = bring(desk, item_id, "2.5")
    adjust(desk, Adjust(store_of(desk), lot_id, "", Decimal("-2.5"), AdjustReason.LOST))


def _in_a_rule(desk: Desk, item_id: str) -> None:
    rule = Entitlement("", item_id, Per.HOUSEHOLD, Decimal("2.5"), 7, date(2026, 1, 1))
    save_entitlement(desk, SaveEntitlement(rule, desk.actor.site_id))


def _in_packs(desk: Desk, item_id: str) -> None:
    add_pack(desk, AddPack(item_id, "sack", Decimal(25)))


@pytest.mark.parametrize("counted", [_in_store, _in_a_bill, _given_and_gone, _in_a_rule, _in_packs])
def test_the_unit_of_what_was_counted_stays(desk: Desk, counted: Callable[[Desk, str], None]) -> None:
    """2.5 kg never become 2.5 pieces, in store, in a kit, in the ledger, in a rule or in a pack."""
    rice = new_item(desk, "Rice", "kg")
    counted(desk, rice)
    version = next(line.version for line in _lines(desk) if line.item_id == rice)
    for other in ("piece", "g"):
        with pytest.raises(
            BadInput, match=rf"^Rice is counted in kg already, so its unit cannot become {other}\.$"
        ):
            edit_item(desk, EditItem(rice, version, ItemFields("Rice", other, "RICE"), store_of(desk)))
    edit_item(desk, EditItem(rice, version, ItemFields("White rice", "kilos", "RICE"), store_of(desk)))
    assert ("White rice", "kilos") in {(line.name, line.unit) for line in _lines(desk)}


def test_the_unit_is_free_while_nothing_was_counted_but_the_minimum_said_with_it(desk: Desk) -> None:
    store_id = store_of(desk)
    rice = add_item(desk, AddItem(ItemFields("Rice", "kg", "RICE"), store_id, Decimal("2.5"))).created[0]
    edit_item(desk, EditItem(rice, 1, ItemFields("Rice", "bag", "RICE"), store_id, Decimal(2)))
    other = add_store(desk, AddStore(desk.actor.site_id or "", "Annexe")).created[0]
    with pytest.raises(BadInput, match="counted in bags already"):
        edit_item(desk, EditItem(rice, 2, ItemFields("Rice", "kg", "RICE"), other, Decimal(2)))
