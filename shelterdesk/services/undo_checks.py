"""What undo asks before it brings people back into beds: whether they may still be there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, select

from shelterdesk.domain.errors import NotAllowed, RuleBroken
from shelterdesk.domain.lodging import Guest, Party, Room
from shelterdesk.domain.placement import NEEDS_KEY, SEAL_BROKEN, kept_apart, standing_refusals
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import HouseRules, Rule
from shelterdesk.domain.text import text
from shelterdesk.persistence.journal import Step
from shelterdesk.persistence.queries.board import Moment, moment_at, room_with
from shelterdesk.persistence.tables import beds, holds, keep_aparts, placements, stays
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_rules
from shelterdesk.services.identities import site_sealer

# What undo brings back of a row, where that puts someone somewhere.
_PLACES = {placements.name: "to_day", holds.name: "released_at", stays.name: "exit_day"}


def check_may_undo(desk: Desk, work: UnitOfWork, steps: Sequence[Step]) -> None:
    """Who is kept apart is no more undone without the site's identity key than it was entered; raises NotAllowed."""
    sealed = [step.row_id for step in steps if step.table == keep_aparts.name]
    for row in work.rows(keep_aparts, sealed).values():
        desk.authorize(Permission.READ_IDENTITIES, row.site_id)
        site_sealer(desk, row.site_id)


def check_still_possible(desk: Desk, work: UnitOfWork, steps: Sequence[Step]) -> None:
    """After the steps were taken back: nobody lies, or is awaited, where the rules of today say no.

    One sentence for every rule, so that it tells nothing. Raises RuleBroken; NotAllowed where that cannot be
    known without the site's identity key.
    """
    back = {
        name: [step.row_id for step in steps if step.table == name and step.before and column in step.before]
        for name, column in _PLACES.items()
    }
    asleep = [row for row in work.rows(placements, back[placements.name]).values() if row.to_day is None]
    awaited = [
        row
        for row in work.rows(holds, back[holds.name]).values()
        if row.person_id is not None and row.released_at is None and row.held_until > work.now
    ]
    staying = [row for row in work.rows(stays, back[stays.name]).values() if row.exit_day is None]
    homes = _sites_of(work, {row.bed_id for row in (*asleep, *awaited)})
    for site_id in {*homes.values(), *(row.site_id for row in staying)}:
        moment = moment_at(work.connection, site_id, work.now)
        rules = house_rules(desk, work.connection, moment)
        if rules.apart.sealed:
            raise NotAllowed(NEEDS_KEY)
        if rules.apart.broken:
            raise RuleBroken(SEAL_BROKEN)
        before = replace(rules, crowd=rules.crowd.without({row.person_id for row in staying}))
        here = [row for row in asleep if homes[row.bed_id] == site_id]
        held = [row for row in awaited if homes[row.bed_id] == site_id]
        broken = (
            rules.apart.broken_by({row.person_id for row in staying})
            or any(_may_not_sleep(room, rows, before) for room, rows in _by_room(work, moment, here))
            or any(
                kept_apart((row.person_id,), room, rules)
                for room, rows in _by_room(work, moment, held)
                for row in rows
            )
        )
        if broken:
            raise RuleBroken(text("Not possible any more."))


def _may_not_sleep(room: Room, rows: Iterable[Row[Any]], rules: HouseRules) -> bool:
    """Whether a rule refuses those who came back into a room; one set aside for them stays so."""
    aside = {row.person_id: row.rule_set_aside for row in rows}
    for party in _parties([guest for guest in room.occupants if guest.person_id in aside]):
        in_force = rules
        for rule in {aside[person_id] for person_id in party.person_ids} - {None}:
            in_force = in_force.without(Rule(rule))
        if standing_refusals(party, room.without(party.person_ids), in_force):
            return True
    return False


def _parties(guests: Iterable[Guest]) -> list[Party]:
    """Each household as one, as it was placed."""
    homes: dict[str, list[Guest]] = defaultdict(list)
    for guest in guests:
        homes[guest.household_id or guest.person_id].append(guest)
    return [Party(tuple(members)) for members in homes.values()]


def _by_room(work: UnitOfWork, moment: Moment, rows: Iterable[Row[Any]]) -> list[tuple[Room, list[Row[Any]]]]:
    found: dict[str, tuple[Room, list[Row[Any]]]] = {}
    for row in rows:
        room = room_with(work.connection, moment, row.bed_id)
        found.setdefault(room.room_id, (room, []))[1].append(row)
    return list(found.values())


def _sites_of(work: UnitOfWork, bed_ids: Collection[str]) -> dict[str, str]:
    if not bed_ids:
        return {}
    rows = work.connection.execute(select(beds.c.id, beds.c.site_id).where(beds.c.id.in_(bed_ids)))
    return {row.id: row.site_id for row in rows}
