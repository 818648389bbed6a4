"""Looking into a zip file before a parser does: a small file may claim to be a very large one."""

from __future__ import annotations

import copy
import io
import zipfile
import zlib
from collections.abc import Iterator

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

MAX_ENTRIES = 2_000
MAX_UNPACKED = 256 * 1024 * 1024
MAX_RATIO = 200  # real sheets shrink 10 to 60 times, bombs a thousand times
_RATIO_MATTERS_FROM = 1024 * 1024
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_CHUNK = 1024 * 1024


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """The zip in `data`, every entry of it unpacked once to see that it is as small and whole as it says.

    BadInput (naming the file `name`) for too many or too large entries, for paths that climb, for entries of
    the same path, and for what is damaged or locked.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
        _check_directory(entries, name)
        unpacked = 0
        for entry in entries:
            for chunk in chunks(archive, entry, name):
                unpacked += len(chunk)
                if unpacked > MAX_UNPACKED or (
                    unpacked > _RATIO_MATTERS_FROM and unpacked > MAX_RATIO * len(data)
                ):
                    raise _bomb(name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as fault:
        raise damaged(name) from fault
    return archive


def chunks(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, name: str) -> Iterator[bytes]:
    """The unpacked bytes of one entry, all of them even where the directory declares fewer.

    BadInput where the declared size is not the true one.
    """
    undeclared = copy.copy(entry)
    undeclared.file_size = MAX_UNPACKED + 1  # zipfile stops at the declared size, other readers do not
    del undeclared.CRC  # zipfile then leaves it unchecked; the size is what can hurt
    size = 0
    with archive.open(undeclared) as stream:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            yield chunk
    if size != entry.file_size:
        raise damaged(name)


def damaged(name: str) -> BadInput:
    return BadInput(text("{name} is damaged and cannot be read.", name=name))


def locked(name: str) -> BadInput:
    return BadInput(text("{name} is protected by a password. Save it without one and try again.", name=name))


def _bomb(name: str) -> BadInput:
    return BadInput(text("{name} unpacks to far more than a table needs, so it was not opened.", name=name))


def _check_directory(entries: list[zipfile.ZipInfo], name: str) -> None:
    if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise _bomb(name)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise locked(name)
    paths = {entry.filename.casefold() for entry in entries}
    odd = any(_climbs(entry.orig_filename) or entry.compress_type not in _METHODS for entry in entries)
    if odd or len(paths) != len(entries):
        raise damaged(name)


def _climbs(path: str) -> bool:
    return path.startswith("/") or "\\" in path or ":" in path or "\0" in path or ".." in path.split("/")
