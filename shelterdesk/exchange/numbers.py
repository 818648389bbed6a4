"""Numbers as people write them: ``1.5`` and ``1,5`` and ``1 500``, read exactly or not at all."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import Enum

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import Text, text

_PATTERN = r"([+-]?)(?:([1-9]\d{{0,2}})(({group})\d{{3}}(?:\4\d{{3}})*)|(\d*))(?:{point}(\d+))?"
_POINT = re.compile(_PATTERN.format(group=r"[, '’]", point=r"\."), re.ASCII)
_COMMA = re.compile(_PATTERN.format(group=r"[. '’]", point=","), re.ASCII)


class DecimalSign(Enum):
    """What separates the decimals in a file. UNSURE: nothing tells."""

    POINT = "."
    COMMA = ","
    UNSURE = None


def sign_of(written: Iterable[str], usual: DecimalSign) -> DecimalSign:
    """The sign that the numbers `written` in a file show by those that can be read in one way only.

    `usual` where they show none; UNSURE where they show both.
    """
    shown = set()
    for raw in written:
        point, comma = _readings(raw)
        if point is None and comma is not None:
            shown.add(DecimalSign.COMMA)
        elif comma is None and point is not None:
            shown.add(DecimalSign.POINT)
    if not shown:
        return usual
    return shown.pop() if len(shown) == 1 else DecimalSign.UNSURE


def parse_number(written: str, sign: DecimalSign, label: Text) -> Decimal:
    """`written` as an exact decimal; BadInput where it is no number, or could be two."""
    point, comma = _readings(written)
    if point is None and comma is None:
        raise BadInput(text("The {field} “{value}” is not a number.", field=label, value=written))
    if point is None or comma is None or point == comma:
        return point if point is not None else comma  # type: ignore[return-value]
    if sign is DecimalSign.UNSURE:
        raise BadInput(
            text(
                "The {field} {value} could be {one} or {other}. Write it without a thousands separator.",
                field=label,
                value=written,
                one=format(point, "f"),
                other=format(comma, "f"),
            )
        )
    return point if sign is DecimalSign.POINT else comma


def _readings(written: str) -> tuple[Decimal | None, Decimal | None]:
    """`written` with a decimal point, and with a decimal comma."""
    plain = " ".join(written.split()).replace("\N{MINUS SIGN}", "-")
    return _reading(_POINT, plain), _reading(_COMMA, plain)


def _reading(pattern: re.Pattern[str], plain: str) -> Decimal | None:
    found = pattern.fullmatch(plain)
    if found is None or not any(character.isdigit() for character in plain):
        return None
    minus, first, groups, _, whole, decimals = found.groups()
    digits = (first + re.sub(r"\D", "", groups)) if first else whole
    return Decimal(f"{minus}{digits or 0}.{decimals}" if decimals else f"{minus}{digits}")
