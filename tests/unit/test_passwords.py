"""Which passwords are taken."""

from __future__ import annotations

import pytest

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.passwords import check_password


@pytest.mark.parametrize(
    "password",
    [
        "four quiet words",
        "ñandú azul y mar",
        "  with spaces  ",
        "水は静かに流れる夜明け",
        "🐢🐢🦎🐚🌊🌴🥥🐠🐙🦀",
    ],
)
def test_any_alphabet_is_welcome(password: str) -> None:
    check_password(password)


@pytest.mark.parametrize(
    "password",
    [
        "",
        "nine char",
        "aaaaaaaaaaaa",
        "abababababab",
        "1234567890",
        "0987654321",
        "ABCDEFGHIJK",
        "qwertyuiop",
    ],
)
def test_what_is_guessed_at_once_is_refused(password: str) -> None:
    with pytest.raises(BadInput):
        check_password(password)
