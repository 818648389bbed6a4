"""The supply of a store: what those who stay at its site will need, how long it lasts, and what to order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

from sqlalchemy import Connection

from shelterdesk.domain.bill import Buildable, Component, buildable
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.entitlement import Entitlement
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.kits import usable_quantities
from shelterdesk.domain.limits import counts_from
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import LotBalance
from shelterdesk.domain.supply import (
    HORIZON,
    WEEK,
    Basis,
    Expiring,
    Order,
    Pack,
    course,
    exploded,
    order_of,
    prolonged,
)
from shelterdesk.domain.supply_food import Food, food_of
from shelterdesk.domain.supply_need import (
    Demand,
    Guest,
    Presence,
    demand_of_rules,
    demand_of_standards,
    present,
)
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.bills import Bill, current_bills
from shelterdesk.persistence.queries.catalogue import CatalogueLine, all_packs, catalogue_lines
from shelterdesk.persistence.queries.entitlements import rules_in_force
from shelterdesk.persistence.queries.recipients import receipts_of
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.persistence.queries.stock_overview import kept_items, store_balances
from shelterdesk.persistence.queries.supply import (
    energies,
    guests_of,
    plan_row,
    recent_use,
    standards_of_items,
)
from shelterdesk.persistence.tables import supply_plans
from shelterdesk.services.desk import Desk, today_at, zone_of

USED_IN = 28  # days looked back on where neither rule nor standard says what is needed
WEEKS = 4
LEAD, SAFETY = 7, 7  # days, until someone says otherwise
LONGEST = 365

_NONE = Decimal(0)


@dataclass(frozen=True, slots=True)
class SetSupplyPlan:
    """How many days an order is under way to the store, and how many days it should hold beyond."""

    store_id: str
    lead_days: int
    safety_days: int


@dataclass(frozen=True, slots=True)
class SupplyLine:
    """One item: what is needed in the next seven days, what may be given, and for how many days it lasts.

    `days` is None where it lasts beyond all that is looked ahead. `assemble` kits are missing until the store is
    supplied again, `buildable` says how many of them can be made. `order` covers what is missing until then, or
    with `for_minimum` what the store should not run below.
    """

    item_id: str
    code: str
    name: str
    unit: str
    is_kit: bool
    basis: Basis
    a_week: Decimal
    usable: Decimal
    days: int | None
    order: Order | None
    for_minimum: bool
    expiring: tuple[Expiring, ...]
    assemble: int
    buildable: Buildable | None

    @property
    def needed(self) -> bool:
        return self.basis is not Basis.NOTHING


@dataclass(frozen=True, slots=True)
class Supply:
    """Of one store on `today`, the day at its site; `presence` is of tonight and of each week to come."""

    store_id: str
    today: date
    lead_days: int
    safety_days: int
    presence: tuple[Presence, ...]
    lines: tuple[SupplyLine, ...]
    food: Food
    rules: int


@dataclass(frozen=True, slots=True)
class _Known:
    """What was read of the store."""

    today: date
    cover: int
    guests: tuple[Guest, ...]
    lots: Mapping[str, tuple[LotBalance, ...]]
    bills: Mapping[str, Bill]
    packs: Mapping[str, tuple[Pack, ...]]
    energy: Mapping[str, Decimal]

    @property
    def opened(self) -> dict[str, tuple[Component, ...]]:
        """What goes into each kit."""
        return {kit_id: bill.components for kit_id, bill in self.bills.items()}


@dataclass(frozen=True, slots=True)
class _Needs:
    """By day: what is `asked` for, the `whole` with the parts of kits that run out, and how each is known."""

    asked: Demand
    whole: Demand
    basis: Mapping[str, Basis]


def load_supply(desk: Desk, store_id: str) -> Supply:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        site_id = store_site(connection, store_id)
        desk.authorize(Permission.SEE_STOCK, site_id)
        now = desk.clock()
        today, zone = today_at(connection, site_id, now), zone_of(connection, site_id)
        plan = plan_row(connection, store_id) or ("", LEAD, SAFETY, 0)
        known = _Known(
            today,
            plan[1] + plan[2],
            guests_of(connection, site_id, now, today, zone),
            _usable_lots(connection, store_id),
            current_bills(connection),
            _packs(connection),
            energies(connection),
        )
        rules = rules_in_force(connection, site_id, today, today + timedelta(days=HORIZON - 1))
        needs = _needs(connection, store_id, known, rules)
        lines = _lines(connection, store_id, known, needs)
    nights = [today, *(today + timedelta(days=WEEK * week) for week in range(1, WEEKS + 1))]
    return Supply(
        store_id,
        today,
        plan[1],
        plan[2],
        tuple(present(known.guests, night) for night in nights),
        lines,
        food_of(known.guests, needs.asked, known.energy, known.opened, known.lots, known.today),
        sum(rule.in_force(today) for rule in rules),
    )


def set_supply_plan(desk: Desk, command: SetSupplyPlan) -> Changes:
    """Raises NotAllowed, NotFound, or BadInput for days that are none."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.EDIT_CATALOGUE, site_id)
        if not (0 <= command.lead_days <= LONGEST and 0 <= command.safety_days <= LONGEST):
            raise BadInput(text("A number of days is from 0 to {most}.", most=LONGEST))
        days = {"lead_days": command.lead_days, "safety_days": command.safety_days}
        before = plan_row(work.connection, command.store_id)
        if before is None:
            work.insert(supply_plans, store_id=command.store_id, **days)
        else:
            work.update(supply_plans, before[0], days)
        said = text(
            "Orders take {lead} days, and {safety} days are kept beyond",
            lead=command.lead_days,
            safety=command.safety_days,
        )
        return work.commit("set supply plan", said, site_id=site_id)


