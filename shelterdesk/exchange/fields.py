"""Which column of a file holds which field: recognised by its header, or chosen by a person."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import Text, text
from shelterdesk.exchange.field_tables import FIELDS, Field

FieldMapping = Mapping[str, int]
"""Field name -> index of the column that holds it; a field that no column holds is left out."""

_ASIDE = re.compile(r"\([^)]*\)")


def suggest_mapping(kind: IntakeKind, header: Sequence[str]) -> dict[str, int]:
    """The columns of `header` that are recognised; each is used once, the field listed first goes first.

    Case, accents, spaces and punctuation do not matter, nor, failing else, what stands in parentheses.
    """
    mapping: dict[str, int] = {}
    for written in (list(header), [_ASIDE.sub("", name) for name in header]):
        columns: dict[str, int] = {}
        for column, name in enumerate(written):
            if column not in mapping.values():
                columns.setdefault(compact(name), column)
        for field in FIELDS[kind]:
            if field.name not in mapping:
                found = next((word for word in map(compact, field.synonyms) if word in columns), None)
                if found is not None:
                    mapping[field.name] = columns.pop(found)
    return mapping


def missing_required(kind: IntakeKind, mapping: FieldMapping) -> tuple[Text, ...]:
    """What the kind cannot do without and no column holds, one Text each: ``item code or item name``."""
    return tuple(
        _alternatives([field.label for field in fields])
        for fields in _needs(kind)
        if not any(field.name in mapping for field in fields)
    )


def _needs(kind: IntakeKind) -> Iterator[list[Field]]:
    for need in dict.fromkeys(field.need for field in FIELDS[kind] if field.need):
        yield [field for field in FIELDS[kind] if field.need == need]


def _alternatives(labels: list[Text]) -> Text:
    first, *others = labels
    for other in others:
        first = text("{one} or {other}", one=first, other=other)
    return first
