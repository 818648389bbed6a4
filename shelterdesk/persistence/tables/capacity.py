"""How many people a site or a room can take: dated records of its limits, and inventories that came as counts."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, text

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day, Exact

_OF_SITE = text("room_id IS NULL")

# A record holds from its first day to the day before the next one of the same site or room begins.
capacity_records = Table(
    "capacity_records",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    ref("room_id", "rooms.id", nullable=True),  # empty: of the whole site
    Column("starts_on", Day, nullable=False),
    Column("floor_area_m2", Exact(2), nullable=True),  # covered floor; a limit not known binds nobody
    Column("toilets", Integer, nullable=True),
    Column("fire_limit", Integer, nullable=True),  # people, as the fire service says
    Column("staff", Integer, nullable=True),  # on duty at night
    Column("spare_places", Integer, nullable=True),  # mattresses and cots in reserve
    Column("m2_per_person", Exact(2), nullable=True),  # empty: the standard, see domain.capacity
    Column("people_per_toilet", Integer, nullable=True),
    Column("people_per_staff", Integer, nullable=True),
    version(),
    Index("uq_capacity_records_room_start", "room_id", "starts_on", unique=True),
    Index(
        "uq_capacity_records_site_start",
        "site_id",
        "starts_on",
        unique=True,
        sqlite_where=_OF_SITE,
        postgresql_where=_OF_SITE,
    ),
    info=shown(Topic.BEDS),
)

# Beds that another system told of as a number, for a kind of household: they have no rooms and no codes.
bed_inventories = Table(
    "bed_inventories",
    metadata,
    key(),
    ref("site_id", "sites.id", index=True),
    word("household_type", nullable=True),  # domain.census.HouseholdType; empty: any
    Column("beds", Integer, nullable=False),
    Column("units", Integer, nullable=True),
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day, nullable=True),  # first day without them
    Column("source_id", String(64), nullable=True),
    version(),
    CheckConstraint("beds >= 0", name="some"),
    CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="end_after_start"),
    info=shown(Topic.BEDS),
)

# When a site took part in the system that its file comes from: nights outside count for no one.
site_participations = Table(
    "site_participations",
    metadata,
    key(),
    ref("site_id", "sites.id", index=True),
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day, nullable=True),  # first day outside
    version(),
    info=shown(Topic.SITES),
)

# How long someone may stay in a country or at a site, such as a residence permit allows.
stay_limits = Table(
    "stay_limits",
    metadata,
    key(),
    ref("site_id", "sites.id", nullable=True, index=True),  # empty: every site of the country
    Column("country", String(2), nullable=True),  # ISO 3166-1 alpha-2; empty: every country
    Column("label", String(100), nullable=False),
    Column("months", Integer, nullable=False),
    Column("days", Integer, nullable=False),
    version(),
    CheckConstraint("months >= 0 AND days >= 0 AND months + days > 0", name="some"),
    info=shown(Topic.SETTINGS),
)
