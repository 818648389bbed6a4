"""The sample shelter: as large as promised, in order, and its report equal to a recount by hand in SQL."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy import text

from shelterdesk.domain.figures import DonorFigures, Period
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.database import DATABASE_FILE
from shelterdesk.reports.writing import Edition, write_report
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.language import translator
from shelterdesk.services.reporting import ReportScope, donor_figures
from shelterdesk.services.rounds.views import round_progress
from shelterdesk.services.sample import Sample, make_sample
from shelterdesk.services.sample.making import LOGINS_FILE
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.session import sign_in
from shelterdesk.services.status import overview
from tests.conftest import QUICK
from tests.trusting import trusting

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
SELECT d.name, g.reference, s.currency, sum(-m.quantity * s.unit_value)
FROM movements m JOIN handout_lines l ON l.id = m.handout_line_id JOIN handouts h ON h.id = l.handout_id
JOIN lot_shares s ON s.lot_id = m.lot_id JOIN grants g ON g.id = s.grant_id JOIN donors d ON d.id = g.donor_id
WHERE m.kind = 'issue' AND h.voided_at IS NULL AND h.day >= :first AND h.day < :end
GROUP BY d.name, g.reference, s.currency
"""
# Of a store and a kind of paper: how many there are, and the highest number.
NUMBERS = "SELECT count(*), max(number), min(number) FROM stock_documents GROUP BY store_id, kind"
UNPAPERED = "SELECT count(*) FROM movements WHERE kind = 'receive' AND document_id IS NULL"
# Of sendings and loans: what went out, what came of it, and what is explained.
WAYS = """
SELECT d.kind, d.state,
    (SELECT sum(-quantity) FROM movements WHERE document_id = d.id),
    (SELECT coalesce(sum(m.quantity), 0) FROM movements m JOIN stock_documents a ON a.id = m.document_id
        WHERE a.answers_id = d.id),
    (SELECT coalesce(sum(l.quantity), 0) FROM stock_document_lines l JOIN stock_documents a ON a.id = l.document_id
        WHERE a.answers_id = d.id)
FROM stock_documents d WHERE d.kind IN ('sending', 'loan') ORDER BY d.kind, d.state
"""
# Of each item of each round that is closed: taken out and brought back, handed out, missing.
RECKONED = """
SELECT c.gap, c.reason,
    (SELECT coalesce(sum(quantity), 0) FROM round_takings t WHERE t.round_id = r.id AND t.item_id = c.item_id),
    (SELECT coalesce(sum(l.quantity), 0) FROM handout_lines l JOIN handouts h ON h.id = l.handout_id
        WHERE h.round_id = r.id AND l.item_id = c.item_id)
FROM round_closings c JOIN rounds r ON r.id = c.round_id WHERE r.state = 'closed'
"""
FIRST = "SELECT s.id, t.id FROM sites s JOIN stores t ON t.site_id = s.id WHERE s.name = :name"
STATES = "SELECT r.site_id = :site, r.state, r.day, count(*) FROM rounds r GROUP BY 1, 2, 3"
SET_APART = """
SELECT l.expires_on, b.quantity FROM quarantines q JOIN lots l ON l.id = q.lot_id
JOIN stock_balances b ON b.lot_id = q.lot_id AND b.store_id = q.store_id AND b.bin = q.bin
WHERE q.released_at IS NULL
"""
DAYS = {"first": QUARTER.first.toordinal(), "end": QUARTER.last.toordinal() + 1}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Sample]:
    before = os.umask(0o022)  # what most systems have: everyone may read what is made without a thought
    try:
        made = make_sample(tmp_path_factory.mktemp("sample") / "sample", clock=lambda: NOW, cost=QUICK)
    finally:
        os.umask(before)
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


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the profile of the person is closed")
def test_it_and_its_logins_are_private(sample: Sample) -> None:
    folder = sample.desk.database.folder
    modes = {path.name: path.stat().st_mode & 0o077 for path in (folder, *folder.rglob("*"))}
    assert {LOGINS_FILE, DATABASE_FILE} < modes.keys()
    assert not any(modes.values())
    assert sample.recovery_code in (folder / LOGINS_FILE).read_text("utf-8")


