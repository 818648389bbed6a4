"""Rounds as they are put on paper: the sheets to sign, and what a round came to."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from shelterdesk.domain.rounds import NONE, ROWS_A_SHEET, Outcome


@dataclass(frozen=True, slots=True)
class PaperItem:
    item_id: str
    label: str
    unit: str


@dataclass(frozen=True, slots=True)
class SignLine:
    """One line to sign. `code` as people read it; `name` only where it was asked for. `off`: no more on the list."""

    number: int
    code: str
    name: str = field(repr=False)
    members: int
    due: tuple[Decimal, ...]  # in the order of the items
    off: bool
    got: bool  # at the desk, before the sheet was printed


@dataclass(frozen=True, slots=True)
class SignOff:
    """All lines of a round, in the order in which they are printed and entered."""

    name: str
    site: str
    store: str
    organisation: str
    day: date
    named: bool
    items: tuple[PaperItem, ...]
    lines: tuple[SignLine, ...]

    @property
    def sheets(self) -> tuple[tuple[SignLine, ...], ...]:
        """The lines by sheet; a sheet that was printed keeps its lines."""
        last = max((line.number for line in self.lines), default=0)
        by_number = {line.number: line for line in self.lines}
        return tuple(
            tuple(by_number[at] for at in range(first, first + ROWS_A_SHEET) if at in by_number)
            for first in range(1, last + 1, ROWS_A_SHEET)
        )

    def totals(self, lines: tuple[SignLine, ...]) -> tuple[Decimal, ...]:
        """Of each item what the lines are still to get."""
        waiting = [line for line in lines if not line.off and not line.got]
        return tuple(sum((line.due[at] for line in waiting), NONE) for at in range(len(self.items)))


@dataclass(frozen=True, slots=True)
class ItemFigures:
    """One item of a round: planned, and what became of what was taken out. `lost` below zero was too many."""

    label: str
    unit: str
    planned: Decimal
    taken: Decimal
    handed: Decimal
    back: Decimal
    lost: Decimal
    reason: str | None


@dataclass(frozen=True, slots=True)
class OutcomeFigures:
    """How many households, and people in them, fared so."""

    outcome: Outcome
    households: int
    people: int


@dataclass(frozen=True, slots=True)
class RoundFigures:
    """What a round came to, in numbers only. `extra` households received though they were not on the list."""

    name: str
    site: str
    store: str
    organisation: str
    day: date
    time_zone: str
    opened_at: datetime | None
    closed_at: datetime | None
    households: int
    people: int
    added: int
    removed: int
    extra: int
    items: tuple[ItemFigures, ...]
    outcomes: tuple[OutcomeFigures, ...]
