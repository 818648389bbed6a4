"""Looking through a PDF: its pages, its properties, and what hangs on it."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from shelterdesk.domain.outgoing import Finding, KnownPeople, Leak
from shelterdesk.exchange.outgoing.words import people_in
from shelterdesk.exchange.safe_zip import damaged, locked

_OURS = "ShelterDesk"
_MAKERS = ("/Author", "/Company", "/Manager")  # "/Creator" and "/Producer" are programs
_MARKS = frozenset(("/Text", "/FreeText", "/Highlight", "/Popup", "/Stamp", "/Ink", "/FileAttachment"))
_MOST_PAGES = 2_000


def pdf_findings(data: bytes, name: str, known: KnownPeople) -> Iterator[Finding]:
    """BadInput where it is damaged or locked."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise locked(name)
        yield from _of_document(reader, name, known)
        for number, page in enumerate(reader.pages[:_MOST_PAGES], 1):
            where = str(number)
            yield from _marks(page, where)
            yield from people_in(page.extract_text(), where, known)
        if len(reader.pages) > _MOST_PAGES:
            yield Finding(Leak.UNREADABLE, name, len(reader.pages) - _MOST_PAGES)
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, RecursionError) as fault:
        # pypdf meets a broken file with whatever its next line trips over (py-pdf/pypdf, robustness issues).
        raise damaged(name) from fault


def _of_document(reader: Any, name: str, known: KnownPeople) -> Iterator[Finding]:
    properties = reader.metadata or {}
    named = [key for key in _MAKERS if str(properties.get(key) or "").strip() not in ("", _OURS)]
    if named:
        yield Finding(Leak.METADATA, name, len(named))
    yield from people_in(" ".join(map(str, properties.values())), name, known)
    if reader.attachments:
        yield Finding(Leak.EMBEDDED, name, len(reader.attachments))
    root = reader.trailer["/Root"].get_object()
    names = root.get("/Names")
    scripts = names is not None and "/JavaScript" in names.get_object()
    opening = root.get("/OpenAction", [])
    opening = opening.get_object() if hasattr(opening, "get_object") else opening
    acts = isinstance(opening, Mapping) and opening.get("/S") != "/GoTo"  # a list is only a place to open at
    if scripts or acts or "/AA" in root:
        yield Finding(Leak.EMBEDDED, name)


def _marks(page: Any, where: str) -> Iterator[Finding]:
    notes = [note.get_object() for note in page.get("/Annots") or ()]
    marks = sum(note.get("/Subtype") in _MARKS for note in notes)
    if marks:
        yield Finding(Leak.COMMENT, where, marks)
    outside = sum("/URI" in (note.get("/A") or {}) or "/F" in (note.get("/A") or {}) for note in notes)
    if outside:
        yield Finding(Leak.EXTERNAL_LINK, where, outside)
