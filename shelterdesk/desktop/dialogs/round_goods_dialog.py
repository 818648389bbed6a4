"""Goods of a round: what goes out to its table, and what is counted there before it closes."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_round_goods_dialog import Ui_RoundGoodsDialog
from shelterdesk.desktop.models.round_goods_model import GoodsModel, GoodsRow
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.desktop.widgets.choice_delegate import ChoiceDelegate
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.domain.rounds import Counted, RoundState
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.rounds.run import BeginRound, CloseRound, TakeLine, TakeOut
from shelterdesk.services.rounds.views import RoundView

NONE = Decimal(0)


def _tr(source: str) -> str:
    return QCoreApplication.translate("GoodsDialog", source)


class GoodsDialog(CommandDialog):
    """A table with one number to type in each row. Arrows go from number to number; Enter in one goes to the next."""

    def __init__(self, view: RoundView, model: GoodsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundGoodsDialog()
        self.ui.setupUi(self)
        self._view = view
        self.model = model
        model.setParent(self)
        self.problem_in(self.ui.problem)
        table = self.ui.goods
        table.setModel(model)
        dress_table(table)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        trigger = QAbstractItemView.EditTrigger
        table.setEditTriggers(
            trigger.AnyKeyPressed | trigger.DoubleClicked | trigger.EditKeyPressed | trigger.SelectedClicked
        )
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        model.edited.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.ok_button.clicked.connect(self._ask)

    def begin(self) -> None:
        """The keys stand at the first number."""
        self.ui.goods.setFocus()
        self.ui.goods.setCurrentIndex(self.model.index(0, self.model.typed_column))
        self._check()

    def command(self) -> object | None:
        """What the form asks for; None while something is missing."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is the button, from anywhere."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._ask()
            return
        super().keyPressEvent(event)

    def _ask(self) -> None:
        command = self.command()
        if command is not None:
            self.asked.emit(command)

    def _check(self) -> None:
        self.ui.ok_button.setEnabled(self.command() is not None)


class TakeDialog(GoodsDialog):
    """Asks for a BeginRound of a planned round, or a TakeOut of an open one."""

    def __init__(self, view: RoundView, parent: QWidget | None = None) -> None:
        opening = view.row.state is RoundState.PLANNED
        model = GoodsModel(
            (
                _tr("Needed"),
                _tr("Out already"),
                _tr("Free"),
            ),
            _tr("Take out"),
        )
        super().__init__(view, model, parent)
        ui = self.ui
        taken = {tally.item_id: tally.taken - tally.back for tally in view.tallies}
        labels = {item.item_id: item.label for item in view.items}
        model.set_rows(
            [
                GoodsRow(
                    need.item_id,
                    labels[need.item_id],
                    (need.expected, taken.get(need.item_id, NONE), need.available),
                    min(need.expected, need.available) if opening else None,
                    packs=view.packs.get(need.item_id, ()),
                )
                for need in view.needs
            ]
        )
        if opening:
            ui.title.setText(self.tr("Open {name}").format(name=view.row.name))
            ui.lead.setText(
                self.tr("What is taken out now lies at the table of the round, and is given from there.")
            )
            ui.ok_button.setText(self.tr("Open round"))
        else:
            ui.title.setText(self.tr("Take out more to {name}").format(name=view.row.name))
            ui.lead.setText(self.tr("It comes from the shelves of {store}.").format(store=view.row.store))
            ui.ok_button.setText(self.tr("Take out"))
        self.begin()

    def command(self) -> BeginRound | TakeOut | None:
        row = self._view.row
        lines = tuple(TakeLine(one.item_id, one.typed) for one in self.model.rows if one.typed)
        if row.state is RoundState.PLANNED:
            return BeginRound(row.round_id, lines, row.version)
        return TakeOut(row.round_id, lines) if lines else None


class CloseDialog(GoodsDialog):
    """Asks for a CloseRound once everything is counted and each gap has its reason."""

    def __init__(self, view: RoundView, parent: QWidget | None = None) -> None:
        model = GoodsModel(
            (
                _tr("Taken out"),
                _tr("Handed out"),
                _tr("Should be left"),
            ),
            _tr("Counted"),
            reasons=True,
        )
        super().__init__(view, model, parent)
        self.setWindowTitle(self.tr("Close the round"))
        self.ui.title.setText(self.tr("Close {name}").format(name=view.row.name))
        self.ui.lead.setText(
            self.tr(
                "Count what is left at the table. It goes back to its shelves; whatever is missing needs a reason."
            )
        )
        self.ui.ok_button.setText(self.tr("Close round"))
        model.set_rows(
            [
                GoodsRow(
                    tally.item_id,
                    tally.label,
                    (tally.taken - tally.back, tally.handed, tally.lying),
                    None if tally.lying else NONE,
                    tally.lying,
                    packs=view.packs.get(tally.item_id, ()),
                )
                for tally in view.tallies
            ]
        )
        self.ui.goods.setItemDelegateForColumn(
            model.reason_column, ChoiceDelegate(self._reasons, self.ui.goods)
        )
        self.begin()

    def command(self) -> CloseRound | None:
        rows = self.model.rows
        if any(one.typed is None or (one.gap and one.reason is None) for one in rows):
            return None
        counted = tuple(Counted(one.item_id, one.typed or NONE, one.reason) for one in rows)
        return CloseRound(self._view.row.round_id, counted, self._view.row.version)

    def _reasons(self) -> dict[AdjustReason, str]:
        """Those that fit the row in hand."""
        words = self.model.reason_words()
        return {reason: words[reason] for reason in self.model.reasons_at(self.ui.goods.currentIndex().row())}
