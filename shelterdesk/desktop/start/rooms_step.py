"""Rooms and beds as a table to type into or to paste into: a step of the first start, and a dialog later."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTableView, QWidget

from shelterdesk.desktop.models.rooms_model import BEDS, NAME, USE, RoomLine, RoomsModel
from shelterdesk.desktop.widgets.choice_delegate import ChoiceDelegate
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import BedRow
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.exchange.pasted_rooms import parse_pasted_rooms


class RoomsForm(Protocol):
    """What a form brings for the table."""

    rooms_table: QTableView
    add_room_button: QPushButton
    remove_room_button: QPushButton
    paste_button: QPushButton
    rooms_total: QLabel
    problem: QLabel


class RoomsStep(QObject):
    """Drives the table of `ui` and the buttons around it."""

    def __init__(self, ui: RoomsForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._ui = ui
        self.model = RoomsModel(self)
        self.model.add(RoomLine())
        table = ui.rooms_table
        table.setModel(self.model)
        table.setItemDelegateForColumn(USE, ChoiceDelegate(self.model.use_words, table))
        header = table.horizontalHeader()
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(BEDS, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(36)
        ui.add_room_button.clicked.connect(self._add)
        ui.remove_room_button.clicked.connect(self._remove)
        ui.paste_button.clicked.connect(self.paste)
        paste = QShortcut(QKeySequence.StandardKey.Paste, table, self.paste)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        for signal in (
            self.model.dataChanged,
            self.model.modelReset,
            self.model.rowsInserted,
            self.model.rowsRemoved,
        ):
            signal.connect(self._count)
        self._count()

    def rooms(self) -> tuple[NewRoom, ...]:
        """What was entered; raises BadInput."""
        return self.model.rooms()

    def paste(self) -> None:
        """Take a table copied in a spreadsheet; the first line that cannot be used is named."""
        try:
            parsed = parse_pasted_rooms(QGuiApplication.clipboard().text())
        except BadInput as problem:
            self._ui.problem.setText(say(problem.text))
            return
        self.model.paste(_lines(parsed.rows))
        if parsed.problems:
            first = parsed.problems[0]
            said = self.tr("Line {line} was left out: {reason}")
            self._ui.problem.setText(said.format(line=first.line, reason=say(first.reason)))

    def _add(self) -> None:
        self.model.add(RoomLine())
        last = self.model.index(self.model.rowCount() - 1, NAME)
        self._ui.rooms_table.setCurrentIndex(last)
        self._ui.rooms_table.edit(last)

    def _remove(self) -> None:
        row = self._ui.rooms_table.currentIndex().row()
        if row >= 0:
            self.model.remove(row)

    def _count(self) -> None:
        try:
            rooms = self.model.rooms()
        except BadInput:
            self._ui.rooms_total.clear()
            return
        beds = sum(len(room.beds) for room in rooms)
        self._ui.rooms_total.setText(
            self.tr("{rooms} rooms, {beds} beds").format(rooms=len(rooms), beds=beds)
        )


def _lines(rows: tuple[BedRow, ...]) -> tuple[RoomLine, ...]:
    """One line per room: its beds by name where they have names, else their number."""
    by_room: dict[str, list[BedRow]] = {}
    for row in rows:
        by_room.setdefault(row.room, []).append(row)
    return tuple(
        RoomLine(room, _beds(beds), beds[0].use, beds[0].accessible) for room, beds in by_room.items()
    )


def _beds(rows: list[BedRow]) -> str:
    names = [row.bed for row in rows if row.bed is not None]
    return ", ".join(names) if names else str(sum(row.count for row in rows))
