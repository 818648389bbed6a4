"""From a table to rows of the domain, and the lines that are not taken with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import IntakeKind, IntakeRow, Parsed
from shelterdesk.domain.text import Text, text
from shelterdesk.exchange.bed_rows import parse_beds
from shelterdesk.exchange.cells import cells_of
from shelterdesk.exchange.fields import FieldMapping, missing_required
from shelterdesk.exchange.item_rows import (
    currency_in,
    parse_catalogue,
    parse_kits,
    parse_minimums,
    parse_stock,
)
from shelterdesk.exchange.person_rows import parse_people
from shelterdesk.exchange.table import Table


def parse(kind: IntakeKind, table: Table, mapping: FieldMapping) -> Parsed[IntakeRow]:
    """Every row of `table` either taken or named with its line and reason, in the order of the file.

    BadInput where `mapping` lacks what the kind cannot do without.
    """
    missing = missing_required(kind, mapping)
    if missing:
        raise BadInput(text("{name} has no column for {fields}.", name=table.name, fields=_listed(missing)))
    parsed = _parse_kind(kind, table, mapping)
    problems = sorted((*table.problems, *parsed.problems), key=lambda problem: problem.line)
    return Parsed(parsed.rows, tuple(problems))


def _parse_kind(kind: IntakeKind, table: Table, mapping: FieldMapping) -> Parsed[IntakeRow]:
    cells = cells_of(kind, table, mapping)
    currency = currency_in(table.header[mapping["unit_cost"]]) if "unit_cost" in mapping else None
    match kind:
        case IntakeKind.CATALOGUE:
            return parse_catalogue(cells, currency)
        case IntakeKind.KITS:
            return parse_kits(cells, [problem.line for problem in table.problems])
        case IntakeKind.STOCK:
            return parse_stock(cells, currency)
        case IntakeKind.MINIMUMS:
            return parse_minimums(cells)
        case IntakeKind.BEDS:
            return parse_beds(cells)
        case IntakeKind.PEOPLE:
            return parse_people(cells)


def _listed(labels: Sequence[Text]) -> Text:
    first, *others = labels
    for other in others:
        first = text("{one}, {other}", one=first, other=other)
    return first
