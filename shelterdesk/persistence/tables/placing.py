"""What decides who may sleep where, and whom the house could not take."""

from __future__ import annotations

from sqlalchemy import Boolean, CheckConstraint, Column, Index, Integer, LargeBinary, String, Table

from shelterdesk.domain.changes import Topic
from shelterdesk.persistence.tables.base import key, metadata, ref, shown, version, word
from shelterdesk.persistence.types import Day, Instant

# A row takes the place of the rule that the program starts with, from its first day on.
placement_rules = Table(
    "placement_rules",
    metadata,
    key(),
    ref("site_id", "sites.id", nullable=True, index=True),  # empty: every site
    word("rule"),  # domain.placement.Rule
    Column("enabled", Boolean, nullable=False),
    Column("sexes", String(64), nullable=True),  # codes of domain.people.Sex with a space between; empty: all
    Column("from_age", Integer, nullable=True),  # completed years, inside
    Column("below_age", Integer, nullable=True),  # outside
    Column("with_carer_below", Integer, nullable=True),
    Column("least_household", Integer, nullable=True),
    Column("sentence", String(300), nullable=True),  # the shelter's own; empty: the program's
    Column("may_set_aside", Boolean, nullable=False),  # a manager may, with a reason
    Column("starts_on", Day, nullable=False),
    Column("ends_on", Day, nullable=True),  # first day without it
    version(),
    CheckConstraint("ends_on IS NULL OR ends_on >= starts_on", name="end_after_start"),
    Index("ix_placement_rules_rule_start", "rule", "starts_on"),
    info=shown(Topic.BEDS),
)

# Two people who must not meet: who they are, how far apart and why is under the site's identity key.
keep_aparts = Table(
    "keep_aparts",
    metadata,
    key(),
    ref("site_id", "sites.id", index=True),
    Column("pair", LargeBinary, nullable=False),  # AES-256-GCM, bound to table, row and column
    Column("note", LargeBinary, nullable=True),
    Column("since", Instant, nullable=False),
    Column("ended_at", Instant, nullable=True),
    version(),
    info=shown(Topic.BEDS),
)

# People who found no place, without a word of who they were.
turn_aways = Table(
    "turn_aways",
    metadata,
    key(),
    ref("site_id", "sites.id"),
    Column("at", Instant, nullable=False),
    Column("day", Day, nullable=False),  # at the site
    word("rule"),  # domain.placement.Rule: what stopped the room nearest to fitting
    version(),
    Index("ix_turn_aways_site_day", "site_id", "day"),
    info=shown(Topic.BEDS),
)

turn_away_people = Table(
    "turn_away_people",
    metadata,
    key(),
    ref("turn_away_id", "turn_aways.id", index=True),
    word("sex"),
    word("age_band"),  # code of domain.people.AGE_BANDS
    Column("needs_accessible", Boolean, nullable=False),
    info=shown(Topic.BEDS),
)
