"""One field for what is known of a birth: an age, or the date."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from shelterdesk.domain.text import text
from shelterdesk.exchange.dates import parse_date

_LONGEST_AGE = 3  # digits; more of them begin a date


@dataclass(frozen=True, slots=True)
class StatedBirth:
    """One of the two, or neither where nothing is known."""

    birth_date: date | None = field(default=None, repr=False)
    age: int | None = None


def read_birth(typed: str) -> StatedBirth:
    """``34``, ``1990-05-02`` or ``02/05/1990`` (day first); raises BadInput with the sentence to show."""
    words = typed.strip()
    if not words:
        return StatedBirth()
    if words.isdecimal() and len(words) <= _LONGEST_AGE:
        return StatedBirth(age=int(words))
    return StatedBirth(parse_date(words, text("birth date")))
