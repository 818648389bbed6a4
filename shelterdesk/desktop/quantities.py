"""Quantities as people type them: a number, or so many of a pack, such as ``3 box`` or ``2 box 5``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.domain.spelling import compact
from shelterdesk.persistence.queries.catalogue import PackLine

_PART = re.compile(r"\s*\+?\s*(\d[\d.,\s]*?)\s*([^\W\d_][^\d+]*)?(?=\s*\+|\s+\d|\s*$)")


def parse_quantity(typed: str, packs: Iterable[PackLine] = ()) -> Decimal | None:
    """In the base unit of the item that has these packs; None for what is no quantity, or no pack of it.

    Parts are added: ``2 box 5`` is two boxes and five beside them.
    """
    plain = parse_number(typed)
    if plain is not None:
        return plain
    sizes = {compact(pack.name): pack.quantity for pack in packs}
    sum_, at = Decimal(0), 0
    while at < len(typed.rstrip()):
        part = _PART.match(typed, at)
        size = _size(part.group(2), sizes) if part else None
        number = parse_number(part.group(1)) if part else None
        if part is None or number is None or size is None:
            return None
        sum_, at = sum_ + number * size, part.end()
    return sum_ if at else None


def packs_hint(packs: Sequence[PackLine], unit: str) -> str:
    """What each pack holds, for a field in which it may be typed; empty where there is none."""
    return ", ".join(f"1 {pack.name} = {quantity_words(pack.quantity, unit)}" for pack in packs)


def as_units(typed: str, quantity: Decimal | None, unit: str) -> str:
    """What was typed in packs, in the unit; empty where it was typed so already."""
    if quantity is None or parse_number(typed) is not None:
        return ""
    return f"{typed.strip()} = {quantity_words(quantity, unit)}" if quantity else number_text(quantity)


def _size(word: str | None, sizes: dict[str, Decimal]) -> Decimal | None:
    """How many units a pack of that name holds, one or several of it; 1 without a name."""
    name = compact(word or "")
    if not name:
        return Decimal(1)
    wanted = [known for known in sizes if name in (known, f"{known}s", f"{known}es")]
    return sizes[wanted[0]] if wanted else None
