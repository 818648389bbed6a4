"""Any xlsx, csv or pdf looked through, by what it is and not by what it is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.outgoing import Finding, KnownPeople, Leak
from shelterdesk.domain.text import text
from shelterdesk.exchange.outgoing.pdf import pdf_findings
from shelterdesk.exchange.outgoing.text_file import text_findings
from shelterdesk.exchange.outgoing.workbook import workbook_findings
from shelterdesk.exchange.reading import bytes_of

_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def inspect(path: Path, known: KnownPeople | None, name: str | None = None) -> tuple[Finding, ...]:
    """What the file gives away, each kind and place once; with `known`, whose names stand in it.

    `name` is what it is called in findings, where that is another than its own.

    Raises CannotOpen, or BadInput for a file of a kind that cannot be looked into, damaged or locked.
    """
    data, name = bytes_of(path), name or path.name
    people = known or KnownPeople()
    if data.startswith(_ZIP):
        return _together(workbook_findings(data, name, people))
    if data.startswith(_PDF):
        return _together(pdf_findings(data, name, people))
    if data.startswith(_OLE):
        raise BadInput(
            text("{name} is an old .xls or Word file: save it as .xlsx, .csv or .pdf first.", name=name)
        )
    return _together(text_findings(data, name, people))


def _together(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    order = list(Leak)
    counted: Counter[tuple[Leak, str]] = Counter()
    for finding in findings:
        counted[finding.leak, finding.where] += finding.count
    places = sorted(counted, key=lambda place: (order.index(place[0]), place[1]))
    return tuple(Finding(leak, where, counted[leak, where]) for leak, where in places)
