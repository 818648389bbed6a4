"""What is done with the papers of the stock in random sequences, and what must hold after each step."""

from __future__ import annotations

from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any, Protocol

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from sqlalchemy import select

from shelterdesk.domain.documents import MISSING, MORE, Came, DocumentKind, DocumentState
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason, Pick
from shelterdesk.persistence.queries.papers import still_open
from shelterdesk.persistence.tables import (
    lots,
    movements,
    quarantines,
    stock_balances,
    stock_document_lines,
    stock_documents,
)
from shelterdesk.services.bins import MoveBin, Quarantine, Release, move_bin, quarantine, release
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.donors import AddStore, add_store
from shelterdesk.services.partner_loans import LendOut, SendBack, TakeBack, lend_out, send_back, take_back
from shelterdesk.services.staff import NewStaff, add_staff
from shelterdesk.services.transfers import Arrive, CancelSending, Send, arrive, cancel_sending, send
from shelterdesk.services.undo import CANCEL_SENDING
from shelterdesk.services.write_off_limits import SetLimit, set_limit
from shelterdesk.services.write_offs import (
    Approve,
    Refuse,
    WriteOff,
    WriteOffExpired,
    approve,
    refuse,
    write_off,
)
from shelterdesk.services.write_offs import write_off_expired as write_off_all_expired
from tests.conftest import QUICK

AT = st.integers(0, 40)
PARTS = st.integers(1, 4).map(Decimal)
Pile = tuple[str, str, str]  # store, lot, bin
OUT = {DocumentKind.SENDING.value, DocumentKind.LOAN.value}
NO = (RuleBroken, BadInput, NotFound)


class HasDesk(Protocol):
    desk: Desk
    store: str
    done: list[str]


def second_desk(desk: Desk) -> Desk:
    """Another person with the same role at the same site, who decides on what the first one asks for."""
    assert desk.actor.site_id is not None
    command = NewStaff("dian", "a calm lagoon", "Dian", Role.MANAGER, desk.actor.site_id)
    staff_id = add_staff(desk, command, QUICK).created[0]
    return replace(desk, actor=replace(desk.actor, staff_id=staff_id, login="dian"))


def piles(desk: Desk) -> dict[Pile, Decimal]:
    """What lies of each lot in each bin of each store."""
    table = stock_balances
    with desk.database.reading() as connection:
        rows = connection.execute(select(table).where(table.c.quantity > 0))
        return {(row.store_id, row.lot_id, row.bin): row.quantity for row in rows}


def held_piles(desk: Desk) -> dict[Pile, Decimal]:
    """Of those what lies in quarantine, or has expired."""
    assert desk.actor.site_id is not None
    with desk.database.reading() as connection:
        today = today_at(connection, desk.actor.site_id, desk.clock())
        rows = connection.execute(select(quarantines).where(quarantines.c.released_at.is_(None)))
        held = {(row.store_id, row.lot_id, row.bin) for row in rows}
        over = set(connection.execute(select(lots.c.id).where(lots.c.expires_on < today)).scalars())
    return {pile: kept for pile, kept in piles(desk).items() if pile in held or pile[1] in over}


