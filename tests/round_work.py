"""What is done with rounds in random sequences, and what must hold after each step."""

from __future__ import annotations

from contextlib import suppress
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import invariant, rule
from sqlalchemy import select

from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.rounds import Counted, RoundState
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.persistence.tables import round_reservations, rounds, stock_balances
from shelterdesk.services.rounds.plan import SaveRound, save_round
from shelterdesk.services.rounds.run import (
    BeginRound,
    CloseRound,
    TakeLine,
    TakeOut,
    begin_round,
    close_round,
    take_out,
)
from shelterdesk.services.rounds.views import RoundView, view_round

NO = (RuleBroken, BadInput, NotFound)
SOME = st.integers(1, 5).map(Decimal)


class RoundWork:
    """Rules for a state machine that has a desk, a room, a store, items and a list of what was done."""

    @rule(item=st.integers(0, 3))
    def plan_round(self: Any, item: int) -> None:
        item_id = (*self.plain, *self.kits)[item]
        command = SaveRound(self.room.site_id, self.store, "Round", self._today(), (item_id,), False)
        with suppress(*NO):
            self._keep(save_round(self.desk, command))

    @rule(quantity=SOME)
    def begin_round(self: Any, quantity: Decimal) -> None:
        view = self._some_round(RoundState.PLANNED)
        if view is not None:
            lines = (TakeLine(view.items[0].item_id, quantity),)
            with suppress(*NO):
                self._keep(begin_round(self.desk, BeginRound(view.row.round_id, lines, view.row.version)))

    @rule(quantity=SOME)
    def take_more_out(self: Any, quantity: Decimal) -> None:
        view = self._some_round(RoundState.OPEN)
        if view is not None:
            lines = (TakeLine(view.items[0].item_id, quantity),)
            with suppress(*NO):
                self._keep(take_out(self.desk, TakeOut(view.row.round_id, lines)))

    @rule(missing=st.integers(-1, 2))
    def close_round(self: Any, missing: int) -> None:
        """Taken out = handed out + brought back + missing, with what was corrected at the table meanwhile."""
        view = self._some_round(RoundState.OPEN)
        if view is None:
            return
        counted = []
        for tally in view.tallies:
            left = max(Decimal(0), tally.lying - missing) if tally.taken else tally.lying
            gap = tally.gap(left)
            why = None if not gap else AdjustReason.LOST if gap > 0 else AdjustReason.FOUND
            counted.append(Counted(tally.item_id, left, why))
        with suppress(*NO):
            command = CloseRound(view.row.round_id, tuple(counted), view.row.version)
            self._keep(close_round(self.desk, command))
            after = view_round(self.desk, view.row.round_id)
            for tally in after.tallies:
                before = next(one for one in view.tallies if one.item_id == tally.item_id)
                gap = after.closings[tally.item_id].gap
                assert tally.taken == tally.handed + tally.back + gap - before.adjusted

    @invariant()
    def no_more_is_kept_than_lies_there(self: Any) -> None:
        with self.desk.database.reading() as connection:
            lies = {
                (row.store_id, row.lot_id, row.bin): row.quantity
                for row in connection.execute(select(stock_balances))
            }
            kept: dict[tuple[str, str, str], Decimal] = {}
            for row in connection.execute(select(round_reservations)):
                pile = (row.store_id, row.lot_id, row.bin)
                kept[pile] = kept.get(pile, Decimal(0)) + row.quantity
            tables = connection.execute(select(rounds).where(rounds.c.state != "open")).all()
            open_ = {row.bin for row in connection.execute(select(rounds).where(rounds.c.state == "open"))}
        assert all(quantity <= lies.get(pile, Decimal(0)) for pile, quantity in kept.items())
        assert len(open_) <= 1
        assert not {row.bin for row in tables if row.state == "planned" and row.bin}

    def _some_round(self: Any, state: RoundState) -> RoundView | None:
        with self.desk.database.reading() as connection:
            query = select(rounds.c.id).where(rounds.c.state == state.value).order_by(rounds.c.id)
            found = connection.execute(query).scalar()
        view = None if found is None else view_round(self.desk, found)
        return view if view is not None and view.items else None
