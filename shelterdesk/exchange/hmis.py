"""An export of a HUD HMIS, read file by file and row by row: what each row says, or why it cannot be read."""

from __future__ import annotations

import csv
import hashlib
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.hmis import (
    DESTINATIONS,
    HOUSEHOLD_TYPES,
    NIGHT_BY_NIGHT,
    RAPID_REHOUSING,
    RELATIONSHIPS,
    ClientRow,
    EnrollmentRow,
    ExitRow,
    FileProblem,
    InventoryRow,
    NightRow,
    ParticipationRow,
    ProjectRow,
)
from shelterdesk.domain.people import Sex
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.text import text

NEEDED = {
    "Project.csv": ("ProjectID", "ProjectType"),
    "Inventory.csv": ("ProjectID", "BedInventory", "InventoryStartDate"),
    "Client.csv": ("PersonalID",),
    "Enrollment.csv": ("EnrollmentID", "PersonalID", "ProjectID", "EntryDate", "RelationshipToHoH"),
    "Exit.csv": ("EnrollmentID", "ExitDate"),
    "Services.csv": ("EnrollmentID", "DateProvided", "RecordType"),
}
MAY_BE = {"HMISParticipation.csv": ("ProjectID",), "Export.csv": ()}
BED_NIGHT = "200"
SERVICES_ONLY = 1  # of RRHSubType
TRACKED_BY_NIGHT = "3"  # of FY2022, where the type of project did not say it
LONGEST_ID = 64
LARGEST_CELL = 1_000_000
_HASH = re.compile(r"[0-9a-f]{32,128}", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x1f\ud800-\udfff\ufffe\uffff]+")
_FEMALE, _MALE = ("Woman", "Female"), ("Man", "Male")
_OTHER = (
    *("NonBinary", "CulturallySpecific", "Transgender"),
    *("Questioning", "DifferentIdentity", "NoSingleGender"),
)
Row_t = TypeVar("Row_t")


class Row:
    """One row by the names of its columns, trimmed; a column that is missing is blank."""

    def __init__(self, line: int, cells: dict[str, str]) -> None:
        self.line = line
        self._cells = cells

    def said(self, name: str) -> str:
        return self._cells.get(name, "")

    def knows(self, name: str) -> bool:
        return name in self._cells

    def key(self, name: str) -> str:
        """Raises BadInput for a blank or overlong identifier."""
        value = self.said(name)
        if not value or len(value) > LONGEST_ID:
            raise BadInput(text("{column} is blank or too long.", column=name))
        return value

    def number(self, name: str) -> int | None:
        """Raises BadInput for what is no whole number; None where it is blank."""
        value = self.said(name)
        if not value:
            return None
        if not (value.isascii() and value.lstrip("-").isdecimal()):
            raise BadInput(text("{column} “{value}” is not a whole number.", column=name, value=value))
        return int(value)

    def day(self, name: str) -> date | None:
        """Raises BadInput for what is no day; a time of day after it is passed over."""
        value = self.said(name)
        if not value:
            return None
        try:
            return date.fromisoformat(value[:10])
        except ValueError as fault:
            raise BadInput(
                text("{column} “{value}” is not a day written like 2026-09-03.", column=name, value=value)
            ) from fault

    def needed_day(self, name: str) -> date:
        found = self.day(name)
        if found is None:
            raise BadInput(text("{column} is blank or too long.", column=name))
        return found


