"""What child processes of the tests do at a desk beside others: give to one after the other, until told off or done."""

from __future__ import annotations

from datetime import timedelta
from itertools import count
from multiprocessing.connection import Connection
from pathlib import Path

from shelterdesk.domain.errors import RuleBroken
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, Void, give, void
from shelterdesk.services.loans import EndLoan, Lend, end_loan, lend
from shelterdesk.services.returns import BringBack, bring_back
from shelterdesk.services.session import sign_in
from tests.conftest import PASSWORD, TestClock
from tests.crashing import LOGIN
from tests.crashing_at_work import NOW


def give_each(desk: Desk, commands: list[Give]) -> int:
    """To one after the other; how many were given."""
    given = 0
    for command in commands:
        try:
            give(desk, command)
        except RuleBroken:
            continue
        given += 1
    return given


def give_in_another_program(folder: Path, commands: list[Give], tell: Connection) -> None:
    """Says that it is open, gives to each, and says how many were given."""
    desk = sign_in(folder, LOGIN, PASSWORD, lambda: NOW)
    tell.send("open")
    tell.send(give_each(desk, commands))


def work_at_the_desk_for_ever(folder: Path, command: Give, loan: Lend, tell: Connection) -> None:
    """Give, take some back, give beyond what is due, void, lend, and all of it again the next day."""
    clock = TestClock(NOW)
    desk = sign_in(folder, LOGIN, PASSWORD, clock)
    for turn in count():
        (first,) = give(desk, command).created
        tell.send(turn)
        bring_back(desk, BringBack(first, (command.lines[0],), "Unused"))
        (second,) = give(desk, command).created
        (lent,) = lend(desk, loan).created
        void(desk, Void(second, "Wrong person"))
        end_loan(desk, EndLoan(lent))
        clock.now += timedelta(days=1)
