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
    lent_words,
    since_words,
    state_tone,
    state_word,
    what_words,
    who_words,
    why_word,
)
from shelterdesk.desktop.stock.words import APART, quantity_words
from shelterdesk.desktop.theme import Ink, Tone, Type
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
from shelterdesk.services.on_loan import OnLoan


class DocumentPanel(QObject):
    """Fills the right side of the view's form; it asks by signal and acts on nothing itself."""

    arrival_requested = Signal()
    cancel_requested = Signal()
    approve_requested = Signal()
    refuse_requested = Signal()
    print_requested = Signal()
    lost_requested = Signal()

    def __init__(self, look: Look, ui: Ui_DocumentsView, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._ui, self._desk = look, ui, desk
        self.document: Document | None = None
        self.loan: OnLoan | None = None  # of a person, who has no paper
        self.lines = StockRowsModel(self)
        self._title = ElidedLabel("", Type.H2)
        self._chips = FlowLayout(ui.chips, gap=6)
        self._actions = FlowLayout(gap=6)
        self.arrive = make_button(look, self.tr("What came…"), "truck", PRIMARY)
        self.approve = make_button(look, self.tr("Approve"), "check", PRIMARY)
        self.refuse = make_button(look, self.tr("Refuse…"), "close")
        self.cancel = make_button(look, self.tr("Cancel the sending…"), "undo")
        self.print = make_button(look, self.tr("PDF…"), "pdf")
        self.lost = make_button(look, self.tr("Lost…"), "warning")
        self._dress()

    @property
    def buttons(self) -> tuple[QPushButton, ...]:
        """In the order in which Tab reaches them."""
        return self.arrive, self.lost, self.approve, self.refuse, self.cancel, self.print

    def show(self, document: Document, store_id: str) -> None:
        self.document, self.loan = document, None
        head, ui = document.head, self._ui
        self._title.setText(head.number)
        ui.about.setText(what_words(head, store_id))
        ui.facts.setText(facts_words(head))
        self._mark(state_word(head, document.today), state_tone(head, document.today))
        self.lines.set_rows(tuple(_row(line) for line in document.lines))
        self._offer(document)
        ui.panel.setCurrentWidget(ui.details)

    def show_loan(self, loan: OnLoan) -> None:
        """What a person has; whoever sees it may record that it came back."""
        self.document, self.loan = None, loan
        self._title.setText(who_words(loan))
        self._ui.about.setText(lent_words(loan))
        self._ui.facts.setText(since_words(loan))
        self._mark(self.tr("Overdue") if loan.overdue else self.tr("On loan"), _tone(loan))
        self.lines.set_rows(())
        for button in self.buttons:
            button.setVisible(button in (self.arrive, self.lost))
        self.arrive.setText(self.tr("Came back"))
        self._ui.panel.setCurrentWidget(self._ui.details)

    def show_nothing(self) -> None:
        self.document = self.loan = None
        self._ui.panel.setCurrentWidget(self._ui.nothing)

    def _mark(self, state: str, tone: Tone) -> None:
        clear(self._chips)
        if state:
            self._chips.addWidget(Chip(self._look, state, tone))
        self._ui.chips.setVisible(bool(state))

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
            self.lost_requested,
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
        self.lost.hide()
        self.print.show()
        for button in (self.approve, self.refuse):
            button.setVisible(asked)


def _tone(loan: OnLoan) -> Tone:
    return Tone.ALERT if loan.overdue else Tone.ACCENT


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
