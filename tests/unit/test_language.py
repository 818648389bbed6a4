"""Languages without Qt: every sentence of the command line has its translation, with the same places."""

from __future__ import annotations

import ast
import json
from pathlib import Path
from string import Formatter

import pytest

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text
from shelterdesk.services.language import known_languages, translator

PACKAGE = Path(__file__).resolve().parents[2] / "shelterdesk"
SAID_WITHOUT_A_WINDOW = [
    *sorted((PACKAGE / "cli").glob("*.py")),
    PACKAGE / "__main__.py",
    *(
        PACKAGE / "services" / f"{name}.py"
        for name in ("backups", "checking", "faults", "language", "setup", "session", "reporting")
    ),
]
AS_THEY_ARE = {"{fault}", "{reason}.", "{file}: {reason}.", "{site}, {day}"}  # nothing in them to translate


def places(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def templates(path: Path) -> set[str]:
    """The literals given to `text`."""
    calls = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call))
    return {
        call.args[0].value
        for call in calls
        if isinstance(call.func, ast.Name) and call.func.id == "text"
        if isinstance(call.args[0], ast.Constant)
    }


@pytest.mark.parametrize("path", SAID_WITHOUT_A_WINDOW, ids=lambda path: path.name)
def test_every_sentence_has_its_spanish(path: Path) -> None:
    spanish = translator("es")
    assert {one for one in templates(path) - AS_THEY_ARE if spanish(one) == one} == set()


@pytest.mark.parametrize("language", known_languages()[1:])
def test_a_translation_has_the_places_of_its_sentence(language: str) -> None:
    sentences = json.loads((PACKAGE / "translations" / f"{language}.json").read_text("utf-8"))
    assert {one for one, said in sentences.items() if places(one) != places(said)} == set()


def test_english_is_what_is_written() -> None:
    assert translator("en")("Hello {name}") == "Hello {name}"


def test_what_nobody_translated_stays_english() -> None:
    assert translator("es")("A sentence of tomorrow") == "A sentence of tomorrow"


def test_a_translated_sentence_takes_its_values() -> None:
    sentence = text("There is no site called {site}.", site="Casa Sol")
    assert sentence.render(translator("es")) == "No hay ningún centro llamado Casa Sol."


@pytest.mark.parametrize("language", ["tlh", "", "../es", "ES"])
def test_any_other_language_is_refused(language: str) -> None:
    with pytest.raises(BadInput, match="use en, es"):
        translator(language)