class HmisFolder:
    """The files of one export in a folder, by their names in any case.

    Raises BadInput where a file that is needed, or one of its columns, is not there.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise BadInput(text("There is no folder {folder}.", folder=folder))
        there = {path.name.casefold(): path for path in folder.iterdir() if path.is_file()}
        self._paths = {
            name: there[name.casefold()] for name in (*NEEDED, *MAY_BE) if name.casefold() in there
        }
        missing = [name for name in NEEDED if name not in self._paths]
        if missing:
            raise BadInput(
                text(
                    "{folder} is no HMIS export: it has no {files}.", folder=folder, files=", ".join(missing)
                )
            )
        self.problems: list[FileProblem] = []
        for name in self._paths:
            self._check_columns(name)
        self._hashed = self._names_are_hashed()

    @property
    def fingerprint(self) -> str:
        """Of all that is read, so that the same export is known again."""
        total = hashlib.sha256()
        for name in sorted(self._paths):
            with self._paths[name].open("rb") as file:
                total.update(name.encode() + hashlib.file_digest(file, "sha256").digest())
        return total.hexdigest()

    def projects(self) -> Iterator[ProjectRow]:
        def make(row: Row) -> ProjectRow:
            kind = row.number("ProjectType")
            if kind is None:
                raise BadInput(text("The project has no type."))
            tracked = row.said("TrackingMethod") or row.said("EmergencyShelterTrackingMethod")
            by_night = tracked == TRACKED_BY_NIGHT if tracked else kind == NIGHT_BY_NIGHT
            project_id = row.key("ProjectID")
            return ProjectRow(
                row.line,
                project_id,
                _CONTROLS.sub(" ", row.said("ProjectName")).strip() or project_id,
                kind,
                by_night and kind in (0, NIGHT_BY_NIGHT),
                row.day("OperatingStartDate"),
                row.day("OperatingEndDate"),
                services_only=kind == RAPID_REHOUSING and row.number("RRHSubType") == SERVICES_ONLY,
            )

        return self._rows("Project.csv", make)

    def inventories(self) -> Iterator[InventoryRow]:
        def make(row: Row) -> InventoryRow:
            beds, units = row.number("BedInventory") or 0, row.number("UnitInventory")
            starts, ends = row.needed_day("InventoryStartDate"), row.day("InventoryEndDate")
            if beds < 0 or (units or 0) < 0:
                raise BadInput(text("A number of beds cannot be below zero."))
            if ends is not None and ends < starts:
                raise BadInput(text("The end cannot come before the beginning."))
            kept_for = HOUSEHOLD_TYPES.get(row.number("HouseholdType") or 0)
            inventory_id = row.said("InventoryID")[:LONGEST_ID]
            over = None if ends is None else ends + timedelta(1)  # HUD ends it the day before the next begins
            return InventoryRow(
                row.line, inventory_id, row.key("ProjectID"), kept_for, beds, units, starts, over
            )

        return self._rows("Inventory.csv", make)

    def participations(self) -> Iterator[ParticipationRow]:
        def make(row: Row) -> ParticipationRow:
            taking_part = row.number("HMISParticipationType") in (1, 2)
            starts = row.needed_day("HMISParticipationStatusStartDate")
            ends = row.day("HMISParticipationStatusEndDate")
            return ParticipationRow(row.line, row.key("ProjectID"), taking_part, starts, ends)

        return self._rows("HMISParticipation.csv", make)

    def clients(self) -> Iterator[ClientRow]:
        def make(row: Row) -> ClientRow:
            names = ("", "")
            if not self._hashed and row.said("NameDataQuality") in ("", "1", "2"):
                names = (_name(row.said("FirstName")), _name(row.said("LastName")))
            return ClientRow(row.line, row.key("PersonalID"), *names, _birth_date(row), _sex(row))

        return self._rows("Client.csv", make)

    def enrollments(self) -> Iterator[EnrollmentRow]:
        def make(row: Row) -> EnrollmentRow:
            return EnrollmentRow(
                line=row.line,
                enrollment_id=row.key("EnrollmentID"),
                personal_id=row.key("PersonalID"),
                project_id=row.key("ProjectID"),
                household_id=row.said("HouseholdID"),
                entry=row.needed_day("EntryDate"),
                relationship=RELATIONSHIPS.get(row.number("RelationshipToHoH") or 0),
                moved_in=row.day("MoveInDate"),
                tells_move_in=row.knows("MoveInDate"),
                continuum=row.said("EnrollmentCoC"),
            )

        return self._rows("Enrollment.csv", make)

    def exits(self) -> Iterator[ExitRow]:
        def make(row: Row) -> ExitRow:
            place = DESTINATIONS.get(row.number("Destination") or 0, Destination.UNKNOWN)
            return ExitRow(row.line, row.key("EnrollmentID"), row.needed_day("ExitDate"), place)

        return self._rows("Exit.csv", make)

    def nights(self) -> Iterator[NightRow]:
        def make(row: Row) -> NightRow | None:
            if row.said("RecordType") != BED_NIGHT:
                return None
            return NightRow(row.line, row.key("EnrollmentID"), row.needed_day("DateProvided"))

        return self._rows("Services.csv", make)

    def _rows(self, name: str, make: Callable[[Row], Row_t | None]) -> Iterator[Row_t]:
        """What `make` makes of each row that is not marked as deleted."""
        for row in self._raw(name):
            if row.said("DateDeleted"):
                continue
            try:
                made = make(row)
            except BadInput as refusal:
                self.problems.append(FileProblem(name, row.line, refusal.text))
                continue
            if made is not None:
                yield made

    def _raw(self, name: str) -> Iterator[Row]:
        path = self._paths.get(name)
        if path is None:
            return
        csv.field_size_limit(LARGEST_CELL)
        with path.open(encoding="utf-8-sig", errors="replace", newline="") as file:
            reader = csv.reader(file)
            header = [column.strip() for column in next(reader, [])]
            try:
                for cells in reader:
                    if any(cells):
                        trimmed = (cell.strip() for cell in cells)
                        yield Row(reader.line_num, dict(zip(header, trimmed, strict=False)))
            except csv.Error:
                self.problems.append(
                    FileProblem(name, reader.line_num, text("From here on the file cannot be read."))
                )

    def _check_columns(self, name: str) -> None:
        with self._paths[name].open(encoding="utf-8-sig", errors="replace", newline="") as file:
            there = {column.strip() for column in next(csv.reader(file), [])}
        missing = [column for column in {**NEEDED, **MAY_BE}[name] if column not in there]
        if missing:
            raise BadInput(
                text("{file} has no column for: {columns}.", file=name, columns=", ".join(missing))
            )

    def _names_are_hashed(self) -> bool:
        return any(row.said("HashStatus") not in ("", "1") for row in self._raw("Export.csv"))


def _name(written: str) -> str:
    """A name as written, or nothing where a hash stands in its place."""
    return "" if _HASH.fullmatch(written) else _CONTROLS.sub(" ", written).strip()


def _birth_date(row: Row) -> date | None:
    """Nothing where the file itself says that it is not known; a slip of the pen is no reason to lose a stay."""
    if row.said("DOBDataQuality") not in ("", "1", "2"):
        return None
    try:
        return row.day("DOB")
    except BadInput:
        return None


def _sex(row: Row) -> Sex:
    """FY2026 has one column; before, one for each gender."""
    if row.knows("Sex"):
        return {"0": Sex.FEMALE, "1": Sex.MALE}.get(row.said("Sex"), Sex.UNKNOWN)
    marked = [
        sex
        for sex, columns in ((Sex.FEMALE, _FEMALE), (Sex.MALE, _MALE), (Sex.OTHER, _OTHER))
        if any(row.said(column) == "1" for column in columns)
    ]
    if len(marked) > 1:
        return Sex.OTHER
    return marked[0] if marked else Sex.UNKNOWN
