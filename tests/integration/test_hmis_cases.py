"""HUD's rules of counting one by one, each with the numbers worked out by hand, and what a later export changes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from shelterdesk.persistence.tables import bed_inventories, households, people, sites
from shelterdesk.services.desk import Desk
from tests.hmis_export import Export
from tests.integration.test_hmis_rules import counted, take

ADULT, CHILD = date(1990, 5, 5), date(2019, 5, 5)
ALONE, FAMILY, MINORS = "without_children", "adult_and_child", "only_children"
JANUARY = (date(2026, 1, 1), date(2026, 1, 31))


def on(month: int, day: int) -> date:
    return date(2026, month, day)


@dataclass
class House:
    """An export of one project; `stay` adds an enrolment with its exit and its nights."""

    kind: int = 0
    opened: date = date(2020, 1, 1)
    subtype: int | str = ""

    def __post_init__(self) -> None:
        self.made = Export()
        self.made.add(
            "Project.csv",
            ProjectID="P",
            ProjectName="House",
            ProjectType=self.kind,
            RRHSubType=self.subtype,
            OperatingStartDate=self.opened,
        )

    def stay(
        self,
        client: str,
        born: date | str,
        entry: date,
        leaving: date | None,
        *,
        house: str = "",
        relation: int = 1,
        nights: tuple[date, ...] = (),
        **cells: object,
    ) -> House:
        number = f"{client}-{house or 'own'}-{entry}"
        if client not in {row["PersonalID"] for row in self.made.files["Client.csv"]}:
            self.made.add("Client.csv", PersonalID=client, DOB=born, DOBDataQuality=1)
        self.made.add(
            "Enrollment.csv",
            EnrollmentID=number,
            PersonalID=client,
            ProjectID="P",
            EntryDate=entry,
            HouseholdID=house or number,
            RelationshipToHoH=relation,
            **cells,
        )
        if leaving is not None:
            self.made.add("Exit.csv", EnrollmentID=number, ExitDate=leaving)
        for night in nights:
            self.made.add("Services.csv", EnrollmentID=number, DateProvided=night, RecordType=200)
        return self

    def beds(self, number: str, count: int, starts: date, ends: date | str = "", kind: int = 1) -> House:
        self.made.add(
            "Inventory.csv",
            InventoryID=number,
            ProjectID="P",
            HouseholdType=kind,
            BedInventory=count,
            UnitInventory=1,
            InventoryStartDate=starts,
            InventoryEndDate=ends,
        )
        return self


def by_type(desk: Desk, made: Export, folder: Path, period: tuple[date, date] = JANUARY) -> dict[str, Any]:
    """Type -> people, households, nights, available, by HUD; the site as a whole under its own name."""
    own = take(desk, made, folder)
    found = {
        str(key[1]): row
        for key, row in counted(own, "hud", period, by_household=True).items()
        if isinstance(key, tuple)
    }
    found |= {
        f"site {key}": row
        for key, row in counted(own, "hud", period, by_household=False).items()
        if isinstance(row, tuple) and any(row)
    }
    own.database.close()
    return found


def nobody_without_the_head() -> tuple[House, dict[str, Any]]:
    """The child came a day before and stays a day longer than the mother: four nights each."""
    made = House().stay("mother", ADULT, on(1, 5), on(1, 9), house="H")
    made.stay("child", CHILD, on(1, 4), on(1, 10), house="H", relation=2)
    return made, {FAMILY: (2, 1, 8, 0), "site P": (2, 1, 8, 0)}


def by_night_the_head_is_there_from_first_to_last() -> tuple[House, dict[str, Any]]:
    """The mother slept there on the 6th and 9th, and left: of the child's nights only the 7th counts."""
    made = House(kind=1).stay("mother", ADULT, on(1, 5), on(1, 20), house="H", nights=(on(1, 6), on(1, 9)))
    nights = (on(1, 5), on(1, 7), on(1, 12))
    made.stay("child", CHILD, on(1, 5), None, house="H", relation=2, nights=nights)
    return made, {FAMILY: (2, 1, 3, 0), "site P": (2, 1, 3, 0)}


def two_enrolments_at_once() -> tuple[House, dict[str, Any]]:
    """Once a night at the project, and once in each type of household."""
    made = House().stay("mother", ADULT, on(1, 1), on(1, 5))
    made.stay("mother", ADULT, on(1, 3), on(1, 6), house="H")
    made.stay("child", CHILD, on(1, 3), on(1, 6), house="H", relation=2)
    return made, {ALONE: (1, 1, 4, 0), FAMILY: (2, 1, 6, 0), "site P": (2, 1, 8, 0)}


def twice_on_one_night() -> tuple[House, dict[str, Any]]:
    """Two enrolments of one person have recorded the 6th: that is one night."""
    made = House(kind=1).stay("one", ADULT, on(1, 5), None, nights=(on(1, 6), on(1, 7)))
    made.stay("one", ADULT, on(1, 6), None, nights=(on(1, 6),))
    return made, {ALONE: (1, 1, 2, 0), "site P": (1, 1, 2, 0)}


