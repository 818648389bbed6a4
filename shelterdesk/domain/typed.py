"""Text that people type, made fit to be stored: one form per letter, nothing that breaks a file later."""

from __future__ import annotations

import unicodedata

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text

_REFUSED = {"Cc", "Cs"}  # controls, NUL among them, and lone surrogates: spreadsheets and UTF-8 refuse them
_LAYOUT = {"\n", "\t"}


def one_line(typed: str | None, longest: int) -> str | None:
    """`typed` in NFC on one line without outer or doubled spaces; None where nothing is left of it.

    Raises BadInput for a control character, a lone surrogate, or more than `longest` characters.
    """
    clean = " ".join(_checked(typed or "", longest).split())
    return clean or None


def several_lines(typed: str | None, longest: int) -> str | None:
    """Like `one_line`, with the line breaks kept as newlines."""
    clean = _checked((typed or "").replace("\r\n", "\n").replace("\r", "\n"), longest).strip()
    return clean or None


def folded(typed: str) -> str:
    """For comparing: without case and accents, so that ``JOSÉ`` is found by ``jose``."""
    apart = unicodedata.normalize("NFKD", typed.casefold())
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def _checked(typed: str, longest: int) -> str:
    if typed.isascii() and typed.isprintable() and len(typed) <= longest:
        return typed  # as most words are, in files of a hundred thousand people too
    for letter in typed:
        if letter not in _LAYOUT and unicodedata.category(letter) in _REFUSED:
            raise BadInput(text("The text holds a character that cannot be kept. Please type it again."))
    clean = unicodedata.normalize("NFC", typed)
    if len(clean) > longest:
        raise BadInput(text("The text is longer than {count} characters.", count=longest))
    return clean
