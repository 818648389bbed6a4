"""`shelterdesk report census`: the worked cases in real files, and what cannot be asked."""

from __future__ import annotations

import csv
import json
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
import pypdf
import pytest
from sqlalchemy import select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import beds, people, placements, stays
from shelterdesk.services.desk import Desk
from tests.conftest import MakeDesk
from tests.integration.cli.conftest import Run

Login = tuple[str, ...]
AUGUST = ("--from", "2026-08-01", "--to", "2026-08-31")


def _stay(desk: Desk, entry: date, leaving: date | None, bed: str | None = None) -> None:
    with desk.write() as work:
        site_id = desk.actor.site_id
        person_id = work.insert(
            people,
            code=new_id()[-12:],
            site_id=site_id,
            sex="female",
            birth_estimated=False,
            registered_at=work.now,
        )
        moments = {
            "entered_at": datetime.combine(entry, time(16), UTC),
            "entry_day": entry,
            "exited_at": None if leaving is None else datetime.combine(leaving, time(16), UTC),
            "exit_day": leaving,
        }
        stay_id = work.insert(stays, person_id=person_id, site_id=site_id, **moments)
        if bed is not None:
            bed_id = work.connection.execute(select(beds.c.id).where(beds.c.code == bed)).scalar_one()
            names = {
                "entered_at": "from_at",
                "entry_day": "from_day",
                "exited_at": "to_at",
                "exit_day": "to_day",
            }
            spans = {names[name]: value for name, value in moments.items()}
            work.insert(placements, stay_id=stay_id, person_id=person_id, bed_id=bed_id, **spans)
        work.commit("test", text("A stay"))


def _rows(run: Run, login: Login, out: Path, *words: str) -> list[dict[str, Any]]:
    ran = run("report", "census", *words, *login, "--out", out)
    assert (ran.code, ran.err) == (0, "")
    said = json.loads(out.read_text(encoding="utf-8"))
    assert said["period"] == {"from": words[words.index("--from") + 1], "to": words[words.index("--to") + 1]}
    return list(said["rows"])


def test_the_worked_cases(shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path) -> None:
    _stay(desk, date(2026, 8, 1), date(2026, 8, 5))
    _stay(desk, date(2026, 8, 9), date(2026, 8, 10))  # in at 23:59, out at 00:01
    _stay(desk, date(2026, 8, 9), date(2026, 8, 9))  # in at 01:00, out at 09:00
    found = {
        profile: _rows(shelterdesk, login, tmp_path / "c.json", "--profile", profile, "--by", "site", *AUGUST)
        for profile in ("hud", "voca", "fvpsa", "rooms")
    }
    assert [found[profile][0]["bed_nights"] for profile in found] == [5, 6, 5, 0]
    assert [found[profile][0]["people"] for profile in found] == [2, 3, 2, 0]
    assert found["hud"][0]["household_type"] is None
    assert found["hud"][0]["source_id"] is None


def test_four_of_five_beds_in_each_room(
    shelterdesk: Run, make_desk: MakeDesk, password_file: Path, tmp_path: Path, clock: Any
) -> None:
    """80 % of the beds, 100 % of the rooms, and no room has four beds left for a family."""
    clock.now = datetime(2026, 8, 1, 14, tzinfo=UTC)
    rooms = tuple(
        NewRoom(f"Room {room}", tuple(f"{room}-{bed}" for bed in range(5)), RoomUse.MIXED)
        for room in range(4)
    )
    desk = make_desk("four", rooms)
    for room in range(4):
        for bed in range(4):
            _stay(desk, date(2026, 8, 1), None, f"{room}-{bed}")
    login = (
        "--database",
        str(desk.database.folder),
        "--login",
        "marisol",
        "--password-file",
        str(password_file),
    )
    night = ("--from", "2026-08-01", "--to", "2026-08-01")
    (beds_used,) = _rows(shelterdesk, login, tmp_path / "b.json", "--profile", "hud", *night)
    (rooms_used,) = _rows(shelterdesk, login, tmp_path / "r.json", "--profile", "rooms", *night)
    assert (beds_used["bed_nights"], beds_used["available_bed_nights"], beds_used["utilisation"]) == (
        16,
        20,
        "0.8000",
    )
    assert (rooms_used["bed_nights"], rooms_used["available_bed_nights"], rooms_used["utilisation"]) == (
        4,
        4,
        "1.0000",
    )


def test_other_files_hold_the_same(shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path) -> None:
    _stay(desk, date(2026, 8, 1), date(2026, 8, 5))
    files = [tmp_path / f"c.{ending}" for ending in ("xlsx", "pdf", "csv")]
    words = ("--profile", "hud", "--by", "household", *AUGUST)
    assert shelterdesk("report", "census", *words, *login, "--language", "es", "--out", *files).code == 0
    book = openpyxl.load_workbook(files[0])
    assert 4 in [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert "Casa Mar" in "".join(page.extract_text() for page in pypdf.PdfReader(files[1]).pages)
    with files[2].open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "4" in cells
    assert "Noches-cama" in cells


@pytest.mark.parametrize(
    ("words", "code", "part"),
    [
        ((), 2, "needs a --profile: hud, voca, fvpsa, rooms"),
        (("--profile", "apr"), 2, "apr"),
        (("--profile", "hud", "--by", "bed"), 2, "bed"),
        (("--profile", "hud", "--site", "Casa Sol"), 2, "There is no site called Casa Sol."),
        (("--profile", "hud", "--to", "2026-07-01"), 2, "ends before it begins"),
        (("--profile", "hud", "--donor", "X"), 2, "--donor goes with the donor and the grants report only."),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path, words: tuple[str, ...], code: int, part: str
) -> None:
    ran = shelterdesk("report", "census", *AUGUST, *words, *login, "--out", tmp_path / "c.json")
    assert ran.code == code
    assert part in ran.sentence


def test_a_profile_goes_with_the_census_only(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    out = ("--out", tmp_path / "o.json")
    ran = shelterdesk("report", "occupancy", *AUGUST, "--profile", "hud", *login, *out)
    assert (ran.code, ran.sentence) == (2, "--profile, --against and --by go with the census report only.")


def test_why_two_profiles_differ_is_told_stay_by_stay(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    _stay(desk, date(2026, 8, 1), date(2026, 8, 5))
    _stay(desk, date(2026, 8, 9), date(2026, 8, 9))
    files = [tmp_path / f"d.{ending}" for ending in ("json", "xlsx", "pdf", "csv")]
    words = ("--profile", "hud", "--against", "voca", *AUGUST)
    ran = shelterdesk("report", "census", *words, *login, "--out", *files)
    assert (ran.code, ran.err) == (0, "")
    said = json.loads(files[0].read_text(encoding="utf-8"))
    (one,) = said["differences"]
    assert (one["entry"], one["exit"], one["nights"]) == ("2026-08-09", "2026-08-09", {"hud": 0, "voca": 1})
    assert "same day" in one["reasons"][0]
    assert "Why the counts differ" in "".join(page.extract_text() for page in pypdf.PdfReader(files[2]).pages)
