"""One row of a 5W file, as it was read: words as they are written, numbers exact."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from shelterdesk.domain.five_w.fields import Field


@dataclass(frozen=True, slots=True)
class FiveWRow:
    """`row` counts the rows of the file from 1, `line` is where it stands in the file (the header is line 1).

    `unreadable` are the number columns that hold something else; their number counts as none.
    """

    row: int
    line: int
    words: Mapping[Field, str] = field(default_factory=dict)
    numbers: Mapping[Field, Decimal] = field(default_factory=dict)
    unreadable: frozenset[Field] = frozenset()

    def word(self, column: Field) -> str:
        return self.words.get(column, "")

    def amount(self, column: Field) -> Decimal:
        """What stands in a number column; an empty cell counts as 0."""
        return self.numbers.get(column, Decimal(0))

    def filled(self, column: Field) -> bool:
        return column in self.numbers

    def sum(self, columns: Iterable[Field]) -> Decimal:
        return sum((self.amount(column) for column in columns), Decimal(0))
