"""What the catalogue knows of an item, its packs and categories, and the catalogue to begin with."""

from __future__ import annotations

import io
from dataclasses import replace
from decimal import Decimal

import pytest
from PIL import Image

from shelterdesk.domain.catalogue import Each, ItemFields, Period, Standard
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.sectors import INDICATORS, SECTOR_OF, SECTORS, checked_report
from shelterdesk.persistence.queries.catalogue import (
    CatalogueLine,
    catalogue_lines,
    category_lines,
    pack_lines,
    picture_of,
    standards,
)
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
from shelterdesk.services.catalogue_details import (
    EditPack,
    RemoveCategory,
    RemovePack,
    RenameCategory,
    RestoreItem,
    SetPicture,
    SetStandard,
    edit_pack,
    remove_category,
    remove_pack,
    rename_category,
    restore_item,
    set_picture,
    set_standard,
)
from shelterdesk.services.default_catalogue import FAMILIES, TakeDefaults, take_defaults
from shelterdesk.services.desk import Desk
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.pictures import KEPT_BYTES, KEPT_SIDE, small_picture
from shelterdesk.services.stock_views import item_stock, store_overview
from shelterdesk.services.undo import undo
from tests.stocking import bring, new_item, store_of


def _line(desk: Desk, item_id: str) -> CatalogueLine:
    with desk.database.reading() as connection:
        return next(one for one in catalogue_lines(connection, True) if one.item_id == item_id)


def _file(size: tuple[int, int], kind: str = "PNG", mode: str = "RGB") -> bytes:
    held = io.BytesIO()
    Image.effect_noise(size, 90).convert(mode).save(held, kind)
    return held.getvalue()


def test_every_indicator_has_a_sector_of_the_plan() -> None:
    assert set(SECTOR_OF.values()) <= set(SECTORS)
    assert all(checked_report(None, code) == (SECTOR_OF[code], code) for code in INDICATORS)
    assert checked_report("Shelter", None) == ("Shelter", None)
    assert checked_report("Education", " ed9 ") == ("Education", "ED9")
    with pytest.raises(BadInput, match="WA3 is an indicator of WASH"):
        checked_report("Shelter", "wa3")


def test_what_an_item_is_reported_by_and_how_long_it_keeps(desk: Desk) -> None:
    fields = ItemFields("Soap", "bar", indicator="WA3", shelf_life_days=1095)
    (item_id,) = add_item(desk, AddItem(fields)).created
    line = _line(desk, item_id)
    assert (line.sector, line.indicator, line.shelf_life_days) == ("WASH", "WA3", 1095)
    edit_item(desk, EditItem(item_id, line.version, replace(fields, indicator=None, sector="Shelter")))
    assert (_line(desk, item_id).sector, _line(desk, item_id).indicator) == ("Shelter", None)
    for days in (0, 30_000):
        with pytest.raises(BadInput, match="shelf life"):
            add_item(desk, AddItem(replace(fields, name="Other", shelf_life_days=days)))


