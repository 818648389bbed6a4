"""The stock ledger: kinds of movement, reasons to adjust, and which lots go out first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.text import text
from shelterdesk.domain.unit_text import unit_text
from shelterdesk.domain.units import is_measured

QUANTITY_STEP = Decimal("0.001")  # the smallest quantity that is kept, in the item's base unit


class MovementKind(StrEnum):
    """Why a quantity came in or went out."""

    RECEIVE = "receive"
    ISSUE = "issue"  # handed out
    ASSEMBLE = "assemble"  # kits that came into being
    CONSUME = "consume"  # components that went into them
    DISASSEMBLE = "disassemble"  # kits that were taken apart
    RESTORE = "restore"  # components that came out of them
    ADJUST = "adjust"
    RETURN = "return"  # brought back by those it was handed to, into its very lot
    LEND = "lend"  # lent to a person
    GIVE_BACK = "give back"  # what was lent came back
    SHIFT = "shift"  # from one bin of a store to another
    SEND = "send"  # to another store; on the way it belongs to neither
    ARRIVE = "arrive"
    LEND_OUT = "lend out"  # to a partner
    COME_BACK = "come back"  # from the partner it was lent to
    SEND_BACK = "send back"  # to the supplier or the donor
    REVERSE = "reverse"  # takes back the line it names
    TO_ROUND = "to round"  # from a shelf to the table of a round
    FROM_ROUND = "from round"  # and back


class AdjustReason(StrEnum):
    """Why the ledger is corrected."""

    COUNTED = "counted"
    CORRECTED = "corrected"  # an entry was wrong and can no longer be undone
    FOUND = "found"
    DAMAGED = "damaged"
    EXPIRED = "expired"
    LOST = "lost"
    STOLEN = "stolen"


_ONLY_UP = frozenset({AdjustReason.FOUND})
_ONLY_DOWN = frozenset({AdjustReason.DAMAGED, AdjustReason.EXPIRED, AdjustReason.LOST, AdjustReason.STOLEN})


@dataclass(frozen=True, slots=True)
class LotBalance:
    """What lies of one lot in one bin of a store. `expires_on` is the last day it may be given."""

    lot_id: str
    bin: str
    quantity: Decimal
    expires_on: date | None
    received_at: datetime
    held: bool = False  # in quarantine

    def usable(self, today: date) -> bool:
        """Whether it may be given on `today`, a day at the site."""
        return not self.held and not self.past(today)

    def past(self, today: date) -> bool:
        """Whether its last day was before `today`."""
        return self.expires_on is not None and self.expires_on < today


@dataclass(frozen=True, slots=True)
class Pick:
    """A quantity to take from one lot in one bin."""

    lot_id: str
    bin: str
    quantity: Decimal


def in_order(balances: Iterable[LotBalance], today: date) -> tuple[LotBalance, ...]:
    """Usable balances, first to go first: by expiry, undated last, then the oldest received.

    Expired lots and those in quarantine are left out; the bins of one lot stay together.
    """
    usable = (balance for balance in balances if balance.quantity > 0 and balance.usable(today))
    return tuple(sorted(usable, key=_first_out))


def _first_out(balance: LotBalance) -> tuple[date, datetime, str, str]:
    return (balance.expires_on or date.max, balance.received_at, balance.lot_id, balance.bin)


def choose_lots(
    balances: Iterable[LotBalance], quantity: Decimal, today: date, item: str
) -> tuple[Pick, ...]:
    """First expiry, first out: the lots that make up `quantity` on `today`, a day at the site.

    Neither expired lots nor those in quarantine are ever chosen. Raises RuleBroken that names `item` where there
    is not enough.
    """
    kept = tuple(balances)
    picks: list[Pick] = []
    missing = checked_quantity(quantity)
    for balance in in_order(kept, today):
        if not missing:
            break
        taken = min(missing, balance.quantity)
        picks.append(Pick(balance.lot_id, balance.bin, taken))
        missing -= taken
    if missing:
        raise _short(kept, quantity - missing, item, today)
    return tuple(picks)


def _short(balances: tuple[LotBalance, ...], left: Decimal, item: str, today: date) -> RuleBroken:
    held = sum((lot.quantity for lot in balances if lot.held), Decimal(0))
    expired = sum((lot.quantity for lot in balances if not lot.held and lot.past(today)), Decimal(0))
    if held:
        sentence = text(
            "Only {left} of {item} left; {held} more lies in quarantine.",
            left=plain(left),
            item=item,
            held=plain(held),
        )
    elif expired:
        sentence = text(
            "Only {left} of {item} left; {expired} more has expired.",
            left=plain(left),
            item=item,
            expired=plain(expired),
        )
    elif left:
        sentence = text("Only {left} of {item} left.", left=plain(left), item=item)
    else:
        sentence = text("{item} is out of stock.", item=item)
    return RuleBroken(sentence)


def checked_quantity(quantity: Decimal) -> Decimal:
    """The quantity as it can be kept; raises BadInput unless above zero with at most three decimal places."""
    if not quantity.is_finite() or quantity <= 0 or quantity % QUANTITY_STEP:
        raise BadInput(text("A quantity is above zero, with at most three decimal places."))
    return quantity


def check_whole(quantity: Decimal, unit: str, item: str) -> None:
    """Raises BadInput for a part of what cannot be divided: half a piece, and not half a kg."""
    if quantity % 1 and not is_measured(unit):
        raise BadInput(
            text(
                "{item} is counted by the {unit}, and {quantity} is not a whole number.",
                item=item,
                unit=unit_text(unit),
                quantity=plain(quantity),
            )
        )


def reasons_for(difference: Decimal) -> tuple[AdjustReason, ...]:
    """The reasons that do not contradict the direction of an adjustment; all of them for no difference."""
    if not difference:
        return tuple(AdjustReason)
    against = _ONLY_DOWN if difference > 0 else _ONLY_UP
    return tuple(reason for reason in AdjustReason if reason not in against)


def check_adjustment(difference: Decimal, reason: AdjustReason) -> None:
    """Raises BadInput for a difference of nothing, or one whose direction the reason contradicts."""
    if not difference:
        raise BadInput(text("The quantity is the same as before: there is nothing to adjust."))
    checked_quantity(abs(difference))
    if difference < 0 and reason in _ONLY_UP:
        raise BadInput(text("What was found adds to the stock."))
    if difference > 0 and reason in _ONLY_DOWN:
        raise BadInput(text("With this reason the stock can only become less."))


def plain(quantity: Decimal) -> str:
    """A quantity as people write it: no exponent, no trailing zeros."""
    return f"{quantity.normalize():f}"
