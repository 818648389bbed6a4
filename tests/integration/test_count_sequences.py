"""Counts while work goes on: after any sequence the ledger says what lies on the shelves, as an obvious recount does.

The shelves are a dictionary beside the database: they follow every movement, and now and then something is lost
or turns up there that no ledger knows of.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.counts import CountState
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.count_approval import ApproveCount, approve_count
from shelterdesk.services.count_views import count_sheet, store_counts
from shelterdesk.services.counts import (
    AddFound,
    Counted,
    EnterCounted,
    StartCount,
    add_found,
    enter_counted,
    start_count,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.disassembly import Disassemble, disassemble
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.setup import start_new
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.stock_views import item_stock
from shelterdesk.services.undo import undo
from shelterdesk.services.write_offs import Adjust, adjust
from tests.conftest import PASSWORD, QUICK, TestClock
from tests.stocking import balances, new_item, new_kit, recount, store_of

Place = tuple[str, str]  # lot and bin
EXPIRES = date(2027, 1, 1)


class CountWork(RuleBasedStateMachine):
    """One store whose shelves are walked while goods come in, become kits, and go astray."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = TestClock()
        command = NewShelter("Casa Mar", "America/Aruba", "AW", "marisol", PASSWORD)
        self.desk: Desk = start_new(Path(self.folder.name) / "shelter", command, self.clock, QUICK).desk
        self.store = store_of(self.desk)
        self.soap = new_item(self.desk, "Soap")
        wash = new_kit(self.desk, "Wash kit", [(self.soap, 2)])
        self.kits = [wash, new_kit(self.desk, "Big kit", [(wash, 1), (self.soap, 1)])]
        self.shelves: dict[Place, Decimal] = {}
        self.counted: dict[Place, Decimal] = {}  # what the ledger will be told, beside what moves
        self.done: list[str] = []

    def teardown(self) -> None:
        try:
            for operation in reversed(self.done):
                undo(self.desk, operation)
            assert balances(self.desk) == recount(self.desk) == {}
        finally:
            self.desk.database.close()
            self.folder.cleanup()

    @initialize(place=st.sampled_from(["", "A"]), quantity=st.integers(4, 9).map(Decimal))
    def goods(self, place: str, quantity: Decimal) -> None:
        self.receive(place, quantity)

    @rule(place=st.sampled_from(["", "A"]), quantity=st.integers(1, 9).map(Decimal))
    def receive(self, place: str, quantity: Decimal) -> None:
        line = ReceiveLine(self.soap, quantity, expires_on=EXPIRES, bin=place)
        self._moves(lambda: receive(self.desk, Receive(self.store, (line,))))

    @rule(kit=st.integers(0, 1), count=st.integers(1, 3))
    def assemble(self, kit: int, count: int) -> None:
        self._moves(lambda: assemble(self.desk, Assemble(self.store, self.kits[kit], count)))

    @rule(kit=st.integers(0, 1), count=st.integers(1, 3))
    def disassemble(self, kit: int, count: int) -> None:
        lots = item_stock(self.desk, self.store, self.kits[kit]).lots
        if lots:
            command = Disassemble(self.store, lots[0].lot_id, lots[0].bin, count)
            self._moves(lambda: disassemble(self.desk, command))

    @rule(number=st.integers(0, 9), quantity=st.integers(1, 3).map(Decimal))
    def throw_away(self, number: int, quantity: Decimal) -> None:
        there = sorted(balances(self.desk))
        if there:
            lot_id, place = there[number % len(there)]
            command = Adjust(self.store, lot_id, place, -quantity, AdjustReason.DAMAGED)
            self._moves(lambda: adjust(self.desk, command))

    @rule(number=st.integers(0, 9), off=st.integers(-3, 3).map(Decimal))
    def something_happens_unseen(self, number: int, off: Decimal) -> None:
        """Only where nobody has counted yet: what goes astray after that no count can know."""
        places = sorted(self.shelves.keys() - self.counted.keys())
        if places:
            place = places[number % len(places)]
            self.shelves[place] = max(self.shelves[place] + off, Decimal(0))

    @precondition(lambda self: self._open() is not None)
    @rule(number=st.integers(0, 9))
    def count_a_line(self, number: int) -> None:
        """A lot on the list, or one that came in since and has to be written below it."""
        count_id = self._open() or ""
        lines = {(line.lot_id, line.bin): line for line in count_sheet(self.desk, count_id).lines}
        places = sorted(self.shelves)
        place = places[number % len(places)]
        there, line = self.shelves[place], lines.get(place)
        before = balances(self.desk).get(place, Decimal(0))
        if line is not None:
            entry = Counted(line.line_id, line.version, there)
            self._keep(enter_counted(self.desk, EnterCounted(count_id, (entry,))))
        else:
            item_id = self._item_of(place[0])
            if item_id is None:
                return
            self._keep(add_found(self.desk, AddFound(count_id, item_id, there, *place)))
        self.counted[place] = there - before

    @precondition(lambda self: self._open() is None)
    @rule()
    def begin(self) -> None:
        with suppress(BadInput):
            self._keep(start_count(self.desk, StartCount(self.store)))

    @precondition(lambda self: bool(self.counted))
    @rule()
    def approve(self) -> None:
        """The ledger says what lies on every shelf that was counted; elsewhere it says what it said."""
        count_id, before = self._open() or "", balances(self.desk)
        expected = {
            place: before.get(place, Decimal(0)) + self.counted.get(place, Decimal(0))
            for place in before.keys() | self.counted.keys()
        }
        version = count_sheet(self.desk, count_id).count.version
        try:
            self._keep(approve_count(self.desk, ApproveCount(count_id, version, leave_uncounted=True)))
        except RuleBroken:
            assert min(expected.values()) < 0
            assert balances(self.desk) == before
            return
        after = balances(self.desk)
        assert after == {place: quantity for place, quantity in expected.items() if quantity}
        for place in self.counted:
            assert after.get(place, Decimal(0)) == self.shelves[place]
        self.counted = {}

    @rule()
    def time_passes(self) -> None:
        self.clock.forward(minutes=7)

    @invariant()
    def balances_are_the_ledger_and_never_below_zero(self) -> None:
        found = balances(self.desk)
        assert found == recount(self.desk)
        assert all(quantity > 0 for quantity in found.values())

    def _moves(self, act: Callable[[], Changes]) -> None:
        """What moves in the ledger moves on the shelves too; nobody takes what does not lie there."""
        before = balances(self.desk)
        try:
            changes = act()
        except RuleBroken:
            return
        after = balances(self.desk)
        moved = {
            place: after.get(place, Decimal(0)) - before.get(place, Decimal(0))
            for place in before.keys() | after.keys()
        }
        if any(self.shelves.get(place, Decimal(0)) + more < 0 for place, more in moved.items()):
            undo(self.desk, str(changes.operation_id))
            return
        for place, more in moved.items():
            self.shelves[place] = self.shelves.get(place, Decimal(0)) + more
        self._keep(changes)

    def _open(self) -> str | None:
        found = store_counts(self.desk, self.store).counts
        return next((count.count_id for count in found if count.state is CountState.OPEN), None)

    def _item_of(self, lot_id: str) -> str | None:
        for item_id in (self.soap, *self.kits):
            if any(lot.lot_id == lot_id for lot in item_stock(self.desk, self.store, item_id).lots):
                return item_id
        return None

    def _keep(self, changes: Changes) -> None:
        assert changes.operation_id is not None
        self.done.append(changes.operation_id)


CountWork.TestCase.settings = settings(
    max_examples=8, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestCountWork = CountWork.TestCase
