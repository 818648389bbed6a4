"""Files with the traits of real ones, from their bytes to the encrypted database."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import func, select

from shelterdesk.domain.errors import NotAllowed, RuleBroken
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.tables import (
    households,
    identities,
    imports,
    item_packs,
    items,
    metadata,
    people,
    stock_balances,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import names_for
from shelterdesk.services.stock_figures import stock_figures
from shelterdesk.services.undo import last_undoable, undo
from tests.conftest import MakeDesk
from tests.taking import take

CATALOGUE = """Category,Item Name,Item Code,Unit of Measure,Unit Value,Currency
Shelter,"TARPAULIN, 4 x 6 m",TARP01 ,piece,10.50,CHF
Shelter,"PUMP, 2" + hose",PUMP02,piece,99,CHF
Household,"JERRYCAN, 10 L",JERRY,pcs,1,CHF
Household,Ração seca,,piece,,
Household,Family Kit,,piece,,
"""
PACKS = "Category,Item Code,Pack,Pack Quantity\nShelter,TARP01,Box,10\n"
KITS = "Kit,Item Code,Item Name,Unit of Measure,Quantity\nFamily Kit,TARP01,,piece,2\nFamily Kit,JERRY,,piece,5\n"
STOCK = """Warehouse,Item Name,Item Code,Unit of Measure,Quantity,Unit Value,Currency,Supplier/Donor,Bin
Grande-Terre,,TARP01,piece,100,12.25,EUR,Red Fund,A/1
Grande-Terre,,JERRY,piece,250,1.59,EUR,Sea Fund,A/2:100
Grande-Terre,,JERRY,piece,250,1.59,EUR,Sea Fund,B/2:150
Grande-Terre,,NOSUCH,piece,5,1,EUR,Sea Fund,
Basse-Terre,,TARP01,piece,0,12.25,EUR,Red Fund,
"""
MINIMUMS = "Warehouse,Item Code,Units,Quantity\nGrande-Terre,JERRY,piece,300\nGrande-Terre,TARP01,piece,50\n"
BEDS = "Unit,Capacity\nAnnex,3\nGym,2\n"
PEOPLE = """Sex,First Name,Last Name,DOB,Family,Head of Family
Female,Zoraida,Quezada,1984-05-06,Quezada,true
Male,Íñigo,Quezada,2015-01-02,Quezada,
Male,Wilmer,Salas,1990-03-04,,
"""


def _fill(desk: Desk, folder: Path) -> None:
    for kind, content in (
        (IntakeKind.CATALOGUE, CATALOGUE),
        (IntakeKind.KITS, KITS),
        (IntakeKind.STOCK, STOCK),
        (IntakeKind.MINIMUMS, MINIMUMS),
    ):
        take(desk, folder, kind, content)


def _counts(desk: Desk) -> dict[str, int]:
    """Rows per table, but for what only grows."""
    grows = {"audit", "operations", "movements", "stock_balances", "lots", "lot_shares"}
    with desk.database.reading() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
            if name not in grows
        }


def _count(desk: Desk, table_name: str) -> int:
    with desk.database.reading() as connection:
        return connection.execute(select(func.count()).select_from(metadata.tables[table_name])).scalar_one()


def test_the_stores_come_out_as_the_files_say(desk: Desk, tmp_path: Path) -> None:
    _fill(desk, tmp_path)
    store = next(store for store in stock_figures(desk).stores if store.name == "Grande-Terre")
    assert {(item.code, item.quantity, item.below_minimum) for item in store.items if item.quantity} == {
        ("TARP01", Decimal(100), False),
        ("JERRY", Decimal(250), True),
    }
    (kit,) = store.kits
    assert (kit.code, kit.buildable, kit.unit_cost, kit.currency) == (
        "FAMILY-KIT",
        50,
        Decimal("32.45"),
        "EUR",
    )
    assert dict(kit.cost_by_donor) == {"Red Fund": Decimal("24.50"), "Sea Fund": Decimal("7.95")}
    with desk.database.reading() as connection:
        bins = connection.execute(
            select(stock_balances.c.bin, stock_balances.c.quantity)
            .join(items, items.c.id == stock_balances.c.item_id)
            .where(items.c.code == "JERRY")
        ).all()
    assert sorted(tuple(row) for row in bins) == [("A/2", Decimal(100)), ("B/2", Decimal(150))]


def test_refused_rows_are_named_and_the_others_go_in(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, IntakeKind.CATALOGUE, CATALOGUE)
    result = take(desk, tmp_path, IntakeKind.STOCK, STOCK)
    assert [(problem.line, str(problem.reason)) for problem in result.refused] == [
        (5, "NOSUCH is not in the catalogue; import the catalogue first.")
    ]
    assert (result.taken, _count(desk, "lots")) == (4, 2)  # one of them lies in two bins


def test_a_store_with_nothing_of_an_item_still_lists_it(desk: Desk, tmp_path: Path) -> None:
    _fill(desk, tmp_path)
    empty = next(store for store in stock_figures(desk).stores if store.name == "Basse-Terre")
    assert [(item.code, item.quantity) for item in empty.items] == [("TARP01", Decimal(0))]


@pytest.mark.parametrize(
    ("kind", "content"), [(IntakeKind.CATALOGUE, CATALOGUE), (IntakeKind.PEOPLE, PEOPLE)]
)
def test_a_trial_counts_the_same_and_keeps_nothing(
    desk: Desk, tmp_path: Path, kind: IntakeKind, content: str
) -> None:
    before = _counts(desk)
    trial = take(desk, tmp_path, kind, content, dry_run=True)
    assert (_counts(desk), trial.changes) == (before, None)
    real = take(desk, tmp_path, kind, content)
    assert (trial.taken, trial.made, trial.refused) == (real.taken, real.made, real.refused)


def test_undoing_every_import_returns_to_the_start(desk: Desk, tmp_path: Path) -> None:
    before = _counts(desk)
    _fill(desk, tmp_path)
    take(desk, tmp_path, IntakeKind.BEDS, BEDS)
    take(desk, tmp_path, IntakeKind.PEOPLE, PEOPLE)
    while (undoable := last_undoable(desk)) is not None:
        undo(desk, undoable.operation_id)
    after = _counts(desk)
    # Lots and papers stay as the history of their movements, and with them what they name.
    kept = {"items", "donors", "grants", "stores", "categories", "stock_documents"}
    assert {name: after[name] for name in after if name not in kept} == {
        name: before[name] for name in before if name not in kept
    }
    with desk.database.reading() as connection:
        assert connection.execute(select(func.sum(stock_balances.c.quantity))).scalar_one() == 0


def test_stock_is_not_doubled_by_the_same_file(desk: Desk, tmp_path: Path) -> None:
    _fill(desk, tmp_path)
    with pytest.raises(RuleBroken, match="imported already, on 3 Sep 2026"):
        take(desk, tmp_path, IntakeKind.STOCK, STOCK)
    assert _count(desk, "imports") == 4  # catalogue, kits, stock and minimums, each once


def test_after_undo_the_same_file_can_be_taken_again(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, IntakeKind.CATALOGUE, CATALOGUE)
    first = take(desk, tmp_path, IntakeKind.STOCK, STOCK)
    assert first.changes is not None
    assert first.changes.operation_id is not None
    undo(desk, first.changes.operation_id)
    assert take(desk, tmp_path, IntakeKind.STOCK, STOCK).taken == first.taken


@pytest.mark.parametrize(
    ("kind", "content"),
    [(IntakeKind.CATALOGUE, CATALOGUE), (IntakeKind.KITS, KITS), (IntakeKind.MINIMUMS, MINIMUMS)],
)
def test_taking_a_list_twice_changes_nothing(
    desk: Desk, tmp_path: Path, kind: IntakeKind, content: str
) -> None:
    _fill(desk, tmp_path)
    before = _counts(desk)
    assert take(desk, tmp_path, kind, content).refused == ()
    assert _counts(desk) == before


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "utf-16"])
def test_letters_survive_every_encoding(desk: Desk, tmp_path: Path, encoding: str) -> None:
    take(desk, tmp_path, IntakeKind.CATALOGUE, CATALOGUE, encoding=encoding)
    with desk.database.reading() as connection:
        names = set(connection.execute(select(items.c.name)).scalars())
    assert {"Ração seca", 'PUMP, 2" + hose'} <= names


def test_semicolons_and_packs(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, IntakeKind.CATALOGUE, "Item Code;Item Name;Unit\nTARP01;Tarpaulin;piece\n")
    take(desk, tmp_path, IntakeKind.CATALOGUE, PACKS)
    with desk.database.reading() as connection:
        assert connection.execute(select(item_packs.c.name, item_packs.c.quantity)).all() == [
            ("Box", Decimal(10))
        ]


def test_a_kit_without_one_of_its_parts_is_not_made(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, IntakeKind.CATALOGUE, CATALOGUE)
    result = take(desk, tmp_path, IntakeKind.KITS, KITS.replace("JERRY", "LOST"))
    assert [problem.line for problem in result.refused] == [2, 3]
    assert "LOST is not in the catalogue" in str(result.refused[0].reason)
    assert (result.taken, _count(desk, "kit_versions")) == (0, 0)


def test_a_code_without_a_name_is_no_new_item(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, IntakeKind.CATALOGUE, "Item Code,Category\nX1,Shelter\n")
    assert [problem.line for problem in result.refused] == [2]


def test_people_are_sealed_and_households_have_heads(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, IntakeKind.PEOPLE, PEOPLE)
    with desk.database.reading() as connection:
        ids = list(connection.execute(select(people.c.id)).scalars())
        (head,) = connection.execute(select(households.c.head_id)).scalars()
        assert connection.execute(select(func.count()).select_from(identities)).scalar_one() == 3
    names = names_for(desk, desk.actor.site_id or "", ids)
    assert set(names.values()) == {"Zoraida Quezada", "Íñigo Quezada", "Wilmer Salas"}
    assert names[head] == "Zoraida Quezada"


def test_who_may_not(desk: Desk, make_desk: MakeDesk, tmp_path: Path) -> None:
    worker = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    with pytest.raises(NotAllowed):
        take(worker, tmp_path, IntakeKind.CATALOGUE, CATALOGUE)
    keyless = replace(desk, database=replace(desk.database, sealers={}))
    with pytest.raises(NotAllowed):
        take(keyless, tmp_path, IntakeKind.PEOPLE, PEOPLE)
    assert (_count(desk, "items"), _count(desk, "people")) == (0, 0)


def test_the_trail_names_no_value(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, IntakeKind.PEOPLE, PEOPLE)
    with desk.database.reading() as connection:
        rows = [str(tuple(row)) for row in connection.execute(select(metadata.tables["audit"]))]
        rows += [str(tuple(row)) for row in connection.execute(select(imports))]
    assert not [row for row in rows if "Quezada" in row or "Zoraida" in row]
