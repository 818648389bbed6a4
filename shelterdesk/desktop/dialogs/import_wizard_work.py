"""What an import does in the background; each function is run off the GUI thread and returns frozen answers."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from shelterdesk.desktop.models.import_models import ProblemRow
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.intake import IntakeKind, Problem
from shelterdesk.domain.text import text
from shelterdesk.exchange.field_tables import FIELDS
from shelterdesk.exchange.fields import FieldMapping, suggest_mapping
from shelterdesk.exchange.preview import Preview, preview_table
from shelterdesk.exchange.reading import read_table
from shelterdesk.exchange.table import Table
from shelterdesk.persistence.private_files import replacing
from shelterdesk.reports.csv_file import safe_text
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import (
    ChosenColumns,
    ImportFile,
    ImportResult,
    import_rows,
    learnt_columns,
)

_LONGEST_WORDS = 200  # of a row as it is shown beside its reason


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that was read; its bytes are hashed at the same moment."""

    path: Path
    table: Table
    file: ImportFile


@dataclass(frozen=True, slots=True)
class Trial:
    """What a file would give under a mapping. `result` is None while columns are missing.

    `remarks` are on rows that are taken all the same. `remembered`: its columns are those that were chosen for such
    a file before.
    """

    read: Preview
    result: ImportResult | None
    refused: tuple[ProblemRow, ...]
    remembered: bool = False
    remarks: tuple[ProblemRow, ...] = ()

    @property
    def taken(self) -> int:
        return 0 if self.result is None else self.result.taken

    @property
    def refused_lines(self) -> int:
        return len({problem.line for problem in self.refused})


def open_file(path: Path, sheet: str | None = None) -> OpenFile:
    """Raises CannotOpen or BadInput with the sentence to show."""
    try:
        return OpenFile(path, read_table(path, sheet), ImportFile.of(path))
    except OSError as fault:
        raise CannotOpen(text("{file} cannot be read.", file=path.name)) from fault


def try_import(
    desk: Desk, found: OpenFile, kind: IntakeKind, mapping: FieldMapping | None, site_id: str | None
) -> Trial:
    """The whole import without keeping anything; raises a Refusal where none of the file may be taken."""
    learnt = learnt_columns(desk, kind, found.table.header)
    read = preview_table(found.table, kind, learnt if mapping is None else mapping)
    remembered = learnt is not None and dict(read.mapping) == learnt
    if read.missing:
        return Trial(read, None, _with_words(read, read.problems), remembered)
    result = import_rows(desk, kind, read.rows, found.file, dry_run=True, site_id=site_id)
    refused = _with_words(read, (*read.problems, *result.refused))
    return Trial(read, result, refused, remembered, _with_words(read, (*result.notes, *result.there)))


def take(desk: Desk, trial: Trial, found: OpenFile, site_id: str | None) -> Changes:
    """The import in earnest, as one commit; columns that a person chose are remembered with it."""
    read = trial.read
    chosen = None
    if not trial.remembered and dict(read.mapping) != suggest_mapping(read.kind, read.table.header):
        chosen = ChosenColumns(read.table.header, read.mapping)
    result = import_rows(desk, read.kind, read.rows, found.file, site_id=site_id, columns=chosen)
    if result.changes is None:
        raise AssertionError("an import that is no trial returns its changes")
    return result.changes


def save_lines(path: Path, rows: Iterable[Sequence[str]]) -> None:
    """A list as CSV that a spreadsheet opens with its letters right, and runs nothing of; raises CannotOpen."""
    try:
        with replacing(path) as part, part.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([safe_text(cell) for cell in row] for row in rows)
    except OSError as fault:
        raise CannotOpen(text("{file} cannot be written.", file=path.name)) from fault


def _with_words(read: Preview, problems: Iterable[Problem]) -> tuple[ProblemRow, ...]:
    """The problems in the order of the file, each with what the columns that are taken say there."""
    ordered = sorted(problems, key=lambda problem: problem.line)
    lines = {problem.line for problem in ordered}
    columns = [read.mapping[field.name] for field in FIELDS[read.kind] if field.name in read.mapping]
    words = {
        row.line: " · ".join(row.cells[column] for column in columns if row.cells[column])[:_LONGEST_WORDS]
        for row in read.table.rows
        if row.line in lines
    }
    return tuple(ProblemRow(problem.line, problem.reason, words.get(problem.line, "")) for problem in ordered)
