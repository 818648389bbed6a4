"""Reads of rates, of grants, and of what was received of them."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import BigInteger, Connection, func, select, type_coerce

from shelterdesk.domain.grants import Spending, Terms
from shelterdesk.domain.rates import Rate, RateBook
from shelterdesk.domain.stock import MovementKind
from shelterdesk.domain.write_offs import Limit
from shelterdesk.persistence.tables import (
    donors,
    exchange_rates,
    grants,
    lot_shares,
    movements,
    write_off_limits,
)
from shelterdesk.persistence.types import Value

_OF_MONEY = (MovementKind.RECEIVE.value, MovementKind.SEND_BACK.value)


@dataclass(frozen=True, slots=True)
class RateLine:
    """One rate as it is kept."""

    rate_id: str
    rate: Rate
    version: int


def rate_lines(connection: Connection) -> tuple[RateLine, ...]:
    """Every rate, the latest day first."""
    table = exchange_rates.c
    query = select(exchange_rates).order_by(table.day.desc(), table.currency, table.against)
    return tuple(
        RateLine(row.id, Rate(row.currency, row.against, row.day, row.rate, row.source), row.version)
        for row in connection.execute(query)
    )


def rate_book(connection: Connection) -> RateBook:
    """The rates, to convert by."""
    return RateBook(line.rate for line in rate_lines(connection))


def limit_of(connection: Connection, site_id: str) -> Limit | None:
    """What one person may write off alone at a site; None where no limit was set."""
    table = write_off_limits.c
    query = select(table.currency, table.amount, table.quantity).where(table.site_id == site_id)
    row = connection.execute(query).first()
    return None if row is None else Limit(row.currency, row.amount, row.quantity)


@dataclass(frozen=True, slots=True)
class GrantFacts:
    """A grant as it is kept, with its donor."""

    grant_id: str
    donor_id: str
    donor: str
    donor_version: int
    reference: str
    terms: Terms
    version: int


def grant_facts(connection: Connection) -> tuple[GrantFacts, ...]:
    """Every grant by donor, the unrestricted giving first."""
    query = (
        select(grants, donors.c.name.label("donor"), donors.c.version.label("donor_version"))
        .join(donors, donors.c.id == grants.c.donor_id)
        .order_by(func.lower(donors.c.name), grants.c.reference)
    )
    return tuple(
        GrantFacts(
            row.id,
            row.donor_id,
            row.donor,
            row.donor_version,
            row.reference,
            Terms(
                f"{row.donor} {row.reference}".strip(), row.currency, row.budget, row.starts_on, row.ends_on
            ),
            row.version,
        )
        for row in connection.execute(query)
    )


def spending(
    connection: Connection, grant_ids: Collection[str] | None = None
) -> dict[str, tuple[Spending, ...]]:
    """What was received of each grant by day and currency, less what went back and what was taken back.

    Of all grants, or of those named.
    """
    first, share = movements.alias("first"), lot_shares
    kind = func.coalesce(first.c.kind, movements.c.kind)
    day = func.coalesce(first.c.day, movements.c.day, type_=movements.c.day.type).label("on_day")
    raw = type_coerce(movements.c.quantity, BigInteger) * type_coerce(share.c.unit_value, BigInteger)
    amount = type_coerce(func.sum(raw), Value()).label("amount")
    query = (
        select(share.c.grant_id, day, share.c.currency, amount)
        .select_from(movements)
        .join(share, share.c.lot_id == movements.c.lot_id)
        .outerjoin(first, first.c.id == movements.c.reverses_id)
        # First what a movement is by itself, so that the many that were handed out are passed over at once.
        .where(movements.c.kind.in_((*_OF_MONEY, MovementKind.REVERSE.value)))
        .where(kind.in_(_OF_MONEY), share.c.grant_id.is_not(None))
        .group_by(share.c.grant_id, day, share.c.currency)
        .order_by(share.c.grant_id, day, share.c.currency)
    )
    if grant_ids is not None:
        query = query.where(share.c.grant_id.in_(list(grant_ids)))
    found: dict[str, tuple[Spending, ...]] = {}
    for row in connection.execute(query):
        line = Spending(row.on_day, row.currency, row.amount)
        found[row.grant_id] = (*found.get(row.grant_id, ()), line)
    return found
