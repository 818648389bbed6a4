"""Whose household a person joins: anyone of the site may be named."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHeaderView, QWidget

from shelterdesk.desktop.dialogs.fitting import fit_width
from shelterdesk.desktop.forms.ui_join_household_dialog import Ui_JoinHouseholdDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.people_model import Column, PeopleModel
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.services.person_search import ListedPerson, NameIndex

_SHOWN = (Column.LABEL, Column.CODE, Column.AGE, Column.HOUSEHOLD)


class JoinHouseholdDialog(QDialog):
    """Emits `joined` with the ListedPerson whose household it is; stays open until `accept`."""

    joined = Signal(object)

    def __init__(
        self, look: Look, person: ListedPerson, index: NameIndex, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_JoinHouseholdDialog()
        self.ui.setupUi(self)
        self._person = person
        self._index = index
        self.model = PeopleModel(self)
        self.field = SearchField(look, self.tr("Search by code, call name or name"))
        ui = self.ui
        fit_width(self, look, 540)
        ui.title.setText(self.tr("Whose household does {who} join?").format(who=person.label))
        ui.field_row.addWidget(self.field)
        ui.problem.hide()
        dress(ui.join_button, look, "people", Ink.ON_ACCENT)
        self._make_table(look)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        ui.table.doubleClicked.connect(self._join)
        ui.cancel_button.clicked.connect(self.reject)
        ui.join_button.clicked.connect(self._join)
        self._fill()
        self.field.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)
        self.ui.problem.show()
        self.ui.join_button.setEnabled(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list below it."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self.ui.table.currentIndex().row() + step
                self.ui.table.selectRow(min(max(row, 0), self.model.rowCount() - 1))
                return True
        return super().eventFilter(watched, event)

    def _make_table(self, look: Look) -> None:
        table = self.ui.table
        table.setModel(self.model)
        dress_table(table)
        table.verticalHeader().setDefaultSectionSize(look.px(32))
        table.horizontalHeader().setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
        for column in Column:
            table.setColumnHidden(column, column not in _SHOWN)
            if column is not Column.LABEL:
                table.setColumnWidth(column, look.px(96))

    def _fill(self) -> None:
        found = self._index.find(self.field.text())
        others = tuple(one for one in found if one.person_id != self._person.person_id)
        self.model.set_people(self._index.site_id, others)
        self.ui.join_button.setEnabled(bool(others))
        if others:
            self.ui.table.selectRow(0)

    def _join(self) -> None:
        row = self.ui.table.currentIndex().row()
        if row >= 0:
            self.ui.problem.hide()
            self.ui.join_button.setEnabled(False)
            self.joined.emit(self.model.person(row))
