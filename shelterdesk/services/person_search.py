"""Finding people by code, by call name, and by name where the site's identity key is held.

Names are searched in memory only: an index kept in the file, or a query over sealed text, would unseal it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from shelterdesk.domain.codes import LENGTH, bare_code
from shelterdesk.domain.people import age_on, person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.typed import folded
from shelterdesk.persistence.queries.people import sealed_names
from shelterdesk.persistence.queries.person_list import PersonLine, person_lines
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.identities import open_names

_PAST_ANY_LETTER = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """One person of a site as the desk may see them. `name` is empty for those without the identity key."""

    line: PersonLine
    age: int | None
    name: str = field(default="", repr=False)

    @property
    def person_id(self) -> str:
        return self.line.person_id

    @property
    def label(self) -> str:
        """The name where it may be seen, else the call name, else the code."""
        return person_label(self.line.code, self.line.call_name, self.name)


@dataclass(frozen=True, slots=True)
class NameIndex:
    """Everyone a site knows, newest first, and the words each is found by; make it anew when people changed.

    Holds names in memory for those with the key; never write it anywhere.
    """

    site_id: str
    people: tuple[ListedPerson, ...]
    _words: tuple[tuple[str, int], ...] = field(default=(), repr=False)  # sorted; word, place in `people`

    def find(self, query: str, limit: int | None = None) -> tuple[ListedPerson, ...]:
        """Those with a word that begins as each word of `query` does, or whose code begins with it.

        Without case and accents. Whole words that fit come before beginnings. Everyone for an empty query.
        """
        asked = words_of(query)
        if not asked:
            return self.people[:limit]
        ranks: dict[int, int] = dict.fromkeys(self._with_code(bare_code(query)), 2)
        ranks |= self._with_words(asked)
        return tuple(self.people[place] for place in sorted(ranks, key=lambda at: (ranks[at], at))[:limit])

    def _with_code(self, start: str) -> list[int]:
        if not start or len(start) > LENGTH:
            return []
        return [place for place, one in enumerate(self.people) if one.line.code.startswith(start)]

    def _with_words(self, asked: tuple[str, ...]) -> dict[int, int]:
        """Place -> 0 where every word fits whole, else 1."""
        found = self._with_word(asked[0])
        for word in asked[1:]:
            fits = self._with_word(word)
            found = {at: max(rank, fits[at]) for at, rank in found.items() if at in fits}
        return found

    def _with_word(self, word: str) -> dict[int, int]:
        first = bisect_left(self._words, (word, -1))
        last = bisect_left(self._words, (word + _PAST_ANY_LETTER, -1))
        fits: dict[int, int] = {}
        for found, place in self._words[first:last]:
            fits[place] = min(fits.get(place, 1), int(found != word))
        return fits


def words_of(*texts: str | None) -> tuple[str, ...]:
    """The words of the texts without case and accents; hyphens and other marks part words."""
    letters = "".join(letter if letter.isalnum() else " " for letter in folded(" ".join(filter(None, texts))))
    return tuple(letters.split())


def index_people(desk: Desk, site_id: str | None = None) -> NameIndex:
    """Read everyone of a site, their names opened where the key is held; takes a while for many: off the GUI.

    Without `site_id` it is the actor's own site, else the first one. Raises NotAllowed for those who may not
    see people, NotFound where there is no such site.
    """
    with desk.database.reading() as connection:
        site_id = desk.home_site(connection, site_id)
        desk.authorize(Permission.SEE_PEOPLE, site_id)
        sealer = desk.sealer(site_id)
        today = today_at(connection, site_id, desk.clock())
        lines = person_lines(connection, site_id)
        sealed = [] if sealer is None else sealed_names(connection, site_id)
    names = {} if sealer is None else open_names(desk, sealed, sealer)
    return make_index(site_id, lines, names, today)


def make_index(site_id: str, lines: Iterable[PersonLine], names: dict[str, str], today: date) -> NameIndex:
    """The index of `lines`, which come in the order of registration; `names` by person id."""
    listed = [
        ListedPerson(line, age_on(line.birth_month, today), names.get(line.person_id, "")) for line in lines
    ]
    listed.reverse()
    words = sorted(
        (word, place)
        for place, one in enumerate(listed)
        for word in set(words_of(one.name, one.line.call_name))
    )
    return NameIndex(site_id, tuple(listed), tuple(words))


def find_people(
    desk: Desk, query: str, site_id: str, limit: int = 50, index: NameIndex | None = None
) -> tuple[ListedPerson, ...]:
    """The first `limit` people of a site that `query` finds, best first; see `NameIndex.find`.

    Give the `index` where one is at hand; without it, it is read for this one search. Raises NotAllowed.
    """
    desk.authorize(Permission.SEE_PEOPLE, site_id)
    if index is None or index.site_id != site_id:
        index = index_people(desk, site_id)
    return index.find(query, limit)
