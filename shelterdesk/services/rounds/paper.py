"""Reading a round for paper: the sheets to sign, by code, and its report in numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import NotAllowed, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.round_paper import (
    ItemFigures,
    OutcomeFigures,
    PaperItem,
    RoundFigures,
    SignLine,
    SignOff,
)
from shelterdesk.domain.rounds import NONE, Outcome, RoundState, Tally
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.handouts import site_clock
from shelterdesk.persistence.queries.round_stock import Closing, closings_of_round, tallies_of_round
from shelterdesk.persistence.queries.rounds import (
    Listed,
    given_in_round,
    items_of_round,
    list_of_round,
    round_row,
)
from shelterdesk.persistence.tables import installation
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import names_for


@dataclass(frozen=True, slots=True)
class SignOffScope:
    """`named`: with names, for those who hold the site's identity key and ask for them."""

    round_id: str
    named: bool = False


def sign_off(desk: Desk, scope: SignOffScope) -> SignOff:
    """The lines of the sheets; by code, unless names were asked for. Raises NotAllowed, NotFound."""
    desk.authorize(Permission.HAND_OUT)
    with desk.database.reading() as connection:
        row = round_row(connection, scope.round_id)
        desk.authorize(Permission.HAND_OUT, row.site_id)
        if scope.named and desk.sealer(row.site_id) is None:
            raise NotAllowed(text("Names need the key to identities."))
        items = items_of_round(connection, row.round_id)
        listed = list_of_round(connection, row.round_id)
        site, organisation = site_clock(connection, row.site_id).name, _organisation(connection)
    names = names_for(desk, row.site_id, [line.person_id for line in listed]) if scope.named else {}
    return SignOff(
        row.name,
        site,
        row.store,
        organisation,
        row.day,
        scope.named,
        tuple(PaperItem(item.item_id, item.label, item.unit) for item in items),
        tuple(
            SignLine(
                line.number,
                show_code(line.code),
                names.get(line.person_id, ""),
                line.members,
                tuple(line.due.get(item.item_id, NONE) for item in items),
                line.removed,
                bool(line.got),
            )
            for line in listed
        ),
    )


def round_figures(desk: Desk, round_id: str) -> RoundFigures:
    """Of a closed round; numbers only. Raises NotAllowed, NotFound, or RuleBroken for one that is not closed."""
    desk.authorize(Permission.HAND_OUT)
    with desk.database.reading() as connection:
        row = round_row(connection, round_id)
        desk.authorize(Permission.HAND_OUT, row.site_id)
        if row.state is not RoundState.CLOSED:
            raise RuleBroken(text("A round has its report once it is closed."))
        lines = list_of_round(connection, round_id)
        closings = closings_of_round(connection, round_id)
        tallies = tallies_of_round(connection, row)
        received = given_in_round(connection, round_id).keys()
        clock, organisation = site_clock(connection, row.site_id), _organisation(connection)
    listed = [line for line in lines if not line.removed]
    return RoundFigures(
        row.name,
        clock.name,
        row.store,
        organisation,
        row.day,
        clock.time_zone,
        row.opened_at,
        row.closed_at,
        len(listed),
        sum(line.members for line in listed),
        sum(line.added for line in listed),
        len(lines) - len(listed),
        len(received - {line.key for line in listed}),
        tuple(_item(tally, closings.get(tally.item_id), listed) for tally in tallies),
        tuple(_outcome(outcome, listed) for outcome in Outcome),
    )


def _item(tally: Tally, closing: Closing | None, listed: Sequence[Listed]) -> ItemFigures:
    planned = sum((line.due.get(tally.item_id, NONE) for line in listed), NONE)
    lost: Decimal = tally.taken - tally.handed - tally.back
    reason = None if closing is None else closing.reason
    return ItemFigures(tally.label, tally.unit, planned, tally.taken, tally.handed, tally.back, lost, reason)


def _outcome(outcome: Outcome, listed: Sequence[Listed]) -> OutcomeFigures:
    fared = [line for line in listed if line.outcome is outcome]
    return OutcomeFigures(outcome, len(fared), sum(line.members for line in fared))


def _organisation(connection: Connection) -> str:
    found: str = connection.execute(select(installation.c.organisation_name)).scalar_one()
    return found
