"""What an operation did to rows, kept so that it can be undone by a compensation, after a restart too."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from shelterdesk.domain.text import Text


@dataclass(frozen=True, slots=True)
class Step:
    """One row touched: `before` holds what an update replaced or a delete removed, None for an insert.

    `version` is the row's version afterwards; None where the table has none, or the row is gone.
    """

    table: str
    row_id: str
    version: int | None
    before: Mapping[str, object] | None = None
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Inserts:
    """Rows added together, which an import has by the hundred thousand: the steps of each, in one."""

    table: str
    row_ids: Sequence[str]
    version: int | None


def steps_to_json(steps: Sequence[Step | Inserts]) -> str:
    return json.dumps(
        [
            [step.table, step.row_ids, step.version]
            if isinstance(step, Inserts)
            else [step.table, step.row_id, step.version, _pack_row(step.before), step.deleted]
            for step in steps
        ]
    )


def steps_from_json(document: str) -> list[Step]:
    """The steps row by row, in the order in which they were done."""
    steps: list[Step] = []
    for table, row_id, version, *before in json.loads(document):
        if before:
            steps.append(Step(table, row_id, version, _unpack_row(before[0]), before[1]))
        else:
            steps += [Step(table, one, version) for one in row_id]
    return steps


def text_to_json(sentence: Text) -> str:
    values = {
        name: {"text": text_to_json(value)} if isinstance(value, Text) else pack(value)
        for name, value in sentence.values.items()
    }
    return json.dumps({"template": sentence.template, "values": values})


def text_from_json(document: str) -> Text:
    raw = json.loads(document)
    values = {
        name: text_from_json(value["text"]) if isinstance(value, dict) and "text" in value else unpack(value)
        for name, value in raw["values"].items()
    }
    return Text(raw["template"], values)


def pack(value: object) -> object:
    """A column's value as JSON can hold it, its type kept; raises TypeError for a kind no column has."""
    match value:
        case None | bool() | int() | str():
            return value
        case datetime():
            return {"at": value.isoformat()}
        case date():
            return {"day": value.isoformat()}
        case Decimal():
            return {"exact": str(value)}
        case bytes():
            return {"bytes": b64encode(value).decode()}
        case _:
            raise TypeError(f"cannot journal a {type(value).__name__}")


def unpack(value: object) -> object:
    """The value that `pack` was given."""
    match value:
        case {"at": str(at)}:
            return datetime.fromisoformat(at)
        case {"day": str(day)}:
            return date.fromisoformat(day)
        case {"exact": str(exact)}:
            return Decimal(exact)
        case {"bytes": str(raw)}:
            return b64decode(raw)
        case _:
            return value


def _pack_row(row: Mapping[str, object] | None) -> dict[str, object] | None:
    return None if row is None else {name: pack(value) for name, value in row.items()}


def _unpack_row(row: Mapping[str, object] | None) -> dict[str, object] | None:
    return None if row is None else {name: unpack(value) for name, value in row.items()}
