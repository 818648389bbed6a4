"""How things stand now, as far as the person signed in may see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from sqlalchemy import Connection

from shelterdesk.domain.board import IN_USE, BedState
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.backup import latest_backup
from shelterdesk.persistence.migrate import HEAD
from shelterdesk.persistence.queries.board import house_at, moment_at
from shelterdesk.persistence.queries.overview import (
    LowItem,
    SiteFacts,
    house,
    low_items,
    registered,
    site_facts,
    staying,
)
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class BedsNow:
    """Beds of one site: `by_state` adds up to all that are in service. `waiting` counts entries."""

    by_state: Mapping[BedState, int]
    staying: int
    waiting: int
    people_waiting: int


@dataclass(frozen=True, slots=True)
class SiteNow:
    """One site on `day`, its own calendar day; None for what this person's role may not see."""

    name: str
    country: str
    time_zone: str
    day: date
    beds: BedsNow | None
    people: int | None
    low: tuple[LowItem, ...] | None


@dataclass(frozen=True, slots=True)
class Overview:
    """The database, and the sites this person works for. `last_backup` is in UTC, None if there is none."""

    organisation: str
    is_sample: bool
    folder: Path
    schema: str
    last_backup: datetime | None
    sites: tuple[SiteNow, ...]
    counts: Counter[BedState] = field(default_factory=Counter)

    @property
    def beds(self) -> int:
        return sum(self.counts.values())

    @property
    def beds_in_use(self) -> int:
        return sum(self.counts[state] for state in IN_USE)

    @property
    def people(self) -> int:
        """Registered people."""
        return sum(site.people or 0 for site in self.sites)

    @property
    def stock_low(self) -> int:
        return sum(len(site.low or ()) for site in self.sites)


def overview(desk: Desk) -> Overview:
    """How the actor's site stands, or every site for who works for all."""
    with desk.database.reading() as connection:
        facts = house(connection)
        found = tuple(_site(desk, connection, site) for site in site_facts(connection, desk.actor.site_id))
    counts: Counter[BedState] = Counter()
    for site in found:
        counts.update(site.beds.by_state if site.beds is not None else {})
    folder = desk.database.folder
    return Overview(facts.organisation, facts.is_sample, folder, HEAD, latest_backup(folder), found, counts)


def _site(desk: Desk, connection: Connection, site: SiteFacts) -> SiteNow:
    now = desk.clock()
    day = site_day(now, site.time_zone)

    def may(permission: Permission) -> bool:
        return desk.actor.may(permission, site.site_id)

    return SiteNow(
        name=site.name,
        country=site.country,
        time_zone=site.time_zone,
        day=day,
        beds=_beds(connection, site, now, day) if may(Permission.SEE_BEDS) else None,
        people=registered(connection, site.site_id) if may(Permission.SEE_PEOPLE) else None,
        low=low_items(connection, site.site_id, day) if may(Permission.SEE_STOCK) else None,
    )


def _beds(connection: Connection, site: SiteFacts, now: datetime, day: date) -> BedsNow:
    found = house_at(connection, moment_at(connection, site.site_id, now))
    return BedsNow(
        by_state=Counter(bed.state for room in found.rooms for bed in room.beds),
        staying=staying(connection, site.site_id, day),
        waiting=len(found.waiting),
        people_waiting=sum(len(entry.party.members) for entry in found.waiting),
    )
