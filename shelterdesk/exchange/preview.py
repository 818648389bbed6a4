"""A file looked at before anything is taken from it: the same for the wizard and the command line."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import IntakeKind, IntakeRow, Parsed, Problem
from shelterdesk.domain.text import Text, text
from shelterdesk.exchange.category_files import lists_categories
from shelterdesk.exchange.fields import FieldMapping, missing_required, suggest_mapping
from shelterdesk.exchange.parsing import parse
from shelterdesk.exchange.reading import read_table
from shelterdesk.exchange.table import Table


@dataclass(frozen=True, slots=True)
class Preview:
    """What `table` would give under `mapping`. While anything is `missing`, nothing is parsed."""

    kind: IntakeKind
    table: Table
    mapping: FieldMapping
    missing: tuple[Text, ...]
    parsed: Parsed[IntakeRow]

    @property
    def rows(self) -> tuple[IntakeRow, ...]:
        return self.parsed.rows

    @property
    def problems(self) -> tuple[Problem, ...]:
        return self.parsed.problems

    @property
    def taken(self) -> int:
        """Lines of the file that would be taken; with `refused`, all lines that are not blank."""
        return self.parsed.lines

    @property
    def refused(self) -> int:
        return len({problem.line for problem in self.parsed.problems})


def preview(
    path: Path, kind: IntakeKind, mapping: FieldMapping | None = None, sheet: str | None = None
) -> Preview:
    """The file at `path` read as `kind`; the columns are recognised where no `mapping` is given.

    CannotOpen or BadInput where the file holds no table, see `reading.read_table`.
    """
    return preview_table(read_table(path, sheet), kind, mapping)


def preview_table(table: Table, kind: IntakeKind, mapping: FieldMapping | None = None) -> Preview:
    """As `preview`, for a table that was read before: what the wizard asks when a mapping changes.

    BadInput where a catalogue is wanted, no `mapping` says otherwise, and the table lists categories only.
    """
    if kind is IntakeKind.CATALOGUE and mapping is None and lists_categories(table.header):
        raise BadInput(
            text(
                "{name} lists categories, not items. Bring the list of the items: it makes their categories.",
                name=table.name,
            )
        )
    chosen = suggest_mapping(kind, table.header) if mapping is None else mapping
    missing = missing_required(kind, chosen)
    parsed: Parsed[IntakeRow] = Parsed((), ()) if missing else parse(kind, table, chosen)
    return Preview(kind, table, chosen, missing, parsed)
