"""Which stays the desk works with: open, and its own. What another system told of is history."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_

from shelterdesk.persistence.tables import stays


def is_here() -> ColumnElement[bool]:
    """A stay that has begun at the desk and not ended; at most one for each person."""
    return and_(stays.c.exit_day.is_(None), stays.c.source_id.is_(None))
