"""A visit at the desk: who came, what they may receive, and the one sentence that says how it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import StrEnum

from shelterdesk.domain.day_text import ago_text, day_text
from shelterdesk.domain.due import Due, DueState
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import Text, text


class Relation(StrEnum):
    """What someone who collects, and has no card, is to the person."""

    PARTNER = "partner"
    PARENT = "parent"
    CHILD = "child"
    SIBLING = "sibling"
    RELATIVE = "relative"
    NEIGHBOUR = "neighbour"
    STAFF = "staff"  # of the shelter
    OTHER = "other"


class VisitState(StrEnum):
    CAN_RECEIVE = "can receive"
    ALREADY_RECEIVED = "already received"
    OUT_OF_STOCK = "out of stock"
    NOTHING_DUE = "nothing due"


@dataclass(frozen=True, slots=True)
class Visitor:
    """A person at the desk. `label` is the name only for those who hold the site's identity key.

    `months` is the age of a baby whose month of birth is known.
    """

    person_id: str
    code: str
    label: str = field(repr=False)
    sex: Sex
    age: int | None
    months: int | None = None
    needs: tuple[Need, ...] = ()
    is_head: bool = False
    language: str | None = None


@dataclass(frozen=True, slots=True)
class DueLine:
    """One item that is or may be due, with what lies in the store and may be given today."""

    item_id: str
    label: str
    unit: str
    is_kit: bool
    family: str  # sector and category, for the picture beside it
    due: Due
    left: Decimal
    minimum: Decimal | None = None
    filled: Decimal | None = None  # what one Enter gives, where that is not all that is offered
    picture: bytes | None = None  # a small JPEG

    @property
    def offered(self) -> Decimal:
        """What can be given now: what is due, as far as it lasts."""
        return min(self.due.quantity, self.left)

    @property
    def at_first(self) -> Decimal:
        """What stands there to be given: less than is offered where something else comes first."""
        return self.offered if self.filled is None else self.filled

    @property
    def short(self) -> bool:
        """Whether less is there than is due."""
        return self.left < self.due.quantity

    @property
    def low(self) -> bool:
        """Whether the store is short of it: for this visit, or below its minimum."""
        return self.left < self.due.quantity or (self.minimum is not None and self.left < self.minimum)


@dataclass(frozen=True, slots=True)
class Received:
    """One hand-out of before, in words: what it held."""

    day: date
    what: str
    handout_id: str = ""


@dataclass(frozen=True, slots=True)
class Lent:
    """What a member of the household was lent and still has."""

    loan_id: str
    person_id: str
    label: str
    unit: str
    quantity: Decimal
    day: date
    due_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class Visit:
    """Everything the desk shows of one visit. `members` begins with the person who is looked up."""

    person: Visitor
    household_id: str | None
    members: tuple[Visitor, ...]
    place: str  # room and bed, for those who may see beds
    lines: tuple[DueLine, ...]
    before: tuple[Received, ...]  # newest first
    store_id: str
    day: date  # today at the site
    loans: tuple[Lent, ...] = ()

    @property
    def beyond(self) -> tuple[tuple[DueLine, Decimal], ...]:
        """What is not due, but may be given with a reason by who may do that, and is there; how much of it."""
        found = (
            (line, min(sum((share.quantity for share in line.due.extra), Decimal(0)), line.left))
            for line in self.lines
            if line.due.state is DueState.LATER
        )
        return tuple((line, quantity) for line, quantity in found if quantity)

    @property
    def state(self) -> VisitState:
        if any(line.offered for line in self.lines):
            return VisitState.CAN_RECEIVE
        states = {line.due.state for line in self.lines}
        if DueState.NOW in states:
            return VisitState.OUT_OF_STOCK
        return VisitState.ALREADY_RECEIVED if DueState.LATER in states else VisitState.NOTHING_DUE

    @property
    def banner(self) -> Text:
        match self.state:
            case VisitState.CAN_RECEIVE if self.before:
                ago = ago_text(self.before[0].day, self.day)
                return text("Can receive now. Last visit {ago}.", ago=ago)
            case VisitState.CAN_RECEIVE:
                return text("Can receive now. First visit.")
            case VisitState.ALREADY_RECEIVED:
                return _already(self.lines, self.day)
            case VisitState.OUT_OF_STOCK:
                return text("What is due is out of stock.")
            case VisitState.NOTHING_DUE:
                return self._nothing()

    def _nothing(self) -> Text:
        reasons = [line.due.reason for line in self.lines]
        return text("Nothing is due. {reason}.", reason=reasons[0]) if reasons else text("Nothing is due.")


@dataclass(frozen=True, slots=True)
class Candidate:
    """Someone who may be meant by what was typed."""

    person_id: str
    code: str
    label: str = field(repr=False)
    sex: Sex
    age: int | None
    members: int


@dataclass(frozen=True, slots=True)
class Candidates:
    """Several people fit what was typed; `more` where there are others besides."""

    people: tuple[Candidate, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class NotKnown:
    """Nobody fits; `reason` is the sentence to show."""

    reason: Text


def minutes_left(served: int, waiting: int, first_at: datetime | None, now: datetime) -> int | None:
    """Minutes until `waiting` households are served at the pace since the first; None where too few were."""
    if first_at is None or served < 3:
        return None
    each = (now - first_at) / (served - 1)
    return round(each * waiting / timedelta(minutes=1))


def _already(lines: Iterable[DueLine], today: date) -> Text:
    waits = [line.due for line in lines if line.due.state is DueState.LATER]
    last_on = max((due.last_on for due in waits if due.last_on), default=None)
    next_on = min((due.next_on for due in waits if due.next_on), default=None)
    if last_on is None:
        return text("{reason}.", reason=waits[0].reason) if waits else text("Already received.")
    ago = ago_text(last_on, today)
    if next_on is None:
        return text("Already received {ago}.", ago=ago)
    return text("Already received {ago}. Next on {day}.", ago=ago, day=day_text(next_on))


def in_words(items: Iterable[tuple[str, Decimal]]) -> str:
    """``Food parcel, 2 × Water 5 L``: items under their desk names, quantities other than 1 before them."""
    return ", ".join(label if quantity == 1 else f"{plain(quantity)} × {label}" for label, quantity in items)
