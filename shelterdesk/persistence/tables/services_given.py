"""Services given to people, the directory of those who give them, and what a stay counts for."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, String, Table, UniqueConstraint, Uuid

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.activities import CASH_IS_WHOLE
from shelterdesk.persistence.tables.base import (
    Undo,
    index_where_set,
    key,
    metadata,
    ref,
    shown,
    version,
    word,
)
from shelterdesk.persistence.types import Amount, Day, Instant

service_directory = Table(
    "service_directory",
    metadata,
    key(),
    ref("organisation_id", "organisations.id"),
    Column("country", String(2), nullable=False),  # ISO 3166-1 alpha-2
    Column("place", String(200), nullable=True),
    word("kind"),  # domain.services_given.ServiceKind
    Column("languages", String(100), nullable=True),  # codes with commas between them
    Column("hours", String(200), nullable=True),
    Column("phone", String(100), nullable=True),
    Column("hotline", String(100), nullable=True),
    Column("note", String(500), nullable=True),
    Column("retired_on", Day, nullable=True),  # first day without it
    version(),
    Index("ix_service_directory_country_kind", "country", "kind"),
    info=shown(Topic.ACTIVITIES, Undo.IF_UNUSED),
)

services_given = Table(
    "services_given",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    Column("day", Day, nullable=False),
    Column("at", Instant, nullable=False),  # when it was entered
    word("kind"),  # domain.services_given.ServiceKind
    ref("person_id", "people.id"),
    ref("partner_id", "organisations.id", nullable=True),  # who gave it; empty: we ourselves
    ref("grant_id", "grants.id", nullable=True),
    word("indicator", nullable=True),
    ref("referral_id", "service_directory.id", nullable=True),
    word("outcome", nullable=True),  # domain.services_given.Outcome
    Column("outcome_day", Day, nullable=True),
    Column("value", Amount(), nullable=True),  # paid to this person, in cash or vouchers
    Column("currency", String(3), nullable=True),
    word("mechanism", nullable=True),  # domain.cash.Mechanism
    Column("session_id", Uuid(as_uuid=False), nullable=False),  # the same for those entered together
    version(),
    UniqueConstraint("session_id", "person_id"),
    CheckConstraint(CASH_IS_WHOLE, name="cash_is_whole"),
    CheckConstraint("(outcome IS NULL) = (outcome_day IS NULL)", name="outcome_has_day"),
    Index("ix_services_given_site_day", "site_id", "day"),
    Index("ix_services_given_person_day", "person_id", "day"),
    index_where_set("ix_services_given_referral_id", "referral_id"),
    info=shown(Topic.ACTIVITIES),
)

site_indicators = Table(
    "site_indicators",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    word("indicator"),
    UniqueConstraint("site_id", "indicator"),
    info=shown(Topic.SITES),
)
