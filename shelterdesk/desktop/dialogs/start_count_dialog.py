"""What a new count is of."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_start_count_dialog import Ui_StartCountDialog
from shelterdesk.desktop.stock.command_dialog import CommandDialog
from shelterdesk.domain.counts import Scope
from shelterdesk.services.count_views import StoreCounts
from shelterdesk.services.counts import StartCount


class StartCountDialog(CommandDialog):
    """Asks for a StartCount."""

    def __init__(self, store_id: str, choices: StoreCounts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_StartCountDialog()
        self.ui.setupUi(self)
        self._store_id = store_id
        self._choices = choices
        self.problem_in(self.ui.problem)
        ui = self.ui
        offered = (
            (Scope.FULL, self.tr("The whole store"), True),
            (Scope.OLDEST, self.tr("What was not counted for the longest time"), True),
            (Scope.CATEGORY, self.tr("One category"), bool(choices.categories)),
            (Scope.BIN, self.tr("One bin"), bool(choices.bins)),
        )
        for scope, words, there in offered:
            if there:
                ui.scope.addItem(words, scope.value)
        ui.scope.currentIndexChanged.connect(self._scope_changed)
        ui.cancel_button.clicked.connect(self.reject)
        ui.start_button.clicked.connect(lambda: self.asked.emit(self.command()))
        self._scope_changed()
        ui.scope.setFocus()

    def command(self) -> StartCount:
        ui, scope = self.ui, Scope(self.ui.scope.currentData())
        of = ui.of.currentText() if scope in (Scope.CATEGORY, Scope.BIN) else None
        return StartCount(self._store_id, scope, of, ui.how_many.value() if scope is Scope.OLDEST else 0)

    def _scope_changed(self) -> None:
        ui, scope = self.ui, Scope(self.ui.scope.currentData())
        ui.of.clear()
        ui.of.addItems(self._choices.categories if scope is Scope.CATEGORY else self._choices.bins)
        for box in (ui.of, ui.of_label):
            box.setVisible(scope in (Scope.CATEGORY, Scope.BIN))
        for field in (ui.how_many, ui.how_many_label):
            field.setVisible(scope is Scope.OLDEST)
        self.fit()
