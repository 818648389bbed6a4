"""What the stock page says, in the language of the window."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.numbers import amount_text, number_text
from shelterdesk.desktop.words import day_text, say, unit_word
from shelterdesk.domain.bill import Buildable
from shelterdesk.domain.movement_text import movement_text
from shelterdesk.domain.stock import AdjustReason, MovementKind
from shelterdesk.persistence.queries.catalogue import GrantLine
from shelterdesk.persistence.queries.stock_ledger import LedgerLine
from shelterdesk.services.lot_worth import Worth
from shelterdesk.services.stock_views import KitView, LotLine, StockLine

APART = " · "


def _tr(source: str) -> str:
    return QCoreApplication.translate("stock", source)


def reason_word(reason: AdjustReason) -> str:
    return {
        AdjustReason.COUNTED: _tr("Counted again"),
        AdjustReason.CORRECTED: _tr("Entry was wrong"),
        AdjustReason.FOUND: _tr("Found"),
        AdjustReason.DAMAGED: _tr("Damaged"),
        AdjustReason.EXPIRED: _tr("Expired"),
        AdjustReason.LOST: _tr("Lost"),
        AdjustReason.STOLEN: _tr("Stolen"),
    }[reason]


def movement_word(line: LedgerLine) -> str:
    """What happened, with the reason where there is one."""
    word = say(movement_text(line.kind))
    if not line.reason:
        return word
    reason = line.reason
    if line.kind is MovementKind.ADJUST and reason in set(AdjustReason):
        reason = reason_word(AdjustReason(reason))
    return f"{word}: {reason}"


def quantity_words(quantity: Decimal, unit: str) -> str:
    return f"{number_text(quantity)} {unit_word(unit, quantity)}"


def grant_words(grant: GrantLine) -> str:
    """The donor, and the grant's reference where it is not the unrestricted giving."""
    return _whose(grant.donor, grant.reference)


def lot_title(lot: LotLine) -> str:
    """Whose it is: of an assembled kit, every donor of its components."""
    if lot.donor:
        return _whose(lot.donor, lot.grant)
    donors = dict.fromkeys(worth.donor for worth in lot.worth if worth.donor)
    return " + ".join(donors) or _tr("Donor not known")


def lot_caption(lot: LotLine) -> str:
    """What each is worth, until when it may be given, since when and where it lies."""
    parts = [_tr("in quarantine")] if lot.held else []
    parts += [_tr("{amount} each").format(amount=amount) for amount in totals(lot.worth)]
    if lot.expires_on is not None:
        words = _tr("expired {day}") if lot.expired else _tr("until {day}")
        parts.append(words.format(day=day_text(lot.expires_on)))
    parts.append(_tr("since {day}").format(day=day_text(lot.since)))
    if lot.bin:
        parts.append(_tr("bin {bin}").format(bin=lot.bin))
    if lot.batch:
        parts.append(_tr("batch {batch}").format(batch=lot.batch))
    return APART.join(parts)


def totals(worths: Iterable[Worth]) -> list[str]:
    """One amount per currency: two are never added."""
    sums: dict[str, Decimal] = {}
    for worth in worths:
        sums[worth.currency] = sums.get(worth.currency, Decimal(0)) + worth.amount
    return [amount_text(currency, amount) for currency, amount in sums.items()]


def by_donor(worths: Iterable[Worth]) -> Mapping[str, list[str]]:
    """The amounts of each donor."""
    of_donor: dict[str, list[Worth]] = {}
    for worth in worths:
        of_donor.setdefault(worth.donor or _tr("Donor not known"), []).append(worth)
    return {donor: totals(some) for donor, some in of_donor.items()}


def buildable_words(possible: Buildable) -> str:
    """How many kits can be assembled now, and what stops the next."""
    if possible.limited_by is None:
        return _tr("No bill of materials yet")
    words = _tr("Buildable now: {count}, limited by {item}")
    return words.format(count=number_text(Decimal(possible.count)), item=possible.limited_by)


def cost_words(kit: KitView) -> str:
    """What the next kit costs; empty where none can be built."""
    if kit.cost is None:
        return ""
    amounts = totals(kit.cost)
    if not amounts:
        return _tr("The cost of a kit is not known")
    words = _tr("{amount} each") if kit.cost_complete else _tr("{amount} each, without parts of unknown cost")
    return words.format(amount=" + ".join(amounts))


def level_words(line: StockLine) -> str:
    """How the quantity stands to the minimum; empty where none is set."""
    if line.minimum is None:
        return ""
    minimum = number_text(line.minimum)
    words = _tr("Low: minimum {minimum}") if line.below_minimum else _tr("Minimum {minimum}")
    return words.format(minimum=minimum)


def expiry_words(line: StockLine) -> str:
    """What has expired before what expires next."""
    if line.expired:
        return _tr("{quantity} expired").format(quantity=number_text(line.expired))
    return "" if line.next_expiry is None else day_text(line.next_expiry)


def _whose(donor: str, reference: str) -> str:
    return APART.join(part for part in (donor, reference) if part)
