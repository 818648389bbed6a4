"""Cards: a random number each, so that a card that is lost tells nothing; a new one ends the one before."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from shelterdesk.domain.cards import new_card_number
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.cards import CardHolder, card_holders, card_of_number
from shelterdesk.persistence.queries.handouts import site_clock
from shelterdesk.persistence.tables import installation, person_cards
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class IssueCards:
    """A card for each of these people of a site who has none; with `anew` for all of them, ending those they have."""

    site_id: str
    person_ids: tuple[str, ...]
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A card to print. `code` goes on the strip that is cut off, so that the card finds its way."""

    number: str
    code: str


@dataclass(frozen=True, slots=True)
class CardSheet:
    """The cards of some people of a site, by code."""

    site: str
    organisation: str
    cards: tuple[Card, ...]


def issue_cards(desk: Desk, command: IssueCards) -> Changes:
    """Raises NotAllowed, or NotFound for someone whom the site does not know. Nothing new: nothing is changed."""
    desk.authorize(Permission.HAND_OUT, command.site_id)
    with desk.write() as work:
        holders = _holders(work.connection, command.site_id, command.person_ids)
        wanted = [one for one in holders if one.card is None or command.anew]
        for one in wanted:
            if one.card is not None:
                work.update(person_cards, one.card.card_id, {"ended_at": work.now})
        rows = [
            {
                "id": new_id(),
                "person_id": one.person_id,
                "number": _fresh(work),
                "issued_at": work.now,
            }
            for one in wanted
        ]
        work.insert_many(person_cards, rows)
        if len(wanted) == 1:
            said = text("{code}: new card; the one before is no longer valid", code=show_code(wanted[0].code))
            if wanted[0].card is None:
                said = text("{code}: card made", code=show_code(wanted[0].code))
        else:
            said = text("{count} cards made", count=len(wanted))
        return work.commit("issue cards", said, site_id=command.site_id)


def card_sheet(desk: Desk, site_id: str, person_ids: Sequence[str]) -> CardSheet:
    """The cards that these people have now. Raises NotAllowed, or NotFound for someone the site does not know."""
    desk.authorize(Permission.HAND_OUT, site_id)
    with desk.database.reading() as connection:
        holders = _holders(connection, site_id, person_ids)
        organisation = connection.execute(select(installation.c.organisation_name)).scalar_one()
        site = site_clock(connection, site_id).name
    cards = (Card(one.card.number, show_code(one.code)) for one in holders if one.card is not None)
    return CardSheet(site, organisation, tuple(cards))


def _holders(connection: Connection, site_id: str, person_ids: Sequence[str]) -> tuple[CardHolder, ...]:
    wanted = tuple(dict.fromkeys(person_ids))
    holders = card_holders(connection, site_id, wanted)
    if len(holders) < len(wanted):
        raise NotFound(text("There is no such person."))
    return holders


def _fresh(work: UnitOfWork) -> str:
    while card_of_number(work.connection, number := new_card_number(secrets.randbelow)):
        pass
    return number
