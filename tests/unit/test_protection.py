"""The donor figures under the disclosure rule, as a whole."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from shelterdesk.domain.figures import (
    ActivityRow,
    Count,
    DonorFigures,
    GrantRow,
    OccupancyRow,
    Period,
    SexAgeRow,
    Veil,
)
from shelterdesk.domain.people import Sex
from shelterdesk.domain.protection import protect


def site(name: str | None, admissions: int, exits: int) -> OccupancyRow:
    return OccupancyRow(name, 100, 120, Decimal("0.833"), Count(admissions), Count(exits), Decimal("31.5"))


def figures(**changes: object) -> DonorFigures:
    exact = DonorFigures(
        organisation="Casa Esperanza",
        period=Period(date(2026, 1, 1), date(2026, 3, 31)),
        site=None,
        donor=None,
        people_reached=Count(66),
        by_sex_age=(
            SexAgeRow(Sex.FEMALE, "0-4", Count(2)),
            SexAgeRow(Sex.FEMALE, "18-59", Count(30)),
            SexAgeRow(Sex.MALE, "0-4", Count(9)),
            SexAgeRow(Sex.MALE, "18-59", Count(25)),
        ),
        bed_nights=200,
        occupancy=(site("North", 3, 20), site("South", 30, 40), site(None, 33, 60)),
        kits_handed_out=Decimal(12),
        items=(),
        activities=(ActivityRow("training", 2, Count(3)), ActivityRow("campaign", 1, Count(50))),
        by_grant=(GrantRow("IFRC", "A", "EUR", Decimal(54), Count(4), 1),),
        bed_nights_by_month=(("2026-01", 200),),
    )
    return replace(exact, **changes)  # type: ignore[arg-type]


def test_small_cells_and_their_complements_are_hidden_and_margins_filled() -> None:
    shown = protect(figures())
    assert [row.people for row in shown.by_sex_age] == [
        Count(None, Veil.SMALL),
        Count(None, Veil.LARGE),
        Count(None, Veil.LARGE),
        Count(None, Veil.LARGE),
    ]
    assert shown.people_reached == Count(66)
    assert dict(shown.sex_totals) == {
        Sex.FEMALE: Count(32),
        Sex.MALE: Count(34),
        Sex.OTHER: Count(0),
        Sex.UNKNOWN: Count(0),
    }
    assert dict(shown.age_totals)["0-4"] == Count(11)
    assert shown.threshold == 4


def test_admissions_are_hidden_with_a_complement_and_the_total_kept() -> None:
    north, south, everywhere = protect(figures()).occupancy
    assert (north.admissions, south.admissions) == (Count(None, Veil.SMALL), Count(None, Veil.LARGE))
    assert everywhere.admissions == Count(33)
    assert north.exits == Count(20)
    assert north.average_stay == Decimal("31.5")


def test_the_average_stay_of_a_few_who_left_is_hidden_with_their_number() -> None:
    (alone,) = protect(figures(occupancy=(site("North", 10, 1),))).occupancy
    assert alone.exits == Count(None, Veil.SMALL)
    assert alone.average_stay is None


def test_participants_and_people_by_grant_stand_alone() -> None:
    shown = protect(figures())
    assert [row.participants for row in shown.activities] == [Count(None, Veil.SMALL), Count(50)]
    assert shown.by_grant[0].people == Count(None, Veil.SMALL)


def test_a_grant_does_not_tell_a_hidden_total() -> None:
    few = figures(
        people_reached=Count(3),
        by_sex_age=(SexAgeRow(Sex.OTHER, "60+", Count(3)),),
        by_grant=(GrantRow("IFRC", "A", "EUR", Decimal(54), Count(6), 1),),
    )
    shown = protect(few)
    assert shown.people_reached.hidden
    assert shown.by_grant[0].people == Count(None, Veil.ANY)


def test_threshold_zero_keeps_every_number() -> None:
    exact = figures()
    shown = protect(exact, 0)
    assert replace(shown, sex_totals=(), age_totals=()) == exact


def test_rows_that_do_not_add_up_are_a_fault() -> None:
    with pytest.raises(ValueError, match="add up"):
        protect(figures(people_reached=Count(67)))
