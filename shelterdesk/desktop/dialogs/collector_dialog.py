"""Who collects for someone else: a member of the household, or anyone with a card."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_collector_dialog import Ui_CollectorDialog
from shelterdesk.desktop.handout.candidate_row import CandidateRow
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.handout.visit_words import relation_word
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.widgets.search_field import SearchField
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.people import ADULT_AGE
from shelterdesk.domain.visit import Candidate, Candidates, NotKnown, Relation, Visit, Visitor
from shelterdesk.services.visits import identify


class CollectorDialog(FittingDialog):
    """Accepted once someone is chosen; then `collector` holds them, or `relation` what they are to the person."""

    def __init__(self, look: Look, place: Workplace, visit: Visit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_CollectorDialog()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self.collector: Candidate | None = None
        self.relation: Relation | None = None  # of someone without a card
        self.field = SearchField(look, self.tr("Scan a card, or type a code or call name"), icon="hand-out")
        self.ui.field_row.addWidget(self.field)
        self.ui.problem.hide()
        for relation in Relation:
            self.ui.relation.addItem(relation_word(relation), relation.value)
        self.ui.relation_button.clicked.connect(self._choose_relation)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.find_button.clicked.connect(lambda: self.look_for(self.field.text()))
        others = [one for one in visit.members[1:] if one.age is None or one.age >= ADULT_AGE]
        self._offer([_candidate(one, len(visit.members)) for one in others])
        self.field.setFocus()

    def look_for(self, typed: str) -> None:
        """Someone was scanned or typed."""
        if typed.strip():
            site_id = self._place.site_id
            self._place.read(lambda desk: identify(desk, typed, site_id), self._found, self._refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.field.hasFocus():
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _found(self, found: Candidates | NotKnown) -> None:
        if isinstance(found, NotKnown):
            self._problem(say(found.reason))
        elif len(found.people) == 1:
            self._choose(found.people[0])
        else:
            self.ui.problem.hide()
            self._offer(found.people)

    def _offer(self, people: tuple[Candidate, ...] | list[Candidate]) -> None:
        clear(self.ui.members)
        for candidate in people:
            row = CandidateRow(self._look, candidate)
            row.clicked.connect(lambda _=False, chosen=candidate: self._choose(chosen))
            self.ui.members.addWidget(row)

    def _choose(self, candidate: Candidate) -> None:
        self.collector = candidate
        self.accept()

    def _choose_relation(self) -> None:
        self.relation = Relation(self.ui.relation.currentData())
        self.accept()

    def _refused(self, refusal: Refusal) -> None:
        self._problem(say(refusal.text))

    def _problem(self, words: str) -> None:
        self.ui.problem.setText(words)
        self.ui.problem.show()
        self.field.selectAll()


def _candidate(visitor: Visitor, members: int) -> Candidate:
    return Candidate(visitor.person_id, visitor.code, visitor.label, visitor.sex, visitor.age, members)
