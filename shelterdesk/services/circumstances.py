"""What decides what someone is due: the household, the rules, and what reached its members before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection

from shelterdesk.domain.due import Due, due_items
from shelterdesk.domain.entitlement import Entitlement
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.limits import Receipt, counts_from
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.entitlements import rules_in_force
from shelterdesk.persistence.queries.recipients import MemberRow, household_of, households_of, receipts_of

_TOGETHER = (
    500  # households asked for at once: with their members well below the most parameters of a statement
)


@dataclass(frozen=True, slots=True)
class Circumstances:
    """The household, the person first, and the rules applied to it."""

    members: tuple[MemberRow, ...]
    dues: tuple[Due, ...]


def circumstances(connection: Connection, person_id: str, site_id: str, day: date) -> Circumstances:
    """Read inside the transaction of a hand-out, this is the decision; raises NotFound."""
    members = household_of(connection, person_id, site_id, day)
    if not members:
        raise NotFound(text("There is no such person."))
    rules = rules_in_force(connection, site_id, day)
    since = _since(rules, members, day)
    receipts = receipts_of(connection, [one.person_id for one in members], since)
    return _apply(rules, members, receipts, day)


def circumstances_of(
    connection: Connection, person_ids: Sequence[str], site_id: str, day: date
) -> dict[str, Circumstances]:
    """By person what `circumstances` gives, however many in as many statements; raises NotFound."""
    rules = rules_in_force(connection, site_id, day)
    found: dict[str, Circumstances] = {}
    for at in range(0, len(person_ids), _TOGETHER):
        asked = person_ids[at : at + _TOGETHER]
        homes = households_of(connection, asked, site_id, day)
        if not homes.keys() >= set(asked):
            raise NotFound(text("There is no such person."))
        firsts = {person_id: _since(rules, homes[person_id], day) for person_id in asked}
        people = {one.person_id for members in homes.values() for one in members}
        history = _by_person(receipts_of(connection, sorted(people), min(firsts.values())))
        for person_id in asked:
            members = homes[person_id]
            receipts = _theirs(history, members, firsts[person_id])
            found[person_id] = _apply(rules, members, receipts, day)
    return found


def _apply(
    rules: Sequence[Entitlement], members: tuple[MemberRow, ...], receipts: Sequence[Receipt], day: date
) -> Circumstances:
    return Circumstances(members, due_items(rules, [one.recipient for one in members], receipts, day))


def _since(rules: Sequence[Entitlement], members: Sequence[MemberRow], day: date) -> date:
    stays = (one.recipient.stays_since for one in members)
    return counts_from(rules, day, min((since for since in stays if since), default=None))


_History = dict[str, dict[int, Receipt]]  # by person, each receipt under a number of its own


def _by_person(receipts: Sequence[Receipt]) -> _History:
    found: defaultdict[str, dict[int, Receipt]] = defaultdict(dict)
    for number, receipt in enumerate(receipts):
        for person_id in receipt.reached:
            found[person_id][number] = receipt
    return found


def _theirs(history: _History, members: Sequence[MemberRow], since: date) -> tuple[Receipt, ...]:
    """What reached a household, each receipt once, as `receipts_of` gives it for that household alone."""
    ids = frozenset(one.person_id for one in members)
    theirs: dict[int, Receipt] = {}
    for person_id in ids:
        theirs |= history.get(person_id, {})
    return tuple(
        replace(receipt, reached=receipt.reached & ids)
        for _, receipt in sorted(theirs.items())
        if receipt.day >= since
    )
