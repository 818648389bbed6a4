"""Handing out: one moment in which the rule, the lots, the receipt and the trail go together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.due import Share, allot
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import check_whole, choose_lots
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.typed import one_line
from shelterdesk.domain.visit import in_words, minutes_left
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.entitlements import rules_in_force
from shelterdesk.persistence.queries.handouts import (
    PastHandout,
    StoreName,
    handout_row,
    handouts_on,
    households_served,
    households_waiting,
    issues_of,
    operation_of,
    site_clock,
    site_stores,
)
from shelterdesk.persistence.queries.people import desk_record
from shelterdesk.persistence.queries.recipients import MemberRow
from shelterdesk.persistence.queries.stock import desk_balances, item_facts, open_round, store_site
from shelterdesk.persistence.tables import handout_lines, handout_people, handouts
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.people import names_for
from shelterdesk.services.stock import issue
from shelterdesk.services.undo import VOID_HANDOUT, reverse_movement
from shelterdesk.services.visits import circumstances, given_words

HAND_OUT = "hand out"
LONGEST_REASON = 200
SHOWN_TODAY = 200


@dataclass(frozen=True, slots=True)
class GiveLine:
    """How much of an item to give, in its unit."""

    item_id: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Give:
    """Give `lines` to a person and household from a store; `collector_id` is who came instead, if anyone."""

    person_id: str
    lines: tuple[GiveLine, ...]
    store_id: str
    collector_id: str | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """A hand-out just made in a transaction that is still open."""

    handout_id: str
    code: str
    said: Text


@dataclass(frozen=True, slots=True)
class Void:
    """Take a hand-out back, as if it had not been; the reason goes into the trail."""

    handout_id: str
    reason: str


@dataclass(frozen=True, slots=True)
class JustGiven:
    """One hand-out of today. `label` is the name only for those who hold the identity key."""

    handout_id: str
    at: datetime  # UTC
    label: str = field(repr=False)
    what: str
    collector: str | None
    mine: bool  # given by the person signed in


@dataclass(frozen=True, slots=True)
class Today:
    """How the day goes at a site. `waiting`: households that stay there and have received nothing today."""

    site_id: str
    site_name: str
    time_zone: str
    day: date
    stores: tuple[StoreName, ...]
    rules: int  # that are in force
    served: int
    waiting: int
    first_at: datetime | None  # UTC
    minutes_left: int | None
    given: tuple[JustGiven, ...]  # newest first


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
        given = put_handout(work, command, site_id, today)
        return work.commit(HAND_OUT, given.said, site_id=site_id, code=given.code, created=[given.handout_id])


def put_handout(
    work: UnitOfWork, command: Give, site_id: str, today: date, at: datetime | None = None
) -> Given:
    """Hand out within a transaction whose caller authorises and commits; `at`: when it was, if not now.

    Where the store has an open round the hand-out belongs to it. Raises as `give` does.
    """
    found = circumstances(work.connection, command.person_id, site_id, today)
    wanted = _wanted(command.lines)
    facts = {item_id: item_facts(work.connection, item_id) for item_id in wanted}
    labels = {item_id: of_item.label for item_id, of_item in facts.items()}
    shares = allot(found.dues, wanted, labels)
    for item_id, quantity in wanted.items():
        check_whole(quantity, facts[item_id].unit, labels[item_id])
        # The whole of an item at once, so that a refusal names what is left before any of it is given.
        choose_lots(
            desk_balances(work.connection, command.store_id, item_id), quantity, today, labels[item_id]
        )
    handout_id = _write(work, command, site_id, today, found.members, shares, at or work.now)
    person = found.members[0]
    said = text(
        "{who}: {what} given",
        who=person_label(person.code, person.call_name),
        what=in_words((labels[item_id], quantity) for item_id, quantity in wanted.items()),
    )
    return Given(handout_id, person.code, said)


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


def read_today(desk: Desk, site_id: str | None = None) -> Today:
    """Today at a site, the actor's own if none is named; raises NotAllowed, NotFound where there is none."""
    with desk.database.reading() as connection:
        site_id = desk.home_site(connection, site_id)
        desk.authorize(Permission.HAND_OUT, site_id)
        now = desk.clock()
        today = today_at(connection, site_id, now)
        site = site_clock(connection, site_id)
        served, first_at = households_served(connection, site_id, today)
        waiting = households_waiting(connection, site_id, today)
        given = handouts_on(connection, site_id, today, SHOWN_TODAY)
        stores = site_stores(connection, site_id)
        rules = len(rules_in_force(connection, site_id, today))
    return Today(
        site_id=site_id,
        site_name=site.name,
        time_zone=site.time_zone,
        day=today,
        stores=stores,
        rules=rules,
        served=served,
        waiting=waiting,
        first_at=first_at,
        minutes_left=minutes_left(served, waiting, first_at, now),
        given=_just_given(desk, given),
    )


def _wanted(lines: Sequence[GiveLine]) -> dict[str, Decimal]:
    wanted = {line.item_id: line.quantity for line in lines if line.quantity}
    if not wanted:
        raise BadInput(text("Nothing is to be given."))
    if len(wanted) < sum(1 for line in lines if line.quantity):
        raise BadInput(text("Each item is named once."))
    return wanted


def _write(
    work: UnitOfWork,
    command: Give,
    site_id: str,
    today: date,
    members: Sequence[MemberRow],
    shares: Sequence[Share],
    at: datetime,
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


def _just_given(desk: Desk, given: Sequence[PastHandout]) -> tuple[JustGiven, ...]:
    names: dict[str, str] = {}
    for site_id in {one.site_id for one in given}:
        names |= names_for(desk, site_id, [one.person_id for one in given if one.site_id == site_id])
    return tuple(
        JustGiven(
            one.handout_id,
            one.at,
            person_label(one.code, one.call_name, names.get(one.person_id, "")),
            given_words(one),
            one.collector,
            one.actor_id == desk.actor.staff_id,
        )
        for one in given
    )
