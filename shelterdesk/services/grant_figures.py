"""Where the donors' money is: what of each grant lies in the stores, was handed out, is under way, or was lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from sqlalchemy import Connection, select

from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.grant_figures import GrantFigures, GrantStatement, LotStatement
from shelterdesk.domain.text import text
from shelterdesk.domain.trace import Account, accounts, in_cents, money
from shelterdesk.persistence.queries.trace import (
    Lots,
    TracedLot,
    around,
    holdings,
    lot_prices,
    lots_of_grants,
    moved_with,
    traced_lots,
)
from shelterdesk.persistence.tables import donors, grants, installation
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.report_sites import name_of_report, sites_of_report


def grant_figures(
    desk: Desk, as_of: date | None = None, site: str | None = None, donor: str | None = None
) -> GrantFigures:
    """At the end of the day `as_of` at each site, now without it; of one site or donor by name, else of all.

    Of one site, what was brought to it from another, or from it, stands as in transit. Raises NotAllowed or NotFound.
    """
    with desk.database.reading() as connection:
        today = today_at(connection, desk.home_site(connection), desk.clock())
        day = min(as_of or today, today)
        chosen = sites_of_report(desk, connection, Period(day, day), site)
        every = site is None and desk.actor.site_id is None
        site_ids = None if every else tuple(one.site_id for one in chosen)
        base = _lots_of(connection, donor)
        chain = around(base)
        moved = moved_with(connection, None if donor is None else chain, site_ids, as_of)
        of_lots = accounts(holdings(connection, chain), moved)
        of_lots = {lot_id: account for lot_id, account in of_lots.items() if _moved(account)}
        lots = traced_lots(connection, base)
        return GrantFigures(
            organisation=str(connection.execute(select(installation.c.organisation_name)).scalar_one()),
            as_of=day,
            site=name_of_report(desk.actor, site, chosen),
            donor=donor,
            statements=_statements(connection, base, of_lots),
            lots=_lots(lots, of_lots),
        )


def _lots_of(connection: Connection, donor: str | None) -> Lots:
    if donor is None:
        return lots_of_grants()
    found = connection.execute(select(donors.c.id).where(donors.c.name == donor)).scalar()
    if found is None:
        raise NotFound(text("There is no donor called {donor}.", donor=donor))
    return lots_of_grants(select(grants.c.id).where(grants.c.donor_id == found))


def _moved(account: Account) -> bool:
    """Whether anything ever happened to it here; what was received and undone is as if it never was."""
    return account.received != 0 or any(account.parts)


def _statements(
    connection: Connection, base: Lots, of_lots: Mapping[str, Account]
) -> tuple[GrantStatement, ...]:
    """By donor and grant, in each currency that its lots were paid in."""
    known = {
        row.id: row
        for row in connection.execute(
            select(grants.c.id, donors.c.name, grants.c.reference, grants.c.currency, grants.c.budget).join(
                donors, donors.c.id == grants.c.donor_id
            )
        )
    }
    sums = money(of_lots, lot_prices(connection, base))
    rows = []
    for share, account in sums.items():
        grant = known.get(share.grant_id or "")
        has_budget = grant is not None and grant.currency == share.currency
        rows.append(
            GrantStatement(
                "" if grant is None else grant.name,
                "" if grant is None else grant.reference,
                share.currency,
                in_cents(account),
                grant.budget if grant is not None and has_budget else None,
            )
        )
    return tuple(sorted(rows, key=lambda row: (*_place(row.donor, row.grant), row.currency)))


def _lots(lots: Mapping[str, TracedLot], of_lots: Mapping[str, Account]) -> tuple[LotStatement, ...]:
    rows = [
        LotStatement(
            lot.donor,
            lot.grant,
            lot.code,
            lot.item,
            lot.unit,
            lot.batch or "",
            lot.unit_cost,
            lot.currency or "",
            of_lots[lot_id],
        )
        for lot_id, lot in lots.items()
        if lot_id in of_lots
    ]
    return tuple(sorted(rows, key=lambda row: (*_place(row.donor, row.grant), row.item.casefold(), row.code)))


def _place(donor: str, grant: str) -> tuple[bool, str, str]:
    """In the order of names, what no donor is known for at the end."""
    return (not donor, donor.casefold(), grant)
