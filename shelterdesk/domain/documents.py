"""The papers of the stock: their kinds, states and numbers, and what a difference on the way must say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.domain.text import Text, text


class DocumentKind(StrEnum):
    RECEIPT = "receipt"  # from outside: a purchase or a donation in kind
    SENDING = "sending"  # to another store
    ARRIVAL = "arrival"  # answers a sending
    WRITE_OFF = "write-off"
    ADJUSTMENT = "adjustment"  # adds what was found
    LOAN = "loan"  # to a partner, who gives it back
    GIVE_BACK = "give back"  # answers a loan
    SEND_BACK = "send back"  # to the supplier or the donor


class DocumentState(StrEnum):
    DONE = "done"
    ON_THE_WAY = "on the way"  # a sending that has not arrived
    ARRIVED = "arrived"
    CANCELLED = "cancelled"  # a sending that came back
    ASKED = "asked"  # a write-off that a second person has to decide on
    REFUSED = "refused"
    LENT = "lent"
    CLOSED = "closed"  # a loan of which nothing is out any more


class ReceiptSource(StrEnum):
    """How goods came to the house."""

    PURCHASE = "purchase"
    DONATION = "donation"
    COUNTED_IN = "counted in"  # what lay there when a stock list was taken in


_PREFIXES = {
    DocumentKind.RECEIPT: "GRN",
    DocumentKind.SENDING: "WB",
    DocumentKind.ARRIVAL: "AR",
    DocumentKind.WRITE_OFF: "WO",
    DocumentKind.ADJUSTMENT: "ADJ",
    DocumentKind.LOAN: "LN",
    DocumentKind.GIVE_BACK: "GB",
    DocumentKind.SEND_BACK: "RT",
}

MISSING = (AdjustReason.LOST, AdjustReason.DAMAGED, AdjustReason.STOLEN, AdjustReason.COUNTED)
MORE = (AdjustReason.FOUND, AdjustReason.COUNTED)

TITLES: Mapping[DocumentKind, Text] = {
    DocumentKind.RECEIPT: text("Goods-received note"),
    DocumentKind.SENDING: text("Waybill"),
    DocumentKind.ARRIVAL: text("Arrival note"),
    DocumentKind.WRITE_OFF: text("Write-off"),
    DocumentKind.ADJUSTMENT: text("Adjustment"),
    DocumentKind.LOAN: text("Loan note"),
    DocumentKind.GIVE_BACK: text("Return of a loan"),
    DocumentKind.SEND_BACK: text("Return to the supplier"),
}


def document_number(kind: DocumentKind, number: int) -> str:
    """As it stands on the paper: GRN-0007."""
    return f"{_PREFIXES[kind]}-{number:04d}"


@dataclass(frozen=True, slots=True)
class Came:
    """How much of a lot came, into which bin, and why it is not what was sent.

    With `later` what is missing of a sending is still awaited; of a loan it is, unless a reason says otherwise.
    """

    lot_id: str
    quantity: Decimal
    bin: str = ""
    reason: AdjustReason | None = None
    later: bool = False


@dataclass(frozen=True, slots=True)
class Difference:
    """Of a lot so much is missing (above zero), or came that nobody had sent (below)."""

    lot_id: str
    quantity: Decimal
    reason: AdjustReason


def differences(open_: Mapping[str, Decimal], came: Iterable[Came]) -> tuple[Difference, ...]:
    """What has to be explained where all that was on the way (`open_`, by lot) is reckoned with.

    What comes later is no difference yet. Raises BadInput for a lot that was not on the way or is left out, for a
    quantity below zero, for a difference without a reason that goes with its direction, and where nothing is said.
    """
    lines = tuple(came)
    if {line.lot_id for line in lines} != set(open_) or len(lines) != len(open_):
        raise BadInput(text("Please say of each line how much came."))
    found = []
    for line in lines:
        if not line.quantity.is_finite() or line.quantity < 0:
            raise BadInput(text("A quantity cannot be below zero."))
        missing = open_[line.lot_id] - line.quantity
        awaited = line.later and line.reason is None and missing > 0
        if missing and not awaited:
            found.append(Difference(line.lot_id, missing, _explained(missing, line.reason)))
    check_said(lines, found)
    return tuple(found)


def check_said(came: Iterable[Came], explained: Sequence[Difference]) -> None:
    """Raises BadInput where neither anything came nor anything is explained."""
    if not explained and not any(line.quantity for line in came):
        raise BadInput(text("Nothing came, and nothing is explained."))


def _explained(missing: Decimal, reason: AdjustReason | None) -> AdjustReason:
    if reason is None:
        raise BadInput(text("What came differs from what was sent: please say why."))
    if missing > 0 and reason not in MISSING:
        raise BadInput(text("This reason does not explain why less came."))
    if missing < 0 and reason not in MORE:
        raise BadInput(text("This reason does not explain why more came."))
    return reason
