"""One paper beside the list: what stands on it, and what can be done about it now."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy

from shelterdesk.desktop.forms.ui_documents_view import Ui_DocumentsView
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.stock_rows_model import PanelRow, StockRowsModel
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.delegates import RowDelegate
from shelterdesk.desktop.stock.documents.words import (
    facts_words,
    state_tone,
    state_word,
    what_words,
    why_word,
)
from shelterdesk.desktop.stock.words import APART, quantity_words
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.buttons import PRIMARY, make_button
from shelterdesk.desktop.widgets.chip import Chip
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.widgets.labels import ElidedLabel
from shelterdesk.desktop.words import day_text, unit_word
from shelterdesk.domain.documents import DocumentState
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.document_views import PaperLine
from shelterdesk.services.desk import Desk
from shelterdesk.services.documents import Document


class DocumentPanel(QObject):
    """Fills the right side of the view's form; it asks by signal and acts on nothing itself."""

    arrival_requested = Signal()
    cancel_requested = Signal()
    approve_requested = Signal()
    refuse_requested = Signal()
    print_requested = Signal()

    def __init__(self, look: Look, ui: Ui_DocumentsView, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._ui, self._desk = look, ui, desk
        self.document: Document | None = None
        self.lines = StockRowsModel(self)
        self._title = ElidedLabel("", Type.H2)
        self._chips = FlowLayout(ui.chips, gap=6)
        self._actions = FlowLayout(gap=6)
        self.arrive = make_button(look, self.tr("What came…"), "truck", PRIMARY)
        self.approve = make_button(look, self.tr("Approve"), "check", PRIMARY)
        self.refuse = make_button(look, self.tr("Refuse…"), "close")
        self.cancel = make_button(look, self.tr("Cancel the sending…"), "undo")
        self.print = make_button(look, self.tr("PDF…"), "pdf")
        self._dress()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order in which Tab reaches them."""
        return self.arrive, self.approve, self.refuse, self.cancel, self.print

    def show(self, document: Document, store_id: str) -> None:
        self.document = document
        head, ui = document.head, self._ui
        self._title.setText(head.number)
        ui.about.setText(what_words(head, store_id))
        ui.facts.setText(facts_words(head))
        clear(self._chips)
        state = state_word(head, document.today)
        if state:
            self._chips.addWidget(Chip(self._look, state, state_tone(head, document.today)))
        self._ui.chips.setVisible(self._chips.count() > 0)
        self.lines.set_rows(tuple(_row(line) for line in document.lines))
        self._offer(document)
        ui.panel.setCurrentWidget(ui.details)

    def show_nothing(self) -> None:
        self.document = None
        self._ui.panel.setCurrentWidget(self._ui.nothing)

    def _dress(self) -> None:
        ui = self._ui
        ui.name_slot.addWidget(self._title, 1)
        ui.action_slot.addLayout(self._actions)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        ui.chips.setSizePolicy(policy)
        ui.lines.setModel(self.lines)
        ui.lines.setItemDelegate(RowDelegate(self._look, ui.lines))
        asked = (
            self.arrival_requested,
            self.approve_requested,
            self.refuse_requested,
            self.cancel_requested,
            self.print_requested,
        )
        for button, signal in zip(self.buttons, asked, strict=True):
            self._actions.addWidget(button)
            button.clicked.connect(signal)

    def _offer(self, document: Document) -> None:
        """Only what this person may do now, as it stands."""
        head, may = document.head, self._desk.actor.may
        open_, moves = head.unfinished, may(Permission.MOVE_STOCK, head.site_id)
        on_way = open_ and head.state is DocumentState.ON_THE_WAY
        lent = open_ and head.state is DocumentState.LENT
        receives = document.receiving_site is not None and may(Permission.MOVE_STOCK, document.receiving_site)
        asked = (
            open_ and head.state is DocumentState.ASKED and may(Permission.APPROVE_WRITE_OFFS, head.site_id)
        )
        asked = asked and head.actor_id != self._desk.actor.staff_id
        self.arrive.setText(self.tr("Came back…") if lent else self.tr("What came…"))
        self.arrive.setVisible((on_way and receives) or (lent and moves))
        self.cancel.setVisible(on_way and moves)
        for button in (self.approve, self.refuse):
            button.setVisible(asked)


def _row(line: PaperLine) -> PanelRow:
    """An item with its lot; what is explained stands in the ink of a warning."""
    about = [line.code, line.donor, line.grant, line.batch or ""]
    if line.expires_on is not None:
        about.append(day_text(line.expires_on))
    if line.bin:
        about.append(line.bin)
    if line.out is not None and line.out != line.quantity:
        out = QCoreApplication.translate("documents", "{quantity} still out")
        about.append(out.format(quantity=quantity_words(line.out, line.unit)))
    caption = APART.join(part for part in about if part)
    if line.explained is not None:
        return PanelRow(
            f"{line.name}{APART}{why_word(line.explained)}",
            caption,
            number_text(line.quantity),
            unit_word(line.unit, line.quantity),
            icon="warning",
            ink=Ink.ALERT,
        )
    return PanelRow(line.name, caption, number_text(line.quantity), unit_word(line.unit, line.quantity))
