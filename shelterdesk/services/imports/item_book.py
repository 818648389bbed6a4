"""The catalogue in memory while a file is taken, so that no row asks the database."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace

from sqlalchemy import Connection, select

from shelterdesk.domain.catalogue import ItemFields, code_stem, made_code
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import categories, items


@dataclass(frozen=True, slots=True)
class KnownItem:
    item_id: str
    code: str
    name: str
    is_kit: bool
    fields: ItemFields


def normal_name(name: str) -> str:
    """A name as it is compared: case, accents and spacing do not count."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


class ItemBook:
    """Finds items by code, else by name; knows which codes are taken."""

    def __init__(self, connection: Connection) -> None:
        self._by_code: dict[str, KnownItem] = {}
        self._by_name: dict[str, KnownItem] = {}
        query = select(items, categories.c.name.label("category")).outerjoin(
            categories, categories.c.id == items.c.category_id
        )
        for row in connection.execute(query):
            fields = ItemFields(
                row.name,
                row.unit,
                row.code,
                row.category,
                row.desk_name,
                row.catalogue_cost,
                row.catalogue_currency,
            )
            self.add(KnownItem(row.id, row.code, row.name, row.is_kit, fields))

    def add(self, item: KnownItem) -> None:
        self._by_code[item.code.upper()] = item
        self._by_name.setdefault(normal_name(item.name), item)

    def find(self, code: str | None, name: str | None) -> KnownItem | None:
        """By code where one is given; a row without a code means the item of that name."""
        if code:
            return self._by_code.get(code.upper())
        return self._by_name.get(normal_name(name or ""))

    def named(self, name: str) -> KnownItem | None:
        return self._by_name.get(normal_name(name))

    def free_code(self, name: str) -> str:
        """A code made from a name that no item has."""
        return made_code(code_stem(name), self._by_code)

    def need(self, code: str | None, name: str | None) -> KnownItem:
        """The item meant; raises BadInput with the sentence for a row that means none."""
        found = self.find(code, name)
        if found is None:
            raise BadInput(
                text("{item} is not in the catalogue; import the catalogue first.", item=code or name or "")
            )
        return found

    def became_kit(self, item: KnownItem) -> None:
        self.add(replace(item, is_kit=True))
