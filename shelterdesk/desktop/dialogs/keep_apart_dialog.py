"""Whom a person must not meet: entered, read and ended by those who hold the site's identity key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog, fit_width, scroll_fields
from shelterdesk.desktop.forms.ui_keep_apart_dialog import Ui_KeepApartDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.keep_aparts_model import NOTE, KeepApartsModel, scope_word
from shelterdesk.desktop.models.people_model import Column, PeopleModel
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.keep_apart import Scope
from shelterdesk.services.keep_apart import (
    EndKeepApart,
    KeepApart,
    KeptApart,
    end_keep_apart,
    enter_keep_apart,
    read_keep_aparts,
)
from shelterdesk.services.person_search import ListedPerson, NameIndex

_SHOWN = (Column.LABEL, Column.CODE, Column.AGE, Column.HOUSEHOLD)
_FEW = 50
LEAST_TABLE = 104  # high: the heading and two rows
ROW = 32


class KeepApartDialog(FittingDialog):
    """Stays open; what is wrong already is said beside the one it is about, and nowhere else."""

    def __init__(
        self,
        look: Look,
        place: Workplace,
        person: ListedPerson,
        index: NameIndex,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_KeepApartDialog()
        self.ui.setupUi(self)
        self._scroll = scroll_fields(self.ui.outer, self.ui.fields)
        fit_width(self, look, 620)
        self._place, self._person, self._index = place, person, index
        self.kept = KeepApartsModel(person.person_id, self)
        self.people = PeopleModel(self)
        self.field = SearchField(look, self.tr("Search by code, call name or name"))
        self._dress(look)
        self._connect()
        self._fill()
        self._reload()
        self.field.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list below it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self.ui.people.currentIndex().row() + step
                self.ui.people.selectRow(min(max(row, 0), self.people.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)

    def _dress(self, look: Look) -> None:
        ui = self.ui
        ui.title.setText(self.tr("Keep {who} apart").format(who=self._person.label))
        ui.field_row.addWidget(self.field)
        for scope in Scope:
            ui.scope.addItem(scope_word(scope), scope)
        dress(ui.keep_button, look, "shield", Ink.ON_ACCENT)
        ui.pairs.setModel(self.kept)
        ui.people.setModel(self.people)
        for table in (ui.pairs, ui.people):
            dress_table(table)
            table.verticalHeader().setDefaultSectionSize(look.px(ROW))
            table.setMinimumHeight(look.px(LEAST_TABLE))
        ui.pairs.setMaximumHeight(look.px(LEAST_TABLE))
        ui.pairs.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        ui.pairs.horizontalHeader().setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        ui.people.horizontalHeader().setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
        for column in Column:
            ui.people.setColumnHidden(column, column not in _SHOWN)
            if column is not Column.LABEL:
                ui.people.setColumnWidth(column, look.px(96))
        for part in (ui.problem, ui.wrong):
            part.hide()
        ui.pair_row.setStretch(0, 1)
        self._show(())

    def _connect(self) -> None:
        ui = self.ui
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        ui.people.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        ui.pairs.selectionModel().selectionChanged.connect(lambda *_: self._enable())
        ui.keep_button.clicked.connect(self._keep)
        ui.end_button.clicked.connect(self._end)
        ui.close_button.clicked.connect(self.accept)
        self._place.changed.connect(self._changed)

    def _reload(self) -> None:
        site_id = self._index.site_id
        self._place.read(lambda desk: read_keep_aparts(desk, site_id), self._show, self._refused, self)

    def _changed(self, changes: Changes) -> None:
        if Topic.BEDS in changes.topics:
            self._reload()

    def _show(self, lines: tuple[KeptApart, ...]) -> None:
        self.kept.set_lines(lines)
        shown = self.kept.rowCount() > 0
        for part in (self.ui.pairs, self.ui.end_button):
            part.setVisible(shown)
        if shown:
            self.ui.pairs.selectRow(self.kept.rowCount() - 1)
        self._enable()
        if self.isVisible():
            self.ui.fields.activate()
            self._scroll.updateGeometry()
            self.fit()

    def _fill(self) -> None:
        found = self._index.find(self.field.text(), _FEW)
        others = tuple(one for one in found if one.person_id != self._person.person_id)
        self.people.set_people(self._index.site_id, others)
        if others:
            self.ui.people.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        line = self.kept.line(self.ui.pairs.currentIndex().row())
        self.ui.end_button.setEnabled(line is not None)
        self.ui.keep_button.setEnabled(self.people.rowCount() > 0)
        wrong = () if line is None else line.wrong
        self.ui.wrong.setText(" ".join(say(said) for said in wrong))
        self.ui.wrong.setVisible(bool(wrong))

    def _keep(self) -> None:
        ui, row = self.ui, self.ui.people.currentIndex().row()
        if row < 0:
            return
        ui.problem.hide()
        other = self.people.person(row)
        command = KeepApart(
            self._index.site_id,
            self._person.person_id,
            other.person_id,
            Scope(ui.scope.currentData()),
            ui.note.text(),
        )
        self._place.act(enter_keep_apart, command, lambda _: self._entered(), self._refused, self)

    def _entered(self) -> None:
        self.ui.note.clear()
        self.field.clear()
        self.field.setFocus()

    def _end(self) -> None:
        line = self.kept.line(self.ui.pairs.currentIndex().row())
        if line is not None:
            command = EndKeepApart(self._index.site_id, line.row_id, line.version)
            self._place.act(end_keep_apart, command, None, self._refused, self)

    def _refused(self, refusal: Refusal) -> None:
        self.refuse(say(refusal.text))
