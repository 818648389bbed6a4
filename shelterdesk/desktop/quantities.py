"""Quantities as people type them: a number, or so many of a pack, such as ``3 box`` or ``2 box 5``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.stock.words import quantity_words
from shelterdesk.persistence.queries.catalogue import PackLine

_NUMBER = r"\s*\+?\s*(?P<number>\d[\d.,]*)\s*"
_WORD = r"[^\W\d_][^\d+]*"


def parse_quantity(typed: str, packs: Iterable[PackLine] = ()) -> Decimal | None:
    """In the base unit of the item that has these packs; None for what is no quantity, or no pack of it.

    Parts are added: ``2 box 5`` is two boxes and five beside them.
    """
    plain = parse_number(typed)
    if plain is not None:
        return plain
    known = {pack.name.strip().casefold(): pack.quantity for pack in packs}
    # A name may hold a figure itself, such as packet of 10: the longest is looked for first.
    names = [re.escape(name) + r"(?!\w)" for name in sorted(known, key=len, reverse=True)]
    part = re.compile(f"{_NUMBER}(?P<word>{'|'.join([*names, _WORD])})?")
    words, total, at = typed.rstrip().casefold(), Decimal(0), 0
    while at < len(words):
        found = part.match(words, at)
        number = parse_number(found["number"]) if found else None
        size = _size(found["word"] or "", known) if found else None
        if found is None or number is None or size is None:
            return None
        total, at = total + number * size, found.end()
    return total if at else None


def packs_hint(packs: Sequence[PackLine], unit: str) -> str:
    """What each pack holds, for a field in which it may be typed; empty where there is none."""
    return ", ".join(f"1 {pack.name} = {quantity_words(pack.quantity, unit)}" for pack in packs)


def as_units(typed: str, quantity: Decimal | None, unit: str) -> str:
    """What was typed in packs, in the unit; empty where it was typed so already."""
    if quantity is None or parse_number(typed) is not None:
        return ""
    return f"{typed.strip()} = {quantity_words(quantity, unit)}" if quantity else number_text(quantity)


def _size(word: str, known: Mapping[str, Decimal]) -> Decimal | None:
    """How many units the pack of that name holds, or the only one that begins so; 1 without a name."""
    name = word.strip()
    if not name:
        return Decimal(1)
    if name in known:
        return known[name]
    for ending in ("", "s", "es"):
        stem = name.removesuffix(ending)
        fitting = [size for full, size in known.items() if full.startswith(stem)]
        if len(fitting) == 1 and len(stem) > 1:
            return fitting[0]
    return None
