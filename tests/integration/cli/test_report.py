"""`shelterdesk report`: real files, read back with other programs than wrote them."""

from __future__ import annotations

import csv
import json
from datetime import date
from pathlib import Path

import openpyxl
import pypdf
import pytest

from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.people import Sex
from shelterdesk.services.activities import RecordActivity, record_activity
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.people import RegisterPerson, register_person
from tests.handing_out import Room, giving
from tests.integration.cli.conftest import Run

Login = tuple[str, ...]
PERIOD = ("--from", "2026-09-01", "--to", "2026-09-30")


@pytest.fixture
def served(desk: Desk) -> Room:
    """Six women have received soap; forty came to a training."""
    room = Room(desk)
    soap = room.item("soap")
    room.lot(soap, 10)
    room.rule(soap)
    for at in range(6):
        person = room.person(f"Call{at}", age=30)
        room.stay(person)
        give(desk, giving(room, person, (soap, 1)))
    training = Activity(
        date(2026, 9, 2),
        ActivityKind.TRAINING,
        "Training",
        participants=(Participants(Sex.FEMALE, "18-59", 40),),
    )
    record_activity(desk, RecordActivity(room.site_id, training))
    return room


def test_four_forms_of_one_report_say_the_same(
    shelterdesk: Run, login: Login, served: Room, tmp_path: Path
) -> None:
    files = [tmp_path / f"r.{ending}" for ending in ("xlsx", "pdf", "csv", "json")]
    ran = shelterdesk("report", "donor", *PERIOD, *login, "--out", *files)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [f"Written: {path}" for path in files]
    said = json.loads(files[3].read_text(encoding="utf-8"))
    assert said["period"]["from"] == "2026-09-01"
    assert said["people_reached"]["unique"] == 6
    assert said["bed_nights"] == 6 * 3  # the nights of 1, 2 and 3 September: the rest is still to come
    assert [(item["code"], item["quantity"]) for item in said["items"]] == [("SOAP", 6)]
    with files[2].open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    book = openpyxl.load_workbook(files[0])
    in_book = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    pages = "".join(page.extract_text() for page in pypdf.PdfReader(files[1]).pages)
    assert "18" in cells
    assert 18 in in_book
    assert any("soap" in cell for cell in cells)
    assert any("soap" in str(cell) for cell in in_book)
    assert "soap" in pages


def test_no_code_and_no_call_name_leaves_the_house(
    shelterdesk: Run, login: Login, served: Room, tmp_path: Path
) -> None:
    out = tmp_path / "r.json"
    shelterdesk("report", "donor", *PERIOD, *login, "--out", out)
    assert "Call" not in out.read_text(encoding="utf-8")


def test_in_spanish_the_file_and_the_terminal_are_spanish(
    shelterdesk: Run, login: Login, served: Room, tmp_path: Path
) -> None:
    out = tmp_path / "r.csv"
    ran = shelterdesk("report", "donor", *PERIOD, *login, "--language", "es", "--out", out)
    assert ran.out == f"Escrito: {out}\n"
    assert "Informe para donantes" in out.read_text(encoding="utf-8")
    backwards = ("--from", "2026-09-02", "--to", "2026-09-01", "--language", "es")
    ran = shelterdesk("report", "donor", *backwards, *login, "--out", out)
    assert (ran.code, ran.sentence) == (2, "El período termina antes de empezar.")


def test_the_occupancy_report(shelterdesk: Run, login: Login, served: Room, tmp_path: Path) -> None:
    out = tmp_path / "o.json"
    assert shelterdesk("report", "occupancy", *PERIOD, *login, "--site", "Casa Mar", "--out", out).code == 0
    said = json.loads(out.read_text(encoding="utf-8"))
    (row,) = said["occupancy"]
    assert row["bed_nights"] == 18
    assert list(said)[:6] == ["report", "organisation", "period", "site", "occupancy", "by_month"]
    assert sum(use["bed_nights"] for use in said["weeks"]) == 18
    assert sum(room["bed_nights"] for room in said["rooms"]) == 18
    assert sum(use["available_bed_nights"] for use in said["weeks"]) == row["available_bed_nights"]
    assert all(use["bed_nights"] <= use["available_bed_nights"] for use in said["forecast"])


