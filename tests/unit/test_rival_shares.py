"""Things that exclude each other, shared out in a household: against every way there is, tried one by one."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import permutations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shelterdesk.domain.allotting import allot, together
from shelterdesk.domain.due import Due, DueState, Share
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.text import text

ITEMS = ("pads", "cloth", "soap")
HOLDERS = (None, "ana", "bea", "eva")


def due(item_id: str, caps: Mapping[str | None, int], rivals: frozenset[str]) -> Due:
    shares = tuple(Share(item_id, "rule", who, Decimal(cap)) for who, cap in caps.items() if cap)
    state = DueState.NOW if shares else DueState.LATER
    total = sum((share.quantity for share in shares), Decimal(0))
    return Due(item_id, total, state, text("why"), text("rule"), shares, rivals=rivals)


@st.composite
def households(draw: st.DrawFn) -> tuple[list[Due], dict[str, Decimal]]:
    pairs = draw(st.sets(st.sampled_from([(0, 1), (0, 2), (1, 2)])))
    dues = []
    for at, item_id in enumerate(ITEMS):
        rivals = frozenset(ITEMS[b if a == at else a] for a, b in pairs if at in (a, b))
        caps = {who: draw(st.integers(0, 2)) for who in HOLDERS}
        caps[None] = draw(st.sampled_from([0, 0, 0, 1]))
        dues.append(due(item_id, caps, rivals))
    wanted = {one.item_id: Decimal(draw(st.integers(0, int(one.quantity)))) for one in dues if one.quantity}
    return dues, {item_id: quantity for item_id, quantity in wanted.items() if quantity}


def possible(dues: list[Due], wanted: Mapping[str, Decimal]) -> bool:
    """Every way to say who gets anything of what; then whether those alone could get all of it."""
    asked = [one for one in dues if one.item_id in wanted]
    places = [(one, share) for one in asked for share in one.shares]
    for choice in product((False, True), repeat=len(places)):
        chosen = [place for place, taken in zip(places, choice, strict=True) if taken]
        if any(
            other.item_id in one.rivals and (None in (a.person_id, b.person_id) or a.person_id == b.person_id)
            for one, a in chosen
            for other, b in chosen
        ):
            continue
        if all(
            sum(share.quantity for one, share in chosen if one.item_id == item_id) >= quantity
            for item_id, quantity in wanted.items()
        ):
            return True
    return False


@settings(max_examples=60, deadline=None)
@given(households())
def test_it_is_given_whenever_there_is_a_way_in_whatever_order(
    household: tuple[list[Due], dict[str, Decimal]],
) -> None:
    dues, wanted = household
    expected = possible(dues, wanted)
    for order in permutations(dues):
        assert together(order, wanted) == expected
        if not expected:
            with pytest.raises(RuleBroken):
                allot(order, wanted, {})
            continue
        shares = allot(order, wanted, {})
        for item_id, quantity in wanted.items():
            assert sum(share.quantity for share in shares if share.item_id == item_id) == quantity
        _keeps_the_rules(dues, shares)


def _keeps_the_rules(dues: list[Due], shares: tuple[Share, ...]) -> None:
    by_item = {one.item_id: one for one in dues}
    for share in shares:
        caps = {one.person_id: one.quantity for one in by_item[share.item_id].shares}
        assert 0 < share.quantity <= caps[share.person_id]
        for other in shares:
            if other.item_id in by_item[share.item_id].rivals:
                assert None not in (share.person_id, other.person_id)
                assert share.person_id != other.person_id


def test_she_who_may_only_have_the_one_is_kept_for_it() -> None:
    pads = due("pads", {"ana": 1, "bea": 1}, frozenset({"cloth"}))
    cloth = due("cloth", {"ana": 1}, frozenset({"pads"}))
    shares = allot([pads, cloth], {"pads": Decimal(1), "cloth": Decimal(1)}, {})
    assert {(share.item_id, share.person_id) for share in shares} == {("pads", "bea"), ("cloth", "ana")}
