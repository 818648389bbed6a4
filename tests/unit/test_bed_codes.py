"""Codes for beds given as a number or by name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.bed_codes import MOST_BEDS, bed_codes, numbered_code
from shelterdesk.domain.errors import BadInput


def test_a_number_gives_codes_that_tell_the_room() -> None:
    assert bed_codes("Room 3", "2", ()) == ("3-01", "3-02")
    assert bed_codes("Hall A", " 1 ", ()) == ("A-01",)
    assert bed_codes("Gym north", "1", ()) == ("GN-01",)


def test_a_bed_known_by_its_number_is_told_by_its_room() -> None:
    assert (numbered_code("Room 3", 2), numbered_code("Gym north", 12)) == ("3-02", "GN-12")


def test_names_are_taken_as_they_are() -> None:
    assert bed_codes("Room 3", "Window, Door;Left", ()) == ("Window", "Door", "Left")


@pytest.mark.parametrize("written", ["4", " 4 ", "4 beds", "4 Beds", "4 camas", "4x", "1 bed, 2 b, 3, 4"])
def test_a_number_may_stand_with_its_word(written: str) -> None:
    assert len(bed_codes("Room 3", written, ())) == 4


def test_a_name_with_a_space_is_one_bed_where_commas_part_them() -> None:
    assert bed_codes("Room 3", "R 1, R 2", ()) == ("R 1", "R 2")
    assert bed_codes("Room 3", "R 1,", ()) == ("R 1",)
    assert bed_codes("Room 3", "101 102", ()) == ("101", "102")


@pytest.mark.parametrize("wanted", ["", " , ", "A, A", str(MOST_BEDS + 1), "B", "2 bunks", "3 single beds"])
def test_what_cannot_be_is_refused(wanted: str) -> None:
    with pytest.raises(BadInput):
        bed_codes("Room 3", wanted, ("B",))


@given(st.lists(st.tuples(st.text(min_size=1, max_size=12), st.integers(0, 30)), max_size=12))
def test_codes_are_unique_at_the_site(rooms: list[tuple[str, int]]) -> None:
    taken: list[str] = []
    for room, count in rooms:
        codes = bed_codes(room, str(count), taken)
        assert len(codes) == count
        taken += codes
    assert len(taken) == len(set(taken))
