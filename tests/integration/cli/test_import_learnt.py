"""`shelterdesk import`: units that are told once, blank quantities of kits, columns that were chosen before."""

from __future__ import annotations

from pathlib import Path

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import ChosenColumns, ImportFile, import_rows
from tests.integration.cli.conftest import Run

Login = tuple[str, ...]


def _file(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def test_a_unit_is_told_once_and_a_file_that_came_before_is_said(
    shelterdesk: Run, login: Login, tmp_path: Path
) -> None:
    items = _file(tmp_path, "items.csv", "Item Code,Item Name,Unit\nFISH,Fish,blk\n")
    ran = shelterdesk("import", "catalogue", items, *login, "--dry-run")
    assert "note on line 2: The unit “blk” is not known; it is taken as it is written." in ran.out
    told = ("--unit", "blk=tin")
    assert "note on" not in shelterdesk("import", "catalogue", items, *login, "--dry-run", *told).out
    assert "note on" in shelterdesk("import", "catalogue", items, *login, "--dry-run").out  # it was a trial
    assert "note on" not in shelterdesk("import", "catalogue", items, *login, *told).out
    again = shelterdesk("import", "catalogue", items, *login)
    assert (again.code, "note on" in again.out) == (0, False)
    assert "This very file was imported before" in again.out
    assert shelterdesk("import", "catalogue", items, *login, "--unit", "blk").code == 2


def test_blank_quantities_of_kits_are_refused_by_row(shelterdesk: Run, login: Login, tmp_path: Path) -> None:
    shelterdesk(
        "import", "catalogue", _file(tmp_path, "i.csv", "Item Code,Item Name\nT,Towel\nK,Kit\n"), *login
    )
    kits = _file(tmp_path, "k.csv", "Kit,Item Code,Quantity\nKit,T,\n")
    ran = shelterdesk("import", "kits", kits, *login)
    assert (ran.code, ran.out.splitlines()[-1]) == (1, "line 2: The quantity is blank.")


def test_columns_chosen_in_the_window_serve_the_command_line(
    shelterdesk: Run, login: Login, desk: Desk, tmp_path: Path
) -> None:
    odd = _file(tmp_path, "odd.csv", "Ref X,Thing\nTARP,Tarpaulin\n")
    assert shelterdesk("import", "catalogue", odd, *login).code == 2
    columns = ChosenColumns(("Ref X", "Thing"), {"item_code": 0, "item_name": 1})
    import_rows(desk, IntakeKind.CATALOGUE, (), ImportFile("0"), columns=columns)
    ran = shelterdesk("import", "catalogue", odd, *login)
    assert (ran.code, "new items: 1" in ran.out) == (0, True)
    assert ran.out.startswith("The columns are taken as they were chosen for such a file before.")
