"""The units of rows: spellings that people taught become what they mean, and those that nobody knows are named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from shelterdesk.domain.intake import CatalogueRow, IntakeRow, KitComponentRow, MinimumRow, Problem, StockRow
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import text
from shelterdesk.domain.units import is_usual
from shelterdesk.services.imports.learnt import unit_meanings, units_at_home

_COUNTED = (CatalogueRow, KitComponentRow, StockRow, MinimumRow)


def with_meanings(connection: Connection, rows: Sequence[IntakeRow]) -> list[IntakeRow]:
    """The rows, each in the unit that its spelling means."""
    known = unit_meanings(connection)
    return [_mapped(row, known) for row in rows] if known else list(rows)


def unknown_units(
    connection: Connection, rows: Sequence[IntakeRow]
) -> tuple[tuple[Problem, ...], tuple[str, ...]]:
    """A remark on each row in a unit that is neither usual nor the catalogue's, and those units, each once."""
    at_home = units_at_home(connection)
    packs = {compact(row.pack) for row in rows if isinstance(row, CatalogueRow) and row.pack}
    remarks: list[Problem] = []
    units: dict[str, str] = {}
    for row in rows:
        unit = row.unit if isinstance(row, _COUNTED) else None
        if unit is None or is_usual(unit) or compact(unit) in at_home or compact(unit) in packs:
            continue
        units.setdefault(compact(unit), unit)
        said = text("The unit “{unit}” is not known; it is taken as it is written.", unit=unit)
        remarks.append(Problem(row.line, said))
    return tuple(remarks), tuple(units.values())


def _mapped(row: IntakeRow, known: Mapping[str, str]) -> IntakeRow:
    if not isinstance(row, _COUNTED) or row.unit is None:
        return row
    meant = known.get(compact(row.unit))
    return row if meant is None else replace(row, unit=meant)
