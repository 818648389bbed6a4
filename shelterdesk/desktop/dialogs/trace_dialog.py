"""Trace: grants, lots, kits and hand-outs beside each other; a click goes on from any of them, either way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QCompleter, QDialog, QLabel, QListView, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_size
from shelterdesk.desktop.forms.ui_trace_dialog import Ui_TraceDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.stock_rows_model import StockRowsModel
from shelterdesk.desktop.stock.delegates import RowDelegate
from shelterdesk.desktop.stock.words import grant_words
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.trace.rows import (
    Row,
    balance_words,
    count_words,
    grant_row,
    handout_row,
    lot_row,
    reached_words,
)
from shelterdesk.desktop.trace.start import Of, Start, read_trace
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.labels import ElidedLabel
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.services.stock_choices import StockChoices, stock_choices
from shelterdesk.services.trace import Trace

SIZE = QSize(1400, 680)
SHARES = (5, 7, 7, 6)  # of the width: lots and kits have the most to say
LARGE_TEXT = 1.5
LEAST_LIST = 44  # high: one row
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class TraceDialog(QDialog):
    """Begins with `start`, or with what is chosen in its field. `trace` is what is shown, None until it is read."""

    def __init__(
        self, look: Look, place: Workplace, start: Start | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.ui = Ui_TraceDialog()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self.trace: Trace | None = None
        self._way: list[Start] = []
        self._title = ElidedLabel("", Type.H2)
        ui = self.ui
        self.lists: tuple[QListView, ...] = (ui.grants, ui.lots, ui.kits, ui.handouts)
        self._models: dict[QListView, StockRowsModel] = {view: StockRowsModel(self) for view in self.lists}
        self._starts: dict[QListView, tuple[Start | None, ...]] = dict.fromkeys(self.lists, ())
        self._dress()
        self._connect()
        self._show_way()
        fit_size(self, look, SIZE)
        place.read(stock_choices, self._fill_start, asker=self)
        if start is not None:
            self.go(start)
            ui.lots.setFocus()
        else:
            ui.start.setFocus()

    def go(self, start: Start) -> None:
        """Show the trace from there; what is shown now is one step back."""
        if not self._way or self._way[-1] != start:
            self._way.append(start)
            self._read()

    def go_back(self) -> None:
        """To where this was come from, if anywhere."""
        if len(self._way) > 1:
            self._way.pop()
            self._read()

    # set-up

    def _dress(self) -> None:
        ui, look = self.ui, self._look
        ui.title_slot.addWidget(self._title, 1)
        ui.head.setStretch(1, 1)
        ui.foot.setStretch(0, 1)
        ui.outer.setStretch(2, 1)
        dress(ui.back_button, look, "chevron-left")
        for view, model in self._models.items():
            view.setModel(model)
            view.setItemDelegate(RowDelegate(look, view))
            view.setMinimumHeight(look.px(LEAST_LIST))
        if look.text_scale >= LARGE_TEXT:  # four do not fit beside each other then
            self._two_by_two()
        else:
            for at, share in enumerate(SHARES):
                ui.steps.setStretch(at, share)

    def _two_by_two(self) -> None:
        ui = self.ui
        pairs = ((ui.grants_card, ui.lots_card), (ui.kits_card, ui.handouts_card))
        columns = []
        for pair in pairs:
            column = QBoxLayout(QBoxLayout.Direction.TopToBottom)
            column.setSpacing(12)
            for card in pair:
                column.addWidget(card)
            columns.append(column)
        for column in columns:
            ui.steps.addLayout(column, 1)

    def _connect(self) -> None:
        ui = self.ui
        ui.back_button.clicked.connect(self.go_back)
        ui.close_button.clicked.connect(self.accept)
        ui.start.activated.connect(self._begin)
        back = QShortcut(QKeySequence("Alt+Left"), self)
        back.activated.connect(self.go_back)
        for view in self.lists:
            view.clicked.connect(self._chosen)
            view.installEventFilter(self)

    def _fill_start(self, choices: StockChoices) -> None:
        box = self.ui.start
        for grant in choices.grants:
            box.addItem(grant_words(grant), Start(Of.GRANT, grant.grant_id))
        for item in choices.items:
            box.addItem(f"{item.name} ({item.code})", Start(Of.ITEM, item.item_id))
        box.setCurrentIndex(-1)
        completer = box.completer() or QCompleter(box.model(), box)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        field = box.lineEdit()
        if field is not None:
            field.setPlaceholderText(self.tr("Grant or item"))

    # what is shown

    def _read(self) -> None:
        start = self._way[-1]
        self._place.read(
            lambda desk: read_trace(desk, start),
            lambda trace: self._show(start, trace),
            self._refuse,
            asker=self,
        )

    def _show(self, start: Start, trace: Trace) -> None:
        if start != self._way[-1]:  # the person went on meanwhile
            return
        self.trace = trace
        ui = self.ui
        handouts = trace.handouts or ()
        self._fill(ui.grants, [grant_row(step) for step in trace.grants], ui.grants_about)
        self._fill(ui.lots, [lot_row(step) for step in trace.lots], ui.lots_about)
        self._fill(ui.kits, [lot_row(step) for step in trace.kits], ui.kits_about)
        self._fill(ui.handouts, [handout_row(step) for step in handouts], ui.handouts_about)
        ui.handouts_about.setText(reached_words(trace))
        self._title.setText(trace.about)
        ui.balance.setText(balance_words(trace))
        self._show_way()

    def _fill(self, view: QListView, rows: Sequence[Row], about: QLabel) -> None:
        self._models[view].set_rows(tuple(row for row, _ in rows))
        self._starts[view] = tuple(start for _, start in rows)
        about.setText(count_words(rows))

    def _show_way(self) -> None:
        ui = self.ui
        ui.back_button.setEnabled(len(self._way) > 1)
        ui.balance.setVisible(bool(ui.balance.text()))
        if self.trace is None and not self._way:
            self._title.setText(self.tr("What is to be traced?"))

    def _refuse(self, refusal: Refusal) -> None:
        self._way.pop()
        self.ui.balance.setText(say(refusal.text))
        self._show_way()

    # what a person does

    def _begin(self) -> None:
        start = self.ui.start.currentData()
        if isinstance(start, Start):
            self.go(start)
            self.ui.lots.setFocus()

    def _chosen(self, index: QModelIndex) -> None:
        view = next(view for view in self.lists if view.model() is index.model())
        start = self._starts[view][index.row()]
        if start is not None:
            self.go(start)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _ENTER and isinstance(watched, QListView) and watched.currentIndex().isValid():
                self._chosen(watched.currentIndex())
                return True
            if event.key() == Qt.Key.Key_Backspace:
                self.go_back()
                return True
        return super().eventFilter(watched, event)
