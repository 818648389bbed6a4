"""The PDF as other programs read it: pypdf, and pdftotext where it is installed."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from shelterdesk.domain.figures import ItemRow
from shelterdesk.reports.formats import Kind, style_for
from shelterdesk.reports.json_file import Figures
from shelterdesk.reports.pdf_style import use_fonts
from shelterdesk.reports.pdf_table import PagedTable, lay_out
from shelterdesk.reports.tree import Column, Table
from shelterdesk.reports.writing import Edition, report_of, write_report
from tests.trusting import trusting
from tests.unit.reports import report_samples as samples

KREYOL = "Sant Akèy · Òganizasyon Kreyòl à ç ô"
PAPIAMENTO = "Kas di Speransa – Kòrsou, bònochi, pèrtenensia, ñapa ü"
PDFTOTEXT = shutil.which("pdftotext")


def write(figures: Figures, folder: Path, edition: Edition) -> Path:
    path = folder / "report.pdf"
    write_report(figures, path, edition, trusting)
    return path


@pytest.fixture(scope="module")
def reader(tmp_path_factory: pytest.TempPathFactory, spanish_edition: Edition) -> Any:
    return PdfReader(write(samples.donor_figures(), tmp_path_factory.mktemp("pdf"), spanish_edition))


def text(reader: Any) -> str:
    return "\n".join(page.extract_text() for page in reader.pages)


def test_the_cover_tells_the_main_things(reader: Any) -> None:
    cover = reader.pages[0].extract_text()
    for shown in (
        "Informe para donantes",
        "1 ene 2026 – 31 ago 2026",
        "Fundación Casa Ñandú & Amigos",
        "Personas alcanzadas",
        "22.674",
        "88,3",
        "Preparado el",
        "ningún nombre",
    ):
        assert shown in cover


def test_every_page_but_the_cover_has_its_number(reader: Any) -> None:
    pages = len(reader.pages)
    assert pages >= 4
    assert "Página" not in reader.pages[0].extract_text()
    for number, page in enumerate(reader.pages[1:], start=2):
        assert f"Página {number} de {pages}" in page.extract_text()


def test_bookmarks_lead_to_the_page_of_their_heading(reader: Any) -> None:
    found = {entry.title: reader.get_destination_page_number(entry) for entry in reader.outline}
    assert list(found) == [
        "Informe para donantes",
        "Personas por sexo y edad",
        "Noches-cama",
        "Ocupación por centro",
        "Kits y artículos",
        "Actividades",
        "Por subvención",
        "Cómo se contó",
    ]
    for title, page in found.items():
        assert page is not None
        assert title in reader.pages[page].extract_text()


def test_only_our_typeface_and_all_of_it_inside(reader: Any) -> None:
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            assert "SourceSansPro" in font["/BaseFont"]
            assert "/FontFile2" in font["/FontDescriptor"]


def test_the_properties_name_the_program_and_no_person(reader: Any) -> None:
    assert reader.metadata is not None
    assert (reader.metadata.author, reader.metadata.creator, reader.metadata.producer) == ("ShelterDesk",) * 3
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == samples.DAY
    assert reader.root_object["/Lang"] == "es"


def test_hidden_counts_are_labels(reader: Any) -> None:
    page = reader.pages[1].extract_text()
    assert "1–4" in page
    assert "5+" in page
    assert "Recuentos ocultos" in text(reader)


@pytest.mark.skipif(PDFTOTEXT is None, reason="pdftotext (poppler) is not installed")
def test_accents_of_all_our_languages_are_found(tmp_path: Path, english_edition: Edition) -> None:
    items = tuple(
        ItemRow(f"A{n}", name, "kg", False, Decimal(9)) for n, name in enumerate((KREYOL, PAPIAMENTO))
    )
    path = write(replace(samples.donor_figures(), items=items), tmp_path, english_edition)
    shown = subprocess.run(
        [str(PDFTOTEXT), "-layout", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True
    ).stdout.decode()
    for word in (*KREYOL.split(), *PAPIAMENTO.split(), "Ñandú"):
        assert word in shown


def test_a_long_table_repeats_its_header_and_loses_no_row(tmp_path: Path, english_edition: Edition) -> None:
    reader = PdfReader(write(samples.long_stock(300), tmp_path, english_edition))
    pages = [page.extract_text() for page in reader.pages]
    whole = "\n".join(pages)
    assert all(whole.count(f"C-{number:06}") >= 1 for number in range(300))
    assert sum("Quantity" in page for page in pages) >= 6


def test_rows_are_cut_so_that_none_stands_alone(english_edition: Edition) -> None:
    use_fonts()
    report = report_of(samples.long_stock(50), english_edition)
    block = next(section.table for section in report.sections if section.key == "items")
    assert block is not None
    laid = lay_out(block, style_for(english_edition.translate, "en"), 490)
    whole = PagedTable(laid)
    room = laid.height(0, 48) + 1  # two rows would stand alone on the next page
    first, rest = whole.split(490, room)
    assert isinstance(first, PagedTable)
    assert isinstance(rest, PagedTable)
    assert (first.end, rest.start, rest.end) == (47, 47, 50)
    assert whole.split(490, laid.height(0, 2)) == []
    assert sum(laid.widths) <= 490.01


def test_text_longer_than_any_cell_still_fits_a_page(tmp_path: Path, english_edition: Edition) -> None:
    endless = ItemRow("X" * 300, "very long name " * 400, "piece", False, Decimal(1))
    figures = replace(samples.donor_figures(), items=(endless,) * 3, organisation="Fundación " * 40)
    reader = PdfReader(write(figures, tmp_path, english_edition))
    assert "…" in text(reader)


def test_letter_paper_where_it_is_used(tmp_path: Path) -> None:
    edition = Edition(lambda template: template, "en", samples.DAY, paper="Letter")
    page = PdfReader(write(samples.stock_figures(), tmp_path, edition)).pages[0]
    assert (float(page.mediabox.width), float(page.mediabox.height)) == (612, 792)


def test_a_sentence_breaks_into_lines_and_leaves_codes_and_dates_beside_it_whole() -> None:
    use_fonts()
    why = "Came and left on the same day: one counts that as a night, the other does not. " * 2
    columns = (
        Column("Site", Kind.TEXT, label=True),
        Column("Person", Kind.TEXT, label=True),
        Column("Entry", Kind.DAY),
        Column("Exit", Kind.DAY),
        Column("Nights", Kind.INTEGER),
        Column("Why", Kind.TEXT),
    )
    row = ("Centro Deportivo, Oranjestad", "CY8-2SE-N", date(2025, 10, 4), date(2026, 3, 16), 64, why)
    laid = lay_out(Table(columns, (row,)), style_for(str, "en"), 490.0)
    _, code, entry, leaving, _, said = laid.rows[0]
    assert (code, entry, leaving) == ("CY8-2SE-N", "4 Oct 2025", "16 Mar 2026")
    assert " ".join(said.split()) == why.strip(), "nothing is left out"
    assert sum(laid.widths) == pytest.approx(490.0)
