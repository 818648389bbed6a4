"""Which enrolments of an HMIS export are stays, by HUD's rules, and why the others are not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from shelterdesk.domain.census import Relationship
from shelterdesk.domain.hmis import MOVED_INTO, EnrollmentRow, ExitRow, FileProblem, ProjectRow
from shelterdesk.domain.stays import Destination
from shelterdesk.domain.text import Text, text

ENROLLMENTS, EXITS = "Enrollment.csv", "Exit.csv"
Household = tuple[str, str]  # project, household


@dataclass(frozen=True, slots=True)
class Enrolment:
    """An enrolment that is a stay; `leaving` is None while it lasts."""

    row: EnrollmentRow
    entry: date
    leaving: date | None
    destination: Destination | None

    @property
    def household(self) -> Household:
        """An enrolment that names no household is one by itself."""
        return self.row.project_id, self.row.household_id or f"alone {self.row.enrollment_id}"


@dataclass(frozen=True, slots=True)
class Sorted:
    """`passed_over` counts by project the enrolments that are no fault and no stay."""

    stays: tuple[Enrolment, ...]
    problems: tuple[FileProblem, ...]
    passed_over: Mapping[str, int]


def sort_enrolments(
    rows: Iterable[EnrollmentRow],
    exits: Iterable[ExitRow],
    projects: Mapping[str, ProjectRow],
    clients: Collection[str],
    elsewhere: Collection[str],
) -> Sorted:
    """The stays among the enrolments.

    `projects` are those in which people sleep, `elsewhere` the ids of the others. An enrolment counts for a
    person in a household with exactly one head (HMIS code 1), whose own relationship is one of 1 to 5.
    """
    sorting = _Sorting(projects, clients, elsewhere)
    found = [row for row in rows if sorting.is_sound(row)]
    left = sorting.exits_of(exits, {row.enrollment_id for row in found})
    stays = sorting.with_one_head([stay for row in found if (stay := sorting.stay(row, left)) is not None])
    return Sorted(tuple(sorting.moved_in(stays)), tuple(sorting.problems), sorting.passed_over)


class _Sorting:
    def __init__(
        self, projects: Mapping[str, ProjectRow], clients: Collection[str], elsewhere: Collection[str]
    ) -> None:
        self._projects, self._clients, self._elsewhere = projects, clients, elsewhere
        self._seen: set[str] = set()
        self.problems: list[FileProblem] = []
        self.passed_over: Counter[str] = Counter()

    def is_sound(self, row: EnrollmentRow) -> bool:
        """Whether the row by itself can be a stay; what cannot is named or counted."""
        if row.project_id in self._elsewhere:
            self.passed_over[row.project_id] += 1
            return False
        reason: Text | None = None
        if row.enrollment_id in self._seen:
            reason = text("The enrolment {number} stands in the file twice.", number=row.enrollment_id)
        elif row.project_id not in self._projects:
            reason = text("There is no project {number} in the export.", number=row.project_id)
        elif row.personal_id not in self._clients:
            reason = text("The client of this enrolment is not in the export.")
        elif row.relationship is None:
            reason = text("The relationship to the head of the household is none of 1 to 5.")
        self._seen.add(row.enrollment_id)
        if reason is not None:
            self._refuse(row, reason)
        return reason is None

    def exits_of(self, exits: Iterable[ExitRow], known: Collection[str]) -> dict[str, ExitRow]:
        """The exit of each enrolment; of several the first to happen."""
        found: dict[str, ExitRow] = {}
        for row in exits:
            if row.enrollment_id in known:
                before = found.get(row.enrollment_id)
                found[row.enrollment_id] = row if before is None or row.day < before.day else before
            elif row.enrollment_id not in self._seen and not self._elsewhere:
                reason = text("There is no enrolment {number} in the export.", number=row.enrollment_id)
                self.problems.append(FileProblem(EXITS, row.line, reason))
        return found

    def stay(self, row: EnrollmentRow, left: Mapping[str, ExitRow]) -> Enrolment | None:
        gone = left.get(row.enrollment_id)
        if gone is None:
            return Enrolment(row, row.entry, None, None)
        if gone.day < row.entry:
            self._refuse(row, text("The exit on line {line} lies before the entry.", line=gone.line))
            return None
        return Enrolment(row, row.entry, gone.day, gone.destination)

    def with_one_head(self, stays: Iterable[Enrolment]) -> list[Enrolment]:
        households: dict[Household, list[Enrolment]] = defaultdict(list)
        for stay in stays:
            households[stay.household].append(stay)
        kept: list[Enrolment] = []
        for members in households.values():
            heads = sum(one.row.relationship is Relationship.HEAD for one in members)
            if heads == 1:
                kept += members
                continue
            reason = text(
                "The household has {heads} heads, and HUD counts one with exactly one.", heads=heads
            )
            for one in members:
                self._refuse(one.row, reason)
        return sorted(kept, key=lambda stay: stay.row.line)

    def moved_in(self, stays: Iterable[Enrolment]) -> list[Enrolment]:
        """In permanent housing the nights begin with the head's move-in; without one there are none."""
        every = tuple(stays)
        heads = {stay.household: stay.row for stay in every if stay.row.relationship is Relationship.HEAD}
        kept: list[Enrolment] = []
        for stay in every:
            head = heads[stay.household]
            if self._projects[stay.row.project_id].kind not in MOVED_INTO or not head.tells_move_in:
                kept.append(stay)
                continue
            entry = None if head.moved_in is None else max(stay.entry, head.moved_in)
            if entry is None or (stay.leaving is not None and stay.leaving < entry):
                self.passed_over[stay.row.project_id] += 1
            else:
                kept.append(replace(stay, entry=entry))
        return kept

    def _refuse(self, row: EnrollmentRow, reason: Text) -> None:
        self.problems.append(FileProblem(ENROLLMENTS, row.line, reason))
