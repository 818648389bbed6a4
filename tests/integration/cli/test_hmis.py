"""`shelterdesk import hmis`: random exports against a slow recount, and what of them is sealed and named."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlalchemy import func, select

from shelterdesk.domain.roles import Role
from shelterdesk.persistence.database import DATABASE_FILE
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.tables import identities, people, sites, stays
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from shelterdesk.services.staff import NewStaff, add_staff
from shelterdesk.services.undo import last_undoable, undo
from tests.conftest import PASSWORD, QUICK
from tests.hmis_export import CANARY, Export, random_export
from tests.hud_recount import recount
from tests.integration.cli.conftest import Run

Login = tuple[str, ...]
PERIODS = [
    (date(2025, 10, 1), date(2026, 3, 15)),
    (date(2025, 4, 20), date(2025, 6, 20)),
    (date(2024, 6, 1),) * 2,
]


def _census(run: Run, login: Login, out: Path, first: date, last: date, *words: str) -> list[dict[str, Any]]:
    ran = run("report", "census", "--from", first, "--to", last, *words, *login, "--out", out)
    assert (ran.code, ran.err) == (0, "")
    return list(json.loads(out.read_text(encoding="utf-8"))["rows"])


def _as_counts(rows: list[dict[str, Any]]) -> dict[object, tuple[int, int, int, int]]:
    return {
        row["source_id"] if row["household_type"] is None else (row["source_id"], row["household_type"]): (
            row["people"],
            row["households"],
            row["bed_nights"],
            row["available_bed_nights"],
        )
        for row in rows
        if row["source_id"] is not None
    }


@pytest.mark.parametrize("seed", range(4))
def test_the_census_of_an_export_is_that_of_a_slow_recount(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path, seed: int
) -> None:
    made = random_export(seed)
    ran = shelterdesk("import", "hmis", made.write(tmp_path / "export"), *login)
    assert ran.code == 1  # some relationships are wrong
    for first, last in PERIODS:
        for profile, same_day in (("hud", 0), ("voca", 1), ("fvpsa", 0)):
            by_site = _census(shelterdesk, login, tmp_path / "s.json", first, last, "--profile", profile)
            expected = recount(made, first, last, by_household=False, same_day=same_day)
            nothing = {f"P{number}": (0, 0, 0, 0) for number in range(4)}
            assert _as_counts(by_site) == {**nothing, **expected}
        words = ("--profile", "hud", "--by", "household")
        by_type = _census(shelterdesk, login, tmp_path / "h.json", first, last, *words)
        assert _as_counts(by_type) == recount(made, first, last, by_household=True)


def test_every_row_that_is_not_taken_is_named(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    made = _small()
    made.add(
        "Enrollment.csv",
        EnrollmentID="E2",
        PersonalID="C1",
        ProjectID="P9",
        EntryDate="2026-08-01",
        HouseholdID="H2",
        RelationshipToHoH=1,
    )
    made.add(
        "Enrollment.csv",
        EnrollmentID="E3",
        PersonalID="C1",
        ProjectID="P1",
        EntryDate="1 August",
        HouseholdID="H3",
        RelationshipToHoH=1,
    )
    made.add(
        "Enrollment.csv",
        EnrollmentID="E4",
        PersonalID="C1",
        ProjectID="P1",
        EntryDate="2026-08-01",
        HouseholdID="H4",
        RelationshipToHoH=2,
    )
    made.add(
        "Enrollment.csv",
        EnrollmentID="E5",
        PersonalID="C1",
        ProjectID="P1",
        EntryDate="2026-08-01",
        HouseholdID="H5",
        RelationshipToHoH=99,
    )
    made.add("Services.csv", EnrollmentID="E1", DateProvided="2026-08-09", RecordType=200)
    ran = shelterdesk("import", "hmis", made.write(tmp_path / "export"), *login)
    lines = ran.out.splitlines()
    assert ran.code == 1
    assert lines[1] == "refused 5"
    assert [line for line in lines if " line " in line] == [
        "Enrollment.csv line 3: There is no project P9 in the export.",
        "Enrollment.csv line 4: EntryDate “1 August” is not a day written like 2026-09-03.",
        "Enrollment.csv line 5: The household has 0 heads, and HUD counts one with exactly one.",
        "Enrollment.csv line 6: The relationship to the head of the household is none of 1 to 5.",
        "Services.csv line 2: The night lies outside its enrolment, or outside that of the head.",
    ]


def _small() -> Export:
    made = Export()
    made.add(
        "Project.csv", ProjectID="P1", ProjectName="House", ProjectType=1, OperatingStartDate="2026-01-01"
    )
    made.add(
        "Client.csv",
        PersonalID="C1",
        FirstName=CANARY,
        LastName="Quux",
        NameDataQuality=1,
        DOB="1990-01-01",
        DOBDataQuality=1,
        Sex=0,
    )
    made.add(
        "Enrollment.csv",
        EnrollmentID="E1",
        PersonalID="C1",
        ProjectID="P1",
        EntryDate="2026-08-01",
        HouseholdID="H1",
        RelationshipToHoH=1,
    )
    made.add("Exit.csv", EnrollmentID="E1", ExitDate="2026-08-05", Destination=410)
    return made


def test_a_good_export_is_taken_once_and_undone_as_one(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    folder = _small().write(tmp_path / "export")
    trial = shelterdesk("import", "hmis", folder, *login, "--dry-run")
    assert (trial.code, _sites(desk)) == (0, 1)
    ran = shelterdesk("import", "hmis", folder, *login)
    assert (ran.code, _sites(desk)) == (0, 2)
    again = shelterdesk("import", "hmis", folder, *login)
    assert again.code == 1
    assert "imported already" in again.sentence
    later = sign_in(desk.database.folder, "marisol", PASSWORD, desk.clock)
    operation = last_undoable(later)
    assert operation is not None
    undo(later, operation.operation_id)
    later.database.close()
    assert _sites(desk) == 1


def _sites(desk: Desk) -> int:
    with desk.database.reading() as connection:
        return int(connection.execute(select(func.count()).select_from(sites)).scalar_one())


def test_a_later_export_brings_the_exit_and_the_same_person(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    made = _small()
    made.files["Exit.csv"].clear()
    assert shelterdesk("import", "hmis", made.write(tmp_path / "one"), *login).code == 0
    later = _small()
    later.add(
        "Enrollment.csv",
        EnrollmentID="E2",
        PersonalID="C1",
        ProjectID="P2",
        EntryDate="2026-08-05",
        HouseholdID="H2",
        RelationshipToHoH=1,
    )
    later.add(
        "Project.csv", ProjectID="P2", ProjectName="House", ProjectType=2, OperatingStartDate="2026-01-01"
    )
    assert shelterdesk("import", "hmis", later.write(tmp_path / "two"), *login).code == 0
    with desk.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(people)).scalar_one() == 1
        found = connection.execute(
            select(stays.c.source_id, stays.c.exit_day).order_by(stays.c.source_id)
        ).all()
        names = set(connection.execute(select(sites.c.name)).scalars())
    assert [tuple(row) for row in found] == [("E1", date(2026, 8, 5)), ("E2", None)]
    assert names == {"Casa Mar", "House", "House (P2)"}


def test_a_member_of_a_later_export_joins_the_household_and_types_it_anew(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    """The mother came alone in the first export; her child is in the second, under the same HouseholdID."""
    first, later = _small(), _small()
    for export in (first, later):
        export.files["Project.csv"][0]["ProjectType"] = 2  # by entry and exit
    assert shelterdesk("import", "hmis", first.write(tmp_path / "one"), *login).code == 0
    period = (date(2026, 8, 1), date(2026, 8, 31), "--profile", "hud", "--by", "household")
    (alone,) = _own(_census(shelterdesk, login, tmp_path / "a.json", *period))
    assert alone == ("without_children", 1, 1)
    later.add("Client.csv", PersonalID="C2", NameDataQuality=1, DOB="2020-01-01", DOBDataQuality=1, Sex=1)
    later.add(
        "Enrollment.csv",
        EnrollmentID="E2",
        PersonalID="C2",
        ProjectID="P1",
        EntryDate="2026-08-01",
        HouseholdID="H1",
        RelationshipToHoH=2,
    )
    assert shelterdesk("import", "hmis", later.write(tmp_path / "two"), *login).code == 0
    (together,) = _own(_census(shelterdesk, login, tmp_path / "b.json", *period))
    assert together == ("adult_and_child", 2, 1)
    with desk.database.reading() as connection:
        homes = set(connection.execute(select(stays.c.household_id)).scalars())
    assert len(homes) == 1
    assert None not in homes
    again = sign_in(desk.database.folder, "marisol", PASSWORD, desk.clock)
    operation = last_undoable(again)
    assert operation is not None
    undo(again, operation.operation_id)
    again.database.close()
    (undone,) = _own(_census(shelterdesk, login, tmp_path / "c.json", *period))
    assert undone == alone


def _own(rows: list[dict[str, Any]]) -> list[tuple[str, int, int]]:
    return [
        (row["household_type"], row["people"], row["households"])
        for row in rows
        if row["source_id"] is not None and row["people"]
    ]


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_two_exports_count_as_the_later_one_alone(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path, seed: int
) -> None:
    """Of many households the first export knows only some members, or only the head."""
    made, first = random_export(seed), random_export(seed)
    chance = Random(seed)
    rows = first.files["Enrollment.csv"]
    first.files["Enrollment.csv"] = [
        row for row in rows if row["RelationshipToHoH"] == 1 or chance.random() < 0.5
    ]
    for name, export in (("one", first), ("two", made)):
        assert shelterdesk("import", "hmis", export.write(tmp_path / name), *login).code == 1
    for begin, end in PERIODS:
        words = ("--profile", "hud", "--by", "household")
        by_type = _census(shelterdesk, login, tmp_path / "h.json", begin, end, *words)
        assert _as_counts(by_type) == recount(made, begin, end, by_household=True)


def test_no_name_and_no_number_of_a_client_lies_open(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    made = _small()
    made.files["Client.csv"][0]["PersonalID"] = made.files["Enrollment.csv"][0]["PersonalID"] = "PERSONAL77"
    shelterdesk("import", "hmis", made.write(tmp_path / "export"), *login)
    raw = connect_raw(desk.database.folder / DATABASE_FILE, desk.database.key)
    dumped = "\n".join(
        repr(row)
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        for row in raw.execute(f"SELECT * FROM {name}").fetchall()
    )
    raw.close()
    assert "E1" in dumped
    assert CANARY not in dumped
    assert "PERSONAL77" not in dumped
    opened = sign_in(desk.database.folder, "marisol", PASSWORD, desk.clock)
    assert len(opened.database.sealers) == 2
    opened.database.close()


def test_an_eighteenth_birthday_counts_from_its_day_for_who_may_open_it(
    shelterdesk: Run, desk: Desk, login: Login, password_file: Path, tmp_path: Path
) -> None:
    """Without the key a birthday counts from the next month on: nobody is taken for grown up too early."""
    made = _small()
    made.files["Project.csv"][0]["ProjectType"] = 0
    made.files["Client.csv"][0]["DOB"] = "2008-08-10"
    for number, born in ((2, "2008-08-20"), (3, "2008-08-01")):
        client, house = f"C{number}", f"H{number}"
        made.add("Client.csv", PersonalID=client, DOB=born, DOBDataQuality=1, Sex=1)
        made.add(
            "Enrollment.csv",
            EnrollmentID=f"E{number}",
            PersonalID=client,
            ProjectID="P1",
            EntryDate="2026-08-15",
            HouseholdID=house,
            RelationshipToHoH=1,
        )
    made.files["Enrollment.csv"][0]["EntryDate"] = "2026-08-15"
    made.files["Exit.csv"].clear()
    assert shelterdesk("import", "hmis", made.write(tmp_path / "export"), *login).code == 0
    founder = sign_in(desk.database.folder, "marisol", PASSWORD, desk.clock)
    add_staff(founder, NewStaff("ines", PASSWORD, "Inés", Role.PROGRAMME, None), QUICK)
    founder.database.close()
    ines = ("--database", str(desk.database.folder), "--login", "ines", "--password-file", str(password_file))
    august = (date(2026, 8, 1), date(2026, 8, 31))
    words = ("--profile", "hud", "--by", "household", "--site", "House")
    by_day = _census(shelterdesk, login, tmp_path / "d.json", *august, *words)
    by_month = _census(shelterdesk, ines, tmp_path / "m.json", *august, *words)
    assert {row["household_type"]: row["people"] for row in by_day} == {
        "without_children": 2,
        "only_children": 1,
    }
    assert {row["household_type"]: row["people"] for row in by_month} == {"only_children": 3}


def test_hashed_names_are_no_names(shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path) -> None:
    made = _small()
    made.add("Export.csv", ExportID="1", HashStatus="4")
    assert shelterdesk("import", "hmis", made.write(tmp_path / "export"), *login).code == 0
    with desk.database.reading() as connection:
        assert connection.execute(select(identities.c.given_names)).scalars().all() == [None]


def test_new_sites_are_for_who_works_for_every_site(
    shelterdesk: Run, desk: Desk, login: Login, password_file: Path, tmp_path: Path
) -> None:
    """The manager of the only site becomes one of all; a manager of one of several may not make more."""
    assert shelterdesk("import", "hmis", _small().write(tmp_path / "one"), *login).code == 0
    founder = sign_in(desk.database.folder, "marisol", PASSWORD, desk.clock)
    assert founder.actor.site_id is None
    add_staff(founder, NewStaff("rosa", PASSWORD, "Rosa", Role.MANAGER, desk.actor.site_id), QUICK)
    founder.database.close()
    other = _small()
    other.files["Project.csv"][0]["ProjectID"] = other.files["Enrollment.csv"][0]["ProjectID"] = "P7"
    rosa = ("--database", str(desk.database.folder), "--login", "rosa", "--password-file", str(password_file))
    ran = shelterdesk("import", "hmis", other.write(tmp_path / "two"), *rosa)
    assert ran.code == 1
    assert "every site" in ran.sentence


@pytest.mark.parametrize(
    ("change", "part"),
    [
        (lambda folder: (folder / "Exit.csv").unlink(), "it has no Exit.csv"),
        (
            lambda folder: (folder / "Exit.csv").write_text("ExitID\n"),
            "no column for: EnrollmentID, ExitDate",
        ),
    ],
)
def test_what_is_no_export_is_one_sentence(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path, change: Any, part: str
) -> None:
    folder = _small().write(tmp_path / "export")
    change(folder)
    ran = shelterdesk("import", "hmis", folder, *login)
    assert ran.code == 2
    assert part in ran.sentence
    assert shelterdesk("import", "hmis", tmp_path / "nowhere", *login).code == 2


def test_the_occupancy_report_counts_an_export_as_the_census_does(
    shelterdesk: Run, desk: Desk, login: Login, tmp_path: Path
) -> None:
    shelterdesk("import", "hmis", random_export(5).write(tmp_path / "export"), *login)
    first, last = date(2025, 1, 1), date(2025, 12, 31)
    rows = _census(shelterdesk, login, tmp_path / "c.json", first, last, "--profile", "hud")
    out = tmp_path / "o.json"
    assert shelterdesk("report", "occupancy", "--from", first, "--to", last, *login, "--out", out).code == 0
    said = json.loads(out.read_text(encoding="utf-8"))
    told = {row["site"]: (row["bed_nights"], row["available_bed_nights"]) for row in rows}
    assert {
        row["site"]: (row["bed_nights"], row["available_bed_nights"])
        for row in said["occupancy"]
        if row["site"] in told and row["site"] != "Casa Mar"
    } == {site: counts for site, counts in told.items() if site != "Casa Mar"}
    by_month = sum(row["bed_nights"] for row in said["by_month"])
    assert by_month == sum(nights for nights, _ in told.values()) > 0
