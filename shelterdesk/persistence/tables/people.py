"""People by code, households, and the identities that are sealed apart from them."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, LargeBinary, String, Table, UniqueConstraint

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Instant

households = Table(
    "households",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    # No foreign key: head and household would each need the other to exist first.
    Column("head_id", key().type, nullable=False),
    version(),
    info=shown(Topic.PEOPLE),
)

people = Table(
    "people",
    metadata,
    key(),
    Column("code", String(16), nullable=False, unique=True),
    ref("site_id", "sites.id"),  # whose identity key seals the identity
    ref("household_id", "households.id", nullable=True, index=True),
    Column("call_name", String(60), nullable=True),
    word("sex"),
    Column("birth_month", Integer, nullable=True),  # domain.people.month_number; the day stays sealed
    Column("birth_estimated", Boolean, nullable=False),
    Column("language", String(16), nullable=True),
    # domain.people.PopulationType
    Column("population_type", String(64), nullable=False, server_default="in_destination"),
    Column("registered_at", Instant, nullable=False),
    version(),
    Index("ix_people_site_code", "site_id", "code"),
    info=shown(Topic.PEOPLE),
)

person_needs = Table(
    "person_needs",
    metadata,
    key(),
    ref("person_id", "people.id"),
    word("need"),
    UniqueConstraint("person_id", "need"),
    info=shown(Topic.PEOPLE),
)

identities = Table(
    "identities",
    metadata,
    key(),
    ref("person_id", "people.id", unique=True),
    ref("site_id", "sites.id", index=True),
    *(
        Column(name, LargeBinary, nullable=True)  # AES-256-GCM, bound to table, row and column
        for name in ("given_names", "family_names", "birth_date", "documents", "contacts", "notes")
    ),
    version(),
    info=shown(Topic.PEOPLE),
)
