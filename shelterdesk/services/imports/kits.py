"""Kits and their bills of materials."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from shelterdesk.domain.bill import Component
from shelterdesk.domain.catalogue import ItemFields, checked_item
from shelterdesk.domain.errors import BadInput, Refusal
from shelterdesk.domain.intake import KitComponentRow
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import items
from shelterdesk.services.bills import BillBook
from shelterdesk.services.imports.intake import Intake
from shelterdesk.services.imports.item_book import ItemBook, KnownItem, normal_name
from shelterdesk.services.kits import KIT_UNIT


def take_kits(intake: Intake, rows: Sequence[KitComponentRow]) -> None:
    """A kit is taken whole or not at all: without one of its parts it would be built wrongly."""
    taking = _Kits(intake)
    by_kit: dict[str, list[KitComponentRow]] = defaultdict(list)
    for row in rows:
        by_kit[normal_name(row.kit)].append(row)
    for components in by_kit.values():
        try:
            taking.take(components)
        except Refusal as refusal:
            for row in components:
                intake.refuse(row.line, text("{kit}: {reason}", kit=row.kit, reason=refusal.text))


class _Kits:
    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        self._book = ItemBook(intake.work)
        self._bills = BillBook(intake.work)

    def take(self, rows: Sequence[KitComponentRow]) -> None:
        """One kit; nothing is written where it raises a Refusal."""
        kit = rows[0].kit
        parts = [self._book.need(row.item_code, row.item_name) for row in rows]
        known = self._book.find(kit, None) or self._book.find(None, kit)
        if known is not None and known.retired:
            raise BadInput(text("{item} is no longer in use.", item=known.name))
        item = known or self._new_item(kit)
        bill: dict[str, Component] = {}
        for part, row in zip(parts, rows, strict=True):
            quantity = row.quantity * self._book.per_unit(part, row.unit)
            unit = self._book.unit_of(part, row.unit)
            if part.item_id in bill:
                raise BadInput(text("{item} stands in it twice.", item=part.name))
            bill[part.item_id] = Component(part.item_id, part.name, quantity, part.is_kit, unit)
        if dict(self._bills.quantities(item.item_id)) == {part: one.quantity for part, one in bill.items()}:
            return
        self._bills.check(item.item_id, list(bill.values()))
        for part, row in zip(parts, rows, strict=True):
            self._book.counts(part, row.unit)
        self._write(item, list(bill.values()), is_new=known is None)

    def _write(self, item: KnownItem, bill: Sequence[Component], *, is_new: bool) -> None:
        if is_new:
            self._intake.work.insert(
                items, id=item.item_id, code=item.code, name=item.name, unit=item.fields.unit, is_kit=True
            )
            self._intake.made["kits"] += 1
        self._bills.put(item.item_id, bill, is_kit=item.is_kit)
        self._book.add(KnownItem(item.item_id, item.fields, is_kit=True))
        self._intake.made["bills of materials"] += 1

    def _new_item(self, name: str) -> KnownItem:
        fields = checked_item(ItemFields(name, KIT_UNIT, self._book.free_code(name)))
        return KnownItem(new_id(), fields, is_kit=True)
