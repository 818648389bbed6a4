"""Planning a round: what for whom on which day, what is set aside for it, and the list made by hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rounds import RoundState, reserve
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.round_stock import reservation_ids
from shelterdesk.persistence.queries.rounds import Listed, RoundRow, items_of_round, list_of_round, round_row
from shelterdesk.persistence.queries.stock import free_balances, item_facts, store_site
from shelterdesk.persistence.tables import round_items, round_people, round_reservations, rounds
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.rounds.eligible import dues_of, household_for, needs
from shelterdesk.services.rounds.listing import put_lines, put_list

LONGEST_NAME = 80
LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class SaveRound:
    """Plan a round where its id is empty, else plan the one with that id anew. `residents`: of the site only."""

    site_id: str
    store_id: str
    name: str
    day: date
    item_ids: tuple[str, ...]
    residents: bool = True
    round_id: str | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class AddToRound:
    """Put the household of a person on the list, due or not."""

    round_id: str
    person_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class OffRound:
    """Take a line off the list, or put it back (`off` false); the number stays its own."""

    round_person_id: str
    round_id: str
    reason: str
    off: bool = True


@dataclass(frozen=True, slots=True)
class CancelRound:
    """Give up a round that was not opened; what was set aside is free again."""

    round_id: str
    version: int


def save_round(desk: Desk, command: SaveRound) -> Changes:
    """Work out the list and set aside what is there of what it needs; `created` holds the id of the round.

    Lines that stand keep their numbers and what was changed by hand; who is due nothing any more is taken off.
    Raises NotAllowed, NotFound, BadInput, RuleBroken once it was opened, or ChangedMeanwhile.
    """
    desk.authorize(Permission.MOVE_STOCK, command.site_id)
    name = one_line(command.name, LONGEST_NAME)
    if name is None:
        raise BadInput(text("A round needs a name."))
    if not command.item_ids:
        raise BadInput(text("A round needs at least one item."))
    with desk.write() as work:
        if store_site(work.connection, command.store_id) != command.site_id:
            raise NotFound(text("There is no such store."))
        item_ids = tuple(dict.fromkeys(command.item_ids))
        for item_id in item_ids:
            item_facts(work.connection, item_id)
        row = _put(desk, work, command, name)
        _put_items(work, row.round_id, item_ids)
        put_list(work, row, item_ids)
        set_aside(work, row)
        said = text("{name} planned", name=name)
        return work.commit("plan round", said, site_id=command.site_id, created=[row.round_id])


def add_to_round(desk: Desk, command: AddToRound) -> Changes:
    """Raises NotAllowed, NotFound, BadInput without a reason, or RuleBroken where it is over or already there."""
    desk.authorize(Permission.HAND_OUT)
    with desk.write() as work:
        row = asked_round(desk, work, command.round_id, RoundState.PLANNED, RoundState.OPEN)
        reason = _reason(command.reason)
        item_ids = [item.item_id for item in items_of_round(work.connection, row.round_id)]
        one = household_for(work.connection, command.person_id, row.site_id, row.day, item_ids)
        listed = list_of_round(work.connection, row.round_id)
        there = next((line for line in listed if line.key == (one.household_id or one.person_id)), None)
        if there is None:
            last = max((line.number for line in listed), default=0)
            put_lines(work, row.round_id, [one], last + 1, added=True, reason=reason)
        elif there.removed:
            work.update(round_people, there.round_person_id, {"removed": False, "reason": reason})
        else:
            raise RuleBroken(text("{code} is on the list already.", code=show_code(there.code)))
        _keep_up(work, row)
        said = text("{code} put on the list of {name}", code=show_code(one.code), name=row.name)
        return work.commit("add to round", said, site_id=row.site_id, code=one.code, reason=reason)


def off_round(desk: Desk, command: OffRound) -> Changes:
    """Raises NotAllowed, NotFound, BadInput without a reason, or RuleBroken where the round is over."""
    desk.authorize(Permission.HAND_OUT)
    with desk.write() as work:
        row = asked_round(desk, work, command.round_id, RoundState.PLANNED, RoundState.OPEN)
        line = line_of(list_of_round(work.connection, row.round_id), command.round_person_id)
        reason = _reason(command.reason)
        work.update(round_people, line.round_person_id, {"removed": command.off, "reason": reason})
        _keep_up(work, row)
        if command.off:
            said = text("{code} taken off the list of {name}", code=show_code(line.code), name=row.name)
        else:
            said = text("{code} put on the list of {name}", code=show_code(line.code), name=row.name)
        return work.commit("change list of round", said, site_id=row.site_id, code=line.code, reason=reason)


def cancel_round(desk: Desk, command: CancelRound) -> Changes:
    """Raises NotAllowed, NotFound, RuleBroken once it was opened, or ChangedMeanwhile."""
    desk.authorize(Permission.MOVE_STOCK)
    with desk.write() as work:
        row = asked_round(desk, work, command.round_id, RoundState.PLANNED)
        release(work, row.round_id)
        work.update(rounds, row.round_id, {"state": RoundState.CANCELLED.value}, command.version)
        return work.commit("cancel round", text("{name} cancelled", name=row.name), site_id=row.site_id)


def asked_round(desk: Desk, work: UnitOfWork, round_id: str, *states: RoundState) -> RoundRow:
    """The round, for a service that was allowed in general; raises NotAllowed at its site, NotFound, RuleBroken."""
    row = round_row(work.connection, round_id)
    desk.authorize(Permission.HAND_OUT, row.site_id)
    if row.state not in states:
        raise RuleBroken(_NOT_NOW[row.state])
    return row


def line_of(listed: Sequence[Listed], round_person_id: str) -> Listed:
    """Raises NotFound."""
    found = next((line for line in listed if line.round_person_id == round_person_id), None)
    if found is None:
        raise NotFound(text("There is no such line on the list."))
    return found


def set_aside(work: UnitOfWork, row: RoundRow) -> None:
    """Keep for the round what is free of what its list needs, first expiry first; what was kept before is let go."""
    release(work, row.round_id)
    item_ids = [item.item_id for item in items_of_round(work.connection, row.round_id)]
    dues = dues_of(list_of_round(work.connection, row.round_id))
    for need in needs(work.connection, row.store_id, row.day, item_ids, dues):
        free = free_balances(work.connection, row.store_id, need.item_id)
        work.insert_many(
            round_reservations,
            [
                {
                    "id": new_id(),
                    "round_id": row.round_id,
                    "store_id": row.store_id,
                    "item_id": need.item_id,
                    "lot_id": pick.lot_id,
                    "bin": pick.bin,
                    "quantity": pick.quantity,
                }
                for pick in reserve(free, need.expected, row.day)
            ],
        )


def release(work: UnitOfWork, round_id: str) -> None:
    """What was kept for the round is free for everyone."""
    work.delete_many(round_reservations, reservation_ids(work.connection, round_id))


_NOT_NOW = {
    RoundState.PLANNED: text("The round was not opened yet."),
    RoundState.OPEN: text("The round is open."),
    RoundState.CLOSED: text("The round is closed."),
    RoundState.CANCELLED: text("The round was cancelled."),
}


def _keep_up(work: UnitOfWork, row: RoundRow) -> None:
    if row.state is RoundState.PLANNED:
        set_aside(work, row)


def _put(desk: Desk, work: UnitOfWork, command: SaveRound, name: str) -> RoundRow:
    values = {
        "store_id": command.store_id,
        "name": name,
        "day": command.day,
        "residents_only": command.residents,
    }
    if command.round_id is None:
        state = RoundState.PLANNED.value
        round_id = work.insert(rounds, site_id=command.site_id, state=state, **values)
        return round_row(work.connection, round_id)
    row = asked_round(desk, work, command.round_id, RoundState.PLANNED)
    if row.site_id != command.site_id:
        raise NotFound(text("There is no such round."))
    work.update(rounds, row.round_id, values, command.version)
    return round_row(work.connection, row.round_id)


def _put_items(work: UnitOfWork, round_id: str, item_ids: Sequence[str]) -> None:
    query = round_items.select().where(round_items.c.round_id == round_id)
    there = {row.item_id: row.id for row in work.connection.execute(query)}
    work.delete_many(round_items, [row_id for item_id, row_id in there.items() if item_id not in item_ids])
    fresh = [item_id for item_id in item_ids if item_id not in there]
    work.insert_many(
        round_items, [{"id": new_id(), "round_id": round_id, "item_id": item_id} for item_id in fresh]
    )


def _reason(typed: str) -> str:
    reason = one_line(typed, LONGEST_REASON)
    if reason is None:
        raise BadInput(text("Please say why."))
    return reason
