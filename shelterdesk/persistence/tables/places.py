"""The organisation, its staff, sites, rooms and beds."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, text

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import Undo, key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day, Instant

installation = Table(
    "installation",
    metadata,
    key(),  # the id that keyring.json names too
    Column("organisation_name", String(200), nullable=False),
    Column("is_sample", Boolean, nullable=False),
    Column("created_at", Instant, nullable=False),
    version(),
    info=shown(Topic.SETTINGS),
)

settings = Table(
    "settings",
    metadata,
    key(),
    Column("name", String(64), nullable=False, unique=True),
    Column("value", String, nullable=False),
    version(),
    info=shown(Topic.SETTINGS),
)

organisations = Table(
    "organisations",
    metadata,
    key(),
    Column("name", String(200), nullable=False, unique=True),
    version(),
    info=shown(Topic.SITES, Undo.IF_UNUSED),
)

sites = Table(
    "sites",
    metadata,
    key(),
    ref("organisation_id", "organisations.id", nullable=True),
    Column("name", String(200), nullable=False, unique=True),
    word("kind"),  # shelter, transit, flat, hotel
    Column("country", String(2), nullable=False),  # ISO 3166-1 alpha-2
    Column("time_zone", String(64), nullable=False),  # IANA name
    Column("address", LargeBinary, nullable=True),  # sealed under the site's identity key
    Column("opened_on", Day, nullable=True),
    Column("closed_on", Day, nullable=True),  # first day without it
    Column("nights_recorded", Boolean, nullable=False, server_default=text("0")),  # night by night
    Column("source_id", String(64), nullable=True),  # in the system that its file came from
    version(),
    info=shown(Topic.SITES),
)

rooms = Table(
    "rooms",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    Column("name", String(100), nullable=False),
    word("use"),
    Column("accessible", Boolean, nullable=False),
    Column("floor", String(32), nullable=True),
    Column("position", Integer, nullable=False),
    Column("closed_on", Day, nullable=True),  # first day without it
    version(),
    Index("uq_rooms_site_name", "site_id", "name", unique=True),
    info=shown(Topic.BEDS),
)

beds = Table(
    "beds",
    metadata,
    key(),
    ref("room_id", "rooms.id", index=True),
    ref("site_id", "sites.id", index=True),  # of the room; a room never changes its site
    Column("code", String(32), nullable=False),
    word("kind"),  # single, bunk_upper, bunk_lower, double, cot, mattress
    Column("accessible", Boolean, nullable=False),
    Column("position", Integer, nullable=False),
    Column("opened_on", Day, nullable=False),
    Column("closed_on", Day, nullable=True),  # first day without it
    version(),
    Index("uq_beds_site_code", "site_id", "code", unique=True),
    info=shown(Topic.BEDS),
)

bed_outages = Table(
    "bed_outages",
    metadata,
    key(),
    ref("bed_id", "beds.id"),
    Column("first_day", Day, nullable=False),
    Column("end_day", Day, nullable=True),  # first day in service again; open-ended if empty
    Column("reason", String(200), nullable=False),
    version(),
    Index("ix_bed_outages_bed_days", "bed_id", "first_day", "end_day"),
    info=shown(Topic.BEDS),
)

staff = Table(
    "staff",
    metadata,
    key(),  # the id of the slot in keyring.json
    Column("login", String(64), nullable=False, unique=True),
    Column("display_name", String(100), nullable=False),
    word("role"),
    ref("site_id", "sites.id", nullable=True),  # empty: every site
    Column("active", Boolean, nullable=False, server_default=text("1")),
    version(),
    info=shown(Topic.STAFF),
)
