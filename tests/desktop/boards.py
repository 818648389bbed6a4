"""Boards for the tests of the desktop, made here and of nobody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from shelterdesk.domain.board import (
    BedState,
    BedTile,
    Board,
    RoomCard,
    RoomUse,
    Suggestion,
    WaitingCard,
    count_states,
)
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.text import Text

NOW = datetime(2026, 9, 3, 13, 41, tzinfo=UTC)
LETTERS = {
    ".": BedState.FREE,
    "o": BedState.OCCUPIED,
    "l": BedState.LEAVING,
    "v": BedState.OVERSTAY,
    "r": BedState.RESERVED,
    "b": BedState.BLOCKED,
}


def make_room(name: str, states: str, use: RoomUse = RoomUse.MIXED) -> RoomCard:
    """A room whose beds are written one letter each, see LETTERS: A-01, A-02, ..."""
    tiles = tuple(
        BedTile(
            bed_id=f"{name}{number}",
            code=f"{name}-{number:02}",
            state=LETTERS[letter],
            label="" if letter == "." else f"Guest {name}{number}",
        )
        for number, letter in enumerate(states, 1)
    )
    return RoomCard(name, f"Room {name}", use, accessible=False, tiles=tiles)


def make_board(*rooms: RoomCard) -> Board:
    return Board("site", "Harbour house", date(2026, 9, 3), rooms, counts=count_states(rooms))


def make_waiting(
    entry: str,
    minutes: int,
    beds: Sequence[str] = (),
    needs: tuple[Need, ...] = (),
    members: int = 1,
    refusal: Text | None = None,
) -> WaitingCard:
    suggestion = Suggestion(tuple(beds), tuple(beds)) if beds else None
    return WaitingCard(
        entry,
        f"p-{entry}",
        f"Guest {entry}",
        Sex.FEMALE,
        31,
        members,
        members // 2,
        "es",
        NOW - timedelta(minutes=minutes),
        needs,
        suggestion,
        refusal,
    )
