"""What a reader can work out of what is published, by trying every table that fits against what the solver says."""

from __future__ import annotations

from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shelterdesk.domain.audiences import PROTECTION, Audience, Protection
from shelterdesk.domain.publication import (
    NOTHING,
    Key,
    Publication,
    Secret,
    Told,
    adds_up,
    differs_by,
    share_is,
)
from shelterdesk.domain.text import text
from shelterdesk.services.disclosure_audit import audit, hide_until_safe

LIMIT = Protection(hidden_to=4, rounded_to=1)


def table(cells: list[list[int]], protection: Protection = LIMIT) -> Publication:
    """A table with its margins: small counts hidden, the rest shown, nothing covered yet."""
    rows, columns = len(cells), len(cells[0])
    values: dict[Key, int] = {(r, c): cells[r][c] for r in range(rows) for c in range(columns)}
    values |= {(r, "all"): sum(cells[r]) for r in range(rows)}
    values |= {("all", c): sum(row[c] for row in cells) for c in range(columns)}
    values["all", "all"] = sum(map(sum, cells))
    ties = (
        *(adds_up((r, "all"), [(r, c) for c in range(columns)]) for r in range(rows)),
        *(adds_up(("all", c), [(r, c) for r in range(rows)]) for c in range(columns)),
        adds_up(("all", "all"), [(r, "all") for r in range(rows)]),
    )
    small = {key for key, value in values.items() if protection.is_small(value)}
    told = {
        key: protection.told_when_small() if key in small else protection.told_when_shown(value)
        for key, value in values.items()
    }
    may_hide = {
        key: value + 1000 * (key in small) + 10_000 * str(key).count("all")
        for key, value in values.items()
        if value
    }
    return Publication(values, told, ties, tuple(Secret(key, text("a cell")) for key in small), may_hide)


def worked_out(publication: Publication, most: int = 14) -> set[Key]:
    """The slow way: every table of whole numbers that fits what is told, cell by cell."""
    inner = [key for key in publication.values if "all" not in key]  # type: ignore[operator]
    seen: dict[Key, set[int]] = {secret.key: set() for secret in publication.secrets}
    ranges = []
    for key in inner:
        told = publication.told_of(key)
        ranges.append(range(told.low, (most if told.high is None else told.high) + 1))
    for cells in product(*ranges):
        guess: dict[Key, int] = dict(zip(inner, cells, strict=True))
        for tie in publication.ties:
            whole = next(key for key, factor in tie.factors if factor < 0)
            guess[whole] = sum(guess[key] for key, factor in tie.factors if factor > 0)
        if all(publication.told_of(key).holds(value) for key, value in guess.items()):
            for key, values in seen.items():
                values.add(guess[key])
    return {key for key, values in seen.items() if len(values) == 1}


small_tables = st.lists(st.lists(st.integers(0, 7), min_size=2, max_size=2), min_size=2, max_size=2)


@settings(max_examples=30, deadline=None)
@given(small_tables)
def test_the_solver_finds_what_trying_every_table_finds(cells: list[list[int]]) -> None:
    publication = table(cells)
    assert {found.secret.key for found in audit(publication)} == worked_out(publication)


@settings(max_examples=12, deadline=None)
@given(small_tables)
def test_after_hiding_nothing_can_be_worked_out_and_zeros_stay(cells: list[list[int]]) -> None:
    safe, hidden, left = hide_until_safe(table(cells))
    assert not left
    assert worked_out(safe) == set()
    assert all(safe.values[key] > 0 for key in hidden)


def test_a_row_that_shows_its_total_and_all_but_one_cell_gives_the_last_away() -> None:
    publication = table([[2, 9], [8, 7]])
    (found,) = audit(publication)
    assert (found.secret.key, found.low, found.high) == ((0, 0), 2, 2)
    _, hidden, _ = hide_until_safe(publication)
    assert set(hidden) == {(0, 1), (1, 0), (1, 1)}


def test_a_percentage_gives_a_hidden_count_away() -> None:
    values: dict[Key, int] = {"girls": 3, "all": 40}
    hidden = {"girls": Told(1, 4), "all": Told(40, 40)}
    secret = (Secret("girls", text("girls")),)
    plain = Publication(values, hidden, (), secret, {})
    assert audit(plain) == ()
    (found,) = audit(Publication(values, hidden, share_is("girls", "all", Decimal("0.075")), secret, {}))
    assert (found.low, found.high) == (3, 3)


def test_a_mean_gives_a_hidden_count_away() -> None:
    values: dict[Key, int] = {"nights": 26, "leavers": 3}
    told = {"nights": Told(26, 26), "leavers": Told(1, 4)}
    ties = share_is("nights", "leavers", Decimal("8.7"))
    assert [
        one.low for one in audit(Publication(values, told, ties, (Secret("leavers", text("x")),), {}))
    ] == [3]


def test_minus_an_earlier_release_a_table_shows_one_girl() -> None:
    values: dict[Key, int] = {"march": 12, "april": 13, "between": 1}
    told = {"march": Told(12, 12), "april": Told(13, 13)}
    publication = Publication(
        values,
        told,
        (differs_by("april", "march", "between"),),
        (Secret("between", text("girls reached since the March report"), up_to=4),),
        {"april": 13},
    )
    (found,) = audit(publication)
    assert (found.low, found.high) == (1, 1)
    safe, hidden, left = hide_until_safe(publication)
    assert (hidden, left) == (("april",), ())
    assert safe.told["april"] == NOTHING


def test_what_was_released_cannot_be_hidden_any_more() -> None:
    values: dict[Key, int] = {"march": 12, "april": 13, "between": 1}
    told = {"march": Told(12, 12), "april": Told(13, 13)}
    secret = Secret("between", text("girls"), up_to=4)
    publication = Publication(values, told, (differs_by("april", "march", "between"),), (secret,), {})
    _, hidden, left = hide_until_safe(publication)
    assert hidden == ()
    assert [one.secret for one in left] == [secret]


def test_a_release_that_tells_what_is_not_true_is_refused() -> None:
    with pytest.raises(ValueError, match="told to lie"):
        audit(Publication({"a": 5}, {"a": Told(1, 4)}, (), (), {}))
    with pytest.raises(ValueError, match="does not hold"):
        audit(Publication({"a": 5, "b": 4}, {}, (adds_up("a", ["b"]),), (), {}))


@given(st.integers(0, 10_000), st.sampled_from(Audience))
def test_what_is_printed_tells_no_more_than_its_range(value: int, audience: Audience) -> None:
    protection = PROTECTION[audience]
    if protection.is_small(value):
        assert protection.told_when_small().holds(value)
        return
    told = protection.told_when_shown(value)
    assert told.holds(value)
    alike = [
        other
        for other in range(max(0, value - 12), value + 13)
        if not protection.is_small(other) and protection.shown(other) == protection.shown(value)
    ]
    assert (alike[0], alike[-1]) == (told.low, told.high)


def test_the_audiences_are_those_of_the_design() -> None:
    assert [PROTECTION[one].hidden_to for one in Audience] == [0, 4, 10]
    assert PROTECTION[Audience.PUBLIC].shown(137) == 135
