"""Person codes: they carry no meaning and no order, and a check character that catches slips.

Six random characters and one check character. The weighted sum of all seven is 0 modulo 31; since 31 is prime
and the weights are distinct and not 0, any single wrong character and any swap of two characters is noticed.
"""

from __future__ import annotations

from collections.abc import Callable

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # no 0, 1, I, L and O, which are read for one another
RANDOM_LENGTH = 6
LENGTH = RANDOM_LENGTH + 1
POSSIBLE = len(ALPHABET) ** RANDOM_LENGTH  # codes
_CHECK_WEIGHT = 1
_WEIGHTS = (2, 3, 4, 5, 6, 7, _CHECK_WEIGHT)
_SEPARATORS = str.maketrans("", "", " -\u2010\u2011\u2012\u2013\u2014\u2212.\t\u00a0")


def new_code(below: Callable[[int], int]) -> str:
    """A fresh code without dashes. `below` picks a number from 0 up to the one it is given, at random."""
    number, start, weighted = below(POSSIBLE), "", 0
    for weight in _WEIGHTS[:RANDOM_LENGTH]:
        number, place = divmod(number, len(ALPHABET))
        start += ALPHABET[place]
        weighted += weight * place
    return start + ALPHABET[-weighted % len(ALPHABET)]


def check_code(typed: str) -> str:
    """The code as stored, from what was typed or scanned in any case, with or without dashes and spaces.

    Raises BadInput with the sentence to show where it is no code, or where the check character disagrees.
    """
    code = bare_code(typed)
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        raise BadInput(text("{typed} is not a person's code. One looks like ABC-DEF-G.", typed=typed.strip()))
    if _weighted(code) % len(ALPHABET):
        raise BadInput(text("{code} has a wrong character; please compare it again.", code=show_code(code)))
    return code


def bare_code(typed: str) -> str:
    """What was typed, upper case and without dashes and spaces; it may be only the beginning of a code."""
    return typed.translate(_SEPARATORS).upper()


def show_code(code: str) -> str:
    """A stored code as people read it and write it on a card: ``ABC-DEF-G``."""
    return "-".join(part for part in (code[:3], code[3:6], code[6:]) if part)


def _weighted(code: str) -> int:
    return sum(weight * ALPHABET.index(letter) for weight, letter in zip(_WEIGHTS, code, strict=False))
