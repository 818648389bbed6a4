"""Items, their categories and their packs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.catalogue import ItemFields, checked_item
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import CatalogueRow
from shelterdesk.domain.stock import check_whole, checked_quantity
from shelterdesk.domain.text import text
from shelterdesk.domain.unit_text import SEVERAL, unit_text
from shelterdesk.domain.units import USUAL_UNIT, same_unit
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import categories, item_packs, items
from shelterdesk.services.imports.intake import Intake
from shelterdesk.services.imports.item_book import ItemBook, KnownItem


def take_catalogue(intake: Intake, rows: Sequence[CatalogueRow]) -> None:
    """New items are added, known ones brought up to date where the file says more or otherwise."""
    book = ItemBook(intake.work)
    taking = _Items(intake, book)
    for row in rows:
        if row.pack is None:
            try:
                taking.take(row)
            except BadInput as refusal:
                intake.refuse(row.line, refusal.text)
    taking.write()
    _take_packs(intake, book, [row for row in rows if row.pack is not None])


class _Items:
    """New items and categories in memory, written together at the end."""

    def __init__(self, intake: Intake, book: ItemBook) -> None:
        self._intake, self._book = intake, book
        query = select(categories.c.name, categories.c.id)
        self._categories: dict[str, str] = {row.name: row.id for row in intake.work.connection.execute(query)}
        self._new_categories: list[dict[str, object]] = []
        self._new_items: list[dict[str, object]] = []
        self._updates: list[tuple[str, dict[str, object]]] = []

    def take(self, row: CatalogueRow) -> None:
        """Raises BadInput with the reason the row cannot be taken."""
        found = self._book.find(row.code, row.name)
        if found is None and not row.name:
            raise BadInput(text("{code} is a new code, and the row gives it no name.", code=row.code))
        before = None if found is None else found.fields
        fields = checked_item(_fields(row, before))
        if found is None:
            self._add(row, replace(fields, code=fields.code or self._book.free_code(fields.name)))
        elif replace(fields, code=found.code) != before:
            if not same_unit(fields.unit, found.fields.unit) and self._book.is_counted(found):
                raise BadInput(
                    text(
                        "{item} is counted in {unit} already, so its unit cannot become {other}.",
                        item=found.code,
                        unit=unit_text(found.fields.unit, SEVERAL),
                        other=fields.unit,
                    )
                )
            self._updates.append((found.item_id, self._columns(row, fields)))
            self._book.add(replace(found, fields=replace(fields, code=found.code)))

    def write(self) -> None:
        intake = self._intake
        intake.work.insert_many(categories, self._new_categories)
        intake.work.insert_many(items, self._new_items)
        for item_id, columns in self._updates:
            intake.work.update(items, item_id, columns)
        intake.made["categories"] += len(self._new_categories)
        intake.made["items"] += len(self._new_items)
        intake.made["item details"] += len(self._updates)

    def _add(self, row: CatalogueRow, fields: ItemFields) -> None:
        item_id = new_id()
        self._new_items.append(
            {"id": item_id, "code": fields.code, "is_kit": False, **self._columns(row, fields)}
        )
        self._book.add(KnownItem(item_id, fields))

    def _columns(self, row: CatalogueRow, fields: ItemFields) -> dict[str, object]:
        return {
            "name": fields.name,
            "unit": fields.unit,
            "category_id": self._category(fields.category, row.category_code),
            "desk_name": fields.desk_name,
            "catalogue_cost": fields.catalogue_cost,
            "catalogue_currency": fields.catalogue_currency,
        }

    def _category(self, name: str | None, code: str | None) -> str | None:
        """The id of the category, which is made where nobody knew it."""
        if name is None:
            return None
        if name not in self._categories:
            self._categories[name] = new_id()
            self._new_categories.append({"id": self._categories[name], "name": name, "code": code})
        return self._categories[name]


def _fields(row: CatalogueRow, before: ItemFields | None) -> ItemFields:
    """What the row says, and what was known before where it says nothing or only spells it otherwise."""
    kept = before or ItemFields("", USUAL_UNIT)
    costs = row.unit_cost is not None
    other_unit = row.unit if row.unit and not same_unit(row.unit, kept.unit) else None
    return ItemFields(
        name=row.name or kept.name,
        unit=other_unit or kept.unit,
        code=row.code,
        category=row.category or kept.category,
        desk_name=kept.desk_name,
        catalogue_cost=row.unit_cost if costs else kept.catalogue_cost,
        catalogue_currency=row.currency if costs else kept.catalogue_currency,
    )


def _take_packs(intake: Intake, book: ItemBook, rows: Sequence[CatalogueRow]) -> None:
    query = select(item_packs.c.item_id, item_packs.c.name, item_packs.c.id, item_packs.c.quantity)
    known = {(row.item_id, row.name): row for row in intake.work.connection.execute(query)}
    wanted: dict[tuple[str, str], Decimal] = {}
    for row in rows:
        try:
            item = book.need(row.code, row.name)
            quantity = checked_quantity(row.pack_quantity or Decimal(0))
            check_whole(quantity, item.fields.unit, item.code)
            wanted[item.item_id, row.pack or ""] = quantity
        except BadInput as refusal:
            intake.refuse(row.line, refusal.text)
    new = [
        {"id": new_id(), "item_id": item_id, "name": name, "quantity": quantity}
        for (item_id, name), quantity in wanted.items()
        if (item_id, name) not in known
    ]
    intake.work.insert_many(item_packs, new)
    intake.made["packs"] += len(new)
    for key, quantity in wanted.items():
        if key in known and known[key].quantity != quantity:
            intake.work.update(item_packs, known[key].id, {"quantity": quantity})
