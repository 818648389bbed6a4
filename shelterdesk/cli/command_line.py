"""One run of the command line: the words parsed, the command run, what went wrong said in one sentence."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from shelterdesk import __version__
from shelterdesk.cli.commands import COMMANDS
from shelterdesk.cli.parser import (
    Parser,
    add_language,
    command_first,
    language_in,
    one_of,
    refuse_broken_letters,
)
from shelterdesk.cli.terminal import Surroundings, Terminal
from shelterdesk.domain.errors import BadInput, NotFound, Refusal
from shelterdesk.domain.text import text
from shelterdesk.services.language import translator

FAILED = 1
BAD_INPUT = 2
INTERRUPTED = 130

_DESCRIPTION = text("Beds, kits and donor reports of a shelter. Alone, the window opens.")
_MORE = text("“shelterdesk COMMAND --help” shows what a command takes.")
_CODES = text("Exit codes: 0 done; 1 something failed or is wrong; 2 bad use or bad input; 130 interrupted.")


def run(arguments: Sequence[str], around: Surroundings) -> int:
    """Run one command; returns its exit code. What a person can cause never ends in a traceback."""
    _bear_every_letter()
    terminal = Terminal("en", translator("en"), around)
    try:
        refuse_broken_letters(arguments)
        language = language_in(arguments)
        terminal = Terminal(language, translator(language), around)
        code = _run_command(arguments, terminal)
        sys.stdout.flush()
    except Refusal as refusal:
        terminal.complain(refusal.text)
        return BAD_INPUT if isinstance(refusal, BadInput | NotFound) else FAILED
    except KeyboardInterrupt:
        terminal.complain(text("Stopped."))
        return INTERRUPTED
    except BrokenPipeError:
        # Who reads our output has heard enough; Python must not try to write the rest at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except _world() as fault:
        return _report_world(fault, terminal)
    return code


def _run_command(arguments: Sequence[str], terminal: Terminal) -> int:
    top = _top_parser(terminal)
    arguments = command_first(arguments)
    try:
        name: str = top.read(arguments[:1]).command
        entry = COMMANDS[name]
        purpose = terminal.word(entry.help)
        parser = Parser(f"{top.prog} {name}", terminal.word, f"{purpose[0].upper()}{purpose[1:]}.")
        command = entry.load()
        command.configure(parser)
        add_language(parser)
        args = parser.read(arguments[1:])
    except SystemExit as leaving:  # after --help or --version was printed
        return int(leaving.code or 0)
    return command.run(args, terminal)


def _top_parser(terminal: Terminal) -> Parser:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {terminal.word(entry.help)}" for name, entry in COMMANDS.items()]
    after = [terminal.word(text("commands:")), *lines, "", terminal.word(_MORE), terminal.word(_CODES)]
    parser = Parser("shelterdesk", terminal.word, _DESCRIPTION, "\n".join(after))
    version = text("say which version this is and end")
    parser.add_argument("--version", action="version", version=f"ShelterDesk {__version__}", help=version)
    parser.add_argument("command", type=one_of(*COMMANDS), metavar="COMMAND", help=text("one of those below"))
    return parser


def _world() -> tuple[type[BaseException], ...]:
    """Looked up only once something has failed: it needs the libraries of the database."""
    from shelterdesk.services.faults import WORLD_FAULTS

    return WORLD_FAULTS


def _report_world(fault: BaseException, terminal: Terminal) -> int:
    from shelterdesk.services.faults import sentence_for

    sentence = sentence_for(fault)
    if sentence is None:  # a fault of ours
        raise fault
    terminal.complain(sentence)
    return FAILED


def _bear_every_letter() -> None:
    """A name must not end the program because the terminal cannot show one of its letters."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by who started us: nobody wants to hear of it
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - until the end
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
