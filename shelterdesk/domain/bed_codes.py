"""Codes for beds that a person gave only as a number: short, unique at the site, and telling of the room."""

from __future__ import annotations

import re
from collections.abc import Collection

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

MOST_BEDS = 200  # in one room; more is a slip of the key
_NAMES = re.compile(r"[,;\s]+")


def bed_codes(room: str, wanted: str, taken: Collection[str]) -> tuple[str, ...]:
    """The codes for what was typed as beds of `room`: a number of beds, or their names with commas between.

    ``("Room 3", "2", ())`` gives ``3-01 3-02``. Raises BadInput for no number, too many, or a name twice.
    """
    typed = wanted.strip()
    if typed.isdecimal():
        count = int(typed)
        if count > MOST_BEDS:
            raise BadInput(text("{count} beds in {room} are too many for one room.", count=count, room=room))
        return _numbered(_prefix(room), count, taken)
    names = tuple(name for name in _NAMES.split(typed) if name)
    if not names:
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
