"""`shelterdesk report grants`: where the donors' money is, in files that other programs read."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from pathlib import Path

import openpyxl
import pypdf

from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.kits import Assemble, assemble
from tests.handing_out import Room, giving
from tests.integration.cli.conftest import Run
from tests.stocking import bring, new_donor, new_item, new_kit

Login = tuple[str, ...]
PARTS = ("on_hand", "in_kits", "in_transit", "on_loan", "handed_out", "lost", "sent_back")


def _three_for_ten(desk: Desk) -> None:
    """Soap at a third of a euro, in kits of three; one kit handed out of two."""
    room = Room(desk)
    soap = new_item(desk, "Soap")
    bring(desk, soap, 10, new_donor(desk, "Red Cross"), "0.3333")
    kit = new_kit(desk, "Hygiene kit", [(soap, 3)])
    room.rule(kit)
    assemble(desk, Assemble(room.store_id, kit, 2))
    give(desk, giving(room, room.person("Ana"), (kit, 1)))


def test_the_parts_make_up_what_was_received_in_every_file(
    shelterdesk: Run, login: Login, desk: Desk, tmp_path: Path
) -> None:
    _three_for_ten(desk)
    files = [tmp_path / f"grants.{ending}" for ending in ("xlsx", "pdf", "csv", "json")]
    ran = shelterdesk("report", "grants", *login, "--donor", "Red Cross", "--out", *files)
    assert (ran.code, ran.err) == (0, "")
    said = json.loads(files[3].read_text(encoding="utf-8"))
    (row,), (lot,) = said["statements"], said["lots"]
    assert (row["donor"], row["currency"], row["received"]) == ("Red Cross", "EUR", "3.33")
    assert sum(Decimal(row[part]) for part in PARTS) == Decimal("3.33")
    assert [lot[part] for part in PARTS] == [4, 3, 0, 0, 3, 0, 0]
    sheet = openpyxl.load_workbook(files[0])
    cells = [cell.value for line in sheet.worksheets[1].iter_rows() for cell in line]
    assert {"Red Cross", 3.33} <= set(cells)
    with files[2].open(encoding="utf-8-sig", newline="") as file:
        assert any("Red Cross" in cell for line in csv.reader(file) for cell in line)
    assert "Where the money is" in "".join(page.extract_text() for page in pypdf.PdfReader(files[1]).pages)


def test_an_unknown_donor_is_said(shelterdesk: Run, login: Login, tmp_path: Path) -> None:
    ran = shelterdesk("report", "grants", *login, "--donor", "Nobody", "--out", tmp_path / "g.json")
    assert ran.code != 0
    assert "Nobody" in ran.err
