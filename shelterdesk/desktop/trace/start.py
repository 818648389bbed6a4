"""What a trace begins with, and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from shelterdesk.services.desk import Desk
from shelterdesk.services.trace import Trace, trace_grant, trace_handout, trace_item, trace_lot


class Of(StrEnum):
    GRANT = "grant"
    ITEM = "item"
    LOT = "lot"
    HANDOUT = "handout"


@dataclass(frozen=True, slots=True)
class Start:
    """A grant, item, lot or hand-out by its id."""

    of: Of
    key: str


_READS: dict[Of, Callable[[Desk, str], Trace]] = {
    Of.GRANT: trace_grant,
    Of.ITEM: trace_item,
    Of.LOT: trace_lot,
    Of.HANDOUT: trace_handout,
}


def read_trace(desk: Desk, start: Start) -> Trace:
    """Raises as the services of traces do."""
    return _READS[start.of](desk, start.key)
