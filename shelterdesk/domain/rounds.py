"""Rounds: a planned distribution, what goes out to it, and the reckoning that must come out even before it closes.

Of each item: taken out = handed out + brought back + lost. What lies at the round's table is known from the
ledger, so what was not counted there is the gap, and each gap needs a reason.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.stock import AdjustReason, LotBalance, Pick, in_order, plain, reasons_for
from shelterdesk.domain.text import Text, text

ROWS_A_SHEET = (
    15  # of a sign-off sheet: the same on every paper, so that screen and paper have the same sheets
)
LONGEST_BIN = 64
NONE = Decimal(0)


class RoundState(StrEnum):
    PLANNED = "planned"
    OPEN = "open"
    CLOSED = "closed"
    CANCELLED = "cancelled"


class Outcome(StrEnum):
    """How a household on the list fared."""

    SERVED = "served"  # all that was due
    SHORT = "short"  # less than was due
    REFUSED = "refused"  # witnessed
    ALREADY = "already"  # received elsewhere meanwhile, and not due again
    LEFT = "left"  # stays at the site no more
    NOT_DUE = "not due"  # not eligible any more, for another reason
    NOT_COME = "not come"


@dataclass(frozen=True, slots=True)
class Need:
    """What a round is expected to need of one item, and what of it can be set aside."""

    item_id: str
    expected: Decimal
    available: Decimal

    @property
    def short(self) -> Decimal:
        return max(NONE, self.expected - self.available)


@dataclass(frozen=True, slots=True)
class Tally:
    """What the ledger says of one item of a round. `adjusted` is what was corrected at the table meanwhile."""

    item_id: str
    label: str
    unit: str
    taken: Decimal
    back: Decimal
    handed: Decimal
    lying: Decimal

    @property
    def adjusted(self) -> Decimal:
        return self.lying - (self.taken - self.back - self.handed)

    def gap(self, counted: Decimal) -> Decimal:
        """What is missing of what should lie at the table; below zero where more lies there."""
        return self.lying - counted


@dataclass(frozen=True, slots=True)
class Counted:
    """What was counted of one item at the end of a round, and why it is not what it should be."""

    item_id: str
    counted: Decimal
    reason: AdjustReason | None = None


def check_closing(tallies: Iterable[Tally], counted: Mapping[str, Counted]) -> None:
    """Raises BadInput or RuleBroken, naming the item that was not counted or whose gap has no (fitting) reason."""
    for tally in tallies:
        found = counted.get(tally.item_id)
        if found is None:
            raise RuleBroken(text("{item}: count what is left before the round is closed.", item=tally.label))
        if not found.counted.is_finite() or found.counted < 0:
            raise BadInput(text("{item}: what is left cannot be below zero.", item=tally.label))
        gap = tally.gap(found.counted)
        if gap and found.reason is None:
            raise RuleBroken(gap_text(tally, gap))
        if gap and found.reason not in reasons_for(-gap):
            raise BadInput(text("{item}: this reason does not fit the difference.", item=tally.label))


def gap_text(tally: Tally, gap: Decimal) -> Text:
    if gap > 0:
        return text(
            "{item}: {gap} missing; say why before the round is closed.", item=tally.label, gap=plain(gap)
        )
    return text(
        "{item}: {gap} too many; say why before the round is closed.", item=tally.label, gap=plain(-gap)
    )


def reserve(balances: Iterable[LotBalance], quantity: Decimal, day: date) -> tuple[Pick, ...]:
    """Lots for `quantity` on `day`, first expiry first, or as much as there is."""
    picks: list[Pick] = []
    missing = quantity
    for balance in in_order(balances, day):
        if missing <= 0:
            break
        taken = min(missing, balance.quantity)
        picks.append(Pick(balance.lot_id, balance.bin, taken))
        missing -= taken
    return tuple(picks)


def usable(balances: Iterable[LotBalance], day: date) -> Decimal:
    """How much of the balances may be given on `day`."""
    return sum((balance.quantity for balance in in_order(balances, day)), NONE)


def split_gap(lying: Sequence[Pick], gap: Decimal) -> tuple[Pick, ...]:
    """Corrections, lot by lot, that take `gap` from what lies (the last to go first), or add it to the first."""
    if gap < 0:
        first = lying[0]
        return (Pick(first.lot_id, first.bin, -gap),)
    parts: list[Pick] = []
    for pick in reversed(lying):
        taken = min(gap, pick.quantity)
        if taken:
            parts.append(Pick(pick.lot_id, pick.bin, -taken))
        gap -= taken
    return tuple(parts)


def outcome_of(
    due: Mapping[str, Decimal], got: Mapping[str, Decimal], *, refused: bool, absent: Outcome
) -> Outcome:
    """How a household fared, from what was planned for it and what it got in the round; `absent`: if nothing."""
    if any(got.values()):
        whole = all(got.get(item_id, NONE) >= quantity for item_id, quantity in due.items())
        return Outcome.SERVED if whole else Outcome.SHORT
    return Outcome.REFUSED if refused else absent


def why_absent(*, still_due: bool, received: bool, left: bool) -> Outcome:
    """Why a household got nothing in a round; `received`: what it was due, elsewhere."""
    if left:
        return Outcome.ALREADY if received and not still_due else Outcome.LEFT
    if still_due:
        return Outcome.NOT_COME
    return Outcome.ALREADY if received else Outcome.NOT_DUE


def table_name(name: str) -> str:
    """The bin of a store that stands for the table of a round, told from a shelf by its arrow."""
    return f"\N{RIGHTWARDS ARROW} {name}"[:LONGEST_BIN].rstrip()


def sheet_of(number: int) -> int:
    """The sheet on which a line stands; lines and sheets are counted from 1."""
    return (number - 1) // ROWS_A_SHEET + 1
