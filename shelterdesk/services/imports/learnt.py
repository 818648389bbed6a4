"""What was learnt of the files that people bring: their columns, by kind and headings, and spellings of units."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import text
from shelterdesk.domain.units import usual_unit
from shelterdesk.persistence.tables import file_mappings, item_packs, items, unit_spellings
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk

LONGEST_UNIT = 64


@dataclass(frozen=True, slots=True)
class ChosenColumns:
    """Which column (counted from 0) holds which field, as a person chose it for a file with this header."""

    header: tuple[str, ...]
    mapping: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ForgetColumns:
    kind: IntakeKind
    header: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MapUnit:
    """From now on `spelling` means `unit`, wherever a file counts in it."""

    spelling: str
    unit: str


def learnt_columns(desk: Desk, kind: IntakeKind, header: Sequence[str]) -> dict[str, int] | None:
    """The columns as they were chosen for a file of this kind with these headings; None where nobody chose.

    Raises NotAllowed.
    """
    desk.authorize(Permission.IMPORT_FILES)
    with desk.database.reading() as connection:
        row = connection.execute(
            select(file_mappings.c.fields).where(
                file_mappings.c.kind == kind.value, file_mappings.c.headings == _key(header)
            )
        ).first()
    return None if row is None else {str(name): int(at) for name, at in json.loads(row.fields).items()}


def forget_columns(desk: Desk, command: ForgetColumns) -> Changes:
    """Raises NotAllowed, or NotFound where nothing was learnt."""
    desk.authorize(Permission.IMPORT_FILES)
    with desk.write() as work:
        found = _stored(work.connection, command.kind, command.header)
        if found is None:
            raise NotFound(text("Nothing is remembered of such files."))
        work.delete(file_mappings, found)
        return work.commit("forget columns", text("The columns of such files are forgotten"))


def map_unit(desk: Desk, command: MapUnit) -> Changes:
    """Raises NotAllowed, or BadInput for words that name no unit."""
    desk.authorize(Permission.IMPORT_FILES)
    with desk.write() as work:
        unit = put_unit(work, command)
        said = text("“{spelling}” means {unit}", spelling=command.spelling.strip(), unit=unit)
        return work.commit("map unit", said)


def put_unit(work: UnitOfWork, command: MapUnit) -> str:
    """Remember what a spelling means, in the caller's transaction; returns the unit. Raises BadInput."""
    spelling, written = compact(command.spelling), " ".join(command.unit.split())
    if not spelling or not written or max(len(spelling), len(written)) > LONGEST_UNIT:
        raise BadInput(text("A unit has a name of 1 to {most} letters.", most=LONGEST_UNIT))
    unit = usual_unit(written)
    known = select(unit_spellings.c.id).where(unit_spellings.c.spelling == spelling)
    found = work.connection.execute(known).scalar()
    if found is None:
        work.insert(unit_spellings, spelling=spelling, unit=unit)
    else:
        work.update(unit_spellings, found, {"unit": unit})
    return unit


def put_columns(work: UnitOfWork, kind: IntakeKind, chosen: ChosenColumns) -> None:
    """Remember what a person chose, in the caller's transaction."""
    fields = json.dumps(dict(sorted(chosen.mapping.items())))
    found = _stored(work.connection, kind, chosen.header)
    if found is None:
        work.insert(file_mappings, kind=kind.value, headings=_key(chosen.header), fields=fields)
    else:
        work.update(file_mappings, found, {"fields": fields})


def unit_meanings(connection: Connection) -> dict[str, str]:
    """What the spellings mean that people taught, by the spelling as `domain.spelling.compact` makes it."""
    rows = connection.execute(select(unit_spellings.c.spelling, unit_spellings.c.unit))
    return {row.spelling: row.unit for row in rows}


def units_at_home(connection: Connection) -> frozenset[str]:
    """Units and packs of the catalogue, as `domain.spelling.compact` makes them."""
    units = connection.execute(select(items.c.unit).distinct()).scalars()
    packs = connection.execute(select(item_packs.c.name).distinct()).scalars()
    return frozenset(compact(word) for word in (*units, *packs))


def _stored(connection: Connection, kind: IntakeKind, header: Sequence[str]) -> str | None:
    query = select(file_mappings.c.id).where(
        file_mappings.c.kind == kind.value, file_mappings.c.headings == _key(header)
    )
    found: str | None = connection.execute(query).scalar()
    return found


def _key(header: Sequence[str]) -> str:
    """The headings in their order, however they are spelled, as a hash: a heading may say anything."""
    return hashlib.sha256("\x1f".join(compact(word) for word in header).encode()).hexdigest()
