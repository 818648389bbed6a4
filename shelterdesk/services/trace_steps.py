"""The steps of a trace, made of what was read: grants, lots, kits and hand-outs, each with its quantity and worth."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.money import Share, add_shares
from shelterdesk.domain.people import person_label
from shelterdesk.domain.trace import MAKING, Account, Holding, Moved
from shelterdesk.persistence.queries.trace import GivenRow, TracedLot

Quantities = Mapping[str, Decimal]  # by lot
Sums = tuple[tuple[str, Decimal], ...]  # an amount by currency


@dataclass(frozen=True, slots=True)
class GrantStep:
    """Whose money; `grant_id` is None where none is known."""

    grant_id: str | None
    donor: str
    reference: str
    worth: Sums


@dataclass(frozen=True, slots=True)
class LotStep:
    """A lot, and how much of it is part of the trace. `worth` is empty where no cost is known."""

    lot_id: str
    item: str
    code: str
    unit: str
    quantity: Decimal
    batch: str | None
    donor: str
    since: date  # at the site of the one who asks
    expires_on: date | None
    worth: Sums


@dataclass(frozen=True, slots=True)
class GivenPart:
    """So much of an item in a hand-out."""

    item: str
    unit: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class HandoutStep:
    """A hand-out by code; `label` is the call name for those who may see it. `people` were reached by it."""

    handout_id: str
    day: date
    site: str
    label: str
    people: int
    parts: tuple[GivenPart, ...]
    worth: Sums


@dataclass(frozen=True, slots=True)
class Chain:
    """What was read of the lots a trace begins with (its base): what holds them, and what they hold.

    `zone` is the time zone its days are told in. `money_of`: only this grant's money counts.
    """

    around: tuple[Holding, ...]
    within: tuple[Holding, ...]
    prices: Mapping[str, tuple[Share, ...]]
    lots: Mapping[str, TracedLot]
    zone: str
    money_of: str | None = None
    _leaves: dict[str, list[Holding]] = field(init=False, default_factory=dict)
    _worth: dict[str, tuple[Share, ...]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        """What one of each lot of the base, and of each kit around it, is worth: what its received lots cost."""
        for holding in self.within:
            if not self.lots[holding.inner_id].assembled:
                self._leaves.setdefault(holding.outer_id, []).append(holding)
        for lot_id, leaves in self._leaves.items():
            valued = ((leaf.quantity, share) for leaf in leaves for share in self._shares(leaf.inner_id))
            self._worth[lot_id] = add_shares(valued)
        of_kits: defaultdict[str, list[tuple[Decimal, Share]]] = defaultdict(list)
        for holding in self.around:
            if holding.outer_id not in self._worth:
                inside = self._worth.get(holding.inner_id, ())
                of_kits[holding.outer_id].extend((holding.quantity, share) for share in inside)
        self._worth.update({lot_id: add_shares(valued) for lot_id, valued in of_kits.items()})

    def leaves(self, lot_id: str) -> Sequence[Holding]:
        """The received lots that one of a lot of the base holds; of a received lot, itself."""
        return self._leaves.get(lot_id, ())

    def shares(self, lot_id: str) -> tuple[Share, ...]:
        """What one of a lot is worth of the base, by whose money it is."""
        return self._worth.get(lot_id, ())

    def leaf_shares(self, lot_id: str) -> tuple[Share, ...]:
        """What one of a received lot is worth."""
        return self._shares(lot_id)

    def _shares(self, lot_id: str) -> tuple[Share, ...]:
        found = self.prices.get(lot_id, ())
        return tuple(share for share in found if self.money_of in (None, share.grant_id))


def base_quantities(of_lots: Mapping[str, Account]) -> dict[str, Decimal]:
    """How many there were of each lot: received, or assembled and not taken apart."""
    return {lot_id: account.total for lot_id, account in of_lots.items()}


def given_quantities(rows: Iterable[GivenRow]) -> dict[str, Decimal]:
    """How many of each lot were handed out."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        sums[row.lot_id] += row.quantity
    return dict(sums)


