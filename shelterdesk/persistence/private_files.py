"""Files and folders that only the person at the keyboard may read, from their first byte on.

Several people share a laptop. On POSIX the mode is given as a file is made, so that no umask and no moment before
a `chmod` opens it to others. On Windows a new file takes the permissions of its folder, and a profile is closed to
other people already: there nothing is added.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

_FILE = 0o600
_FOLDER = 0o700


def make_private_folder(folder: Path) -> None:
    """Make `folder` and those above it that are missing; one that is there stays as it is. Raises OSError."""
    if folder.is_dir():
        return
    make_private_folder(folder.parent)
    folder.mkdir(mode=_FOLDER, exist_ok=True)


def create_private(path: Path) -> None:
    """Make an empty file, to be filled by whoever takes a path; raises FileExistsError, OSError."""
    os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _FILE))


def close_to_others(path: Path) -> None:
    """Take from others what an earlier version left open to them; raises OSError."""
    if os.name == "posix":
        path.chmod(_FILE)


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A new file beside `path` to write to, which takes its place if the block ends well.

    Whatever goes wrong, a full disk too, the old content is still there and nothing lies beside it.
    """
    part = path.with_name(f".{path.name[:80]}.{uuid4().hex[:8]}.part")
    try:
        create_private(part)
        yield part
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
