"""Codes for beds that a person gave only as a number: short, unique at the site, and telling of the room."""

from __future__ import annotations

import re
from collections.abc import Collection

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

MOST_BEDS = 200  # in one room; more is a slip of the key
_LISTED = re.compile(r"\s*[,;]\s*")
_COUNTED = re.compile(r"(\d+)\s*(?:x|×|beds?|camas?|bedden|kama|kabann)?", re.ASCII | re.IGNORECASE)
_NUMBER_AND_WORDS = re.compile(r"\d+(?:\s+[^\W\d]{2,})+")


def bed_count(written: str) -> int | None:
    """How many beds ``4``, ``4 beds`` or ``4 camas`` are; None for anything else, such as names."""
    counted = _COUNTED.fullmatch(written.strip())
    return int(counted[1]) if counted else None


def is_unclear(written: str) -> bool:
    """Whether it is neither a number nor names: ``2 bunks`` may be two beds or four."""
    return bed_count(written) is None and _NUMBER_AND_WORDS.fullmatch(written.strip()) is not None


def bed_codes(room: str, wanted: str, taken: Collection[str]) -> tuple[str, ...]:
    """The codes for what was typed as beds of `room`: a number of beds, or their names.

    Names have commas between them, or spaces where there is no comma. ``("Room 3", "2", ())`` gives
    ``3-01 3-02``. Raises BadInput for neither, too many, or a name twice.
    """
    typed = wanted.strip()
    count = bed_count(typed)
    if count is not None:
        if count > MOST_BEDS:
            raise BadInput(text("{count} beds in {room} are too many for one room.", count=count, room=room))
        return _numbered(_prefix(room), count, taken)
    listed = _LISTED.split(typed) if re.search("[,;]", typed) else typed.split()
    names = tuple(name for name in listed if name)
    if not names or is_unclear(typed):
        raise BadInput(text("{room} needs a number of beds, or their names.", room=room))
    for name in names:
        if name in taken or names.count(name) > 1:
            raise BadInput(text("Bed {code} is named twice.", code=name))
    return names


def numbered_code(room: str, number: int) -> str:
    """The code of a bed that is known only by its number in the room: ``("Room 3", 2)`` gives ``3-02``."""
    return f"{_prefix(room)}-{number:02}"


def _prefix(room: str) -> str:
    """The last word of the room's name if it is short (``3``, ``A``, ``12b``), else its initials."""
    words = room.split() or ["R"]
    return words[-1] if len(words[-1]) <= 3 else "".join(word[0] for word in words).upper()


def _numbered(prefix: str, count: int, taken: Collection[str]) -> tuple[str, ...]:
    codes = tuple(f"{prefix}-{number:02}" for number in range(1, count + 1))
    return codes if not set(codes) & set(taken) else _numbered(prefix + "x", count, taken)
