"""One thing on two lines of a file: the first line counts, the second is a problem that names it."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from typing import TypeVar

from shelterdesk.domain.intake import IntakeRow, Parsed, Problem
from shelterdesk.domain.text import Text, text

Row = TypeVar("Row", bound=IntakeRow)


def refuse_repeats(
    parsed: Parsed[Row],
    key: Callable[[Row], Hashable],
    shown: Callable[[Row], object],
    *,
    equal_is_fine: bool = True,
) -> Parsed[Row]:
    """`parsed` without the rows whose `key` an earlier row has; `shown` is what the sentence calls them.

    With `equal_is_fine`, a row that says the same as the first in every field stays. A line that gave several
    rows is refused whole.
    """
    first: dict[Hashable, Row] = {}
    refused: dict[int, Problem] = {}
    for row in parsed.rows:
        before = first.setdefault(key(row), row)
        if not (before is row or (equal_is_fine and replace(row, line=before.line) == before)):
            refused.setdefault(row.line, Problem(row.line, _repeated(shown(row), before.line)))
    kept = tuple(row for row in parsed.rows if row.line not in refused)
    return Parsed(kept, (*parsed.problems, *refused.values()))


def _repeated(thing: object, line: int) -> Text:
    return text("{thing} is already on line {line}.", thing=thing, line=line)


def same(word: str | None) -> str:
    """What makes two spellings of a code or name the same: case does not."""
    return (word or "").casefold()
