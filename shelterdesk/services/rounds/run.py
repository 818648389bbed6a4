"""Running a round: what is taken out to its table, and the reckoning without which it does not close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rounds import (
    Counted,
    Outcome,
    RoundState,
    check_closing,
    outcome_of,
    table_name,
    why_absent,
)
from shelterdesk.domain.stock import check_whole, checked_quantity, choose_lots
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.round_stock import tallies_of_round
from shelterdesk.persistence.queries.rounds import (
    Listed,
    RoundRow,
    closing_operation,
    items_of_round,
    list_of_round,
    round_row,
)
from shelterdesk.persistence.queries.stock import free_balances, item_facts, lot_balances
from shelterdesk.persistence.tables import round_people, rounds
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.rounds.eligible import Household, households_for
from shelterdesk.services.rounds.plan import asked_round, release
from shelterdesk.services.rounds.reckoning import carry, reckon
from shelterdesk.services.undo import undo

CLOSE = "close round"


@dataclass(frozen=True, slots=True)
class TakeLine:
    """How much of an item goes out, in its unit."""

    item_id: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class BeginRound:
    """Open a planned round: the lines go from the shelves to its table."""

    round_id: str
    lines: tuple[TakeLine, ...]
    version: int


@dataclass(frozen=True, slots=True)
class TakeOut:
    """More goes out to a round that is open."""

    round_id: str
    lines: tuple[TakeLine, ...]


@dataclass(frozen=True, slots=True)
class CloseRound:
    """What was counted of each item; what is there goes back to its shelves, each gap with its reason."""

    round_id: str
    counted: tuple[Counted, ...]
    version: int


@dataclass(frozen=True, slots=True)
class OpenAgain:
    """Take the closing of a round back: what went to the shelves is on the table again."""

    round_id: str


def begin_round(desk: Desk, command: BeginRound) -> Changes:
    """From now on hand-outs from the store belong to the round.

    Raises NotAllowed, NotFound, ChangedMeanwhile, BadInput, or RuleBroken where the store has another open
    round or has not that much.
    """
    desk.authorize(Permission.MOVE_STOCK)
    with desk.write() as work:
        row = asked_round(desk, work, command.round_id, RoundState.PLANNED)
        table = table_name(row.name)
        release(work, row.round_id)
        _check_table_is_free(work, row, table)
        _take(work, row, table, command.lines)
        values = {"state": RoundState.OPEN.value, "bin": table, "opened_at": work.now}
        work.update(rounds, row.round_id, values, command.version)
        return work.commit("open round", text("{name} opened", name=row.name), site_id=row.site_id)


def take_out(desk: Desk, command: TakeOut) -> Changes:
    """Raises NotAllowed, NotFound, BadInput where it is nothing, or RuleBroken where there is not that much."""
    desk.authorize(Permission.MOVE_STOCK)
    with desk.write() as work:
        row = asked_round(desk, work, command.round_id, RoundState.OPEN)
        if not any(line.quantity for line in command.lines):
            raise BadInput(text("Nothing is to be taken out."))
        _take(work, row, row.bin or "", command.lines)
        said = text("More taken out to {name}", name=row.name)
        return work.commit("take out to round", said, site_id=row.site_id)


def close_round(desk: Desk, command: CloseRound) -> Changes:
    """Bring back what was counted, write off or on what differs, and say of each household how it fared.

    Raises NotAllowed, NotFound, ChangedMeanwhile, or RuleBroken and BadInput that name the item whose gap has no
    reason that fits; RuleBroken for a loss above the limit where the same person took the goods out.
    """
    desk.authorize(Permission.MOVE_STOCK)
    with desk.write() as work:
        row = asked_round(desk, work, command.round_id, RoundState.OPEN)
        today = today_at(work.connection, row.site_id, work.now)
        counted = {one.item_id: one for one in command.counted}
        tallies = tallies_of_round(work.connection, row)
        check_closing(tallies, counted)
        for tally in tallies:
            check_whole(counted[tally.item_id].counted, tally.unit, tally.label)
        reckon(work, row, today, tallies, counted)
        _say_outcomes(work, row, today)
        values = {"state": RoundState.CLOSED.value, "closed_at": work.now}
        work.update(rounds, row.round_id, values, command.version)
        return work.commit(CLOSE, text("{name} closed", name=row.name), site_id=row.site_id)


def open_again(desk: Desk, command: OpenAgain) -> Changes:
    """Raises NotAllowed, NotFound, or RuleBroken where what came back has gone elsewhere since."""
    desk.authorize(Permission.MOVE_STOCK)
    with desk.database.reading() as connection:
        row = round_row(connection, command.round_id)
        desk.authorize(Permission.MOVE_STOCK, row.site_id)
        operation_id = closing_operation(connection, row.round_id, CLOSE)
    if row.state is not RoundState.CLOSED or operation_id is None:
        raise RuleBroken(text("The round is not closed."))
    return undo(desk, operation_id)


def _check_table_is_free(work: UnitOfWork, row: RoundRow, table: str) -> None:
    for item in items_of_round(work.connection, row.round_id):
        lots = lot_balances(work.connection, row.store_id, item.item_id)
        if any(lot.bin == table for lot in lots):
            raise RuleBroken(text("Something lies in {bin} already.", bin=table))


def _take(work: UnitOfWork, row: RoundRow, table: str, lines: Sequence[TakeLine]) -> None:
    known = {item.item_id for item in items_of_round(work.connection, row.round_id)}
    today = today_at(work.connection, row.site_id, work.now)
    for line in (line for line in lines if line.quantity):
        if line.item_id not in known:
            raise NotFound(text("There is no such item in this round."))
        facts = item_facts(work.connection, line.item_id)
        check_whole(checked_quantity(line.quantity), facts.unit, facts.label)
        free = free_balances(work.connection, row.store_id, line.item_id)
        carry(
            work,
            row,
            today,
            line.item_id,
            [
                (pick.lot_id, pick.bin, pick.quantity)
                for pick in choose_lots(free, line.quantity, today, facts.label)
            ],
            table,
        )


def _say_outcomes(work: UnitOfWork, row: RoundRow, today: date) -> None:
    """How each household on the list fared is kept, since what is due changes with the days."""
    item_ids = [item.item_id for item in items_of_round(work.connection, row.round_id)]
    listed = [line for line in list_of_round(work.connection, row.round_id) if not line.removed]
    absent = [line.person_id for line in listed if not line.got and not line.refused and not line.added]
    homes = households_for(work.connection, absent, row.site_id, today, item_ids)

    def fared(line: Listed) -> Outcome:
        home = homes.get(line.person_id)
        why = Outcome.NOT_COME if home is None else _why_absent(row, line, home)
        return outcome_of(line.due, line.got, refused=line.refused, absent=why)

    outcomes = {line.round_person_id: {"outcome": fared(line).value} for line in listed}
    work.update_many(round_people, outcomes)


def _why_absent(row: RoundRow, line: Listed, home: Household) -> Outcome:
    return why_absent(
        still_due=bool(home.due),
        received=bool(home.received & line.due.keys()),
        left=row.residents_only and not home.here,
    )
