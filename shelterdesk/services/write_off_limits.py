"""What one person may write off alone at a site, and the currency that the site reports in."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import checked_cost, checked_currency
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.write_offs import Limit
from shelterdesk.persistence.queries.money import limit_of
from shelterdesk.persistence.tables import write_off_limits
from shelterdesk.services.desk import Desk, today_at


@dataclass(frozen=True, slots=True)
class SetLimit:
    """`amount` in the currency of the site, `quantity` for what has no known cost; None of both: no limit."""

    site_id: str
    currency: str
    amount: Decimal | None
    quantity: Decimal | None


def set_limit(desk: Desk, command: SetLimit) -> Changes:
    """Raises NotAllowed, NotFound, or BadInput with the sentence to show."""
    desk.authorize(Permission.APPROVE_WRITE_OFFS, command.site_id)
    desk.authorize(Permission.EDIT_CATALOGUE, command.site_id)
    values: dict[str, object] = {
        "currency": checked_currency(command.currency),
        "amount": None if command.amount is None else checked_cost(command.amount),
        "quantity": command.quantity,
    }
    if command.quantity is not None and (not command.quantity.is_finite() or command.quantity < 0):
        raise BadInput(text("A quantity cannot be below zero."))
    with desk.write() as work:
        today_at(work.connection, command.site_id, work.now)  # raises for a site that does not exist
        table = write_off_limits
        query = select(table.c.id).where(table.c.site_id == command.site_id)
        known = work.connection.execute(query).scalar()
        if known is None:
            work.insert(table, site_id=command.site_id, **values)
        else:
            work.update(table, known, values)
        return work.commit(
            "set write-off limit", text("Limit of write-offs changed"), site_id=command.site_id
        )


def read_limit(desk: Desk, site_id: str) -> Limit | None:
    """None where no limit was set; raises NotAllowed."""
    desk.authorize(Permission.SEE_STOCK, site_id)
    with desk.database.reading() as connection:
        return limit_of(connection, site_id)
