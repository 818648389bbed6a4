"""The table of rooms and beds at the first start: typed, or pasted from a spreadsheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from shelterdesk.desktop.words import room_use_word
from shelterdesk.domain.bed_codes import bed_codes
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.text import text

Index = QModelIndex | QPersistentModelIndex
NAME, BEDS, USE, ACCESSIBLE = range(4)
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class RoomLine:
    """One line as typed."""

    name: str = ""
    beds: str = ""
    use: RoomUse = RoomUse.MIXED
    accessible: bool = False

    @property
    def is_blank(self) -> bool:
        return not self.name.strip() and not self.beds.strip()


class RoomsModel(QAbstractTableModel):
    """Editable lines; `rooms` turns them into what the first start needs."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[RoomLine] = []

    def use_words(self) -> dict[RoomUse, str]:
        """Who may use a room, in the language of the window."""
        return {use: room_use_word(use) for use in RoomUse}

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 4

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        return (self.tr("Room"), self.tr("Beds"), self.tr("For"), self.tr("Accessible"))[section]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid():
            flags |= (
                Qt.ItemFlag.ItemIsUserCheckable
                if index.column() == ACCESSIBLE
                else Qt.ItemFlag.ItemIsEditable
            )
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if index.column() == ACCESSIBLE:
            if role == Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if line.accessible else Qt.CheckState.Unchecked
            return None
        if role == Qt.ItemDataRole.EditRole:
            return (line.name, line.beds, line.use.value)[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.name, line.beds, self.use_words()[line.use])[index.column()]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        line = self._lines[index.row()]
        if index.column() == ACCESSIBLE and role == Qt.ItemDataRole.CheckStateRole:
            line = replace(line, accessible=Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and index.column() == NAME:
            line = replace(line, name=str(value))
        elif role == Qt.ItemDataRole.EditRole and index.column() == BEDS:
            line = replace(line, beds=str(value))
        elif role == Qt.ItemDataRole.EditRole and index.column() == USE and value in set(RoomUse):
            line = replace(line, use=RoomUse(value))
        else:
            return False
        self._lines[index.row()] = line
        self.dataChanged.emit(index, index)
        return True

    def add(self, line: RoomLine) -> None:
        at = len(self._lines)
        self.beginInsertRows(_NOWHERE, at, at)
        self._lines.append(line)
        self.endInsertRows()

    def remove(self, row: int) -> None:
        self.beginRemoveRows(_NOWHERE, row, row)
        del self._lines[row]
        self.endRemoveRows()

    def paste(self, lines: tuple[RoomLine, ...]) -> None:
        """Add lines; blank ones that wait to be filled give way to them."""
        self.beginResetModel()
        self._lines = [line for line in self._lines if not line.is_blank] + list(lines)
        self.endResetModel()

    def rooms(self) -> tuple[NewRoom, ...]:
        """The rooms with the codes of their beds; raises BadInput naming the room that is not right."""
        taken: list[str] = []
        made: list[NewRoom] = []
        for line in self._lines:
            if line.is_blank:
                continue
            name = line.name.strip()
            if not name:
                raise BadInput(text("A room with {beds} beds has no name.", beds=line.beds))
            if any(room.name == name for room in made):
                raise BadInput(text("Two rooms are called {room}.", room=name))
            codes = bed_codes(name, line.beds, taken)
            taken += codes
            made.append(NewRoom(name, codes, line.use, line.accessible))
        return tuple(made)
