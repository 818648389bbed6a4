"""One field for an age or a birth date."""

from __future__ import annotations

from datetime import date

import pytest

from shelterdesk.desktop.people.birth import StatedBirth, read_birth
from shelterdesk.domain.errors import BadInput


@pytest.mark.parametrize(
    ("typed", "stated"),
    [
        ("", StatedBirth()),
        ("  ", StatedBirth()),
        ("0", StatedBirth(age=0)),
        (" 34 ", StatedBirth(age=34)),
        ("104", StatedBirth(age=104)),
        ("1990-05-02", StatedBirth(date(1990, 5, 2))),
        ("02/05/1990", StatedBirth(date(1990, 5, 2))),
    ],
)
def test_an_age_or_a_date(typed: str, stated: StatedBirth) -> None:
    assert read_birth(typed) == stated


@pytest.mark.parametrize("typed", ["1990", "-3", "31/02/1990", "young", "3.5"])
def test_what_is_neither_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="not a date"):
        read_birth(typed)


def test_a_birth_date_does_not_show_in_a_repr() -> None:
    assert "1990" not in repr(read_birth("1990-05-02"))
