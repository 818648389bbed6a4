"""Documents: the papers of a store, what is unfinished first, and what can be done about each."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QModelIndex
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu

from shelterdesk.desktop.beds.menu_parts import show_menu
from shelterdesk.desktop.dialogs.move_out_dialog import Leaves
from shelterdesk.desktop.forms.ui_documents_view import Ui_DocumentsView
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.documents_model import WHAT, DocumentsModel
from shelterdesk.desktop.shell.page import HeaderButton, Hint
from shelterdesk.desktop.stock.beside import stand_beside
from shelterdesk.desktop.stock.documents.actions import DocumentActions
from shelterdesk.desktop.stock.documents.on_loan import OnLoanList
from shelterdesk.desktop.stock.documents.panel import DocumentPanel
from shelterdesk.desktop.stock.documents.words import what_words
from shelterdesk.desktop.stock.views import StockView
from shelterdesk.desktop.widgets.buttons import make_tool
from shelterdesk.desktop.widgets.choices import Choice, FilterChips
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.documents import DocumentKind
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.document_views import DocumentLine
from shelterdesk.services.documents import Document, StorePapers, read_document, read_papers
from shelterdesk.services.on_loan import OnLoan

ROW_HEIGHT = 34


class Shown(StrEnum):
    """Which papers the list keeps."""

    ALL = "all"
    OPEN = "open"
    OUT = "out"  # what is on loan, by whom has it
    CAME = "came"
    TRANSFERS = "transfers"
    LOANS = "loans"
    LOSSES = "losses"

    def keeps(self, line: DocumentLine) -> bool:
        kinds = _KINDS.get(self)
        return line.unfinished if self is Shown.OPEN else kinds is None or line.kind in kinds


_KINDS = {
    Shown.CAME: {DocumentKind.RECEIPT, DocumentKind.SEND_BACK},
    Shown.TRANSFERS: {DocumentKind.SENDING, DocumentKind.ARRIVAL},
    Shown.LOANS: {DocumentKind.LOAN, DocumentKind.GIVE_BACK},
    Shown.LOSSES: {DocumentKind.WRITE_OFF, DocumentKind.ADJUSTMENT},
}


class DocumentsView(StockView):
    """The papers of one store; goods are sent, lent and sent back from here."""

    with_receive = True

    def __init__(self, look: Look, place: Workplace) -> None:
        super().__init__()
        self.ui = Ui_DocumentsView()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._papers: StorePapers | None = None
        self._selected = ""
        self._may_move = place.desk.actor.may(Permission.MOVE_STOCK)
        self.model = DocumentsModel(self)
        self.panel = DocumentPanel(look, self.ui, place.desk, self)
        self.deeds = DocumentActions(place, self)
        self.field = SearchField(look, self.tr("Search by number, store or partner"), "/")
        self.chips = FilterChips(
            [
                Choice(Shown.ALL, self.tr("All")),
                Choice(Shown.OPEN, self.tr("Open")),
                Choice(Shown.OUT, self.tr("On loan")),
                Choice(Shown.CAME, self.tr("Receipts")),
                Choice(Shown.TRANSFERS, self.tr("Transfers")),
                Choice(Shown.LOANS, self.tr("Loans")),
                Choice(Shown.LOSSES, self.tr("Losses")),
            ]
        )
        self.more = make_tool(look, self.tr("Lend, send back, write off"), "more")
        self.on_loan = OnLoanList(look)
        self.none_yet = EmptyState(
            look,
            "file",
            self.tr("No documents yet"),
            self.tr("What comes in and what leaves has its paper here."),
        )
        self.send_action = self._action(self.tr("Send"), "Ctrl+E", Leaves.SEND)
        self.lend_action = self._action(self.tr("Lend"), "Ctrl+O", Leaves.LEND)
        self.back_action = self._action(self.tr("Send back"), "Ctrl+B", Leaves.SEND_BACK)
        self.loss_action = self._action(self.tr("Write off"), "Ctrl+D", Leaves.WRITE_OFF)
        self._dress()
        self._connect()

    def show_store(self, store_id: str) -> None:
        self._place.read(lambda desk: read_papers(desk, store_id), self._show, asker=self)

    def buttons(self) -> tuple[HeaderButton, ...]:
        if not self._may_move:
            return ()
        return (HeaderButton(self.send_action, "export"),)

    def hints(self) -> tuple[Hint, ...]:
        keys: tuple[tuple[str, str], ...] = (
            ("Ctrl R", self.tr("Receive")),
            ("Ctrl E", self.tr("Send")),
            ("Ctrl O", self.tr("Lend")),
            ("Ctrl B", self.tr("Send back")),
            ("Ctrl D", self.tr("Write off")),
        )
        if self.chips.current() == Shown.OUT:
            keys = (("Enter", self.tr("Came back")),)
        own = tuple(Hint(key, words) for key, words in keys) if self._may_move else ()
        return (Hint("/", self.tr("Search")), *own)

    def search(self, words: str) -> None:
        self.field.setText(words)
        self.field.setFocus()

    def focus_search(self) -> bool:
        self.field.setFocus()
        self.field.selectAll()
        return True

    def select(self, document_id: str) -> None:
        """Choose a paper; a filter that hides it is lifted."""
        self._selected = document_id
        if self._papers is None:
            return
        if self.model.row_of(document_id) is None:
            self.field.clear()
            self.chips.choose(Shown.ALL)
            self._fill()
        self._mark()
        self._read_one()

    # set-up

    def _action(self, words: str, key: str, how: Leaves) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.setEnabled(self._may_move)
        action.triggered.connect(lambda _=False: self._move_out(how))
        self.addAction(action)
        return action

    def _dress(self) -> None:
        ui, table = self.ui, self.ui.table
        ui.search_slot.addWidget(self.field, 1)
        ui.search_slot.addWidget(self.more)
        self.more.setVisible(self._may_move)
        ui.chips_slot.addWidget(self.chips, 1)
        ui.stack.addWidget(self.none_yet)
        ui.stack.addWidget(self.on_loan)
        ui.nothing_column.addWidget(
            EmptyState(self._look, "file", self.tr("No document chosen"), self.tr("Choose one in the list."))
        )
        table.setModel(self.model)
        dress_table(table)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(WHAT, QHeaderView.ResizeMode.Stretch)
        self.panel.show_nothing()
        tab_in_order(
            self.field,
            self.more,
            *(self.chips.button(shown) for shown in Shown),
            table,
            self.on_loan.table,
            *self.panel.buttons,
            ui.lines,
        )
        self._fit()

    def _connect(self) -> None:
        panel, deeds = self.panel, self.deeds
        self._look.changed.connect(self._fit)
        self.field.textChanged.connect(self._fill)
        self.chips.chosen.connect(self._fill)
        self.chips.chosen.connect(self.header_changed)
        self.more.clicked.connect(self._show_more)
        self.ui.table.selectionModel().currentRowChanged.connect(self._moved)
        self.ui.table.activated.connect(lambda _: self._came())
        self.on_loan.chosen.connect(self._show_loan)
        self.on_loan.came_back.connect(self._came)
        deeds.paper_made.connect(self.select)
        panel.arrival_requested.connect(self._came)
        panel.lost_requested.connect(lambda: None if panel.loan is None else deeds.lost(panel.loan))
        panel.cancel_requested.connect(lambda: self._with(deeds.cancel))
        panel.approve_requested.connect(lambda: self._with(deeds.approve))
        panel.refuse_requested.connect(lambda: self._with(deeds.refuse))
        panel.print_requested.connect(lambda: self._with(deeds.print))

    def _show_more(self) -> None:
        menu = QMenu(self)
        menu.setAccessibleName(self.more.accessibleName())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.addActions([self.lend_action, self.back_action, self.loss_action])
        show_menu(menu, self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fit(self) -> None:
        stand_beside(self.ui.outer, self.ui.panel_card, self.ui.stack, self._look)
        self.ui.table.verticalHeader().setDefaultSectionSize(self._look.px(ROW_HEIGHT))

    # what is shown

    def _show(self, papers: StorePapers) -> None:
        self._papers = papers
        self._fill()
        if self._selected and self.panel.loan is None:
            self._read_one()

    def _fill(self) -> None:
        papers = self._papers
        if papers is None:
            return
        shown, words = Shown(self.chips.current()), self.field.text().casefold().split()
        lines = [line for line in papers.lines if shown.keeps(line) and _fits(line, papers.store_id, words)]
        self.model.set_lines(lines, papers.store_id, papers.today)
        self.on_loan.show_loans(papers.on_loan, words)
        listed = self.ui.table if papers.lines else self.none_yet
        self.ui.stack.setCurrentWidget(self.on_loan if shown is Shown.OUT else listed)
        self._mark()

    def _mark(self) -> None:
        """What was chosen stays so; a loan of a person that has ended is not shown any more."""
        out = self.chips.current() == Shown.OUT
        loan = self.on_loan.mark(self._selected) if out else None
        if loan is not None and loan.person is not None:
            self.panel.show_loan(loan)
        elif self.panel.loan is not None:
            self.panel.show_nothing()
            self._selected = ""
        row = self.model.row_of(self._selected)
        if row is not None and self.ui.table.currentIndex().row() != row:
            self.ui.table.selectRow(row)

    def _moved(self, current: QModelIndex) -> None:
        if current.isValid():
            self._selected = self.model.line(current.row()).document_id
            self._read_one()

    def _show_loan(self, loan: OnLoan) -> None:
        self._selected = loan.loan_id
        if loan.person is not None:
            self.panel.show_loan(loan)
        else:
            self._read_one()

    def _came(self) -> None:
        """What came, or came back, of what is shown; nothing where there is nothing to say of it."""
        if self.panel.arrive.isHidden():
            return
        if self.panel.loan is not None:
            self.deeds.came_back(self.panel.loan)
        else:
            self._with(self.deeds.say_what_came)

    def _read_one(self) -> None:
        wanted = self._selected
        self._place.read(lambda desk: read_document(desk, wanted), self._show_one, asker=self)

    def _show_one(self, document: Document) -> None:
        if document.head.document_id == self._selected and self._papers is not None:
            self.panel.show(document, self._papers.store_id)

    def _with(self, do: Callable[[Document], None]) -> None:
        if self.panel.document is not None:
            do(self.panel.document)

    def _move_out(self, how: Leaves) -> None:
        if self._papers is not None:
            self.deeds.move_out(how, self._papers.store_id)


def _fits(line: DocumentLine, store_id: str, words: list[str]) -> bool:
    told = f"{line.number} {what_words(line, store_id)} {line.note} {line.actor}".casefold()
    return all(word in told for word in words)
