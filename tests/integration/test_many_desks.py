"""Many desks at once on the last of the stock, and one that is killed: every hand-out is whole, or is not there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from random import Random
from typing import Any

from sqlalchemy import func, select

from shelterdesk.domain.due import DueState
from shelterdesk.persistence.tables import (
    handout_lines,
    handouts,
    loan_movements,
    loans,
    movements,
    stock_balances,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, Void, void
from shelterdesk.services.loans import EndLoan, Lend, end_loan
from shelterdesk.services.visits import open_visit
from tests import giving_at_once as work
from tests.handing_out import Person, Room, giving
from tests.integration.test_core_crashes import PATIENCE, _child
from tests.integration.test_core_crashes import world as world
from tests.integration.test_crashes_at_work import _kill_during, _sound_again
from tests.rows import balances, recounted

KITS, PEOPLE, THREADS = 100, 120, 8
KILLS = 8


def _at_the_desk(room: Room) -> tuple[list[Person], list[Give]]:
    """A hundred kits in three lots of two bins, and more people than kits; three of them are a household."""
    kit = room.item("Kit")
    room.lot(kit, 40, date(2026, 12, 1), "A")
    room.lot(kit, 35, date(2026, 10, 1), "B")
    room.lot(kit, KITS - 75, None, "A")
    room.rule(kit)
    persons = [room.person(f"P{number}") for number in range(PEOPLE + 2)]
    room.household(*persons[:3])
    return persons, [giving(room, one, (kit, 1)) for one in persons]


def test_eight_threads_and_two_programs_on_the_last_hundred_kits(desk: Desk, world: Any) -> None:
    """Whoever asks, asks at two desks at least; there are a hundred kits, so a hundred get one."""
    room = Room(desk)
    persons, commands = _at_the_desk(room)
    folder = desk.database.folder
    with (
        _child(world, work.give_in_another_program, folder, commands[0::2]) as (_, one),
        _child(world, work.give_in_another_program, folder, commands[1::2]) as (_, two),
    ):
        assert all(end.poll(PATIENCE) and end.recv() == "open" for end in (one, two))
        with ThreadPoolExecutor(THREADS) as pool:
            queues = [commands[at::THREADS][::-1] for at in range(THREADS)]
            given = sum(pool.map(lambda queue: work.give_each(room.distributor, queue), queues))
        for end in (one, two):
            assert end.poll(PATIENCE)
            given += end.recv()
    assert given == KITS == room.count(handouts)
    assert room.balances() == {}
    _nobody_twice(desk, {persons[at].person_id for at in range(3)})
    _whole(desk)
    waiting = [open_visit(desk, one.person_id).lines[0] for one in persons]
    assert {line.due.state for line in waiting} == {DueState.NOW, DueState.LATER}
    assert all(line.left == 0 for line in waiting)
    _sound_again(folder).database.close()


def _nobody_twice(desk: Desk, household: set[str]) -> None:
    with desk.database.reading() as connection:
        served = connection.execute(select(handouts.c.person_id)).scalars().all()
    assert len(served) == len(set(served))
    assert len(household & set(served)) <= 1


def _whole(desk: Desk) -> None:
    """Stock is the sum of the movements, and no hand-out and no loan is without its own."""
    with desk.database.reading() as connection:
        assert balances(connection) == recounted(connection)
        assert connection.execute(select(func.min(stock_balances.c.quantity))).scalar_one() >= 0
        moved = select(movements.c.handout_line_id).where(movements.c.handout_line_id.is_not(None))
        lines = select(handout_lines.c.id).where(handout_lines.c.id.not_in(moved))
        assert connection.execute(lines).all() == []
        empty = select(handouts.c.id).where(handouts.c.id.not_in(select(handout_lines.c.handout_id)))
        assert connection.execute(empty).all() == []
        bare = select(loans.c.id).where(loans.c.id.not_in(select(loan_movements.c.loan_id)))
        assert connection.execute(bare).all() == []


def test_killed_at_any_moment_at_the_desk_everything_there_is_whole(desk: Desk, world: Any) -> None:
    room, chance = Room(desk), Random(7)
    soap, cot = room.item("Soap"), room.item("Cot")
    for place in ("A", "B", ""):  # so that a hand-out takes of several lots
        room.lot(soap, 10_000, bin_=place)
    room.lot(cot, 3)
    room.rule(soap, quantity=3, every_days=1)
    ana = room.person("Ana")
    command = giving(room, ana, (soap, 3))
    loan = Lend(ana.person_id, cot, command.lines[0].quantity, room.store_id)
    folder, told = desk.database.folder, 0
    for _ in range(KILLS):
        told += len(_kill_during(world, 0.25, chance, work.work_at_the_desk_for_ever, folder, command, loan))
        _whole(desk)
        again = _sound_again(folder)
        with again.database.reading() as connection:
            given = connection.execute(select(func.count()).select_from(handouts)).scalar_one()
            open_ = connection.execute(select(loans.c.id).where(loans.c.ended_at.is_(None))).all()
            lying = connection.execute(
                select(func.sum(stock_balances.c.quantity)).where(stock_balances.c.item_id == cot)
            ).scalar_one()
        again.database.close()
        assert given >= told
        assert lying + 3 * len(open_) == 3
        _clear(room, [row.id for row in open_])


def _clear(room: Room, loan_ids: list[str]) -> None:
    """What the one before left: for the next one everything is due, and the cots are there."""
    for loan_id in loan_ids:
        end_loan(room.desk, EndLoan(loan_id))
    with room.desk.database.reading() as connection:
        standing = select(handouts.c.id).where(handouts.c.voided_at.is_(None))
        ids = list(connection.execute(standing).scalars())
    for handout_id in ids:
        void(room.desk, Void(handout_id, "The next turn"))
