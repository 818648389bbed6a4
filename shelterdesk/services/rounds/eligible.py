"""Whom a round is for, and what it will need: the decision of the desk, asked for each household beforehand."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.domain.due import DueState
from shelterdesk.domain.rounds import NONE, Need, usable
from shelterdesk.persistence.queries.rounds import Listed, people_for_list
from shelterdesk.persistence.queries.stock import free_balances
from shelterdesk.services.circumstances import Circumstances, circumstances, circumstances_of


@dataclass(frozen=True, slots=True)
class Household:
    """Those who come as one. `due` is by item, what is not due left out; `received` are items they wait for again.

    `here`: one of them at least stays at the site that day.
    """

    person_id: str
    household_id: str | None
    code: str
    members: int
    due: dict[str, Decimal]
    received: frozenset[str]
    here: bool


def household_for(
    connection: Connection, person_id: str, site_id: str, day: date, item_ids: Collection[str]
) -> Household:
    """What the household of a person is due of these items on `day`; raises NotFound for an unknown person."""
    return _household(person_id, circumstances(connection, person_id, site_id, day), item_ids)


def households_for(
    connection: Connection, person_ids: Sequence[str], site_id: str, day: date, item_ids: Collection[str]
) -> dict[str, Household]:
    """By person what `household_for` gives, read together."""
    found = circumstances_of(connection, person_ids, site_id, day)
    return {person_id: _household(person_id, one, item_ids) for person_id, one in found.items()}


def eligible(
    connection: Connection, site_id: str, day: date, item_ids: Collection[str], *, residents: bool
) -> tuple[Household, ...]:
    """Those who are due something, by code. Each is asked as at the desk, so that both always say the same."""
    listed = people_for_list(connection, site_id, residents=residents)
    asked = households_for(connection, listed, site_id, day, item_ids).values()
    return tuple(sorted((one for one in asked if one.due), key=lambda one: one.code))


def _household(person_id: str, found: Circumstances, item_ids: Collection[str]) -> Household:
    first = found.members[0]
    due = {
        one.item_id: one.quantity
        for one in found.dues
        if one.item_id in item_ids and one.state is DueState.NOW
    }
    received = frozenset(one.item_id for one in found.dues if one.state is DueState.LATER)
    here = any(one.recipient.resident for one in found.members)
    return Household(person_id, first.household_id, first.code, len(found.members), due, received, here)


def needs(
    connection: Connection,
    store_id: str,
    day: date,
    item_ids: Sequence[str],
    dues: Iterable[dict[str, Decimal]],
    round_id: str | None = None,
) -> tuple[Need, ...]:
    """What is expected of each item, and what is free of it on `day`; what is kept for `round_id` is free for it."""
    expected = dict.fromkeys(item_ids, NONE)
    for due in dues:
        for item_id, quantity in due.items():
            if item_id in expected:
                expected[item_id] += quantity
    return tuple(
        Need(item_id, quantity, usable(free_balances(connection, store_id, item_id, round_id), day))
        for item_id, quantity in expected.items()
    )


def dues_of(lines: Iterable[Listed]) -> tuple[dict[str, Decimal], ...]:
    """What the lines that were not taken off the list are due."""
    return tuple(dict(line.due) for line in lines if not line.removed)
