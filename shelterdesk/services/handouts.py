"""Handing out: one moment in which the rule, the lots, the receipt and the trail go together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.domain.allotting import allot
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.due import Due, Share
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import check_whole, choose_lots
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.typed import one_line
from shelterdesk.domain.visit import Relation, in_words
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.handouts import (
    handout_row,
    issues_of,
    operation_of,
)
from shelterdesk.persistence.queries.people import desk_record
from shelterdesk.persistence.queries.recipients import MemberRow
from shelterdesk.persistence.queries.stock import desk_balances, item_facts, open_round, store_site
from shelterdesk.persistence.tables import handout_lines, handout_people, handouts
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.circumstances import circumstances
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.stock import issue
from shelterdesk.services.undo import VOID_HANDOUT, reverse_movement

HAND_OUT = "hand out"
LONGEST_REASON = 200


@dataclass(frozen=True, slots=True)
class GiveLine:
    """How much of an item to give, in its unit."""

    item_id: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Give:
    """Give `lines` to a person and household from a store; `collector_id` is who came instead, if anyone.

    `relation` is what a collector without a card is to the person. `beyond` says why more is given than is
    due, where the rule allows that.
    """

    person_id: str
    lines: tuple[GiveLine, ...]
    store_id: str
    collector_id: str | None = None
    beyond: str | None = None
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A hand-out just made in a transaction that is still open."""

    handout_id: str
    code: str
    said: Text
    beyond: str | None = None  # why it was more than was due, where it was


@dataclass(frozen=True, slots=True)
class Void:
    """Take a hand-out back, as if it had not been; the reason goes into the trail."""

    handout_id: str
    reason: str


def give(desk: Desk, command: Give) -> Changes:
    """Hand out; `created` holds the id of the hand-out. Nothing is kept when it refuses.

    Raises NotAllowed; RuleBroken where an item is not due (yet), not as much of it, or not in stock;
    BadInput where nothing is to be given; NotFound for an unknown person, item, store or collector.
    """
    desk.authorize(Permission.HAND_OUT)
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.HAND_OUT, site_id)
        today = today_at(work.connection, site_id, work.now)
        may = desk.actor.may(Permission.GIVE_BEYOND, site_id)
        given = put_handout(work, command, site_id, today, may_beyond=may)
        return work.commit(
            HAND_OUT,
            given.said,
            site_id=site_id,
            code=given.code,
            reason=given.beyond,
            created=[given.handout_id],
        )


def put_handout(
    work: UnitOfWork,
    command: Give,
    site_id: str,
    today: date,
    at: datetime | None = None,
    *,
    may_beyond: bool = False,
) -> Given:
    """Hand out within a transaction whose caller authorises and commits; `at`: when it was, if not now.

    `may_beyond`: with a reason, more than is due where the rule allows it. Where the store has an open round
    the hand-out belongs to it. Raises as `give` does.
    """
    found = circumstances(work.connection, command.person_id, site_id, today)
    wanted = _wanted(command.lines)
    facts = {item_id: item_facts(work.connection, item_id) for item_id in wanted}
    labels = {item_id: of_item.label for item_id, of_item in facts.items()}
    shares, beyond = _shares(command, found.dues, wanted, labels, may_beyond=may_beyond)
    for item_id, quantity in wanted.items():
        check_whole(quantity, facts[item_id].unit, labels[item_id])
        # The whole of an item at once, so that a refusal names what is left before any of it is given.
        choose_lots(
            desk_balances(work.connection, command.store_id, item_id), quantity, today, labels[item_id]
        )
    handout_id = _write(work, command, site_id, today, found.members, shares, at or work.now, beyond)
    person = found.members[0]
    said = text(
        "{who}: {what} given",
        who=person_label(person.code, person.call_name),
        what=in_words((labels[item_id], quantity) for item_id, quantity in wanted.items()),
    )
    return Given(handout_id, person.code, said, beyond)


