"""What is remembered of files: columns chosen by hand, spellings of units, and that a file came in before."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.preview import preview
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import (
    ChosenColumns,
    ForgetColumns,
    ImportFile,
    ImportResult,
    MapUnit,
    forget_columns,
    import_rows,
    learnt_columns,
    map_unit,
)
from shelterdesk.services.undo import undo

ITEMS = "Ref X,Thing,Counted in\nTARP,Tarpaulin,piece\nFISH,Fish,blk\n"
MAPPING = {"item_code": 0, "item_name": 1, "unit": 2}


def _take(desk: Desk, path: Path, columns: ChosenColumns | None = None) -> ImportResult:
    read = preview(path, IntakeKind.CATALOGUE, MAPPING)
    return import_rows(desk, IntakeKind.CATALOGUE, read.rows, ImportFile.of(path), columns=columns)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "items.csv"
    path.write_text(ITEMS, encoding="utf-8")
    return path


def test_columns_are_remembered_by_their_headings_and_forgotten(desk: Desk, file: Path) -> None:
    header = ("Ref X", "Thing", "Counted in")
    assert learnt_columns(desk, IntakeKind.CATALOGUE, header) is None
    changes = _take(desk, file, ChosenColumns(header, MAPPING)).changes
    assert learnt_columns(desk, IntakeKind.CATALOGUE, ("REF-X", "thing", "Counted in ")) == MAPPING
    assert learnt_columns(desk, IntakeKind.STOCK, header) is None
    assert learnt_columns(desk, IntakeKind.CATALOGUE, ("Ref X", "Counted in", "Thing")) is None
    other = {"item_code": 0, "item_name": 1}
    import_rows(desk, IntakeKind.CATALOGUE, (), ImportFile("0"), columns=ChosenColumns(header, other))
    assert learnt_columns(desk, IntakeKind.CATALOGUE, header) == other
    forget_columns(desk, ForgetColumns(IntakeKind.CATALOGUE, header))
    assert learnt_columns(desk, IntakeKind.CATALOGUE, header) is None
    with pytest.raises(NotFound):
        forget_columns(desk, ForgetColumns(IntakeKind.CATALOGUE, header))
    assert changes is not None


def test_an_unknown_unit_is_named_by_its_row_and_asked_once(desk: Desk, file: Path) -> None:
    read = preview(file, IntakeKind.CATALOGUE, MAPPING)
    trial = import_rows(desk, IntakeKind.CATALOGUE, read.rows, ImportFile.of(file), dry_run=True)
    assert trial.units == ("blk",)
    assert [(note.line, str(note.reason)) for note in trial.notes] == [
        (3, "The unit “blk” is not known; it is taken as it is written.")
    ]
    changes = map_unit(desk, MapUnit(" Blk. ", "tins"))
    result = _take(desk, file)
    assert (result.units, result.notes, result.taken) == ((), (), 2)
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert _take(desk, file).units == ("blk",)
    with pytest.raises(BadInput):
        map_unit(desk, MapUnit("--", "tin"))


def test_a_catalogue_that_comes_again_is_taken_and_said(desk: Desk, file: Path) -> None:
    assert _take(desk, file).before is None
    again = _take(desk, file)
    assert (again.before, again.made) == (date(2026, 9, 3), ())