def test_the_report_equals_a_recount_by_hand(officer: Desk) -> None:
    figures = _figures(officer)
    with officer.database.reading() as connection:
        assert figures.bed_nights == connection.execute(text(NIGHTS), DAYS).scalar_one()
        assert figures.people_reached.value == connection.execute(text(REACHED), DAYS).scalar_one()
        assert figures.kits_handed_out == Decimal(connection.execute(text(KITS), DAYS).scalar_one()) / 1000
        paid = {tuple(row[:3]): Decimal(row[3]).scaleb(-7) for row in connection.execute(text(VALUE), DAYS)}
    assert {(row.donor, row.grant, row.currency): row.value for row in figures.by_grant if row.value} == paid
    assert {currency for _, _, currency in paid} > {"USD", "EUR"}
    assert sum(row.people.value or 0 for row in figures.by_sex_age) == figures.people_reached.value


def test_papers_are_numbered_and_what_left_is_reckoned_with(sample: Sample) -> None:
    with sample.desk.database.reading() as connection:
        assert all(many == last and first == 1 for many, last, first in connection.execute(text(NUMBERS)))
        assert connection.execute(text(UNPAPERED)).scalar_one() == 0
        ways = connection.execute(text(WAYS)).all()
        asked = connection.execute(
            text("SELECT count(*) FROM stock_documents WHERE state = 'asked'")
        ).scalar_one()
        apart = connection.execute(text(SET_APART)).all()
    assert [(kind, state) for kind, state, *_ in ways] == [
        ("loan", "lent"),
        ("sending", "arrived"),
        ("sending", "on the way"),
    ]
    by_state = {state: tuple(rest) for _, state, *rest in ways}
    out, came, explained = by_state["arrived"]
    assert out == came + explained
    assert explained > 0
    assert by_state["lent"][1:] == by_state["on the way"][1:] == (0, 0)
    assert asked == 1
    assert [expires_on < NOW.date().toordinal() and quantity > 0 for expires_on, quantity in apart] == [True]


def test_rounds_come_out_even_and_one_is_open_today(sample: Sample) -> None:
    today = NOW.date().toordinal()  # it is morning at the site
    with sample.desk.database.reading() as connection:
        reckoned = connection.execute(text(RECKONED)).all()
        site_id, store_id = connection.execute(text(FIRST), {"name": SITES[0].name}).one()
        states = {tuple(row) for row in connection.execute(text(STATES), {"site": site_id})}
    assert all(taken == handed + gap for gap, _, taken, handed in reckoned)
    assert all(bool(gap) == (reason is not None) for gap, reason, *_ in reckoned)
    assert sum(bool(gap) for gap, *_ in reckoned) > 3
    assert {(at_first, state, day) for at_first, state, day, _ in states if state != "closed"} == {
        (1, "open", today),
        (1, "planned", today + 1),
    }
    progress = round_progress(sample.desk, str(UUID(store_id)), str(UUID(site_id)))
    assert progress is not None
    assert (progress.refused, progress.served > 1, progress.waiting > 1) == (1, True, True)


def test_a_count_is_under_way_and_people_have_cards_and_a_cot(sample: Sample) -> None:
    queries = {
        "SELECT count(*) FROM stock_counts WHERE state = 'posted'": 1,
        "SELECT count(*) FROM stock_counts WHERE state = 'open'": 1,
        "SELECT sum(l.book - l.quantity) FROM stock_count_lines l JOIN stock_counts c ON c.id = l.count_id"
        " WHERE c.state = 'posted'": 1000,
        "SELECT count(*) FROM loans WHERE ended_at IS NULL": 1,
        "SELECT max(number) FROM kit_versions": 2,
        "SELECT count(DISTINCT p.site_id) FROM person_cards c JOIN people p ON p.id = c.person_id": 5,
    }
    with sample.desk.database.reading() as connection:
        found = {query: connection.execute(text(query)).scalar_one() for query in queries}
    assert found == queries


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_the_workbook_and_agrees(officer: Desk, tmp_path: Path) -> None:
    figures = _figures(officer)
    book = tmp_path / "report.xlsx"
    write_report(figures, book, Edition(translator("en"), "en", NOW.date()), trusting)
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
