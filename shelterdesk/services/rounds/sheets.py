"""What was ticked on paper, entered in one pass: each line by itself, all that can be in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from sqlalchemy.exc import IntegrityError

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import BadInput, Refusal, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rounds import RoundState
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.rounds import Listed, RoundRow, list_of_round
from shelterdesk.persistence.refusals import refusal_of
from shelterdesk.persistence.tables import round_people
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, zone_of
from shelterdesk.services.handouts import Give, GiveLine, put_handout
from shelterdesk.services.rounds.plan import asked_round, line_of

ENTER = "enter sheets"


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One line that was ticked, or a witnessed refusal. `at`: the moment of the sheet, UTC; now where it has none."""

    round_person_id: str
    lines: tuple[GiveLine, ...]
    refused: bool = False
    collector_id: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class EnterSheets:
    """Enter these lines of the sheets of a round."""

    round_id: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class RowRefused:
    """A line that could not be entered, and why."""

    round_person_id: str
    reason: Text


@dataclass(frozen=True, slots=True)
class Entered(Changes):
    """What was entered; `refused` are the lines that were not, to be looked at again."""

    refused: tuple[RowRefused, ...] = ()


class NothingEntered(RuleBroken):
    """Not one line could be entered; nothing has changed."""

    def __init__(self, refused: tuple[RowRefused, ...]) -> None:
        super().__init__(text("Nothing was entered: {reason}", reason=refused[0].reason))
        self.refused = refused


def enter_sheets(desk: Desk, command: EnterSheets) -> Entered:
    """Post what can be posted, together; a line that is refused changes nothing and is named.

    Raises NotAllowed, NotFound, BadInput for no lines, RuleBroken where the round is not open, NothingEntered.
    """
    desk.authorize(Permission.HAND_OUT)
    with desk.write() as work:
        row = asked_round(desk, work, command.round_id, RoundState.OPEN)
        if not command.rows:
            raise BadInput(text("Nothing is ticked."))
        listed = list_of_round(work.connection, row.round_id)
        refused: list[RowRefused] = []
        done: set[str] = set()
        for one in command.rows:
            reason = _enter(work, row, listed, done, one)
            if reason is not None:
                refused.append(RowRefused(one.round_person_id, reason))
        entered = len(command.rows) - len(refused)
        if not entered:
            raise NothingEntered(tuple(refused))
        said = text("{name}: {count} lines entered", name=row.name, count=entered)
        changes = work.commit(ENTER, said, site_id=row.site_id)
    return Entered(
        changes.topics, changes.said, changes.operation_id, changes.created, refused=tuple(refused)
    )


def _enter(
    work: UnitOfWork, row: RoundRow, listed: Sequence[Listed], done: set[str], one: SheetRow
) -> Text | None:
    """Why the line cannot be entered; None where it was, and it is `done`."""
    try:
        line = line_of(listed, one.round_person_id)
        _check_open(line, done)
        with work.attempt():
            _put(work, row, line, one)
    except Refusal as refusal:
        return refusal.text
    except IntegrityError as fault:
        found = refusal_of(fault)
        if found is None:
            raise
        return found.text
    done.add(line.key)
    return None


def _put(work: UnitOfWork, row: RoundRow, line: Listed, one: SheetRow) -> None:
    if one.refused:
        work.update(round_people, line.round_person_id, {"refused": True})
        return
    at = one.at or work.now
    if at > work.now:
        raise BadInput(text("The time of the sheet is still to come."))
    day = site_day(at, zone_of(work.connection, row.site_id))
    given = Give(line.person_id, one.lines, row.store_id, one.collector_id)
    put_handout(work, given, row.site_id, day, at)
    if line.refused:
        work.update(round_people, line.round_person_id, {"refused": False})


def _check_open(line: Listed, done: set[str]) -> None:
    if line.removed:
        raise RuleBroken(text("{code} was taken off the list.", code=show_code(line.code)))
    if line.got or line.key in done:
        raise RuleBroken(text("{code} received in this round already.", code=show_code(line.code)))


def due_lines(line: Listed, item_ids: Sequence[str]) -> tuple[GiveLine, ...]:
    """What a tick stands for: all that was due of these items."""
    return tuple(
        GiveLine(item_id, line.due[item_id]) for item_id in item_ids if line.due.get(item_id, Decimal(0))
    )