def void(desk: Desk, command: Void) -> Changes:
    """Take a hand-out back: the very lots return, and it starts no waiting time. Not itself undoable.

    Raises NotAllowed, NotFound, BadInput without a reason, or RuleBroken where it is void already.
    """
    desk.authorize(Permission.HAND_OUT)
    reason = one_line(command.reason, LONGEST_REASON)
    if reason is None:
        raise BadInput(text("Please say why the hand-out is taken back."))
    with desk.write() as work:
        row = handout_row(work.connection, command.handout_id)
        if row is None:
            raise NotFound(text("There is no such hand-out."))
        desk.authorize(Permission.HAND_OUT, row.site_id)
        if row.voided_at is not None:
            raise RuleBroken(text("This hand-out was taken back already."))
        operation_id = operation_of(work.connection, row, HAND_OUT)
        for movement in issues_of(work.connection, row.id):
            reverse_movement(work, movement, reason)
        work.update(handouts, row.id, {"voided_at": work.now, "void_reason": reason})
        said = text("{who}: hand-out taken back", who=person_label(row.code, row.call_name))
        return work.commit(
            VOID_HANDOUT, said, site_id=row.site_id, code=row.code, reason=reason, undoes=operation_id
        )


def _wanted(lines: Sequence[GiveLine]) -> dict[str, Decimal]:
    wanted = {line.item_id: line.quantity for line in lines if line.quantity}
    if not wanted:
        raise BadInput(text("Nothing is to be given."))
    if len(wanted) < sum(1 for line in lines if line.quantity):
        raise BadInput(text("Each item is named once."))
    return wanted


def _shares(
    command: Give,
    dues: Sequence[Due],
    wanted: Mapping[str, Decimal],
    labels: Mapping[str, str],
    *,
    may_beyond: bool,
) -> tuple[tuple[Share, ...], str | None]:
    """Who gets what, and the reason where that is more than is due; raises RuleBroken or NotAllowed."""
    reason = one_line(command.beyond or "", LONGEST_REASON)
    try:
        return allot(dues, wanted, labels), None
    except RuleBroken:
        if reason is None:
            raise
    if not may_beyond:
        raise NotAllowed(text("Your role may not do this here."))
    return allot(dues, wanted, labels, beyond=True), reason


def _write(
    work: UnitOfWork,
    command: Give,
    site_id: str,
    today: date,
    members: Sequence[MemberRow],
    shares: Sequence[Share],
    at: datetime,
    beyond: str | None,
) -> str:
    """The rows of a hand-out whose shares were allotted; the stock goes out with them. Returns its id."""
    person = members[0]
    of_round = open_round(work.connection, command.store_id)
    handout_id = work.insert(
        handouts,
        site_id=site_id,
        store_id=command.store_id,
        person_id=person.person_id,
        household_id=person.household_id,
        collector_id=_collector(work.connection, command),
        at=at,
        day=today,
        actor_id=work.actor_id,
        round_id=None if of_round is None else of_round.round_id,
        relation=None if command.relation is None else command.relation.value,
        override_reason=beyond,
    )
    for share in shares:
        line_id = work.insert(
            handout_lines,
            handout_id=handout_id,
            item_id=share.item_id,
            entitlement_id=share.entitlement_id,
            person_id=share.person_id,
            quantity=share.quantity,
        )
        issue(work, command.store_id, share.item_id, share.quantity, today, line_id)
    reached = _reached(members, shares)
    rows = [{"id": new_id(), "handout_id": handout_id, "person_id": one} for one in reached]
    work.insert_many(handout_people, rows)
    return handout_id


def _reached(members: Sequence[MemberRow], shares: Sequence[Share]) -> tuple[str, ...]:
    """Everyone, where the household received something; else those something was given for."""
    persons = {share.person_id for share in shares}
    return tuple(one.person_id for one in members if None in persons or one.person_id in persons)


def _collector(connection: Connection, command: Give) -> str | None:
    collector_id = command.collector_id
    if collector_id is None or collector_id == command.person_id:
        return None
    if desk_record(connection, collector_id) is None:
        raise NotFound(text("There is no such person."))
    return collector_id
