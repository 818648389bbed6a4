"""Where goods and a donor's money are: every movement told of the lots that were received.

An assembled kit holds so much of each lot that went into it, and a kit within a kit does too. So whatever happens
to a kit happens to those lots, exactly, and nothing has to be divided: a lot's cost goes where its quantity goes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from decimal import ROUND_FLOOR, ROUND_HALF_EVEN, Decimal
from enum import StrEnum

from shelterdesk.domain.money import Share
from shelterdesk.domain.stock import MovementKind

CENT = Decimal("0.01")
NONE = Decimal(0)


class Fate(StrEnum):
    """What a movement means for what was received."""

    RECEIVED = "received"
    STAYED = "stayed"  # in a kit, out of one, or in another bin: it is where it was
    HANDED_OUT = "handed out"
    IN_TRANSIT = "in transit"
    ON_LOAN = "on loan"
    LOST = "lost"  # or found: adjusted
    SENT_BACK = "sent back"  # to the supplier or the donor


_FATES = {
    MovementKind.RECEIVE: Fate.RECEIVED,
    MovementKind.ISSUE: Fate.HANDED_OUT,
    MovementKind.ASSEMBLE: Fate.STAYED,
    MovementKind.CONSUME: Fate.STAYED,
    MovementKind.DISASSEMBLE: Fate.STAYED,
    MovementKind.RESTORE: Fate.STAYED,
    MovementKind.ADJUST: Fate.LOST,
    MovementKind.RETURN: Fate.HANDED_OUT,
    MovementKind.LEND: Fate.ON_LOAN,
    MovementKind.GIVE_BACK: Fate.ON_LOAN,
    MovementKind.SHIFT: Fate.STAYED,
    MovementKind.SEND: Fate.IN_TRANSIT,
    MovementKind.ARRIVE: Fate.IN_TRANSIT,
    MovementKind.LEND_OUT: Fate.ON_LOAN,
    MovementKind.COME_BACK: Fate.ON_LOAN,
    MovementKind.SEND_BACK: Fate.SENT_BACK,
    MovementKind.TO_ROUND: Fate.STAYED,
    MovementKind.FROM_ROUND: Fate.STAYED,
}
MAKING = frozenset({MovementKind.ASSEMBLE, MovementKind.DISASSEMBLE})  # lines of the kits themselves


def fate_of(kind: MovementKind) -> Fate:
    """Of a movement of this kind. A reversal has the fate of what it takes back, so it has none of its own."""
    return _FATES[kind]


@dataclass(frozen=True, slots=True)
class Holding:
    """One of `outer_id` holds `quantity` of the lot `inner_id`, directly or within a kit; of itself it holds 1."""

    outer_id: str
    inner_id: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Moved:
    """The sum of what moved of a lot in one way: above zero came in, below went out."""

    lot_id: str
    kind: MovementKind  # of what was taken back, for what takes it back
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Account:
    """Where what was received is now, in quantities or in one currency; lost is below zero where more was found."""

    received: Decimal = NONE
    on_hand: Decimal = NONE  # as it came
    in_kits: Decimal = NONE  # that lie in a store
    in_transit: Decimal = NONE
    on_loan: Decimal = NONE
    handed_out: Decimal = NONE
    lost: Decimal = NONE
    sent_back: Decimal = NONE

    @property
    def parts(self) -> tuple[Decimal, ...]:
        """All that the received became."""
        return tuple(getattr(self, one.name) for one in fields(self))[1:]

    @property
    def total(self) -> Decimal:
        """Of goods that were received, as many as that; of assembled kits, those that were not taken apart."""
        return sum(self.parts, NONE)

    @property
    def balanced(self) -> bool:
        return self.received == self.total

    def __add__(self, other: Account) -> Account:
        return Account(*(mine + theirs for mine, theirs in zip(_all(self), _all(other), strict=True)))

    def times(self, factor: Decimal) -> Account:
        return Account(*(amount * factor for amount in _all(self)))


@dataclass(slots=True)
class _Open:
    """An account while it is added up."""

    on_hand: Decimal = NONE
    in_kits: Decimal = NONE
    by_fate: defaultdict[Fate, Decimal] = field(default_factory=lambda: defaultdict(Decimal))

    def closed(self) -> Account:
        fates = self.by_fate
        return Account(
            fates[Fate.RECEIVED],
            self.on_hand,
            self.in_kits,
            -fates[Fate.IN_TRANSIT],
            -fates[Fate.ON_LOAN],
            -fates[Fate.HANDED_OUT],
            -fates[Fate.LOST],
            -fates[Fate.SENT_BACK],
        )


def accounts(held: Iterable[Holding], moved: Iterable[Moved]) -> dict[str, Account]:
    """The account of each inner lot of `held`; `moved` is of every lot that holds some of it, and of itself."""
    of_lot: defaultdict[str, list[Moved]] = defaultdict(list)
    for one in moved:
        of_lot[one.lot_id].append(one)
    found: defaultdict[str, _Open] = defaultdict(_Open)
    for holding in held:
        account = found[holding.inner_id]
        for one in of_lot.get(holding.outer_id, ()):
            quantity = one.quantity * holding.quantity
            account.by_fate[fate_of(one.kind)] += quantity
            if holding.outer_id == holding.inner_id:
                account.on_hand += quantity
            else:
                account.in_kits += quantity
    return {lot_id: account.closed() for lot_id, account in found.items()}


def money(of_lots: Mapping[str, Account], worth: Mapping[str, Sequence[Share]]) -> dict[Share, Account]:
    """The accounts in money, exact, by whose it is and in which currency: a Share of nothing names them."""
    sums: dict[Share, Account] = {}
    for lot_id, account in of_lots.items():
        for share in worth.get(lot_id, ()):
            whose = Share(share.grant_id, share.currency, NONE)
            sums[whose] = sums.get(whose, Account()) + account.times(share.unit_value)
    return sums


def in_cents(account: Account) -> Account:
    """Money to the cent, so that the parts still add up to what was received (largest remainder)."""
    received = account.received.quantize(CENT, ROUND_HALF_EVEN)
    low = [part.quantize(CENT, ROUND_FLOOR) for part in account.parts]
    missing = int((received - sum(low, NONE)) / CENT)
    by_remainder = sorted(range(len(low)), key=lambda at: low[at] - account.parts[at])
    for at in by_remainder[:missing]:
        low[at] += CENT
    return Account(received, *low)


def _all(account: Account) -> tuple[Decimal, ...]:
    return (account.received, *account.parts)
