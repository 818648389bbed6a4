"""Rooms and beds as tables that are changed in place: a cell that was edited becomes a command."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.models.titled_table import NOWHERE, Index, TitledTable
from shelterdesk.desktop.numbers import number_text, parse_number
from shelterdesk.desktop.words import bed_kind_word, day_text, limit_word, room_use_word
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.capacity import Limits
from shelterdesk.domain.inventory import BedKind, BedRecord, Inventory, RoomRecord
from shelterdesk.services.inventory import EditBed, EditRoom, SetLimits, edit_bed, edit_room, set_limits

NAME, USE, FLOOR, ACCESSIBLE, BEDS, AREA, TOILETS, FIRE, STAFF, SPARE, TAKES, BOUND = range(12)
CODE, KIND, BED_ACCESSIBLE, OPENED, CLOSED, STATE = range(6)
_LIMITS = {
    AREA: "floor_area_m2",
    TOILETS: "toilets",
    FIRE: "fire_limit",
    STAFF: "staff",
    SPARE: "spare_places",
}
_OF_ROOM = frozenset({NAME, USE, FLOOR, ACCESSIBLE})


class InventoryTable(TitledTable):
    """`wanted` carries a service and its command; `wrong` the text that is no number."""

    wanted = Signal(object, object)
    wrong = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.inventory: Inventory | None = None
        self.day: date | None = None  # from which a change holds


class RoomsInventory(InventoryTable):
    """The site as a whole in the first row, then its rooms."""

    def set_inventory(self, inventory: Inventory, day: date) -> None:
        self.beginResetModel()
        self.inventory, self.day = inventory, day
        self.endResetModel()

    def room(self, row: int) -> RoomRecord | None:
        """The room of a row; None for the site."""
        rooms = () if self.inventory is None else self.inventory.rooms
        return rooms[row - 1] if 1 <= row <= len(rooms) else None

    def row_of(self, room_id: str) -> int:
        rooms = () if self.inventory is None else self.inventory.rooms
        return next((row for row, room in enumerate(rooms, 1) if room.room_id == room_id), 0)

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Room"),
            self.tr("For"),
            self.tr("Floor"),
            self.tr("Accessible"),
            self.tr("Beds"),
            self.tr("Area m²"),
            self.tr("Toilets"),
            self.tr("Fire limit"),
            self.tr("Staff at night"),
            self.tr("Reserve"),
            self.tr("Takes"),
            self.tr("Bound by"),
        )

    def numbers(self) -> Container[int]:
        return frozenset({BEDS, TAKES, *_LIMITS})

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() or self.inventory is None else 1 + len(self.inventory.rooms)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        room = self.room(index.row())
        if index.column() == ACCESSIBLE and room is not None:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        if index.column() in _LIMITS or (index.column() in _OF_ROOM and room is not None):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.inventory is None or self.day is None:
            return None
        room, column = self.room(index.row()), index.column()
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.side(column)
        if role == Qt.ItemDataRole.CheckStateRole and column == ACCESSIBLE and room is not None:
            return Qt.CheckState.Checked if room.accessible else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole and column == USE and room is not None:
            return room.use.value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._of_limits(column, room) if column in _LIMITS else self._shown(column, room)
        return None

    def _limits(self, room: RoomRecord | None) -> Limits:
        if self.inventory is None or self.day is None:
            return Limits()
        return (self.inventory if room is None else room).limits(self.day)

    def _of_limits(self, column: int, room: RoomRecord | None) -> str:
        value = getattr(self._limits(room), _LIMITS[column])
        return "" if value is None else number_text(Decimal(value))

    def _shown(self, column: int, room: RoomRecord | None) -> str:
        if self.inventory is None:
            return ""
        capacity = (self.inventory if room is None else room).capacity
        shown = {TAKES: number_text(Decimal(capacity.people)), BOUND: limit_word(capacity.binding)}
        if room is None:
            beds = sum(bed.stands_on(self.inventory.day) for one in self.inventory.rooms for bed in one.beds)
            return {**shown, NAME: self.inventory.site_name, BEDS: str(beds)}.get(column, "")
        here = sum(bed.stands_on(self.inventory.day) for bed in room.beds)
        name = room.name
        if room.closed_on is not None:
            name = self.tr("{room} (closes {day})").format(room=name, day=day_text(room.closed_on))
        of_room = {NAME: name, USE: room_use_word(room.use), FLOOR: room.floor, BEDS: str(here)}
        return {**shown, **of_room}.get(column, "")

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """The cell itself changes once the service has answered."""
        if self.inventory is None or self.day is None:
            return False
        room = self.room(index.row())
        if index.column() in _LIMITS:
            return self._set_limit(room, _LIMITS[index.column()], str(value))
        if room is not None and str(value) != index.data(role):
            self.wanted.emit(edit_room, _edited_room(self.inventory.site_id, room, index.column(), value))
            return True
        return False

    def _set_limit(self, room: RoomRecord | None, name: str, typed: str) -> bool:
        site_id, day = self.inventory.site_id if self.inventory else "", self.day
        number = parse_number(typed) if typed.strip() else None
        whole = name != _LIMITS[AREA]
        if day is None or (typed.strip() and (number is None or (whole and number % 1 != 0))):
            self.wrong.emit(typed)
            return False
        value: Any = int(number) if whole and number is not None else number
        limits = self._limits(room)
        if getattr(limits, name) == value:
            return False
        changed = replace(limits, **{name: value})
        command = SetLimits(site_id, None if room is None else room.room_id, day, changed)
        self.wanted.emit(set_limits, command)
        return True


class BedsInventory(InventoryTable):
    """The beds of one room, those that are gone too."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._room: RoomRecord | None = None

    def set_room(self, inventory: Inventory, room: RoomRecord | None) -> None:
        self.beginResetModel()
        self.inventory, self._room = inventory, room
        self.endResetModel()

    def bed(self, row: int) -> BedRecord:
        return self._beds()[row]

    def titles(self) -> Sequence[str]:
        return (
            self.tr("Bed"),
            self.tr("Kind"),
            self.tr("Accessible"),
            self.tr("In service from"),
            self.tr("Until"),
            self.tr("Now"),
        )

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._beds())

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.column() == BED_ACCESSIBLE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in (CODE, KIND) else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.inventory is None:
            return None
        bed, column = self.bed(index.row()), index.column()
        if role == Qt.ItemDataRole.CheckStateRole and column == BED_ACCESSIBLE:
            return Qt.CheckState.Checked if bed.accessible else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.EditRole and column == KIND:
            return bed.kind.value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            until = "" if bed.closed_on is None else day_text(bed.closed_on)
            shown = (bed.code, bed_kind_word(bed.kind), "", day_text(bed.opened_on), until)
            return (*shown, self._state(bed, self.inventory.day))[column]
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if self.inventory is None or str(value) == index.data(role):
            return False
        bed = self.bed(index.row())
        self.wanted.emit(edit_bed, _edited_bed(self.inventory.site_id, bed, index.column(), value))
        return True

    def _beds(self) -> tuple[BedRecord, ...]:
        return () if self._room is None else self._room.beds

    def _state(self, bed: BedRecord, today: date) -> str:
        said: tuple[tuple[bool, Callable[[], str]], ...] = (
            (bed.in_use, lambda: self.tr("In use")),
            (bed.opened_on > today, lambda: self.tr("To come")),
            (not bed.stands_on(today), lambda: self.tr("Closed")),
            (bed.out, lambda: self.tr("Out of service")),
            (True, lambda: self.tr("Free")),
        )
        return next(word() for holds, word in said if holds)


def _edited_room(site_id: str, room: RoomRecord, column: int, value: Any) -> EditRoom:
    return EditRoom(
        site_id,
        room.room_id,
        str(value) if column == NAME else room.name,
        RoomUse(str(value)) if column == USE else room.use,
        str(value) if column == FLOOR else room.floor,
        _is_checked(value) if column == ACCESSIBLE else room.accessible,
        room.version,
    )


def _edited_bed(site_id: str, bed: BedRecord, column: int, value: Any) -> EditBed:
    return EditBed(
        site_id,
        bed.bed_id,
        str(value) if column == CODE else bed.code,
        BedKind(str(value)) if column == KIND else bed.kind,
        _is_checked(value) if column == BED_ACCESSIBLE else bed.accessible,
        bed.version,
    )


def _is_checked(value: Any) -> bool:
    return Qt.CheckState(value) is Qt.CheckState.Checked
