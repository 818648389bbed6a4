"""Ticks of paper entered in one pass, with the keyboard alone: Space ticks a line and goes to the next."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_round_sheets_dialog import Ui_RoundSheetsDialog
from shelterdesk.desktop.models.round_sheet_model import SheetModel
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import say
from shelterdesk.domain.rounds import sheet_of
from shelterdesk.services.handouts import GiveLine
from shelterdesk.services.rounds.sheets import EnterSheets, RowRefused, SheetRow
from shelterdesk.services.rounds.views import RoundView

_PAGES: dict[int, int] = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class RoundSheetsDialog(CommandDialog):
    """Asks for EnterSheets; `show` takes the round as it stands after, and what could not be entered stays ticked."""

    def __init__(self, view: RoundView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundSheetsDialog()
        self.ui.setupUi(self)
        self._view = view
        self._times: dict[int, str] = {}
        self.lines = SheetModel(self)
        self.problem_in(self.ui.problem)
        self._dress()
        self._connect()
        self.show_round(view)
        self.ui.lines.setFocus()
        self.ui.lines.setCurrentIndex(self.lines.index(0, self.lines.given_column))

    def show_round(self, view: RoundView, refused: tuple[RowRefused, ...] = ()) -> None:
        """The round as it stands now; `refused` are the lines to look at again."""
        self._view = view
        self.lines.set_lines(view.lines, view.items, view.packs)
        self.lines.say_problems({one.round_person_id: say(one.reason) for one in refused})
        box = self.ui.sheet
        if box.count() != self.lines.sheets:
            box.clear()
            for number in range(1, self.lines.sheets + 1):
                words = self.tr("{number} of {sheets}").format(number=number, sheets=self.lines.sheets)
                box.addItem(words, number)
        if refused:
            first = next(line for line in view.lines if line.round_person_id == refused[0].round_person_id)
            box.setCurrentIndex(sheet_of(first.number) - 1)
            self.ui.problem.setText(
                self.tr("{n} could not be entered; the reason stands beside each.").format(n=len(refused))
            )
            self.ui.problem.show()
        else:
            self.ui.problem.hide()
        self._check()

    def command(self) -> EnterSheets | None:
        """The ticked lines of all sheets; None where none is, or a time is no time."""
        items = [item.item_id for item in self._view.items]
        rows = []
        for entry in self.lines.ticked:
            sheet = sheet_of(entry.line.number)
            at = self._moment(self._times.get(sheet, ""))
            if at is None and self._times.get(sheet, ""):
                return None
            given = tuple(GiveLine(item_id, entry.quantity(item_id)) for item_id in items)
            lines = () if entry.refused else tuple(one for one in given if one.quantity)
            rows.append(SheetRow(entry.line.round_person_id, lines, entry.refused, at=at))
        return EnterSheets(self._view.row.round_id, tuple(rows)) if rows else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.ui.lines and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter enters everything, from anywhere."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._ask()
        elif event.key() in _PAGES:
            self.ui.sheet.setCurrentIndex(self.ui.sheet.currentIndex() + _PAGES[event.key()])
        elif not enter:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        ui = self.ui
        ui.title.setText(self.tr("Enter the sheets of {name}").format(name=self._view.row.name))
        ui.lead.setText(
            self.tr(
                "Space ticks a line and goes to the next, R notes a refusal, a number changes what was given. "
                "Page Down is the next sheet; Ctrl+Enter enters everything."
            )
        )
        ui.lines.setModel(self.lines)
        dress_table(ui.lines)
        ui.lines.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        ui.lines.installEventFilter(self)
        self.lines.modelReset.connect(self._fit_columns)

    def _fit_columns(self) -> None:
        header = self.ui.lines.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(self.lines.columnCount() - 1, QHeaderView.ResizeMode.Stretch)

    def _connect(self) -> None:
        ui = self.ui
        ui.sheet.currentIndexChanged.connect(self._turn)
        ui.time.textEdited.connect(self._timed)
        ui.all_button.clicked.connect(self._tick_all)
        ui.cancel_button.clicked.connect(self.reject)
        ui.ok_button.clicked.connect(self._ask)
        self.lines.edited.connect(self._check)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the sheet."""
        row = self.ui.lines.currentIndex().row()
        if event.key() == Qt.Key.Key_Space and row >= 0:
            self.lines.toggle(row)
            self._go_to(row + 1)
        elif event.key() == Qt.Key.Key_R and row >= 0:
            self.lines.refuse(row)
            self._go_to(row + 1)
        elif event.key() in _PAGES:
            self.keyPressEvent(event)
        else:
            return False
        return True

    def _go_to(self, row: int) -> None:
        """The next line, on the next sheet after the last of this one."""
        if row < self.lines.rowCount():
            self.ui.lines.setCurrentIndex(self.lines.index(row, self.ui.lines.currentIndex().column()))
        elif self.ui.sheet.currentIndex() + 1 < self.ui.sheet.count():
            self.ui.sheet.setCurrentIndex(self.ui.sheet.currentIndex() + 1)

    def _turn(self, at: int) -> None:
        if at >= 0:
            self.lines.show_sheet(at + 1)
            self.ui.time.setText(self._times.get(at + 1, ""))
            self.ui.lines.setCurrentIndex(self.lines.index(0, self.lines.given_column))

    def _timed(self, typed: str) -> None:
        self._times[self.lines.sheet] = typed.strip()
        self._check()

    def _tick_all(self) -> None:
        self.lines.tick_all()
        self.ui.lines.setFocus()

    def _check(self) -> None:
        ui, count = self.ui, len(self.lines.ticked)
        wrong = any(typed and self._moment(typed) is None for typed in self._times.values())
        if wrong:
            ui.summary.setText(self.tr("A time is written as 09:30."))
        else:
            ui.summary.setText(
                self.tr("{n} lines ticked").format(n=count) if count != 1 else self.tr("1 line ticked")
            )
        ui.ok_button.setText(
            self.tr("Enter {n} lines").format(n=count) if count != 1 else self.tr("Enter 1 line")
        )
        ui.ok_button.setEnabled(bool(count) and not wrong)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)

    def _moment(self, typed: str) -> datetime | None:
        """A time of day on the round's own day, at its site; None for what is no time."""
        hours, _, minutes = typed.replace(".", ":").partition(":")
        if not (hours.isdecimal() and (minutes.isdecimal() or not minutes)):
            return None
        hour, minute = int(hours), int(minutes or 0)
        if hour > 23 or minute > 59:
            return None
        row = self._view.row
        zone = ZoneInfo(self._view.time_zone)
        day = row.day if row.opened_at is None else row.opened_at.astimezone(zone).date()
        return datetime.combine(day, time(hour, minute), zone).astimezone(UTC)
