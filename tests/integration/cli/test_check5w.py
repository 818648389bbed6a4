"""``shelterdesk check5w``: any 5W file, by the rules of a year, with no database anywhere."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from shelterdesk.services.frameworks import r4v
from tests.integration.cli.conftest import Run

SHORT = (
    "country,month,subsector,indicator_code,indicator_type,CVA,Value,Delivery_mechanism,Quantity_output,"
    "Total_monthly,New_beneficiaries,IN_DESTINATION,IN_TRANSIT,Host_Communities,PENDULARS,Returnees,"
    "Girls,Boys,Women,Men,Other_under,Other_above"
)
RIGHT = "Aruba,2022-04,Shelter,SH1,PiN,No,,,,12,5,4,1,0,0,0,2,0,3,0,0,0"
TOTAL_BROKEN_DOWN = "Aruba,April,Shelter,SH1,PiN,No,,,,12,5,11,1,0,0,0,2,0,3,0,0,0"
FREE_CASH = "Guyana,2022-04,MPC,MC1,PiN,No,,,,5,5,5,,,,,,,5,,,"


def flags_in(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_short_headers_are_read_and_flagged_row_by_row(shelterdesk: Run, tmp_path: Path) -> None:
    file, out = tmp_path / "rows.csv", tmp_path / "flags.csv"
    file.write_text("\n".join((SHORT, RIGHT, TOTAL_BROKEN_DOWN, FREE_CASH)), encoding="utf-8")
    ran = shelterdesk("check5w", file, "--year", 2022, "--out", out)
    assert ran.code == 1
    assert "row 2 (line 3): population_breakdown: Break down New, not Total" in ran.out
    assert "skipped organisation_missing: the file has no column Appealing organisation Name" in ran.out
    assert "rows 3, to be mended 2" in ran.out
    broken = [
        {name for name, cell in flags.items() if cell == "1" and name != "row"} for flags in flags_in(out)
    ]
    assert broken == [set(), {"population_breakdown"}, {"mpc_without_cva"}]
    assert [flags["row"] for flags in flags_in(out)] == ["1", "2", "3"]
    assert {flags["organisation_missing"] for flags in flags_in(out)} == {""}


@pytest.mark.parametrize("year", [2022, 2023, 2024, 2025, 2026])
def test_official_headers_of_each_year_in_a_workbook(shelterdesk: Run, tmp_path: Path, year: int) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    headers = {header: column.value for column, header in r4v(year).columns}
    sheet.append(list(headers))
    right = {
        "country": "Curaçao",
        "admin1": "Curaçao",
        "organisation": "Casa Kaya",
        "setup": "No",
        "month": f"{year}-09",
        "sector": "WASH",
        "indicator": "WA3",
        "activity": "Hygiene kits",
        "covid": "No",
        "rmrp": "Yes",
        "cva": "No",
        "total": 12,
        "new": 5,
        "host": 5,
        "other_above": 5,
    }
    sheet.append([right.get(column) for column in headers.values()])
    sheet.append([{**right, "new": 13}.get(column) for column in headers.values()])
    path = tmp_path / "5w.xlsx"
    book.save(path)
    ran = shelterdesk("check5w", path, "--year", year)
    assert "row 1" not in ran.out
    assert "row 2 (line 3): new_over_total" in ran.out
    assert "rows 2, to be mended 1" in ran.out
    assert ran.code == 1


def test_a_file_without_faults_ends_well(shelterdesk: Run, tmp_path: Path) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(f"{SHORT}\n{RIGHT}\n", encoding="utf-8")
    assert shelterdesk("check5w", file, "--year", 2022).code == 0


def test_a_file_that_numbers_its_rows_keeps_its_numbers(shelterdesk: Run, tmp_path: Path) -> None:
    file, out = tmp_path / "rows.csv", tmp_path / "flags.csv"
    file.write_text(f"row,{SHORT}\n40,{RIGHT}\n41,{FREE_CASH}\n", encoding="utf-8")
    shelterdesk("check5w", file, "--year", 2022, "--out", out)
    assert [flags["row"] for flags in flags_in(out)] == ["40", "41"]


@pytest.mark.parametrize(
    ("content", "year", "sentence"),
    [
        (f"{SHORT}\n{RIGHT}\n", 2031, "There are 5W rules for 2022, 2023, 2024, 2025, 2026, not for 2031."),
        ("item,unit\nSoap,bar\n", 2022, "rows.csv is no 5W file: it has hardly any of the columns of a 5W."),
        (f"{SHORT}\n", 2022, "rows.csv holds no rows."),
        (f"{SHORT},cva\n{RIGHT},No\n", 2022, "rows.csv has two columns cva."),
    ],
)
def test_what_cannot_be_checked_is_one_sentence(
    shelterdesk: Run, tmp_path: Path, content: str, year: int, sentence: str
) -> None:
    file = tmp_path / "rows.csv"
    file.write_text(content, encoding="utf-8")
    ran = shelterdesk("check5w", file, "--year", year)
    assert (ran.code, ran.sentence) == (2, sentence)


def test_lists_in_other_sheets_of_the_workbook_are_compared_with(shelterdesk: Run, tmp_path: Path) -> None:
    book = Workbook()
    rows = book.active
    assert rows is not None
    rows.append([header for _, header in r4v(2025).columns])
    of = {column.value: index for index, (column, _) in enumerate(r4v(2025).columns)}
    cells: list[object] = [None] * len(of)
    given = {
        "country": "Guyana",
        "admin1": "Demerara-Mahaica",
        "organisation": "Casa Kaia",
        "month": "2025-09",
    }
    for column, cell in given.items():
        cells[of[column]] = cell
    rows.append(cells)
    organisations = book.create_sheet("Organisations")
    organisations.append(["Appealing organisation Name", "Type"])
    organisations.append(["Casa Kaya", "NGO"])
    units = book.create_sheet("Admin1")
    units.append(["Country", "Admin1"])
    units.append(["Guyana", "Demerara-Mahaica"])
    book.create_sheet("Empty")
    path, out = tmp_path / "5w.xlsx", tmp_path / "flags.csv"
    book.save(path)
    shelterdesk("check5w", path, "--year", 2025, "--out", out)
    (flags,) = flags_in(out)
    assert (flags["organisation_unknown"], flags["country_admin1"], flags["admin1_admin2"]) == ("1", "0", "")


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_figures_are_consolidated_on_request(shelterdesk: Run, tmp_path: Path, ending: str) -> None:
    file, out = tmp_path / "rows.csv", tmp_path / f"consolidated{ending}"
    later = RIGHT.replace("2022-04", "2022-05").replace("Shelter,SH1", "WASH,WA3")
    file.write_text(f"{SHORT}\n{RIGHT}\n{later}\n", encoding="utf-8")
    assert shelterdesk("check5w", file, "--year", 2022, "--consolidate", out).code == 0
    if ending == ".csv":
        lines = list(csv.reader(out.read_text(encoding="utf-8-sig").splitlines()))
    else:
        sheet = load_workbook(out).active
        assert sheet is not None
        lines = [["" if cell is None else str(cell) for cell in row] for row in sheet.values]
    found = {(line[1], line[2], line[3]): line[4:6] for line in lines[1:]}
    assert found["Whole country", "2022-05", "All sectors, added"] == ["12", "10"]
    assert found["Whole country", "2022-05", "All sectors, largest of each group"] == ["", "5"]
    assert found["Aruba", "2022-04", "Shelter"] == ["12", "5"]