class PaperWork:
    """Rules for a state machine that has a desk, a store and a list of what was done."""

    def prepare(self: Any, amount: int = 12) -> None:
        self.other_desk = second_desk(self.desk)
        site = self.desk.actor.site_id
        self.other_store = add_store(self.desk, AddStore(site, "Warehouse")).created[0]
        set_limit(self.desk, SetLimit(site, "EUR", Decimal(amount), None))

    @rule(at=AT, quantity=PARTS)
    def send(self: Any, at: int, quantity: Decimal) -> None:
        pile = self.some_pile(at)
        if pile is None:
            return
        goes_to = self.other_store if pile[0] == self.store else self.store
        with suppress(*NO):
            self._keep(send(self.desk, Send(pile[0], goes_to, (Pick(pile[1], pile[2], quantity),))))

    @rule(
        at=AT,
        came=st.integers(0, 6).map(Decimal),
        why=st.sampled_from([None, *MISSING, *MORE]),
        later=st.booleans(),
    )
    def arrive(self: Any, at: int, came: Decimal, why: AdjustReason | None, *, later: bool) -> None:
        sending = self.some_paper(at, DocumentKind.SENDING, DocumentState.ON_THE_WAY)
        if sending is not None:
            lines = tuple(Came(lot, came, "", why, later) for lot in self.still_out(sending))
            with suppress(*NO):
                self._keep(arrive(self.other_desk, Arrive(sending, lines)))

    @rule(at=AT)
    def arrive_whole(self: Any, at: int) -> None:
        sending = self.some_paper(at, DocumentKind.SENDING, DocumentState.ON_THE_WAY)
        if sending is not None:
            lines = tuple(Came(lot, out) for lot, out in self.still_out(sending).items())
            self._keep(arrive(self.desk, Arrive(sending, lines)))

    @rule(at=AT)
    def cancel(self: Any, at: int) -> None:
        sending = self.some_paper(at, DocumentKind.SENDING, DocumentState.ON_THE_WAY)
        if sending is not None:
            changes = cancel_sending(self.desk, CancelSending(sending, "the lorry broke down"))
            if changes.operation_id is not None:  # some of it had arrived
                self._keep(changes)
            self.done = [one for one in self.done if not self.is_closed(one)]

    @rule(at=AT, quantity=PARTS, days=st.integers(0, 5))
    def lend_to_partner(self: Any, at: int, quantity: Decimal, days: int) -> None:
        pile = self.some_pile(at)
        if pile is not None:
            due = self._today() + timedelta(days=days)
            with suppress(*NO):
                self._keep(
                    lend_out(self.desk, LendOut(pile[0], "Next door", (Pick(*pile[1:], quantity),), due))
                )

    @rule(at=AT, quantity=st.integers(0, 4).map(Decimal), why=st.sampled_from([None, *MISSING]))
    def give_back(self: Any, at: int, quantity: Decimal, why: AdjustReason | None) -> None:
        loan = self.some_paper(at, DocumentKind.LOAN, DocumentState.LENT)
        if loan is not None:
            lines = tuple(Came(lot, quantity, "", why) for lot in self.still_out(loan))
            with suppress(*NO):
                self._keep(take_back(self.desk, TakeBack(loan, lines)))

    @rule(at=AT, quantity=PARTS)
    def send_back(self: Any, at: int, quantity: Decimal) -> None:
        pile = self.some_pile(at)
        if pile is not None:
            with suppress(*NO):
                line = Pick(pile[1], pile[2], quantity)
                self._keep(send_back(self.desk, SendBack(pile[0], "Supplier", (line,), "wrong goods")))

    @rule(at=AT, quantity=PARTS, place=st.sampled_from(["", "A/1", "B/2"]))
    def move_bin(self: Any, at: int, quantity: Decimal, place: str) -> None:
        pile = self.some_pile(at)
        if pile is not None:
            with suppress(*NO):
                self._keep(move_bin(self.desk, MoveBin(*pile, place, quantity)))

    @rule(at=AT, quantity=st.none() | PARTS)
    def quarantine(self: Any, at: int, quantity: Decimal | None) -> None:
        pile = self.some_pile(at)
        if pile is not None:
            with suppress(*NO):
                self._keep(quarantine(self.desk, Quarantine(*pile, "wet boxes", quantity)))

    @rule(at=AT)
    def quarantine_and_hand_out(self: Any, at: int) -> None:
        """What was just set apart is not given, however little else there is."""
        pile = self.some_pile(at)
        if pile is None or pile[0] != self.store:
            return
        with suppress(*NO):
            self._keep(quarantine(self.desk, Quarantine(*pile, "recalled")))
        with self.desk.database.reading() as connection:
            item_id = connection.execute(select(lots.c.item_id).where(lots.c.id == pile[1])).scalar_one()
        self.hand_out_of(item_id, 1)

    @rule(at=AT)
    def release(self: Any, at: int) -> None:
        pile = self.some_pile(at)
        if pile is not None:
            with suppress(*NO):
                self._keep(release(self.desk, Release(*pile)))

    @rule(at=AT, quantity=PARTS)
    def write_off(self: Any, at: int, quantity: Decimal) -> None:
        pile = self.some_pile(at)
        if pile is None:
            return
        before = piles(self.desk)
        command = WriteOff(pile[0], (Pick(pile[1], pile[2], quantity),), AdjustReason.DAMAGED)
        with suppress(*NO):
            changes = write_off(self.desk, command)
            self._keep(changes)
            waits = self.state_of(changes.created[0]) == DocumentState.ASKED.value
            assert waits == (piles(self.desk) == before)

    @rule()
    def write_off_expired(self: Any) -> None:
        with suppress(*NO):
            self._keep(write_off_all_expired(self.desk, WriteOffExpired(self.store)))

    @rule(at=AT, yes=st.booleans())
    def decide(self: Any, at: int, yes: bool) -> None:
        asked = self.some_paper(at, DocumentKind.WRITE_OFF, DocumentState.ASKED)
        if asked is not None:
            with suppress(*NO):
                done = (
                    approve(self.other_desk, Approve(asked))
                    if yes
                    else refuse(self.other_desk, Refuse(asked, "it can be dried"))
                )
                self._keep(done)

    @invariant()
    def nothing_vanishes_on_the_way(self: Any) -> None:
        """Of each lot what left under a paper came back, is explained, or is still out; never less than nothing."""
        with self.desk.database.reading() as connection:
            papers = {row.id: row for row in connection.execute(select(stock_documents))}
            ledger = connection.execute(select(movements)).all()
            said = connection.execute(select(stock_document_lines)).all()
            found = {one: still_open(connection, one) for one in papers if papers[one].kind in OUT}
        for one, by_lot in found.items():
            paper = papers[one]
            answers = {row.id for row in papers.values() if row.answers_id == one and not row.voided_at}
            recount: dict[str, Decimal] = defaultdict(Decimal)
            for line in ledger:
                if line.document_id == one or line.document_id in answers:
                    recount[line.lot_id] -= line.quantity
            for line in said:
                if line.document_id in answers:
                    recount[line.lot_id] -= line.quantity
            assert by_lot == {lot: quantity for lot, quantity in recount.items() if lot in by_lot}
            assert all(quantity >= 0 for quantity in by_lot.values())
            ended = paper.voided_at or paper.state not in (
                DocumentState.ON_THE_WAY.value,
                DocumentState.LENT.value,
            )
            assert bool(ended) == (not any(by_lot.values()))

    @invariant()
    def what_moves_within_a_store_stays_in_it(self: Any) -> None:
        with self.desk.database.reading() as connection:
            lines = {row.id: row for row in connection.execute(select(movements))}
        sums: dict[tuple[str, str], Decimal] = defaultdict(Decimal)
        for line in lines.values():
            kind = lines[line.reverses_id].kind if line.reverses_id else line.kind
            if kind == "shift":
                sums[line.store_id, line.lot_id] += line.quantity
        assert not any(sums.values())

    def some_pile(self: Any, at: int) -> Pile | None:
        there = sorted(piles(self.desk))
        return there[at % len(there)] if there else None

    def some_paper(self: Any, at: int, kind: DocumentKind, state: DocumentState) -> str | None:
        table = stock_documents.c
        query = select(table.id).where(
            table.kind == kind.value, table.state == state.value, table.voided_at.is_(None)
        )
        with self.desk.database.reading() as connection:
            known = sorted(connection.execute(query).scalars())
        return known[at % len(known)] if known else None

    def still_out(self: Any, document_id: str) -> dict[str, Decimal]:
        with self.desk.database.reading() as connection:
            return {lot: out for lot, out in still_open(connection, document_id).items() if out}

    def state_of(self: Any, document_id: str) -> str:
        table = stock_documents.c
        with self.desk.database.reading() as connection:
            found: str = connection.execute(select(table.state).where(table.id == document_id)).scalar_one()
        return found

    def is_closed(self: Any, operation: str) -> bool:
        """Whether an operation was taken back by the cancelling of what it sent."""
        from shelterdesk.persistence.tables import operations

        by = operations.alias()
        query = select(operations.c.id).join(by, by.c.id == operations.c.undone_by_id)
        query = query.where(operations.c.id == operation, by.c.action == CANCEL_SENDING)
        with self.desk.database.reading() as connection:
            return connection.execute(query).first() is not None
