"""The census of an HMIS export as HUD defines it, one person and one night at a time: slow, and made to be read.

After the LSA Programming Specifications: 3.3 and 3.4 (which enrolments, from when to when), 3.5 (ages),
3.6 (household types), 9.3 (people and households) and 9.5 (bed nights).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tests.hmis_export import Cells, Export

LODGING = (0, 1, 2, 3, 8, 9, 10, 13)
MOVED_INTO = (3, 9, 10, 13)
TYPES = {1: "without_children", 3: "adult_and_child", 4: "only_children"}
DAY = timedelta(1)
Count = tuple[int, int, int, int]  # people, households, nights, available


@dataclass(frozen=True)
class One:
    """An enrolment by its effective days; `nights` are those recorded, or None where entry and exit say them."""

    number: str
    client: str
    project: str
    household: str
    head: bool
    entered: date
    entry: date
    leaving: date | None
    moved: date | None
    nights: frozenset[date] | None = None

    def covers(self, night: date, same_day: int) -> bool:
        if same_day and self.leaving == self.entry == night:
            slept = True
        else:
            slept = self.entry <= night and (self.leaving is None or night < self.leaving)
        return slept and (self.nights is None or night in self.nights)


def recount(
    made: Export, first: date, last: date, *, by_household: bool, same_day: int = 0
) -> dict[object, Count]:
    """By project, or by project and type; projects and types without a night or a bed are not named."""
    every = enrolments(made)
    head_of = {(one.project, one.household): one.client for one in every if one.head}
    born = births(made, every)
    slept: dict[object, set[tuple[str, date]]] = defaultdict(set)
    heads: dict[object, set[str]] = defaultdict(set)
    for one in every:
        kind = kind_of(made, every, one, born, first, last, same_day) if by_household else ""
        key: object = (one.project, kind) if by_household else one.project
        for night in days(first, last):
            if one.covers(night, same_day) and open_on(made, one.project, night):
                slept[key].add((one.client, night))
                heads[key].add(head_of[one.project, one.household])
    free = available(made, first, last, by_household=by_household)
    return {
        key: (len({client for client, _ in slept[key]}), len(heads[key]), len(slept[key]), free.get(key, 0))
        for key in {**slept, **free}
    }


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(number) for number in range((last - first).days + 1)]


def enrolments(made: Export) -> list[One]:
    """Those that count, with one head who is there too, cut to that head's days."""
    found = [one for row in _sound(made) if (one := _told(made, row)) is not None]
    heads = {(one.project, one.household): one for one in found if one.head}
    kept: list[One] = []
    for one in found:
        head = heads.get((one.project, one.household))
        moved = None if head is None else _moved_in(made, one, head)
        beside = None if head is None or moved is None else _beside(moved, _moved_in(made, head, head))
        if beside is not None:
            kept.append(beside)
    return kept


def live(made: Export, file: str) -> list[Cells]:
    return [row for row in made.files[file] if not row.get("DateDeleted")]


def lodging(made: Export) -> set[object]:
    """The projects in which people sleep: of rapid re-housing not those that give services only."""
    return {
        row["ProjectID"]
        for row in live(made, "Project.csv")
        if row["ProjectType"] in LODGING and not (row["ProjectType"] == 13 and row.get("RRHSubType") == 1)
    }


def _sound(made: Export) -> list[Cells]:
    houses = lodging(made)
    clients = {row["PersonalID"] for row in live(made, "Client.csv")}
    rows = [
        row
        for row in live(made, "Enrollment.csv")
        if row["ProjectID"] in houses
        and row["PersonalID"] in clients
        and row["RelationshipToHoH"] in (1, 2, 3, 4, 5)
    ]
    heads: dict[object, int] = defaultdict(int)
    for row in rows:
        heads[_household(row)] += row["RelationshipToHoH"] == 1
    return [row for row in rows if heads[_household(row)] == 1]


def _household(row: Cells) -> tuple[str, str]:
    return str(row["ProjectID"]), str(row.get("HouseholdID") or f"alone {row['EnrollmentID']}")


def _told(made: Export, row: Cells) -> One | None:
    number, entry = str(row["EnrollmentID"]), row["EntryDate"]
    assert isinstance(entry, date)
    exits = [out["ExitDate"] for out in live(made, "Exit.csv") if out["EnrollmentID"] == number]
    leaving = min((day for day in exits if isinstance(day, date)), default=None)
    if leaving is not None and leaving < entry:
        return None
    moved = row.get("MoveInDate")
    project, household = _household(row)
    one = One(
        number,
        str(row["PersonalID"]),
        project,
        household,
        row["RelationshipToHoH"] == 1,
        entry,
        entry,
        leaving,
        moved if isinstance(moved, date) else None,
    )
    return replace(one, nights=_recorded(made, one)) if _kind(made, project) == 1 else one


def _recorded(made: Export, one: One) -> frozenset[date]:
    return frozenset(
        night
        for row in live(made, "Services.csv")
        if row["EnrollmentID"] == one.number and row["RecordType"] == 200
        if isinstance(night := row["DateProvided"], date)
        and one.entry <= night
        and (one.leaving is None or night < one.leaving)
    )


def _kind(made: Export, project: str) -> object:
    return next(row["ProjectType"] for row in live(made, "Project.csv") if row["ProjectID"] == project)


