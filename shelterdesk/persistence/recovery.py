"""The recovery code: 128 random bits in groups that can be read aloud, typed back and checked."""

from __future__ import annotations

import os
from base64 import b32encode

_GROUP = 4
_MISREAD = str.maketrans("018", "OIB")  # digits that no code holds, and the letters they are taken for


def new_recovery_code() -> str:
    """A fresh code such as ``ABCD-EFGH-...`` (26 letters and digits, without 0, 1, 8 and 9)."""
    letters = b32encode(os.urandom(16)).decode().rstrip("=")
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def normal_recovery_code(typed: str) -> str:
    """What was typed, as the code was made: upper case, without spaces and dashes, look-alikes set right."""
    return "".join(letter for letter in typed.upper() if letter.isalnum()).translate(_MISREAD)
