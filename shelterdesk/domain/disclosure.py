"""Hiding small counts of people, so that no number that is published points at a person.

Counts from 1 to a threshold are hidden, then others beside them, until no hidden count can be worked out
by subtracting what is shown from a row, a column, a subtotal or the total. Zeros are always shown: a zero
covers nothing, since it cannot be lower.

What is told of a hidden count is its `Veil`; a reader may assume that and no less. The rule therefore asks of
each hidden count that at least two values fit everything published, veils included.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shelterdesk.domain.cover import Arc, cover
from shelterdesk.domain.figures import Count, Veil

MINIMUM_THRESHOLD = 2  # hiding only the ones would name them: each hidden count would be a 1
DONOR_THRESHOLD = 4  # DESIGN 7: donors see no count from 1 to 4

# What a total costs to hide, so that the grand total goes last.
_CELL, _SUBTOTAL, _MARGIN, _TOTAL = 0, 1, 100, 10_000


@dataclass(frozen=True, slots=True)
class CountList:
    """Counts that divide `total`: nobody stands in two of them."""

    cells: tuple[Count, ...]
    total: Count

    @classmethod
    def exact(cls, cells: Sequence[int]) -> CountList:
        return cls(tuple(map(Count, cells)), Count(sum(cells)))


@dataclass(frozen=True, slots=True)
class CountTable:
    """Counts by row and column with every margin that will be published.

    `groups` are runs of neighbouring columns that have a subtotal: (first, last + 1). `group_cells` holds the
    subtotals of each row, `group_totals` those of the table.
    """

    cells: tuple[tuple[Count, ...], ...]
    row_totals: tuple[Count, ...]
    column_totals: tuple[Count, ...]
    total: Count
    groups: tuple[tuple[int, int], ...] = ()
    group_cells: tuple[tuple[Count, ...], ...] = ()
    group_totals: tuple[Count, ...] = ()

    @classmethod
    def exact(cls, cells: Sequence[Sequence[int]], groups: Sequence[tuple[int, int]] = ()) -> CountTable:
        """The table of these counts with its margins summed, nothing hidden.

        Raises ValueError if the rows differ in length or the groups do not run from left to right.
        """
        widths = {len(row) for row in cells}
        if len(widths) > 1:
            raise ValueError("rows of a table of counts must have the same length")
        edges = [edge for group in groups for edge in group]
        if edges != sorted(edges) or any(first == end for first, end in groups):
            raise ValueError("groups of columns must run from left to right without overlap")
        columns = [sum(column) for column in zip(*cells, strict=True)]
        return cls(
            tuple(tuple(map(Count, row)) for row in cells),
            tuple(Count(sum(row)) for row in cells),
            tuple(map(Count, columns)),
            Count(sum(columns)),
            tuple(groups),
            tuple(tuple(Count(sum(row[first:end])) for first, end in groups) for row in cells),
            tuple(Count(sum(columns[first:end])) for first, end in groups),
        )


def suppress_list(counts: CountList, threshold: int) -> CountList:
    """The same list as it may be published; see the module for the rule. Takes exact counts.

    Raises ValueError if the cells do not add up to the total.
    """
    if not _hides(threshold):
        return counts
    if sum(map(_exact, counts.cells)) != _exact(counts.total):
        raise ValueError("the parts of a list do not add up to its total")
    arcs = [Arc("parts", "whole", _exact(cell), _CELL) for cell in counts.cells]
    arcs.append(Arc("whole", "parts", _exact(counts.total), _TOTAL))
    shown = cover(arcs, threshold)
    return CountList(tuple(shown[:-1]), shown[-1])


def suppress(table: CountTable, threshold: int) -> CountTable:
    """The same table as it may be published; see the module for the rule. Takes exact counts.

    A threshold of 0 hides nothing; 1 raises ValueError, since every hidden count would be known to be 1.
    """
    if not _hides(threshold):
        return table
    layout = _Layout(table)
    shown = iter(cover(layout.arcs(), threshold))
    return CountTable(
        tuple(tuple(next(shown) for _ in row) for row in table.cells),
        tuple(next(shown) for _ in table.row_totals),
        tuple(next(shown) for _ in table.column_totals),
        next(shown),
        table.groups,
        tuple(tuple(next(shown) for _ in row) for row in table.group_cells),
        tuple(next(shown) for _ in table.group_totals),
    )


def suppress_single(count: Count, threshold: int) -> Count:
    """A count that is no part of a published sum, such as the participants of one kind of activity."""
    return Count(None, Veil.SMALL) if _hides(threshold) and 1 <= _exact(count) <= threshold else count


@dataclass(frozen=True, slots=True)
class _Layout:
    """A table as a network: counts run along arcs, and every published sum is a knot where they balance.

    The grand total runs from "all" to its rows, each row's count to its columns, and the columns back to "all
    columns", which closes the circle.
    """

    table: CountTable

    def arcs(self) -> list[Arc]:
        """In the order in which `suppress` reads them back."""
        table = self.table
        arcs = [
            Arc(self._beside(row, column), ("column", column), _exact(cell), _CELL)
            for row, cells in enumerate(table.cells)
            for column, cell in enumerate(cells)
        ]
        arcs += [Arc("rows", ("row", row), _exact(c), _MARGIN) for row, c in enumerate(table.row_totals)]
        arcs += [
            Arc(("column", column), self._under(column), _exact(c), _MARGIN)
            for column, c in enumerate(table.column_totals)
        ]
        arcs.append(Arc("columns", "rows", _exact(table.total), _TOTAL))
        arcs += [
            Arc(("row", row), ("row", row, group), _exact(c), _SUBTOTAL)
            for row, subtotals in enumerate(table.group_cells)
            for group, c in enumerate(subtotals)
        ]
        arcs += [
            Arc(("group", group), "columns", _exact(c), _MARGIN) for group, c in enumerate(table.group_totals)
        ]
        return arcs

    def _group_of(self, column: int) -> int | None:
        groups = enumerate(self.table.groups)
        return next((group for group, (first, end) in groups if first <= column < end), None)

    def _beside(self, row: int, column: int) -> tuple[object, ...]:
        group = self._group_of(column)
        return ("row", row) if group is None else ("row", row, group)

    def _under(self, column: int) -> object:
        group = self._group_of(column)
        return "columns" if group is None else ("group", group)


def _hides(threshold: int) -> bool:
    if 0 < threshold < MINIMUM_THRESHOLD or threshold < 0:
        raise ValueError(f"a threshold of {threshold} would give away what it hides")
    return threshold > 0


def _exact(count: Count) -> int:
    if count.value is None:
        raise ValueError("a table is suppressed once, from exact counts")
    return count.value
