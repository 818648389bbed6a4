"""Person codes: any one wrong character and any two swapped are noticed, whatever was typed around them."""

from __future__ import annotations

import secrets

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.codes import (
    ALPHABET,
    LENGTH,
    RANDOM_LENGTH,
    bare_code,
    check_code,
    new_code,
    show_code,
)
from shelterdesk.domain.errors import BadInput


def _made_of(letters: str) -> str:
    number = 0
    for letter in reversed(letters):
        number = number * len(ALPHABET) + ALPHABET.index(letter)
    return new_code(lambda below: number % below)


codes = st.text(ALPHABET, min_size=RANDOM_LENGTH, max_size=RANDOM_LENGTH).map(_made_of)
places = st.integers(0, LENGTH - 1)


@given(codes)
def test_a_new_code_is_right_in_every_writing(code: str) -> None:
    shown = show_code(code)
    assert len(shown) == LENGTH + 2
    assert _made_of(code[:RANDOM_LENGTH]) == code  # so every code there may be can come up
    assert (
        check_code(shown) == check_code(f"  {shown.lower()} ") == check_code(shown.replace("-", " ")) == code
    )


@given(codes, places, st.sampled_from(ALPHABET))
def test_one_wrong_character_is_noticed(code: str, place: int, wrong: str) -> None:
    typed = code[:place] + wrong + code[place + 1 :]
    if typed == code:
        assert check_code(typed) == code
    else:
        with pytest.raises(BadInput):
            check_code(typed)


@given(codes, places, places)
def test_two_swapped_characters_are_noticed(code: str, one: int, other: int) -> None:
    letters = list(code)
    letters[one], letters[other] = letters[other], letters[one]
    typed = "".join(letters)
    if typed == code:
        assert check_code(typed) == code
    else:
        with pytest.raises(BadInput):
            check_code(typed)


@given(st.text())
def test_whatever_is_typed_gives_a_code_or_a_sentence(typed: str) -> None:
    try:
        code = check_code(typed)
    except BadInput:
        return
    assert len(code) == LENGTH
    assert set(code) <= set(ALPHABET)


@pytest.mark.parametrize("typed", ["", "ABC", "ABC-DEF-GH", "ABC-DEF-0", "ABCDEF\0", "señora!"])
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(BadInput, match="not a person's code"):
        check_code(typed)


def test_the_beginning_of_a_code_can_be_looked_for() -> None:
    assert bare_code(" abc-d") == "ABCD"
    assert show_code("ABCD") == "ABC-D"


def test_codes_do_not_repeat_in_a_shelters_lifetime() -> None:
    made = [new_code(secrets.randbelow) for _ in range(2_000)]
    assert len(set(made)) == len(made)
