"""The bed board: the rooms of a site as cards, in as many columns as the width allows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.widgets.bed_tile import BedTileButton
from shelterdesk.desktop.widgets.room_card import RoomCardWidget
from shelterdesk.desktop.widgets.tile_painter import Mark, TilePainter
from shelterdesk.domain.board import BedTile, Board, RoomCard

GAP = 12
MAX_COLUMNS = 4
MIN_HEIGHT = 180
COLUMN_WIDTH = 225  # the least a card needs at 100 % text

Filter = Callable[[RoomCard, BedTile], bool]


class BoardView(QScrollArea):
    """`set_board` keeps the widgets of beds that stay and repaints only what changed."""

    tile_activated = Signal(str)  # bed id
    current_changed = Signal(str)  # bed id, when the keyboard comes to it
    pointed = Signal(str)  # bed id, when the mouse comes to it
    menu_requested = Signal(str, QPoint)  # bed id, place on the screen

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._painter = TilePainter(look)
        self._board: Board | None = None
        self._filter: Filter | None = None
        self._suggested: frozenset[str] = frozenset()
        self._fitting: frozenset[str] | None = None
        self._swaps: frozenset[str] = frozenset()
        self._cards: dict[str, RoomCardWidget] = {}  # by room id, shown or not
        self._shown: list[RoomCardWidget] = []
        self._ground = QWidget()
        self._ground.setProperty("role", "plain")
        self.setWidget(self._ground)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        bar = self.verticalScrollBar()
        bar.setSingleStep(24)
        # Its room is kept, so that columns do not jump; without anything to scroll it is not seen.
        bar.setEnabled(False)
        bar.rangeChanged.connect(lambda least, most: bar.setEnabled(most > least))
        self.setMinimumSize(look.wide(COLUMN_WIDTH), look.px(MIN_HEIGHT))
        look.changed.connect(self._restyle)

    def set_board(self, board: Board) -> None:
        self._board = board
        self._show()

    def set_filter(self, wanted: Filter | None) -> None:
        """Show only the beds `wanted` says yes to; rooms without any are left out. None shows all."""
        self._filter = wanted
        self._show()

    def set_suggestion(self, bed_ids: Sequence[str]) -> None:
        """Mark these beds as the best match, and bring the first into view."""
        if frozenset(bed_ids) == self._suggested:
            return
        self._suggested = frozenset(bed_ids)
        self._show()
        for tile in self.tiles():
            if tile.suggested:
                self.ensureWidgetVisible(tile, 0, self._look.px(24))
                break

    def set_fitting(self, bed_ids: Collection[str] | None, swaps: Collection[str] = ()) -> None:
        """While a bed is being chosen: light up these beds and dim all others. None ends it.

        `swaps`: beds whose guests could change places; they stay as they are.
        """
        self._fitting = None if bed_ids is None else frozenset(bed_ids)
        self._swaps = frozenset(swaps)
        self._show()

    def _marks(self) -> Mapping[str, Mark]:
        if self._fitting is None:
            return dict.fromkeys(self._suggested, Mark.BEST)
        beds = (bed for room in (self._board.rooms if self._board else ()) for bed in room.tiles)
        plain = dict.fromkeys(self._swaps, Mark.PLAIN)
        fits = dict.fromkeys(self._fitting, Mark.FITS)
        return {bed.bed_id: Mark.DIM for bed in beds} | plain | fits

    def tiles(self) -> list[BedTileButton]:
        """The beds shown, room by room."""
        return [tile for card in self._shown for tile in card.tiles]

    def tile(self, bed_id: str) -> BedTileButton | None:
        return next((tile for tile in self.tiles() if tile.bed.bed_id == bed_id), None)

    def focused_bed(self) -> BedTile | None:
        """The bed under the keyboard, if the keyboard is on the board."""
        widget = self.focusWidget()
        return widget.bed if isinstance(widget, BedTileButton) and widget.hasFocus() else None

    def _show(self) -> None:
        rooms = self._board.rooms if self._board is not None else ()
        for room_id in self._cards.keys() - {room.room_id for room in rooms}:
            card = self._cards.pop(room_id)
            card.hide()
            card.deleteLater()
        before, changed, marks = self._shown, False, self._marks()
        self._shown = []
        for room, beds in self._kept(rooms):
            card = self._cards.get(room.room_id) or self._new_card(room.room_id)
            changed |= card.set_room(room, beds, marks)
            self._shown.append(card)
        if changed or self._shown != before:
            visible = set(self._shown)
            for card in self._cards.values():
                card.setVisible(card in visible)
            self._order_tabs()
            self._place_cards()

    def _kept(self, rooms: Sequence[RoomCard]) -> list[tuple[RoomCard, tuple[BedTile, ...]]]:
        if self._filter is None:
            return [(room, room.tiles) for room in rooms]
        wanted = self._filter
        kept = [(room, tuple(bed for bed in room.tiles if wanted(room, bed))) for room in rooms]
        return [(room, beds) for room, beds in kept if beds]

    def _new_card(self, room_id: str) -> RoomCardWidget:
        card = self._cards[room_id] = RoomCardWidget(self._look, self._painter, self._ground)
        card.tile_activated.connect(self.tile_activated)
        card.menu_requested.connect(self.menu_requested)
        card.current_changed.connect(self._came_to)
        card.pointed.connect(self.pointed)
        return card

    def _came_to(self, bed_id: str) -> None:
        tile = self.focusWidget()
        if isinstance(tile, BedTileButton):
            self.ensureWidgetVisible(tile, 0, self._look.px(12))
        self.current_changed.emit(bed_id)

    def _order_tabs(self) -> None:
        for before, after in pairwise(self.tiles()):
            QWidget.setTabOrder(before, after)

    def _place_cards(self) -> None:
        """Each card goes to the column that is shortest so far, the leftmost of equals."""
        width = self.viewport().width()
        least = self._look.px(COLUMN_WIDTH)
        columns = min(MAX_COLUMNS, max(1, (width + GAP) // (least + GAP)))
        column_width = (width - GAP * (columns - 1)) / columns
        bottoms = [0] * columns
        for card in self._shown:
            column = bottoms.index(min(bottoms))
            left, right = (round(column * (column_width + GAP) + edge) for edge in (0, column_width))
            height = card.height_for(len(card.tiles))
            card.setGeometry(left, bottoms[column], right - left, height)
            bottoms[column] += height + GAP
        self._ground.resize(width, max(0, max(bottoms) - GAP))

    def _restyle(self) -> None:
        self._painter.rebuild()
        self.setMinimumSize(self._look.wide(COLUMN_WIDTH), self._look.px(MIN_HEIGHT))
        for card in self._cards.values():
            card.restyle()
        self._place_cards()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_cards()
