"""The rules for rooms of a site: looked at, changed from a day on, switched off, and brought back."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.dialogs.placement_rule_dialog import PlacementRuleDialog
from shelterdesk.desktop.forms.ui_placement_rules_dialog import Ui_PlacementRulesDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.placement_rules_model import RULE, SENTENCE, WHO, PlacementRulesModel
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.errors import Refusal
from shelterdesk.services.placement_rules import (
    ResetRule,
    RuleBook,
    RuleLine,
    SwitchRule,
    change_rule,
    list_rules,
    reset_rule,
    switch_rule,
)

RULE_WIDTH = 190
SCALE_BELOW = 1.5  # with larger text the table scrolls sideways


class PlacementRulesDialog(FittingDialog):
    """Everything is kept at once; the toast of the window takes it back.

    Rules of every site can be chosen by those who work for every site.
    """

    def __init__(self, look: Look, place: Workplace, site: SiteChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_PlacementRulesDialog()
        self.ui.setupUi(self)
        self._place = place
        self._book: RuleBook | None = None
        self._model = PlacementRulesModel(self)
        self.form: PlacementRuleDialog | None = None
        self._settle = QTimer(self, singleShot=True)  # rows are as high as their words once the columns stand
        self._dress(look, site)
        self._connect()
        self._reload()

    def _dress(self, look: Look, site: SiteChoice) -> None:
        ui = self.ui
        ui.scope.addItem(site.name, site.site_id)
        ui.scope.addItem(self.tr("Every site"), None)
        ui.scope.setVisible(self._place.desk.actor.site_id is None)
        table = ui.table
        table.setModel(self._model)
        table.setWordWrap(True)
        dress_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        beside = look.text_scale < SCALE_BELOW
        for column in (RULE, WHO, SENTENCE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, look.px(RULE_WIDTH))
            if beside and column != RULE:
                header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(lambda *_: self._settle.start())
        self._settle.timeout.connect(self._settle_rows)
        table.verticalHeader().setMinimumSectionSize(look.px(32))
        ui.problem.hide()
        table.setFocus()
        self._enable()

    def _settle_rows(self) -> None:
        """As high as their words, and a line more to tell one rule from the next."""
        table = self.ui.table
        table.resizeRowsToContents()
        for row in range(self._model.rowCount()):
            table.setRowHeight(row, table.rowHeight(row) + table.fontMetrics().height())

    def _connect(self) -> None:
        ui = self.ui
        ui.edit_button.clicked.connect(self._edit)
        ui.table.doubleClicked.connect(lambda _: self._edit())
        ui.switch_button.clicked.connect(self._switch)
        ui.reset_button.clicked.connect(self._reset)
        ui.close_button.clicked.connect(self.accept)
        ui.show_over.toggled.connect(lambda _: self._show())
        ui.scope.activated.connect(lambda _: self._reload())
        ui.table.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        self._place.changed.connect(self._changed)

    def _reload(self) -> None:
        site_id = self.ui.scope.currentData()
        self._place.read(lambda desk: list_rules(desk, site_id), self._keep, asker=self)

    def _changed(self, changes: Changes) -> None:
        if Topic.BEDS in changes.topics:
            self._reload()

    def _keep(self, book: RuleBook) -> None:
        if book.site_id == self.ui.scope.currentData():
            self._book = book
            self._show()

    def _show(self) -> None:
        book = self._book
        if book is None:
            return
        over = self.ui.show_over.isChecked()
        row = max(0, self.ui.table.currentIndex().row())
        lines = [line for line in book.lines if over or line.in_force or _comes(line, book)]
        self._model.set_lines(lines)
        self._settle.start()
        self.ui.table.selectRow(min(row, len(lines) - 1))
        self._enable()

    def _chosen(self) -> RuleLine | None:
        rows = self.ui.table.selectionModel().selectedRows()
        return self._model.line(rows[0].row()) if rows else None

    def _enable(self) -> None:
        line, book, ui = self._chosen(), self._book, self.ui
        known = line is not None and book is not None
        now = line is not None and line.in_force
        ui.edit_button.setEnabled(known and line is not None and (now or line.own))
        ui.switch_button.setEnabled(now)
        ui.reset_button.setEnabled(line is not None and bool(line.seen))
        off = line is not None and not line.rule.enabled
        ui.switch_button.setText(self.tr("Switch on") if off else self.tr("Switch off"))

    def _edit(self) -> None:
        line, book = self._chosen(), self._book
        if line is None or book is None or not self.ui.edit_button.isEnabled():
            return
        dialog = PlacementRuleDialog(line, book.site_id, book.today, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.changed.connect(
            lambda command: self._place.act(
                change_rule,
                command,
                lambda _: dialog.accept(),
                lambda refusal: dialog.refuse(say(refusal.text)),
                asker=dialog,
            )
        )
        dialog.finished.connect(self._closed)
        self.form = dialog
        dialog.open()

    def _closed(self) -> None:
        self.form = None

    def _switch(self) -> None:
        line, book = self._chosen(), self._book
        if line is not None and book is not None:
            self.ui.problem.hide()
            command = SwitchRule(book.site_id, line.rule.rule, not line.rule.enabled, book.today, line.seen)
            self._place.act(switch_rule, command, None, self._refused, asker=self)

    def _reset(self) -> None:
        line, book = self._chosen(), self._book
        if line is not None and book is not None:
            self.ui.problem.hide()
            command = ResetRule(book.site_id, line.rule.rule, book.today, line.seen)
            self._place.act(reset_rule, command, None, self._refused, asker=self)

    def _refused(self, refusal: Refusal) -> None:
        self.ui.problem.setText(say(refusal.text))
        self.ui.problem.show()
        self._reload()


def _comes(line: RuleLine, book: RuleBook) -> bool:
    return line.starts_on is not None and line.starts_on > book.today
