"""Rooms and beds, from a file or pasted from a spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import BedRow, Parsed, Problem
from shelterdesk.domain.text import text
from shelterdesk.exchange.cells import Cells, take_rows
from shelterdesk.exchange.repeats import refuse_repeats, same
from shelterdesk.exchange.words import BED_KINDS, ROOM_USES

MOST_BEDS_OF_A_ROOM = 1_000  # a sports hall holds some hundred; more is a slip of the keyboard
LONGEST_CODE = 32
_LISTED = re.compile(r"\s*[,;]\s*")
_FOR = {
    RoomUse.WOMEN: text("women"),
    RoomUse.MEN: text("men"),
    RoomUse.FAMILIES: text("families"),
    RoomUse.MIXED: text("everyone"),
    RoomUse.MINORS: text("minors"),
    RoomUse.CARERS: text("minors with carers"),
}

CodesOf = Callable[[str], list[str]]


def codes_of_cell(written: str) -> list[str]:
    """Bed codes with commas or semicolons between them; a code may hold spaces."""
    return [code for code in _LISTED.split(written) if code]


def parse_beds(cells: Sequence[Cells], codes_of: CodesOf = codes_of_cell) -> Parsed[BedRow]:
    """Beds by code, or so many beds of a room. A room has one use, and a bed is named once."""

    def make(row: Cells) -> Iterable[BedRow]:
        room = row.needed("room")
        opened, closed = row.day("opened_on"), row.day("closed_on")
        if opened is not None and closed is not None and closed < opened:
            raise BadInput(text("The end cannot come before the beginning."))
        codes = codes_of(row.said("bed") or "")
        counted = 1 if codes else _count(row)
        listed: list[str] | list[None] = codes or [None]
        for code in listed:
            if code and len(code) > LONGEST_CODE:
                raise BadInput(
                    text("The bed code {code} is longer than {most} letters.", code=code, most=LONGEST_CODE)
                )
            yield BedRow(
                line=row.line,
                site=row.said("site"),
                room=room,
                bed=code,
                count=counted,
                use=row.word("use", ROOM_USES, RoomUse.MIXED),
                kind=row.word("kind", BED_KINDS, "single"),
                accessible=row.yes("accessible"),
                opened_on=opened,
                closed_on=closed,
            )

    return _one_use(
        refuse_repeats(
            take_rows(cells, make),
            key=lambda row: (same(row.site), *_bed_key(row)),
            shown=lambda row: row.bed or row.room,
            equal_is_fine=False,
        )
    )


def _count(row: Cells) -> int:
    count = row.whole("count")
    if count is None:
        raise BadInput(text("The number of beds is blank."))
    if not 1 <= count <= MOST_BEDS_OF_A_ROOM:
        raise BadInput(
            text("{count} beds in one room: 1 to {most} can be taken.", count=count, most=MOST_BEDS_OF_A_ROOM)
        )
    return count


def _bed_key(row: BedRow) -> tuple[str, ...]:
    """A bed that is only a number may be in every room; another code is used once in a site."""
    if row.bed is None:
        return "room", same(row.room), row.kind
    return ("number", same(row.room), str(int(row.bed))) if row.bed.isdecimal() else ("bed", same(row.bed))


def _one_use(parsed: Parsed[BedRow]) -> Parsed[BedRow]:
    """`parsed` without the rows that say another use of a room than its first row."""
    first: dict[tuple[str, str], BedRow] = {}
    kept: list[BedRow] = []
    problems = list(parsed.problems)
    for row in parsed.rows:
        before = first.setdefault((same(row.site), same(row.room)), row)
        if row.use == before.use:
            kept.append(row)
        else:
            problems.append(
                Problem(
                    row.line,
                    text(
                        "Room {room} is for {one} on line {line} and for {other} here.",
                        room=row.room,
                        one=_FOR[before.use],
                        line=before.line,
                        other=_FOR[row.use],
                    ),
                )
            )
    return Parsed(tuple(kept), tuple(problems))
