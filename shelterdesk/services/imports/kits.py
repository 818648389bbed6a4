"""Kits and their bills of materials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal

from shelterdesk.domain.catalogue import ItemFields, checked_item
from shelterdesk.domain.errors import BadInput, Refusal
from shelterdesk.domain.intake import KitComponentRow
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.bills import current_bills
from shelterdesk.persistence.tables import items
from shelterdesk.services.imports.intake import Intake
from shelterdesk.services.imports.item_book import ItemBook, KnownItem
from shelterdesk.services.kits import BillLine, put_bill


def take_kits(intake: Intake, rows: Sequence[KitComponentRow]) -> None:
    """A kit is taken whole or not at all: without one of its parts it would be built wrongly."""
    book = ItemBook(intake.work.connection)
    by_kit: dict[str, list[KitComponentRow]] = defaultdict(list)
    for row in rows:
        by_kit[row.kit].append(row)
    for kit, components in by_kit.items():
        try:
            _take_kit(intake, book, kit, components)
        except Refusal as refusal:
            for row in components:
                intake.refuse(row.line, text("{kit}: {reason}", kit=kit, reason=refusal.text))


def _take_kit(intake: Intake, book: ItemBook, kit: str, rows: Sequence[KitComponentRow]) -> None:
    bill: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        bill[book.need(row.item_code, row.item_name).item_id] += row.quantity
    item = book.find(kit, None) or book.named(kit) or _new_kit(intake, book, kit)
    if item.item_id in bill:
        raise BadInput(text("a kit cannot hold itself"))
    before = current_bills(intake.work.connection).get(item.item_id)
    if before is not None and {part.item_id: part.quantity for part in before.components} == bill:
        return
    put_bill(intake.work, item.item_id, [BillLine(part, quantity) for part, quantity in bill.items()])
    book.became_kit(item)
    intake.made["bills of materials"] += 1


def _new_kit(intake: Intake, book: ItemBook, name: str) -> KnownItem:
    fields = checked_item(ItemFields(name, "kit", book.free_code(name)))
    item_id = intake.work.insert(items, code=fields.code, name=fields.name, unit=fields.unit, is_kit=True)
    item = KnownItem(item_id, fields.code or "", fields.name, is_kit=True, fields=fields)
    book.add(item)
    intake.made["kits"] += 1
    return item
