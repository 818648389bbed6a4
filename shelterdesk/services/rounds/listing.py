"""The lines of a list: made from what households are due, kept up as that changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.rounds import Listed, RoundRow, due_ids, list_of_round
from shelterdesk.persistence.tables import round_dues, round_people
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.rounds.eligible import Household, eligible, households_for

NO_LONGER_DUE = "not due"  # the reason of lines that the rules took off


def put_list(work: UnitOfWork, row: RoundRow, item_ids: Sequence[str]) -> None:
    """Who is due something comes on, who is not goes off; what was put on by hand stays.

    A household is read and written with the others: one more on the list is not one more statement.
    """
    found = eligible(work.connection, row.site_id, row.day, item_ids, residents=row.residents_only)
    listed = {line.key: line for line in list_of_round(work.connection, row.round_id)}
    due = {one.household_id or one.person_id: one for one in found}
    last = max((line.number for line in listed.values()), default=0)
    fresh = [one for key, one in due.items() if key not in listed]
    put_lines(work, row.round_id, fresh, last + 1)
    off = [line for key, line in listed.items() if key not in due]
    by_hand = [line.person_id for line in off if line.added]
    still = households_for(work.connection, by_hand, row.site_id, row.day, item_ids)
    on = [(line, due[key].due) for key, line in listed.items() if key in due]
    _renew(work, row.round_id, on + [(line, still[line.person_id].due) for line in off if line.added])
    back = [line for line, _ in on if line.removed and line.reason == NO_LONGER_DUE]
    _mark(work, back, removed=False, reason=None)
    _mark(
        work,
        [line for line in off if not line.added and not line.removed],
        removed=True,
        reason=NO_LONGER_DUE,
    )


def put_lines(
    work: UnitOfWork,
    round_id: str,
    homes: Sequence[Household],
    first: int,
    *,
    added: bool = False,
    reason: str | None = None,
) -> None:
    """More lines, numbered from `first`, with what each is due."""
    lines = [
        {
            "id": new_id(),
            "round_id": round_id,
            "person_id": one.person_id,
            "household_id": one.household_id,
            "number": number,
            "members": one.members,
            "added": added,
            "removed": False,
            "refused": False,
            "reason": reason,
        }
        for number, one in enumerate(homes, first)
    ]
    work.insert_many(round_people, lines)
    _put_dues(work, {str(line["id"]): one.due for line, one in zip(lines, homes, strict=True)})


def _mark(work: UnitOfWork, lines: Sequence[Listed], *, removed: bool, reason: str | None) -> None:
    values = {"removed": removed, "reason": reason}
    work.update_many(round_people, {line.round_person_id: values for line in lines})


def _renew(work: UnitOfWork, round_id: str, lines: Sequence[tuple[Listed, dict[str, Decimal]]]) -> None:
    """What the lines are due is worked out anew."""
    changed = {line.round_person_id: due for line, due in lines if dict(line.due) != due}
    there = due_ids(work.connection, round_id)
    work.delete_many(round_dues, [due_id for line_id in changed for due_id in there.get(line_id, ())])
    _put_dues(work, changed)


def _put_dues(work: UnitOfWork, dues: Mapping[str, Mapping[str, Decimal]]) -> None:
    work.insert_many(
        round_dues,
        [
            {"id": new_id(), "round_person_id": line_id, "item_id": item_id, "quantity": quantity}
            for line_id, due in dues.items()
            for item_id, quantity in due.items()
        ],
    )
