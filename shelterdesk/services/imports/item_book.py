"""The catalogue in memory while a file is taken, so that no row asks the database."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.catalogue import ItemFields, code_stem, made_code
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import text
from shelterdesk.domain.unit_text import SEVERAL, unit_text
from shelterdesk.domain.units import same_unit, usual_unit
from shelterdesk.persistence.queries.counted import counted_items
from shelterdesk.persistence.tables import categories, item_packs, items
from shelterdesk.persistence.unit_of_work import UnitOfWork

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class KnownItem:
    item_id: str
    fields: ItemFields
    is_kit: bool = False
    retired: bool = False

    @property
    def code(self) -> str:
        return self.fields.code or ""

    @property
    def name(self) -> str:
        return self.fields.name


def normal_name(name: str) -> str:
    """A name as it is compared: case, accents and spacing do not count."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


class ItemBook:
    """Finds items by code, else by name; knows which codes are taken, and in which units items are counted."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._by_code: dict[str, KnownItem] = {}
        self._by_name: dict[str, KnownItem] = {}
        for item in _known_items(work.connection):
            self.add(item)
        self._counted = counted_items(work.connection)
        query = select(item_packs.c.item_id, item_packs.c.name, item_packs.c.quantity)
        self._packs = {
            (row.item_id, compact(usual_unit(row.name))): row.quantity
            for row in work.connection.execute(query)
        }

    def add(self, item: KnownItem) -> None:
        """Put in an item that is new or changed."""
        self._by_code[item.code.upper()] = item
        name = normal_name(item.name)
        if self._by_name.setdefault(name, item).item_id == item.item_id:
            self._by_name[name] = item

    def find(self, code: str | None, name: str | None) -> KnownItem | None:
        """By code where one is given; a row without a code means the item of that name."""
        if code:
            return self._by_code.get(code.upper())
        return self._by_name.get(normal_name(name or ""))

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
        if found.retired:
            raise BadInput(text("{item} is no longer in use.", item=found.name))
        return found

    def per_unit(self, item: KnownItem, unit: str | None) -> Decimal:
        """How many of the item's own unit one `unit` of a row is; other than 1 for a pack of it.

        An item that nothing was counted of yet may be counted in any unit, see `counts`. Raises BadInput for
        another unit than the one it is counted in.
        """
        if unit is None or same_unit(unit, item.fields.unit):
            return _ONE
        held = self._packs.get((item.item_id, compact(unit)))
        if held is None and self.is_counted(item):
            raise BadInput(
                text(
                    "{item} is counted in {unit}, and the row counts it in {other}, which is no pack of it.",
                    item=item.code,
                    unit=unit_text(item.fields.unit, SEVERAL),
                    other=unit,
                )
            )
        return held or _ONE

    def unit_of(self, item: KnownItem, unit: str | None) -> str:
        """The unit in which the item is counted once a quantity in `unit` is taken, see `counts`."""
        return unit if unit is not None and self._becomes(item, unit) else item.fields.unit

    def counts(self, item: KnownItem, unit: str | None) -> None:
        """A quantity of the item is taken, counted in `unit`: from now on that is its unit, if none was before."""
        if unit is not None and self._becomes(item, unit):
            self._work.update(items, item.item_id, {"unit": unit})
            self.add(replace(item, fields=replace(item.fields, unit=unit)))
        self._counted.add(item.item_id)

    def _becomes(self, item: KnownItem, unit: str) -> bool:
        """Whether an item that nothing was counted of yet takes the unit of a row, which is no pack of it."""
        pack = (item.item_id, compact(unit)) in self._packs
        return not pack and not self.is_counted(item) and not same_unit(unit, item.fields.unit)

    def is_counted(self, item: KnownItem) -> bool:
        """Whether there is a quantity of it anywhere, so that another unit would change what it says."""
        return item.item_id in self._counted


def _known_items(connection: Connection) -> list[KnownItem]:
    query = select(items, categories.c.name.label("category")).outerjoin(
        categories, categories.c.id == items.c.category_id
    )
    return [
        KnownItem(
            row.id,
            ItemFields(
                row.name,
                row.unit,
                row.code,
                row.category,
                row.desk_name,
                row.catalogue_cost,
                row.catalogue_currency,
            ),
            row.is_kit,
            row.retired_on is not None,
        )
        for row in connection.execute(query)
    ]
