"""A field and a list below it to choose one person of a site by, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHeaderView, QTableView

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.people_model import Column, PeopleModel
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.services.person_search import ListedPerson, NameIndex

_SHOWN = (Column.LABEL, Column.CODE, Column.AGE, Column.HOUSEHOLD)
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PersonPicker(QObject):
    """Fills `table`; `field` is for the owner to place. Arrows in the field move in the list.

    `taken` when Enter is pressed in either, or a row is clicked twice, with someone chosen; `changed` with the list.
    """

    taken = Signal()
    changed = Signal()

    def __init__(self, look: Look, table: QTableView, index: NameIndex, without: Collection[str]) -> None:
        super().__init__(table)
        self._table, self._index, self._without = table, index, frozenset(without)
        self.model = PeopleModel(self)
        self.field = SearchField(look, self.tr("Search by code, call name or name"))
        table.setModel(self.model)
        dress_table(table)
        table.verticalHeader().setDefaultSectionSize(look.px(32))
        table.horizontalHeader().setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
        for column in Column:
            table.setColumnHidden(column, column not in _SHOWN)
            if column is not Column.LABEL:
                table.setColumnWidth(column, look.px(96))
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        table.installEventFilter(self)  # else Enter would press the dialog's button, too
        table.doubleClicked.connect(lambda _: self.taken.emit())
        self._fill()

    def chosen(self) -> ListedPerson | None:
        row = self._table.currentIndex().row()
        return self.model.person(row) if row >= 0 else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in _STEPS and watched is self.field:
            row = self._table.currentIndex().row() + _STEPS[key]
            self._table.selectRow(min(max(row, 0), self.model.rowCount() - 1))
            return True
        if key in _ENTER:
            if self.chosen() is not None:
                self.taken.emit()
            return True
        return super().eventFilter(watched, event)

    def _fill(self) -> None:
        found = self._index.find(self.field.text())
        others = tuple(one for one in found if one.person_id not in self._without)
        self.model.set_people(self._index.site_id, others)
        if others:
            self._table.selectRow(0)
        self.changed.emit()
