"""Exchange rates by date: entered with their source, corrected, taken out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import checked_currency
from shelterdesk.domain.rates import checked_rate
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.money import RateLine, rate_lines
from shelterdesk.persistence.tables import exchange_rates
from shelterdesk.services.desk import Desk

LONGEST_SOURCE = 200


@dataclass(frozen=True, slots=True)
class SaveRate:
    """From `day` on 1 `currency` is worth `rate` `against`; a new one, or the one named in the state it was read."""

    currency: str
    against: str
    day: date
    rate: Decimal
    source: str
    known_id: str | None = None
    version: int | None = None


@dataclass(frozen=True, slots=True)
class DropRate:
    rate_id: str


def list_rates(desk: Desk) -> tuple[RateLine, ...]:
    """The latest day first; raises NotAllowed."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        return rate_lines(connection)


def save_rate(desk: Desk, command: SaveRate) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, ChangedMeanwhile, or RuleBroken for a day that has one."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    currency, against = checked_currency(command.currency), checked_currency(command.against)
    if currency == against:
        raise BadInput(text("A rate is between two currencies."))
    source = one_line(command.source, LONGEST_SOURCE)
    if source is None:
        raise BadInput(text("Please say where the rate is from."))
    values = {
        "currency": currency,
        "against": against,
        "day": command.day,
        "rate": checked_rate(command.rate),
        "source": source,
    }
    with desk.write() as work:
        if command.known_id is None:
            rate_id = work.insert(exchange_rates, **values)
        else:
            rate_id = command.known_id
            work.update(exchange_rates, rate_id, values, command.version)
        said = text("Rate of {currency} saved", currency=currency)
        return work.commit("save rate", said, created=[rate_id])


def drop_rate(desk: Desk, command: DropRate) -> Changes:
    """What was converted by it is converted by the one before. Raises NotAllowed or NotFound."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        work.delete(exchange_rates, command.rate_id)
        return work.commit("drop rate", text("Rate taken out"))
