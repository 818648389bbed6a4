"""How far a long command is, on a terminal that a person looks at."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import Self


class Progress:
    """One line on stderr that is taken away in the end; nothing where stderr is a file."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._shown = ""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._shown:
            sys.stderr.write(f"\r{' ' * len(self._shown)}\r")
            sys.stderr.flush()

    def show(self, share: float) -> None:
        """`share` is what is done, from 0 to 1."""
        line = f"{self._what}: {share:.0%}"
        if sys.stderr.isatty() and line != self._shown:
            self._shown = line
            sys.stderr.write(f"\r{line}")
            sys.stderr.flush()
