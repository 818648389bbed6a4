"""The ends of spans of days, as integers in SQL, so that subtracting two gives nights."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Integer, case, type_coerce

Edge = ColumnElement[Any]


def ordinal(day: Edge) -> Edge:
    return type_coerce(day, Integer)


def later(one: Edge, other: Edge) -> Edge:
    return case((one > other, one), else_=other)


def earlier(one: Edge, other: Edge) -> Edge:
    return case((one < other, one), else_=other)
