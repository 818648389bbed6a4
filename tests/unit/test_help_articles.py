"""The help names what the program shows: its controls by their words, its keys by what works on the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.words_on_screen import HOME, collector

ARTICLES = HOME / "shelterdesk" / "desktop" / "help"
KEYS = re.compile(r"(Ctrl\+)?[A-Z]|Enter|[+−/]")
# What a person does with several controls: a heading of the article's own.
HEADINGS = {
    "en": {"Give a bed", "Two people", "Place everyone", "Swap", "With a card", "Without a card"},
    "es": {"Dar una cama", "Dos personas", "Buscar lugar a todas", "Cambiar", "Con tarjeta", "Sin tarjeta"},
}


def marked(article: str) -> list[str]:
    found = re.findall(r"\*\*(.+?)\*\*|(?<!\*)\*([^*]+?)\*(?!\*)", article, re.DOTALL)
    return [" ".join((strong or slanted).split()).rstrip(".") for strong, slanted in found]


def plain(words: str) -> str:
    return words.strip().rstrip("….:").casefold()


@pytest.mark.parametrize(
    "path", sorted(ARTICLES.glob("*/*.md")), ids=lambda path: f"{path.parent.name}-{path.stem}"
)
def test_every_marked_word_is_one_of_the_program(path: Path) -> None:
    language = path.parent.name
    said = collector().read_ts(HOME / "resources" / "translations" / "es.ts")
    words = {plain(source) for _, source in said} if language == "en" else set(map(plain, said.values()))
    strange = [
        one
        for one in marked(path.read_text(encoding="utf-8"))
        if not KEYS.fullmatch(one) and one not in HEADINGS[language] and plain(one) not in words
    ]
    assert strange == []


def test_both_languages_tell_the_same_keys() -> None:
    for path in sorted((ARTICLES / "en").glob("*.md")):
        twin = ARTICLES / "es" / path.name
        keys = [
            [one for one in marked(each.read_text(encoding="utf-8")) if KEYS.fullmatch(one)]
            for each in (path, twin)
        ]
        assert sorted(keys[0]) == sorted(keys[1]), path.name
