"""Limits of rules: each day recounted from what the rules say, one by one, for whole histories."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.allotting import allot, offer
from shelterdesk.domain.due import Due, DueState, due_items
from shelterdesk.domain.entitlement import Entitlement, Other, Per, Recipient, ScaleStep
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.limits import Receipt, counts_from

DAY = date(2026, 9, 3)
START = date(2026, 1, 1)
NAMES = ("ana", "leo", "mia")
MEAL = Entitlement("meal", "meal", Per.PERSON, Decimal(1), 0, START, label="Lunch")
LATE = replace(
    MEAL, entitlement_id="late", item_id="late", label="Late meal", not_with=(Other("meal", "Lunch"),)
)
KIT = Entitlement("kit", "kit", Per.HOUSEHOLD, Decimal(1), 0, START)


def people(*names: str, since: date | None = None) -> tuple[Recipient, ...]:
    return tuple(Recipient(name, resident=since is not None, stays_since=since) for name in names)


def got(day: date, quantity: int = 1, item: str = "kit", person: str | None = None) -> Receipt:
    reached = frozenset(NAMES) if person is None else frozenset({person})
    return Receipt(item, day, Decimal(quantity), reached, person)


def due(
    rule: Entitlement, *receipts: Receipt, who: Sequence[Recipient] = people("ana"), on: date = DAY
) -> Due:
    (only,) = due_items([rule], who, receipts, on)
    return only


@pytest.mark.parametrize(
    ("limit", "receipts", "said"),
    [
        (
            {"per_day": Decimal(2)},
            [got(DAY, 2)],
            "At most 2 a day, and all of it was received; next on 4 Sep 2026",
        ),
        (
            {"per_month": Decimal(2)},
            [got(date(2026, 9, 1)), got(date(2026, 9, 2))],
            "At most 2 a month, and all of it was received; next on 1 Oct 2026",
        ),
        (
            {"per_stay": Decimal(1)},
            [got(date(2026, 8, 20))],
            "At most 1 in one stay, and all of it was received; no more under this rule",
        ),
    ],
)
def test_a_limit_that_is_reached_says_so(
    limit: dict[str, Decimal], receipts: list[Receipt], said: str
) -> None:
    found = due(replace(KIT, **limit), *receipts, who=people("ana", since=date(2026, 8, 1)))  # type: ignore[arg-type]
    assert (found.quantity, found.state, str(found.reason)) == (0, DueState.LATER, said)


def test_a_month_is_that_of_the_calendar() -> None:
    monthly = replace(KIT, per_month=Decimal(1))
    last = date(2026, 8, 31)
    assert due(monthly, got(last), on=last).quantity == 0
    assert due(monthly, got(last), on=last + timedelta(days=1)).quantity == 1
    assert str(due(monthly, got(date(2026, 12, 2)), on=date(2026, 12, 31)).reason).endswith("1 Jan 2027")


def test_what_was_received_before_the_stay_does_not_count_in_it() -> None:
    once = replace(KIT, per_stay=Decimal(1))
    earlier, entered = date(2026, 8, 1), date(2026, 8, 20)
    assert due(once, got(earlier), who=people("ana", since=entered)).quantity == 1
    assert due(once, got(entered), who=people("ana", since=entered)).quantity == 0
    outside = due(once, who=people("ana"))
    assert (outside.state, str(outside.reason)) == (DueState.NOT_FOR_THEM, "For residents only")


def test_a_limit_cuts_what_is_due_at_once() -> None:
    daily = replace(KIT, quantity=Decimal(2), per_day=Decimal(3))
    found = due(daily, got(DAY, 2))
    assert (found.quantity, str(found.reason)) == (1, "Due now: the rest, since some was received today")


@pytest.mark.parametrize(("size", "quantity"), [(1, 1), (2, 1), (3, 2), (5, 2), (6, 3), (20, 3)])
def test_rations_by_size_of_household(size: int, quantity: int) -> None:
    scaled = replace(KIT, scale=(ScaleStep(3, 5, Decimal(2)), ScaleStep(6, None, Decimal(3))))
    found = due(scaled, who=people(*(f"p{at}" for at in range(size))))
    assert found.quantity == quantity
    assert str(found.rule) == "1 per household, 2 for 3 to 5 members, 3 from 6 members on"


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ({"from_members": 4, "to_members": 6}, "Only for households of 4 to 6"),
        ({"from_members": 2}, "Only for households of 2 or more"),
        ({"from_members": 2, "to_members": 2}, "Only for households of 2"),
    ],
)
def test_a_rule_for_households_of_a_size(ends: dict[str, int], said: str) -> None:
    sized = replace(KIT, **ends)  # type: ignore[arg-type]
    assert (due(sized).state, str(due(sized).reason)) == (DueState.NOT_FOR_THEM, said)
    assert due(sized, who=people(*(f"p{at}" for at in range(ends["from_members"])))).quantity == 1


def test_lunch_or_late_meal_the_first_comes_first() -> None:
    dues = due_items([LATE, MEAL], people("ana"), [], DAY)
    assert [one.quantity for one in dues] == [1, 1]
    plenty = {"meal": Decimal(9), "late": Decimal(9)}
    assert offer(dues, plenty) == {"late": 0, "meal": 1}
    assert offer(dues, {"late": Decimal(9)}) == {"late": 1, "meal": 0}
    assert [share.item_id for share in allot(dues, {"late": Decimal(1)}, {})] == ["late"]
    with pytest.raises(RuleBroken, match="Lunch and Late meal are not given to the same person on one day"):
        allot(dues, {"late": Decimal(1), "meal": Decimal(1)}, {"late": "Late meal", "meal": "Lunch"})


@pytest.mark.parametrize(("had", "other", "name"), [("meal", LATE, "Lunch"), ("late", MEAL, "Late meal")])
def test_having_one_rules_the_other_out_for_that_day(had: str, other: Entitlement, name: str) -> None:
    rules, receipt = [MEAL, LATE], got(DAY, item=had, person="ana")
    found = {one.item_id: one for one in due_items(rules, people("ana", "leo"), [receipt], DAY)}
    assert [share.person_id for share in found[other.item_id].shares] == ["leo"]
    (alone,) = [
        one for one in due_items(rules, people("ana"), [receipt], DAY) if one.item_id == other.item_id
    ]
    assert str(alone.reason) == f"Not on a day with {name}, which was received today; next on 4 Sep 2026"
    tomorrow = due_items(rules, people("ana"), [receipt], DAY + timedelta(days=1))
    assert [one.state for one in tomorrow] == [DueState.NOW, DueState.NOW]


def test_of_a_family_each_has_one_or_the_other() -> None:
    """Whoever may have both leaves the one that the others cannot have."""
    only_ana = replace(LATE, from_age=18)
    family = (replace(people("ana")[0], birth_month=0), *people("leo"))
    dues = due_items([MEAL, only_ana], family, [], DAY)
    shares = allot(dues, {"meal": Decimal(1), "late": Decimal(1)}, {})
    assert {(share.item_id, share.person_id) for share in shares} == {("meal", "leo"), ("late", "ana")}


def test_what_rules_it_out_is_what_one_of_them_received() -> None:
    shared = replace(KIT, not_with=(Other("soap", "Soap"),))
    for name, quantity in (("ana", 0), ("gone", 1)):
        receipt = Receipt("soap", DAY, Decimal(1), frozenset({name}))
        assert due(shared, receipt).quantity == quantity


def test_what_a_household_shares_reaches_each_of_them() -> None:
    shared = replace(KIT, not_with=(Other("meal", "Lunch"),), label="Kit")
    dues = due_items([shared, MEAL], people("ana", "leo"), [], DAY)
    assert offer(dues, {"kit": Decimal(1), "meal": Decimal(2)}) == {"kit": 0, "meal": 2}
    with pytest.raises(RuleBroken, match="not given to the same person on one day"):
        allot(dues, {"kit": Decimal(1), "meal": Decimal(1)}, {})


def test_beyond_what_is_due_nobody_has_a_share_twice() -> None:
    """Leo alone may have lunch, Mia had a late meal; of two late meals the second is Leo's, not Ana's again."""
    late = replace(LATE, every_days=3, may_override=True)
    lunch = replace(MEAL, from_age=18)
    ana, leo, mia = people("ana", "leo", "mia")
    family = (ana, replace(leo, birth_month=0), mia)
    had = got(DAY - timedelta(days=1), item="late", person="mia")
    dues = due_items([lunch, late], family, [had], DAY)
    shares = allot(dues, {"meal": Decimal(1), "late": Decimal(2)}, {}, beyond=True)
    assert sorted((share.item_id, share.person_id, share.quantity) for share in shares) == [
        ("late", "ana", 1),
        ("late", "leo", 1),
        ("meal", "leo", 1),
    ]


def test_beyond_what_is_due_only_where_the_rule_allows_it() -> None:
    open_ = replace(KIT, every_days=14, may_override=True)
    received = got(DAY - timedelta(days=2))
    found = due(open_, received)
    assert (found.quantity, [share.quantity for share in found.extra]) == (0, [1])
    assert [share.quantity for share in allot([found], {"kit": Decimal(1)}, {}, beyond=True)] == [1]
    with pytest.raises(RuleBroken, match="Last received 2 days ago"):
        allot([found], {"kit": Decimal(1)}, {})
    with pytest.raises(RuleBroken, match="1 may be given now, not 2"):
        allot([found], {"kit": Decimal(2)}, {}, beyond=True)
    closed = due(replace(open_, may_override=False), received)
    with pytest.raises(RuleBroken, match="Last received 2 days ago"):
        allot([closed], {"kit": Decimal(1)}, {}, beyond=True)


# Whole histories, recounted from the words of the rules.

SMALL = st.integers(1, 3).map(Decimal)
LIMIT = st.none() | st.integers(3, 6).map(Decimal)
ITEMS = ("kit", "soap")


@st.composite
def a_rule(draw: st.DrawFn) -> Entitlement:
    item = draw(st.sampled_from(ITEMS))
    other = next(one for one in ITEMS if one != item)
    first, last = draw(st.sampled_from([(None, None), (1, 2), (2, None), (3, 3)]))
    per = draw(st.sampled_from(Per))
    steps = (ScaleStep(2, 2, Decimal(2)), ScaleStep(3, None, Decimal(3)))
    return Entitlement(
        f"{item}-{draw(st.integers(0, 99))}",
        item,
        per,
        draw(SMALL),
        draw(st.sampled_from([0, 1, 2, 7, 30])),
        START,
        residents_only=draw(st.booleans()),
        from_members=first,
        to_members=last,
        per_day=draw(LIMIT),
        per_month=draw(LIMIT),
        per_stay=draw(LIMIT),
        scale=steps if per is Per.HOUSEHOLD and draw(st.booleans()) else (),
        not_with=(Other(other, other),) if draw(st.integers(0, 3)) == 0 else (),
        may_override=draw(st.booleans()),
        label=item,
    )


@st.composite
def a_receipt(draw: st.DrawFn) -> Receipt:
    reached = draw(st.sets(st.sampled_from([*NAMES, "gone"]), min_size=1))
    person = draw(st.none() | st.sampled_from(sorted(reached)))
    days = draw(st.integers(0, 45))
    return Receipt(
        draw(st.sampled_from(ITEMS)),
        DAY - timedelta(days=days),
        draw(st.integers(0, 3).map(Decimal)),
        frozenset(reached) if person is None else frozenset({person}),
        person,
        voided=draw(st.integers(0, 3)) == 0,
    )


@st.composite
def a_household(draw: st.DrawFn) -> tuple[Recipient, ...]:
    names = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
    since = [draw(st.none() | st.integers(0, 40)) for _ in names]
    return tuple(
        Recipient(
            name,
            resident=days is not None,
            stays_since=None if days is None else DAY - timedelta(days=days),
        )
        for name, days in zip(names, since, strict=True)
    )


@dataclass(frozen=True)
class Recount:
    """What is due, said the slow way: the most that may be added to the day without breaking what a rule says."""

    rules: Sequence[Entitlement]
    who: Sequence[Recipient]
    receipts: Sequence[Receipt]

    def due(self, item: str, day: date) -> Decimal:
        rules = [rule for rule in self.rules if rule.item_id == item and rule.in_force(day)]
        units: list[tuple[Per, list[Recipient]]] = [(Per.HOUSEHOLD, list(self.who))]
        units += [(Per.PERSON, [one]) for one in self.who]
        total = Decimal(0)
        for per, whom in units:
            fitting = [
                rule for rule in rules if rule.per is per and any(self.fits(rule, one) for one in whom)
            ]
            total += max((self.allowed(rule, whom, rules, day) for rule in fitting), default=Decimal(0))
        return total

    def fits(self, rule: Entitlement, one: Recipient) -> bool:
        size = len(self.who)
        big_enough = rule.from_members is None or size >= rule.from_members
        small_enough = rule.to_members is None or size <= rule.to_members
        here = one.resident or not (rule.residents_only or rule.per_stay is not None)
        return big_enough and small_enough and here

    def allowed(
        self, rule: Entitlement, whom: Sequence[Recipient], rules: Sequence[Entitlement], day: date
    ) -> Decimal:
        beside = any(other.per is not rule.per for other in rules)
        counted = [one for one in self.of(rule.item_id, whom) if not beside or per_of(one) is rule.per]
        if any(
            one.day == day for other in self.rivals(rule.item_id) for one in self.of(other, whom, wide=True)
        ):
            return Decimal(0)
        most = rule.quantity
        for step in rule.scale:
            if len(self.who) in range(
                step.from_members, 100 if step.to_members is None else step.to_members + 1
            ):
                most = step.quantity
        added = Decimal(0)
        while added < most and self.holds(rule, most, whom, counted, added + 1, day):
            added += 1
        return added

    def holds(
        self,
        rule: Entitlement,
        most: Decimal,
        whom: Sequence[Recipient],
        counted: Sequence[Receipt],
        added: Decimal,
        day: date,
    ) -> bool:
        entries = [one.stays_since for one in whom if one.stays_since is not None]
        spans = [
            (
                most if rule.every_days else None,
                [day - timedelta(days=back) for back in range(rule.every_days)],
            ),
            (rule.per_day, [day]),
            (rule.per_month, [date(day.year, day.month, number) for number in range(1, day.day + 1)]),
            (rule.per_stay, [min(entries, default=day) + timedelta(days=n) for n in range(100)]),
        ]
        return all(
            limit is None or sum(one.quantity for one in counted if one.day in days) + added <= limit
            for limit, days in spans
        )

    def rivals(self, item: str) -> set[str]:
        named = {(rule.item_id, other.item_id) for rule in self.rules for other in rule.not_with}
        return {other for other in ITEMS if (item, other) in named or (other, item) in named}

    def of(self, item: str, whom: Sequence[Recipient], *, wide: bool = False) -> Iterable[Receipt]:
        for receipt in self.receipts:
            ids = {one.person_id for one in whom}
            touches = (receipt.reached if receipt.person_id is None else {receipt.person_id}) & ids
            if receipt.item_id == item and not receipt.voided and receipt.quantity and touches:
                yield receipt


def per_of(receipt: Receipt) -> Per:
    return Per.HOUSEHOLD if receipt.person_id is None else Per.PERSON


RULES = st.lists(a_rule(), min_size=1, max_size=4, unique_by=lambda rule: rule.entitlement_id)
HISTORY = st.lists(a_receipt(), max_size=8)


@given(RULES, a_household(), HISTORY)
def test_what_is_due_is_what_a_slow_recount_finds(
    rules: list[Entitlement], who: tuple[Recipient, ...], history: list[Receipt]
) -> None:
    found = {one.item_id: one for one in due_items(rules, who, history, DAY)}
    recount = Recount(rules, who, history)
    for item in {rule.item_id for rule in rules}:
        assert found[item].quantity == recount.due(item, DAY)
        assert found[item].quantity == sum(share.quantity for share in found[item].shares)
        assert str(found[item].reason)


@given(RULES, a_household(), HISTORY)
def test_next_on_is_the_first_day_that_the_recount_finds(
    rules: list[Entitlement], who: tuple[Recipient, ...], history: list[Receipt]
) -> None:
    for one in due_items(rules, who, history, DAY):
        recount = Recount(rules, who, history)
        days = (DAY + timedelta(days=ahead) for ahead in range(1, 100))
        first = next((day for day in days if recount.due(one.item_id, day)), None)
        if one.state is DueState.LATER:
            assert one.next_on == first


@given(RULES, a_household(), HISTORY)
def test_what_is_older_than_the_rules_ask_about_may_be_left_out(
    rules: list[Entitlement], who: tuple[Recipient, ...], history: list[Receipt]
) -> None:
    entries = [one.stays_since for one in who if one.stays_since is not None]
    since = counts_from(rules, DAY, min(entries, default=None))
    recent = [receipt for receipt in history if receipt.day >= since]
    assert due_items(rules, who, recent, DAY) == due_items(rules, who, history, DAY)


@given(RULES, a_household(), HISTORY)
def test_what_is_void_or_wholly_brought_back_was_never_received(
    rules: list[Entitlement], who: tuple[Recipient, ...], history: list[Receipt]
) -> None:
    rest = [receipt for receipt in history if not receipt.voided and receipt.quantity]
    assert due_items(rules, who, history, DAY) == due_items(rules, who, rest, DAY)


@given(
    RULES,
    a_household(),
    HISTORY,
    st.fixed_dictionaries({item: st.integers(0, 6).map(Decimal) for item in ITEMS}),
)
def test_what_is_offered_may_be_given_and_breaks_no_rule(
    rules: list[Entitlement],
    who: tuple[Recipient, ...],
    history: list[Receipt],
    left: dict[str, Decimal],
) -> None:
    dues = due_items(rules, who, history, DAY)
    offered = {item: quantity for item, quantity in offer(dues, left).items() if quantity}
    assert all(quantity <= left[item] for item, quantity in offered.items())
    shares = allot(dues, offered, {})
    after = [*history, *(_as_receipt(share, who) for share in shares)]
    for one in due_items(rules, who, after, DAY):
        assert one.quantity >= 0
    for one in shares:
        for other in shares:
            if other.item_id in Recount(rules, who, ()).rivals(one.item_id):
                assert None not in (one.person_id, other.person_id)
                assert one.person_id != other.person_id


@given(RULES, st.lists(st.tuples(st.integers(0, 9), a_household(), st.booleans()), max_size=12))
def test_no_limit_is_ever_passed_while_members_come_and_go(
    rules: list[Entitlement], visits: list[tuple[int, tuple[Recipient, ...], bool]]
) -> None:
    """Whoever is of the household on the day; some of what was given comes back."""
    single = [rule for rule in rules if rule.per is Per.PERSON and not rule.scale][:1]
    history: list[Receipt] = []
    day = DAY
    for wait, who, back in visits:
        day += timedelta(days=wait)
        dues = due_items(single, who, history, day)
        wanted = {
            item: quantity
            for item, quantity in offer(dues, dict.fromkeys(ITEMS, Decimal(99))).items()
            if quantity
        }
        given = [_as_receipt(share, who, day) for share in allot(dues, wanted, {})]
        history += [replace(one, quantity=Decimal(0)) for one in given] if back else given
    for rule in single:
        for name in NAMES:
            own = [one for one in history if one.person_id == name]
            for first in {one.day for one in own}:
                in_a_day = sum(one.quantity for one in own if one.day == first)
                in_a_month = sum(
                    one.quantity for one in own if (one.day.year, one.day.month) == (first.year, first.month)
                )
                in_the_wait = sum(
                    one.quantity for one in own if 0 <= (one.day - first).days < rule.every_days
                )
                assert rule.per_day is None or in_a_day <= rule.per_day
                assert rule.per_month is None or in_a_month <= rule.per_month
                assert not rule.every_days or in_the_wait <= rule.quantity


def _as_receipt(share: object, who: Sequence[Recipient], day: date = DAY) -> Receipt:
    reached = (
        frozenset(one.person_id for one in who) if share.person_id is None else frozenset({share.person_id})
    )  # type: ignore[attr-defined]
    return Receipt(share.item_id, day, share.quantity, reached, share.person_id)  # type: ignore[attr-defined]