def overlapping_enrolments() -> tuple[House, dict[str, Any]]:
    """Three of one person, one inside another: eight nights from the 1st to the 8th, and one more."""
    made = House().stay("one", ADULT, on(1, 1), on(1, 7)).stay("one", ADULT, on(1, 2), on(1, 4))
    made.stay("one", ADULT, on(1, 5), on(1, 9)).stay("one", ADULT, on(1, 20), on(1, 21))
    return made, {ALONE: (1, 1, 9, 0), "site P": (1, 1, 9, 0)}


def of_age_when_the_project_opens() -> tuple[House, dict[str, Any]]:
    """Seventeen at entry, eighteen when the project begins to count."""
    made = House(opened=on(1, 12)).stay("young", date(2008, 1, 8), on(1, 2), on(1, 15))
    return made, {ALONE: (1, 1, 3, 0), "site P": (1, 1, 3, 0)}


def of_age_in_the_period() -> tuple[House, dict[str, Any]]:
    """Seventeen on the first day of the period: a child all through it."""
    made = House().stay("young", date(2008, 1, 2), date(2025, 12, 20), on(1, 11))
    return made, {MINORS: (1, 1, 10, 0), "site P": (1, 1, 10, 0)}


def gone_before_the_period() -> tuple[House, dict[str, Any]]:
    """Only those who are there in the period make the type of the household."""
    made = House().stay("mother", ADULT, date(2025, 12, 1), on(1, 4), house="H")
    made.stay("child", CHILD, date(2025, 12, 1), date(2025, 12, 31), house="H", relation=2)
    return made, {ALONE: (1, 1, 3, 0), "site P": (1, 1, 3, 0)}


def gone_on_its_first_day() -> tuple[House, dict[str, Any]]:
    """An exit on the first day of the period is in it, and has no night."""
    made = House().stay("mother", ADULT, date(2025, 12, 1), on(1, 4), house="H")
    made.stay("child", CHILD, date(2025, 12, 1), on(1, 1), house="H", relation=2)
    return made, {FAMILY: (1, 1, 3, 0), "site P": (1, 1, 3, 0)}


def a_child_of_hours() -> tuple[House, dict[str, Any]]:
    """An enrolment of less than a day is none, not for the type either."""
    made = House().stay("mother", ADULT, on(1, 1), on(1, 4), house="H")
    made.stay("child", CHILD, on(1, 2), on(1, 2), house="H", relation=2)
    return made, {ALONE: (1, 1, 3, 0), "site P": (1, 1, 3, 0)}


def invalid_relationships() -> tuple[House, dict[str, Any]]:
    """A code that HUD does not know; a household with two heads; one without."""
    made = House().stay("mother", ADULT, on(1, 1), on(1, 4), house="H")
    made.stay("child", CHILD, on(1, 1), on(1, 4), house="H", relation=99)
    for house, relations in (("I", (1, 1)), ("J", (2, 3))):
        for at, relation in enumerate(relations):
            made.stay(f"{house}{at}", ADULT, on(1, 1), on(1, 9), house=house, relation=relation)
    return made, {ALONE: (1, 1, 3, 0), "site P": (1, 1, 3, 0)}


def ages_that_hud_does_not_take() -> tuple[House, dict[str, Any]]:
    """Born on the day on which they came as a head; born 105 years before to the day, and a day less."""
    made = House().stay("baby", on(1, 1), on(1, 1), on(1, 3))
    made.stay("oldest", date(1921, 1, 1), on(1, 1), on(1, 3))
    made.stay("old", date(1921, 1, 2), on(1, 1), on(1, 3))
    return made, {"unknown": (2, 2, 4, 0), ALONE: (1, 1, 2, 0), "site P": (3, 3, 6, 0)}


def moved_in_and_left_on_one_day() -> tuple[House, dict[str, Any]]:
    """Rapid re-housing that only paid for the moving in has housed them for that night."""
    made = House(kind=13, subtype=2).stay("one", ADULT, on(1, 1), on(1, 9), MoveInDate=on(1, 9))
    made.stay("two", ADULT, on(1, 1), on(1, 9), MoveInDate=on(1, 6))
    made.stay("three", ADULT, on(1, 5), on(1, 9), MoveInDate=on(1, 4))  # before they came: never
    made.stay("four", ADULT, on(1, 5), on(1, 9))
    return made, {ALONE: (2, 2, 4, 0), "site P": (2, 2, 4, 0)}


def supportive_housing() -> tuple[House, dict[str, Any]]:
    """There, a move-in on the day of the exit is none."""
    made = House(kind=3).stay("one", ADULT, on(1, 1), on(1, 9), MoveInDate=on(1, 9))
    made.stay("two", ADULT, on(1, 1), on(1, 9), MoveInDate=on(1, 6))
    return made, {ALONE: (1, 1, 3, 0), "site P": (1, 1, 3, 0)}


def services_only() -> tuple[House, dict[str, Any]]:
    made = House(kind=13, subtype=1).stay("one", ADULT, on(1, 1), on(1, 9), MoveInDate=on(1, 2))
    return made, {}


