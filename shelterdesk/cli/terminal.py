"""What a command is given: the surroundings of the program, and the terminal in the reader's language."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from shelterdesk.domain.text import Text, Translate
from shelterdesk.services.folders import Folders, default_folders

if TYPE_CHECKING:
    from shelterdesk.persistence.keyring import Cost
    from shelterdesk.services.desk import Desk

SavePictures = Callable[["Desk", Path, str], Sequence[Path]]


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def no_window(_desk: Desk, _folder: Path, _language: str) -> Sequence[Path]:
    """Where there are no pages to take pictures of."""
    return ()


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What commands take from outside; tests give their own.

    `cost` is the work of a new password. `save_pictures` draws every page that a desk sees, in a language,
    into a folder and returns the files: it is handed in, since this package does not know the window.
    """

    folders: Folders = field(default_factory=default_folders)
    clock: Callable[[], datetime] = now
    cost: Cost | None = None
    save_pictures: SavePictures = no_window


@dataclass(frozen=True, slots=True)
class Terminal:
    """Results go to stdout, complaints to stderr."""

    language: str
    translate: Translate
    around: Surroundings

    def word(self, sentence: Text | str) -> str:
        """The sentence in the reader's language; a plain string is shown as it is."""
        return sentence.render(self.translate) if isinstance(sentence, Text) else sentence

    def say(self, sentence: Text | str = "") -> None:
        sys.stdout.write(f"{shown(self.word(sentence))}\n")

    def complain(self, sentence: Text | str) -> None:
        complain(self.word(sentence))


def complain(line: str) -> None:
    """One line on stderr, after what stdout holds."""
    sys.stdout.flush()
    sys.stderr.write(f"{shown(line, keep='')}\n")


def shown(words: str, keep: str = "\n\t") -> str:
    """Without what a terminal would obey instead of showing: a file or a name may hold anything."""
    return "".join(
        letter if letter in keep or unicodedata.category(letter)[0] != "C" else "\N{REPLACEMENT CHARACTER}"
        for letter in words
    )
