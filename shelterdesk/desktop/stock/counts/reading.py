"""What the view of counts reads, and how its controls stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtWidgets import QSizePolicy, QWidget

from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.domain.counts import CountState
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.counts import CountLine, CountRow
from shelterdesk.services.count_views import (
    CountReview,
    CountSheet,
    StoreCounts,
    count_review,
    count_sheet,
    store_counts,
)
from shelterdesk.services.desk import Desk

GAP = 8


@dataclass(frozen=True, slots=True)
class SeenCounts:
    """The counts of a store, and of the open one what may be seen: the sheet, or what differs."""

    counts: StoreCounts
    sheet: CountSheet | None = None
    review: CountReview | None = None

    @property
    def open(self) -> CountRow | None:
        """The count that is open in the store."""
        found = (count for count in self.counts.counts if count.state is CountState.OPEN)
        return next(found, None)

    @property
    def lines(self) -> tuple[CountLine, ...]:
        if self.review is not None:
            return tuple(row.line for row in self.review.lines)
        return () if self.sheet is None else self.sheet.lines


def read_counts(desk: Desk, store_id: str, judging: bool) -> SeenCounts:
    """Raises NotAllowed or NotFound."""
    seen = SeenCounts(store_counts(desk, store_id))
    count = seen.open
    if count is None:
        return seen
    if judging:
        return SeenCounts(seen.counts, review=count_review(desk, count.count_id))
    may = desk.actor.may(Permission.MOVE_STOCK)
    return SeenCounts(seen.counts, count_sheet(desk, count.count_id) if may else None)


def flow_row(row: QWidget, controls: Iterable[QWidget]) -> None:
    """Controls beside each other that go on in the next row where they do not fit."""
    layout = FlowLayout(row, gap=GAP)
    for control in controls:
        layout.addWidget(control)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
