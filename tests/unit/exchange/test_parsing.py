"""From a file to rows: what is taken, and what is named with its line and reason."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import (
    BedRow,
    CatalogueRow,
    IntakeKind,
    KitComponentRow,
    MinimumRow,
    PersonRow,
    StockRow,
)
from shelterdesk.domain.people import Sex
from shelterdesk.exchange.field_tables import FIELDS
from shelterdesk.exchange.parsing import parse
from shelterdesk.exchange.preview import Preview, preview_table
from shelterdesk.exchange.table import Table, TableKind, TableRow
from tests.unit.exchange.looking import Look


def named(preview: Preview) -> dict[int, str]:
    return {problem.line: str(problem.reason) for problem in preview.problems}


def test_a_catalogue(look: Look) -> None:
    seen = look(
        IntakeKind.CATALOGUE,
        "Category,Category Code,Item Name,Item Code,Unit of Measure,Unit Value,Currency\n"
        '"Bedding",7,"BLANKET, 1.2x1.8m",BLA01 ,pcs,"3.10",CHF\n'
        '"Pumps",27,"KIT, PUMP, 2" + 6.5kW",PUM02,SET,"5719.67",eur\n'
        ",,,,piece,1,EUR\n"
        ",,Water filter,,Jerrycan,,EUR\n",
    )
    assert seen.rows == (
        CatalogueRow(
            2, "BLA01", "BLANKET, 1.2x1.8m", "piece", "Bedding", "7", None, None, Decimal("3.10"), "CHF"
        ),
        CatalogueRow(
            3, "PUM02", 'KIT, PUMP, 2" + 6.5kW', "set", "Pumps", "27", None, None, Decimal("5719.67"), "EUR"
        ),
        CatalogueRow(5, None, "Water filter", "Jerrycan", None),
    )
    assert named(seen) == {4: "The row names no item: both code and name are blank."}
    assert (seen.taken, seen.refused) == (3, 1)


def test_a_catalogue_without_units_says_none(look: Look) -> None:
    seen = look(IntakeKind.CATALOGUE, "item code,item description,weight kg\nA1,Soap,0\n")
    assert seen.rows == (CatalogueRow(2, "A1", "Soap", None, None),)


def test_packs_are_no_repeats(look: Look) -> None:
    seen = look(
        IntakeKind.CATALOGUE,
        "Item Code,Item Name,Pack,Pack Quantity\nA1,Soap,,\nA1,,Box,10\nA1,,Box,12\nA1,,Pallet,\nA1,,,5\n",
    )
    assert seen.rows == (
        CatalogueRow(2, "A1", "Soap", None, None),
        CatalogueRow(3, "A1", None, None, None, None, "Box", Decimal(10)),
    )
    assert named(seen) == {
        4: "A1 is already on line 3.",
        5: "The pack quantity is blank.",
        6: "The pack is blank.",
    }


def test_one_code_with_two_meanings_is_named_with_the_first_line(look: Look) -> None:
    seen = look(IntakeKind.CATALOGUE, "Code,Name\nA1,Soap\nB1,Rice\na1,Blanket\nA1,Soap\n,soap\n,Soap\n")
    assert named(seen) == {4: "a1 is already on line 2.", 7: "Soap is already on line 6."}
    assert [row.line for row in seen.rows] == [2, 3, 5, 6]


def test_a_cost_has_a_currency(look: Look) -> None:
    seen = look(
        IntakeKind.CATALOGUE, "Code,Price,Currency\nA1,5,\nA2,5,dollars\nA3,5,€\nA4,5.00001,EUR\nA5,-1,EUR\n"
    )
    assert [row.currency for row in seen.rows if isinstance(row, CatalogueRow)] == ["EUR"]
    assert named(seen) == {
        2: "The unit cost 5 has no currency.",
        3: "“dollars” is not a currency code such as USD or EUR.",
        5: "The unit cost 5.00001 has more than 4 decimals.",
        6: "The unit cost is negative: -1.",
    }


def test_the_header_may_name_the_currency(look: Look) -> None:
    seen = look(IntakeKind.CATALOGUE, "Code,Unit price (Usd)\nA1,5\n")
    assert seen.rows == (CatalogueRow(2, "A1", None, None, None, unit_cost=Decimal(5), currency="USD"),)


def test_kits_with_blank_quantities(look: Look) -> None:
    seen = look(
        IntakeKind.KITS,
        "Kit,Item,Unit of Measure,Quantity\nHygiene,Towel,Number,\nHygiene,Soap,Packet,2\n"
        "Hygiene,Comb,Number,0\n"
        "Shelter,Nails,Kg,0.5\nBaby,soap,Packet,2\nBaby,Soap,,1\nDignity,Soap,,1.2345\nDignity,Soap,,one\n",
    )
    assert seen.rows == (KitComponentRow(5, "Shelter", None, "Nails", "kg", Decimal("0.5")),)
    assert named(seen) == {
        2: "The quantity is blank.",
        3: "Hygiene is left out, since line 2 is.",
        4: "The quantity is zero.",
        6: "Baby is left out, since line 7 is.",
        7: "Soap is already on line 6.",
        8: "The quantity 1.2345 has more than 3 decimals.",
        9: "The quantity “one” is not a number.",
    }


@pytest.mark.parametrize("lost", [",Comb,1", "A,Comb, blue,1"])
def test_a_line_whose_kit_is_unknown_may_be_of_the_kit_above_or_below(look: Look, lost: str) -> None:
    seen = look(
        IntakeKind.KITS, f"Kit,Item,Quantity\nA,Soap,1\nA,Towel,1\n{lost}\nB,Soap,1\nC,Soap,1\nb,Towel,2\n"
    )
    assert [row.line for row in seen.rows] == [6]
    assert set(named(seen)) == {2, 3, 4, 5, 7}
    assert named(seen)[7] == "b is left out, since line 4 is."


def test_stock_by_store_donor_and_bin(look: Look) -> None:
    seen = look(
        IntakeKind.STOCK,
        "Warehouse,Item Code,Unit of Measure,Quantity,Unit Value,Currency,Donor,Bin,Expiry date,Batch\n"
        "North,TARP,piece,1000,12.25,EUR,Harbour Fund,A/1/0,,\n"
        "North,CAN,piece,2500,1.59,EUR,CDX,A/2/1:1000,,\n"
        "North,CAN,piece,2500,1.59,EUR,CDX,B/2/0:1500,,\n"
        "South,TARP,piece,0,12.25,EUR,Harbour Fund,,03/2027,L7\n"
        "South,CAN,piece,-4,,,,,,\n"
        "South,CAN,piece,,,,,,,\n"
        ",CAN,piece,1,,,,,,\n"
        "South,CAN,piece,9,,,,C:4,,\n"
        "South,CAN,piece,9000000000,,,,,,\n",
    )
    cost = (Decimal("12.25"), "EUR", "Harbour Fund")
    can = (Decimal("1.59"), "EUR", "CDX")
    assert seen.rows == (
        StockRow(2, "North", "TARP", None, "piece", Decimal(1000), *cost, "A/1/0"),
        StockRow(3, "North", "CAN", None, "piece", Decimal(1000), *can, "A/2/1", lot=3),
        StockRow(4, "North", "CAN", None, "piece", Decimal(1500), *can, "B/2/0", lot=3),
        StockRow(5, "South", "TARP", None, "piece", Decimal(0), *cost, None, date(2027, 3, 31), "L7"),
    )
    assert named(seen) == {
        6: "The quantity is negative: -4.",
        7: "The quantity is blank.",
        8: "The store is blank.",
        9: "The bins of this lot hold 4, together 4, where the quantity is 9.",
        10: "The quantity 9000000000 is too large.",
    }


def test_a_semicolon_file_may_use_decimal_commas(look: Look) -> None:
    seen = look(
        IntakeKind.STOCK,
        "Almacén;Código;Cantidad;Costo;Moneda\nNorte;A1;1.500;12,25;EUR\nNorte;A2;1,5;2;EUR\n",
    )
    assert [(row.quantity, row.unit_cost) for row in seen.rows if isinstance(row, StockRow)] == [
        (Decimal(1500), Decimal("12.25")),
        (Decimal("1.5"), Decimal(2)),
    ]


def test_minimum_levels(look: Look) -> None:
    seen = look(
        IntakeKind.MINIMUMS,
        "Warehouse,Item Code,Units,Quantity\nNorth,TARP,piece,10\nNorth,TARP,piece,10\nNorth,TARP,piece,20\n",
    )
    assert [row.line for row in seen.rows] == [2, 3]
    assert isinstance(seen.rows[0], MinimumRow)
    assert named(seen) == {4: "TARP is already on line 2."}


def test_rooms_by_capacity(look: Look) -> None:
    seen = look(
        IntakeKind.BEDS,
        "Shelter,Unit,Transitory,Capacity\nHaven,Hall,true,155\nHaven,A,false,6\nHaven,B,false,\nHaven,C,false,2.5\n"
        "Haven,D,false,0\nHaven,a,false,6\nOther,A,false,6\n",
    )
    assert [(row.room, row.count, row.bed) for row in seen.rows if isinstance(row, BedRow)] == [
        ("Hall", 155, None),
        ("A", 6, None),
        ("A", 6, None),
    ]
    assert named(seen) == {
        4: "The number of beds is blank.",
        5: "The number of beds 2.5 is not a whole number.",
        6: "0 beds in one room: 1 to 1000 can be taken.",
        7: "a is already on line 3.",
    }


def test_beds_by_code(look: Look) -> None:
    seen = look(
        IntakeKind.BEDS,
        "Site,Room,Use,Bed,Kind,Accessible\n"
        'Haven,1,Women,"1-01, 1-02",Lower bunk,yes\n'
        "Haven,1,Mujeres,1-03,Litera superior,no\n"
        "Haven,1,men,1-04,,\n"
        "Haven,2,,1-01,,\n"
        "Haven,2,,2-01,hammock,\n"
        "Haven,2,,2-02,,perhaps\n"
        'Haven,3,,"3-01; 3-01",,\n'
        f"Haven,3,,{'x' * 33},,\n",
    )
    assert seen.rows == (
        BedRow(2, "Haven", "1", "1-01", 1, RoomUse.WOMEN, "bunk_lower", True),
        BedRow(2, "Haven", "1", "1-02", 1, RoomUse.WOMEN, "bunk_lower", True),
        BedRow(3, "Haven", "1", "1-03", 1, RoomUse.WOMEN, "bunk_upper", False),
    )
    assert named(seen) == {
        4: "Room 1 is for women on line 2 and for men here.",
        5: "1-01 is already on line 2.",
        6: "The kind of bed “hammock” is not known.",
        7: "The accessibility “perhaps” is not known.",
        8: "3-01 is already on line 8.",
        9: f"The bed code {'x' * 33} is longer than 32 letters.",
    }
    assert seen.taken + seen.refused == 8


def test_people_and_households(look: Look) -> None:
    seen = look(
        IntakeKind.PEOPLE,
        "Facility,Sex,First Name,Last Name,DOB,Family,Head of Family,Shelter,Unit,Language,Age\n"
        "Haven,Male,Luis,Mar,1970-04-12,Mar,true,Haven,A,Español,\n"
        "Haven,Femenina,Ana,Mar,01/12/1974,Mar,,Haven,A,Papiamento,\n"
        "Haven,,Eva,Mar,,Mar,yes,Haven,A,,34\n"
        "Haven,Q,Eva,,,,,,,,\n"
        "Haven,F,,,,,,,,,\n"
        "Haven,F,Ina,,31/31/1990,,,,,,\n"
        "Haven,F,Ina,,,,,,,,200\n"
        "Haven,m,Tom,,,,yes,,,Quechua,3\n",
    )
    assert seen.rows == (
        PersonRow(
            2,
            "Luis",
            "Mar",
            None,
            Sex.MALE,
            date(1970, 4, 12),
            None,
            "Mar",
            True,
            "es",
            None,
            None,
            "Haven",
        ),
        PersonRow(
            3,
            "Ana",
            "Mar",
            None,
            Sex.FEMALE,
            date(1974, 12, 1),
            None,
            "Mar",
            False,
            "pap",
            None,
            None,
            "Haven",
        ),
        PersonRow(9, "Tom", "", None, Sex.MALE, None, 3, None, False, "Quechua", None, None),
    )
    assert named(seen) == {
        4: "Household Mar already has a head on line 2.",
        5: "The sex “Q” is not known.",
        6: "The row names no person.",
        7: "The birth date “31/31/1990” is not a date. Write it as 2026-09-03 or 03/09/2026.",
        8: "The age 200 cannot be right.",
    }


@pytest.mark.parametrize(
    ("column", "sexes"),
    [
        ("M F", [Sex.MALE, Sex.FEMALE]),
        ("M H", [Sex.FEMALE, Sex.MALE]),
        ("F H", [Sex.FEMALE, Sex.MALE]),
        ("M F H", [Sex.FEMALE, Sex.MALE]),
    ],
)
def test_the_letter_m_means_what_the_column_means(look: Look, column: str, sexes: list[Sex]) -> None:
    """Beside H it is mujer; in a column that has H and F as well, nobody can tell, and the row is refused."""
    seen = look(IntakeKind.PEOPLE, "Nombre,Sexo\n" + "".join(f"Sol,{letter}\n" for letter in column.split()))
    assert [row.sex for row in seen.rows if isinstance(row, PersonRow)] == sexes


def test_a_missing_column_is_refused(look: Look) -> None:
    seen = look(IntakeKind.STOCK, "Colour,Shape\nred,round\n")
    assert not seen.rows
    with pytest.raises(BadInput) as caught:
        parse(IntakeKind.STOCK, seen.table, seen.mapping)
    assert str(caught.value) == "list.csv has no column for store, item code or item name, quantity."


def test_what_is_too_long_to_keep_is_named(look: Look) -> None:
    seen = look(IntakeKind.CATALOGUE, f"Code,Name\n{'x' * 65},Soap\n")
    assert named(seen) == {2: "The item code is longer than 64 letters."}


def test_another_mapping_reads_the_table_again(look: Look) -> None:
    seen = look(IntakeKind.CATALOGUE, "Colour,Thing\nred,Soap\n")
    assert [str(text) for text in seen.missing] == ["item code or item name"]
    again = preview_table(seen.table, seen.kind, {"item_name": 1})
    assert again.rows == (CatalogueRow(2, None, "Soap", None, None),)


def test_rows_that_could_not_be_read_are_problems_too(look: Look) -> None:
    seen = look(IntakeKind.CATALOGUE, "Code,Name\n,\nA1,Soap,blue\n ,x\x00\nA2,\n")
    assert sorted(named(seen)) == [3, 4]
    assert [row.line for row in seen.rows] == [5]


CELLS = st.sampled_from(
    ["", "A1", "B2", "5", "1,5", "-1", "x", "North", "A:2", "EUR", "yes", "F", "2026-01-01"]
)


@pytest.mark.parametrize("kind", IntakeKind)
@given(rows=st.lists(st.lists(CELLS, min_size=13, max_size=13).filter(any), max_size=12))
def test_every_row_is_taken_or_named_never_both(kind: IntakeKind, rows: list[list[str]]) -> None:
    mapping = {field.name: column for column, field in enumerate(FIELDS[kind])}
    table = Table(
        name="list.csv",
        kind=TableKind.CSV,
        encoding="utf-8",
        delimiter=",",
        sheet=None,
        sheets=(),
        header_line=1,
        header=("name",) * 14,
        rows=tuple(TableRow(line, (*cells, "")) for line, cells in enumerate(rows, 2)),
    )
    parsed = parse(kind, table, mapping)
    taken = {row.line for row in parsed.rows}
    refused = {problem.line for problem in parsed.problems}
    assert not taken & refused
    assert taken | refused == {row.line for row in table.rows}
    assert list(parsed.problems) == sorted(parsed.problems, key=lambda problem: problem.line)
