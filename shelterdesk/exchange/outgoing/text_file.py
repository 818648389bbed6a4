"""Looking through a csv or another text file."""

from __future__ import annotations

from collections.abc import Iterator

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.outgoing import Finding, KnownPeople
from shelterdesk.domain.text import text
from shelterdesk.exchange.delimited import decode, separator_line, sniff_delimiter, split_rows
from shelterdesk.exchange.outgoing.words import people_in, person_rows
from shelterdesk.exchange.safe_zip import damaged


def text_findings(data: bytes, name: str, known: KnownPeople) -> Iterator[Finding]:
    """BadInput where it is no text at all."""
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise BadInput(text("{name} is neither a workbook, a PDF nor a text file.", name=name))
    try:
        lines = decode(data).lines
    except UnicodeDecodeError as fault:
        raise damaged(name) from fault
    announced = separator_line(lines)
    body = lines[1:] if announced else lines
    yield from people_in(" ".join(body), name, known)
    delimiter = announced or sniff_delimiter(body)
    yield from person_rows((cells for _, cells in split_rows(body, delimiter, None)), name)
