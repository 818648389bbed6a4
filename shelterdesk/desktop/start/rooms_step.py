"""Rooms and beds as a table to type into or to paste into: a step of the first start, and a dialog later."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTableView, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.rooms_model import ACCESSIBLE, BEDS, NAME, USE, RoomLine, RoomsModel
from shelterdesk.desktop.widgets.choice_delegate import ChoiceDelegate
from shelterdesk.desktop.words import say
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import BedRow, Problem
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.exchange.pasted_rooms import parse_pasted_rooms

ROW = 36
LEAST_ROWS = 4  # in sight, the heading among them


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

    def __init__(self, look: Look, ui: RoomsForm, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._ui = look, ui
        self.model = RoomsModel(self)
        self.model.add(RoomLine())
        table = ui.rooms_table
        table.setModel(self.model)
        table.setItemDelegateForColumn(USE, ChoiceDelegate(self.model.use_words, table))
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (NAME, BEDS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (USE, ACCESSIBLE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        look.changed.connect(self._fit)
        self._fit()
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
            signal.connect(self.count)
        self.count()

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
        self._ui.problem.setText(self._left_out(parsed.problems))

    def _left_out(self, problems: Sequence[Problem]) -> str:
        """The first line that was not taken, and how many others were not."""
        if not problems:
            return ""
        first, others = problems[0], len({problem.line for problem in problems}) - 1
        words = self.tr("Line {line} was left out: {reason}").format(
            line=first.line, reason=say(first.reason)
        )
        return (
            f"{words} {self.tr('Other lines left out: {count}.').format(count=others)}" if others else words
        )

    def _fit(self) -> None:
        table = self._ui.rooms_table
        table.verticalHeader().setDefaultSectionSize(self._look.px(ROW))
        table.setMinimumHeight(self._look.px(LEAST_ROWS * ROW))

    def _add(self) -> None:
        self.model.add(RoomLine())
        last = self.model.index(self.model.rowCount() - 1, NAME)
        self._ui.rooms_table.setCurrentIndex(last)
        self._ui.rooms_table.edit(last)

    def _remove(self) -> None:
        row = self._ui.rooms_table.currentIndex().row()
        if row >= 0:
            self.model.remove(row)

    def count(self) -> None:
        """Say how many rooms and beds there are, in the language in force."""
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
    if not names:
        return str(sum(row.count for row in rows))
    return ", ".join(names) if len(names) > 1 or " " not in names[0] else f"{names[0]},"
