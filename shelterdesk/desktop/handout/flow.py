"""The course of a visit: looked for, shown, given; every step asked of the services in the background."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.handout.sounds import Outcome
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.text import Text
from shelterdesk.domain.visit import Candidate, Candidates, NotKnown, Relation, Visit, VisitState
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, GiveLine, give
from shelterdesk.services.person_search import NameIndex, index_people
from shelterdesk.services.visits import identify, look_up, open_visit

Found = Visit | Candidates | NotKnown
_SHOWN = frozenset({Topic.HANDOUTS, Topic.STOCK, Topic.PEOPLE, Topic.BEDS})


class Flow(QObject):
    """`moved` follows each step. `answered` says how a scan or a giving went: for sound and colour.

    `turned_away` carries who came in vain, and the reason; `left` what the store has after a giving.
    """

    moved = Signal()
    answered = Signal(object)  # Outcome
    turned_away = Signal(str, object)  # label, Text
    left = Signal(object)  # the Visit that was given to, as it stands after the giving

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._ticket = 0  # answers to older questions are dropped
        self._index: NameIndex | None = None
        self.stage = Stage.READY
        self.visit: Visit | None = None
        self.candidates: Candidates | None = None
        self.typed = ""  # what the candidates were found for
        self.problem: Text | None = None
        self.collector: Candidate | None = None
        self.relation: Relation | None = None  # of one who collects and has no card
        self.store_id: str | None = None
        place.changed.connect(self._changed)

    def look_for(self, typed: str) -> None:
        """Someone was scanned or typed."""
        site_id, store_id, index = self._place.site_id, self.store_id, self._index
        self.typed = typed
        self._ask(lambda desk: look_up(desk, typed, site_id, store_id, index), self._found)

    def suggest(self, typed: str) -> None:
        """Show who may be meant by what is being typed; nobody is opened, and nothing sounds."""
        site_id, index = self._place.site_id, self._index
        self.typed = typed
        self._ask(lambda desk: identify(desk, typed, site_id, index), self._suggested)

    def open(self, person_id: str) -> None:
        """One of the candidates was chosen."""
        self._ask(self._opening(person_id), self._found)

    def reload(self) -> None:
        """Read the visit again, as it stands now; collector and problem stay."""
        if self.visit is not None:
            self._ask(self._opening(self.visit.person.person_id), self._shown)

    def look_again(self) -> None:
        """The page comes to the front: what it shows may be old."""
        if self.stage is Stage.VISIT:
            self.reload()

    def give(self, lines: tuple[GiveLine, ...], beyond: str | None = None) -> None:
        """Give the lines to the visit that is shown; nothing happens at any other stage.

        `beyond` says why they are given though they are not due.
        """
        if self.stage is not Stage.VISIT or self.visit is None or not lines:
            return
        collector_id = None if self.collector is None else self.collector.person_id
        person_id, store_id = self.visit.person.person_id, self.visit.store_id
        command = Give(person_id, lines, store_id, collector_id, beyond, self.relation)
        self._move(Stage.GIVING)
        self._place.act(give, command, self._given, self._give_refused)

    def skip(self) -> None:
        """Leave this visit, or this question, and be ready for the next."""
        if self.stage is not Stage.GIVING:
            self._clear()
            self._move(Stage.READY)

    def set_collector(self, collector: Candidate | None) -> None:
        self.collector, self.relation = collector, None
        self.moved.emit()

    def set_relation(self, relation: Relation) -> None:
        """Someone without a card collects."""
        self.collector, self.relation = None, relation
        self.moved.emit()

    def set_store(self, store_id: str) -> None:
        """Give from this store of the site."""
        if store_id != self.store_id:
            self.store_id = store_id
            self.look_again()

    def read_names(self, site_id: str) -> None:
        """Have the people of the site at hand for typed names."""
        if self._index is None:
            self._place.read(lambda desk: index_people(desk, site_id), self._keep_index)

    def _ask(self, query: Callable[[Desk], Found], done: Callable[[Found], None]) -> None:
        self._move(Stage.LOOKING)
        ticket = self._ticket

        def answer(found: Found) -> None:
            if ticket == self._ticket:
                done(found)

        def refuse(refusal: Refusal) -> None:
            if ticket == self._ticket:
                self._lost(refusal.text)

        self._place.read(query, answer, refuse)

    def _opening(self, person_id: str) -> Callable[[Desk], Visit]:
        site_id, store_id = self._place.site_id, self.store_id
        return lambda desk: open_visit(desk, person_id, site_id, store_id)

    def _found(self, found: Found) -> None:
        self._clear()
        if isinstance(found, NotKnown):
            self._lost(found.reason)
        elif isinstance(found, Candidates):
            self.candidates = found
            self._move(Stage.CHOOSING)
        else:
            self.visit = found
            self._move(Stage.VISIT)
            good = found.state is VisitState.CAN_RECEIVE
            self.answered.emit(Outcome.GOOD if good else Outcome.REFUSED)
            if not good:
                self.turned_away.emit(found.person.label, found.banner)

    def _suggested(self, found: Found) -> None:
        self._clear()
        if isinstance(found, Candidates):
            self.candidates = found
            self._move(Stage.CHOOSING)
        elif isinstance(found, NotKnown):
            self.problem = found.reason
            self._move(Stage.READY)

    def _shown(self, found: Found) -> None:
        if isinstance(found, Visit):
            self.visit = found
            self._move(Stage.VISIT)

    def _lost(self, reason: Text) -> None:
        self._clear()
        self.problem = reason
        self._move(Stage.READY)
        self.answered.emit(Outcome.UNKNOWN)

    def _given(self, _: Changes) -> None:
        self.problem = None
        self._move(Stage.GIVEN)
        self.answered.emit(Outcome.GOOD)
        if self.visit is not None:
            self._read_left(self.visit.person.person_id)

    def _read_left(self, person_id: str) -> None:
        """Only what is left on the card changes; the stage does not, so that the next scan is waited for."""
        ticket = self._ticket

        def answer(visit: Visit) -> None:
            if ticket == self._ticket:
                self.left.emit(visit)

        self._place.read(self._opening(person_id), answer, asker=self)

    def _give_refused(self, refusal: Refusal) -> None:
        if self.visit is not None:
            self.turned_away.emit(self.visit.person.label, refusal.text)
        self.problem = refusal.text
        self.answered.emit(Outcome.REFUSED)
        self.reload()

    def _changed(self, changes: Changes) -> None:
        """Someone's work, here or elsewhere in the window, may have changed what is shown."""
        if Topic.PEOPLE in changes.topics:
            self._index = None
        if self.stage is Stage.GIVEN:
            self.skip()
        elif self.stage is Stage.VISIT and changes.topics & _SHOWN:
            self.reload()

    def _keep_index(self, index: NameIndex) -> None:
        self._index = index

    def _clear(self) -> None:
        self.visit, self.candidates, self.problem = None, None, None
        self.collector, self.relation = None, None

    def _move(self, stage: Stage) -> None:
        self._ticket += 1
        self.stage = stage
        self.moved.emit()
