"""Counting a store on the real encrypted database: blind, while work goes on, and approved by somebody who may."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.counts import CountState, Scope
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.counts import CountLine
from shelterdesk.persistence.tables import write_off_limits
from shelterdesk.services.catalogue import AddItem, SetMinimum, add_item, set_minimum
from shelterdesk.services.count_approval import ApproveCount, approve_count
from shelterdesk.services.count_views import count_review, count_sheet, store_counts
from shelterdesk.services.counts import (
    AddFound,
    CountAgain,
    Counted,
    DropCount,
    EnterCounted,
    StartCount,
    add_found,
    count_again,
    drop_count,
    enter_counted,
    start_count,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.documents import read_document
from shelterdesk.services.staff import NewStaff, add_staff
from shelterdesk.services.stock_views import item_stock
from shelterdesk.services.undo import undo
from shelterdesk.services.write_offs import Adjust, adjust
from tests.conftest import QUICK, TestClock
from tests.stocking import balances, bring, new_donor, new_item, recount, store_of

TODAY = date(2026, 9, 3)


def begin(desk: Desk, scope: Scope = Scope.FULL, of: str | None = None, how_many: int = 0) -> str:
    return start_count(desk, StartCount(store_of(desk), scope, of, how_many)).created[0]


def lines_of(desk: Desk, count_id: str) -> tuple[CountLine, ...]:
    return count_sheet(desk, count_id).lines


def count_all(desk: Desk, count_id: str, quantities: Iterable[int | str]) -> None:
    lines = lines_of(desk, count_id)
    entries = tuple(
        Counted(line.line_id, line.version, Decimal(quantity))
        for line, quantity in zip(lines, quantities, strict=True)
    )
    enter_counted(desk, EnterCounted(count_id, entries))


def approve(desk: Desk, count_id: str, *, leave: bool = False) -> str:
    version = count_sheet(desk, count_id).count.version
    return str(approve_count(desk, ApproveCount(count_id, version, leave)).operation_id)


def test_a_full_count_goes_bin_by_bin_and_asks_for_what_should_not_be_there(desk: Desk) -> None:
    soap, towel, gone = new_item(desk, "Soap"), new_item(desk, "Towel"), new_item(desk, "Gone")
    first = bring(desk, soap, 7, place="B/1")
    bring(desk, soap, 5, place="A/1")
    bring(desk, towel, 9, place="A/1")
    set_minimum(desk, SetMinimum(store_of(desk), gone, Decimal(5)))
    count_id = begin(desk)
    lines = lines_of(desk, count_id)
    assert [(line.sheet, line.bin, line.name, line.lot_id is None) for line in lines] == [
        (1, "", "Gone", True),
        (2, "A/1", "Soap", False),
        (2, "A/1", "Towel", False),
        (3, "B/1", "Soap", False),
    ]
    assert {line.book for line in lines} == {line.quantity for line in lines} == {None}
    count_all(desk, count_id, [2, 5, 8, 7])
    assert {line.book for line in lines_of(desk, count_id)} == {None}, "who counts does not see the ledger"
    review = count_review(desk, count_id)
    assert [row.line.difference for row in review.lines] == [2, 0, -1, 0]
    start = balances(desk)
    operation = approve(desk, count_id)
    assert item_stock(desk, store_of(desk), gone).line.quantity == 2
    assert item_stock(desk, store_of(desk), towel).ledger[0].reason == AdjustReason.COUNTED
    assert balances(desk)[first, "B/1"] == 7
    assert store_counts(desk, store_of(desk)).counts[0].state is CountState.POSTED
    undo(desk, operation)
    assert balances(desk) == recount(desk) == start
    assert store_counts(desk, store_of(desk)).counts[0].state is CountState.OPEN


def test_work_goes_on_and_the_difference_is_that_of_the_moment(desk: Desk, clock: TestClock) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 20)
    store = store_of(desk)
    count_id = begin(desk)

    def out(quantity: int) -> None:
        adjust(desk, Adjust(store, lot, "", Decimal(-quantity), AdjustReason.STOLEN))

    out(3)  # 17 in the ledger, 15 on the shelf
    clock.forward(minutes=10)
    on_paper = clock()
    clock.forward(minutes=10)
    out(4)
    (line,) = lines_of(desk, count_id)
    entry = Counted(line.line_id, line.version, Decimal(15))
    enter_counted(desk, EnterCounted(count_id, (entry,), on_paper))
    out(1)
    (row,) = count_review(desk, count_id).lines
    assert (row.line.book, row.line.difference, row.line.counted_at) == (17, -2, on_paper)
    approve(desk, count_id)
    assert balances(desk) == {(lot, ""): Decimal(10)}


def test_a_line_counted_now_knows_what_came_before_it_even_if_the_clock_stands(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 20)
    count_id = begin(desk)
    count_all(desk, count_id, [19])
    adjust(desk, Adjust(store_of(desk), lot, "", Decimal(-5), AdjustReason.LOST))
    approve(desk, count_id)
    assert balances(desk) == {(lot, ""): Decimal(14)}


def test_the_time_of_a_sheet_lies_between_the_start_and_now(desk: Desk, clock: TestClock) -> None:
    bring(desk, new_item(desk, "Soap"), 20)
    before = clock() - timedelta(minutes=1)
    count_id = begin(desk)
    (line,) = lines_of(desk, count_id)
    for moment in (before, clock() + timedelta(minutes=1)):
        entry = Counted(line.line_id, line.version, Decimal(1))
        with pytest.raises(BadInput, match="after the count began"):
            enter_counted(desk, EnterCounted(count_id, (entry,), moment))


def test_what_was_found_in_another_bin_and_what_nobody_knows(desk: Desk) -> None:
    soap, rice = new_item(desk, "Soap"), new_item(desk, "Rice", "kg")
    lot = bring(desk, soap, 7, new_donor(desk, "Red"), "1.25", place="A/1")
    count_id = begin(desk)
    count_all(desk, count_id, [4])
    add_found(desk, AddFound(count_id, soap, Decimal(3), lot, "B/2"))
    found = AddFound(count_id, rice, Decimal("2.5"), None, "C", "L-77", TODAY + timedelta(days=30))
    add_found(desk, found)
    with pytest.raises(RuleBroken, match="stands in the count already"):
        add_found(desk, AddFound(count_id, soap, Decimal(3), lot, "B/2"))
    with pytest.raises(NotFound):
        add_found(desk, AddFound(count_id, rice, Decimal(3), lot, "B/2"))
    with pytest.raises(BadInput, match="whole number"):
        add_found(desk, AddFound(count_id, soap, Decimal("0.5"), None, "X"))
    approve(desk, count_id)
    assert balances(desk)[lot, "A/1"] == 4
    assert balances(desk)[lot, "B/2"] == 3
    (new,) = item_stock(desk, store_of(desk), rice).lots
    assert (new.quantity, new.batch, new.expires_on, new.donor) == (
        Decimal("2.5"),
        "L-77",
        TODAY + timedelta(days=30),
        "",
    )


def test_what_came_in_after_the_start_is_not_found_twice(desk: Desk) -> None:
    """An item of which nothing was there when the sheet was printed, and which came in since."""
    store = store_of(desk)
    for counted, expected in ((10, 10), (12, 12), (7, 7), (0, 0)):
        gone = new_item(desk, f"Gone {counted}")
        set_minimum(desk, SetMinimum(store, gone, Decimal(5)))
        count_id = begin(desk, Scope.OLDEST, how_many=1)
        (line,) = lines_of(desk, count_id)
        assert (line.item_id, line.lot_id) == (gone, None)
        bring(desk, gone, 4, expires_on=TODAY + timedelta(days=9))
        bring(desk, gone, 6)
        count_all(desk, count_id, [counted])
        approve(desk, count_id)
        assert item_stock(desk, store, gone).line.quantity == expected


def test_a_lot_that_gets_its_own_line_is_not_counted_twice(desk: Desk) -> None:
    store = store_of(desk)
    gone = new_item(desk, "Gone")
    set_minimum(desk, SetMinimum(store, gone, Decimal(5)))
    count_id = begin(desk)
    lot = bring(desk, gone, 6, place="A")
    count_all(desk, count_id, [5])
    add_found(desk, AddFound(count_id, gone, Decimal(5), lot, "A"))
    rest = lines_of(desk, count_id)[0]
    assert rest.again
    enter_counted(desk, EnterCounted(count_id, (Counted(rest.line_id, rest.version, Decimal(0)),)))
    approve(desk, count_id)
    assert item_stock(desk, store, gone).line.quantity == 5


def test_a_count_of_a_category_a_bin_or_what_was_not_counted_longest(desk: Desk, clock: TestClock) -> None:
    store = store_of(desk)
    made = {
        name: add_item(desk, AddItem(ItemFields(name, "piece", category=category), store)).created[0]
        for name, category in (("Soap", "Hygiene"), ("Rice", "Food"), ("Beans", "Food"))
    }
    bring(desk, made["Soap"], 5, place="A/1")
    bring(desk, made["Rice"], 5, place="A/1")
    names: dict[tuple[Scope, str | None, int], list[str]] = {
        (Scope.CATEGORY, "Food", 0): ["Beans", "Rice"],
        (Scope.BIN, "A/1", 0): ["Rice", "Soap"],
        (Scope.OLDEST, None, 2): ["Beans", "Rice"],
    }
    for (scope, of, how_many), expected in names.items():
        count_id = begin(desk, scope, of, how_many)
        assert [line.name for line in lines_of(desk, count_id)] == expected
        if scope is Scope.OLDEST:
            count_all(desk, count_id, [0, 5])
            approve(desk, count_id)
        else:
            drop_count(desk, DropCount(count_id, count_sheet(desk, count_id).count.version))
        clock.forward(days=1)
    oldest = begin(desk, Scope.OLDEST, None, 1)
    assert [line.name for line in lines_of(desk, oldest)] == ["Soap"]
    with pytest.raises(RuleBroken, match="open already"):
        begin(desk)
    drop_count(desk, DropCount(oldest, count_sheet(desk, oldest).count.version))
    for scope, of, how_many in ((Scope.CATEGORY, "Toys", 0), (Scope.BIN, "Z", 0), (Scope.OLDEST, None, 0)):
        with pytest.raises(BadInput):
            begin(desk, scope, of, how_many)


def test_counted_again_keeps_what_was_counted_first(desk: Desk) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 20)
    count_id = begin(desk)
    count_all(desk, count_id, [2])
    (line,) = lines_of(desk, count_id)
    stale = Counted(line.line_id, line.version, Decimal(3))
    count_again(desk, CountAgain(count_id, (line.line_id,)))
    (line,) = lines_of(desk, count_id)
    assert (line.quantity, line.again, line.done) == (None, True, False)
    with pytest.raises(RuleBroken, match="Not counted yet: 1 lines"):
        approve(desk, count_id)
    with pytest.raises(ChangedMeanwhile):
        enter_counted(desk, EnterCounted(count_id, (stale,)))
    count_all(desk, count_id, [19])
    (row,) = count_review(desk, count_id).lines
    assert (row.line.first_quantity, row.line.quantity, row.line.difference) == (2, 19, -1)
    approve(desk, count_id)
    assert balances(desk) == {(lot, ""): Decimal(19)}
    with pytest.raises(RuleBroken, match="This count is closed"):
        count_all(desk, count_id, [1])


def test_lines_nobody_counted_stay_as_they_are_if_it_is_said(desk: Desk) -> None:
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    first, second = bring(desk, soap, 20), bring(desk, towel, 9)
    count_id = begin(desk)
    line = lines_of(desk, count_id)[0]
    enter_counted(desk, EnterCounted(count_id, (Counted(line.line_id, line.version, Decimal(21)),)))
    with pytest.raises(RuleBroken, match="Not counted yet"):
        approve(desk, count_id)
    approve(desk, count_id, leave=True)
    assert balances(desk) == {(first, ""): Decimal(21), (second, ""): Decimal(9)}


def test_what_a_count_puts_right_stands_on_papers(desk: Desk) -> None:
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    bring(desk, soap, 5)
    bring(desk, towel, 9)
    count_id = begin(desk)
    count_all(desk, count_id, [4, 11])
    version = count_sheet(desk, count_id).count.version
    changes = approve_count(desk, ApproveCount(count_id, version))
    papers = [read_document(desk, document_id) for document_id in changes.created]
    assert [(paper.head.number, paper.head.reason) for paper in papers] == [
        ("ADJ-0001", "counted"),
        ("WO-0001", "counted"),
    ]
    assert [(line.name, line.quantity) for paper in papers for line in paper.lines] == [
        ("Towel", 2),
        ("Soap", 1),
    ]
    undo(desk, changes.operation_id or "")
    assert all(read_document(desk, document_id).head.void for document_id in changes.created)


def test_more_gone_than_was_counted_and_put_right_meanwhile_are_counted_again(
    desk: Desk, clock: TestClock
) -> None:
    soap = new_item(desk, "Soap")
    lot = bring(desk, soap, 10)
    count_id = begin(desk)
    count_all(desk, count_id, [3])
    clock.forward(minutes=1)
    adjust(desk, Adjust(store_of(desk), lot, "", Decimal(-5), AdjustReason.LOST))
    with pytest.raises(RuleBroken, match="More of Soap went out"):
        approve(desk, count_id)
    count_all(desk, count_id, [3])
    clock.forward(minutes=1)
    adjust(desk, Adjust(store_of(desk), lot, "", Decimal(-2), AdjustReason.COUNTED))
    with pytest.raises(RuleBroken, match="put right after it was counted"):
        approve(desk, count_id)
    clock.forward(minutes=1)
    count_all(desk, count_id, [3])
    approve(desk, count_id)
    assert balances(desk) == {(lot, ""): Decimal(3)}


def test_above_the_limit_somebody_else_approves(desk: Desk) -> None:
    soap, towel = new_item(desk, "Soap"), new_item(desk, "Towel")
    bring(desk, soap, 10, new_donor(desk, "Red"), "2.00")
    bring(desk, towel, 10)
    with desk.database.reading() as connection:
        site_id = desk.home_site(connection)
    with desk.write() as work:
        limit = {"currency": "EUR", "amount": Decimal(4), "quantity": Decimal(2)}
        work.insert(write_off_limits, site_id=site_id, **limit)
        work.commit("test", text("a limit"))
    staff = NewStaff("dian", "a calm lagoon", "Dian", Role.MANAGER, site_id)
    (other_id,) = add_staff(desk, staff, QUICK).created
    other = replace(desk, actor=replace(desk.actor, staff_id=other_id))
    for soaps, towels, alone in ((8, 8, True), (7, 10, False), (10, 7, False), (99, 99, True)):
        count_id = begin(desk)
        count_all(desk, count_id, [soaps, towels])
        if not alone:
            with pytest.raises(RuleBroken, match="somebody else"):
                approve(desk, count_id)
        undo(desk, approve(desk if alone else other, count_id))
        drop_count(desk, DropCount(count_id, count_sheet(desk, count_id).count.version))


def test_who_counts_may_not_approve_and_who_reads_may_not_count(desk: Desk) -> None:
    bring(desk, new_item(desk, "Soap"), 10)
    giver = replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))
    reader = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        begin(reader)
    count_id = begin(giver)
    count_all(giver, count_id, [9])
    version = count_sheet(giver, count_id).count.version
    (line,) = lines_of(giver, count_id)
    for refused in (
        lambda: approve_count(giver, ApproveCount(count_id, version)),
        lambda: count_again(giver, CountAgain(count_id, (line.line_id,))),
        lambda: count_review(giver, count_id),
        lambda: count_sheet(reader, count_id),
    ):
        with pytest.raises(NotAllowed):
            refused()
    assert store_counts(reader, store_of(desk)).counts[0].counted == 1


def test_only_who_began_it_or_a_manager_drops_it(desk: Desk) -> None:
    bring(desk, new_item(desk, "Soap"), 10)
    with desk.database.reading() as connection:
        site_id = desk.home_site(connection)
    staff = NewStaff("dian", "a calm lagoon", "Dian", Role.DISTRIBUTION, site_id)
    (other_id,) = add_staff(desk, staff, QUICK).created
    other = replace(desk, actor=replace(desk.actor, staff_id=other_id, role=Role.DISTRIBUTION))
    count_id = begin(desk)
    version = count_sheet(desk, count_id).count.version
    with pytest.raises(NotAllowed):
        drop_count(other, DropCount(count_id, version))
    operation = drop_count(desk, DropCount(count_id, version)).operation_id
    undo(desk, str(operation))
    assert store_counts(desk, store_of(desk)).counts[0].state is CountState.OPEN
