"""Nights taken twice, against a recount night by night."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.clashes import Claim, Clash, clashes

START = date(2026, 1, 1)
DAYS = st.integers(0, 12).map(lambda at: START + timedelta(days=at))


def claim(owner: str, first: date, nights: int | None) -> Claim:
    return Claim(owner, first, None if nights is None else first + timedelta(days=nights))


CLAIMS = st.lists(
    st.builds(claim, st.sampled_from("ab"), DAYS, st.one_of(st.none(), st.integers(0, 5))), max_size=8
)


def nights_of(one: Claim) -> list[date]:
    end = one.end or START + timedelta(days=40)
    return [one.first + timedelta(days=at) for at in range((end - one.first).days)]


@given(CLAIMS)
def test_a_clash_is_found_exactly_where_a_night_is_taken_twice(claims: list[Claim]) -> None:
    taken = Counter((one.owner, night) for one in claims for night in nights_of(one))
    found = {(clash.owner, clash.night) for clash in clashes(claims)}
    # Wherever claims meet, one of them begins on a night that another has taken.
    assert found == {
        (one.owner, one.first) for one in claims if taken[one.owner, one.first] > 1 and nights_of(one)
    }
    assert {owner for owner, _ in found} == {owner for (owner, _), count in taken.items() if count > 1}


def test_the_night_of_leaving_is_free_for_the_next() -> None:
    leaves = date(2026, 9, 3)
    assert clashes([Claim("1-01", START, leaves), Claim("1-01", leaves, None)]) == ()
    assert clashes([Claim("1-01", START, None), Claim("1-01", leaves, None)]) == (Clash("1-01", leaves),)
