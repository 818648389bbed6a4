"""Exports of a HUD HMIS with all that HUD's rules are about, close together so that the rules meet."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import strategies as st

from tests.hmis_export import Cells, Dialect, Export

START = date(2026, 1, 10)
LENGTH = 40
DELETED = "2026-02-02 08:00:00"

offsets = st.integers(0, LENGTH)
deleted = st.sampled_from([*[""] * 9, DELETED])
KINDS = ((0, 2, 8), (1,), (13,), (3, 9, 10), (1, 0), (4, 13))  # of each project, so that no export lacks one
dialects = st.builds(
    Dialect,
    quoting=st.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC)),
    line_end=st.sampled_from(("\n", "\r\n")),
    mark=st.booleans(),
    with_time=st.booleans(),
    backwards=st.booleans(),
    without=st.sets(st.sampled_from(("OrganizationID", "FirstName", "LastName", "ExitID", "ServicesID"))).map(
        frozenset
    ),
    more=st.sampled_from(((), ("DateCreated", "ExportID"), ("VAMCStation", "PITCount"))),
    lower_names=st.booleans(),
)


def day(offset: int) -> date:
    return START + timedelta(offset)


@dataclass
class Writer:
    """Draws one export."""

    draw: st.DrawFn
    made: Export

    def project(self, number: int) -> str:
        draw, project = self.draw, f"P{number}"
        kind = draw(st.sampled_from(KINDS[number]))
        self.made.add(
            "Project.csv",
            ProjectID=project,
            ProjectName=f"House {project}",
            ProjectType=kind,
            RRHSubType=draw(st.sampled_from((1, 2, 2))) if kind == 13 else "",
            OperatingStartDate=day(draw(st.sampled_from((-900, -900, 0, 12)))),
            OperatingEndDate=draw(st.sampled_from(("", "", day(30), day(LENGTH)))),
        )
        for at in range(draw(st.integers(0, 2))):
            first = draw(st.sampled_from((-900, -900, 3, 20)))
            end = draw(st.sampled_from((None, None, 14, 35)))
            self.made.add(
                "HMISParticipation.csv",
                HMISParticipationID=f"{project}-{at}",
                ProjectID=project,
                HMISParticipationType=draw(st.sampled_from((1, 1, 1, 1, 2, 0))),
                HMISParticipationStatusStartDate=day(first),
                HMISParticipationStatusEndDate="" if end is None else max(day(first), day(end)),
                DateDeleted=draw(deleted),
            )
        for at in range(draw(st.integers(0, 2))):
            starts = draw(st.sampled_from((-500, 0, 9)))
            end = draw(st.none() | offsets)
            self.made.add(
                "Inventory.csv",
                InventoryID=f"{project}-{at}",
                ProjectID=project,
                HouseholdType=draw(st.sampled_from((1, 3, 4, "", 9))),
                BedInventory=draw(st.integers(0, 5)),
                UnitInventory=2,
                InventoryStartDate=day(starts),
                InventoryEndDate="" if end is None else max(day(starts), day(end)),
                DateDeleted=draw(deleted),
            )
        return project

    def client(self, number: int) -> str:
        """Most are near their 18th birthday."""
        draw, client = self.draw, f"C{number}"
        near = st.integers(-5, LENGTH).map(lambda offset: _years_before(day(offset), 18))
        odd = st.sampled_from(
            (date(1900, 1, 1), "", day(5), day(0), _years_before(day(8), 105), _years_before(day(0), 30))
        )
        self.made.add(
            "Client.csv",
            PersonalID=client,
            DOB=draw(near | near | near | odd),
            DOBDataQuality=draw(st.sampled_from((*[1] * 8, 2, 8, 99))),
            Sex=draw(st.integers(0, 1)),
            DateDeleted=draw(deleted) if number > 6 else "",
        )
        return client

    def household(self, number: int, projects: list[str], clients: list[str]) -> None:
        """The number of a household may be that of one in another project; sometimes there is none."""
        draw = self.draw
        project = draw(st.sampled_from(projects))
        number_told = draw(st.sampled_from((*[f"H{number}"] * 8, "H0", "")))
        entry = draw(offsets)
        length = draw(st.none() | st.integers(0, 25))
        moved = draw(st.sampled_from((None, 0, 0, 4, -2, length, length)))
        members = draw(st.lists(st.sampled_from(clients), min_size=1, max_size=3, unique=True))
        for at, client in enumerate(members):
            own = entry + (draw(st.sampled_from((0, 0, 0, 2, -2))) if at else 0)
            gone = None if length is None else entry + length
            if at and draw(st.booleans()):
                gone = draw(st.none() | st.integers(own, LENGTH + 5))
            self.enrolment(
                f"E{number}-{at}",
                {
                    "PersonalID": client,
                    "ProjectID": project,
                    "EntryDate": day(own),
                    "HouseholdID": number_told,
                    "RelationshipToHoH": draw(st.sampled_from((*[2, 3, 4, 5] * 4, 99, 1))) if at else 1,
                    "MoveInDate": "" if moved is None else day(entry + moved),
                    "DateDeleted": draw(deleted),
                },
                None if gone is None else day(gone),
            )

    def enrolment(self, number: str, cells: Cells, gone: date | None) -> None:
        draw = self.draw
        self.made.add("Enrollment.csv", EnrollmentID=number, **cells)
        if gone is not None:
            self.made.add("Exit.csv", EnrollmentID=number, ExitDate=gone, DateDeleted=draw(deleted))
        entry = cells["EntryDate"]
        assert isinstance(entry, date)
        for night in draw(st.sets(st.integers(-2, 20), max_size=8)):
            self.made.add(
                "Services.csv",
                EnrollmentID=number,
                DateProvided=entry + timedelta(night),
                RecordType=draw(st.sampled_from((200, 200, 200, 141))),
                DateDeleted=draw(deleted),
            )


def _years_before(when: date, years: int) -> date:
    return when.replace(year=when.year - years, day=min(when.day, 28))


@st.composite
def exports(draw: st.DrawFn) -> Export:
    made = Export()
    made.add("Export.csv", ExportID="E", HashStatus="1")
    writer = Writer(draw, made)
    projects = [writer.project(number) for number in range(len(KINDS))]
    clients = [writer.client(number) for number in range(12)]
    for number in range(draw(st.integers(1, 24))):
        writer.household(number, projects, clients)
    return made
