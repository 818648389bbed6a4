"""Rules that cannot be kept: those that contradict themselves, and those that go round in a circle."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.entitlement import Entitlement, Other, Per, ScaleStep
from shelterdesk.domain.entitlement_checks import check_entitlement, check_no_circle, check_not_of_itself
from shelterdesk.domain.errors import BadInput

KIT = Entitlement("kit", "kit", Per.HOUSEHOLD, Decimal(1), 14, date(2026, 1, 1), label="Kit")


def steps(*rows: tuple[int, int | None, int]) -> tuple[ScaleStep, ...]:
    return tuple(ScaleStep(first, last, Decimal(quantity)) for first, last, quantity in rows)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"from_members": 4, "to_members": 2}, "from the smaller to the larger"),
        ({"from_members": 0}, "from 1 member on"),
        ({"scale": steps((3, 5, 2), (5, 7, 3))}, "A household of 5 stands in two rows"),
        ({"scale": steps((3, None, 2), (5, 7, 3))}, "A household of 5 stands in two rows"),
        ({"scale": steps((2, 3, 2), (6, None, 3))}, "A household of 4 stands in no row"),
        ({"scale": steps((3, 2, 2))}, "The rows go from the smaller"),
        ({"scale": steps((3, 5, 0))}, "above zero"),
        ({"scale": steps((3, 5, 2)), "per": Per.PERSON}, "each household goes by its size"),
        (
            {"quantity": Decimal(3), "per_day": Decimal(2)},
            "The most, 2, is less than the 3 that are due at once",
        ),
        ({"scale": steps((3, None, 4)), "per_month": Decimal(3)}, "The most, 3, is less than the 4"),
        ({"per_day": Decimal(4), "per_month": Decimal(3)}, "in a month is less than the most in a day"),
        ({"per_day": Decimal(4), "per_stay": Decimal(3)}, "in a stay is less than the most in a day"),
        ({"per_day": Decimal(-1)}, "above zero"),
        ({"not_with": (Other("kit", "Kit"),)}, "cannot rule itself out"),
        ({"not_with": (Other("a", "A"), Other("a", "A"))}, "named once"),
    ],
)
def test_a_rule_that_contradicts_itself(change: dict[str, object], said: str) -> None:
    with pytest.raises(BadInput, match=said):
        check_entitlement(replace(KIT, **change))  # type: ignore[arg-type]


def test_one_that_says_everything_at_once() -> None:
    check_entitlement(
        replace(
            KIT,
            from_members=1,
            to_members=9,
            per_day=Decimal(3),
            per_month=Decimal(4),
            per_stay=Decimal(8),
            scale=steps((3, 5, 2), (6, None, 3)),
            not_with=(Other("soap", "Soap"),),
        )
    )


def test_a_kit_and_a_part_of_it_cannot_rule_each_other_out() -> None:
    rule = replace(KIT, not_with=(Other("soap", "Soap"),))
    check_not_of_itself(rule, {"towel"})
    with pytest.raises(BadInput, match="Soap and Kit cannot rule each other out"):
        check_not_of_itself(rule, {"towel", "soap"})


def behind(item: int, *others: int) -> Entitlement:
    named = tuple(Other(str(other), f"Meal {other}") for other in others)
    return replace(KIT, item_id=str(item), label=f"Meal {item}", not_with=named)


def test_a_circle_is_named_all_the_way_round() -> None:
    check_no_circle([behind(1, 2, 3), behind(2, 3), behind(3)])
    with pytest.raises(BadInput, match="none comes first: Meal 2 → Meal 3 → Meal 2"):
        check_no_circle([behind(1, 2), behind(2, 3), behind(3, 2)])


@given(st.sets(st.tuples(st.integers(0, 5), st.integers(0, 5)).filter(lambda pair: pair[0] != pair[1])))
def test_a_circle_is_found_exactly_where_no_order_of_the_items_is(pairs: set[tuple[int, int]]) -> None:
    rules = [behind(item, *(other for one, other in sorted(pairs) if one == item)) for item in range(6)]
    rest = set(range(6))
    while free := {item for item in rest if not any((item, other) in pairs for other in rest)}:
        rest -= free
    if rest:
        with pytest.raises(BadInput):
            check_no_circle(rules)
    else:
        check_no_circle(rules)
