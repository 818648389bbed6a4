"""How the day goes at a site: what was just given, households served and still to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.visit import Relation, minutes_left
from shelterdesk.persistence.queries.entitlements import rules_in_force
from shelterdesk.persistence.queries.handouts import (
    PastHandout,
    StoreName,
    handouts_on,
    households_served,
    households_waiting,
    site_clock,
    site_stores,
)
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.people import names_for
from shelterdesk.services.visits import given_words

SHOWN_TODAY = 200


@dataclass(frozen=True, slots=True)
class JustGiven:
    """One hand-out of today. `label` is the name only for those who hold the identity key."""

    handout_id: str
    at: datetime  # UTC
    label: str = field(repr=False)
    what: str
    collector: str | None
    mine: bool  # given by the person signed in
    relation: Relation | None = None  # of a collector without a card
    beyond: str | None = None  # why more was given than was due


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
            one.relation,
            one.beyond,
        )
        for one in given
    )
