"""Bills of materials as they are checked and written, one version after the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sqlalchemy import func, select

from shelterdesk.domain.bill import Component, check_bill, options_of
from shelterdesk.domain.entitlement import Entitlement
from shelterdesk.domain.entitlement_checks import check_kits_bear
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.bills import current_bills
from shelterdesk.persistence.queries.entitlements import rules_of_not_with
from shelterdesk.persistence.tables import items, kit_components, kit_versions
from shelterdesk.persistence.unit_of_work import UnitOfWork


class BillBook:
    """The bills of every kit in use, read once, for a transaction that writes one or many."""

    def __init__(self, work: UnitOfWork) -> None:
        self._work = work
        self._bills: dict[str, Sequence[Component]] = {
            kit_id: bill.components for kit_id, bill in current_bills(work.connection).items()
        }
        self._rules: tuple[Entitlement, ...] | None = None  # read with the first bill that is checked
        newest = select(kit_versions.c.item_id, func.max(kit_versions.c.number).label("number")).group_by(
            kit_versions.c.item_id
        )
        self._numbers: dict[str, int] = {row.item_id: row.number for row in work.connection.execute(newest)}

    def quantities(self, kit_item_id: str) -> Mapping[str, Decimal]:
        """How much of which item is in the kit now, by item id; empty where it has no bill.

        Of the first of several alternatives.
        """
        return {part.item_id: part.quantity for part in self._bills.get(kit_item_id, ())}

    def check(self, kit_item_id: str, bill: Sequence[Component]) -> None:
        """Raises BadInput for a bill that cannot stand.

        RuleBroken for a circular one, or one by which a kit would hold what a rule does not give with it.
        """
        holds = {kit: {part.item_id for part in options_of(lines)} for kit, lines in self._bills.items()}
        check_bill(kit_item_id, bill, holds)
        if self._rules is None:
            self._rules = rules_of_not_with(self._work.connection, self._work.now.date())
        check_kits_bear(self._rules, holds | {kit_item_id: {part.item_id for part in options_of(bill)}})

    def put(self, kit_item_id: str, bill: Sequence[Component], *, is_kit: bool) -> str:
        """Write a bill that was checked as the next version, and return its id.

        `is_kit` says whether the item is one already; if not it becomes one.
        """
        if not is_kit:
            self._work.update(items, kit_item_id, {"is_kit": True})
        number = self._numbers.get(kit_item_id, 0) + 1
        version_id = self._work.insert(
            kit_versions, item_id=kit_item_id, number=number, made_at=self._work.now
        )
        self._work.insert_many(
            kit_components,
            [
                {
                    "id": new_id(),
                    "kit_version_id": version_id,
                    "line": line,
                    "choice": choice,
                    "item_id": option.item_id,
                    "quantity": option.quantity,
                }
                for line, part in enumerate(bill)
                for choice, option in enumerate(part.options)
            ],
        )
        self._numbers[kit_item_id] = number
        self._bills[kit_item_id] = tuple(bill)
        return version_id
