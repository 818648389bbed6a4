"""People in the words of a part of a file: their codes, their names, and rows that are about one person each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.outgoing import Finding, KnownPeople, Leak
from shelterdesk.exchange.fields import suggest_mapping

_BETWEEN = re.compile(r"[\s,;|/]+")
_OF_ONE_PERSON = frozenset(
    ("given_names", "family_names", "call_name", "birth_date", "documents", "contacts")
)
_FEWEST_COLUMNS = 2  # "name" alone heads a column of sites too
_FEWEST_ROWS = 1


def people_in(content: str, where: str, known: KnownPeople) -> Iterator[Finding]:
    """Codes and known names in running text."""
    words = [word for word in _BETWEEN.split(content) if word]
    codes = len(known.codes_among(words))
    if codes:
        yield Finding(Leak.PERSON_CODE, where, codes)
    names = known.count_in(words)
    if names:
        yield Finding(Leak.KNOWN_NAME, where, names)


def person_rows(rows: Iterable[Sequence[str]], where: str) -> Iterator[Finding]:
    """Rows under a header that names what identifies a person: names, birth date, documents, contacts."""
    reading = iter(rows)
    for header in reading:
        if len(_OF_ONE_PERSON & suggest_mapping(IntakeKind.PEOPLE, list(header)).keys()) >= _FEWEST_COLUMNS:
            below = sum(1 for row in reading if any(cell.strip() for cell in row))
            if below >= _FEWEST_ROWS:
                yield Finding(Leak.PERSON_ROWS, where, below)
            return
