"""How full the site is tonight: a number, a bar by state, and the counts that make it up."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from shelterdesk.desktop.bed_look import BAR_ORDER, BED_LOOKS
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink, Theme, Type
from shelterdesk.desktop.widgets.labels import make_label, set_style_property
from shelterdesk.desktop.widgets.legend import Legend, LegendItem, Swatch
from shelterdesk.desktop.widgets.segment_bar import Segment, SegmentBar
from shelterdesk.desktop.words import bed_state_word, limit_word
from shelterdesk.domain.board import BedState, Board
from shelterdesk.domain.capacity import Limit

_SWATCHES = {BedState.BLOCKED: Swatch.HATCHED, BedState.FREE: Swatch.DASHED}


class OccupancyStrip(QFrame):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._board: Board | None = None
        self._number = make_label("", Type.KPI)
        self._of = make_label("", Type.BODY, Ink.MUTED)
        self._takes = make_label("", Type.CAPTION, Ink.MUTED)
        self._bar = SegmentBar(look)
        self._legend = Legend(look)
        right = QVBoxLayout()
        right.setSpacing(5)
        right.addWidget(self._bar)
        right.addWidget(self._legend)
        row = QHBoxLayout(self)
        row.setContentsMargins(15, 12, 15, 10)
        row.setSpacing(8)
        row.addWidget(self._number)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._of)
        words.addWidget(self._takes)
        words.addStretch(1)
        row.addLayout(words)
        row.addSpacing(26)
        row.addLayout(right, 1)

    def set_board(self, board: Board) -> None:
        self._board = board
        self._show()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        board = self._board
        if board is None:
            return
        self._number.setText(str(board.in_use))
        self._of.setText(self.tr("of {beds} beds in use").format(beds=board.beds))
        self._show_capacity(board)
        self._bar.set_segments(
            [
                Segment(board.counts[state], BED_LOOKS[state].tone, hatched=state is BedState.BLOCKED)
                for state in BAR_ORDER
            ],
            board.beds,
        )
        self._legend.set_items([_item(state, board.counts[state]) for state in (*BAR_ORDER, BedState.FREE)])
        takes = f", {self._takes.text()}" if self._takes.isVisibleTo(self) else ""
        self.setAccessibleName(f"{board.in_use} {self._of.text()}{takes}: {self._legend.accessibleName()}")

    def _show_capacity(self, board: Board) -> None:
        """Only where something else than the beds binds, or more people are there than can be."""
        capacity = board.capacity
        bound = capacity is not None and (capacity.over > 0 or capacity.binding is not Limit.BEDS)
        self._takes.setVisible(bound)
        if capacity is None or not bound:
            return
        if capacity.over:
            said = self.tr("{count} over capacity, by {limit}").format(
                count=capacity.over, limit=limit_word(capacity.binding).lower()
            )
        else:
            said = self.tr("takes {people}, bound by {limit}").format(
                people=capacity.people, limit=limit_word(capacity.binding).lower()
            )
        set_style_property(self._takes, "ink", "alert" if capacity.over else "muted")
        self._takes.setText(said)


def _item(state: BedState, count: int) -> LegendItem:
    def colour(theme: Theme) -> QColor:
        return theme.border_strong if state is BedState.FREE else theme.tone(BED_LOOKS[state].tone).fill

    return LegendItem(bed_state_word(state), colour, str(count), _SWATCHES.get(state, Swatch.SOLID))
