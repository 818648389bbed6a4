"""Looking for words in whatever a program wrote: whole files, what is packed in them, and tables."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from pathlib import Path

from pypdf import PdfReader
from sqlalchemy import Connection, inspect

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")


def spellings(words: Iterable[str]) -> list[bytes]:
    """Each word as bytes, in each encoding that a file of ours could be in; compared without case."""
    return [form.encode(encoding) for word in words for form in {word.lower()} for encoding in ENCODINGS]


def files_with(words: Sequence[str], folders: Iterable[Path]) -> list[str]:
    """The files, or parts of files, that hold one of `words`."""
    paths = (path for folder in folders for path in sorted(folder.rglob("*")) if path.is_file())
    return [name for path in paths for name in parts_with(words, str(path), path.read_bytes())]


def parts_with(words: Sequence[str], name: str, content: bytes) -> list[str]:
    """`name`, and what is packed in it, as far as one of `words` is in it."""
    wanted = spellings(words)
    return [
        part
        for part, body in [(name, name.encode()), *_unpacked(name, content)]
        if any(word in body.lower() for word in wanted)
    ]


def _unpacked(name: str, content: bytes) -> Iterator[tuple[str, bytes]]:
    yield name, content
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as packed:
            for member in packed.namelist():
                yield f"{name}!{member}", packed.read(member)
    elif content.startswith(b"%PDF"):
        yield from _of_pdf(name, PdfReader(BytesIO(content)))


def _of_pdf(name: str, pdf: PdfReader) -> Iterator[tuple[str, bytes]]:
    """The text of each page, since its glyphs are numbers, and every stream behind its compression."""
    yield f"{name}!about", repr(pdf.metadata).encode()
    for number, page in enumerate(pdf.pages):
        yield f"{name}!page {number + 1}", page.extract_text().encode()
    for number in range(1, len(pdf.xref[0]) + 1 if pdf.xref else 0):
        found = pdf.get_object(number)
        if found is not None and hasattr(found, "get_data"):
            yield f"{name}!object {number}", found.get_data()


def rows_with(words: Sequence[str], connection: Connection) -> list[str]:
    """The columns of tables in which one of `words` stands, in a row that the database key shows."""
    wanted = spellings(words)
    found = []
    for table in inspect(connection).get_table_names():
        rows = connection.exec_driver_sql(f"SELECT * FROM {table}").mappings()
        for row in rows:
            found += [
                f"{table}.{column}"
                for column, value in row.items()
                if any(word in _bytes_of(value).lower() for word in wanted)
            ]
    return found


def _bytes_of(value: object) -> bytes:
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")
