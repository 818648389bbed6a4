"""Numbers of cards: at random, and nothing of the person in them, so that a lost card tells nothing.

Ten random characters and one that checks them, of the alphabet of codes; four more than a person's code has, so
that neither is ever taken for the other.
"""

from __future__ import annotations

from collections.abc import Callable

from shelterdesk.domain.codes import ALPHABET, bare_code

RANDOM_LENGTH = 10
LENGTH = RANDOM_LENGTH + 1
POSSIBLE = len(ALPHABET) ** RANDOM_LENGTH
_WEIGHTS = tuple(range(2, RANDOM_LENGTH + 2))


def new_card_number(below: Callable[[int], int]) -> str:
    """A fresh number. `below` picks a number from 0 up to the one it is given, at random."""
    number, letters = below(POSSIBLE), ""
    for _ in range(RANDOM_LENGTH):
        number, place = divmod(number, len(ALPHABET))
        letters += ALPHABET[place]
    return letters + _check(letters)


def card_number(scanned: str) -> str | None:
    """The number of a card as stored; None for what is no number of a card."""
    number = bare_code(scanned)
    if len(number) != LENGTH or not set(number) <= set(ALPHABET):
        return None
    return number if number[-1] == _check(number[:-1]) else None


def show_card(number: str) -> str:
    """As it stands below the square of a card: ``ABCD-EFGH-JKM``."""
    return "-".join((number[:4], number[4:8], number[8:]))


def _check(letters: str) -> str:
    weighted = sum(weight * ALPHABET.index(letter) for weight, letter in zip(_WEIGHTS, letters, strict=True))
    return ALPHABET[-weighted % len(ALPHABET)]
