"""Any sequence of stock work keeps the ledger true; recounted from its rows after every step."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule
from sqlalchemy import Row, Table, select

from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import NotFound, Refusal, RuleBroken
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.stock import AdjustReason, MovementKind
from shelterdesk.persistence.tables import (
    handouts,
    loans,
    lot_components,
    lot_shares,
    movements,
    operations,
    round_reservations,
    rounds,
    stock_balances,
)
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.disassembly import Disassemble, disassemble
from shelterdesk.services.handouts import GiveLine, Void, give, void
from shelterdesk.services.kits import AddKit, Assemble, BillLine, add_kit, assemble
from shelterdesk.services.loans import EndLoan, Lend, end_loan, lend
from shelterdesk.services.returns import BringBack, bring_back
from shelterdesk.services.setup import start_new
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.stock_views import item_stock
from shelterdesk.services.undo import undo
from shelterdesk.services.write_offs import Adjust, adjust
from tests.conftest import PASSWORD, QUICK, TestClock
from tests.handing_out import Room, giving
from tests.paper_work import PaperWork, held_piles, piles
from tests.round_work import RoundWork
from tests.stocking import balances, new_donor, new_item, new_kit, recount, store_of

QUANTITIES = st.integers(1, 9).map(Decimal)
MADE = {MovementKind.ASSEMBLE.value, MovementKind.CONSUME.value}
UNMADE = {MovementKind.DISASSEMBLE.value, MovementKind.RESTORE.value}


class StockWork(PaperWork, RoundWork, RuleBasedStateMachine):
    """Goods of two donors come in, become kits and kits of kits, go out, are lost, and are taken back."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = TestClock()
        command = NewShelter("Casa Mar", "America/Aruba", "AW", "marisol", PASSWORD)
        self.desk: Desk = start_new(Path(self.folder.name) / "shelter", command, self.clock, QUICK).desk
        self.store = store_of(self.desk)
        self.room = Room(self.desk)
        self.person = self.room.person("Ana")
        self.plain = [new_item(self.desk, "Soap", "kg"), new_item(self.desk, "Towel")]
        hygiene = new_kit(self.desk, "Hygiene kit", [(self.plain[0], "1.5"), (self.plain[1], 1)])
        family = new_kit(self.desk, "Family kit", [(hygiene, 2), (self.plain[1], 3)])
        wash = add_kit(
            self.desk,
            AddKit(
                ItemFields("Wash kit", "kit"),
                (
                    BillLine(self.plain[1], Decimal(2), (BillLine(self.plain[0], Decimal("0.75")),)),
                    BillLine(self.plain[0], Decimal(1), (BillLine(hygiene, Decimal(1)),)),
                ),
            ),
        ).created[0]
        self.kits = [hygiene, family, wash]
        self.donors = [new_donor(self.desk, name) for name in ("Red", "Blue")]
        for item_id in (*self.plain, *self.kits):
            self.room.rule(item_id, quantity=1000, every_days=0)
        self.done: list[str] = []
        self.prepare()
        for item, donor in ((0, 0), (0, 1), (1, 0), (1, 1)):
            line = ReceiveLine(self.plain[item], Decimal(7), self.donors[donor], Decimal("1.2503"), "EUR")
            self._keep(receive(self.desk, Receive(self.store, (line,))))

    def teardown(self) -> None:
        try:
            self._take_everything_back()
        finally:
            self.desk.database.close()
            self.folder.cleanup()

    @rule(
        item=st.integers(0, 1),
        quantity=QUANTITIES,
        donor=st.integers(0, 1),
        cost=st.decimals(0, 9, places=4),
        expires=st.none() | st.integers(-1, 3),
        place=st.sampled_from(["", "A/1"]),
    )
    def receive(
        self, item: int, quantity: Decimal, donor: int, cost: Decimal, expires: int | None, place: str
    ) -> None:
        day = None if expires is None else self._today() + timedelta(days=expires)
        line = ReceiveLine(self.plain[item], quantity, self.donors[donor], cost, "EUR", day, None, place)
        self._keep(receive(self.desk, Receive(self.store, (line, line))))

    @rule(kit=st.integers(0, 2), count=st.integers(1, 4), place=st.sampled_from(["", "K/1"]))
    def assemble(self, kit: int, count: int, place: str) -> None:
        """As many as are said to be buildable can be built, and not one more."""
        view = item_stock(self.desk, self.store, self.kits[kit]).kit
        assert view is not None
        apart = held_piles(self.desk)
        try:
            self._keep(assemble(self.desk, Assemble(self.store, self.kits[kit], count, place)))
        except RuleBroken:
            assert view.buildable.count < count
        else:
            assert view.buildable.count >= count
        assert held_piles(self.desk) == apart

    @rule(kit=st.integers(0, 2), lot=st.integers(0, 30), count=st.integers(1, 3))
    def disassemble(self, kit: int, lot: int, count: int) -> None:
        """The components that went into those kits lie there again, bin by bin, and nothing else moves."""
        there = item_stock(self.desk, self.store, self.kits[kit]).lots
        if not there:
            return
        chosen = there[lot % len(there)]
        free = self._may_be_taken((self.store, chosen.lot_id, chosen.bin))
        before = balances(self.desk)
        command = Disassemble(self.store, chosen.lot_id, chosen.bin, count)
        try:
            self._keep(disassemble(self.desk, command))
        except RuleBroken:
            assert free < count
            return
        assert free >= count
        after = balances(self.desk)
        moved = {at: after.get(at, 0) - before.get(at, 0) for at in after.keys() | before.keys()}
        expected = {(chosen.lot_id, chosen.bin): Decimal(-count)}
        for part in self._parts(chosen.lot_id):
            at = (part.component_lot_id, chosen.bin if part.bin is None else part.bin)
            expected[at] = expected.get(at, Decimal(0)) + part.quantity * count
        assert some(moved) == expected

    @rule(lot=st.integers(0, 30), difference=st.integers(-3, 3).filter(bool).map(Decimal))
    def adjust(self, lot: int, difference: Decimal) -> None:
        there = sorted(pile for pile in piles(self.desk) if pile[0] == self.store)
        if not there:
            return
        _, lot_id, place = there[lot % len(there)]
        with suppress(RuleBroken):
            command = Adjust(self.store, lot_id, place, difference, AdjustReason.COUNTED)
            self._keep(adjust(self.desk, command))

    @rule(item=st.integers(0, 3), quantity=st.integers(1, 5))
    def hand_out(self, item: int, quantity: int) -> None:
        self.hand_out_of((*self.plain, *self.kits)[item], quantity)

    def hand_out_of(self, item_id: str, quantity: int) -> None:
        """As much goes, and nothing of what is set apart; or nothing at all."""
        before, apart = self._lying(item_id), held_piles(self.desk)
        try:
            self._keep(give(self.desk, giving(self.room, self.person, (item_id, quantity))))
        except RuleBroken:
            return
        assert self._lying(item_id) == before - quantity
        assert held_piles(self.desk) == apart

    @rule(number=st.integers(0, 30), item=st.integers(0, 3), quantity=QUANTITIES)
    def bring_back(self, number: int, item: int, quantity: Decimal) -> None:
        """Some of a hand-out comes back: exactly as much lies there again."""
        handout, item_id = self._one_of(handouts, number), (*self.plain, *self.kits)[item]
        before = self._lying(item_id)
        with suppress(RuleBroken, NotFound):
            command = BringBack(handout, (GiveLine(item_id, quantity),), "Unused")
            self._keep(bring_back(self.desk, command))
            assert self._lying(item_id) == before + quantity

    @rule(number=st.integers(0, 30))
    def void(self, number: int) -> None:
        """Not itself undone; what was given is no more in the work to be taken back."""
        with suppress(RuleBroken, NotFound):
            handout = self._one_of(handouts, number)
            made = [one for one in self.done if self._touches(one, handout)]
            void(self.desk, Void(handout, "Wrong person"))
            self.done = [one for one in self.done if one not in made]

    @rule(item=st.integers(0, 3), quantity=QUANTITIES)
    def lend(self, item: int, quantity: Decimal) -> None:
        item_id = (*self.plain, *self.kits)[item]
        with suppress(RuleBroken):
            person_id = self.person.person_id
            self._keep(lend(self.desk, Lend(person_id, item_id, quantity, self.store)))

    @rule(number=st.integers(0, 30), quantity=st.none() | QUANTITIES)
    def a_loan_comes_back(self, number: int, quantity: Decimal | None) -> None:
        with suppress(RuleBroken, NotFound):
            self._keep(end_loan(self.desk, EndLoan(self._one_of(loans, number), quantity)))

    @rule(number=st.integers(0, 30))
    def take_back(self, number: int) -> None:
        if self.done:
            self._undo(self.done[number % len(self.done)])

    @rule()
    def a_day_passes(self) -> None:
        self.clock.forward(days=1)

    @invariant()
    def balances_are_the_ledger_and_never_below_zero(self) -> None:
        found = balances(self.desk)
        assert found == recount(self.desk)
        assert all(quantity > 0 for quantity in found.values())

    @invariant()
    def making_kits_neither_makes_nor_loses_anything(self) -> None:
        worth: dict[tuple[str | None, str], Decimal] = defaultdict(Decimal)
        runs = 0
        went_in: dict[str, Decimal] = defaultdict(Decimal)
        needed: dict[str, Decimal] = defaultdict(Decimal)
        with self.desk.database.reading() as connection:
            lines = {row.id: row for row in connection.execute(select(movements))}
            shares = connection.execute(select(lot_shares)).all()
            parts = connection.execute(select(lot_components)).all()
        for line in lines.values():
            kind = lines[line.reverses_id].kind if line.reverses_id else line.kind
            if kind not in MADE | UNMADE:
                continue
            runs += 1
            for share in (share for share in shares if share.lot_id == line.lot_id):
                worth[share.grant_id, share.currency] += line.quantity * share.unit_value
            if kind in (MovementKind.CONSUME, MovementKind.RESTORE):
                went_in[line.lot_id] -= line.quantity
            for part in (part for part in parts if part.kit_lot_id == line.lot_id):
                if kind in (MovementKind.ASSEMBLE, MovementKind.DISASSEMBLE):
                    needed[part.component_lot_id] += part.quantity * line.quantity
        assert some(went_in) == some(needed)
        assert all(abs(value) <= runs * Decimal("0.00005") for value in worth.values())

    def _take_everything_back(self) -> None:
        """In some order everything can be undone, and then nothing lies there any more."""
        while self.done:
            before = len(self.done)
            for operation in reversed(list(self.done)):
                self._undo(operation)
            assert len(self.done) < before
        assert balances(self.desk) == recount(self.desk) == {}

    def _undo(self, operation: str) -> None:
        before = recount(self.desk)
        try:
            undo(self.desk, operation)
        except Refusal:
            assert recount(self.desk) == before == balances(self.desk)
        else:
            self.done.remove(operation)

    def _keep(self, changes: Changes) -> None:
        assert changes.operation_id is not None
        self.done.append(changes.operation_id)

    def _parts(self, kit_lot_id: str) -> Sequence[Row[Any]]:
        with self.desk.database.reading() as connection:
            query = select(lot_components).where(lot_components.c.kit_lot_id == kit_lot_id)
            return connection.execute(query).all()

    def _may_be_taken(self, pile: tuple[str, str, str]) -> Decimal:
        """What lies there, less what is kept for a round; nothing of what is out with one."""
        kept, open_ = round_reservations, select(rounds.c.bin).where(rounds.c.state == "open")
        with self.desk.database.reading() as connection:
            if pile[2] in set(connection.execute(open_).scalars()):
                return Decimal(0)
            rows = connection.execute(select(kept)).all()
        of_pile = [row.quantity for row in rows if (row.store_id, row.lot_id, row.bin) == pile]
        return piles(self.desk)[pile] - sum(of_pile, Decimal(0))

    def _one_of(self, table: Table, number: int) -> str:
        """The id of a row; of nothing where there is none."""
        with self.desk.database.reading() as connection:
            ids = connection.execute(select(table.c.id).order_by(table.c.id)).scalars().all()
        return ids[number % len(ids)] if ids else ""

    def _touches(self, operation: str, row_id: str) -> bool:
        with self.desk.database.reading() as connection:
            query = select(operations.c.rows).where(operations.c.id == operation)
            return row_id in connection.execute(query).scalar_one()

    def _today(self) -> date:
        with self.desk.database.reading() as connection:
            return today_at(connection, self.room.site_id, self.clock())

    def _lying(self, item_id: str) -> Decimal:
        table = stock_balances
        with self.desk.database.reading() as connection:
            query = select(table.c.quantity).where(table.c.item_id == item_id)
            query = query.where(table.c.store_id == self.store)
            return sum(connection.execute(query).scalars(), Decimal(0))


def some(quantities: Mapping[tuple[str, str], Decimal]) -> dict[tuple[str, str], Decimal]:
    """What is not zero."""
    return {place: quantity for place, quantity in quantities.items() if quantity}


def test_no_part_of_the_work_hides_what_another_does() -> None:
    """Two rules of one name would be one rule, and nobody would miss the other."""
    names = [name for part in (PaperWork, RoundWork, StockWork) for name in vars(part) if name[:2] != "__"]
    assert sorted(names) == sorted(set(names))


StockWork.TestCase.settings = settings(
    max_examples=12, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestStockWork = StockWork.TestCase
