"""Items, their categories and their packs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.catalogue import ItemFields, checked_item
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import CatalogueRow
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import categories, item_packs, items
from shelterdesk.services.imports.intake import Intake
from shelterdesk.services.imports.item_book import ItemBook, KnownItem

_UNIT = "piece"  # what a catalogue counts in where it does not say


def take_catalogue(intake: Intake, rows: Sequence[CatalogueRow]) -> None:
    """New items are added, known ones brought up to date where the file says more or otherwise."""
    book = ItemBook(intake.work.connection)
    known_categories = _categories(intake, rows)
    new: list[dict[str, object]] = []
    for row in rows:
        if row.pack is not None:
            continue
        try:
            _take_item(intake, book, row, known_categories, new)
        except BadInput as refusal:
            intake.refuse(row.line, refusal.text)
    intake.work.insert_many(items, new)
    intake.made["items"] += len(new)
    _take_packs(intake, book, [row for row in rows if row.pack is not None])


def _take_item(
    intake: Intake,
    book: ItemBook,
    row: CatalogueRow,
    known_categories: dict[str, str],
    new: list[dict[str, object]],
) -> None:
    found = book.find(row.code, row.name)
    if found is None and not row.name:
        raise BadInput(text("{code} is a new code, and the row gives it no name.", code=row.code))
    fields = checked_item(_fields(row, None if found is None else found.fields))
    columns = {
        "name": fields.name,
        "unit": fields.unit,
        "category_id": known_categories.get(fields.category or ""),
        "desk_name": fields.desk_name,
        "catalogue_cost": fields.catalogue_cost,
        "catalogue_currency": fields.catalogue_currency,
    }
    if found is None:
        code = fields.code or book.free_code(fields.name)
        item_id = new_id()
        new.append({"id": item_id, "code": code, "is_kit": False, **columns})
        book.add(KnownItem(item_id, code, fields.name, is_kit=False, fields=replace(fields, code=code)))
    elif replace(fields, code=found.code) != found.fields:
        intake.work.update(items, found.item_id, columns)
        intake.made["updated items"] += 1
        book.add(
            KnownItem(found.item_id, found.code, fields.name, found.is_kit, replace(fields, code=found.code))
        )


def _fields(row: CatalogueRow, before: ItemFields | None) -> ItemFields:
    """What the row says, and what was known before where it says nothing."""
    kept = before or ItemFields("", _UNIT)
    costs = row.unit_cost is not None
    return ItemFields(
        name=row.name or kept.name,
        unit=row.unit or kept.unit,
        code=row.code,
        category=row.category or kept.category,
        desk_name=kept.desk_name,
        catalogue_cost=row.unit_cost if costs else kept.catalogue_cost,
        catalogue_currency=row.currency if costs else kept.catalogue_currency,
    )


def _categories(intake: Intake, rows: Sequence[CatalogueRow]) -> dict[str, str]:
    """Ids by name, those that the file names and nobody knew made now."""
    connection = intake.work.connection
    known = {row.name: row.id for row in connection.execute(select(categories.c.name, categories.c.id))}
    codes = {" ".join(row.category.split()): row.category_code for row in rows if row.category}
    new = [{"id": new_id(), "name": name, "code": code} for name, code in codes.items() if name not in known]
    intake.work.insert_many(categories, new)
    intake.made["categories"] += len(new)
    return known | {str(row["name"]): str(row["id"]) for row in new}


def _take_packs(intake: Intake, book: ItemBook, rows: Sequence[CatalogueRow]) -> None:
    query = select(item_packs.c.item_id, item_packs.c.name, item_packs.c.id, item_packs.c.quantity)
    known = {(row.item_id, row.name): row for row in intake.work.connection.execute(query)}
    for row in rows:
        try:
            item = book.need(row.code, row.name)
        except BadInput as refusal:
            intake.refuse(row.line, refusal.text)
            continue
        name, quantity = " ".join((row.pack or "").split()), row.pack_quantity or Decimal(0)
        before = known.get((item.item_id, name))
        if before is None:
            intake.work.insert(item_packs, item_id=item.item_id, name=name, quantity=quantity)
            intake.made["packs"] += 1
        elif before.quantity != quantity:
            intake.work.update(item_packs, before.id, {"quantity": quantity})
