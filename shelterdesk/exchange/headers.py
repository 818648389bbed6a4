"""Where the header of a table is: people put titles, dates and blank lines above it."""

from __future__ import annotations

from collections.abc import Sequence

from shelterdesk.exchange.field_tables import FIELDS
from shelterdesk.exchange.words import compact

_KNOWN = frozenset(compact(word) for fields in FIELDS.values() for field in fields for word in field.synonyms)


def find_header(rows: Sequence[Sequence[str]]) -> int:
    """The index in `rows`, none of them blank, of the row that names the columns.

    It is the row with the most names that are known from somewhere, two at least; else the first that fills
    more than half as many columns as the fullest row.
    """
    known = [sum(compact(cell) in _KNOWN for cell in row) for row in rows]
    if max(known) >= 2:
        return known.index(max(known))
    filled = [sum(bool(cell.strip()) for cell in row) for row in rows]
    return next(index for index, count in enumerate(filled) if 2 * count > max(filled))
