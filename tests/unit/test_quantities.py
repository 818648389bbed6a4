"""Quantities typed in packs, in the writing of the region."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from shelterdesk.desktop.quantities import as_units, packs_hint, parse_quantity
from shelterdesk.persistence.queries.catalogue import PackLine

PACKS = (
    PackLine("1", "soap", "box", Decimal(12), 1),
    PackLine("2", "soap", "packet of 6", Decimal(6), 1),
    PackLine("3", "soap", "Palé", Decimal("480.5"), 1),
)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    yield
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("typed", "quantity"),
    [
        ("5", 5),
        ("2.5", "2.5"),
        ("1,200", 1200),
        ("3 box", 36),
        ("3 boxes", 36),
        ("3BOX", 36),
        ("2 box 5", 29),
        ("2 box + 5", 29),
        ("1 palé + 2 box + 1", "505.5"),
        ("0.5 box", 6),
        ("2 packet of 6", 12),
        ("2 packet of 6 + 1", 13),
        ("2 packets", 12),
        ("0", 0),
    ],
)
def test_what_is_typed_in_packs(typed: str, quantity: int | str) -> None:
    assert parse_quantity(typed, PACKS) == Decimal(quantity)


@pytest.mark.parametrize("typed", ["", " ", "box", "3 crates", "2 box x", "five", "3 box -1", "+", "2 +"])
def test_what_is_no_quantity(typed: str) -> None:
    assert parse_quantity(typed, PACKS) is None


def test_without_packs_only_a_number_is_one() -> None:
    assert parse_quantity("3 box") is None
    assert parse_quantity("3") == 3


@given(st.integers(0, 999), st.integers(0, 999))
def test_boxes_and_pieces_add_up(boxes: int, pieces: int) -> None:
    assert parse_quantity(f"{boxes} box {pieces}", PACKS) == boxes * 12 + pieces


@given(st.text(max_size=12))
def test_nothing_that_is_typed_breaks_it(typed: str) -> None:
    found = parse_quantity(typed, PACKS)
    assert found is None or found.is_finite()


def test_what_is_said_of_packs() -> None:
    assert packs_hint(PACKS[:1], "bar") == "1 box = 12 bars"
    assert as_units("2 box", Decimal(24), "bar") == "2 box = 24 bars"
    assert as_units("24", Decimal(24), "bar") == ""
