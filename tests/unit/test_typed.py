"""What people type: one form per letter, and nothing that breaks a file or a spreadsheet later."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.typed import folded, one_line, several_lines


@given(st.text())
def test_what_is_kept_can_be_written_anywhere(typed: str) -> None:
    try:
        kept = one_line(typed, 1000)
    except BadInput:
        return
    if kept is not None:
        kept.encode("utf-8")
        assert "\0" not in kept
        assert unicodedata.is_normalized("NFC", kept)
        assert kept == " ".join(kept.split()) == one_line(kept, 1000)


@pytest.mark.parametrize("typed", ["a\0b", "a\ud800b", "\x1b[2J", "a\x7f"])
def test_controls_and_lone_surrogates_are_refused(typed: str) -> None:
    for kept in (one_line, several_lines):
        with pytest.raises(BadInput, match="cannot be kept"):
            kept(typed, 100)


def test_nothing_is_nothing() -> None:
    assert one_line(None, 5) is one_line(" \n\t ", 5) is several_lines("\r\n ", 5) is None


def test_line_breaks_are_kept_where_they_may_be() -> None:
    assert several_lines(" one\r\ntwo\rthree ", 20) == "one\ntwo\nthree"
    assert one_line(" one\ntwo  three ", 20) == "one two three"


def test_composed_and_decomposed_are_the_same_name() -> None:
    assert one_line("Jose\u0301", 5) == one_line("José", 5) == "José"


def test_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(BadInput, match="longer than 3"):
        one_line("four", 3)


def test_folding_is_blind_to_case_and_accents() -> None:
    assert folded("JOSÉ Ñandú Straße") == "jose nandu strasse"
