"""Files by the command line: what it prints, how it ends, and that the good rows go in."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from sqlalchemy import func, select

from shelterdesk.persistence.tables import beds, items, people
from shelterdesk.services.desk import Desk
from shelterdesk.services.undo import last_undoable, undo

CATALOGUE = "Código;Descripción;Unidad\nTARP;Lona;pza\nSOAP;Jabón;kg\n"
STOCK = (
    "Bodega;Código;Existencias;Costo unitario (EUR);Donante\n"
    "Norte;TARP;1.200;12,25;Fondo Rojo\n"
    "Norte;LOST;3;1,00;Fondo Rojo\n"
    "Norte;SOAP;dos;1,00;Fondo Rojo\n"
    "Norte;SOAP;0;;\n"
)


@pytest.fixture
def write(tmp_path: Path):
    def write(name: str, content: str, encoding: str = "cp1252") -> Path:
        path = tmp_path / name
        path.write_bytes(content.encode(encoding))
        return path

    return write


def _count(desk: Desk, table) -> int:
    with desk.database.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_all_taken(shelterdesk, login, desk: Desk, write) -> None:
    ran = shelterdesk("import", "catalogue", write("c.csv", CATALOGUE), *login)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == ["taken 2", "refused 0", "new items: 2"]
    with desk.database.reading() as connection:
        rows = {row.name: row.unit for row in connection.execute(select(items.c.name, items.c.unit))}
    assert rows == {"Lona": "piece", "Jabón": "kg"}


def test_some_refused_and_the_others_in_as_one(shelterdesk, login, desk: Desk, write) -> None:
    shelterdesk("import", "catalogue", write("c.csv", CATALOGUE), *login)
    ran = shelterdesk("import", "stock", write("s.csv", STOCK), *login)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "taken 2",
        "refused 2",
        "new stores: 1",
        "new donors: 1",
        "new lots: 1",
        "line 3: LOST is not in the catalogue; import the catalogue first.",
        "line 4: The quantity “dos” is not a number.",
    ]
    done = last_undoable(desk)
    assert done is not None
    undo(desk, done.operation_id)
    assert shelterdesk("import", "stock", write("s.csv", STOCK), *login).code == 1  # as before the first


def test_the_same_stock_is_not_taken_twice(shelterdesk, login, write) -> None:
    shelterdesk("import", "catalogue", write("c.csv", CATALOGUE), *login)
    path = write("s.csv", STOCK)
    shelterdesk("import", "stock", path, *login)
    assert "imported already" in shelterdesk("import", "stock", path, *login).sentence


def test_a_trial_keeps_nothing(shelterdesk, login, desk: Desk, write) -> None:
    ran = shelterdesk("import", "catalogue", write("c.csv", CATALOGUE), "--dry-run", *login)
    assert (ran.code, ran.out.splitlines()[:3]) == (0, ["taken 2", "refused 0", "new items: 2"])
    assert (_count(desk, items), last_undoable(desk)) == (0, None)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ("Name,Colour\nSoap,blue\n", "s.csv has no column for: store, quantity."),
        ("Warehouse,Item Code,Quantity\n", "s.csv holds no rows."),
        ("", "s.csv is empty."),
        ("%PDF-1.7\n1 0 obj", "s.csv is not a table. Save the table as .xlsx or .csv."),
    ],
)
def test_a_file_that_gives_nothing(shelterdesk, login, write, content: str, sentence: str) -> None:
    ran = shelterdesk("import", "stock", write("s.csv", content), *login)
    assert (ran.code, ran.sentence, ran.out) == (2, sentence, "")


def test_no_file_at_all(shelterdesk, login, tmp_path: Path) -> None:
    assert shelterdesk("import", "stock", tmp_path / "none.csv", *login).code == 2
    assert shelterdesk("import", "spoons", tmp_path / "none.csv", *login).code == 2


def test_a_sheet_of_a_workbook(shelterdesk, login, desk: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.append(["About", "this file"])
    book.active.append(["of", "ours"])
    sheet = book.create_sheet("Camas")
    sheet.append(["Habitación", "Camas"])
    sheet.append(["Anexo Z", 3])
    book.save(tmp_path / "book.xlsx")
    before = _count(desk, beds)
    ran = shelterdesk("import", "beds", tmp_path / "book.xlsx", "--sheet", "Camas", *login)
    assert (ran.code, ran.out.splitlines()) == (0, ["taken 1", "refused 0", "new rooms: 1", "new beds: 3"])
    assert _count(desk, beds) == before + 3


def test_one_site_named_for_the_whole_file(shelterdesk, login, desk: Desk, write) -> None:
    path = write("p.csv", "Facility,Shelter,First Name,Sex\nElse,Elsewhere,Ana,F\nElse,Elsewhere,Eva,F\n")
    assert shelterdesk("import", "people", path, *login).out.splitlines() == [
        "taken 0",
        "refused 2",
        "line 2: There is no site called Elsewhere.",
        "line 3: There is no site called Elsewhere.",
    ]
    assert shelterdesk("import", "people", path, "--site", "Casa Mar", *login).code == 0
    assert _count(desk, people) == 2
    again = shelterdesk("import", "people", path, "--site", "Nowhere", *login)
    assert (again.code, again.sentence) == (2, "There is no site called Nowhere.")


def test_a_letter_that_could_not_be_read_is_said(shelterdesk, login, write) -> None:
    path = write("c.csv", "Code,Name\nA1,Ja\x81b\n", "latin-1")
    ran = shelterdesk("import", "catalogue", path, *login)
    assert ran.code == 0
    assert ran.out.splitlines()[-1].startswith("note on line 2: A letter in this row")
