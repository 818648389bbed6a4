"""The three views of the beds, board, timeline and list: one filter, one bed that the keys act on."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from enum import StrEnum
from itertools import groupby

from PySide6.QtCore import QModelIndex, QObject, QPoint, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableView, QWidget

from shelterdesk.desktop.beds.filters import FILTERS, BedFilter
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.beds_model import SORT, BedsModel
from shelterdesk.desktop.timeline.tape_view import TapeView
from shelterdesk.desktop.widgets.board_view import BoardView
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.domain.board import BedTile, Board, RoomCard
from shelterdesk.domain.timeline import Bar, BarKind

_ROW_HEIGHT = 34


class View(StrEnum):
    BOARD = "board"
    TIMELINE = "timeline"
    LIST = "list"


class BedViews(QObject):
    """`current` is the bed the mouse or the keyboard came to last; keys act on it."""

    activated = Signal(str)  # bed id
    menu_requested = Signal(str, QPoint)  # bed id, place on the screen
    rooms_requested = Signal()

    def __init__(
        self, look: Look, stack: QStackedWidget, table: QTableView, parent: QObject, *, may_add: bool
    ) -> None:
        """`may_add`: whether the person may add rooms, where there are none."""
        super().__init__(parent)
        self._stack = stack
        self.board = BoardView(look)
        self.tape = TapeView(look)
        self.table = table
        self._filter = BedFilter.ALL
        self._rooms: tuple[RoomCard, ...] = ()
        self._day: date | None = None
        self.view = View.BOARD
        self._may_add = may_add
        self.current = ""
        self._look = look
        self._no_rooms: QWidget = QWidget()
        self._no_match: QWidget = QWidget()
        stack.addWidget(self.board)
        stack.addWidget(self.tape)
        self._model = BedsModel(look, self)
        self._make_table(look)
        self.board.tile_activated.connect(self._board_activated)
        self.board.menu_requested.connect(self._board_menu)
        self.board.current_changed.connect(self._came_to)
        self.board.pointed.connect(self._came_to)
        self.tape.activated.connect(self._board_activated)
        self.tape.menu_requested.connect(self._board_menu)
        self.tape.current_changed.connect(self._came_to)

    def translate(self) -> None:
        """The empty pages in the language of the window."""
        for old in (self._no_rooms, self._no_match):
            self._stack.removeWidget(old)
            old.deleteLater()
        rooms = self.tr("No rooms yet"), self.tr("Beds can be given once there are rooms with beds.")
        match = self.tr("No bed is like this"), self.tr("Choose another filter to see the others.")
        next_step = self.tr("Add rooms…") if self._may_add else ""
        no_rooms = EmptyState(self._look, "beds", *rooms, next_step)
        no_rooms.action_requested.connect(self.rooms_requested)
        self._no_rooms = no_rooms
        self._no_match = EmptyState(self._look, "filter", *match)
        for page in (self._no_rooms, self._no_match):
            self._stack.addWidget(page)
        self._show()

    def set_board(self, board: Board) -> None:
        self._rooms = board.rooms
        self._day = board.day
        self.board.set_board(board)
        self._show()

    def set_filter(self, wanted: BedFilter) -> None:
        self._filter = wanted
        self.board.set_filter(FILTERS[wanted])
        self._show()

    def show_view(self, view: View) -> None:
        self.view = view
        self._show()
        if view is View.TIMELINE and not self.current:
            self.current = self.tape.current

    def set_fitting(self, bed_ids: Collection[str] | None, swaps: Collection[str] = ()) -> None:
        """While a bed is being chosen: light up these and dim all others but `swaps`. None ends it."""
        self.board.set_fitting(bed_ids, swaps)
        self.tape.set_fitting(bed_ids, swaps)

    def focus_bed(self, bed_id: str) -> None:
        """Bring the keyboard to a bed of the board, or of the timeline."""
        if self.view is View.TIMELINE:
            self.tape.set_current(bed_id)
            self.tape.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        tile = self.board.tile(bed_id)
        if tile is not None:
            tile.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def past_bar(self) -> Bar | None:
        """The bar of the timeline that was come to last, where it is of someone who was here."""
        bar = self.tape.bar if self.view is View.TIMELINE else None
        return bar if bar is not None and bar.kind is BarKind.PAST and bar.stay_id is not None else None

    def on_outage(self) -> bool:
        """Whether the keyboard is on an outage of the timeline, be it one to come."""
        bar = self.tape.bar if self.view is View.TIMELINE else None
        return bar is not None and bar.kind is BarKind.OUTAGE

    def place_of(self, bed_id: str) -> QPoint:
        """Where a menu of this bed belongs, on the screen."""
        if self.view is View.TIMELINE:
            return self.tape.place_of(bed_id)
        tile = self.board.tile(bed_id)
        if self.view is View.LIST or tile is None:
            rect = self.table.visualRect(self.table.currentIndex())
            return self.table.viewport().mapToGlobal(rect.bottomLeft() + QPoint(40, 0))
        return tile.mapToGlobal(tile.rect().bottomLeft() + QPoint(12, -4))

    def _show(self) -> None:
        wanted = FILTERS[self._filter]
        beds = [
            (room, tile)
            for room in self._rooms
            for tile in room.tiles
            if wanted is None or wanted(room, tile)
        ]
        self._fill_table(beds)
        if not any(room.tiles for room in self._rooms):
            page: QWidget = self._no_rooms
        elif not beds:
            page = self._no_match
        else:
            page = {View.BOARD: self.board, View.TIMELINE: self.tape, View.LIST: self.table}[self.view]
        self._stack.setCurrentWidget(page)
        if page is self.tape and self._day is not None:
            self.tape.set_rooms(_in_rooms(beds), self._day)

    def _fill_table(self, beds: Sequence[tuple[RoomCard, BedTile]]) -> None:
        scroll = self.table.verticalScrollBar().value()
        kept = self.current
        self._model.set_beds(beds)
        row = self._model.row_of(kept)
        if row is not None:
            self.table.setCurrentIndex(self._sorted.mapFromSource(self._model.index(row, 0)))
        self.table.verticalScrollBar().setValue(scroll)

    def _make_table(self, look: Look) -> None:
        table = self.table
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT)
        table.setModel(self._sorted)
        table.setProperty("role", "card")
        table.setSortingEnabled(True)
        table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        dress_table(table)
        table.verticalHeader().setDefaultSectionSize(look.px(_ROW_HEIGHT))
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.customContextMenuRequested.connect(self._table_menu)
        table.activated.connect(lambda index: self.activated.emit(self._bed_at(index)))
        table.selectionModel().currentRowChanged.connect(lambda index: self._row_changed(index))
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    def _bed_at(self, index: QModelIndex) -> str:
        return self._model.tile(self._sorted.mapToSource(index).row()).bed_id

    def _row_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.current = self._bed_at(index)

    def _table_menu(self, where: QPoint) -> None:
        index = self.table.indexAt(where)
        if index.isValid():
            bed_id = self._bed_at(index)
            self.menu_requested.emit(bed_id, self.table.viewport().mapToGlobal(where))

    def _board_activated(self, bed_id: str) -> None:
        self.current = bed_id
        self.activated.emit(bed_id)

    def _board_menu(self, bed_id: str, where: QPoint) -> None:
        self.current = bed_id
        self.menu_requested.emit(bed_id, where)

    def _came_to(self, bed_id: str) -> None:
        self.current = bed_id


def _in_rooms(beds: Sequence[tuple[RoomCard, BedTile]]) -> list[tuple[RoomCard, list[BedTile]]]:
    of_room = groupby(beds, key=lambda pair: pair[0].room_id)
    grouped = (list(pairs) for _, pairs in of_room)
    return [(pairs[0][0], [tile for _, tile in pairs]) for pairs in grouped]
