"""A slow, obvious recount of whose money went where: every movement, one by one, opened down to what was received."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.persistence.tables import handout_lines, lot_components, lots, movements, stock_balances
from shelterdesk.services.desk import Desk

Money = dict[tuple[str | None, str], Decimal]  # by grant and currency


class Recount:
    """Reads the tables once, and adds up in Python."""

    def __init__(self, desk: Desk) -> None:
        with desk.database.reading() as connection:
            self.lots = {row.id: row for row in connection.execute(select(lots))}
            self.lines = {row.id: row for row in connection.execute(select(movements))}
            self.balances = connection.execute(select(stock_balances)).all()
            rows = connection.execute(select(handout_lines.c.id, handout_lines.c.handout_id))
            self.handout_of = {row.id: row.handout_id for row in rows}
            self.parts: dict[str, list[tuple[str, Decimal]]] = defaultdict(list)
            for row in connection.execute(select(lot_components)):
                self.parts[row.kit_lot_id].append((row.component_lot_id, row.quantity))

    def opened(self, lot_id: str, quantity: Decimal) -> dict[str, Decimal]:
        """The received lots in so many of a lot."""
        if self.lots[lot_id].kit_version_id is None:
            return {lot_id: quantity}
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for inner, each in self.parts[lot_id]:
            for leaf, found in self.opened(inner, quantity * each).items():
                sums[leaf] += found
        return sums

    def kind(self, line_id: str) -> str:
        line = self.lines[line_id]
        return str(line.kind if line.reverses_id is None else self.lines[line.reverses_id].kind)

    def moved(self, *kinds: str) -> dict[str, Decimal]:
        """What came in (above zero) or went out by movements of these kinds, by received lot."""
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for line in self.lines.values():
            if self.kind(line.id) in kinds:
                for leaf, quantity in self.opened(line.lot_id, line.quantity).items():
                    sums[leaf] += quantity
        return sums

    def handed_out(self, handout_id: str) -> dict[str, Decimal]:
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for line in self.lines.values():
            if self.handout_of.get(line.handout_line_id) == handout_id:
                for leaf, quantity in self.opened(line.lot_id, -line.quantity).items():
                    sums[leaf] += quantity
        return sums

    def lying(self) -> dict[str, Decimal]:
        sums: dict[str, Decimal] = defaultdict(Decimal)
        for row in self.balances:
            for leaf, quantity in self.opened(row.lot_id, row.quantity).items():
                sums[leaf] += quantity
        return sums

    def worth(self, quantities: dict[str, Decimal]) -> Money:
        sums: Money = defaultdict(Decimal)
        for lot_id, quantity in quantities.items():
            lot = self.lots[lot_id]
            if lot.unit_cost is not None:
                sums[lot.grant_id, lot.currency] += quantity * lot.unit_cost
        return {whose: amount for whose, amount in sums.items() if amount}
