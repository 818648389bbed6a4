"""Languages without Qt: what a sentence becomes, and what is refused."""

from __future__ import annotations

import pytest

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text
from shelterdesk.services.language import translator


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
