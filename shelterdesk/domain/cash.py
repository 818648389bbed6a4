"""Money that reaches people themselves: cash and vouchers, and the way it is handed over."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.money import checked_cost, checked_currency
from shelterdesk.domain.text import text


class Mechanism(StrEnum):
    """How cash or a voucher comes to someone."""

    IN_HAND = "in hand"
    COUNTER = "counter"
    BANK = "bank"
    MOBILE = "mobile"
    CARD = "card"
    MACHINE = "machine"  # taken from a cash machine without a card
    VOUCHER = "voucher"
    OTHER = "other"


# The words of R4V's files for each, of every year.
MECHANISM_WORDS: dict[Mechanism, tuple[str, ...]] = {
    Mechanism.IN_HAND: ("Physical cash", "Direct Cash (Cash in Hand)"),
    Mechanism.COUNTER: ("Physical cash", "Cash Collection Over the Counter (OTC)"),
    Mechanism.BANK: ("Bank transfer", "Beneficiary Bank Account"),
    Mechanism.MOBILE: ("Mobile money transfer", "Mobile Money"),
    Mechanism.CARD: ("Other electronic cash mechanisms", "Prepaid Card"),
    Mechanism.MACHINE: ("Other electronic cash mechanisms", "Cardless ATM Withdrawal"),
    Mechanism.VOUCHER: ("Vouchers", "Voucher"),
    Mechanism.OTHER: ("Others", "Other"),
}


@dataclass(frozen=True, slots=True)
class Cash:
    """What was paid out altogether, and how."""

    value: Decimal
    currency: str
    mechanism: Mechanism


def mechanism_word(mechanism: Mechanism, listed: Sequence[str]) -> str | None:
    """The word for it among those a framework lists; None where the framework has none."""
    return next((word for word in listed if word in MECHANISM_WORDS[mechanism]), None)


def checked_cash(cash: Cash) -> Cash:
    """As it is kept; raises BadInput for a value that is not above zero, and for what is no currency."""
    if checked_cost(cash.value) == 0:
        raise BadInput(text("The value paid out is above 0."))
    return Cash(cash.value, checked_currency(cash.currency), cash.mechanism)
