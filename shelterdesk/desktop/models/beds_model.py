"""The beds of a site as a table: one line a bed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from shelterdesk.desktop.bed_look import BED_LOOKS
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.words import bed_state_word, day_text, guest_words, need_word, room_use_word, say
from shelterdesk.domain.alerts import AlertKind
from shelterdesk.domain.board import BedTile, RoomCard

SORT = Qt.ItemDataRole.UserRole
_STATE = 1
COLUMNS = 10
_ICON = 16
_NEVER = 9_999_999  # an open end comes after every day


@dataclass(frozen=True, slots=True)
class BedLine:
    room: RoomCard
    tile: BedTile
    place: int  # in the order of the board


class BedsModel(TitledTable):
    """Columns: bed, state, who, until, room, use, since, back, needs, why; `SORT` gives what a column sorts by."""

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

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else COLUMNS

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Bed"),
            self.tr("State"),
            self.tr("Who or why"),
            self.tr("Until"),
            self.tr("Room"),
            self.tr("For"),
            self.tr("Since"),
            self.tr("Back on"),
            self.tr("Needs"),
            self.tr("Look at"),
        )

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
        _day(tile.until),
        line.room.name,
        room_use_word(line.room.use),
        _day(tile.since),
        _back(tile),
        ", ".join(need_word(need) for need in tile.needs),
        "; ".join(say(alert.text) for alert in tile.alerts),
    )


def _day(day: date | None) -> str:
    return "" if day is None else day_text(day)


def _back(tile: BedTile) -> str:
    """The day on which one who is away is expected; a word where nobody knows."""
    if not tile.away:
        return ""
    return _day(tile.back) or QCoreApplication.translate("BedsModel", "not known")


def _ordinal(day: date | None) -> int:
    return _NEVER if day is None else day.toordinal()


def _pressing(tile: BedTile) -> int:
    """The most pressing alert first, and beds with nothing to look at last."""
    order = tuple(AlertKind)
    return min((order.index(alert.kind) for alert in tile.alerts), default=len(order))


def _sorted_by(line: BedLine) -> tuple[int | str, ...]:
    tile = line.tile
    return (
        line.place,
        bed_state_word(tile.state),
        tile.label.casefold(),
        _ordinal(tile.until),
        line.place,
        room_use_word(line.room.use),
        _ordinal(tile.since),
        _ordinal(tile.back) if tile.away else _NEVER + 1,
        len(tile.needs),
        _pressing(tile),
    )
