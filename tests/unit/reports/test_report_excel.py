"""The workbook as other programs read it: calamine, LibreOffice, and openpyxl itself."""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from python_calamine import CalamineWorkbook

from shelterdesk.reports.json_file import Figures
from shelterdesk.reports.writing import Edition, write_report
from tests.trusting import trusting
from tests.unit.reports import report_samples as samples

SOFFICE = shutil.which("soffice")


def write(figures: Figures, folder: Path, edition: Edition) -> Path:
    path = folder / "report.xlsx"
    write_report(figures, path, edition, trusting)
    return path


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory, english_edition: Edition) -> Path:
    return write(samples.donor_figures(), tmp_path_factory.mktemp("excel"), english_edition)


@pytest.fixture
def book(file: Path) -> Any:
    return load_workbook(file)


def read(path: Path, sheet: str) -> list[list[Any]]:
    return CalamineWorkbook.from_path(path).get_sheet_by_name(sheet).to_python(skip_empty_area=False)


def test_a_sheet_per_section_and_none_is_hidden(book: Any) -> None:
    assert book.sheetnames == [
        "Summary",
        "People by sex and age",
        "Bed-nights",
        "Occupancy by site",
        "Kits and items",
        "Activities",
        "By grant",
        "How it was counted",
    ]
    assert {sheet.sheet_state for sheet in book.worksheets} == {"visible"}
    for sheet in book.worksheets:
        assert not any(row.hidden for row in sheet.row_dimensions.values())
        assert not any(column.hidden for column in sheet.column_dimensions.values())


def test_sheets_are_named_in_spanish_too(tmp_path: Path, spanish_edition: Edition) -> None:
    path = write(samples.donor_figures(), tmp_path, spanish_edition)
    assert load_workbook(path).sheetnames[:3] == ["Resumen", "Personas por sexo y edad", "Noches-cama"]


def test_the_properties_name_the_program_and_no_person(book: Any, file: Path) -> None:
    properties = book.properties
    assert (properties.creator, properties.lastModifiedBy) == ("ShelterDesk", "ShelterDesk")
    assert properties.created == properties.modified == datetime(2026, 9, 3)  # noqa: DTZ001 - as Excel has it
    with ZipFile(file) as archive:
        names = archive.namelist()
    assert not [name for name in names if re.search("pivot|comment|external|custom", name, re.IGNORECASE)]


def test_numbers_are_numbers_and_days_are_days(file: Path) -> None:
    people = read(file, "People by sex and age")
    assert people[8] == ["18–59", 148.0, "5+", "1–4", 0.0, 247.0]
    assert read(file, "Bed-nights")[5] == [date(2026, 1, 1), 2411.0]
    grants = read(file, "By grant")
    assert grants[6][3] == 21425.3625
    facts = {row[0]: row[1] for row in read(file, "Summary") if row[0]}
    assert facts["Period to"] == date(2026, 8, 31)
    assert facts["People reached"] == 369


def test_number_formats_follow_the_kind(book: Any) -> None:
    assert book["People by sex and age"]["B6"].number_format == "#,##0"
    assert book["Bed-nights"]["A6"].number_format == "[$-809]mmm yyyy"
    assert book["Occupancy by site"]["D6"].number_format == "0.0%"
    assert book["By grant"]["D6"].number_format == "#,##0.00"
    assert book["Kits and items"]["D9"].number_format == "#,##0.0##"
    assert book["Kits and items"]["D8"].number_format == "#,##0"


def test_totals_are_formulas_with_their_results_beside_them(book: Any, file: Path) -> None:
    assert book["Bed-nights"]["B14"].value == "=SUM(B6:B13)"
    assert read(file, "Bed-nights")[13] == ["Total", 22674.0]
    assert book["By grant"]["D9"].value == "=SUMIF(C6:C8,C9,D6:D8)"
    assert read(file, "By grant")[8][3] == 34979.3625
    assert book["Occupancy by site"]["D11"].value == '=IF(C11=0,"",B11/C11)'
    assert book["Kits and items"]["D11"].value == "=SUMIF(C6:C10,C11,D6:D10)"
    assert book.calculation.fullCalcOnLoad


def test_a_column_with_hidden_counts_is_never_summed(book: Any) -> None:
    sheet = book["People by sex and age"]
    assert [sheet.cell(12, column).value for column in range(1, 7)] == [
        "All ages",
        211,
        154,
        "1–4",
        "1–4",
        369,
    ]
    assert book["Occupancy by site"]["E11"].value == 297


