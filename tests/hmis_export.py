"""Random exports of a HUD HMIS, and their census counted by a slow, obvious loop over people and nights."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

Cells = dict[str, object]
HEADERS = {
    "Project.csv": "ProjectID OrganizationID ProjectName OperatingStartDate OperatingEndDate ProjectType DateDeleted",
    "Inventory.csv": "InventoryID ProjectID HouseholdType UnitInventory BedInventory InventoryStartDate "
    "InventoryEndDate DateDeleted",
    "HMISParticipation.csv": "HMISParticipationID ProjectID HMISParticipationType "
    "HMISParticipationStatusStartDate HMISParticipationStatusEndDate DateDeleted",
    "Client.csv": "PersonalID FirstName LastName NameDataQuality DOB DOBDataQuality Sex DateDeleted",
    "Enrollment.csv": "EnrollmentID PersonalID ProjectID EntryDate HouseholdID RelationshipToHoH MoveInDate "
    "DateDeleted",
    "Exit.csv": "ExitID EnrollmentID PersonalID ExitDate Destination DateDeleted",
    "Services.csv": "ServicesID EnrollmentID PersonalID DateProvided RecordType DateDeleted",
    "Export.csv": "ExportID HashStatus",
}
CANARY = "Zylphia"
START, END = date(2024, 6, 1), date(2026, 3, 31)


@dataclass
class Export:
    """The rows of each file."""

    files: dict[str, list[Cells]] = field(default_factory=lambda: defaultdict(list))

    def add(self, file: str, **cells: object) -> None:
        self.files[file].append(cells)

    def write(self, folder: Path) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for name, header in HEADERS.items():
            with (folder / name).open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, header.split(), restval="")
                writer.writeheader()
                writer.writerows(self.files[name])
        return folder


def random_export(seed: int, households: int = 60) -> Export:
    """Projects that go by entry and exit or by nights, with overlaps, deletions, bad relationships and cuts."""
    chance, made = Random(seed), Export()
    made.add("Export.csv", ExportID="E", HashStatus="1")
    for number, kind in enumerate((0, 1, 2, 0, 4)):
        project = f"P{number}"
        closed = date(2025, 11, 20) if number == 2 else ""
        made.add(
            "Project.csv",
            ProjectID=project,
            ProjectName=f"House {number}",
            ProjectType=kind,
            OperatingStartDate=date(2024, 1, 1) if number != 3 else date(2025, 1, 10),
            OperatingEndDate=closed,
        )
        _inventory(made, chance, project)
        _participation(made, chance, project, number)
    for number in range(households):
        _household(made, chance, number)
    return made


def _inventory(made: Export, chance: Random, project: str) -> None:
    for at, kept_for in enumerate((1, 3, 4)):
        starts = START + timedelta(chance.randrange(200))
        made.add(
            "Inventory.csv",
            InventoryID=f"{project}-{at}",
            ProjectID=project,
            HouseholdType=kept_for,
            BedInventory=chance.randrange(1, 12),
            UnitInventory=2,
            InventoryStartDate=starts,
            InventoryEndDate=chance.choice(["", starts + timedelta(300)]),
            DateDeleted=chance.choice(["", "", "", "2025-01-01 10:00:00"]),
        )


def _participation(made: Export, chance: Random, project: str, number: int) -> None:
    if number == 3:
        return
    middle = date(2025, 5, 1) + timedelta(chance.randrange(60))
    spans = (
        [(date(2024, 1, 1), middle), (middle + timedelta(10), "")]
        if number == 1
        else [(date(2024, 1, 1), "")]
    )
    for at, (first, end) in enumerate(spans):
        made.add(
            "HMISParticipation.csv",
            HMISParticipationID=f"{project}-{at}",
            ProjectID=project,
            HMISParticipationType=1,
            HMISParticipationStatusStartDate=first,
            HMISParticipationStatusEndDate=end,
        )


def _household(made: Export, chance: Random, number: int) -> None:
    members = [f"C{number}-{at}" for at in range(chance.choice((1, 1, 2, 3, 4)))]
    for at, client in enumerate(members):
        years = (
            chance.choice((25, 40, 60))
            if at == 0 and chance.random() < 0.9
            else chance.choice((2, 9, 17, 18, 30))
        )
        born = START - timedelta(int(years * 365.25) + chance.randrange(400))
        made.add(
            "Client.csv",
            PersonalID=client,
            FirstName=CANARY,
            LastName=f"Quux{number}",
            NameDataQuality=1,
            DOB=born if chance.random() < 0.95 else "",
            DOBDataQuality=1,
            Sex=chance.randrange(2),
        )
    for again in range(chance.choice((1, 1, 2, 3))):
        project = f"P{chance.randrange(5)}"
        entry = START + timedelta(chance.randrange(650))
        leaving = chance.choice([None, entry, entry + timedelta(1), entry + timedelta(chance.randrange(120))])
        for at, client in enumerate(members):
            _enrolment(made, chance, f"H{number}-{again}", project, client, at, entry, leaving)


def _enrolment(
    made: Export,
    chance: Random,
    household: str,
    project: str,
    client: str,
    at: int,
    entry: date,
    leaving: date | None,
) -> None:
    number = f"N{household}-{at}"
    own = entry + timedelta(chance.choice((0, 0, 0, 3))) if at else entry
    gone = None if leaving is None else max(own, leaving)
    relationship = 1 if at == 0 else chance.choice((2, 2, 3, 4, 5))
    if chance.random() < 0.04:
        relationship = chance.choice((99, 1, 6))
    made.add(
        "Enrollment.csv",
        EnrollmentID=number,
        PersonalID=client,
        ProjectID=project,
        EntryDate=own,
        HouseholdID=household,
        RelationshipToHoH=relationship,
        DateDeleted="2025-02-02 08:00:00" if chance.random() < 0.03 else "",
    )
    if gone is not None:
        made.add(
            "Exit.csv",
            ExitID=f"X{number}",
            EnrollmentID=number,
            PersonalID=client,
            ExitDate=gone,
            Destination=chance.choice((8, 410, 101)),
        )
    if project == "P1":
        for step in range(60):
            night = own + timedelta(step)
            if (gone is None or night < gone) and chance.random() < 0.5:
                made.add(
                    "Services.csv",
                    ServicesID=f"S{number}-{step}",
                    EnrollmentID=number,
                    PersonalID=client,
                    DateProvided=night,
                    RecordType=200,
                )
    made.add(
        "Services.csv",
        ServicesID=f"T{number}",
        EnrollmentID=number,
        PersonalID=client,
        DateProvided=own,
        RecordType=141,
    )


# The slow count. HUD's rules in the order in which they are told, one person and one night at a time.

Count = tuple[int, int, int, int]  # people, households, nights, available


def recount(
    made: Export, first: date, last: date, *, by_household: bool, same_day: int = 0
) -> dict[object, Count]:
    nights: dict[object, set[tuple[str, date]]] = defaultdict(set)
    heads: dict[object, set[str]] = defaultdict(set)
    rows = _sound(made)
    exits = {str(row["EnrollmentID"]): row["ExitDate"] for row in made.files["Exit.csv"]}
    recorded = {
        (row["EnrollmentID"], row["DateProvided"])
        for row in made.files["Services.csv"]
        if row["RecordType"] == 200
    }
    head_of = {row["HouseholdID"]: str(row["PersonalID"]) for row in rows if row["RelationshipToHoH"] == 1}
    order = sorted(range(len(rows)), key=lambda at: (str(rows[at]["EntryDate"]), at))
    for offset in range((last - first).days + 1):
        night = first + timedelta(offset)
        done: set[tuple[object, str]] = set()
        for at in order:
            row = rows[at]
            project, client = row["ProjectID"], str(row["PersonalID"])
            if not _counts(row, exits, recorded, night, same_day) or not open_on(made, project, night):
                continue
            if (project, client) in done:
                continue
            done.add((project, client))
            key = (project, kind_of(made, rows, exits, row, first, last)) if by_household else project
            nights[key].add((client, night))
            heads[key].add(head_of[row["HouseholdID"]])
    free = _available(made, first, last, by_household=by_household)
    return {
        key: (len({client for client, _ in nights[key]}), len(heads[key]), len(nights[key]), free.get(key, 0))
        for key in {**nights, **free}
    }


def _sound(made: Export) -> list[Cells]:
    """Enrolments in lodging, not deleted, of a valid relationship, in a household with exactly one head."""
    rows = [
        row
        for row in made.files["Enrollment.csv"]
        if not row["DateDeleted"] and row["ProjectID"] != "P4" and row["RelationshipToHoH"] in (1, 2, 3, 4, 5)
    ]
    heads: dict[object, int] = defaultdict(int)
    for row in rows:
        heads[row["HouseholdID"]] += row["RelationshipToHoH"] == 1
    return [row for row in rows if heads[row["HouseholdID"]] == 1]


def _counts(row: Cells, exits: dict[str, object], recorded: set[object], night: date, same_day: int) -> bool:
    entry, leaving = row["EntryDate"], exits.get(str(row["EnrollmentID"]))
    assert isinstance(entry, date)
    inside = entry <= night and (leaving is None or night < leaving)  # type: ignore[operator]
    if same_day and leaving == entry == night:
        inside = True
    if row["ProjectID"] == "P1":
        return inside and (row["EnrollmentID"], night) in recorded
    return inside


def open_on(made: Export, project: object, night: date) -> bool:
    (own,) = [row for row in made.files["Project.csv"] if row["ProjectID"] == project]
    parts = [row for row in made.files["HMISParticipation.csv"] if row["ProjectID"] == project]
    return _within(night, own["OperatingStartDate"], own["OperatingEndDate"]) and (
        not parts
        or any(
            _within(night, row["HMISParticipationStatusStartDate"], row["HMISParticipationStatusEndDate"])
            for row in parts
        )
    )


def _within(night: date, first: object, end: object) -> bool:
    assert isinstance(first, date)
    return first <= night and (not isinstance(end, date) or night < end)


def kind_of(
    made: Export, rows: list[Cells], exits: dict[str, object], row: Cells, first: date, last: date
) -> str:
    born = {client["PersonalID"]: client["DOB"] for client in made.files["Client.csv"]}
    grown: set[bool | None] = set()
    for one in rows:
        entry, leaving = one["EntryDate"], exits.get(str(one["EnrollmentID"]))
        assert isinstance(entry, date)
        here = entry <= last and (leaving is None or leaving >= first)  # type: ignore[operator]
        if one["HouseholdID"] == row["HouseholdID"] and here:
            grown.add(_grown(born[one["PersonalID"]], max(entry, first), _first_entry(rows, one)))
    if {True, False} <= grown:
        return "adult_and_child"
    if None in grown:
        return "unknown"
    return "without_children" if True in grown else "only_children"


def _first_entry(rows: list[Cells], row: Cells) -> date:
    entries = [one["EntryDate"] for one in rows if one["PersonalID"] == row["PersonalID"]]
    return min(entry for entry in entries if isinstance(entry, date))


def _grown(born: object, day: date, first_entry: date) -> bool | None:
    if not isinstance(born, date) or born > first_entry:
        return None
    return (day.year - 18, day.month, day.day) >= (born.year, born.month, born.day)


def _available(made: Export, first: date, last: date, *, by_household: bool) -> dict[object, int]:
    names = {1: "without_children", 3: "adult_and_child", 4: "only_children"}
    found: dict[object, int] = defaultdict(int)
    for row in made.files["Inventory.csv"]:
        project, kept_for = row["ProjectID"], row["HouseholdType"]
        if row["DateDeleted"] or project == "P4":
            continue
        key = (project, names[kept_for]) if by_household else project  # type: ignore[index]
        for offset in range((last - first).days + 1):
            night = first + timedelta(offset)
            inside = _within(night, row["InventoryStartDate"], row["InventoryEndDate"])
            if inside and open_on(made, project, night):
                found[key] += int(str(row["BedInventory"]))
    return {key: nights for key, nights in found.items() if nights}
