"""Importing a file: what it holds, which column is which, what would not be taken and why, then one commit."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHeaderView,
    QTableView,
    QWidget,
)

from shelterdesk.desktop.forms.ui_import_wizard import Ui_ImportWizard
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.import_models import FirstRowsModel, ProblemsModel
from shelterdesk.desktop.theme import Type
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import CannotOpen, Refusal
from shelterdesk.domain.intake import IntakeKind, IntakeRow, Problem
from shelterdesk.domain.text import text
from shelterdesk.exchange.field_tables import FIELDS
from shelterdesk.exchange.fields import FieldMapping
from shelterdesk.exchange.preview import Preview, preview_table
from shelterdesk.exchange.reading import read_table
from shelterdesk.exchange.table import Table
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import ImportFile, ImportResult, import_rows

FILTER = "*.csv *.txt *.tsv *.xlsx *.xls *.ods"


@dataclass(frozen=True, slots=True)
class OpenFile:
    """A file that was read; its bytes are hashed at the same moment."""

    table: Table
    file: ImportFile


@dataclass(frozen=True, slots=True)
class Trial:
    """What a file would give under a mapping. `result` is None while columns are missing."""

    read: Preview
    result: ImportResult | None

    @property
    def refused(self) -> tuple[Problem, ...]:
        later = () if self.result is None else self.result.refused
        return tuple(sorted((*self.read.problems, *later), key=lambda problem: problem.line))


class ImportWizard(QDialog):
    """One sheet on which every choice is tried at once: nothing is kept until the button is pressed."""

    def __init__(
        self, look: Look, place: Workplace, kind: IntakeKind | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizard()
        self.ui.setupUi(self)
        self._place = place
        self._open_file: OpenFile | None = None
        self._asked: object = None
        self._fields: dict[str, QComboBox] = {}
        self.trial: Trial | None = None
        self._first_rows, self._problems = FirstRowsModel(self), ProblemsModel(self)
        self._make_tables(look)
        self._fill_kinds(kind)
        self.ui.busy.hide()
        self.setAcceptDrops(True)
        self.ui.kind.activated.connect(self._kind_chosen)
        self.ui.browse_button.clicked.connect(self._browse)
        self.ui.close_button.clicked.connect(self.reject)
        self.ui.import_button.clicked.connect(self._import)
        self.ui.save_problems_button.clicked.connect(self._save_problems)
        self._show_problems(())

    # what the file is

    def take_file(self, path: Path) -> None:
        """Read a file and try it."""
        self._open_file = None
        self.ui.file.setText(path.name)
        self._start(path)
        self._place.read(lambda _desk: _read(path), self._file_read, self._refuse)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = event.mimeData().urls()[0].toLocalFile()
        if path:
            self.take_file(Path(path))

    def _browse(self) -> None:
        kinds = self.tr("Tables ({patterns})").format(patterns=FILTER)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if chosen:
            self.take_file(Path(chosen))

    def _file_read(self, found: OpenFile) -> None:
        self._open_file = found
        self._first_rows.set_table(found.table)
        self._try(None)

    def _fill_kinds(self, kind: IntakeKind | None) -> None:
        words = {
            IntakeKind.CATALOGUE: self.tr("Items of the catalogue"),
            IntakeKind.KITS: self.tr("Kits and their parts"),
            IntakeKind.STOCK: self.tr("Stock in stores"),
            IntakeKind.MINIMUMS: self.tr("Minimum levels"),
            IntakeKind.BEDS: self.tr("Rooms and beds"),
            IntakeKind.PEOPLE: self.tr("People"),
        }
        for one, word in words.items():
            self.ui.kind.addItem(word, one.value)
        if kind is not None:
            self.ui.kind.setCurrentIndex(self.ui.kind.findData(kind.value))

    @property
    def kind(self) -> IntakeKind:
        return IntakeKind(self.ui.kind.currentData())

    def _kind_chosen(self) -> None:
        self._try(None)

    # which column is which

    def _show_mapping(self, read: Preview) -> None:
        if list(self._fields) != [field.name for field in FIELDS[read.kind]]:
            self._make_fields(read)
        for name, combo in self._fields.items():
            combo.setCurrentIndex(combo.findData(read.mapping.get(name, -1)))

    def _make_fields(self, read: Preview) -> None:
        host = QWidget()
        host.setProperty("role", "plain")
        grid = QGridLayout(host)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setSpacing(6)
        self._fields = {}
        for row, field in enumerate(FIELDS[read.kind]):
            label = say(field.label).capitalize()
            grid.addWidget(make_label(f"{label} *" if field.need else label, Type.BODY), row, 0)
            combo = QComboBox()
            combo.setAccessibleName(label)
            combo.addItem(self.tr("not in this file"), -1)
            for column, header in enumerate(read.table.header):
                combo.addItem(header or self.tr("column {number}").format(number=column + 1), column)
            combo.activated.connect(lambda: self._try(self._mapping()))
            grid.addWidget(combo, row, 1)
            self._fields[field.name] = combo
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(len(self._fields), 1)
        self.ui.mapping_scroll.setWidget(host)

    def _mapping(self) -> FieldMapping:
        chosen = {name: int(combo.currentData()) for name, combo in self._fields.items()}
        return {name: column for name, column in chosen.items() if column >= 0}

    # trying

    def _try(self, mapping: FieldMapping | None) -> None:
        found, kind = self._open_file, self.kind
        if found is None:
            return
        if mapping is None:
            self._fields = {}
        asked = object()
        self._start(asked)
        self._place.read(
            lambda desk: _trial(desk, found, kind, mapping),
            lambda trial: self._tried(asked, trial),
            self._refuse,
        )

    def _start(self, asked: object) -> None:
        self._asked, self.trial = asked, None
        self.ui.import_button.setEnabled(False)
        self.ui.busy.show()
        self.ui.problem.clear()

    def _tried(self, asked: object, trial: Trial) -> None:
        if asked is not self._asked:  # something else was chosen meanwhile
            return
        self.trial = trial
        self.ui.busy.hide()
        self._show_mapping(trial.read)
        self._show_problems(trial.refused)
        if trial.result is None:
            missing = ", ".join(say(label) for label in trial.read.missing)
            self.ui.summary.setText(self.tr("Still needed: {columns}").format(columns=missing))
            return
        self._say_result(trial.result, len({problem.line for problem in trial.refused}))

    def _say_result(self, result: ImportResult, refused: int) -> None:
        said = [self.tr("{count} rows can be taken").format(count=result.taken)]
        if refused:
            said.append(self.tr("{count} cannot").format(count=refused))
        said += [f"{say(text('new {what}: {count}', what=word, count=count))}" for word, count in result.made]
        self.ui.summary.setText(" · ".join(said))
        self.ui.import_button.setText(self.tr("Import {count} rows").format(count=result.taken))
        self.ui.import_button.setEnabled(result.taken > 0)
        if result.taken:
            self.ui.import_button.setFocus()

    def _refuse(self, refusal: Refusal) -> None:
        self.ui.busy.hide()
        self.ui.summary.clear()
        self.ui.problem.setText(say(refusal.text))

    # taking

    def _import(self) -> None:
        trial, found, kind = self.trial, self._open_file, self.kind
        if trial is None or found is None:
            return
        self._start(object())
        rows = trial.read.rows
        self._place.act(
            lambda desk, _none: _take(desk, kind, rows, found.file), None, self._taken, self._refuse
        )

    def _taken(self, _changes: Changes) -> None:
        self.accept()

    # what is not taken

    def _make_tables(self, look: Look) -> None:
        self.ui.first_rows.setModel(self._first_rows)
        self.ui.problems.setModel(self._problems)
        for view in (self.ui.first_rows, self.ui.problems):
            _plain(view, look)
        header = self.ui.problems.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        self.ui.problems.verticalHeader().hide()

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._problems.set_problems(problems)
        self.ui.tabs.setTabText(1, self.tr("Not taken ({count})").format(count=len(problems)))
        self.ui.save_problems_button.setEnabled(bool(problems))

    def _save_problems(self) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save this list"), "not-taken.csv", "CSV (*.csv)"
        )
        if chosen:
            lines = self._problems.lines()
            self._place.read(
                lambda _desk: _write_lines(Path(chosen), lines), lambda _none: None, self._refuse
            )


def _plain(view: QTableView, look: Look) -> None:
    view.setShowGrid(False)
    view.setAlternatingRowColors(True)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.verticalHeader().setDefaultSectionSize(look.px(28))
    view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
    view.horizontalHeader().setHighlightSections(False)


def _read(path: Path) -> OpenFile:
    try:
        return OpenFile(read_table(path), ImportFile.of(path))
    except OSError as fault:
        raise CannotOpen(text("{file} cannot be read.", file=path.name)) from fault


def _trial(desk: Desk, found: OpenFile, kind: IntakeKind, mapping: FieldMapping | None) -> Trial:
    read = preview_table(found.table, kind, mapping)
    if read.missing:
        return Trial(read, None)
    return Trial(read, import_rows(desk, kind, read.rows, found.file, dry_run=True))


def _take(desk: Desk, kind: IntakeKind, rows: tuple[IntakeRow, ...], file: ImportFile) -> Changes:
    changes = import_rows(desk, kind, rows, file).changes
    if changes is None:
        raise AssertionError("an import that is no trial returns its changes")
    return changes


def _write_lines(path: Path, lines: list[tuple[int, str]]) -> None:
    """The list as CSV that a spreadsheet opens with its letters right."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(lines)
