"""What units of lots are worth, and whose money that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.domain.money import Share
from shelterdesk.persistence.queries.bills import lot_worth
from shelterdesk.persistence.queries.catalogue import GrantLine, grant_lines


@dataclass(frozen=True, slots=True)
class Worth:
    """What one unit is worth of one grant's money; `donor` is empty where none is known."""

    donor: str
    grant: str
    currency: str
    amount: Decimal


def worth_of_lots(connection: Connection, lot_ids: Iterable[str]) -> dict[str, tuple[Worth, ...]]:
    """What one unit of each lot is worth, by donor and grant; lots of unknown cost are missing."""
    names = {grant.grant_id: grant for grant in grant_lines(connection)}
    return {
        lot_id: worth_by_donor(shares, names) for lot_id, shares in lot_worth(connection, lot_ids).items()
    }


def worth_by_donor(shares: Iterable[Share], names: Mapping[str, GrantLine]) -> tuple[Worth, ...]:
    """The shares with the names of donor and grant, of which `names` are by grant."""
    rows = []
    for share in shares:
        grant = names.get(share.grant_id or "")
        donor, reference = (grant.donor, grant.reference) if grant else ("", "")
        rows.append(Worth(donor, reference, share.currency, share.unit_value))
    return tuple(rows)
