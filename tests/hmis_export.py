"""Exports of a HUD HMIS, written as other systems write them; `tests.hud_recount` counts their nights slowly."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

Cells = dict[str, object]
HEADERS = {
    "Project.csv": "ProjectID OrganizationID ProjectName OperatingStartDate OperatingEndDate ProjectType "
    "RRHSubType DateDeleted",
    "Inventory.csv": "InventoryID ProjectID HouseholdType UnitInventory BedInventory InventoryStartDate "
    "InventoryEndDate DateDeleted",
    "HMISParticipation.csv": "HMISParticipationID ProjectID HMISParticipationType "
    "HMISParticipationStatusStartDate HMISParticipationStatusEndDate DateDeleted",
    "Client.csv": "PersonalID FirstName LastName NameDataQuality DOB DOBDataQuality Sex DateDeleted",
    "Enrollment.csv": "EnrollmentID PersonalID ProjectID EntryDate HouseholdID RelationshipToHoH EnrollmentCoC "
    "MoveInDate DateDeleted",
    "Exit.csv": "ExitID EnrollmentID PersonalID ExitDate Destination DateDeleted",
    "Services.csv": "ServicesID EnrollmentID PersonalID DateProvided RecordType DateDeleted",
    "Export.csv": "ExportID HashStatus",
}
CANARY = "Zylphia"
START, END = date(2024, 6, 1), date(2026, 3, 31)


@dataclass(frozen=True)
class Dialect:
    """How a system writes its files; `without` are columns that it leaves out, `with_time` says days with a time."""

    quoting: int = csv.QUOTE_MINIMAL
    line_end: str = "\r\n"
    mark: bool = False
    with_time: bool = False
    backwards: bool = False  # the columns
    without: frozenset[str] = frozenset()
    more: tuple[str, ...] = ()
    lower_names: bool = False  # of the files


PLAIN = Dialect()


@dataclass
class Export:
    """The rows of each file."""

    files: dict[str, list[Cells]] = field(default_factory=lambda: defaultdict(list))

    def add(self, file: str, **cells: object) -> None:
        self.files[file].append(cells)

    def write(self, folder: Path, dialect: Dialect = PLAIN) -> Path:
        folder.mkdir(parents=True, exist_ok=True)
        for name, header in HEADERS.items():
            columns = [*(one for one in header.split() if one not in dialect.without), *dialect.more]
            path = folder / (name.lower() if dialect.lower_names else name)
            encoding = "utf-8-sig" if dialect.mark else "utf-8"
            with path.open("w", encoding=encoding, newline="") as file:
                writer = csv.writer(file, quoting=dialect.quoting, lineterminator=dialect.line_end)  # type: ignore[arg-type]
                turned = columns[::-1] if dialect.backwards else columns
                writer.writerow(turned)
                writer.writerows(
                    [_written(row.get(column, ""), dialect) for column in turned] for row in self.files[name]
                )
        return folder


def _written(value: object, dialect: Dialect) -> object:
    return f"{value} 00:00:00" if dialect.with_time and isinstance(value, date) else value


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
