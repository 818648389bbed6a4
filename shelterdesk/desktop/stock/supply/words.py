"""What the supply of a store says, in the language of the window."""

from __future__ import annotations

from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.desktop.words import day_text, unit_word
from shelterdesk.domain.supply import Basis, Order
from shelterdesk.domain.supply_food import ENERGY, Food
from shelterdesk.services.supply import SupplyLine


def _tr(source: str) -> str:
    return QCoreApplication.translate("supply", source)


def lasts_words(line: SupplyLine) -> str:
    if not line.needed:
        return ""
    if line.days is None:
        return _tr("More than a year")
    if line.days == 0:
        return _tr("Out today")
    return _tr("1 day") if line.days == 1 else _tr("{count} days").format(count=line.days)


def basis_words(line: SupplyLine) -> str:
    """What the need is worked out from; nothing is hidden where nothing is known."""
    return {
        Basis.RULES: _tr("Due by rules"),
        Basis.STANDARD: _tr("By its standard"),
        Basis.USE: _tr("As used in the last 4 weeks"),
        Basis.KITS: _tr("For kits"),
        Basis.NOTHING: _tr("No entitlement names this item"),
    }[line.basis]


def advice_words(line: SupplyLine, today: date) -> str:
    """What to order or to assemble, and what expires before it is used; a sentence each."""
    said = [] if line.order is None else [order_words(line.order, line.unit)]
    if line.order is not None and line.for_minimum:
        said.append(_tr("That keeps the minimum."))
    if line.assemble and line.buildable is not None:
        said.append(_assemble_words(line))
    for lot in line.expiring:
        words = _tr("{quantity} expire unused on {day}.")
        if lot.expires_on < today:
            words = _tr("{quantity} expired on {day}.")
        said.append(
            words.format(quantity=quantity_words(lot.quantity, line.unit), day=day_text(lot.expires_on))
        )
    return " ".join(said)


def order_words(order: Order, unit: str) -> str:
    whole = quantity_words(order.quantity, unit)
    if order.pack is None:
        return _tr("Order {quantity}.").format(quantity=whole)
    return _tr("Order {count} × {pack} of {each}: {quantity}.").format(
        count=number_text(Decimal(order.packs)),
        pack=unit_word(order.pack.name),
        each=number_text(order.pack.quantity),
        quantity=whole,
    )


def _assemble_words(line: SupplyLine) -> str:
    possible = line.buildable
    wanted = number_text(Decimal(line.assemble))
    if possible is None or possible.count >= line.assemble:
        return _tr("Assemble {count}.").format(count=wanted)
    return _tr("Assemble {count}: {possible} can be made, then {part} runs out.").format(
        count=wanted, possible=number_text(Decimal(possible.count)), part=possible.limited_by or ""
    )


def food_words(food: Food) -> str:
    """Energy against what a person needs; what is missing to say it, where it is."""
    if not food.known:
        return _tr("Food energy: no item says its kcal yet. Type it where the item is edited.")
    if food.planned is None:
        return _tr("Food energy: nobody stays here this week.")
    whole = food.planned.quantize(Decimal(1), ROUND_HALF_UP)
    words = _tr(
        "Food: {planned} of {wanted} kcal a person and day are due; the store feeds all for {days} days."
    )
    return words.format(planned=number_text(whole), wanted=number_text(ENERGY), days=food.days)
