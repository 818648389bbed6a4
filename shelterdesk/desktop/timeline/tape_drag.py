"""A bar under the mouse: its end stretched to another day, or the whole of it taken to another bed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QPointF

from shelterdesk.domain.timeline import Bar, BarKind

GRIP = 7  # pixels from its end at which a bar is stretched
SLACK = 4  # a click may tremble by this much


class Grip(Enum):
    BODY = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Drag:
    """`moved` once the mouse has gone further than a click does; `day` and `bed_id` are where it is now."""

    bar: Bar
    grip: Grip
    start: QPointF
    moved: bool = False
    day: date | None = None
    bed_id: str = ""

    def to(self, where: QPointF, day: date, bed_id: str) -> Drag:
        far = (where - self.start).manhattanLength() > SLACK
        return replace(self, moved=self.moved or far, day=day, bed_id=bed_id)

    @property
    def moves(self) -> bool:
        """Whether it would go to another bed."""
        return self.moved and self.grip is Grip.BODY and self.bed_id not in ("", self.bar.bed_id)

    @property
    def stretches(self) -> bool:
        """Whether it would end on another day."""
        return self.moved and self.grip is Grip.END and self.day is not None and self.day != self.bar.end


def may_drag(bar: Bar) -> bool:
    """Who sleeps in a bed now can be taken to another and given another day of leaving; nothing else yet."""
    return bar.kind is BarKind.STAY and bar.person_id is not None