def test_packs_are_edited_and_removed(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    for name, quantity in (("box", 10), ("pallet", 400)):
        add_pack(desk, AddPack(soap, name, Decimal(quantity)))
    with desk.database.reading() as connection:
        box, pallet = pack_lines(connection, soap)
    edit_pack(desk, EditPack(box.pack_id, box.version, " big  box", Decimal(12)))
    with pytest.raises(ChangedMeanwhile):
        edit_pack(desk, EditPack(box.pack_id, box.version, "box", Decimal(12)))
    with pytest.raises(RuleBroken, match="pack of this name"):
        edit_pack(desk, EditPack(pallet.pack_id, pallet.version, "big box", Decimal(12)))
    for quantity in ("0", "0.5"):
        with pytest.raises(BadInput):
            edit_pack(desk, EditPack(pallet.pack_id, pallet.version, "pallet", Decimal(quantity)))
    gone = remove_pack(desk, RemovePack(pallet.pack_id)).operation_id
    with desk.database.reading() as connection:
        assert [(one.name, one.quantity) for one in pack_lines(connection, soap)] == [("big box", 12)]
    undo(desk, str(gone))
    with desk.database.reading() as connection:
        assert len(pack_lines(connection, soap)) == 2


def test_what_was_retired_comes_back(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    retire_item(desk, RetireItem(soap, _line(desk, soap).version))
    assert _line(desk, soap).retired_on is not None
    restore_item(desk, RestoreItem(soap, _line(desk, soap).version))
    assert _line(desk, soap).retired_on is None


def test_a_standard_needs_its_source(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    standard = Standard(Decimal("0.25"), Each.PERSON, Period.MONTH, "Sphere  2011")
    set_standard(desk, SetStandard(soap, standard))
    set_standard(desk, SetStandard(soap, replace(standard, quantity=Decimal(1))))
    with desk.database.reading() as connection:
        assert standards(connection) == {soap: replace(standard, quantity=Decimal(1), source="Sphere 2011")}
    for wrong in (replace(standard, source=" "), replace(standard, quantity=Decimal(0))):
        with pytest.raises(BadInput):
            set_standard(desk, SetStandard(soap, wrong))
    operation = set_standard(desk, SetStandard(soap, None)).operation_id
    with desk.database.reading() as connection:
        assert standards(connection) == {}
    undo(desk, str(operation))
    with desk.database.reading() as connection:
        assert set(standards(connection)) == {soap}


def test_a_picture_is_kept_small_and_can_be_undone(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    set_picture(desk, SetPicture(soap, _file((40, 20))))
    with desk.database.reading() as connection:
        first = picture_of(connection, soap)
    operation = set_picture(desk, SetPicture(soap, _file((2000, 1500), "JPEG"))).operation_id
    with desk.database.reading() as connection:
        second = picture_of(connection, soap)
    assert second is not None
    assert len(second) <= KEPT_BYTES
    assert max(Image.open(io.BytesIO(second)).size) == KEPT_SIDE
    undo(desk, str(operation))
    with desk.database.reading() as connection:
        assert picture_of(connection, soap) == first
    set_picture(desk, SetPicture(soap, None))
    with desk.database.reading() as connection:
        assert picture_of(connection, soap) is None


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "WEBP"])
def test_pictures_of_each_kind_lose_what_is_written_beside_them(kind: str) -> None:
    held = io.BytesIO()
    exif = Image.Exif()
    exif[0x010E] = "where it was taken"
    options = {"exif": exif} if kind in ("JPEG", "WEBP", "PNG") else {}
    Image.new("RGB", (400, 300), "red").save(held, kind, **options)
    small = small_picture(held.getvalue())
    assert b"where it was taken" not in small
    opened = Image.open(io.BytesIO(small))
    assert (opened.format, opened.size) == ("JPEG", (160, 120))


def test_what_cannot_be_seen_through_is_on_white() -> None:
    held = io.BytesIO()
    Image.new("RGBA", (10, 10), (0, 0, 0, 0)).save(held, "PNG")
    assert Image.open(io.BytesIO(small_picture(held.getvalue()))).getpixel((5, 5)) == (255, 255, 255)


def test_what_is_no_picture_is_refused() -> None:
    broken = _file((300, 300))[:900]
    wide = io.BytesIO()
    Image.new("1", (13_000, 2)).save(wide, "PNG")
    for file in (b"", b"%PDF-1.7", broken, wide.getvalue(), b"x" * (21 * 1024 * 1024)):
        with pytest.raises(BadInput):
            small_picture(file)


def test_categories_are_renamed_joined_and_removed(desk: Desk) -> None:
    for name, category in (("Soap", "Hygene"), ("Towel", "Hygiene"), ("Rice", "Food")):
        add_item(desk, AddItem(ItemFields(name, "piece", category=category)))

    def seen() -> dict[str, int]:
        with desk.database.reading() as connection:
            return {line.name: line.items for line in category_lines(connection)}

    with desk.database.reading() as connection:
        known = {line.name: line for line in category_lines(connection)}
    joined = rename_category(desk, RenameCategory(known["Hygene"].category_id, 1, " hygiene ")).operation_id
    assert seen() == {"Hygiene": 2, "Food": 1}
    rename_category(desk, RenameCategory(known["Food"].category_id, 1, "Meals"))
    with pytest.raises(BadInput):
        rename_category(desk, RenameCategory(known["Food"].category_id, 1, " "))
    remove_category(desk, RemoveCategory(known["Food"].category_id))
    assert seen() == {"Hygiene": 2}
    undo(desk, str(joined))
    assert seen() == {"Hygene": 1, "Hygiene": 1}


@pytest.mark.parametrize(
    ("language", "soap", "family"), [("en", "Bathing soap", "Food"), ("es", "Jab", "Alimentos")]
)
def test_the_catalogue_to_begin_with(desk: Desk, language: str, soap: str, family: str) -> None:
    store = store_of(desk)
    mine = add_item(desk, AddItem(ItemFields("My own rice", "kg", "FOOD-RICE"))).created[0]
    operation = take_defaults(desk, TakeDefaults(store, language)).operation_id
    overview = {line.code: line for line in store_overview(desk, store).lines}
    assert overview["HYG-SOAP250"].name.startswith(soap)
    assert "FOOD-RICE" not in overview, "what was there stays as it was"
    assert len({line.category for line in overview.values()}) == len(FAMILIES)
    assert family in {line.category for line in overview.values()}
    kits = [line for line in overview.values() if line.is_kit]
    assert len(kits) >= len(FAMILIES)
    assert all(line.buildable is not None for line in kits)
    food = item_stock(desk, store, overview["KIT-FOOD"].item_id).kit
    assert food is not None
    assert {row.item_id for row in food.rows} >= {mine}
    dignity = item_stock(desk, store, overview["KIT-DIGNITY"].item_id).kit
    assert dignity is not None
    assert sum(row.is_alternative for row in dignity.rows) == 2
    with desk.database.reading() as connection:
        given = standards(connection)
        lines = {line.code: line for line in catalogue_lines(connection)}
    assert given[lines["DIG-PADS"].item_id].source.startswith("Sphere 2018")
    assert (lines["HYG-SOAP250"].sector, lines["HYG-SOAP250"].shelf_life_days) == ("WASH", 1095)
    unsure = {code for code, line in lines.items() if line.estimated}
    assert unsure >= {"HYG-SOAP250", "FOOD-OIL", "KIT-BABY", "KIT-HYGIENE"}, (
        "no source says how long soap keeps"
    )
    assert not unsure & {"KIT-FOOD", "KIT-HOUSEHOLD", "HOUSE-BLANKET"}, "every figure of these has its source"
    assert all(len(code) >= 6 for code in lines), "a scanner's burst has at least six characters"
    with pytest.raises(RuleBroken, match="has all of this"):
        take_defaults(desk, TakeDefaults(store, language))
    undo(desk, str(operation))
    with desk.database.reading() as connection:
        assert [line.code for line in catalogue_lines(connection)] == ["FOOD-RICE"]
        assert category_lines(connection) == ()


def test_a_kit_of_the_first_catalogue_is_built_of_kits(desk: Desk) -> None:
    store = store_of(desk)
    take_defaults(desk, TakeDefaults(store))
    codes = {line.code: line.item_id for line in store_overview(desk, store).lines}
    for kit in ("KIT-HYGIENE", "KIT-ARRIVAL"):
        view = item_stock(desk, store, codes[kit]).kit
        assert view is not None
        for row in view.rows:
            if row.name != "Hygiene kit, household":
                bring(desk, row.item_id, str(row.quantity))
        assemble(desk, Assemble(store, codes[kit], 1))
    assert item_stock(desk, store, codes["KIT-ARRIVAL"]).line.quantity == 1


def test_only_those_who_edit_the_catalogue_take_it(desk: Desk) -> None:
    giver = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        take_defaults(giver, TakeDefaults(store_of(desk)))
