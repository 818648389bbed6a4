"""Blank quantities of kits: found by row, filled by what is typed, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

from shelterdesk.domain.intake import IntakeKind, KitComponentRow
from shelterdesk.exchange.blanks import Blank, blank_quantities, filled
from shelterdesk.exchange.preview import preview, preview_table


def test_blanks_are_found_and_filled(tmp_path: Path) -> None:
    path = tmp_path / "kits.csv"
    path.write_text(
        "Kit,Item,Unit,Quantity\nH,Towel,Number,\nH,Soap,Number,3\nH,,Number,\n", encoding="utf-8"
    )
    read = preview(path, IntakeKind.KITS)
    assert blank_quantities(read.table, read.mapping) == (Blank(2, "H", "Towel", "Number"),)
    assert read.rows == ()  # a kit comes whole or not at all
    told = filled(read.table, read.mapping, {2: "2", 3: "9"})
    assert [row.cells[3] for row in told.rows] == ["2", "3", ""]
    whole = filled(told, read.mapping, {4: "1"})
    again = preview_table(whole, IntakeKind.KITS, read.mapping)
    assert [problem.line for problem in again.problems] == [4, 2, 3] or again.rows == ()
    assert blank_quantities(read.table, {}) == ()
    assert all(isinstance(row, KitComponentRow) for row in again.rows)