def an_inventory_and_the_next() -> tuple[House, dict[str, Any]]:
    """One ends the day before the next begins: ten days of 4, then 21 of 6, and two beds for children only."""
    made = House().beds("a", 4, date(2020, 1, 1), on(1, 10)).beds("b", 6, on(1, 11))
    made.beds("c", 2, on(1, 31), kind=4)
    return made, {ALONE: (0, 0, 0, 166), MINORS: (0, 0, 0, 2), "site P": (0, 0, 0, 168)}


def a_head_without_a_continuum() -> tuple[House, dict[str, Any]]:
    """Where an export names continuums of care, a household whose head has none is no valid one."""
    made = House().stay("one", ADULT, on(1, 1), on(1, 9), EnrollmentCoC="XX-501")
    made.stay("two", ADULT, on(1, 1), on(1, 9))
    return made, {ALONE: (1, 1, 8, 0), "site P": (1, 1, 8, 0)}


CASES = (
    nobody_without_the_head,
    by_night_the_head_is_there_from_first_to_last,
    two_enrolments_at_once,
    twice_on_one_night,
    overlapping_enrolments,
    of_age_when_the_project_opens,
    of_age_in_the_period,
    gone_before_the_period,
    gone_on_its_first_day,
    a_child_of_hours,
    invalid_relationships,
    ages_that_hud_does_not_take,
    moved_in_and_left_on_one_day,
    supportive_housing,
    services_only,
    an_inventory_and_the_next,
    a_head_without_a_continuum,
)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.__name__)
def test_a_rule_of_hud(desk: Desk, tmp_path: Path, case: Callable[[], tuple[House, dict[str, Any]]]) -> None:
    house, expected = case()
    assert by_type(desk, house.made, tmp_path / "export") == expected


@pytest.mark.parametrize(("last", "kind"), [(on(4, 5), FAMILY), (on(4, 20), ALONE)])
def test_ninety_days_after_the_last_night_someone_is_gone(
    desk: Desk, tmp_path: Path, last: date, kind: str
) -> None:
    """The child was last there on 10 January; 90 days later the mother is counted alone."""
    made = House(kind=1).stay("mother", ADULT, on(1, 5), None, house="H", nights=(on(1, 10), on(4, 1)))
    made.stay("child", CHILD, on(1, 5), None, house="H", relation=2, nights=(on(1, 10),))
    found = by_type(desk, made.made, tmp_path / "export", (on(3, 1), last))
    assert found == {kind: (1, 1, 1, 0), "site P": (1, 1, 1, 0)}


def test_what_another_system_told_counts_to_the_end_of_the_period(desk: Desk, tmp_path: Path) -> None:
    """Who has no exit stays, whatever day it is here."""
    today = desk.clock().date()
    made = House().stay("one", ADULT, on(1, 1), None).made
    period = (today, today + timedelta(9))
    assert by_type(desk, made, tmp_path / "export", period)["site P"] == (1, 1, 10, 0)


def test_a_later_export_is_right(desk: Desk, tmp_path: Path) -> None:
    """Beds that changed, that are gone, and that are new; a project that closed; an entry that was wrong."""
    first = House().beds("a", 4, date(2020, 1, 1)).beds("b", 1, date(2020, 1, 1))
    first.stay("one", ADULT, on(1, 2), None)
    own = take(desk, first.made, tmp_path / "one")
    assert counted(own, "hud", JANUARY, by_household=False) == {"P": (1, 1, 30, 155)}
    later = House().beds("a", 4, date(2020, 1, 1), on(1, 10)).beds("c", 2, on(1, 11))
    later.stay("one", ADULT, on(1, 2), None)
    later.made.files["Enrollment.csv"][0]["EntryDate"] = on(1, 5)
    later.made.files["Project.csv"][0]["OperatingEndDate"] = on(1, 21)
    own = take(own, later.made, tmp_path / "two")
    assert counted(own, "hud", JANUARY, by_household=False) == {"P": (1, 1, 16, 60)}
    with own.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(bed_inventories)).scalar_one() == 2
        closed = select(sites.c.closed_on).where(sites.c.source_id == "P")
        assert connection.execute(closed).scalar_one() == on(1, 21)
    own.database.close()


def test_a_head_who_was_known_is_in_the_household_that_an_export_makes(desk: Desk, tmp_path: Path) -> None:
    """The mother came alone in the first export; the child is in the second."""
    first = House().stay("mother", ADULT, on(1, 2), None, house="H")
    later = House().stay("mother", ADULT, on(1, 2), None, house="H")
    later.stay("child", CHILD, on(1, 2), None, house="H", relation=2)
    own = take(take(desk, first.made, tmp_path / "one"), later.made, tmp_path / "two")
    with own.database.reading() as connection:
        (household,) = connection.execute(select(households)).all()
        members = connection.execute(select(people.c.id).where(people.c.household_id == household.id)).all()
    assert len(members) == 2
    assert household.head_id in {row.id for row in members}
    own.database.close()
