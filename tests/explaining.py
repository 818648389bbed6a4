"""How the database goes about each statement that a service asks of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import event

from shelterdesk.services.desk import Desk

# Tables that grow with the years, however few are in the house today.
GROWING = frozenset(
    {
        "movements",
        "handouts",
        "handout_lines",
        "handout_people",
        "lots",
        "lot_shares",
        "lot_components",
        "stock_documents",
        "stays",
        "placements",
        "holds",
        "people",
        "operations",
        "audit",
    }
)


def plans_of(desk: Desk, act: Callable[[], object]) -> list[tuple[str, str]]:
    """Each step (`SEARCH movements USING INDEX ...`) of the plan of each query, beside the query."""
    asked: list[tuple[str, Any]] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        asked.append((statement, parameters))

    event.listen(desk.database.engine, "before_cursor_execute", note)
    try:
        act()
    finally:
        event.remove(desk.database.engine, "before_cursor_execute", note)
    queries = [(said, given) for said, given in asked if said.lstrip().startswith(("SELECT", "WITH"))]
    with desk.database.reading() as connection:
        return [
            (row.detail, said)
            for said, given in queries
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {said}", given)
        ]


def scanned(plans: list[tuple[str, str]]) -> set[str]:
    """The growing tables that are read from end to end."""
    words = [step.split() for step, _ in plans]
    return {one[1] for one in words if one[0] == "SCAN" and one[1] in GROWING}
