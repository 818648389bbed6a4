"""The night census: who was here, confirmed by a person; nights away; nights recorded one by one."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, String, Table, UniqueConstraint, text

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import Undo, key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day, Instant

_OPEN = text("to_day IS NULL")

# A night that was confirmed is never changed; what was wrong is said by an amendment.
census_nights = Table(
    "census_nights",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    Column("night", Day, nullable=False),  # the day, at the site, on whose evening it begins
    Column("confirmed_at", Instant, nullable=False),
    ref("actor_id", "staff.id"),
    Column("people", Integer, nullable=False),  # present
    Column("mac", LargeBinary, nullable=False),  # over the night and its lines, under the trail's key
    UniqueConstraint("site_id", "night"),
    info=shown(Topic.BEDS, Undo.KEEP),
)

census_lines = Table(
    "census_lines",
    metadata,
    key(),
    ref("census_night_id", "census_nights.id"),
    ref("person_id", "people.id", index=True),
    ref("stay_id", "stays.id"),
    ref("bed_id", "beds.id", nullable=True),
    word("presence"),  # domain.census.Presence
    UniqueConstraint("census_night_id", "person_id"),
    info=shown(Topic.BEDS, Undo.KEEP),
)

census_amendments = Table(
    "census_amendments",
    metadata,
    key(),
    ref("census_night_id", "census_nights.id", index=True),
    ref("person_id", "people.id"),
    Column("at", Instant, nullable=False),
    ref("actor_id", "staff.id"),
    word("before", nullable=True),  # domain.census.Presence; empty: not on the list
    word("after", nullable=True),
    Column("reason", String(200), nullable=False),
    info=shown(Topic.BEDS, Undo.KEEP),
)

# Away for a while, with the bed kept; whether such a night counts is for the counting profile to say.
stay_absences = Table(
    "stay_absences",
    metadata,
    key(),
    ref("stay_id", "stays.id"),
    Column("from_at", Instant, nullable=False),
    Column("from_day", Day, nullable=False),  # first night away
    Column("expected_back", Day, nullable=True),
    Column("to_at", Instant, nullable=True),
    Column("to_day", Day, nullable=True),  # first night back
    version(),
    Index("uq_stay_absences_open_stay", "stay_id", unique=True, sqlite_where=_OPEN, postgresql_where=_OPEN),
    Index("ix_stay_absences_stay_days", "stay_id", "from_day", "to_day"),
    info=shown(Topic.BEDS),
)

# Nights of sites that record each night by itself; there, entry and exit say nothing of the nights between.
recorded_nights = Table(
    "recorded_nights",
    metadata,
    key(),
    ref("stay_id", "stays.id"),
    ref("site_id", "sites.id"),
    Column("night", Day, nullable=False),
    UniqueConstraint("stay_id", "night"),
    Index("ix_recorded_nights_site_night", "site_id", "night", "stay_id"),
    info=shown(Topic.BEDS),
)
