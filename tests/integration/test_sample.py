"""The sample shelter: as large as promised, in order, and its report equal to a recount by hand in SQL."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import text

from shelterdesk.domain.figures import DonorFigures, Period
from shelterdesk.domain.roles import Role
from shelterdesk.reports.writing import Edition, write_report
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.language import translator
from shelterdesk.services.reporting import ReportScope, donor_figures
from shelterdesk.services.sample import Sample, make_sample
from shelterdesk.services.session import sign_in
from shelterdesk.services.status import overview
from tests.conftest import QUICK

NOW = datetime(2026, 9, 3, 14, tzinfo=UTC)
QUARTER = Period(date(2026, 6, 1), date(2026, 8, 31))
NIGHTS = """
SELECT sum(min(coalesce(exit_day, :end), :end) - max(entry_day, :first)) FROM stays
WHERE entry_day < :end AND coalesce(exit_day, :end) > :first
"""
REACHED = """
SELECT count(*) FROM (
    SELECT person_id FROM stays
    WHERE entry_day < :end AND (exit_day IS NULL OR exit_day > :first OR entry_day >= :first)
    UNION
    SELECT p.person_id FROM handout_people p JOIN handouts h ON h.id = p.handout_id
    WHERE h.voided_at IS NULL AND h.day >= :first AND h.day < :end)
"""
KITS = """
SELECT sum(l.quantity) FROM handout_lines l JOIN handouts h ON h.id = l.handout_id JOIN items i ON i.id = l.item_id
WHERE i.is_kit AND h.voided_at IS NULL AND h.day >= :first AND h.day < :end
"""
VALUE = """
SELECT d.name, g.reference, sum(-m.quantity * s.unit_value)
FROM movements m JOIN handout_lines l ON l.id = m.handout_line_id JOIN handouts h ON h.id = l.handout_id
JOIN lot_shares s ON s.lot_id = m.lot_id JOIN grants g ON g.id = s.grant_id JOIN donors d ON d.id = g.donor_id
WHERE m.kind = 'issue' AND h.voided_at IS NULL AND h.day >= :first AND h.day < :end GROUP BY d.name, g.reference
"""
DAYS = {"first": QUARTER.first.toordinal(), "end": QUARTER.last.toordinal() + 1}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    made = make_sample(tmp_path_factory.mktemp("sample") / "sample", clock=lambda: NOW, cost=QUICK)
    yield made
    made.desk.database.close()


@pytest.fixture
def officer(sample: Sample) -> Iterator[Desk]:
    """The programme officer, who works for every site."""
    login = next(login for login in sample.logins if login.role is Role.PROGRAMME)
    desk = sign_in(sample.desk.database.folder, login.login, login.password, lambda: NOW)
    yield desk
    desk.database.close()


def _figures(desk: Desk) -> DonorFigures:
    return donor_figures(desk, ReportScope(QUARTER), threshold=0)


def test_it_is_as_large_as_promised(sample: Sample, officer: Desk) -> None:
    found = overview(officer)
    assert len({site.country for site in found.sites}) == 5
    assert 115 <= found.beds <= 125
    assert found.is_sample
    assert {login.role for login in sample.logins} == set(Role)
    with officer.database.reading() as connection:
        people = connection.execute(text("SELECT count(*) FROM people")).scalar_one()
        first = connection.execute(text("SELECT min(entry_day) FROM stays")).scalar_one()
    assert 245 <= people <= 260
    assert (NOW.date() - date.fromordinal(first)).days > 480


def test_today_has_something_of_everything(sample: Sample) -> None:
    first = overview(sample.desk).sites[0]
    assert first.beds is not None
    assert all(first.beds.by_state[state] for state in first.beds.by_state)
    assert len(first.beds.by_state) == 6
    assert first.beds.waiting >= 5


def test_every_check_holds(sample: Sample) -> None:
    failed = [str(check) for check in run_checks(sample.desk) if not check.passed]
    assert failed == []


def test_its_logins_open_it_and_only_managers_hold_names(sample: Sample) -> None:
    listed = (sample.desk.database.folder / "logins.txt").read_text(encoding="utf-8")
    for login in sample.logins:
        assert login.password in listed
        desk = sign_in(sample.desk.database.folder, login.login, login.password)
        assert len(desk.database.sealers) == (1 if login.role is Role.MANAGER else 0)
        desk.database.close()


def test_the_report_equals_a_recount_by_hand(officer: Desk) -> None:
    figures = _figures(officer)
    with officer.database.reading() as connection:
        assert figures.bed_nights == connection.execute(text(NIGHTS), DAYS).scalar_one()
        assert figures.people_reached.value == connection.execute(text(REACHED), DAYS).scalar_one()
        assert figures.kits_handed_out == Decimal(connection.execute(text(KITS), DAYS).scalar_one()) / 1000
        paid = {(row[0], row[1]): Decimal(row[2]).scaleb(-7) for row in connection.execute(text(VALUE), DAYS)}
    assert {(row.donor, row.grant): row.value for row in figures.by_grant if row.value} == paid
    assert sum(row.people.value or 0 for row in figures.by_sex_age) == figures.people_reached.value


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook_and_agrees(officer: Desk, tmp_path: Path) -> None:
    figures = _figures(officer)
    book = tmp_path / "report.xlsx"
    write_report(figures, book, Edition(translator("en"), "en", NOW.date()))
    convert = [
        "soffice", f"-env:UserInstallation={(tmp_path / 'office').as_uri()}", "--headless",
        "--convert-to", "ods", "--outdir", str(tmp_path), str(book),
    ]  # fmt: skip
    done = subprocess.run(convert, capture_output=True, text=True, timeout=180, check=True)
    assert "rror" not in done.stdout + done.stderr
    from python_calamine import CalamineWorkbook

    cells = {
        cell
        for sheet in CalamineWorkbook.from_path(str(tmp_path / "report.ods")).sheet_names
        for row in CalamineWorkbook.from_path(str(tmp_path / "report.ods"))
        .get_sheet_by_name(sheet)
        .to_python()
        for cell in row
    }
    assert float(figures.bed_nights) in cells
    assert float(figures.people_reached.value or 0) in cells
    assert not [cell for cell in cells if isinstance(cell, str) and cell.startswith(("#", "Err:"))]
