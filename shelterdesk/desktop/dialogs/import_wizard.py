"""Importing a file: what it holds, which column is which, what would not be taken and why, then one commit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_size
from shelterdesk.desktop.dialogs.import_wizard_learning import Learning
from shelterdesk.desktop.dialogs.import_wizard_mapping import MappingForm
from shelterdesk.desktop.dialogs.import_wizard_tables import ImportTables
from shelterdesk.desktop.dialogs.import_wizard_words import dropped, result_words, rows_words
from shelterdesk.desktop.dialogs.import_wizard_work import (
    OpenFile,
    Trial,
    open_file,
    save_lines,
    take,
    try_import,
)
from shelterdesk.desktop.forms.ui_import_wizard import Ui_ImportWizard
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.widgets.banner import Banner
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.fields import FieldMapping, missing_required, suggest_mapping
from shelterdesk.services.imports import ImportResult, kinds_for

FILTER = "*.csv *.txt *.tsv *.xlsx *.xls *.ods"
MAPPING_WIDTH = 350
SIZE = QSize(1160, 620)
_APART = "  ·  "

Answer = TypeVar("Answer")


class ImportWizard(QDialog):
    """One sheet on which every choice is tried at once: nothing is kept until the button is pressed."""

    def __init__(
        self, look: Look, place: Workplace, kind: IntakeKind | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ImportWizard()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._open_file: OpenFile | None = None
        self._asked: object = None  # what is under way; answers to anything else come too late
        self.form: MappingForm | None = None
        self.trial: Trial | None = None
        self.tables = ImportTables(look, self.ui, self)
        self.learning = Learning(look, place, self.ui, self)
        self._said = Banner(look)
        self.ui.said_column.addWidget(self._said)
        self._make_empty_view()
        self._fill_kinds(kind)
        self._connect()
        self._rest()
        self._said.hide()
        fit_size(self, look, SIZE)

    @property
    def said(self) -> str:
        """What the wizard says about the file now."""
        return "" if self._said.isHidden() else self._said.words()

    @property
    def kind(self) -> IntakeKind:
        return IntakeKind(self.ui.kind.currentData())

    # what the file is

    def take_file(self, path: Path, sheet: str | None = None) -> None:
        """Read a file, or another sheet of it, and try it."""
        self._open_file = None
        self.ui.file.setText(path.name)
        self.ui.file.setToolTip(str(path))
        asked = self._start(self.tr("Reading the file…"))
        self._place.read(
            lambda _desk: open_file(path, sheet),
            self._unless_late(asked, self._file_read),
            self._unless_late(asked, self._refuse),
            asker=self,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.ui.kind.isEnabled() and dropped(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = dropped(event)
        if path is not None and self.ui.kind.isEnabled():
            event.acceptProposedAction()
            self.take_file(path)

    def browse(self) -> None:
        """Let the person choose a file."""
        kinds = self.tr("Tables ({patterns})").format(patterns=FILTER)
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", kinds)
        if chosen:
            self.take_file(Path(chosen))

    def _file_read(self, found: OpenFile) -> None:
        self._open_file = found
        self.tables.show_table(found.table)
        self.ui.sheet.clear()
        self.ui.sheet.addItems(list(found.table.sheets))
        self.ui.sheet.setCurrentText(found.table.sheet or "")
        self.ui.sheet.setVisible(len(found.table.sheets) > 1)
        self.ui.views.setCurrentWidget(self.ui.file_view)
        self.ui.browse_button.show()
        self._try_anew()

    def _sheet_chosen(self) -> None:
        if self._open_file is not None:
            self.take_file(self._open_file.path, self.ui.sheet.currentText())

    def _fill_kinds(self, kind: IntakeKind | None) -> None:
        words = {
            IntakeKind.CATALOGUE: self.tr("Items of the catalogue"),
            IntakeKind.KITS: self.tr("Kits and their parts"),
            IntakeKind.STOCK: self.tr("Stock in stores"),
            IntakeKind.MINIMUMS: self.tr("Minimum levels"),
            IntakeKind.BEDS: self.tr("Rooms and beds"),
            IntakeKind.PEOPLE: self.tr("People"),
        }
        for one in kinds_for(self._place.desk.actor):
            self.ui.kind.addItem(words[one], one.value)
        if kind is not None:
            self.ui.kind.setCurrentIndex(max(0, self.ui.kind.findData(kind.value)))

    # trying

    def _try_anew(self) -> None:
        """With the columns as they are recognised."""
        found = self._open_file
        if found is None:
            return
        self.learning.begin(self.kind, found.table)
        suggested = suggest_mapping(self.kind, found.table.header)
        self.form = MappingForm(self.kind, found.table)
        self.form.show_mapping(suggested)
        self.tables.show_mapping(self.kind, suggested)
        self.form.chosen.connect(self._try_form)
        self.ui.mapping_scroll.setWidget(self.form)
        needed = ", ".join(say(label) for label in missing_required(self.kind, {}))
        self.ui.mapping_about.setText(self.tr("Needed: {columns}.").format(columns=needed))
        self._try(found, None)

    def _try_form(self) -> None:
        if self._open_file is not None and self.form is not None:
            self._try(self._open_file, self.form.mapping())

    def _try(self, found: OpenFile, mapping: FieldMapping | None) -> None:
        kind, site_id = self.kind, self._place.site_id
        if mapping is not None:
            found = replace(found, table=self.learning.filled(found.table, mapping))
        asked = self._start(self.tr("Trying the rows…"))
        self._place.read(
            lambda desk: try_import(desk, found, kind, mapping, site_id),
            self._unless_late(asked, self._tried),
            self._unless_late(asked, self._refuse),
            asker=self,
        )

    def _tried(self, trial: Trial) -> None:
        self._rest()
        self.trial = trial
        if self.form is not None:
            self.form.show_mapping(trial.read.mapping)
        self.tables.show_trial(trial)
        self.learning.show(trial)
        if trial.result is None:
            missing = ", ".join(say(label) for label in trial.read.missing)
            self._say(self.tr("Still needed: {columns}").format(columns=missing), Tone.WARN)
            return
        self._say_result(trial, trial.result)
        if trial.taken:
            words = rows_words(trial.taken, self.tr("Import 1 row"), self.tr("Import {count} rows"))
            self.ui.import_button.setText(words)
            self.ui.import_button.setEnabled(True)
            if not self._is_choosing():
                self.ui.import_button.setFocus()

    def _is_choosing(self) -> bool:
        """Whether the person is at one of the boxes, whose keys must not go elsewhere."""
        at = self.focusWidget()
        return isinstance(at, QComboBox) and at.isVisible()

    def _say_result(self, trial: Trial, result: ImportResult) -> None:
        doubtful = trial.refused_lines or trial.read.table.notes or result.there
        self._say(_APART.join(result_words(trial, result)), Tone.WARN if doubtful else Tone.OK)

    def _refuse(self, refusal: Refusal) -> None:
        self._rest()
        if self._open_file is None:
            self.ui.views.setCurrentWidget(self.ui.empty_view)
        self.tables.show_problems(() if self.trial is None else self.trial.refused)
        self.tables.show_remarks(())
        self._say(say(refusal.text), Tone.ALERT)

    # taking

    def _import(self) -> None:
        trial, found, site_id = self.trial, self._open_file, self._place.site_id
        if trial is None or found is None:
            return
        asked = self._start(self.tr("Importing…"))
        self._enable(False)
        self._place.act(
            lambda desk, _none: take(desk, trial, found, site_id),
            None,
            self._unless_late(asked, lambda _changes: self.accept()),
            self._unless_late(asked, self._refuse),
            asker=self,
        )

    def _enable(self, able: bool) -> None:
        """Nothing is changed while rows are being kept; closed meanwhile, the window says what came of it."""
        for widget in (self.ui.file_view, self.ui.kind, self.ui.sheet, self.ui.browse_button):
            widget.setEnabled(able)

    def _save(self, path: Path, lines: list[tuple[str, str]]) -> None:
        self._place.read(lambda _desk: save_lines(path, lines), lambda _none: None, self._refuse, asker=self)

    # set-up, and what goes on

    def _connect(self) -> None:
        ui = self.ui
        self.setAcceptDrops(True)
        ui.kind.activated.connect(self._try_anew)
        ui.sheet.activated.connect(self._sheet_chosen)
        ui.browse_button.clicked.connect(self.browse)
        ui.close_button.clicked.connect(self.reject)
        ui.import_button.clicked.connect(self._import)
        self.tables.save_requested.connect(self._save)
        self.learning.anew.connect(self._try_anew)
        self.learning.again.connect(self._try_form)

    def _make_empty_view(self) -> None:
        nothing = EmptyState(
            self._look,
            "import",
            self.tr("Which file?"),
            self.tr(
                "A table as CSV, xlsx, xls or ods. Choose it, or drop it here; usual headings are recognised."
            ),
            self.tr("Choose a file…"),
        )
        nothing.action_requested.connect(self.browse)
        self.ui.empty_column.addWidget(nothing)
        self.ui.sheet.hide()
        self.ui.browse_button.hide()  # while the other one stands in the middle
        self.ui.mapping_card.setFixedWidth(self._look.wide(MAPPING_WIDTH))

    def _start(self, words: str) -> object:
        """Something goes on; returns what tells its answer from later ones."""
        self._asked, self.trial = object(), None
        self.ui.import_button.setEnabled(False)
        self.ui.import_button.setText(self.tr("Import"))
        self.ui.busy.show()
        self._say(words, Tone.NEUTRAL)
        return self._asked

    def _rest(self) -> None:
        self.ui.busy.hide()
        self._enable(True)

    def _say(self, words: str, tone: Tone) -> None:
        self._said.say(words, tone)
        self._said.show()

    def _unless_late(self, asked: object, answer: Callable[[Answer], None]) -> Callable[[Answer], None]:
        def tell(what: Answer) -> None:
            if asked is self._asked:
                answer(what)

        return tell
