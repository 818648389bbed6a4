"""One import: authorised, taken in one transaction, said with counts, undone as one."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.intake import IntakeKind, IntakeRow, Problem
from shelterdesk.domain.roles import Actor, Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.tables import imports
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.imports.beds import take_beds
from shelterdesk.services.imports.catalogue import take_catalogue
from shelterdesk.services.imports.intake import MADE, Intake
from shelterdesk.services.imports.kits import take_kits
from shelterdesk.services.imports.learnt import ChosenColumns, MapUnit, put_columns, put_unit
from shelterdesk.services.imports.people import take_people
from shelterdesk.services.imports.row_units import unknown_units, with_meanings
from shelterdesk.services.imports.stock import take_minimums, take_stock

# What each kind needs besides the right to import; stock, beds and people would double if taken twice.
_NEEDS: Mapping[IntakeKind, Permission] = {
    IntakeKind.CATALOGUE: Permission.EDIT_CATALOGUE,
    IntakeKind.KITS: Permission.EDIT_CATALOGUE,
    IntakeKind.STOCK: Permission.MOVE_STOCK,
    IntakeKind.MINIMUMS: Permission.EDIT_CATALOGUE,
    IntakeKind.BEDS: Permission.EDIT_BEDS,
    IntakeKind.PEOPLE: Permission.REGISTER_PEOPLE,
}
_ONCE = frozenset({IntakeKind.STOCK, IntakeKind.BEDS, IntakeKind.PEOPLE})
_TAKERS: Mapping[IntakeKind, Callable[[Intake, Sequence[Any]], None]] = {
    IntakeKind.CATALOGUE: take_catalogue,
    IntakeKind.KITS: take_kits,
    IntakeKind.STOCK: take_stock,
    IntakeKind.MINIMUMS: take_minimums,
    IntakeKind.BEDS: take_beds,
    IntakeKind.PEOPLE: take_people,
}


def kinds_for(actor: Actor) -> tuple[IntakeKind, ...]:
    """The kinds of files that this person may import somewhere."""
    if not actor.may(Permission.IMPORT_FILES):
        return ()
    return tuple(kind for kind in IntakeKind if actor.may(_NEEDS[kind]))


@dataclass(frozen=True, slots=True)
class ImportFile:
    """The file that rows came from; the hash of its bytes tells whether it was taken before.

    Not its name: a file may be named after a person.
    """

    sha256: str

    @classmethod
    def of(cls, path: Path) -> ImportFile:
        """The file at `path`; raises OSError."""
        with path.open("rb") as file:
            return cls(hashlib.file_digest(file, "sha256").hexdigest())


@dataclass(frozen=True, slots=True)
class ImportResult:
    """`taken` counts lines of the file. `made` names what is new, with counts. A trial has no `changes`.

    `notes` are remarks on rows that are taken, `units` those that nobody knows. `before` is the day on which this
    very file was imported already, where that is no reason to refuse it. `there` are remarks on rows of stock the
    like of which lies in the store already: the list may have come in under another name.
    """

    taken: int
    refused: tuple[Problem, ...]
    made: tuple[tuple[Text, int], ...]
    changes: Changes | None
    notes: tuple[Problem, ...] = ()
    units: tuple[str, ...] = ()
    before: date | None = None
    there: tuple[Problem, ...] = ()


def import_rows(
    desk: Desk,
    kind: IntakeKind,
    rows: Sequence[IntakeRow],
    file: ImportFile,
    *,
    dry_run: bool = False,
    site_id: str | None = None,
    columns: ChosenColumns | None = None,
    units: Sequence[MapUnit] = (),
) -> ImportResult:
    """Take every row that can be taken, in one commit that Undo takes back; with `dry_run` nothing is kept.

    `columns` are remembered for the next file of the kind with these headings, `units` for every file. `site_id` is
    where stores, beds and people go that the file sends to no site; without it the actor's own. Raises NotAllowed,
    RuleBroken for a file that was taken already, BadInput for `units` that name none.
    """
    with desk.write() as work:
        site_id = desk.home_site(work.connection, site_id)
        desk.authorize(Permission.IMPORT_FILES, site_id)
        desk.authorize(_NEEDS[kind], site_id)
        if kind in _ONCE:
            refuse_twice(work, kind.value, file, site_id)
        before = None if kind in _ONCE else _taken_on(work, kind.value, file, site_id)
        for unit in units:
            put_unit(work, unit)
        notes, unknown = unknown_units(work.connection, rows := with_meanings(work.connection, rows))
        intake = Intake(desk, work, site_id, today_at(work.connection, site_id, work.now))
        _TAKERS[kind](intake, rows)
        refused = tuple(sorted(intake.refused, key=lambda problem: problem.line))
        taken = len({row.line for row in rows} - {problem.line for problem in refused})
        made = tuple((said, intake.made[word]) for word, said in MADE.items() if intake.made[word])
        if columns is not None and not dry_run:
            put_columns(work, kind, columns)
        changes = None if dry_run else _commit(work, kind, file, site_id, taken, known=before is not None)
        there = tuple(sorted(intake.there, key=lambda problem: problem.line))
    return ImportResult(taken, refused, made, changes, notes, unknown, before, there)


def refuse_twice(work: UnitOfWork, kind: str, file: ImportFile, site_id: str) -> None:
    """Raises RuleBroken for a file that was taken already."""
    before = _taken_on(work, kind, file, site_id)
    if before is not None:
        raise RuleBroken(
            text(
                "This very file was imported already, on {day}. Undo that import first.", day=day_text(before)
            )
        )


def _taken_on(work: UnitOfWork, kind: str, file: ImportFile, site_id: str) -> date | None:
    """The day at the site on which the file was taken last."""
    query = select(imports.c.at).where(imports.c.sha256 == file.sha256, imports.c.kind == kind)
    before = work.connection.execute(query.order_by(imports.c.at.desc()).limit(1)).scalar()
    return None if before is None else today_at(work.connection, site_id, before)


def _commit(
    work: UnitOfWork, kind: IntakeKind, file: ImportFile, site_id: str, taken: int, *, known: bool
) -> Changes:
    if taken and not known:
        work.insert(
            imports,
            kind=kind.value,
            sha256=file.sha256,
            at=work.now,
            actor_id=work.actor_id,
        )
    said = text("{count} rows imported", count=taken)
    return work.commit(f"import {kind.value}", said, site_id=site_id, reason=f"{taken} rows", created=())
