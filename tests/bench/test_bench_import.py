"""What an import of people costs, as a ratio within one run; see test_bench_core."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from uuid import uuid4

import openpyxl
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import func, select

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.preview import preview
from shelterdesk.persistence.tables import people
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import ImportFile, import_rows
from tests.bench.racing import ratio

PEOPLE = 2000
HEADER = ("Given names", "Family names", "Sex", "Date of birth", "Household", "Language", "Document", "Phone")


def _workbook(path: Path) -> Path:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(HEADER)
    for at in range(PEOPLE):
        born = f"{1950 + at % 60}-0{1 + at % 9}-1{at % 10}"
        sheet.append(
            [f"Given {at}", f"Family {at // 3}", "F", born, f"H{at // 3}", "es", f"V{at:08}", f"+297{at:07}"]
        )
    book.save(path)
    return path


def test_people_against_openpyxl_and_plain_sqlite(
    desk: Desk, tmp_path: Path, benchmark: BenchmarkFixture
) -> None:
    """Read, checked, sealed, saved encrypted, in the trail and undoable, against read and put into memory."""
    path = _workbook(tmp_path / "people.xlsx")

    def ours() -> None:
        read = preview(path, IntakeKind.PEOPLE)
        # Another file each time, since the same is refused.
        file = ImportFile(uuid4().hex)
        import_rows(desk, IntakeKind.PEOPLE, read.rows, file)

    def theirs() -> None:
        sheet = openpyxl.load_workbook(path).worksheets[0]
        rows = ((str(uuid4()), *row) for row in sheet.iter_rows(min_row=2, values_only=True))
        plain.executemany(f"INSERT INTO people VALUES ({', '.join('?' * (len(HEADER) + 1))})", rows)
        plain.commit()

    with closing(sqlite3.connect(":memory:")) as plain:
        plain.execute("CREATE TABLE people (id PRIMARY KEY, a, b, c, d, e, f, g, h)")
        benchmark.pedantic(ours, rounds=2, warmup_rounds=1)
        found = ratio(ours, theirs, rounds=5)
    with desk.database.reading() as connection:
        taken = connection.execute(select(func.count()).select_from(people)).scalar_one()
        assert taken > 0
        assert taken % PEOPLE == 0  # each round took them all; how many rounds is the runner's affair
    benchmark.extra_info["ratio"] = found
    print(f"\nimport of people, ours to openpyxl and plain SQLite: {found:.2f} (goal 0.12 or less)")
    assert found <= 2
