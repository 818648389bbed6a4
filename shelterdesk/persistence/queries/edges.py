"""Spans of days in SQL, from the first day inside to before the first one after, as integers.

So subtracting two ends gives nights. A piece is a row with such a span as `from_` and `until`.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Integer, and_, case, func, literal, or_, select, type_coerce

from shelterdesk.persistence.guards import FOREVER

Edge = ColumnElement[Any]


def ordinal(day: Edge) -> Edge:
    return type_coerce(day, Integer)


def ordinal_of(day: date) -> Edge:
    return literal(day.toordinal(), Integer)


def until(day: Edge) -> Edge:
    """The end of a span that lasts where no day is told."""
    return func.coalesce(ordinal(day), FOREVER)


def later(one: Edge, other: Edge) -> Edge:
    return case((one > other, one), else_=other)


def earlier(one: Edge, other: Edge) -> Edge:
    return case((one < other, one), else_=other)


def has_night(first: Edge, end: Edge, night: date) -> ColumnElement[bool]:
    """Whether a span of two columns, the second empty while it lasts, has the night that begins on a day."""
    return and_(first <= night, or_(end.is_(None), end > night))


def swept(pieces: FromClause, owner: Sequence[str], order: Sequence[str]) -> FromClause:
    """The pieces of each owner made disjoint: each begins where those before it, in this order, have ended.

    `owner` and `order` are names of columns. What nothing is left of ends before it begins; `start` says where
    a piece began by itself.
    """
    reached = func.max(pieces.c.until).over(
        partition_by=[pieces.c[name] for name in owner],
        order_by=[pieces.c[name] for name in order],
        rows=(None, -1),
    )
    carried = [column.key for column in pieces.c if column.key not in {"from_", "until"}]
    ordered = select(
        *(pieces.c[key] for key in carried),
        pieces.c.from_.label("start"),
        pieces.c.until,
        func.coalesce(reached, 0).label("reached"),
    )
    told = ordered.where(pieces.c.from_ < pieces.c.until).subquery()
    begins = later(told.c.start, told.c.reached).label("from_")
    return select(*(told.c[key] for key in carried), told.c.start, begins, told.c.until).subquery()
