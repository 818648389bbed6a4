"""What an operation did to rows, kept so that it can be undone by a compensation, after a restart too."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
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


def steps_to_json(steps: list[Step]) -> str:
    return json.dumps(
        [[step.table, step.row_id, step.version, _pack_row(step.before), step.deleted] for step in steps]
    )


def steps_from_json(document: str) -> list[Step]:
    return [
        Step(table, row_id, version, _unpack_row(before), deleted)
        for table, row_id, version, before, deleted in json.loads(document)
    ]


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
