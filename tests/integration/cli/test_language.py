"""Help, and what cannot be understood, in the language that was asked for: nothing of argparse's own English."""

from __future__ import annotations

import re

import pytest

from shelterdesk.cli.commands import COMMANDS
from tests.integration.cli.conftest import Run

ENGLISH = re.compile(
    r"\b(usage|options|positional|arguments?|required|expected|show|this|help message|exit|invalid|choose|from"
    r"|unrecognized|ignored|explicit|else|file|folder|the|of|needs?|value|none|not)\b"
)
WRONG = (
    ("dance",),
    ("--wrong",),
    ("check",),
    ("check", "--login"),
    ("check", "--login", "ana", "--password-file", "f", "--wrong", "1"),
    ("sample",),
    ("sample", "x", "--seed", "many"),
    ("report", "weather", "--out", "x.csv", "--login", "ana", "--password-file", "f"),
    ("report", "stock", "--out", "--login", "ana", "--password-file", "f"),
    ("report", "donor", "--from", "2026-02-30"),
    ("status", "--json=yes", "--login", "ana", "--password-file", "f"),
)


def _own_words(said: str) -> str:
    """Without what a person types as it is, and what is quoted from them."""
    return re.sub(r"“[^”]*”|--[\w-]+|\b(import|report|donor|stock|occupancy|status)\b", "", said)


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_what_is_not_understood_is_said_in_the_language(shelterdesk: Run, words: tuple[str, ...]) -> None:
    english = shelterdesk(*words)
    spanish = shelterdesk(*words, "--language", "es")
    assert english.code == spanish.code == 2
    assert spanish.sentence.endswith("--help” muestra cómo.")
    assert ENGLISH.findall(_own_words(spanish.sentence)) == []
    assert (
        "these words cannot be used" not in english.sentence
    )  # what is said where we do not know argparse's
    assert shelterdesk("--language", "es", *words) == spanish


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_in_the_language(shelterdesk: Run, name: str) -> None:
    ran = shelterdesk(name, "--help", "--language", "es")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"uso: shelterdesk {name} ")
    assert "\nopciones:\n" in ran.out
    assert ENGLISH.findall(_own_words(ran.out)) == []


def test_help_of_the_whole_is_in_the_language(shelterdesk: Run) -> None:
    ran = shelterdesk("--help", "--language=es")
    assert shelterdesk("--language=es", "--help") == ran
    assert ran.out.startswith("uso: shelterdesk ")
    assert ENGLISH.findall(_own_words(ran.out)) == []
