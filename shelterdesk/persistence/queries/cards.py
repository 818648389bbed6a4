"""Reads of the cards that people carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, exists, or_, select

from shelterdesk.persistence.queries.open_stays import is_here
from shelterdesk.persistence.tables import people, person_cards, stays

_CHUNK = 500


@dataclass(frozen=True, slots=True)
class CardRow:
    """A card by its number; `ended_at` is set once another took its place."""

    card_id: str
    person_id: str
    number: str
    ended_at: datetime | None


@dataclass(frozen=True, slots=True)
class CardHolder:
    """Who may have a card: the person by code, and the number of the card that holds now."""

    person_id: str
    site_id: str
    code: str
    card: CardRow | None


def card_of_number(connection: Connection, number: str) -> CardRow | None:
    query = select(
        person_cards.c.id, person_cards.c.person_id, person_cards.c.number, person_cards.c.ended_at
    ).where(person_cards.c.number == number)
    row = connection.execute(query).first()
    return None if row is None else CardRow(*row)


def card_holders(connection: Connection, site_id: str, person_ids: Sequence[str]) -> tuple[CardHolder, ...]:
    """Those of these people whom the site knows or who stay there, by code, each with the card that holds."""
    stays_there = exists().where(stays.c.person_id == people.c.id, stays.c.site_id == site_id, is_here())
    found: list[CardHolder] = []
    for at in range(0, len(person_ids), _CHUNK):
        query = (
            select(
                people.c.id,
                people.c.site_id,
                people.c.code,
                person_cards.c.id.label("card_id"),
                person_cards.c.number,
            )
            .outerjoin(
                person_cards,
                (person_cards.c.person_id == people.c.id) & person_cards.c.ended_at.is_(None),
            )
            .where(
                people.c.id.in_(person_ids[at : at + _CHUNK]), or_(people.c.site_id == site_id, stays_there)
            )
        )
        for row in connection.execute(query):
            card = None if row.card_id is None else CardRow(row.card_id, row.id, row.number, None)
            found.append(CardHolder(row.id, row.site_id, row.code, card))
    return tuple(sorted(found, key=lambda one: one.code))
