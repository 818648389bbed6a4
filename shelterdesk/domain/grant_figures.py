"""Where the donors' money is, as plain data: a statement for each grant, and the lots that it adds up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.trace import Account


@dataclass(frozen=True, slots=True)
class GrantStatement:
    """The money of one grant in one currency, to the cent: what was received is the sum of all the rest.

    Donor and grant are empty where none is known. `budget` is in `currency`, None where the grant has none in it.
    """

    donor: str
    grant: str
    currency: str
    account: Account
    budget: Decimal | None = None


@dataclass(frozen=True, slots=True)
class LotStatement:
    """One lot, exact, in `unit`; without a known cost it is part of no statement."""

    donor: str
    grant: str
    code: str
    item: str
    unit: str
    batch: str
    unit_cost: Decimal | None
    currency: str
    account: Account


@dataclass(frozen=True, slots=True)
class GrantFigures:
    """At the end of the day `as_of`. `site` and `donor` are None for all; `lots` are in the order of the grants."""

    organisation: str
    as_of: date
    site: str | None
    donor: str | None
    statements: tuple[GrantStatement, ...]
    lots: tuple[LotStatement, ...]
