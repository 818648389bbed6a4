"""Turn-aways: noted without who it was, counted by the rule that said no, and replayed in a house with a change."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.board import RoomUse, Suggestion
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.figures import Period
from shelterdesk.domain.lodging import House, Party, entry_of
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.suggestion import best_beds
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.turn_away import (
    TurnAwayFigures,
    TurnedAway,
    Unnamed,
    WhatIf,
    count_by_rule,
    party_of,
    placed_in_replay,
    unnamed,
    with_use,
)
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.board import moment_at
from shelterdesk.persistence.queries.placement_rules import rules_at
from shelterdesk.persistence.queries.turn_aways import houses_on, rooms_of, turned_away
from shelterdesk.persistence.tables import turn_away_people, turn_aways, waiting_entries
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.house_rules import house_under_rules


@dataclass(frozen=True, slots=True)
class TurnAway:
    """People for whom there is no place: those of an entry of the waiting list, or `people` at the door."""

    site_id: str
    entry_id: str | None = None
    people: tuple[Unnamed, ...] = ()


@dataclass(frozen=True, slots=True)
class AskWhatIf:
    """Those turned away in a period, had a room been for others."""

    site_id: str
    period: Period
    room_id: str
    use: RoomUse


def turn_away(desk: Desk, command: TurnAway) -> Changes:
    """Note the rule that stops the nearest room, for how many of which sex and age, and close the entry.

    What is noted names nobody and bears no minute, so that nobody is found by when it was; nor does the audit
    row name a code. Undo still knows which entry it closed. Raises NotAllowed, NotFound, BadInput, and
    RuleBroken, which names the beds, where there is a place.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        house = house_under_rules(desk, work.connection, moment)
        party = _party(house, command)
        found = best_beds(party, house.rooms, house.rules)
        if isinstance(found, Suggestion):
            raise RuleBroken(text("There is a place: {beds}.", beds=", ".join(found.bed_codes)))
        hour = work.now.replace(minute=0, second=0, microsecond=0)
        turned = work.insert(
            turn_aways, site_id=command.site_id, at=hour, day=moment.day, rule=found.rule.value
        )
        work.insert_many(
            turn_away_people,
            [
                {
                    "id": new_id(),
                    "turn_away_id": turned,
                    "sex": one.sex.value,
                    "age_band": one.age_band,
                    "needs_accessible": one.needs_accessible,
                }
                for one in map(unnamed, party.members)
            ],
        )
        if command.entry_id is not None:
            work.update(waiting_entries, command.entry_id, {"closed_at": work.now, "outcome": "turned away"})
        said = _said(len(party.members), found.text)
        return work.commit("turn away", said, site_id=command.site_id, created=())


def turn_away_figures(desk: Desk, site_id: str, period: Period) -> TurnAwayFigures:
    """How many were turned away in a period, by rule: exact, for the house itself.

    Raises NotAllowed, BadInput for a period that ends before it begins.
    """
    desk.authorize(Permission.SEE_REPORTS, site_id)
    _check(period)
    with desk.database.reading() as connection:
        return count_by_rule(period, turned_away(connection, site_id, period), rooms_of(connection, site_id))


def what_if(desk: Desk, question: AskWhatIf) -> WhatIf:
    """Of the people turned away in a period, how many would have had a bed if a room had been for others.

    What it assumes: each day stands for itself, so a bed given in the replay is free again on the next day.
    The house is as it was in the night of that day: whoever lay in a bed kept it, also in the changed room, and
    beds out of service stayed so. Those turned away that day come in their order, each to the best place left;
    they are of the first age of their band, and nobody's family. The rules are those of today, holds are left
    out, and keep-aparts too, since nobody knows who it was. Raises NotAllowed, NotFound, BadInput.
    """
    desk.authorize(Permission.SEE_REPORTS, question.site_id)
    _check(question.period)
    now = desk.clock()
    with desk.database.reading() as connection:
        names = {room_id: name for room_id, name, _ in rooms_of(connection, question.site_id)}
        if question.room_id not in names:
            raise NotFound(text("There is no such room here."))
        turned = turned_away(connection, question.site_id, question.period)
        rules = rules_at(connection, question.site_id, today_at(connection, question.site_id, now))
        houses = houses_on(connection, question.site_id, {one.day for one in turned}, rules)
    by_day: dict[date, list[TurnedAway]] = defaultdict(list)
    for one in turned:
        by_day[one.day].append(one)
    return WhatIf(
        names[question.room_id],
        question.use,
        sum(len(one.people) for one in turned),
        sum(
            placed_in_replay(with_use(houses[day], question.room_id, question.use), those)
            for day, those in by_day.items()
        ),
        sum(placed_in_replay(houses[day], those) for day, those in by_day.items()),
    )


def _party(house: House, command: TurnAway) -> Party:
    if command.entry_id is None:
        return party_of(command.people)
    entry = entry_of(house.waiting, command.entry_id)
    if entry.settled:
        raise RuleBroken(text("{who} has a stay already.", who=entry.party.head.label))
    return entry.party


def _said(people: int, why: Text) -> Text:
    if people == 1:
        return text("1 person turned away: {why}", why=why)
    return text("{count} people turned away: {why}", count=people, why=why)


def _check(period: Period) -> None:
    if period.last < period.first:
        raise BadInput(text("The period ends before it begins."))
