"""Reading the words of a command line; what cannot be understood is one sentence."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that raises BadInput instead of printing how to use it."""

    def __init__(self, prog: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog,
            description=description,
            epilog=epilog,
            allow_abbrev=False,
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def error(self, message: str) -> NoReturn:
        said = message.rstrip(".")
        raise BadInput(text("{problem}; “{command} --help” shows how.", problem=said, command=self.prog))


def add_language(parser: argparse.ArgumentParser) -> None:
    """`language_in` has read it already, so that every sentence is said in it."""
    parser.add_argument("--language", metavar="L", default="en", help="language of what is said, such as es")


def language_in(arguments: Sequence[str]) -> str:
    """The language asked for in `arguments`, English if none is."""
    for at, word in enumerate(arguments):
        if word == "--language" and at + 1 < len(arguments):
            return arguments[at + 1]
        if word.startswith("--language="):
            return word.partition("=")[2]
    return "en"


def add_folder(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="DIR", help="folder for the new database")


def day(word: str) -> date:
    """A day written 2026-09-03, for `type=`."""
    try:
        return date.fromisoformat(word)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"{word} is not a day written like 2026-09-03") from fault
