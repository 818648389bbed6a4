"""Counts: the list that is walked, blind; what differs, for who approves it; and the counts there were."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, Qt, QTime
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QBoxLayout, QHeaderView

from shelterdesk.desktop.forms.ui_counts_view import Ui_CountsView
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.count_model import Col, CountModel
from shelterdesk.desktop.models.stock_rows_model import StockRowsModel
from shelterdesk.desktop.shell.page import HeaderButton, Hint
from shelterdesk.desktop.stock.counts.actions import CountActions
from shelterdesk.desktop.stock.counts.reading import SeenCounts, flow_row, read_counts
from shelterdesk.desktop.stock.counts.words import count_row, progress_words, scope_words, sheet_words
from shelterdesk.desktop.stock.delegates import RowDelegate
from shelterdesk.desktop.stock.list_view import LARGE_TEXT
from shelterdesk.desktop.stock.views import StockView
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.counts import CountState
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.counts import CountLine, CountRow

_ALL = -1  # every sheet


class CountsView(StockView):
    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self.ui = Ui_CountsView()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self._store_id = ""
        self._seen: SeenCounts | None = None
        self._next: str | None = None  # the line whose cell is opened when what was counted has been kept
        actor = place.desk.actor
        self._may_count = actor.may(Permission.MOVE_STOCK)
        self._may_approve = actor.may(Permission.APPROVE_COUNTS)
        self.deeds = CountActions(place, self)
        self.model = CountModel(self)
        self.past = StockRowsModel(self)
        self.start_action = QAction(self.tr("Start a count"), self)
        self.start_action.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self.start_action.triggered.connect(self.start)
        self.addAction(self.start_action)
        self._dress()
        self._connect()

    def show_store(self, store_id: str) -> None:
        if store_id != self._store_id:
            self._store_id, self._seen = store_id, None
        judging = self.ui.review_button.isChecked() and self._may_approve
        self._place.read(lambda desk: read_counts(desk, store_id, judging), self._show)

    def buttons(self) -> tuple[HeaderButton, ...]:
        return (HeaderButton(self.start_action, "plus"),) if self._may_count and self.open is None else ()

    def hints(self) -> tuple[Hint, ...]:
        return (Hint("Ctrl Shift C", self.tr("Start a count")),) if self.buttons() else ()

    def take_scan(self, code: str) -> bool:
        """While a count is open a code is of what is being counted: its line, or something beside the list."""
        count = self.open
        if count is None or not self._may_count:
            return False
        if self.ui.review_button.isChecked():
            return True
        row = self.model.waiting(code)
        if row is None:
            self.deeds.found(count.count_id, self._moment(), code)
        else:
            self._edit(row)
        return True

    def start(self) -> None:
        if self._may_count and self._seen is not None and self.open is None:
            self.deeds.start(self._store_id, self._seen.counts)

    @property
    def open(self) -> CountRow | None:
        """The count that is open in the store."""
        return None if self._seen is None else self._seen.open

    # set-up

    def _dress(self) -> None:
        ui, look = self.ui, self._look
        self._nothing = EmptyState(
            look,
            "check",
            self.tr("Nothing was counted yet"),
            self.tr("Count the whole store, a part of it, or what was not counted for the longest time."),
            self.tr("Count the whole store") if self._may_count else "",
        )
        ui.empty_column.addWidget(self._nothing)
        for button, icon in (
            (ui.found_button, "plus"),
            (ui.sheets_button, "file"),
            (ui.drop_button, "close"),
            (ui.review_button, "eye"),
        ):
            dress(button, look, icon)
        ui.past_list.setModel(self.past)
        ui.past_list.setItemDelegate(RowDelegate(look, ui.past_list))
        ui.table.setModel(self.model)
        dress_table(ui.table, several=True)
        header = ui.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.model.modelReset.connect(self._fit_columns)
        for row, controls in (
            (ui.deeds, (ui.found_button, ui.sheets_button, ui.drop_button, ui.review_button)),
            (
                ui.filters,
                (
                    ui.sheet_label,
                    ui.sheet,
                    ui.at_time,
                    ui.moment,
                    ui.leave,
                    ui.again_button,
                    ui.approve_button,
                ),
            ),
        ):
            flow_row(row, controls)
        ui.outer.setStretch(ui.outer.indexOf(ui.stack), 1)
        self._fit()

    def _fit(self) -> None:
        """With large text what can be done stands below what is said."""
        direction = QBoxLayout.Direction
        wide = self._look.text_scale < LARGE_TEXT
        self.ui.head.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.ui.head.setStretch(0, int(wide))
        if self.model.columnCount():
            self._fit_columns()
        for control in (self.ui.sheet_label, self.ui.at_time, self.ui.leave):
            control.setMinimumHeight(self.ui.sheet.sizeHint().height())  # in line with the box beside it

    def _fit_columns(self) -> None:
        """With large text names share what is left, and who counted has no room."""
        large = self._look.text_scale >= LARGE_TEXT
        mode = QHeaderView.ResizeMode
        header = self.ui.table.horizontalHeader()
        header.setSectionResizeMode(Col.ITEM, mode.Stretch)
        header.setSectionResizeMode(Col.LOT, mode.Stretch if large else mode.ResizeToContents)
        header.setSectionHidden(Col.WHO, large)

    def _connect(self) -> None:
        ui, deeds = self.ui, self.deeds
        self._nothing.action_requested.connect(lambda: deeds.start_whole(self._store_id))
        ui.found_button.clicked.connect(lambda: self._with_open(self._found))
        ui.sheets_button.clicked.connect(lambda: self._with_open(deeds.print_sheets))
        ui.drop_button.clicked.connect(lambda: self._with_open(deeds.drop))
        ui.approve_button.clicked.connect(
            lambda: self._with_open(lambda count: deeds.approve(count, leave=ui.leave.isChecked()))
        )
        ui.again_button.clicked.connect(self._again)
        ui.review_button.toggled.connect(lambda _: self.show_store(self._store_id))
        ui.sheet.currentIndexChanged.connect(lambda _: self._show_lines())
        ui.at_time.toggled.connect(self._time_wanted)
        ui.leave.toggled.connect(lambda _: self._say_what_may_be_done())
        ui.table.selectionModel().selectionChanged.connect(lambda *_: self._say_what_may_be_done())
        self.model.entered.connect(self._entered)
        self._look.changed.connect(self._fit)

    # what is shown

    def _show(self, seen: SeenCounts) -> None:
        if self._seen is None:
            self.ui.leave.setChecked(False)
        self._seen = seen
        ui, count = self.ui, self.open
        shown = ui.open if count else (ui.past if seen.counts.counts else ui.empty)
        ui.stack.setCurrentWidget(shown)
        over = [one for one in seen.counts.counts if one.state is not CountState.OPEN]
        self.past.set_rows(tuple(count_row(one, seen.counts.zone) for one in over))
        ui.title.setText(scope_words(count) if count else "")
        ui.title.setVisible(count is not None)
        ui.progress.setVisible(count is not None)
        ui.progress.setText(progress_words(count, seen.counts.zone) if count else "")
        if count is None:
            ui.review_button.setChecked(False)
        self._offer_sheets()
        self._show_lines()
        self.header_changed.emit()

    def _offer_sheets(self) -> None:
        box, chosen = self.ui.sheet, self.ui.sheet.currentData()
        box.blockSignals(True)
        box.clear()
        box.addItem(self.tr("All sheets"), _ALL)
        lines = () if self._seen is None else self._seen.lines
        for sheet, bin_name in dict.fromkeys((line.sheet, line.bin if line.sheet else "") for line in lines):
            box.addItem(sheet_words(sheet, bin_name), sheet)
        box.setCurrentIndex(max(0, box.findData(chosen)))
        box.blockSignals(False)

    def _show_lines(self) -> None:
        seen, chosen = self._seen, self.ui.sheet.currentData()
        if seen is None:
            return
        lines = [line for line in seen.lines if chosen in (_ALL, None, line.sheet)]
        if seen.review is not None:
            worth = {row.line.line_id: row.worth for row in seen.review.lines}
            lines.sort(key=lambda line: not line.difference)
            self.model.judge(lines, worth, seen.review.zone)
        elif seen.sheet is not None:
            self.model.show(lines, seen.sheet.packs, seen.sheet.zone)
        else:
            self.model.show((), {}, seen.counts.zone)
        if self._next is not None and (row := self.model.row_of(self._next)) is not None:
            self._edit(row)
        self._next = None
        self._say_what_may_be_done()

    def _say_what_may_be_done(self) -> None:
        ui, count = self.ui, self.open
        judging = count is not None and ui.review_button.isChecked()
        counting = count is not None and not judging
        for widget in (ui.found_button, ui.sheets_button, ui.drop_button, ui.at_time):
            widget.setVisible(counting and self._may_count)
        ui.moment.setVisible(counting and ui.at_time.isChecked())
        ui.review_button.setVisible(count is not None and self._may_approve)
        for box in (ui.sheet, ui.sheet_label):
            box.setVisible(count is not None)
        for control in (ui.again_button, ui.approve_button):
            control.setVisible(judging)
        left = 0 if count is None else count.lines - count.counted
        ui.leave.setVisible(judging and left > 0)
        ui.approve_button.setEnabled(left == 0 or ui.leave.isChecked())
        ui.again_button.setEnabled(any(line.quantity is not None for line in self._chosen()))

    # what is done

    def _entered(self, line_id: str, version: int, quantity: Decimal) -> None:
        count, row = self.open, self.model.row_of(line_id)
        if count is None or row is None:
            return
        later = [line for line in self.model.lines[row + 1 :] if not line.done]
        following = later[0].line_id if later else None

        def kept() -> None:
            self._next = following

        self.deeds.enter(count.count_id, (line_id, version, quantity), self._moment(), kept)

    def _edit(self, row: int) -> None:
        index = self.model.index(row, Col.COUNTED)
        self.ui.table.setCurrentIndex(index)
        self.ui.table.scrollTo(index)
        self.ui.table.setFocus()
        self.ui.table.edit(index)

    def _found(self, count: CountRow) -> None:
        self.deeds.found(count.count_id, self._moment())

    def _again(self) -> None:
        count = self.open
        lines = tuple(line.line_id for line in self._chosen() if line.quantity is not None)
        if count is not None and lines:
            self.deeds.again(count.count_id, lines)

    def _chosen(self) -> list[CountLine]:
        rows = self.ui.table.selectionModel().selectedRows()
        return [self.model.lines[index.row()] for index in rows]

    def _time_wanted(self, wanted: bool) -> None:
        self._say_what_may_be_done()
        if wanted and self._seen is not None:
            here = self._place.desk.clock().astimezone(ZoneInfo(self._seen.counts.zone))
            day, time = QDate(here.year, here.month, here.day), QTime(here.hour, here.minute)
            self.ui.moment.setDateTime(QDateTime(day, time))

    def _moment(self) -> datetime | None:
        """When the sheet in hand was counted, by the clock of the site; None for now."""
        if not self.ui.at_time.isChecked() or self._seen is None:
            return None
        typed = self.ui.moment.dateTime().toString(Qt.DateFormat.ISODate)
        return datetime.fromisoformat(typed).replace(tzinfo=ZoneInfo(self._seen.counts.zone))

    def _with_open(self, do: Callable[[CountRow], None]) -> None:
        count = self.open
        if count is not None:
            do(count)
