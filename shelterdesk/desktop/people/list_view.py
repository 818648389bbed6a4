"""The list of people: what is typed and chosen above it, and the table below."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from shelterdesk.desktop.forms.ui_people_page import Ui_PeoplePage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.people_model import Column, PeopleModel
from shelterdesk.desktop.people.delegate import PeopleDelegate
from shelterdesk.desktop.widgets.choices import Choice, FilterChips
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tab_order import tab_through
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.services.person_search import ListedPerson, NameIndex

ROW_HEIGHT = 36
LEAST_NAME = 142
_WIDTHS = {
    Column.CODE: 98,
    Column.SEX: 52,
    Column.AGE: 54,
    Column.HOUSEHOLD: 88,
    Column.PLACE: 156,
    Column.NEEDS: 118,
}
# What gives way first where the names would be cut; all of it stands in the panel too.
_GIVES_WAY = (Column.SEX, Column.HOUSEHOLD, Column.NEEDS, Column.CODE, Column.AGE)


class Kept(StrEnum):
    """Which people the list keeps."""

    ALL = "all"
    STAYING = "staying"
    WAITING = "waiting"
    GONE = "gone"  # neither staying nor waiting

    def keeps(self, person: ListedPerson) -> bool:
        staying, waiting = person.line.place is not None, person.line.waiting
        match self:
            case Kept.ALL:
                return True
            case Kept.STAYING:
                return staying
            case Kept.WAITING:
                return waiting and not staying
            case Kept.GONE:
                return not staying and not waiting


class PeopleList(QObject):
    """Fills the left side of the page's form. `chosen` carries a person's id, or "" for nobody."""

    chosen = Signal(str)
    register_requested = Signal()

    def __init__(self, look: Look, ui: Ui_PeoplePage, may_register: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._ui = ui
        self._index: NameIndex | None = None
        self._known: set[str] = set()
        self._selected = ""
        self._wanted = ""  # to be chosen as soon as it is known
        self.model = PeopleModel(self)
        self._may_register = may_register
        self.field = SearchField(look, "", "/")
        self.chips = FilterChips([Choice(kept, "") for kept in Kept])
        self.nobody_yet, self.nobody_found = self._make_empty_states()
        self.retranslate()
        self._dress()

    @property
    def selected(self) -> str:
        """The id of the person chosen; empty for nobody."""
        return self._selected

    def show(self, index: NameIndex) -> None:
        """These people now; who was chosen stays chosen while still known."""
        self._index = index
        self._known = {one.person_id for one in index.people}
        self._fill()
        tab_through((self.field, self.chips, self._ui.table, self._ui.scroll))
        if self._wanted in self._known:
            self.select(self._wanted)

    def select(self, person_id: str) -> None:
        """Choose a person; where the filter hides them it is lifted, and where they are not known yet they are
        chosen once they are.
        """
        self._wanted = "" if person_id in self._known else person_id
        if self._wanted:
            return
        if self.model.row_of(person_id) is None:
            self.field.clear()
            self.chips.choose(Kept.ALL)
            self._fill()
        self._take(person_id)
        self._mark()

    def select_first(self) -> None:
        if self.model.rowCount():
            self.select(self.model.person(0).person_id)
            self._ui.table.setFocus()

    def retranslate(self) -> None:
        """Say everything in the language in force."""
        self.field.set_placeholder(self.tr("Search by code, call name or name"))
        for kept, words in (
            (Kept.ALL, self.tr("All")),
            (Kept.STAYING, self.tr("Staying")),
            (Kept.WAITING, self.tr("Waiting")),
            (Kept.GONE, self.tr("Not staying")),
        ):
            self.chips.button(kept).setText(words)
        for old in (self.nobody_yet, self.nobody_found):
            self._ui.stack.removeWidget(old)
            old.deleteLater()
        self.nobody_yet, self.nobody_found = self._make_empty_states()
        self.nobody_yet.action_requested.connect(self.register_requested)
        for new in (self.nobody_yet, self.nobody_found):
            self._ui.stack.addWidget(new)
        self._fill()

    def _make_empty_states(self) -> tuple[EmptyState, EmptyState]:
        yet = EmptyState(
            self._look,
            "people",
            self.tr("Nobody is registered yet"),
            self.tr("Register the first person; the program makes their code."),
            self.tr("Register a person") if self._may_register else "",
        )
        found = EmptyState(
            self._look,
            "search",
            self.tr("Nobody found"),
            self.tr("Try the beginning of a code, of a call name or of a name."),
        )
        return yet, found

    def _dress(self) -> None:
        ui, table = self._ui, self._ui.table
        ui.search_row.addWidget(self.field)
        ui.filter_slot.addWidget(self.chips)
        table.setModel(self.model)
        table.setItemDelegate(PeopleDelegate(self._look, table))
        dress_table(table)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setWordWrap(False)
        header = table.horizontalHeader()
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Stretch)
        table.setSortingEnabled(True)
        self._fit()
        self._look.changed.connect(self._fit)
        self.field.textChanged.connect(self._fill)
        self.field.installEventFilter(self)
        table.viewport().installEventFilter(self)
        self.chips.chosen.connect(self._fill)
        table.selectionModel().currentRowChanged.connect(self._moved)

    def _fit(self) -> None:
        table, look = self._ui.table, self._look
        table.verticalHeader().setDefaultSectionSize(look.px(ROW_HEIGHT))
        for column, width in _WIDTHS.items():
            table.setColumnWidth(column, look.px(width))
        self._make_room()

    def _make_room(self) -> None:
        """Hide what does not fit beside the names in a narrow window or with large text."""
        look, table = self._look, self._ui.table
        spare = table.viewport().width() - look.px(LEAST_NAME + sum(_WIDTHS.values()))
        for column in _GIVES_WAY:
            table.setColumnHidden(column, spare < 0)
            if spare < 0:
                spare += look.px(_WIDTHS[column])

    def _fill(self) -> None:
        index, ui = self._index, self._ui
        if index is None:
            return
        kept = Kept(self.chips.current())
        people = tuple(one for one in index.find(self.field.text()) if kept.keeps(one))
        self.model.set_people(index.site_id, people)
        ui.count.setText(self.tr("{count} people").format(count=len(people)))
        if not index.people:
            ui.stack.setCurrentWidget(self.nobody_yet)
        else:
            ui.stack.setCurrentWidget(ui.table if people else self.nobody_found)
        if self._selected and self._selected not in self._known:
            self._take("")
        self._mark()

    def _mark(self) -> None:
        """Show in the table who is chosen, without choosing anew."""
        row, table = self.model.row_of(self._selected), self._ui.table
        if row is None:
            table.clearSelection()
        elif table.currentIndex().row() != row or not table.selectionModel().hasSelection():
            table.selectRow(row)
            table.scrollTo(self.model.index(row, 0))

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self._take(self.model.person(current.row()).person_id)

    def _take(self, person_id: str) -> None:
        if person_id != self._selected:
            self._selected = person_id
            self.chosen.emit(person_id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is not self.field:
            if event.type() is QEvent.Type.Resize:
                self._make_room()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            match event.key():
                case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Down:
                    self.select_first()
                    return True
                case Qt.Key.Key_Escape if self.field.text():
                    self.field.clear()
                    return True
        return super().eventFilter(watched, event)