def test_text_stays_text_whatever_it_begins_with(book: Any, file: Path) -> None:
    sheet = book["Kits and items"]
    for cell in (sheet["A10"], sheet["B10"], sheet["B8"], book["By grant"]["A8"]):
        assert cell.data_type == "s"
        assert cell.quotePrefix
    assert read(file, "Kits and items")[9][:2] == ["=BLK-9", "=SUM(1,2) blanket"]


def test_each_table_is_ready_to_read_filter_and_print(book: Any) -> None:
    for sheet in book.worksheets[1:7]:
        assert sheet.freeze_panes == "A6"
        assert sheet.print_title_rows == "$5:$5"
        assert sheet.auto_filter.ref is not None
        assert sheet.auto_filter.ref.startswith("A5:")
    for sheet in book.worksheets:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.oddFooter.right.text == "Page &P of &N"
        assert "Casa Ñandú && Amigos" in sheet.oddHeader.left.text
    # The filter leaves the total out: sorting must not carry it among the rows.
    assert book["Bed-nights"].auto_filter.ref == "A5:B13"


def test_a_long_table_is_printed_on_as_many_pages_as_it_takes(
    tmp_path: Path, english_edition: Edition
) -> None:
    book = load_workbook(write(samples.long_stock(400), tmp_path, english_edition))
    assert book["Items in stock"].page_setup.fitToHeight == 0
    assert book["How it was counted"].page_setup.fitToHeight == 1


def test_columns_are_wide_enough_and_not_too_wide(book: Any) -> None:
    for sheet in book.worksheets[1:7]:
        for column in sheet.column_dimensions.values():
            assert 9 <= column.width <= 52
    assert book["Occupancy by site"].column_dimensions["A"].width > len("Centro Deportivo, Oranjestad")


def test_charts_are_the_spreadsheets_own_and_draw_the_cells(file: Path) -> None:
    with ZipFile(file) as archive:
        charts = [archive.read(name).decode() for name in archive.namelist() if "charts/chart" in name]
    assert len(charts) == 4
    assert any("'People by sex and age'!$B$6:$B$11" in chart for chart in charts)
    assert all("1F4E87" in chart for chart in charts)


def test_letter_paper_where_it_is_used(tmp_path: Path) -> None:
    edition = Edition(lambda template: template, "en", samples.DAY, paper="Letter")
    book = load_workbook(write(samples.stock_figures(), tmp_path, edition))
    assert book.worksheets[0].page_setup.paperSize == 1


def test_an_empty_table_says_so(tmp_path: Path, english_edition: Edition) -> None:
    path = write(samples.long_stock(0), tmp_path, english_edition)
    assert read(path, "Items in stock")[5][0] == "Nothing to report."


@pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (soffice) is not installed")
def test_libreoffice_calculates_the_same_totals(file: Path, tmp_path: Path) -> None:
    """The stored results are dropped first, so that what is read is what LibreOffice calculates."""
    bare = tmp_path / "bare.xlsx"
    load_workbook(file).save(bare)
    every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [str(SOFFICE), profile, "--headless", "--convert-to", every_sheet, "--outdir", str(tmp_path)]
    subprocess.run([*command, str(bare)], check=True, capture_output=True, timeout=180)

    def total(sheet: str, column: int, row: int = -1) -> Decimal:
        with (tmp_path / f"bare-{sheet}.csv").open(encoding="utf-8", newline="") as lines:
            rows = [line for line in csv.reader(lines) if line[0]]
        return Decimal(re.sub(r"[^\d.]", "", rows[row][column]))

    assert total("Bed-nights", 1) == 22674
    assert total("By grant", 3, -2) == Decimal("34979.3625")
    assert total("By grant", 3) == Decimal("310.50")
    assert total("Kits and items", 3) == 412
    assert total("Occupancy by site", 1) == 22674
    percent = Decimal(22674) / Decimal(25680) * 100
    assert round(total("Occupancy by site", 3), 6) == round(percent, 6)
    assert not list(tmp_path.glob("*#*"))


def test_months_and_units_are_in_the_language_of_the_report(tmp_path: Path, spanish_edition: Edition) -> None:
    """Whoever opens it: a Spanish workbook says ene on an English computer."""
    book = load_workbook(write(samples.donor_figures(), tmp_path, spanish_edition))
    assert book["Noches-cama"]["A6"].number_format == "[$-C0A]mmm yyyy"
    assert isinstance(book["Noches-cama"]["A6"].value, datetime)
    units = {row[4].value for row in book["Kits y artículos"].iter_rows(min_row=6)}
    assert "unidad" in units
    assert not units & {"piece", "bottle"}
