"""A visit in one sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.due import Due, DueState
from shelterdesk.domain.people import Sex
from shelterdesk.domain.text import text
from shelterdesk.domain.visit import DueLine, Received, Visit, Visitor, VisitState, in_words, minutes_left

DAY = date(2026, 9, 3)
NOW = datetime(2026, 9, 3, 14, tzinfo=UTC)
ANA = Visitor("ana", "2222222", "Ana", Sex.FEMALE, 34)


def line(state: DueState, quantity: int = 0, left: int = 5, minimum: int | None = None) -> DueLine:
    waits = state is DueState.LATER
    due = Due(
        "kit",
        Decimal(quantity),
        state,
        text("For residents only"),
        text("1 per household"),
        last_on=date(2026, 8, 31) if waits else None,
        next_on=date(2026, 9, 14) if waits else None,
    )
    least = None if minimum is None else Decimal(minimum)
    return DueLine("kit", "Kit", "piece", True, "", due, Decimal(left), least)


def visit(*lines: DueLine, before: tuple[Received, ...] = ()) -> Visit:
    return Visit(ANA, None, (ANA,), "", lines, before, "store", DAY)


@pytest.mark.parametrize(
    ("lines", "state", "said"),
    [
        ((line(DueState.NOW, 1),), VisitState.CAN_RECEIVE, "Can receive now. First visit."),
        (
            (line(DueState.LATER), line(DueState.NOW, 2, left=1)),
            VisitState.CAN_RECEIVE,
            "Can receive now. First visit.",
        ),
        (
            (line(DueState.LATER),),
            VisitState.ALREADY_RECEIVED,
            "Already received 3 days ago. Next on 14 Sep 2026.",
        ),
        ((line(DueState.NOW, 1, left=0),), VisitState.OUT_OF_STOCK, "What is due is out of stock."),
        (
            (line(DueState.NOT_FOR_THEM),),
            VisitState.NOTHING_DUE,
            "Nothing is due. For residents only.",
        ),
        ((), VisitState.NOTHING_DUE, "Nothing is due."),
    ],
)
def test_how_a_visit_stands(lines: tuple[DueLine, ...], state: VisitState, said: str) -> None:
    found = visit(*lines)
    assert (found.state, str(found.banner)) == (state, said)


def test_the_last_visit_is_named() -> None:
    found = visit(line(DueState.NOW, 1), before=(Received(date(2026, 8, 16), "Kit"),))
    assert str(found.banner) == "Can receive now. Last visit 18 days ago."


@pytest.mark.parametrize(
    ("shown", "offered", "low"),
    [
        (line(DueState.NOW, 2, left=5), 2, False),
        (line(DueState.NOW, 2, left=1), 1, True),
        (line(DueState.NOW, 1, left=5, minimum=5), 1, False),
        (line(DueState.NOW, 1, left=4, minimum=5), 1, True),
    ],
)
def test_what_is_offered_and_whether_it_runs_low(shown: DueLine, offered: int, low: bool) -> None:
    assert (int(shown.offered), shown.low) == (offered, low)


def test_items_in_words() -> None:
    given = (("Food parcel", Decimal(1)), ("Water 5 L", Decimal(2)), ("Rice", Decimal("2.500")))
    assert in_words(given) == "Food parcel, 2 × Water 5 L, 2.5 × Rice"


def test_the_pace_of_the_day() -> None:
    since = NOW - timedelta(minutes=40)
    assert minutes_left(5, 12, since, NOW) == 120
    assert minutes_left(2, 12, since, NOW) is None
    assert minutes_left(0, 12, None, NOW) is None
