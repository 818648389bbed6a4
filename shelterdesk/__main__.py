"""The program: a command with what follows it, or the window when nothing is said."""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from shelterdesk.cli.command_line import run
from shelterdesk.cli.terminal import Surroundings, complain
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.text import Text, text

if TYPE_CHECKING:
    from shelterdesk.services.desk import Desk


def main(argv: Sequence[str] | None = None, around: Surroundings | None = None) -> int:
    """Run what `argv` says (without the program's name; None: what the shell passed); returns the exit code."""
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments:
        return run(arguments, around or Surroundings(save_pictures=_save_pictures))
    return _open_window()


def _save_pictures(desk: Desk, folder: Path, language: str) -> Sequence[Path]:
    """Drawn into files, whether there is a screen or not; raises CannotOpen where Qt cannot draw at all."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    problem = _why_no_qt()
    if problem is not None:
        raise CannotOpen(problem)
    from shelterdesk.bootstrap import save_pictures

    return save_pictures(desk, folder, language)


def _open_window() -> int:
    problem = _why_no_screen() or _why_no_qt()
    if problem is not None:
        complain(str(problem))
        return 1
    from shelterdesk.bootstrap import run_window

    return run_window()


def _why_no_screen() -> Text | None:
    """Qt ends the process where it finds no screen, so that is looked at before."""
    variables = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if sys.platform != "linux" or any(os.environ.get(name) for name in variables):
        return None
    return text("There is no screen here; “shelterdesk tour” shows the program's work in files.")


def _why_no_qt() -> Text | None:
    try:
        importlib.import_module("PySide6.QtWidgets")
    except ImportError as fault:  # PySide6, or a library of the system that it needs
        return text("Qt cannot start: {reason}. “python3 run.py” says what is missing.", reason=fault)
    return None


if __name__ == "__main__":
    sys.exit(main())
