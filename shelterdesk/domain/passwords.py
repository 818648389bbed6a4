"""Which passwords are taken: long enough, and not one that is tried first by whoever guesses."""

from __future__ import annotations

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

SHORTEST_PASSWORD = 10
_FEWEST_LETTERS = 5  # different ones
_ALONG_THE_KEYS = ("01234567890" * 2, "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm")


def check_password(password: str) -> None:
    """Letters of any language, spaces and signs are all welcome. Raises BadInput."""
    if len(password) < SHORTEST_PASSWORD:
        raise BadInput(text("The password needs at least {count} characters.", count=SHORTEST_PASSWORD))
    plain = password.casefold()
    along = any(plain in row or plain[::-1] in row for row in _ALONG_THE_KEYS)
    if along or len(set(plain)) < _FEWEST_LETTERS:
        raise BadInput(text("This password is guessed at once. Four unrelated words are better."))
