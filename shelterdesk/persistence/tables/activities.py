"""Activities that are counted: trainings, campaigns, rescues, sessions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, UniqueConstraint

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Amount, Day, Quantity

CASH_IS_WHOLE = "(value IS NULL) = (currency IS NULL) AND (value IS NULL) = (mechanism IS NULL)"

activities = Table(
    "activities",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    Column("day", Day, nullable=False),
    word("kind"),  # domain.activities.ActivityKind
    Column("title", String(200), nullable=False),
    ref("grant_id", "grants.id", nullable=True),
    version(),
    Column("place", String(200), nullable=True),
    ref("partner_id", "organisations.id", nullable=True),  # who did it; empty: we ourselves
    word("indicator", nullable=True),
    Column("outputs", Quantity(), nullable=True),
    Column("description", String(2000), nullable=True),
    Column("value", Amount(), nullable=True),  # paid out altogether, in cash or vouchers
    Column("currency", String(3), nullable=True),
    word("mechanism", nullable=True),  # domain.cash.Mechanism
    CheckConstraint(CASH_IS_WHOLE, name="cash_is_whole"),
    Index("ix_activities_site_day", "site_id", "day"),
    info=shown(Topic.ACTIVITIES),
)

# People who took part as numbers; those in `activity_people` are in none of these.
activity_counts = Table(
    "activity_counts",
    metadata,
    key(),
    ref("activity_id", "activities.id"),
    word("sex"),
    word("age_band"),
    Column("people", Integer, nullable=False),
    Column("newly", Integer, nullable=False),  # of `people`, those for the first time this year
    UniqueConstraint("activity_id", "sex", "age_band"),
    CheckConstraint("people > 0", name="some"),
    CheckConstraint("newly BETWEEN 0 AND people", name="new_are_among_them"),
    info=shown(Topic.ACTIVITIES),
)

# The new people of `activity_counts` by population type: they add up to the same.
activity_populations = Table(
    "activity_populations",
    metadata,
    key(),
    ref("activity_id", "activities.id"),
    word("population_type"),  # domain.people.PopulationType
    Column("newly", Integer, nullable=False),
    UniqueConstraint("activity_id", "population_type"),
    CheckConstraint("newly > 0", name="some"),
    info=shown(Topic.ACTIVITIES),
)

activity_people = Table(
    "activity_people",
    metadata,
    key(),
    ref("activity_id", "activities.id"),
    ref("person_id", "people.id", index=True),
    UniqueConstraint("activity_id", "person_id"),
    info=shown(Topic.ACTIVITIES),
)
