"""Where the header of a table is: people put titles, dates and blank lines above it."""

from __future__ import annotations

from collections.abc import Sequence

from shelterdesk.domain.spelling import compact
from shelterdesk.exchange.field_tables import FIELDS

_KNOWN = frozenset(compact(word) for fields in FIELDS.values() for field in fields for word in field.synonyms)


def known_names(cells: Sequence[str]) -> int:
    """How many of `cells` are known names of columns; one alone is chance and counts as none."""
    known = sum(compact(cell) in _KNOWN for cell in cells)
    return known if known > 1 else 0


def find_header(rows: Sequence[Sequence[str]]) -> int:
    """The index in `rows`, none of them blank, of the row that names the columns.

    It is the row with the most known names; else the first that fills more than half as many columns as the
    fullest row.
    """
    known = [known_names(row) for row in rows]
    if any(known):
        return known.index(max(known))
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    return next(index for index, count in enumerate(filled) if 2 * count > max(filled))
