"""How full each night is: against a recount night by night, bed by bed."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.timeline import Bar, BarKind, BedSpan, Night, by_bed, count_nights

FIRST = date(2026, 8, 31)
days = st.integers(-10, 25).map(lambda after: FIRST + timedelta(days=after))


@st.composite
def spans(draw: st.DrawFn) -> tuple[date, date | None]:
    first = draw(days)
    length = draw(st.none() | st.integers(0, 12))
    return first, None if length is None else first + timedelta(days=length)


@st.composite
def bars(draw: st.DrawFn) -> Bar:
    first, end = draw(spans())
    kind, bed = draw(st.sampled_from(BarKind)), draw(st.sampled_from("AB"))
    return Bar(f"{draw(st.integers())}", bed, kind, first, end, "")


@st.composite
def inventories(draw: st.DrawFn) -> list[BedSpan]:
    return [BedSpan(bed, *draw(spans())) for bed in draw(st.lists(st.sampled_from("ABC"), unique=True))]


def _has(span: Bar | BedSpan, day: date) -> bool:
    return span.first <= day and (span.end is None or day < span.end)


@given(inventories(), st.lists(bars(), max_size=12), days)
def test_each_night_is_as_a_recount_has_it(beds: list[BedSpan], tape: list[Bar], today: date) -> None:
    end = FIRST + timedelta(days=14)
    for night in count_nights(beds, tape, FIRST, end, today):
        there = {bed.bed_id for bed in beds if _has(bed, night.day)}
        tonight = [bar for bar in tape if _has(bar, night.day)]
        out = {bar.bed_id for bar in tonight if bar.kind is BarKind.OUTAGE}
        holds = [bar for bar in tonight if bar.kind is BarKind.HOLD] if night.day >= today else []
        people = [bar for bar in tonight if bar.kind in (BarKind.STAY, BarKind.PAST)]
        assert night == Night(night.day, len(people), len(holds), len(there - out))


def test_more_people_than_open_beds_is_shown_as_it_is() -> None:
    assert Night(FIRST, 9, 0, 6).share == Decimal("1.5")
    assert Night(FIRST, 0, 0, 0).share is None


def test_an_end_on_the_first_day_still_shows() -> None:
    bar = Bar("1", "A", BarKind.PAST, FIRST - timedelta(days=3), FIRST, "")
    assert bar.meets(FIRST, FIRST + timedelta(days=7))
    assert not bar.meets(FIRST + timedelta(days=1), FIRST + timedelta(days=7))
    assert not Bar("1", "A", BarKind.PAST, FIRST, None, "").meets(FIRST - timedelta(days=7), FIRST)


@given(st.lists(bars(), max_size=12))
def test_bars_come_by_bed_and_in_order(tape: list[Bar]) -> None:
    found = by_bed(tape)
    assert sorted(bar.bar_id for of_bed in found.values() for bar in of_bed) == sorted(b.bar_id for b in tape)
    for bed_id, of_bed in found.items():
        assert all(bar.bed_id == bed_id for bar in of_bed)
        assert [bar.first for bar in of_bed] == sorted(bar.first for bar in of_bed)
