"""The disclosure rule against an attacker who knows the veils and tries every filling of the table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shelterdesk.domain.disclosure import (
    CountList,
    CountTable,
    suppress,
    suppress_list,
    suppress_single,
)
from shelterdesk.domain.figures import Count, Veil

SLACK = 2  # the attacker also tries this much above the true count; more could only help us
Pairs = list[tuple[Count, Count]]  # exact and shown


def may_be(shown: Count, value: int, threshold: int) -> bool:
    if shown.value is not None:
        return shown.value == value
    low, high = {Veil.SMALL: (1, threshold), Veil.LARGE: (threshold + 1, None), Veil.ANY: (0, None)}[
        shown.veil
    ]
    return value >= low and (high is None or value <= high)


def candidates(exact: Count, shown: Count, threshold: int) -> list[int]:
    assert exact.value is not None
    return [value for value in range(exact.value + SLACK + 1) if may_be(shown, value, threshold)]


def table_pairs(exact: CountTable, shown: CountTable) -> Pairs:
    """Every published count of the table, exact beside shown, in the order of `sums`."""

    def flat(table: CountTable) -> list[Count]:
        rows = [count for row in table.cells for count in row]
        subtotals = [count for row in table.group_cells for count in row]
        return [
            *rows,
            *table.row_totals,
            *table.column_totals,
            table.total,
            *subtotals,
            *table.group_totals,
        ]

    return list(zip(flat(exact), flat(shown), strict=True))


def sums(cells: Sequence[Sequence[int]], groups: Sequence[tuple[int, int]]) -> list[int]:
    """The counts of a table with its margins, summed the obvious way."""
    columns = [sum(column) for column in zip(*cells, strict=True)]
    return [
        *[value for row in cells for value in row],
        *[sum(row) for row in cells],
        *columns,
        sum(columns),
        *[sum(row[first:end]) for row in cells for first, end in groups],
        *[sum(columns[first:end]) for first, end in groups],
    ]


def fillings(exact: CountTable, shown: CountTable, threshold: int) -> Iterator[list[int]]:
    """Every table of counts that fits all that is published of this one."""
    pairs = table_pairs(exact, shown)
    options = [
        list(product(*(candidates(e, s, threshold) for e, s in zip(exact_row, shown_row, strict=True))))
        for exact_row, shown_row in zip(exact.cells, shown.cells, strict=True)
    ]
    kept = [
        [row for row in rows if may_be(total, sum(row), threshold)]
        for rows, total in zip(options, shown.row_totals, strict=True)
    ]
    for cells in product(*kept):
        values = sums(cells, exact.groups)
        if all(may_be(s, value, threshold) for value, (_, s) in zip(values, pairs, strict=True)):
            yield values


def assert_nothing_recovered(pairs: Pairs, every: list[list[int]], threshold: int) -> None:
    for index, (exact, shown) in enumerate(pairs):
        assert exact.value is not None
        if not shown.hidden:
            assert shown.value == exact.value
            assert not 1 <= exact.value <= threshold
            continue
        assert exact.value != 0
        assert may_be(shown, exact.value, threshold)
        possible = {values[index] for values in every}
        assert exact.value in possible
        assert len(possible) >= 2, f"count {index} of {exact.value} can be worked out"


counts = st.one_of(st.integers(0, 5), st.integers(0, 9), st.just(1), st.just(0))


@st.composite
def tables(draw: st.DrawFn) -> CountTable:
    columns = draw(st.integers(1, 3))
    rows = draw(st.integers(1, 3 if columns < 3 else 2))
    cells = draw(st.lists(st.lists(counts, min_size=columns, max_size=columns), min_size=rows, max_size=rows))
    split = draw(st.integers(0, columns))
    groups = [group for group in ((0, split), (split, columns)) if group[0] < group[1]]
    return CountTable.exact(cells, groups if draw(st.booleans()) else ())


@settings(max_examples=300, deadline=None)
@given(tables(), st.integers(2, 4))
def test_no_hidden_count_of_a_table_can_be_worked_out(table: CountTable, threshold: int) -> None:
    shown = suppress(table, threshold)
    every = list(fillings(table, shown, threshold))
    assert_nothing_recovered(table_pairs(table, shown), every, threshold)


@settings(max_examples=300, deadline=None)
@given(st.lists(counts, max_size=5), st.integers(2, 4))
def test_no_hidden_count_of_a_list_can_be_worked_out(cells: list[int], threshold: int) -> None:
    exact = CountList.exact(cells)
    shown = suppress_list(exact, threshold)
    pairs = list(zip((*exact.cells, exact.total), (*shown.cells, shown.total), strict=True))
    every = [
        [*values, sum(values)]
        for values in product(*(candidates(e, s, threshold) for e, s in pairs[:-1]))
        if may_be(shown.total, sum(values), threshold)
    ]
    assert_nothing_recovered(pairs, every, threshold)


@given(tables(), st.integers(2, 4))
def test_a_table_without_small_counts_is_shown_whole(table: CountTable, threshold: int) -> None:
    pairs = table_pairs(table, suppress(table, threshold))
    small = any(exact.value is not None and 1 <= exact.value <= threshold for exact, _ in pairs)
    assert small == any(shown.hidden for _, shown in pairs)


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(st.integers(0, 40), min_size=6, max_size=6), min_size=4, max_size=4))
def test_a_table_as_large_as_the_report_keeps_its_total(cells: list[list[int]]) -> None:
    table = CountTable.exact(cells)
    shown = suppress(table, 4)
    total = table.total.value
    assert total is not None
    if total > 40:
        assert shown.total == table.total
    assert shown == suppress(table, 4)


def test_one_small_count_takes_the_smallest_rectangle_with_it() -> None:
    shown = suppress(CountTable.exact([[3, 20, 90], [8, 30, 80], [50, 60, 70]]), 4)
    hidden = [[count.veil.value if count.hidden else count.value for count in row] for row in shown.cells]
    assert hidden == [["small", "large", 90], ["large", "large", 80], [50, 60, 70]]
    assert all(not count.hidden for count in (*shown.row_totals, *shown.column_totals, shown.total))


def test_zero_is_shown_and_covers_nothing() -> None:
    shown = suppress_list(CountList.exact([0, 2, 0, 30, 12]), 4)
    assert shown.cells == (
        Count(0),
        Count(None, Veil.SMALL),
        Count(0),
        Count(30),
        Count(None, Veil.LARGE),
    )
    assert shown.total == Count(44)


@pytest.mark.parametrize("cells", [[4, 4], [1, 1, 1, 1, 1], [1, 1, 1, 1]])
def test_counts_forced_by_their_own_bounds_are_told_less_of(cells: list[int]) -> None:
    """4 + 4 = 8 is the only way to make 8 of two counts from 1 to 4."""
    shown = suppress_list(CountList.exact(cells), 4)
    assert Veil.ANY in {count.veil for count in (*shown.cells, shown.total) if count.hidden}


def test_small_total_is_hidden_too() -> None:
    shown = suppress_list(CountList.exact([0, 3]), 4)
    assert shown == CountList((Count(0), Count(None, Veil.SMALL)), Count(None, Veil.SMALL))


def test_a_single_count_stands_alone() -> None:
    assert suppress_single(Count(4), 4) == Count(None, Veil.SMALL)
    assert suppress_single(Count(5), 4) == Count(5)
    assert suppress_single(Count(0), 4) == Count(0)
    assert suppress_single(Count(1), 0) == Count(1)


def test_threshold_zero_shows_everything_and_one_is_refused() -> None:
    table = CountTable.exact([[1, 2], [3, 4]])
    assert suppress(table, 0) is table
    with pytest.raises(ValueError, match="give away"):
        suppress(table, 1)


def test_a_published_table_is_not_suppressed_again() -> None:
    with pytest.raises(ValueError, match="once"):
        suppress(suppress(CountTable.exact([[1, 9], [9, 9]]), 4), 4)


def test_rows_of_unequal_length_and_crossing_groups_are_faults() -> None:
    with pytest.raises(ValueError, match="length"):
        CountTable.exact([[1, 2], [3]])
    with pytest.raises(ValueError, match="overlap"):
        CountTable.exact([[1, 2, 3]], [(0, 2), (1, 3)])


def test_a_list_that_does_not_add_up_is_a_fault() -> None:
    with pytest.raises(ValueError, match="add up"):
        suppress_list(CountList((Count(2), Count(9)), Count(12)), 4)
