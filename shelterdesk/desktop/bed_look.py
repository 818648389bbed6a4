"""How each state of a bed and each use of a room looks: tone, icon, pattern. Words are in words.py."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.desktop.theme import Tone
from shelterdesk.domain.board import BedState, RoomCard, RoomUse


@dataclass(frozen=True, slots=True)
class BedLook:
    tone: Tone
    icon: str


BED_LOOKS = {
    BedState.OCCUPIED: BedLook(Tone.OCCUPIED, "person"),
    BedState.LEAVING: BedLook(Tone.LEAVING, "sign-out"),
    BedState.OVERSTAY: BedLook(Tone.ALERT, "warning"),
    BedState.RESERVED: BedLook(Tone.WARN, "clock"),
    BedState.BLOCKED: BedLook(Tone.BLOCKED, "wrench"),
    BedState.FREE: BedLook(Tone.ACCENT, "plus"),
}
# Left to right in bars and legends; what is left of a bar is free.
BAR_ORDER = tuple(state for state in BED_LOOKS if state is not BedState.FREE)

_ROOM_ICONS = {
    RoomUse.WOMEN: "women",
    RoomUse.MEN: "men",
    RoomUse.FAMILIES: "family",
    RoomUse.MIXED: "people",
    RoomUse.MINORS: "child",
    RoomUse.CARERS: "family",
}


def room_icon(room: RoomCard) -> str:
    return "wheelchair" if room.accessible else _ROOM_ICONS[room.use]