def test_the_stock_report_is_of_its_last_day(
    shelterdesk: Run, login: Login, served: Room, tmp_path: Path
) -> None:
    """Ten came on 1 January, six left on 3 September."""
    out = tmp_path / "s.json"
    for last, lies in (("2026-09-02", 10), ("2026-09-03", 4), ("2030-01-01", 4)):
        words = ("--from", "2026-01-01", "--to", last, "--site", "Casa Mar", "--out", out)
        assert shelterdesk("report", "stock", *login, *words).code == 0
        (store,) = json.loads(out.read_text(encoding="utf-8"))["stores"]
        assert [(item["code"], item["quantity"]) for item in store["items"]] == [("SOAP", lies)]
    assert shelterdesk("report", "stock", *login, "--out", out).code == 0  # today, every site


@pytest.mark.parametrize("report", ["donor", "occupancy", "stock"])
def test_no_report_is_of_a_period_that_ends_before_it_begins(
    shelterdesk: Run, login: Login, tmp_path: Path, report: str
) -> None:
    words = ("--from", "2026-09-02", "--to", "2026-09-01", "--out", tmp_path / "r.csv")
    ran = shelterdesk("report", report, *login, *words)
    assert (ran.code, ran.sentence) == (2, "The period ends before it begins.")


def test_a_report_of_a_period_needs_its_days(shelterdesk: Run, login: Login, tmp_path: Path) -> None:
    ran = shelterdesk("report", "donor", *login, "--to", "2026-09-01", "--out", tmp_path / "r.csv")
    assert ran.code == 2
    assert "--from and --to" in ran.sentence


@pytest.mark.parametrize("report", ["donor", "occupancy", "stock"])
def test_nobody_reports_on_a_site_that_is_not_theirs(
    shelterdesk: Run, login: Login, served: Room, tmp_path: Path, report: str
) -> None:
    served.other_site("Casa Sol")
    out = tmp_path / "r.csv"
    ran = shelterdesk("report", report, *PERIOD, *login, "--site", "Casa Sol", "--out", out)
    assert (ran.code, ran.sentence) == (1, "Your role may not do this here.")
    assert not out.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--site", "Casa Sol"), "There is no site called Casa Sol."),
        (("--donor", "Nobody"), "There is no donor called Nobody."),
        (("--to", "2026-08-31"), "The period ends before it begins."),
        (
            ("--out", "r.doc"),
            "“r.doc” has no ending that this can be written to; use .xlsx, .pdf, .csv, .json.",
        ),
        (("--out", "nowhere/r.csv"), "There is no folder nowhere."),
    ],
)
def test_what_cannot_be_reported_on_is_bad_input(
    shelterdesk: Run,
    login: Login,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: tuple[str, ...],
    sentence: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    before = sorted(tmp_path.iterdir())
    out = ("--out", "good.csv")
    ran = shelterdesk("report", "donor", *PERIOD, *login, *out, *words)
    assert (ran.code, ran.sentence) == (2, sentence)
    assert sorted(tmp_path.iterdir()) == before


def test_a_donor_is_asked_for_in_the_donor_report_only(
    shelterdesk: Run, login: Login, tmp_path: Path
) -> None:
    ran = shelterdesk("report", "occupancy", *PERIOD, *login, "--donor", "X", "--out", tmp_path / "o.csv")
    assert (ran.code, ran.sentence) == (2, "--donor goes with the donor and the grants report only.")


def test_a_file_that_cannot_be_written_is_said_and_the_old_one_kept(
    shelterdesk: Run, login: Login, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "r.json"
    out.write_text("the old one", encoding="utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shelterdesk.reports.writing.write_json", full)
    ran = shelterdesk("report", "donor", *PERIOD, *login, "--out", out)
    assert (ran.code, ran.sentence) == (1, f"{out} cannot be written: the disk is full.")
    assert out.read_text(encoding="utf-8") == "the old one"


def test_a_report_that_would_name_someone_is_not_written(
    shelterdesk: Run, desk: Desk, login: tuple[str, ...], tmp_path: Path
) -> None:
    site = str(desk.actor.site_id)
    named = RegisterPerson(site, Sex.FEMALE, given_names="Yuleima", family_names="Urdaneta Bracho")
    register_person(desk, named)
    room = Room(desk)
    room.lot(room.item("Rope for Yuleima Urdaneta"), 2)
    out = tmp_path / "stock.csv"
    out.write_text("what was there", encoding="utf-8")
    ran = shelterdesk("report", "stock", "--out", out, *login)
    assert (ran.code, ran.sentence) == (
        1,
        "The file was not written, since it would carry names known here (stock.csv). Take that out and try again.",
    )
    assert out.read_text(encoding="utf-8") == "what was there"
