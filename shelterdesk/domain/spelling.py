"""Words as people write them: which spellings are the same, and tables of what words mean."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TypeVar

Meaning = TypeVar("Meaning")


def compact(written: str) -> str:
    """`written` without case, accents, spaces and punctuation: ``Código de ítem`` -> ``codigodeitem``."""
    if written.isascii() and written.isalnum():
        return written.lower()
    decomposed = unicodedata.normalize("NFKD", written.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def word_table(lines: Mapping[Meaning, str]) -> Mapping[str, Meaning]:
    """From each meaning and its words, compact and apart by spaces, a table from a word to what it means."""
    pairs = [(word, meaning) for meaning, words in lines.items() for word in words.split()]
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a word stands twice in a table")
    return table
