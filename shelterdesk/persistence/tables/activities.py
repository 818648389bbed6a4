"""Activities that are counted: trainings, campaigns, rescues, sessions."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, String, Table, UniqueConstraint

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day

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
    Index("ix_activities_site_day", "site_id", "day"),
    info=shown(Topic.ACTIVITIES),
)

activity_counts = Table(
    "activity_counts",
    metadata,
    key(),
    ref("activity_id", "activities.id"),
    word("sex"),
    word("age_band"),
    Column("people", Integer, nullable=False),
    UniqueConstraint("activity_id", "sex", "age_band"),
    CheckConstraint("people > 0", name="some"),
    info=shown(Topic.ACTIVITIES),
)
