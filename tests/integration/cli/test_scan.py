"""``shelterdesk scan``: what a file carries beside what it shows, each planted once and found where it lies."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text as Note
from pypdf.generic import DictionaryObject, NameObject, TextStringObject
from reportlab.pdfgen.canvas import Canvas

from shelterdesk.domain.codes import new_code, show_code
from shelterdesk.domain.outgoing import Finding, KnownPeople, Leak
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.exchange.outgoing.inspecting import inspect
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.staff import NewStaff, add_staff
from tests.conftest import PASSWORD, QUICK
from tests.integration.cli.conftest import Run

CODE = show_code(new_code(lambda below: below // 2))
KNOWN = KnownPeople.of([("Ana María", "Pérez Gómez"), ("Joëlle Croes", "")])


def workbook(path: Path, plant: Callable[[Workbook, Worksheet], None] = lambda book, sheet: None) -> Path:
    book = Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.append(["Site", "People reached"])
    sheet.append(["Casa Kaya", 120])
    book.properties.creator = "ShelterDesk"
    plant(book, sheet)
    book.save(path)
    return path


def hide_sheet(book: Workbook, sheet: Worksheet) -> None:
    book.create_sheet("Working").sheet_state = "veryHidden"


def hide_row(book: Workbook, sheet: Worksheet) -> None:
    sheet.row_dimensions[2].hidden = True


def hide_column(book: Workbook, sheet: Worksheet) -> None:
    sheet.column_dimensions["B"].hidden = True


def comment(book: Workbook, sheet: Worksheet) -> None:
    sheet["B2"].comment = Comment("checked", "ShelterDesk")


def author(book: Workbook, sheet: Worksheet) -> None:
    book.properties.lastModifiedBy = "M. Ramírez"


def link(book: Workbook, sheet: Worksheet) -> None:
    sheet["A2"].hyperlink = "file:///C:/cases.xlsx"


def code(book: Workbook, sheet: Worksheet) -> None:
    sheet["A3"] = f"see {CODE}."


def name(book: Workbook, sheet: Worksheet) -> None:
    sheet["A3"], sheet["B3"] = "PEREZ", "Maria"


def rows_of_persons(book: Workbook, sheet: Worksheet) -> None:
    people = book.create_sheet("List")
    people.append(["Surname", "Date of birth"])
    people.append(["X", "1990-01-01"])


@pytest.mark.parametrize(
    ("plant", "found"),
    [
        (hide_sheet, Finding(Leak.HIDDEN_SHEET, "Working")),
        (hide_row, Finding(Leak.HIDDEN_CELLS, "xl/worksheets/sheet1.xml")),
        (hide_column, Finding(Leak.HIDDEN_CELLS, "xl/worksheets/sheet1.xml")),
        (author, Finding(Leak.METADATA, "docProps/core.xml")),
        (link, Finding(Leak.EXTERNAL_LINK, "xl/worksheets/_rels/sheet1.xml.rels")),
        (code, Finding(Leak.PERSON_CODE, "Sheet")),
        (name, Finding(Leak.KNOWN_NAME, "Sheet")),
        (rows_of_persons, Finding(Leak.PERSON_ROWS, "List")),
    ],
)
def test_what_a_workbook_carries_is_found(
    tmp_path: Path, plant: Callable[[Workbook, Worksheet], None], found: Finding
) -> None:
    assert inspect(workbook(tmp_path / "out.xlsx", plant), KNOWN) == (found,)


def test_a_plain_workbook_carries_nothing(tmp_path: Path) -> None:
    assert inspect(workbook(tmp_path / "out.xlsx"), KNOWN) == ()


def test_comments_are_found_in_every_part_they_leave(tmp_path: Path) -> None:
    found = inspect(workbook(tmp_path / "out.xlsx", comment), KNOWN)
    assert {finding.leak for finding in found} == {Leak.COMMENT}


@pytest.mark.parametrize(
    ("part", "content", "leak"),
    [
        ("xl/pivotCache/pivotCacheRecords1.xml", "<r><s v='x'/></r>", Leak.PIVOT_CACHE),
        ("xl/vbaProject.bin", "macro", Leak.EMBEDDED),
        ("xl/embeddings/oleObject1.bin", "object", Leak.EMBEDDED),
        ("xl/externalLinks/externalLink1.xml", "<externalLink/>", Leak.EXTERNAL_LINK),
        ("docProps/custom.xml", "<Properties><property name='Owner'/></Properties>", Leak.METADATA),
        ("xl/persons/person.xml", "<personList/>", Leak.METADATA),
        ("xl/orphan.xml", "<si><t>Gómez</t><t>Ana</t></si>", Leak.KNOWN_NAME),
        ("xl/odd.xml", b"\xff\x00\xffnot utf-8", Leak.UNREADABLE),
    ],
)
def test_parts_that_no_sheet_shows_are_found(
    tmp_path: Path, part: str, content: str | bytes, leak: Leak
) -> None:
    path = workbook(tmp_path / "out.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(part, content)
    assert inspect(path, KNOWN) == (Finding(leak, part),)


def pdf(path: Path, line: str = "120 people reached", author: str = "ShelterDesk") -> Path:
    canvas = Canvas(str(path))
    for put in (canvas.setAuthor, canvas.setCreator, canvas.setProducer):
        put(author)
    canvas.setSubject("")
    canvas.setKeywords("")
    canvas.drawString(72, 700, line)
    canvas.save()
    return path


@pytest.mark.parametrize(
    ("line", "author", "found"),
    [
        ("120 people reached", "ShelterDesk", ()),
        (f"given to {CODE}", "ShelterDesk", (Finding(Leak.PERSON_CODE, "1"),)),
        ("Croes, Joelle", "ShelterDesk", (Finding(Leak.KNOWN_NAME, "1"),)),
        ("120 people reached", "Somebody", (Finding(Leak.METADATA, "out.pdf"),)),
    ],
)
def test_what_a_pdf_carries_is_found(
    tmp_path: Path, line: str, author: str, found: tuple[Finding, ...]
) -> None:
    assert inspect(pdf(tmp_path / "out.pdf", line, author), KNOWN) == found


def test_notes_attachments_and_scripts_in_a_pdf_are_found(tmp_path: Path) -> None:
    writer = PdfWriter(PdfReader(pdf(tmp_path / "plain.pdf")))
    writer.add_annotation(0, Note(rect=(10, 10, 30, 30), text="call her"))
    writer.add_attachment("cases.csv", b"a,b")
    script = {NameObject("/S"): NameObject("/JavaScript"), NameObject("/JS"): TextStringObject("print()")}
    writer.root_object[NameObject("/OpenAction")] = DictionaryObject(script)
    path = tmp_path / "out.pdf"
    writer.write(path)
    found = {(finding.leak, finding.where): finding.count for finding in inspect(path, None)}
    assert found[Leak.COMMENT, "1"] == 1
    assert found[Leak.EMBEDDED, "out.pdf"] == 2


def test_a_csv_of_persons_is_found(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("Apellidos;Fecha de nacimiento\nX;1990\nY;1991\n", encoding="utf-8")
    assert inspect(path, None) == (Finding(Leak.PERSON_ROWS, "out.csv", 2),)


def test_words_that_only_look_like_codes_and_names_are_left(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("Site,Grant\nPérez House,GRANT-7\nCasa Ana,ABC-DEF-9\n", encoding="utf-8")
    assert inspect(path, KNOWN) == ()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "out.bin is neither a workbook, a PDF nor a text file."),
        (b"%PDF-1.7 broken", "out.bin is damaged and cannot be read."),
        (b"PK\x03\x04 broken", "out.bin is damaged and cannot be read."),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old",
            "out.bin is an old .xls or Word file: save it as .xlsx, .csv or .pdf first.",
        ),
    ],
)
def test_what_cannot_be_looked_into_is_one_sentence(
    shelterdesk: Run, tmp_path: Path, content: bytes, sentence: str
) -> None:
    path = tmp_path / "out.bin"
    path.write_bytes(content)
    ran = shelterdesk("scan", path)
    assert (ran.code, ran.sentence) == (2, sentence)


def test_the_command_names_what_it_found_and_what_it_could_not_look_for(
    shelterdesk: Run, tmp_path: Path
) -> None:
    plain, hidden = workbook(tmp_path / "plain.xlsx"), workbook(tmp_path / "hidden.xlsx", hide_sheet)
    ran = shelterdesk("scan", plain, hidden)
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "plain.xlsx: nothing found",
        "hidden.xlsx: a hidden sheet (Working, 1)",
        "Names were not looked for: that needs a login with the key of a site.",
    ]
    assert shelterdesk("scan", plain).code == 0
    assert shelterdesk("scan", plain, "--login", "x").sentence == (
        "To look for names, give --login and --password-file."
    )


def test_a_manager_finds_the_names_of_her_house_and_no_other_login_does(
    shelterdesk: Run, tmp_path: Path, desk: Desk, login: tuple[str, ...], password_file: Path
) -> None:
    site = str(desk.actor.site_id)
    register_person(
        desk,
        RegisterPerson(site, Sex.FEMALE, given_names="Yuleima", family_names="Urdaneta Bracho"),
    )
    add_staff(desk, NewStaff("dwight", PASSWORD, "Dwight", Role.PROGRAMME, site), QUICK)
    path = tmp_path / "out.csv"
    path.write_text("Site,Note\nCasa Mar,thanks to BRACHO Yuleima\n", encoding="utf-8")
    assert "out.csv: names known here (out.csv, 1)" in shelterdesk("scan", path, *login).out
    others = shelterdesk("scan", path, *login[:2], "--login", "dwight", "--password-file", str(password_file))
    assert others.code == 0
    assert "Names were not looked for" in others.out
