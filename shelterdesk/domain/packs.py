"""A quantity in packs: how many of which, and what is left over."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal


def in_packs(quantity: Decimal, packs: Sequence[tuple[str, Decimal]]) -> tuple[tuple[int, str], ...]:
    """The fewest whole packs, largest first; nothing where they do not make up all of it."""
    left, found = quantity, list[tuple[int, str]]()
    for name, held in sorted(packs, key=lambda pack: pack[1], reverse=True):
        count = int(left // held)
        if held > 1 and count:
            found.append((count, name))
            left -= count * held
    return tuple(found) if not left else ()
