"""Small helps of the import: how many rows, and which file was dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def rows_words(count: int, one: str, many: str) -> str:
    return one if count == 1 else many.format(count=count)


def dropped(event: QDropEvent) -> Path | None:
    """The file that is dragged; None for anything else."""
    for url in event.mimeData().urls():
        if url.isLocalFile() and Path(url.toLocalFile()).is_file():
            return Path(url.toLocalFile())
    return None
