"""The CSV as a spreadsheet and as a program read it."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from shelterdesk.reports.json_file import Figures
from shelterdesk.reports.writing import Edition, write_report
from tests.trusting import trusting
from tests.unit.reports import report_samples as samples


def written(figures: Figures, folder: Path, edition: Edition) -> list[dict[str, str]]:
    path = folder / "report.csv"
    write_report(figures, path, edition, trusting)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf"), "spreadsheets read accents by this mark"
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def donor(tmp_path: Path, english_edition: Edition) -> list[dict[str, str]]:
    return written(samples.donor_figures(), tmp_path, english_edition)


def find(lines: list[dict[str, str]], section: str, row: str, measure: str) -> tuple[str, str]:
    ((value, unit),) = [
        (line["Value"], line["Unit"])
        for line in lines
        if (line["Section"], line["Row"], line["Measure"]) == (section, row, measure)
    ]
    return value, unit


def test_one_line_per_number_with_its_unit(donor: list[dict[str, str]]) -> None:
    assert find(donor, "People by sex and age", "18–59", "Female") == ("148", "")
    assert find(donor, "People by sex and age", "18–59", "Other") == ("1–4", "")
    assert find(donor, "Occupancy by site", "Kas Speransa (Curaçao)", "Utilisation") == ("103.3", "%")
    assert find(donor, "By grant", "CDCS · FR-26-11", "Value handed out") == ("21425.3625", "EUR")
    assert find(donor, "Bed-nights", "2026-03", "Bed-nights") == ("2705", "")
    assert find(donor, "Kits and items", "RIC-25 · Rice, white, 25 kg bag · Item", "Quantity") == (
        "1312.5",
        "kg",
    )


def test_days_are_iso(donor: list[dict[str, str]]) -> None:
    assert find(donor, "Donor report", "", "Period from") == ("2026-01-01", "")
    assert find(donor, "Donor report", "", "Prepared on") == ("2026-09-03", "")


def test_nothing_looks_like_a_formula(donor: list[dict[str, str]]) -> None:
    cells = [cell for line in donor for cell in line.values()]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert any(cell.startswith("'=BLK-9") for cell in cells)


def test_spanish_headers_and_words(tmp_path: Path, spanish_edition: Edition) -> None:
    lines = written(samples.stock_figures(), tmp_path, spanish_edition)
    assert list(lines[0]) == ["Sección", "Fila", "Medida", "Valor", "Unidad"]
    assert lines[0]["Sección"] == "Informe de existencias"
    costs = [line for line in lines if line["Medida"] == "Costo de uno"]
    assert [(line["Valor"], line["Unidad"]) for line in costs] == [("139.36", "EUR")]
