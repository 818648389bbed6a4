"""Reading the words of a command line; what cannot be understood is one sentence, in the reader's language."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NoReturn

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import Text, text

Say = Callable[[Text | str], str]

# What argparse says, which it says in English only, and what we say instead.
_SAID = (
    ("the following arguments are required: (?P<words>.+)", text("still needed: {words}")),
    ("unrecognized arguments: (?P<words>.+)", text("not understood: {words}")),
    ("argument (?P<words>.+): expected one argument", text("{words} needs a value after it")),
    ("argument (?P<words>.+): expected at least one argument", text("{words} needs a value after it")),
    ("argument (?P<words>.+): ignored explicit argument .*", text("{words} takes no value")),
)


class Unusable(Exception):
    """For `type=`: the word cannot be what is wanted; `text` says why, and the parser how to go on."""

    def __init__(self, reason: Text) -> None:
        super().__init__(reason)
        self.text = reason


class Parser(argparse.ArgumentParser):
    """An ArgumentParser that raises BadInput instead of printing how to use it, and helps in a language.

    `help` of an argument may be a Text, which `say` turns into that language.
    """

    def __init__(self, prog: str, say: Say, description: Text | str, epilog: str | None = None) -> None:
        super().__init__(
            prog,
            description=say(description),
            epilog=epilog,
            allow_abbrev=False,
            add_help=False,
            formatter_class=partial(_Help, say(text("usage: "))),
        )
        self._say = say
        self._words = self.add_argument_group(say(text("arguments")))
        self._options = self.add_argument_group(say(text("options")))
        self.add_argument("-h", "--help", action="help", help=text("show this help and end"))

    def add_argument(self, *names: str, **options: Any) -> argparse.Action:
        said = options.get("help")
        if isinstance(said, Text):
            options["help"] = self._say(said).replace("%", "%%")
        group = self._options if names[0].startswith("-") else self._words
        return group.add_argument(*names, **options)

    def read(self, arguments: Sequence[str]) -> argparse.Namespace:
        """The arguments understood; raises BadInput, or SystemExit once help was shown."""
        try:
            return self.parse_args(arguments)
        except Unusable as fault:
            self._refuse(fault.text)

    def error(self, message: str) -> NoReturn:
        for pattern, said in _SAID:
            found = re.fullmatch(pattern, message, re.DOTALL)
            if found is not None:
                self._refuse(Text(said.template, found.groupdict()))
        self._refuse(text("these words cannot be used ({problem})", problem=message))

    def _refuse(self, problem: Text) -> NoReturn:
        raise BadInput(text("{problem}; “{command} --help” shows how.", problem=problem, command=self.prog))


class _Help(argparse.RawDescriptionHelpFormatter):
    """Says `usage` in the reader's language; argparse gives only the other headings from outside."""

    def __init__(self, usage: str, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._usage = usage

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self._usage if prefix is None else prefix)


def add_language(parser: Parser) -> None:
    """`language_in` has read it already, so that every sentence is said in it."""
    parser.add_argument(
        "--language", metavar="L", default="en", help=text("language of what is said, such as es")
    )


def language_in(arguments: Sequence[str]) -> str:
    """The language asked for in `arguments`, English if none is."""
    for at, word in enumerate(arguments):
        if word == "--language" and at + 1 < len(arguments):
            return arguments[at + 1]
        if word.startswith("--language="):
            return word.partition("=")[2]
    return "en"


def refuse_broken_letters(arguments: Sequence[str]) -> None:
    """Raises BadInput for a word that is no text: Python stands in for its bytes with half letters."""
    for word in arguments:
        if any("\ud800" <= letter <= "\udfff" for letter in word):
            raise BadInput(text("“{word}” holds a letter that cannot be read.", word=word))


def command_first(arguments: Sequence[str]) -> Sequence[str]:
    """The arguments with a language that stands before the command put behind it."""
    words = {"--language": 2}.get(arguments[0], 1 if arguments[0].startswith("--language=") else 0)
    return [*arguments[words:], *arguments[:words]]


def add_folder(parser: Parser) -> None:
    parser.add_argument("folder", type=named_path, metavar="DIR", help=text("folder for the new database"))


def named_path(word: str) -> Path:
    """A file or a folder, for `type=`; nothing at all would be the folder we stand in."""
    if not word:
        raise Unusable(text("a name of a file or folder is empty"))
    return Path(word)


def day(word: str) -> date:
    """A day written 2026-09-03, for `type=`."""
    try:
        return date.fromisoformat(word)
    except ValueError as fault:
        raise Unusable(text("{word} is not a day written like 2026-09-03", word=word)) from fault


def whole_number(word: str) -> int:
    """For `type=`."""
    if not re.fullmatch(r"-?[0-9]{1,18}", word):
        raise Unusable(text("{word} is not a whole number", word=word))
    return int(word)


def one_of(*known: str) -> Callable[[str], str]:
    """One of the words that are `known`, for `type=`."""

    def read(word: str) -> str:
        if word not in known:
            raise Unusable(text("“{word}” is none of {known}", word=word, known=", ".join(known)))
        return word

    return read
