"""The lists of a house on paper, in both languages, read back with another program."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import which

import pytest

from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.reports.bed_lists import muster_report, save_pdf, tonight_report
from shelterdesk.reports.tree import Report
from shelterdesk.reports.writing import Edition
from shelterdesk.services.absences import GoAway, go_away
from shelterdesk.services.bed_lists import ListScope, house_list
from shelterdesk.services.desk import Desk
from shelterdesk.services.language import translator
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.waiting import AddToWaiting, add_to_waiting
from tests.sleeping import FAMILY, PEDRO, Shelter

DAY = date(2026, 9, 3)


@pytest.fixture
def shelter(desk: Desk) -> Shelter:
    shelter = Shelter(desk)
    shelter.settle(*FAMILY, bed="A-01")
    (pedro,) = shelter.settle(PEDRO, bed="2-01")
    go_away(desk, GoAway(shelter.site_id, pedro))
    (iris,) = register_person(
        desk,
        RegisterPerson(
            shelter.site_id, Sex.FEMALE, age=61, call_name="Iris", given_names="Irina", family_names="Sonnema",
            needs=(Need.ACCESSIBLE,),
        ),
    ).created  # fmt: skip
    add_to_waiting(desk, AddToWaiting(shelter.site_id, iris))
    shelter.give(iris, "3-01")
    return shelter


def cells(report: Report) -> list[str]:
    tables = [section.table for section in report.sections]
    return [str(cell) for table in tables if table is not None for row in table.rows for cell in row]


def edition(language: str) -> Edition:
    return Edition(translator(language), language, DAY)


def test_tonight_says_who_lies_where(shelter: Shelter) -> None:
    house = house_list(shelter.desk, ListScope(shelter.site_id))
    report = tonight_report(house, edition("en"))
    assert {"Ana", "Pedro", "Iris", "Away", "Wheelchair"} <= set(cells(report))
    assert "Irina Sonnema" not in cells(report)
    named = tonight_report(house_list(shelter.desk, ListScope(shelter.site_id, named=True)), edition("en"))
    assert "Irina Sonnema" in cells(named)


def test_the_muster_list_counts_who_is_to_be_found_and_knows_codes_only(shelter: Shelter) -> None:
    house = house_list(shelter.desk, ListScope(shelter.site_id, named=True))
    report = muster_report(house, edition("en"))
    assert [figure.value for figure in report.key_figures] == [4, 1, 11]
    assert [section.note for section in report.sections] == [
        "To be found here: 0. Away: 1.",
        "To be found here: 1.",
        "To be found here: 3.",
    ]
    said = " ".join([*cells(report), report.title, report.subtitle, report.stem])
    for name in ("Irina", "Sonnema", "Iris", "Ana", "Luis", "Nino", "Pedro"):
        assert name not in said
    codes = {line.code for room in house.rooms for line in room.lines}
    assert codes <= set(cells(report))
    assert all(show_code(code.replace("-", "")) == code for code in codes)


@pytest.mark.parametrize(("language", "title"), [("en", "Muster list"), ("es", "Lista de recuento")])
def test_the_paper_is_read_back(shelter: Shelter, tmp_path: Path, language: str, title: str) -> None:
    reader = which("pdftotext")
    if reader is None:
        pytest.skip("there is no pdftotext here to read the file back with")
    house = house_list(shelter.desk, ListScope(shelter.site_id))
    path = tmp_path / "list.pdf"
    save_pdf(muster_report(house, edition(language)), path)
    said = subprocess.run(
        [reader, "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout
    assert title in said
    assert all(line.code in said for room in house.rooms for line in room.lines)


def test_who_may_not_see_people_gets_no_list(shelter: Shelter) -> None:
    for role in (Role.PROGRAMME, Role.ADMINISTRATOR, Role.DISTRIBUTION):
        other = replace(shelter.desk, actor=replace(shelter.desk.actor, role=role))
        with pytest.raises(NotAllowed):
            house_list(other, ListScope(shelter.site_id))
