"""Where a file may be written to."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text


def check_ending(path: Path, endings: Collection[str]) -> None:
    """Raises BadInput for an ending that is none of these, or a folder that is not there."""
    if path.suffix.lower() not in endings:
        raise BadInput(
            text(
                "“{name}” has no ending that this can be written to; use {endings}.",
                name=path.name,
                endings=", ".join(endings),
            )
        )
    if not path.parent.is_dir():
        raise BadInput(text("There is no folder {folder}.", folder=path.parent))