def grant_steps(
    chain: Chain, quantities: Quantities, names: Mapping[str | None, tuple[str, str]]
) -> tuple[GrantStep, ...]:
    """Whose money it was, by donor; what no grant is known for comes last."""
    found: dict[str | None, dict[str, Decimal]] = {}
    for lot_id, quantity in quantities.items():
        for share in chain.shares(lot_id):
            sums = found.setdefault(share.grant_id, {})
            sums[share.currency] = sums.get(share.currency, Decimal(0)) + quantity * share.unit_value
        for leaf in chain.leaves(lot_id):  # one without a cost has a grant all the same
            if not chain.leaf_shares(leaf.inner_id) and chain.money_of is None:
                found.setdefault(_grant_of(chain.lots[leaf.inner_id], names), {})
    steps = [GrantStep(one, *names.get(one, ("", "")), tuple(sums.items())) for one, sums in found.items()]
    return tuple(sorted(steps, key=lambda step: (not step.donor, step.donor.casefold(), step.reference)))


def lot_steps(chain: Chain, quantities: Quantities) -> tuple[LotStep, ...]:
    """The received lots, the oldest first."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for lot_id, quantity in quantities.items():
        for leaf in chain.leaves(lot_id):
            sums[leaf.inner_id] += quantity * leaf.quantity
    return tuple(
        _lot_step(chain, lot, sums[lot_id], chain.leaf_shares(lot_id))
        for lot_id, lot in chain.lots.items()
        if sums.get(lot_id)
    )


def kit_steps(chain: Chain, quantities: Quantities, moved: Iterable[Moved]) -> tuple[LotStep, ...]:
    """The kits of the base, those around it as they were made (`moved`), and those within it; the oldest first."""
    sums: defaultdict[str, Decimal] = defaultdict(Decimal)
    for one in moved:
        if one.kind in MAKING and chain.lots[one.lot_id].assembled:
            sums[one.lot_id] += one.quantity
    worth = {lot_id: chain.shares(lot_id) for lot_id in sums}
    for holding in chain.within:
        inner, quantity = holding.inner_id, quantities.get(holding.outer_id, Decimal(0))
        if chain.lots[inner].assembled and (inner != holding.outer_id or inner not in sums):
            sums[inner] += quantity * holding.quantity
            worth.setdefault(inner, chain.shares(inner))
    steps = (
        _lot_step(chain, lot, sums[lot_id], worth[lot_id])
        for lot_id, lot in chain.lots.items()
        if lot_id in sums
    )
    return tuple(step for step in steps if step.quantity)


def handout_steps(
    chain: Chain, rows: Iterable[GivenRow], may_name: frozenset[str]
) -> tuple[HandoutStep, ...]:
    """One step a hand-out, in the order of the rows; call names only at the sites of `may_name`."""
    by_handout: dict[str, list[GivenRow]] = {}
    for row in rows:
        by_handout.setdefault(row.handout_id, []).append(row)
    return tuple(_handout_step(chain, of_one, may_name) for of_one in by_handout.values())


def _handout_step(chain: Chain, rows: Sequence[GivenRow], may_name: frozenset[str]) -> HandoutStep:
    first = rows[0]
    given: dict[tuple[str, str], Decimal] = {}
    for row in rows:
        lot = chain.lots[row.lot_id]
        given[lot.item, lot.unit] = given.get((lot.item, lot.unit), Decimal(0)) + row.quantity
    return HandoutStep(
        first.handout_id,
        first.day,
        first.site,
        person_label(first.code, first.call_name if first.site_id in may_name else None),
        first.people,
        tuple(GivenPart(item, unit, quantity) for (item, unit), quantity in given.items()),
        _sums((row.quantity, share) for row in rows for share in chain.shares(row.lot_id)),
    )


def _lot_step(chain: Chain, lot: TracedLot, quantity: Decimal, shares: Sequence[Share]) -> LotStep:
    return LotStep(
        lot.lot_id,
        lot.item,
        lot.code,
        lot.unit,
        quantity,
        lot.batch,
        lot.donor,
        site_day(lot.received_at, chain.zone),
        lot.expires_on,
        _sums((quantity, share) for share in shares),
    )


def _sums(valued: Iterable[tuple[Decimal, Share]]) -> Sums:
    sums: dict[str, Decimal] = {}
    for quantity, share in valued:
        sums[share.currency] = sums.get(share.currency, Decimal(0)) + quantity * share.unit_value
    return tuple(sums.items())


def _grant_of(lot: TracedLot, names: Mapping[str | None, tuple[str, str]]) -> str | None:
    wanted = (lot.donor, lot.grant)
    return next((grant_id for grant_id, name in names.items() if name == wanted), None) if lot.donor else None
