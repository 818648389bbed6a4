"""The course of the stock against a recount unit by unit, and needs worked by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from shelterdesk.domain.allotting import allot, offer
from shelterdesk.domain.bill import Component
from shelterdesk.domain.due import due_items
from shelterdesk.domain.entitlement import Entitlement, Other, Per, Recipient, ScaleStep
from shelterdesk.domain.limits import Receipt
from shelterdesk.domain.people import Sex, month_number
from shelterdesk.domain.stock import LotBalance
from shelterdesk.domain.supply import Pack, course, exploded, order_of, prolonged
from shelterdesk.domain.supply_food import food_of
from shelterdesk.domain.supply_need import Guest, demand_of_rules, present

FIRST = date(2026, 9, 3)
THEN = datetime(2026, 9, 1, tzinfo=UTC)
LOTS = st.lists(st.tuples(st.integers(0, 6), st.none() | st.integers(-2, 9)), max_size=4)
NEED = st.lists(st.integers(0, 4).map(Decimal), min_size=1, max_size=9)


def _lots(told: list[tuple[int, int | None]]) -> list[LotBalance]:
    days = [None if after is None else FIRST + timedelta(days=after) for _, after in told]
    return [
        LotBalance(f"lot{at}", "", Decimal(quantity), day, THEN)
        for at, ((quantity, _), day) in enumerate(zip(told, days, strict=True))
    ]


@given(LOTS, NEED)
def test_units_are_used_one_by_one_the_first_to_expire_first(
    told: list[tuple[int, int | None]], need: list[Decimal]
) -> None:
    units = sorted(after if after is not None else 99 for quantity, after in told for _ in range(quantity))
    lasts, missing, gone = None, [], 0
    for day, wanted in enumerate(need):
        gone += sum(last < day for last in units)
        units = [last for last in units if last >= day]
        given_out = min(int(wanted), len(units))
        units = units[given_out:]
        missing.append(wanted - given_out)
        if lasts is None and missing[-1]:
            lasts = day
    found = course(_lots(told), need, FIRST)
    assert (found.days, list(found.missing)) == (lasts, missing)
    assert sum(one.quantity for one in found.expiring) == gone


@given(st.lists(st.decimals(0, 3, places=5), min_size=1, max_size=28))
def test_a_need_that_goes_on_loses_nothing_to_rounding(need: list[Decimal]) -> None:
    found = prolonged(need, 100)
    exact = sum(need) + sum(need) / len(need) * (100 - len(need))
    assert abs(sum(found) - exact) <= Decimal("0.001")
    assert all(amount == amount.quantize(Decimal("0.001")) for amount in found)


def test_parts_are_needed_once_the_kits_run_out() -> None:
    bills = {
        "outer": (Component("inner", "Inner", Decimal(2), is_kit=True),),
        "inner": (Component("soap", "Soap", Decimal(3)),),
    }
    lots = {"outer": _lots([(1, None)]), "inner": _lots([(2, None)])}
    whole, for_kits = exploded({"outer": [Decimal(1)] * 3}, bills, lots, FIRST)
    assert whole["inner"] == [0, 2, 2]
    assert whole["soap"] == for_kits["soap"] == [0, 0, 6]


def test_orders_come_in_whole_packs() -> None:
    packs = (Pack("box", Decimal(10)), Pack("pallet", Decimal(200)))
    order = order_of(Decimal(31), "piece", packs)
    assert order is not None
    assert (order.packs, order.pack, order.quantity) == (4, packs[0], 40)
    small = order_of(Decimal(3), "piece", packs)
    assert small is not None
    assert (small.packs, small.quantity) == (1, 10)
    loose = order_of(Decimal("2.5"), "piece", ())
    assert loose is not None
    assert (loose.packs, loose.quantity) == (0, 3)
    assert order_of(Decimal(0), "piece", packs) is None


def _rule(per: Per = Per.PERSON, every: int = 7, **other: object) -> Entitlement:
    return Entitlement("r", "soap", per, Decimal(2), every, date(2026, 1, 1), **other)  # type: ignore[arg-type]


def _guest(
    key: str, house: str = "", until: int | None = None, age: int = 30, sex: Sex = Sex.FEMALE
) -> Guest:
    born = month_number(date(FIRST.year - age, 1, 1))
    person = Recipient(key, sex, born, resident=True, stays_since=FIRST)
    end = None if until is None else FIRST + timedelta(days=until)
    return Guest(person, house or key, FIRST - timedelta(days=9), end)


def test_a_waiting_time_counts_from_what_was_received_last() -> None:
    receipts = [Receipt("soap", FIRST - timedelta(days=5), Decimal(2), frozenset({"ana"}), "ana")]
    found = demand_of_rules([_rule()], [_guest("ana"), _guest("eva", until=4)], receipts, FIRST, 14)
    # Eva is due at once and leaves before she is again; Ana is due two and nine days from now.
    assert {at: amount for at, amount in enumerate(found["soap"]) if amount} == {0: 2, 2: 2, 9: 2}


def test_households_count_once_and_by_their_size() -> None:
    rule = _rule(Per.HOUSEHOLD, scale=(ScaleStep(2, None, Decimal(5)),))
    house = [_guest("ana", "h"), _guest("nino", "h", age=4), _guest("eva")]
    assert demand_of_rules([rule], house, [], FIRST, 7)["soap"] == [7, 0, 0, 0, 0, 0, 0]


def test_a_rule_for_nobody_here_is_a_need_of_nothing() -> None:
    men = _rule(sex=Sex.MALE)
    assert demand_of_rules([men], [_guest("ana")], [], FIRST, 3) == {"soap": [0, 0, 0]}
    assert demand_of_rules([_rule(every=0)], [_guest("ana")], [], FIRST, 3) == {}  # at every visit: no rate
    daily = _rule(every=0, per_day=Decimal(3))
    assert demand_of_rules([daily], [_guest("ana")], [], FIRST, 3) == {"soap": [3, 3, 3]}


def test_limits_of_a_month_and_a_stay_are_those_of_the_calendar_and_of_what_was_received() -> None:
    some = [Receipt("soap", FIRST - timedelta(days=1), Decimal(4), frozenset({"ana"}), "ana")]
    monthly = demand_of_rules([_rule(every=0, per_month=Decimal(6))], [_guest("ana")], some, FIRST, 40)
    assert {at: amount for at, amount in enumerate(monthly["soap"]) if amount} == {0: 2, 28: 6}  # 1 October
    once = _rule(every=0, per_stay=Decimal(6))
    early = [Receipt("soap", FIRST, Decimal(4), frozenset({"ana"}), "ana")]
    assert sum(demand_of_rules([once], [_guest("ana")], early, FIRST, 40)["soap"]) == 2
    unknown = Guest(Recipient("", resident=True), "a bed kept", FIRST)
    assert sum(demand_of_rules([once], [unknown], [], FIRST, 40)["soap"]) == 6


RULES = st.builds(
    lambda item, per, quantity, every, most, month, rival: Entitlement(
        f"{item} {per} {quantity} {every}",
        item,
        per,
        Decimal(quantity),
        every,
        FIRST - timedelta(days=99),
        per_day=None if every > 1 else Decimal(quantity) * most,
        per_month=Decimal(quantity * most * month) if month else None,
        # Only of what comes earlier in the alphabet, so that there is no circle.
        not_with=(Other(rival, rival),) if rival < item else (),
        label=item,
    ),
    st.sampled_from(["breakfast", "lunch", "late meal"]),
    st.sampled_from(Per),
    st.integers(1, 3),
    st.sampled_from([0, 2, 7]),
    st.integers(1, 2),
    st.integers(0, 3),
    st.sampled_from(["breakfast", "lunch", "late meal"]),
)


@settings(max_examples=60)
@given(st.lists(RULES, min_size=1, max_size=4), st.integers(0, 20), st.integers(0, 9))
def test_the_days_ahead_are_those_of_a_desk_where_all_come_each_day(
    rules: list[Entitlement], leaves: int, ago: int
) -> None:
    house = [_guest("ana", "h"), _guest("nino", "h", until=leaves, age=4)]
    before = Receipt("lunch", FIRST - timedelta(days=ago), Decimal(1), frozenset({"ana"}), "ana")
    found = demand_of_rules(rules, house, [before], FIRST, 30)
    at_once = [replace(rule, quantity=rule.per_day) if rule.per_day else rule for rule in rules]
    rated = [rule for rule in at_once if rule.every_days or rule.per_day]
    received = [before]
    for at in range(30):
        day = FIRST + timedelta(days=at)
        here = [guest.person for guest in house if guest.stays(day)]
        dues = due_items(rated, here, received, day)
        wanted = {
            item: amount
            for item, amount in offer(dues, {due.item_id: Decimal(99) for due in dues}).items()
            if amount
        }
        for share in allot(dues, wanted, {}):
            reached = frozenset(person.person_id for person in here)
            received.append(Receipt(share.item_id, day, share.quantity, reached, share.person_id))
        assert {item: amounts[at] for item, amounts in found.items() if amounts[at]} == wanted


def test_lunch_or_a_late_meal_feeds_each_person_once_a_day() -> None:
    lunch = Entitlement("l", "lunch", Per.PERSON, Decimal(1), 0, FIRST, per_day=Decimal(1), label="Lunch")
    late = replace(lunch, entitlement_id="m", item_id="late", not_with=(Other("lunch", "Lunch"),))
    children = replace(lunch, to_age=11)
    guests = [_guest("ana", "h"), _guest("nino", "h", age=4), _guest("eva")]
    found = demand_of_rules([late, children], guests, [], FIRST, 3)
    assert found == {"late": [2, 2, 2], "lunch": [1, 1, 1]}
    today = [Receipt("late", FIRST, Decimal(1), frozenset({"nino"}), "nino")]
    assert demand_of_rules([late, children], guests, today, FIRST, 2) == {"late": [2, 2], "lunch": [0, 1]}


def test_presence_is_by_sex_and_age() -> None:
    guests = [_guest("ana"), _guest("nino", age=4, sex=Sex.MALE, until=1)]
    assert present(guests, FIRST).by_band == {"18-59": 1, "0-4": 1}
    assert present(guests, FIRST + timedelta(days=1)).by_sex == {Sex.FEMALE: 1}


def test_food_is_told_against_2100_kcal() -> None:
    bills = {"parcel": (Component("rice", "Rice", Decimal(7)),)}
    asked = {"parcel": [Decimal(1), *[Decimal(0)] * 27]}
    lots = {"rice": _lots([(12, None)]), "parcel": ()}
    food = food_of([_guest("ana")], asked, {"rice": Decimal(3600)}, bills, lots, FIRST)
    assert (food.planned, food.days, food.known) == (3600, 20, True)  # 12 x 3,600 / 2,100 = 20.57
