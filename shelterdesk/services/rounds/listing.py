"""The lines of a list: made from what households are due, kept up as that changes."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.rounds import Listed, RoundRow, list_of_round
from shelterdesk.persistence.tables import round_dues, round_people
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.rounds.eligible import Household, eligible, household_for

NO_LONGER_DUE = "not due"  # the reason of lines that the rules took off


def put_list(work: UnitOfWork, row: RoundRow, item_ids: Sequence[str]) -> None:
    """Who is due something comes on, who is not goes off; what was put on by hand stays."""
    found = eligible(work.connection, row.site_id, row.day, item_ids, residents=row.residents_only)
    listed = {line.key: line for line in list_of_round(work.connection, row.round_id)}
    keys = {one.household_id or one.person_id for one in found}
    last = max((line.number for line in listed.values()), default=0)
    fresh = [one for one in found if (one.household_id or one.person_id) not in listed]
    for number, one in enumerate(fresh, last + 1):
        put_line(work, row.round_id, one, number)
    for one in found:
        line = listed.get(one.household_id or one.person_id)
        if line is not None:
            _renew(work, line, one.due)
            if line.removed and line.reason == NO_LONGER_DUE:
                work.update(round_people, line.round_person_id, {"removed": False, "reason": None})
    for line in listed.values():
        if line.key in keys:
            continue
        if line.added:
            one = household_for(work.connection, line.person_id, row.site_id, row.day, item_ids)
            _renew(work, line, one.due)
        elif not line.removed:
            work.update(round_people, line.round_person_id, {"removed": True, "reason": NO_LONGER_DUE})


def put_line(
    work: UnitOfWork,
    round_id: str,
    one: Household,
    number: int,
    *,
    added: bool = False,
    reason: str | None = None,
) -> None:
    """One more line with what it is due."""
    line_id = work.insert(
        round_people,
        round_id=round_id,
        person_id=one.person_id,
        household_id=one.household_id,
        number=number,
        members=one.members,
        added=added,
        removed=False,
        refused=False,
        reason=reason,
    )
    _put_dues(work, line_id, one.due)


def _renew(work: UnitOfWork, line: Listed, due: dict[str, Decimal]) -> None:
    """What the line is due is worked out anew."""
    if dict(line.due) != due:
        query = round_dues.select().where(round_dues.c.round_person_id == line.round_person_id)
        work.delete_many(round_dues, [row.id for row in work.connection.execute(query)])
        _put_dues(work, line.round_person_id, due)


def _put_dues(work: UnitOfWork, line_id: str, due: dict[str, Decimal]) -> None:
    work.insert_many(
        round_dues,
        [
            {"id": new_id(), "round_person_id": line_id, "item_id": item_id, "quantity": quantity}
            for item_id, quantity in due.items()
        ],
    )