def _usable_lots(connection: Connection, store_id: str) -> dict[str, tuple[LotBalance, ...]]:
    """Without what lies in quarantine; what expired already is found to expire before it is used."""
    found = store_balances(connection, store_id)
    return {item_id: tuple(lot for lot in lots if not lot.held) for item_id, lots in found.items()}


def _packs(connection: Connection) -> dict[str, tuple[Pack, ...]]:
    return {
        item_id: tuple(Pack(pack.name, pack.quantity) for pack in packs)
        for item_id, packs in all_packs(connection).items()
    }


def _needs(connection: Connection, store_id: str, known: _Known, rules: Sequence[Entitlement]) -> _Needs:
    """Of rules, standards and use the first that knows an item says what is needed of it."""
    ids = [guest.person.person_id for guest in known.guests]
    since = min((one.person.stays_since for one in known.guests if one.person.stays_since), default=None)
    receipts = receipts_of(connection, ids, counts_from(rules, known.today, since))
    use = recent_use(connection, store_id, known.today - timedelta(days=USED_IN), known.today)
    standards = standards_of_items(connection)
    sources = (
        (Basis.RULES, demand_of_rules(rules, known.guests, receipts, known.today, HORIZON)),
        (Basis.STANDARD, demand_of_standards(standards, known.guests, known.today, HORIZON)),
        (Basis.USE, {item_id: [used / USED_IN] * HORIZON for item_id, used in use.items() if used > 0}),
    )
    asked: Demand = {}
    basis: dict[str, Basis] = {}
    for name, demand in sources:
        for item_id, amounts in demand.items():
            if item_id not in asked:
                asked[item_id], basis[item_id] = prolonged(amounts), name
    whole, for_kits = exploded(asked, known.opened, known.lots, known.today)
    return _Needs(asked, whole, {**dict.fromkeys(for_kits, Basis.KITS), **basis})


def _lines(connection: Connection, store_id: str, known: _Known, needs: _Needs) -> tuple[SupplyLine, ...]:
    """Everything that is needed, kept or lies there; what runs out first comes first."""
    kept = {item.item_id: item.minimum or _NONE for item in kept_items(connection, store_id) if item.kept}
    lines = [
        _line(item, known, needs, kept.get(item.item_id, _NONE))
        for item in catalogue_lines(connection)
        if item.item_id in needs.whole or item.item_id in kept or item.item_id in known.lots
    ]
    return tuple(sorted(lines, key=lambda line: (not line.needed, line.days is None, line.days or 0)))


def _line(item: CatalogueLine, known: _Known, needs: _Needs, minimum: Decimal) -> SupplyLine:
    item_id = item.item_id
    need = needs.whole.get(item_id) or prolonged(())
    lots, bill = known.lots.get(item_id, ()), known.bills.get(item_id)
    found = course(lots, need, known.today)
    usable = usable_quantities({item_id: lots}, known.today)[item_id]
    missing = sum(found.missing[: known.cover], _NONE)
    short = max(missing, minimum - usable)
    return SupplyLine(
        item_id,
        item.code,
        item.name,
        item.unit,
        item.is_kit,
        needs.basis.get(item_id, Basis.NOTHING),
        sum(need[:WEEK], _NONE),
        usable,
        found.days,
        order_of(short, item.unit, known.packs.get(item_id, ())) if bill is None else None,
        minimum - usable > missing,
        found.expiring,
        0 if bill is None else int(max(short, _NONE).to_integral_value(ROUND_CEILING)),
        None if bill is None else _buildable(bill, known),
    )


def _buildable(bill: Bill, known: _Known) -> Buildable:
    parts = {
        option.item_id: known.lots.get(option.item_id, ())
        for part in bill.components
        for option in part.options
    }
    return buildable(bill.components, usable_quantities(parts, known.today))
