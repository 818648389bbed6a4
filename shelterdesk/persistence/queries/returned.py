"""How much of what was handed out was brought back since: a column for queries of lines of hand-outs."""

from __future__ import annotations

from functools import cache

from sqlalchemy import ColumnElement, exists, func, select, type_coerce

from shelterdesk.domain.stock import MovementKind
from shelterdesk.persistence.tables import handout_lines, movements
from shelterdesk.persistence.types import Quantity


@cache  # the same words each time, and dear to put together
def returned() -> ColumnElement[object]:
    """Of the line that the query is at; what was undone of a return does not count."""
    back, undone = movements.alias("back"), movements.alias("undone")
    total: ColumnElement[object] = (
        select(func.coalesce(func.sum(back.c.quantity), 0, type_=Quantity()))
        .where(
            back.c.handout_line_id == handout_lines.c.id,
            back.c.kind == MovementKind.RETURN.value,
            ~exists().where(undone.c.reverses_id == back.c.id),
        )
        .correlate(handout_lines)
        .scalar_subquery()
    )
    return total


@cache
def kept() -> ColumnElement[object]:
    """What is left of the line at those who received it."""
    return type_coerce(handout_lines.c.quantity - returned(), Quantity())
