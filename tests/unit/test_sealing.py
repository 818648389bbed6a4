"""What is sealed opens at its own place only, and no two seals are alike."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.persistence.sealing import BrokenSeal, Sealer

KEY, OTHER_KEY = bytes(32), bytes([1]) * 32
PLACE = ("identities", "row-1", "notes")
words = st.text(st.characters(exclude_categories=["Cs"]))


@given(st.dictionaries(st.text("abc_", min_size=1), st.none() | words, max_size=6))
def test_a_row_opens_field_by_field(plain: dict[str, str | None]) -> None:
    sealed = Sealer(KEY).seal_row(plain, "identities", "row-1")
    opened = {
        column: None if value is None else Sealer(KEY).open(value, "identities", "row-1", column)
        for column, value in sealed.items()
    }
    assert opened == plain


def test_no_two_seals_share_their_noise() -> None:
    sealer = Sealer(KEY)
    fields = dict.fromkeys("abcdef", "the same")
    sealed = [value for _ in range(50) for value in sealer.seal_row(fields, "identities", "row-1").values()]
    sealed += [sealer.seal("the same", *PLACE) for _ in range(50)]
    assert len({value[1:13] for value in sealed if value is not None}) == len(sealed)


@pytest.mark.parametrize(
    "place",
    [("people", "row-1", "notes"), ("identities", "row-2", "notes"), ("identities", "row-1", "contacts")],
)
def test_a_seal_that_was_moved_does_not_open(place: tuple[str, str, str]) -> None:
    for sealed in (
        Sealer(KEY).seal("secret", *PLACE),
        Sealer(KEY).seal_row({"notes": "secret"}, *PLACE[:2])["notes"],
    ):
        assert sealed is not None
        assert Sealer(KEY).open(sealed, *PLACE) == "secret"
        with pytest.raises(BrokenSeal):
            Sealer(KEY).open(sealed, *place)


@given(st.integers(0, 200), st.integers(1, 255))
def test_any_byte_changed_breaks_the_seal(at: int, by: int) -> None:
    sealed = bytearray(Sealer(KEY).seal("a secret of some length", *PLACE))
    sealed[at % len(sealed)] ^= by
    with pytest.raises(BrokenSeal):
        Sealer(KEY).open(bytes(sealed), *PLACE)


@pytest.mark.parametrize("length", range(40))
def test_what_was_written_in_part_does_not_open(length: int) -> None:
    sealed = Sealer(KEY).seal("a secret of some length", *PLACE)
    with pytest.raises(BrokenSeal, match="changed or damaged"):
        Sealer(KEY).open(sealed[:length], *PLACE)


def test_another_key_does_not_open_it() -> None:
    with pytest.raises(BrokenSeal):
        Sealer(OTHER_KEY).open(Sealer(KEY).seal("secret", *PLACE), *PLACE)