def _moved_in(made: Export, one: One, head: One) -> One | None:
    """Permanent housing is from the head's move-in on."""
    kind, day = _kind(made, one.project), head.moved
    if kind not in MOVED_INTO:
        return one
    if day is None or day < head.entry or (head.leaving is not None and head.leaving < day):
        return None
    if head.leaving == day:  # on that very day: only rapid re-housing has housed them, for one night
        return replace(one, entry=day, leaving=day + DAY) if kind == 13 and one.leaving == day else None
    if one.leaving is not None and one.leaving <= day:
        return None
    return replace(one, entry=max(one.entry, day))


def _beside(one: One, head: One | None) -> One | None:
    """The part of a stay in which the head is there; a stay of hours, beside a head who is there on its day."""
    if head is None:
        return None
    if one.nights is not None:
        return _beside_by_night(one, head)
    entry = max(one.entry, head.entry)
    ends = [day for day in (one.leaving, head.leaving) if day is not None]
    leaving = min(ends, default=None)
    hours = one.entry == one.leaving or head.entry == head.leaving
    if leaving is not None and (leaving < entry or (leaving == entry and not hours)):
        return None
    return replace(one, entry=entry, leaving=leaving)


def _beside_by_night(one: One, head: One) -> One | None:
    """A head is there from the first recorded night and, where there is an exit, to the last one."""
    shorter = _beside(replace(one, nights=None), replace(head, nights=None))
    if shorter is None or not head.nights:
        return None
    last = date.max if head.leaving is None else max(head.nights)
    kept = frozenset(night for night in one.nights or () if min(head.nights) <= night <= last)
    return replace(shorter, nights=kept)


def open_on(made: Export, project: object, night: date) -> bool:
    """Nothing counts on the day on which a project ends, or ends to take part, nor after it."""
    (own,) = [row for row in live(made, "Project.csv") if row["ProjectID"] == project]
    parts = [row for row in live(made, "HMISParticipation.csv") if row["ProjectID"] == project]
    return _within(night, own.get("OperatingStartDate"), own.get("OperatingEndDate")) and (
        not parts
        or any(
            _within(night, row["HMISParticipationStatusStartDate"], row.get("HMISParticipationStatusEndDate"))
            for row in parts
            if row["HMISParticipationType"] in (1, 2)
        )
    )


def _within(night: date, first: object, end: object) -> bool:
    return (not isinstance(first, date) or first <= night) and (not isinstance(end, date) or night < end)


def births(made: Export, every: list[One]) -> dict[str, date | None]:
    """The birth date of each client, unless HUD takes no age from it at one of the entries."""
    found: dict[str, date | None] = {}
    for row in live(made, "Client.csv"):
        client, born = str(row["PersonalID"]), row.get("DOB")
        own = [one for one in every if one.client == client]
        known = isinstance(born, date) and row.get("DOBDataQuality", 1) in (1, 2)
        if not isinstance(born, date) or born == date(1900, 1, 1):
            known = False
        for one in own:
            if isinstance(born, date):
                known = known and born <= one.entered and not (one.head and born == one.entered)
                known = known and not _years(born, one.entered) >= 105
        found.setdefault(client, born if known and isinstance(born, date) else None)
    return found


def _years(born: date, day: date) -> int:
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


def kind_of(
    made: Export,
    every: list[One],
    one: One,
    born: dict[str, date | None],
    first: date,
    last: date,
    same_day: int,
) -> str:
    """By the ages at entry, or at the start of the period, of those who are in the household in it."""
    counted = [night for night in days(first, last) if open_on(made, one.project, night)]
    if not counted:
        return "unknown"
    opening, ages = counted[0], set()
    for other in every:
        if (other.project, other.household) != (one.project, one.household):
            continue
        span = _effective(other, last)
        if span is not None and _in_period(span, first, opening, counted[-1], same_day):
            day = born[other.client]
            ages.add(None if day is None else _years(day, max(span[0], opening)) >= 18)
    if {True, False} <= ages:
        return "adult_and_child"
    if None in ages or not ages:
        return "unknown"
    return "without_children" if True in ages else "only_children"


def _effective(one: One, last: date) -> tuple[date, date | None] | None:
    """Where nights are recorded: from the first to after the last, or on, where the latter is of late."""
    if one.nights is None:
        return one.entry, one.leaving
    nights = [night for night in one.nights if night <= last]
    if not nights:
        return None
    gone = (one.leaving is not None and one.leaving <= last) or max(nights) + timedelta(90) <= last
    return min(nights), max(nights) + DAY if gone else None


def _in_period(span: tuple[date, date | None], first: date, opening: date, last: date, same_day: int) -> bool:
    entry, leaving = span
    if entry > last:
        return False
    if leaving is None:
        return True
    if leaving < first or (leaving == entry and not same_day):
        return False
    return leaving > opening or opening == first or bool(same_day and leaving == opening)


def available(made: Export, first: date, last: date, *, by_household: bool) -> dict[object, int]:
    """An inventory is there on its end date too: the next one begins on the day after."""
    found: dict[object, int] = defaultdict(int)
    houses = lodging(made)
    for row in live(made, "Inventory.csv"):
        project, end = row["ProjectID"], row.get("InventoryEndDate")
        if project not in houses:
            continue
        kind = TYPES.get(row.get("HouseholdType"), "any")  # type: ignore[call-overload]
        over = end + DAY if isinstance(end, date) else None
        for night in days(first, last):
            if _within(night, row["InventoryStartDate"], over) and open_on(made, project, night):
                found[(project, kind) if by_household else project] += int(str(row["BedInventory"]))
    return {key: nights for key, nights in found.items() if nights}
