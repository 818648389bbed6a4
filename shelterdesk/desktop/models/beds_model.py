"""The beds of a site as a table: one line a bed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shelterdesk.desktop.bed_look import BED_LOOKS
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.words import bed_state_word, day_text, guest_words, room_use_word
from shelterdesk.domain.board import BedTile, RoomCard

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
SORT = Qt.ItemDataRole.UserRole
_STATE = 1
_ICON = 16
_NEVER = 9_999_999  # an open end comes after every day


@dataclass(frozen=True, slots=True)
class BedLine:
    room: RoomCard
    tile: BedTile
    place: int  # in the order of the board


class BedsModel(QAbstractTableModel):
    """Columns: bed, state, who, until, room, use; `SORT` gives what a column sorts by."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._lines: tuple[BedLine, ...] = ()

    def set_beds(self, beds: Sequence[tuple[RoomCard, BedTile]]) -> None:
        self.beginResetModel()
        self._lines = tuple(BedLine(room, tile, place) for place, (room, tile) in enumerate(beds))
        self.endResetModel()

    def tile(self, row: int) -> BedTile:
        return self._lines[row].tile

    def row_of(self, bed_id: str) -> int | None:
        return next((row for row, line in enumerate(self._lines) if line.tile.bed_id == bed_id), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            self.tr("Bed"),
            self.tr("State"),
            self.tr("Who or why"),
            self.tr("Until"),
            self.tr("Room"),
            self.tr("For"),
        )[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(line)[index.column()]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == _STATE:
            shown = BED_LOOKS[line.tile.state]
            return self._look.pixmap(shown.icon, self._look.theme.tone(shown.tone).text, self._look.px(_ICON))
        if role == SORT:
            return _sorted_by(line)[index.column()]
        return None


def _shown(line: BedLine) -> tuple[str, ...]:
    tile = line.tile
    return (
        tile.code,
        bed_state_word(tile.state),
        guest_words(tile),
        "" if tile.until is None else day_text(tile.until),
        line.room.name,
        room_use_word(line.room.use),
    )


def _sorted_by(line: BedLine) -> tuple[int | str, ...]:
    tile = line.tile
    until = _NEVER if tile.until is None else tile.until.toordinal()
    return (
        line.place,
        bed_state_word(tile.state),
        tile.label.casefold(),
        until,
        line.place,
        room_use_word(line.room.use),
    )
