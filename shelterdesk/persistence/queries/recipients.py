"""Reads of those who come to the desk: a person with the household, and what reached them before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, func, or_, select

from shelterdesk.domain.entitlement import Recipient
from shelterdesk.domain.limits import Receipt
from shelterdesk.domain.people import Need, Sex
from shelterdesk.persistence.queries.edges import has_night
from shelterdesk.persistence.queries.returned import kept
from shelterdesk.persistence.tables import (
    beds,
    handout_lines,
    handout_people,
    handouts,
    households,
    people,
    person_needs,
    placements,
    rooms,
    stays,
)
from shelterdesk.persistence.types import Day

_ASKED = people.alias("asked")


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One member of a household by code, with what the rules ask of them."""

    recipient: Recipient
    code: str
    call_name: str | None
    site_id: str  # whose key seals the identity
    household_id: str | None
    is_head: bool
    language: str | None
    birth_estimated: bool

    @property
    def person_id(self) -> str:
        return self.recipient.person_id


def person_id_of(connection: Connection, code: str) -> str | None:
    """The person with a stored code; None where there is none."""
    found: str | None = connection.execute(select(people.c.id).where(people.c.code == code)).scalar()
    return found


def household_of(connection: Connection, person_id: str, site_id: str, day: date) -> tuple[MemberRow, ...]:
    """The person first, then the rest of the household, its head and the eldest before others.

    Residents are those who stay at `site_id` on `day`. Empty for an unknown person.
    """
    together = or_(
        people.c.id == person_id,
        people.c.household_id
        == select(_ASKED.c.household_id).where(_ASKED.c.id == person_id).scalar_subquery(),
    )
    return _led_by(person_id, _members(connection, together, site_id, day))


def households_of(
    connection: Connection, person_ids: Sequence[str], site_id: str, day: date
) -> dict[str, tuple[MemberRow, ...]]:
    """By person what `household_of` gives, read at once; an unknown person is left out."""
    theirs = select(_ASKED.c.household_id).where(_ASKED.c.id.in_(person_ids))
    together = or_(people.c.id.in_(person_ids), people.c.household_id.in_(theirs))
    members = _members(connection, together, site_id, day)
    by_household: defaultdict[str, list[MemberRow]] = defaultdict(list)
    for one in members:
        by_household[one.household_id or one.person_id].append(one)
    asked = frozenset(person_ids)
    return {
        one.person_id: _led_by(one.person_id, by_household[one.household_id or one.person_id])
        for one in members
        if one.person_id in asked
    }


def receipts_of(connection: Connection, person_ids: Sequence[str], since: date) -> tuple[Receipt, ...]:
    """What reached any of these people from `since` on and was kept; void hand-outs are left out."""
    query = (
        select(
            handout_lines.c.id,
            handout_lines.c.item_id,
            handouts.c.day,
            kept().label("quantity"),
            handout_lines.c.person_id.label("for_id"),
            handout_people.c.person_id.label("reached_id"),
        )
        .select_from(handout_people)
        .join(handouts, handouts.c.id == handout_people.c.handout_id)
        .join(handout_lines, handout_lines.c.handout_id == handouts.c.id)
        .where(
            handout_people.c.person_id.in_(person_ids),
            handouts.c.voided_at.is_(None),
            handouts.c.day >= since,
        )
    )
    lines: dict[str, tuple[str, date, Decimal, str | None]] = {}
    reached: defaultdict[str, set[str]] = defaultdict(set)
    for row in connection.execute(query):
        lines[row.id] = (row.item_id, row.day, row.quantity, row.for_id)
        reached[row.id].add(row.reached_id)
    return tuple(
        Receipt(item_id, day, quantity, frozenset(reached[line_id]), for_id)
        for line_id, (item_id, day, quantity, for_id) in lines.items()
    )


def bed_of(connection: Connection, person_id: str, site_id: str) -> str:
    """``Room 1-02``: the room and bed a person has at a site now; empty where none."""
    query = (
        select(rooms.c.name, beds.c.code)
        .select_from(placements)
        .join(beds, beds.c.id == placements.c.bed_id)
        .join(rooms, rooms.c.id == beds.c.room_id)
        .where(placements.c.person_id == person_id, placements.c.to_day.is_(None), beds.c.site_id == site_id)
    )
    row = connection.execute(query).first()
    return "" if row is None else f"{row.name} · {row.code}"


def stays_since(site_id: str, day: date) -> ColumnElement[date | None]:
    """The first day of the stay at a site in which a person of the query is on `day`; empty without one."""
    found: ColumnElement[date | None] = (
        select(func.min(stays.c.entry_day, type_=Day()))
        .where(
            stays.c.person_id == people.c.id,
            stays.c.site_id == site_id,
            has_night(stays.c.entry_day, stays.c.exit_day, day),
        )
        .correlate(people)
        .scalar_subquery()
    )
    return found


def _members(
    connection: Connection, together: ColumnElement[bool], site_id: str, day: date
) -> list[MemberRow]:
    """The people for whom `together` holds, heads and the eldest first."""
    is_head = (households.c.head_id == people.c.id).label("is_head")
    query = (
        select(people, is_head, stays_since(site_id, day).label("stays_since"))
        .outerjoin(households, households.c.id == people.c.household_id)
        .where(together)
        .order_by(is_head.desc(), people.c.birth_month, people.c.id)
    )
    rows = connection.execute(query).all()
    needs = _needs(connection, [row.id for row in rows])
    return [_member(row, needs[row.id]) for row in rows]


def _member(row: Row[Any], needs: frozenset[Need]) -> MemberRow:
    stays = row.stays_since
    return MemberRow(
        Recipient(row.id, Sex(row.sex), row.birth_month, needs, stays is not None, stays),
        row.code,
        row.call_name,
        row.site_id,
        row.household_id,
        bool(row.is_head),
        row.language,
        row.birth_estimated,
    )


def _led_by(person_id: str, members: Sequence[MemberRow]) -> tuple[MemberRow, ...]:
    return tuple(sorted(members, key=lambda one: one.person_id != person_id))


def _needs(connection: Connection, person_ids: Sequence[str]) -> defaultdict[str, frozenset[Need]]:
    found: defaultdict[str, frozenset[Need]] = defaultdict(frozenset)
    query = select(person_needs.c.person_id, person_needs.c.need).where(
        person_needs.c.person_id.in_(person_ids)
    )
    for row in connection.execute(query):
        found[row.person_id] |= {Need(row.need)}
    return found
