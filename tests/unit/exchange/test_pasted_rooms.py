"""Rooms pasted from a spreadsheet into the first start."""

from __future__ import annotations

import pytest

from shelterdesk.domain.board import RoomUse
from shelterdesk.exchange.pasted_rooms import parse_pasted_rooms


def pasted(content: str) -> list[tuple[str, str | None, int, RoomUse, bool]]:
    parsed = parse_pasted_rooms(content)
    assert not parsed.problems
    return [(row.room, row.bed, row.count, row.use, row.accessible) for row in parsed.rows]


def test_beds_are_counted_or_listed() -> None:
    assert pasted("Blue\t4\twomen\tyes\r\nRed\tR1, R 2\t\t\r\n\r\nGreen\t101 102\tfamilies\tno\r\n") == [
        ("Blue", None, 4, RoomUse.WOMEN, True),
        ("Red", "R1", 1, RoomUse.MIXED, False),
        ("Red", "R 2", 1, RoomUse.MIXED, False),
        ("Green", "101", 1, RoomUse.FAMILIES, False),
        ("Green", "102", 1, RoomUse.FAMILIES, False),
    ]


@pytest.mark.parametrize(
    "content",
    [
        "Room\tBeds\tUse\nBlue\t4\tmen",
        "Uso\tCamas\tHabitación\nHombres\t4\tBlue",
        "\n\nBlue\t4\tmen\n",
        '"Blue"\t"4"\tmen',
    ],
)
def test_a_header_says_the_order(content: str) -> None:
    assert pasted(content) == [("Blue", None, 4, RoomUse.MEN, False)]


def test_a_room_may_be_called_a_room() -> None:
    assert pasted("Sala\t4") == [("Sala", None, 4, RoomUse.MIXED, False)]


def test_nothing_pasted_gives_nothing() -> None:
    assert pasted("") == pasted(" \n\t\n") == []


def test_lines_that_cannot_be_used_are_named() -> None:
    parsed = parse_pasted_rooms("Room\tBeds\tUse\nBlue\t\nRed\t2\tpets\n\t3\nBlue\t2\tmen\tyes\nRed\t-1\n")
    assert [(problem.line, str(problem.reason)) for problem in parsed.problems] == [
        (2, "The number of beds is blank."),
        (3, "The use “pets” is not known."),
        (4, "The room is blank."),
        (5, "The row has 4 values where the header names 3 columns."),
        (6, "The number of beds is negative: -1."),
    ]
    assert not parsed.rows


def test_five_hundred_rooms_as_a_spreadsheet_writes_them() -> None:
    lines = ["Room\tBeds\tFor", *(f"Room {number}\t4 beds\tWomen" for number in range(500))]
    rows = pasted("\r\n".join(lines) + "\r\n")
    assert len(rows) == 500
    assert {row[1:] for row in rows} == {(None, 4, RoomUse.WOMEN, False)}


def test_ragged_and_merged_rows_are_named_by_line() -> None:
    """A merged cell leaves nothing in the rows below its first."""
    parsed = parse_pasted_rooms(
        "A1\t4\r\n\t2\r\nA3\r\nA4\t4\tmen\tyes\tspare\t\r\nA5\t2 bunks\r\nA6\t1 cama\r\n"
    )
    assert {row.room for row in parsed.rows} >= {"A1", "A6"}
    assert [problem.line for problem in parsed.problems][:2] == [2, 3]
    assert any("2 bunks" in str(problem.reason) for problem in parsed.problems if problem.line == 5)
