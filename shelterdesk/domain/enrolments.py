"""Which enrolments of an HMIS export are stays, by HUD's rules, and why the others are not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from shelterdesk.domain.census import Relationship
from shelterdesk.domain.hmis import (
    MOVED_INTO,
    RAPID_REHOUSING,
    EnrollmentRow,
    ExitRow,
    FileProblem,
    ProjectRow,
)
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
        return household_of(self.row)


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
    """The stays among the enrolments, by HUD's LSA Programming Specifications, 3.3 and 3.4.

    `projects` are those in which people sleep, `elsewhere` the ids of the others. An enrolment counts for a
    person in a household with exactly one head (HMIS code 1), whose own relationship is one of 1 to 5, and as
    long as the head is there too. Where the export names continuums of care, the head has one.
    """
    sorting = _Sorting(projects, clients, elsewhere)
    found = [row for row in rows if sorting.is_sound(row)]
    left = sorting.exits_of(exits, {row.enrollment_id for row in found})
    with_head = sorting.with_one_head(found)
    stays = [stay for row in with_head if (stay := sorting.stay(row, left)) is not None]
    kept = sorting.beside_the_head(sorting.moved_in(stays))
    return Sorted(tuple(kept), tuple(sorting.problems), sorting.passed_over)


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

    def with_one_head(self, rows: Sequence[EnrollmentRow]) -> list[EnrollmentRow]:
        households: dict[Household, list[EnrollmentRow]] = defaultdict(list)
        for row in rows:
            households[household_of(row)].append(row)
        heads = {
            key: [row for row in members if row.relationship is Relationship.HEAD]
            for key, members in households.items()
        }
        continuums = any(row.continuum for found in heads.values() for row in found)
        kept: list[EnrollmentRow] = []
        for key, members in households.items():
            reason = _no_household(heads[key], continuums)
            if reason is None:
                kept += members
            else:
                for row in members:
                    self._refuse(row, reason)
        return sorted(kept, key=lambda row: row.line)

    def moved_in(self, stays: Sequence[Enrolment]) -> list[Enrolment]:
        """In permanent housing the nights begin with the head's move-in; without one there are none.

        Who leaves on that very day has slept there only where rapid re-housing did no more than move the
        household in.
        """
        heads = _heads(stays)
        kept: list[Enrolment] = []
        for stay in stays:
            head, kind = heads.get(stay.household), self._projects[stay.row.project_id].kind
            if head is None or kind not in MOVED_INTO or not head.row.tells_move_in:
                kept.append(stay)
                continue
            day = _move_in(head, kind)
            if day is None or (stay.leaving is not None and stay.leaving < day):
                self.passed_over[stay.row.project_id] += 1
            elif stay.leaving != day:
                kept.append(replace(stay, entry=max(stay.entry, day)))
            elif head.leaving == day:
                kept.append(replace(stay, entry=day, leaving=day + timedelta(1)))
            else:
                self.passed_over[stay.row.project_id] += 1
        return kept

    def beside_the_head(self, stays: Sequence[Enrolment]) -> list[Enrolment]:
        """HUD counts nobody of a household on a day without its head; what the others have beyond is cut."""
        heads = _heads(stays)
        kept: list[Enrolment] = []
        for stay in stays:
            head = heads.get(stay.household)
            cut = None if head is None else _beside(stay, head)
            if cut is None:
                self._refuse(stay.row, text("The head of the household was never there at the same time."))
            else:
                kept.append(cut)
        return kept

    def _refuse(self, row: EnrollmentRow, reason: Text) -> None:
        self.problems.append(FileProblem(ENROLLMENTS, row.line, reason))


def household_of(row: EnrollmentRow) -> Household:
    """An enrolment that names no household is one by itself."""
    return row.project_id, row.household_id or f"alone {row.enrollment_id}"


def _no_household(heads: Sequence[EnrollmentRow], continuums: bool) -> Text | None:
    """Why a household with these heads does not count."""
    if len(heads) != 1:
        return text("The household has {heads} heads, and HUD counts one with exactly one.", heads=len(heads))
    if continuums and not heads[0].continuum:
        return text("The head of the household has no EnrollmentCoC.")
    return None


def _heads(stays: Iterable[Enrolment]) -> dict[Household, Enrolment]:
    return {stay.household: stay for stay in stays if stay.row.relationship is Relationship.HEAD}


def _move_in(head: Enrolment, kind: int) -> date | None:
    """The day on which the household moved in, where that is one of its stay."""
    day = head.row.moved_in
    if day is None or day < head.entry or (head.leaving is not None and day > head.leaving):
        return None
    return None if day == head.leaving and kind != RAPID_REHOUSING else day


def _beside(stay: Enrolment, head: Enrolment) -> Enrolment | None:
    """The stay as long as the head is there; None where that is never."""
    entry = max(stay.entry, head.entry)
    ends = [day for day in (stay.leaving, head.leaving) if day is not None]
    leaving = min(ends, default=None)
    of_hours = stay.entry == stay.leaving or head.entry == head.leaving
    if leaving is not None and (leaving < entry or (leaving == entry and not of_hours)):
        return None
    destination = stay.destination if leaving == stay.leaving else head.destination
    return replace(stay, entry=entry, leaving=leaving, destination=destination)
