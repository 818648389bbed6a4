"""Who was turned away in a period, by rule, and how many a room for others would have placed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width, show_all_rows
from shelterdesk.desktop.forms.ui_what_if_dialog import Ui_WhatIfDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.widgets.tables import dress_rows
from shelterdesk.desktop.words import room_use_word, say
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.figures import Period
from shelterdesk.domain.periods import PeriodChoice, period_of
from shelterdesk.domain.rule_text import rule_name
from shelterdesk.domain.text import Text
from shelterdesk.domain.turn_away import TurnAwayFigures, WhatIf

_WIDTH = 760


class WhatIfDialog(QDialog):
    """Emits `period_chosen` with a Period, then `asked` with it, a room id and a RoomUse; is told the answers."""

    period_chosen = Signal(object)
    asked = Signal(object, str, object)

    def __init__(self, look: Look, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_WhatIfDialog()
        self.ui.setupUi(self)
        self._today = today
        self.model = TextRowsModel(self)
        ui = self.ui
        fit_width(self, look, _WIDTH)
        dress_rows(ui.rows, self.model, look, 0)
        ui.problem.hide()
        ui.choice.setStretch(0, 1)
        ui.choice.setStretch(2, 1)
        for choice, words in self._periods().items():
            ui.period.addItem(words, choice.value)
        for use in RoomUse:
            ui.use.addItem(room_use_word(use), use.value)
        ui.period.setCurrentIndex(ui.period.findData(PeriodChoice.THIS_YEAR.value))
        ui.use.setCurrentIndex(ui.use.findData(RoomUse.FAMILIES.value))
        ui.period.activated.connect(lambda _: self.period_chosen.emit(self.period))
        ui.room.activated.connect(lambda _: self._ask())
        ui.use.activated.connect(lambda _: self._ask())
        ui.close_button.clicked.connect(self.accept)

    @property
    def period(self) -> Period:
        found = period_of(PeriodChoice(self.ui.period.currentData()), self._today)
        assert found is not None  # noqa: S101 - only whole periods are offered
        return found

    def show_figures(self, figures: TurnAwayFigures) -> None:
        """What was turned away in the period; then the question is asked for the room that is shown."""
        ui = self.ui
        said = self.tr("People turned away: {people}. Groups who came together: {groups}.")
        ui.lead.setText(
            said.format(people=figures.people, groups=figures.groups)
            if figures.groups
            else self.tr("Nobody was turned away in this period.")
        )
        rows = [(say(rule_name(one.rule)), str(one.groups), str(one.people)) for one in figures.rules]
        self.model.set_rows((self.tr("Rule"), self.tr("Groups"), self.tr("People")), rows)
        chosen = ui.room.currentData()
        ui.room.clear()
        for room_id, name, use in figures.rooms:
            ui.room.addItem(f"{name} · {room_use_word(use)}", room_id)
        ui.room.setCurrentIndex(max(0, ui.room.findData(chosen)))
        ui.answer.setText("")
        show_all_rows(self, ui.rows)
        if figures.groups:
            self._ask()

    def show_answer(self, answer: WhatIf) -> None:
        said = self.tr(
            "With {room} as “{use}”, {placed} of {people} people would have had a bed. As it was: {before}."
        )
        self.ui.answer.setText(
            said.format(
                room=answer.room,
                use=room_use_word(answer.use),
                placed=answer.placed,
                people=answer.people,
                before=answer.as_it_was,
            )
        )
        show_all_rows(self, self.ui.rows)

    def refuse(self, sentence: Text) -> None:
        self.ui.problem.setText(say(sentence))
        self.ui.problem.show()

    def _ask(self) -> None:
        room_id = self.ui.room.currentData()
        if room_id is not None:
            self.ui.answer.setText(self.tr("Replaying…"))
            self.asked.emit(self.period, room_id, RoomUse(self.ui.use.currentData()))

    def _periods(self) -> dict[PeriodChoice, str]:
        return {
            PeriodChoice.THIS_MONTH: self.tr("This month"),
            PeriodChoice.LAST_MONTH: self.tr("Last month"),
            PeriodChoice.THIS_QUARTER: self.tr("This quarter"),
            PeriodChoice.LAST_QUARTER: self.tr("Last quarter"),
            PeriodChoice.THIS_YEAR: self.tr("This year"),
        }
