"""Trace: from a donor's grant to its lots, the kits they went into and the people who received it, and back.

Each trace has the same four steps, whatever it begins with, so that one step leads to the next either way. People
stand in it by code; a call name is added for those who may see people, a name never is.
"""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, Select, select, union

from shelterdesk.domain.errors import NotAllowed, NotFound
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.trace import Account, accounts, in_cents, money
from shelterdesk.persistence.queries.catalogue import grant_lines
from shelterdesk.persistence.queries.handouts import handout_row
from shelterdesk.persistence.queries.stock import item_facts, lot_item
from shelterdesk.persistence.queries.trace import (
    GivenRow,
    Lots,
    Reached,
    around,
    given_rows,
    given_with,
    holdings,
    lay_at,
    lot_prices,
    lots_of_grants,
    lots_of_handout,
    lots_of_item,
    moved_with,
    one_lot,
    reached_by,
    traced_lots,
    within,
)
from shelterdesk.persistence.tables import grants
from shelterdesk.services.desk import Desk, zone_of
from shelterdesk.services.trace_steps import (
    Chain,
    GrantStep,
    HandoutStep,
    LotStep,
    base_quantities,
    given_quantities,
    grant_steps,
    handout_steps,
    kit_steps,
    lot_steps,
)

MOST = 300  # hand-outs that are told one by one


@dataclass(frozen=True, slots=True)
class GrantMoney:
    """Where the money of a grant is, to the cent."""

    currency: str
    account: Account


@dataclass(frozen=True, slots=True)
class Trace:
    """`about` names what it begins with. `handouts` is None for those who may not see who received something.

    `account` is of the quantity, in `unit`, of an item or a lot; `money` of a grant. `reached` counts every hand-out,
    also those that are not told one by one.
    """

    about: str
    grants: tuple[GrantStep, ...]
    lots: tuple[LotStep, ...]
    kits: tuple[LotStep, ...]
    handouts: tuple[HandoutStep, ...] | None
    reached: Reached
    account: Account | None = None
    unit: str = ""
    money: tuple[GrantMoney, ...] = ()


def trace_grant(desk: Desk, grant_id: str) -> Trace:
    """From a grant on; the worth of each step is that of this grant's money. Raises NotAllowed or NotFound."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        line = next((one for one in grant_lines(connection) if one.grant_id == grant_id), None)
        if line is None:
            raise NotFound(text("There is no such grant."))
        about = " · ".join(part for part in (line.donor, line.reference) if part)
        of_grant = lots_of_grants(select(grants.c.id).where(grants.c.id == grant_id))
        return _followed(desk, connection, about, of_grant, money_of=grant_id)


def trace_item(desk: Desk, item_id: str) -> Trace:
    """Every lot of an item. Raises NotAllowed or NotFound."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        facts = item_facts(connection, item_id)
        return _followed(desk, connection, facts.name, lots_of_item(item_id), unit=facts.unit)


def trace_lot(desk: Desk, lot_id: str) -> Trace:
    """One lot, received or assembled. Raises NotAllowed where it never lay at a site of the actor, or NotFound."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        facts = item_facts(connection, lot_item(connection, lot_id))
        if desk.actor.site_id is not None and not lay_at(connection, lot_id, (desk.actor.site_id,)):
            raise NotAllowed(text("Your role may not do this here."))
        return _followed(desk, connection, facts.name, one_lot(lot_id), unit=facts.unit)


def trace_handout(desk: Desk, handout_id: str) -> Trace:
    """Back from a hand-out: the kits and lots it was taken from, and whose money it was.

    Raises NotFound, or NotAllowed for those who may not see who received something at its site.
    """
    desk.authorize(Permission.SEE_RECIPIENTS)
    with desk.database.reading() as connection:
        row = handout_row(connection, handout_id)
        if row is None:
            raise NotFound(text("There is no such hand-out."))
        desk.authorize(Permission.SEE_RECIPIENTS, row.site_id)
        base = lots_of_handout(handout_id)
        given = given_with(None, handout_id=handout_id)
        chain = _chain(desk, connection, base)
        rows = given_rows(connection, given, 1)
        quantities = given_quantities(rows)
        may_name = desk.actor.may(Permission.SEE_PEOPLE, row.site_id)
        return Trace(
            person_label(row.code, row.call_name if may_name else None),
            grant_steps(chain, quantities, _names(connection)),
            lot_steps(chain, quantities),
            kit_steps(chain, quantities, ()),
            handout_steps(chain, rows, _may_name(desk, rows)),
            reached_by(connection, given),
        )


def _followed(
    desk: Desk,
    connection: Connection,
    about: str,
    base: Lots,
    *,
    unit: str = "",
    money_of: str | None = None,
) -> Trace:
    site_ids = None if desk.actor.site_id is None else (desk.actor.site_id,)
    chain, up = _chain(desk, connection, base, money_of), around(base)
    moved = moved_with(connection, up, site_ids)
    of_lots = accounts(chain.around, moved)
    quantities = base_quantities(of_lots)
    given = given_with(up, site_ids)
    rows = given_rows(connection, given, MOST) if desk.actor.may(Permission.SEE_RECIPIENTS) else None
    whole = sum(of_lots.values(), Account())
    return Trace(
        about,
        grant_steps(chain, quantities, _names(connection)),
        lot_steps(chain, quantities),
        kit_steps(chain, quantities, moved),
        None if rows is None else handout_steps(chain, rows, _may_name(desk, rows)),
        reached_by(connection, given),
        account=None if money_of else _from_total(whole),
        unit=unit,
        money=_money(of_lots, chain) if money_of else (),
    )


def _chain(desk: Desk, connection: Connection, base: Lots, money_of: str | None = None) -> Chain:
    up, down = around(base), within(base)
    inner: Select[tuple[str]] = select(down.c.inner_id)
    every = union(select(up.c.outer_id.label("id")), select(within(base).c.inner_id.label("id"))).subquery()
    return Chain(
        holdings(connection, up),
        holdings(connection, down),
        lot_prices(connection, inner),
        traced_lots(connection, select(every.c.id)),
        zone_of(connection, desk.home_site(connection)),
        money_of,
    )


def _from_total(account: Account) -> Account:
    """Kits are not received but assembled; they begin with how many there were."""
    return Account(account.total, *account.parts)


def _money(of_lots: dict[str, Account], chain: Chain) -> tuple[GrantMoney, ...]:
    sums = money(of_lots, chain.prices)
    return tuple(
        GrantMoney(share.currency, in_cents(account))
        for share, account in sorted(sums.items(), key=lambda pair: pair[0].currency)
        if share.grant_id == chain.money_of
    )


def _names(connection: Connection) -> dict[str | None, tuple[str, str]]:
    return {grant.grant_id: (grant.donor, grant.reference) for grant in grant_lines(connection)}


def _may_name(desk: Desk, rows: tuple[GivenRow, ...]) -> frozenset[str]:
    """The sites whose people the actor may see with the name they are called by."""
    return frozenset(row.site_id for row in rows if desk.actor.may(Permission.SEE_PEOPLE, row.site_id))
