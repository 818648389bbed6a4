"""What a file that is about to leave the house may give away, and the people whom nobody outside may read of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from shelterdesk.domain.codes import check_code
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import Text, text

_NEAR = 3  # words between two names of one person: "Pérez Gómez, Ana María"
_SHORTEST = 2  # letters of a name by which anyone is known


class Leak(StrEnum):
    """Kinds of what is found."""

    PERSON_ROWS = "person_rows"
    PERSON_CODE = "person_code"
    KNOWN_NAME = "known_name"
    HIDDEN_SHEET = "hidden_sheet"
    HIDDEN_CELLS = "hidden_cells"
    PIVOT_CACHE = "pivot_cache"
    COMMENT = "comment"
    METADATA = "metadata"
    EXTERNAL_LINK = "external_link"
    EMBEDDED = "embedded"  # macros, attachments, objects, scripts
    UNREADABLE = "unreadable"


LEAK_TEXTS: Mapping[Leak, Text] = {
    Leak.PERSON_ROWS: text("a row per person"),
    Leak.PERSON_CODE: text("codes of persons"),
    Leak.KNOWN_NAME: text("names known here"),
    Leak.HIDDEN_SHEET: text("a hidden sheet"),
    Leak.HIDDEN_CELLS: text("hidden rows or columns"),
    Leak.PIVOT_CACHE: text("the rows behind a pivot table"),
    Leak.COMMENT: text("comments"),
    Leak.METADATA: text("who made the file"),
    Leak.EXTERNAL_LINK: text("links to other files"),
    Leak.EMBEDDED: text("something inside that can hold or do anything"),
    Leak.UNREADABLE: text("a part that cannot be looked into"),
}


@dataclass(frozen=True, slots=True)
class Finding:
    """`where` is a sheet, a part or a page of the file; `count` is how many there are. Never the thing itself."""

    leak: Leak
    where: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class KnownPeople:
    """Names of people of this house: each family name with the given names that go with it, compact.

    `codes` are theirs, as stored; None where nobody knows them, and whatever is a code by its check character counts.
    `with_names` is false for those who hold no key to names.
    """

    given_of: Mapping[str, frozenset[str]] = field(default_factory=dict, repr=False)
    codes: frozenset[str] | None = field(default=None, repr=False)
    with_names: bool = True

    @classmethod
    def of(
        cls, names: Iterable[tuple[str, str]], codes: Iterable[str] | None = None, *, with_names: bool = True
    ) -> KnownPeople:
        """From (given names, family names) as they are kept; of a name kept in one, the last word is the family's.

        A name of one word alone cannot be looked for: it would be found everywhere.
        """
        given_of: dict[str, set[str]] = {}
        for given, family in names:
            if not given or not family:
                given, _, family = (given or family).strip().rpartition(" ")
            firsts = {word for word in map(compact, given.split()) if len(word) >= _SHORTEST}
            for last in map(compact, family.split()):
                if len(last) >= _SHORTEST and firsts:
                    given_of.setdefault(last, set()).update(firsts)
        return cls(
            {last: frozenset(firsts) for last, firsts in given_of.items()},
            None if codes is None else frozenset(codes),
            with_names,
        )

    def codes_among(self, words: Iterable[str]) -> frozenset[str]:
        """The codes of people among the words."""
        found = frozenset(codes_in(words))
        return found if self.codes is None else found & self.codes

    def count_in(self, words: Iterable[str]) -> int:
        """How often a given name stands near its family name, in whatever order and spelling of accents."""
        read = [compact(word) for word in words]
        return sum(1 for index, word in enumerate(read) if self._is_named(read, index, word))

    def _is_named(self, read: list[str], index: int, word: str) -> bool:
        firsts = self.given_of.get(word)
        if firsts is None:
            return False
        near = read[max(0, index - _NEAR) : index] + read[index + 1 : index + 1 + _NEAR]
        return not firsts.isdisjoint(near)


def codes_in(words: Iterable[str]) -> Iterator[str]:
    """The words that are codes of persons: they carry a check character, so chance is one in thirty."""
    for word in words:
        bare = word.strip("()[]{}.,;:!?\"'“”«»")
        if not _looks_like_code(bare):
            continue
        try:
            yield check_code(bare)
        except BadInput:
            continue


def _looks_like_code(word: str) -> bool:
    """Written with dashes, as this program writes them, or bare with a figure among its letters."""
    dashed = len(word) == 9 and word[3:4] == "-" and word[7:8] == "-"
    bare = len(word) == 7 and word.isalnum() and word.isupper() and any(map(str.isdigit, word))
    return dashed or bare
