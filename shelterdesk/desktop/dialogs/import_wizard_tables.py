"""The two tables of the import: what the file holds, and what of it is not taken."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHeaderView, QTableView

from shelterdesk.desktop.dialogs.import_wizard_mapping import fields_by_column
from shelterdesk.desktop.dialogs.import_wizard_work import Trial
from shelterdesk.desktop.forms.ui_import_wizard import Ui_ImportWizard
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.import_models import FirstRowsModel, ProblemRow, ProblemsModel
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.fields import FieldMapping
from shelterdesk.exchange.table import Table

ROW_HEIGHT = 28
WIDEST_COLUMN = 240
_REASON = 1


class ImportTables(QObject):
    """Fills the tabs of the form; `save_requested` with a path and the lines to write there."""

    save_requested = Signal(object, object)

    def __init__(self, look: Look, ui: Ui_ImportWizard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look, self._ui = look, ui
        self.first_rows, self.problems = FirstRowsModel(self), ProblemsModel(self)
        self.remarks, self.remarks_view = ProblemsModel(self), QTableView()
        self.remarks_view.setAccessibleName(self.tr("Remarks on rows that are taken"))
        ui.tabs.addTab(self.remarks_view, "")
        lists: tuple[tuple[QTableView, FirstRowsModel | ProblemsModel], ...] = (
            (ui.first_rows, self.first_rows),
            (ui.problems, self.problems),
            (self.remarks_view, self.remarks),
        )
        for view, model in lists:
            view.setModel(model)
            dress_table(view, several=True)
            view.setWordWrap(False)
            view.setAlternatingRowColors(True)
            view.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        for header in (ui.problems.horizontalHeader(), self.remarks_view.horizontalHeader()):
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
            header.setSectionResizeMode(_REASON, QHeaderView.ResizeMode.ResizeToContents)
            header.setStretchLastSection(True)
        ui.copy_problems_button.clicked.connect(self.copy)
        ui.save_problems_button.clicked.connect(self._save)
        self._make_copy_action()
        self.show_problems(())
        self.show_remarks(())

    def show_table(self, table: Table) -> None:
        """The first rows of the file, each column as wide as it needs within bounds."""
        self.first_rows.set_table(table)
        view = self._ui.first_rows
        view.resizeColumnsToContents()
        for column in range(self.first_rows.columnCount()):
            view.setColumnWidth(column, min(view.columnWidth(column), self._look.px(WIDEST_COLUMN)))

    def show_mapping(self, kind: IntakeKind, mapping: FieldMapping) -> None:
        """Under each heading, what its column is taken for."""
        self.first_rows.set_fields(fields_by_column(kind, mapping))

    def show_trial(self, trial: Trial) -> None:
        """What came of trying: the rows that would not be taken come to the front, if there are any."""
        self.show_mapping(trial.read.kind, trial.read.mapping)
        self.show_problems(trial.refused)
        self.show_remarks(trial.remarks)
        front = self._ui.problems_tab if trial.refused else self._ui.first_tab
        self._ui.tabs.setCurrentWidget(front)

    def show_problems(self, problems: tuple[ProblemRow, ...]) -> None:
        ui = self._ui
        self.problems.set_problems(problems)
        words = self.tr("Not taken ({count})").format(count=len(problems))
        ui.tabs.setTabText(ui.tabs.indexOf(ui.problems_tab), words)
        for button in (ui.save_problems_button, ui.copy_problems_button):
            button.setEnabled(bool(problems))

    def show_remarks(self, remarks: tuple[ProblemRow, ...]) -> None:
        tabs, at = self._ui.tabs, self._ui.tabs.indexOf(self.remarks_view)
        self.remarks.set_problems(remarks)
        tabs.setTabText(at, self.tr("Remarks ({count})").format(count=len(remarks)))
        tabs.setTabVisible(at, bool(remarks))

    def copy(self) -> None:
        """The rows selected, or all, as a spreadsheet takes them."""
        rows = sorted({index.row() for index in self._ui.problems.selectionModel().selectedIndexes()})
        lines = ["\t".join(line) for line in self.problems.lines(rows)]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _save(self) -> None:
        name = self.tr("not taken") + ".csv"
        window = self._ui.problems.window()
        chosen, _ = QFileDialog.getSaveFileName(window, self.tr("Save this list"), name, "CSV (*.csv)")
        if chosen:
            lines = [self.problems.titles()[:2], *self.problems.lines()]
            self.save_requested.emit(Path(chosen), lines)

    def _make_copy_action(self) -> None:
        copy = QAction(self.tr("Copy"), self._ui.problems)
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        copy.triggered.connect(self.copy)
        self._ui.problems.addAction(copy)
