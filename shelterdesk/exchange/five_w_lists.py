"""The lists in the other sheets of a workbook that holds a 5W, known by the headers of their columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.five_w.lists import Lists
from shelterdesk.domain.frameworks import Framework
from shelterdesk.domain.spelling import compact
from shelterdesk.exchange.five_w import places_in
from shelterdesk.exchange.reading import read_table
from shelterdesk.exchange.table import Table

_FEWEST_OF_A_FORM = 5  # a sheet with more columns of a 5W is one of rows, not a list


def read_lists(path: Path, rows: Table, framework: Framework) -> Lists:
    """What the sheets beside `rows` list; a text file has none. Raises as `read_table` does."""
    names: dict[Field, set[str]] = {Field.ORGANISATION: set(), Field.PARTNER: set()}
    admin1: dict[str, set[str]] = defaultdict(set)
    admin2: dict[str, set[str]] = defaultdict(set)
    for table in _beside(path, rows):
        places = places_in(table, framework)
        if len(places) >= _FEWEST_OF_A_FORM:
            continue
        for column, found in names.items():
            found |= {compact(cell) for cell in _cells(table, places, column)}
        _add_pairs(table, places, (Field.COUNTRY, Field.ADMIN1), admin1, framework)
        _add_pairs(table, places, (Field.ADMIN1, Field.ADMIN2), admin2, framework)
    return Lists(
        frozenset(names[Field.ORGANISATION]),
        frozenset(names[Field.PARTNER]),
        {country: frozenset(units) for country, units in admin1.items()},
        {unit: frozenset(units) for unit, units in admin2.items()},
    )


def _beside(path: Path, rows: Table) -> Iterable[Table]:
    for sheet in rows.sheets:
        if sheet == rows.sheet:
            continue
        try:
            yield read_table(path, sheet)
        except BadInput:  # an empty sheet, or one that is no table
            continue


def _cells(table: Table, places: Mapping[Field, int], column: Field) -> Iterable[str]:
    return (
        (row.cells[places[column]] for row in table.rows if row.cells[places[column]])
        if column in places
        else ()
    )


def _add_pairs(
    table: Table,
    places: Mapping[Field, int],
    columns: tuple[Field, Field],
    found: dict[str, set[str]],
    framework: Framework,
) -> None:
    above, below = columns
    if above not in places or below not in places:
        return
    for row in table.rows:
        outer, inner = row.cells[places[above]], row.cells[places[below]]
        if outer and inner:
            name = framework.country(outer) or outer if above is Field.COUNTRY else outer
            found[compact(name)].add(compact(inner))
