"""What is due: the rules against examples, and against whole histories."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.allotting import allot
from shelterdesk.domain.due import Due, DueState, Share, due_items
from shelterdesk.domain.entitlement import Entitlement, Per, Recipient
from shelterdesk.domain.entitlement_checks import check_entitlement
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.limits import Receipt
from shelterdesk.domain.people import Need, Sex, birth_month_from_age

DAY = date(2026, 9, 3)
START = date(2026, 1, 1)
KIT = Entitlement("hygiene", "kit", Per.HOUSEHOLD, Decimal(1), 14, START)
WATER = Entitlement("water", "water", Per.PERSON, Decimal(2), 7, START)
ANA = Recipient("ana", Sex.FEMALE, birth_month_from_age(34, DAY), resident=True)
LEO = Recipient("leo", Sex.MALE, birth_month_from_age(6, DAY), resident=True)
MIA = Recipient("mia", Sex.FEMALE, birth_month_from_age(0, DAY), frozenset({Need.INFANT}))
FAMILY = (ANA, LEO, MIA)
ALL = frozenset({"ana", "leo", "mia"})


def before(days: int) -> date:
    return DAY - timedelta(days=days)


def due(
    rule: Entitlement, *receipts: Receipt, members: tuple[Recipient, ...] = FAMILY, day: date = DAY
) -> Due:
    (only,) = due_items([rule], members, receipts, day)
    return only


def received(days_ago: int, quantity: int = 1, item: str = "kit", person: str | None = None) -> Receipt:
    reached = ALL if person is None else frozenset({person})
    return Receipt(item, before(days_ago), Decimal(quantity), reached, person)


def test_nothing_received_is_due_now() -> None:
    found = due(KIT)
    assert (found.quantity, found.state) == (1, DueState.NOW)
    assert (str(found.reason), str(found.rule)) == ("Due now", "1 per household, every 14 days")


@pytest.mark.parametrize(
    ("days_ago", "said"),
    [
        (0, "Last received today; next on 17 Sep 2026"),
        (1, "Last received yesterday; next on 16 Sep 2026"),
        (13, "Last received 13 days ago; next on 4 Sep 2026"),
    ],
)
def test_too_early_says_since_when_and_until_when(days_ago: int, said: str) -> None:
    found = due(KIT, received(days_ago))
    assert (found.quantity, found.state, str(found.reason)) == (0, DueState.LATER, said)


def test_the_last_day_of_the_wait_is_over_when_it_dawns() -> None:
    assert due(KIT, received(14)).quantity == 1


def test_the_rule_may_end_before_more_is_due() -> None:
    ending = replace(KIT, ends_on=date(2026, 9, 10))
    assert str(due(ending, received(2)).reason) == "Last received 2 days ago; no more under this rule"


def test_a_person_rule_sums_over_the_household_and_says_for_whom() -> None:
    found = due(WATER, received(3, 2, "water", "leo"))
    assert found.quantity == 4
    assert [(share.person_id, share.quantity) for share in found.shares] == [("ana", 2), ("mia", 2)]


def test_one_pack_per_infant() -> None:
    diapers = Entitlement("d", "diapers", Per.PERSON, Decimal(1), 7, START, need=Need.INFANT)
    found = due(diapers)
    assert (found.quantity, str(found.rule)) == (1, "1 per infant, every 7 days")
    assert found.shares == (Share("diapers", "d", "mia", Decimal(1)),)


def test_a_part_received_leaves_the_rest_due() -> None:
    assert due(WATER, received(3, 1, "water", "leo"), members=(LEO,)).quantity == 1


def test_a_household_counts_what_any_member_received() -> None:
    elsewhere = Receipt("kit", before(2), Decimal(1), frozenset({"leo", "someone"}))
    assert due(KIT, elsewhere).quantity == 0


def test_two_kinds_of_rule_each_account_for_their_own() -> None:
    extra = replace(KIT, entitlement_id="extra", per=Per.PERSON, every_days=7, need=Need.INFANT)
    rules = [KIT, extra]
    (first,) = due_items(rules, FAMILY, [], DAY)
    assert first.quantity == 2
    (later,) = due_items(rules, FAMILY, [received(8), received(8, person="mia")], DAY)
    assert [share.entitlement_id for share in later.shares] == ["extra"]


def test_a_rule_that_became_per_person_still_counts_what_the_household_got() -> None:
    assert due(replace(KIT, per=Per.PERSON), received(2)).quantity == 0


def test_the_most_generous_rule_holds() -> None:
    often = replace(KIT, entitlement_id="often", every_days=2)
    (found,) = due_items([KIT, often], FAMILY, [received(3)], DAY)
    assert (found.quantity, found.shares[0].entitlement_id) == (1, "often")


def test_no_waiting_time_is_due_each_time() -> None:
    assert due(replace(KIT, every_days=0), received(0), received(0)).quantity == 1


@pytest.mark.parametrize(
    ("rule", "members", "said"),
    [
        (replace(KIT, residents_only=True), (MIA,), "For residents only"),
        (replace(KIT, sex=Sex.FEMALE), (LEO,), "Only for women and girls"),
        (replace(KIT, need=Need.PREGNANT), (ANA,), "Only for pregnant women"),
        (replace(KIT, from_age=60), (ANA,), "Only for people aged 60 or more"),
        (replace(KIT, to_age=4), (LEO,), "Only for people aged 4 or less"),
        (replace(KIT, from_age=5, to_age=11), (ANA,), "Only for people aged 5 to 11"),
        (replace(KIT, to_age=4), (Recipient("x"),), "Depends on the age, which is not known"),
        (replace(KIT, residents_only=True, to_age=1), (LEO, MIA), "For residents only"),
    ],
)
def test_why_a_rule_is_for_none_of_them(rule: Entitlement, members: tuple[Recipient, ...], said: str) -> None:
    found = due(rule, members=members)
    assert (found.quantity, found.state, str(found.reason)) == (0, DueState.NOT_FOR_THEM, said)


def test_both_ages_are_inside() -> None:
    assert due(replace(WATER, from_age=6, to_age=34)).quantity == 4


@pytest.mark.parametrize(("starts", "ends"), [(1, None), (-30, -1)])
def test_a_rule_out_of_its_days_says_nothing(starts: int, ends: int | None) -> None:
    rule = replace(
        KIT, starts_on=before(-starts), ends_on=None if ends is None else DAY + timedelta(days=ends)
    )
    assert due_items([rule], FAMILY, [], DAY) == ()


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        (
            replace(KIT, residents_only=True, sex=Sex.MALE, from_age=5, to_age=11, every_days=1),
            "1 per household, for men and boys, aged 5 to 11, for residents, once a day",
        ),
        (replace(WATER, quantity=Decimal("0.500"), every_days=0), "0.5 per person"),
    ],
)
def test_a_rule_in_words(rule: Entitlement, said: str) -> None:
    assert str(due(rule, members=(replace(LEO, resident=True),)).rule) == said


def test_allotting_fills_the_household_first_and_refuses_more_than_is_due() -> None:
    dues = due_items([WATER], FAMILY, [], DAY)
    shares = allot(dues, {"water": Decimal(3)}, {"water": "Water"})
    assert [(share.person_id, share.quantity) for share in shares] == [("ana", 2), ("leo", 1)]
    with pytest.raises(RuleBroken, match="Water: 6 may be given now, not 7"):
        allot(dues, {"water": Decimal(7)}, {"water": "Water"})


def test_allotting_refuses_what_is_not_due_with_the_reason() -> None:
    dues = due_items([KIT], FAMILY, [received(5)], DAY)
    with pytest.raises(RuleBroken, match="Kit: Last received 5 days ago; next on 12 Sep 2026"):
        allot(dues, {"kit": Decimal(1)}, {"kit": "Kit"})
    with pytest.raises(RuleBroken, match="no rule"):
        allot(dues, {"soap": Decimal(1)}, {})


@pytest.mark.parametrize(
    "wrong",
    [
        replace(KIT, quantity=Decimal(0)),
        replace(KIT, every_days=-1),
        replace(KIT, from_age=12, to_age=5),
        replace(KIT, from_age=-1),
        replace(KIT, ends_on=date(2025, 12, 31)),
    ],
)
def test_a_rule_that_cannot_be_is_refused(wrong: Entitlement) -> None:
    with pytest.raises(BadInput):
        check_entitlement(wrong)


RULES = st.builds(
    Entitlement,
    entitlement_id=st.just("rule"),
    item_id=st.just("kit"),
    per=st.sampled_from(Per),
    quantity=st.integers(1, 5).map(Decimal),
    every_days=st.integers(1, 30),
    starts_on=st.just(START),
)
# Days between visits, and how much of what is due is taken (of 3 parts).
VISITS = st.lists(st.tuples(st.integers(0, 12), st.integers(1, 3)), max_size=25)


def _receipts(shares: tuple[Share, ...], day: date) -> list[Receipt]:
    return [
        Receipt(
            "kit",
            day,
            share.quantity,
            ALL if share.person_id is None else frozenset({share.person_id}),
            share.person_id,
        )
        for share in shares
    ]


@given(RULES, VISITS)
def test_no_window_ever_holds_more_than_the_limit(rule: Entitlement, visits: list[tuple[int, int]]) -> None:
    day, history = DAY, list[Receipt]()
    for wait, parts in visits:
        day += timedelta(days=wait)
        found = due(rule, *history, day=day)
        wanted = (found.quantity * parts / 3).to_integral_value()
        if wanted:
            history += _receipts(allot([found], {"kit": wanted}, {}), day)
    limit = rule.quantity * (1 if rule.per is Per.HOUSEHOLD else len(FAMILY))
    for first in {receipt.day for receipt in history}:
        window = range(rule.every_days)
        assert sum(r.quantity for r in history if (r.day - first).days in window) <= limit


@given(RULES, st.integers(0, 60))
def test_all_given_is_due_again_on_the_very_day(rule: Entitlement, later: int) -> None:
    first = due(rule)
    history = _receipts(first.shares, DAY)
    found = due(rule, *history, day=DAY + timedelta(days=later))
    assert found.quantity == (first.quantity if later >= rule.every_days else 0)
    if later < rule.every_days:
        assert found.next_on == DAY + timedelta(days=rule.every_days)


@given(RULES, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 3), st.booleans()), max_size=8))
def test_a_void_hand_out_is_as_if_it_had_not_been(
    rule: Entitlement, given_before: list[tuple[int, int, bool]]
) -> None:
    history = [replace(received(days, some), voided=void) for days, some, void in given_before]
    assert due(rule, *history) == due(rule, *[receipt for receipt in history if not receipt.voided])


@given(RULES, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 3)), min_size=1, max_size=8))
def test_next_on_is_the_first_day_with_something_due(
    rule: Entitlement, given_before: list[tuple[int, int]]
) -> None:
    history = [received(days, some) for days, some in given_before]
    found = due(rule, *history)
    if found.state is DueState.LATER:
        assert found.next_on is not None
        days = range((found.next_on - DAY).days + 1)
        dues = [due(rule, *history, day=DAY + timedelta(days=ahead)).quantity > 0 for ahead in days]
        assert dues == [False] * (len(days) - 1) + [True]
