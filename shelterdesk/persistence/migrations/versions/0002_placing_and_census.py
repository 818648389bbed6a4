"""Placing people by dated rules, capacity with its limits, and the night census."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "bed_inventories",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("household_type", sa.String(length=64), nullable=True),
        sa.Column("beds", sa.Integer(), nullable=False),
        sa.Column("units", sa.Integer(), nullable=True),
        sa.Column("starts_on", types.Day(), nullable=False),
        sa.Column("ends_on", types.Day(), nullable=True),
        sa.Column("source_id", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("beds >= 0", name=op.f("ck_bed_inventories_some")),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_bed_inventories_end_after_start")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_bed_inventories_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bed_inventories")),
    )
    op.create_index(op.f("ix_bed_inventories_site_id"), "bed_inventories", ["site_id"], unique=False)
    op.create_table(
        "keep_aparts",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("pair", sa.LargeBinary(), nullable=False),
        sa.Column("note", sa.LargeBinary(), nullable=True),
        sa.Column("since", types.Instant(), nullable=False),
        sa.Column("ended_at", types.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_keep_aparts_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_keep_aparts")),
    )
    op.create_index(op.f("ix_keep_aparts_site_id"), "keep_aparts", ["site_id"], unique=False)
    op.create_table(
        "placement_rules",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("sexes", sa.String(length=64), nullable=True),
        sa.Column("from_age", sa.Integer(), nullable=True),
        sa.Column("below_age", sa.Integer(), nullable=True),
        sa.Column("with_carer_below", sa.Integer(), nullable=True),
        sa.Column("least_household", sa.Integer(), nullable=True),
        sa.Column("sentence", sa.String(length=300), nullable=True),
        sa.Column("may_set_aside", sa.Boolean(), nullable=False),
        sa.Column("starts_on", types.Day(), nullable=False),
        sa.Column("ends_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "ends_on IS NULL OR ends_on >= starts_on", name=op.f("ck_placement_rules_end_after_start")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_placement_rules_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placement_rules")),
    )
    op.create_index("ix_placement_rules_rule_start", "placement_rules", ["rule", "starts_on"], unique=False)
    op.create_index(op.f("ix_placement_rules_site_id"), "placement_rules", ["site_id"], unique=False)
    op.create_table(
        "site_participations",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("starts_on", types.Day(), nullable=False),
        sa.Column("ends_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_site_participations_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_participations")),
    )
    op.create_index(op.f("ix_site_participations_site_id"), "site_participations", ["site_id"], unique=False)
    op.create_table(
        "stay_limits",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("label", sa.String(length=100), nullable=False),
        sa.Column("months", sa.Integer(), nullable=False),
        sa.Column("days", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "months >= 0 AND days >= 0 AND months + days > 0", name=op.f("ck_stay_limits_some")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_stay_limits_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay_limits")),
    )
    op.create_index(op.f("ix_stay_limits_site_id"), "stay_limits", ["site_id"], unique=False)
    op.create_table(
        "turn_aways",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("rule", sa.String(length=64), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_turn_aways_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn_aways")),
    )
    op.create_index("ix_turn_aways_site_day", "turn_aways", ["site_id", "day"], unique=False)
    op.create_table(
        "capacity_records",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("room_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("starts_on", types.Day(), nullable=False),
        sa.Column("floor_area_m2", types.Exact(2), nullable=True),
        sa.Column("toilets", sa.Integer(), nullable=True),
        sa.Column("fire_limit", sa.Integer(), nullable=True),
        sa.Column("staff", sa.Integer(), nullable=True),
        sa.Column("spare_places", sa.Integer(), nullable=True),
        sa.Column("m2_per_person", types.Exact(2), nullable=True),
        sa.Column("people_per_toilet", sa.Integer(), nullable=True),
        sa.Column("people_per_staff", sa.Integer(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_capacity_records_room_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_capacity_records_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_capacity_records")),
    )
    op.create_index(
        "uq_capacity_records_room_start", "capacity_records", ["room_id", "starts_on"], unique=True
    )
    op.create_index(
        "uq_capacity_records_site_start",
        "capacity_records",
        ["site_id", "starts_on"],
        unique=True,
        sqlite_where=sa.text("room_id IS NULL"),
        postgresql_where=sa.text("room_id IS NULL"),
    )
    op.create_table(
        "census_nights",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("night", types.Day(), nullable=False),
        sa.Column("confirmed_at", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["staff.id"], name=op.f("fk_census_nights_actor_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_census_nights_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_census_nights")),
        sa.UniqueConstraint("site_id", "night", name=op.f("uq_census_nights_site_id_night")),
    )
    op.create_table(
        "turn_away_people",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("turn_away_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("sex", sa.String(length=64), nullable=False),
        sa.Column("age_band", sa.String(length=64), nullable=False),
        sa.Column("needs_accessible", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["turn_away_id"], ["turn_aways.id"], name=op.f("fk_turn_away_people_turn_away_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_turn_away_people")),
    )
    op.create_index(
        op.f("ix_turn_away_people_turn_away_id"), "turn_away_people", ["turn_away_id"], unique=False
    )
    op.create_table(
        "census_amendments",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("census_night_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("before", sa.String(length=64), nullable=True),
        sa.Column("after", sa.String(length=64), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["staff.id"], name=op.f("fk_census_amendments_actor_id")),
        sa.ForeignKeyConstraint(
            ["census_night_id"], ["census_nights.id"], name=op.f("fk_census_amendments_census_night_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_census_amendments_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_census_amendments")),
    )
    op.create_index(
        op.f("ix_census_amendments_census_night_id"), "census_amendments", ["census_night_id"], unique=False
    )
    op.create_table(
        "census_lines",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("census_night_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("stay_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bed_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("presence", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_census_lines_bed_id")),
        sa.ForeignKeyConstraint(
            ["census_night_id"], ["census_nights.id"], name=op.f("fk_census_lines_census_night_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_census_lines_person_id")),
        sa.ForeignKeyConstraint(["stay_id"], ["stays.id"], name=op.f("fk_census_lines_stay_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_census_lines")),
        sa.UniqueConstraint(
            "census_night_id", "person_id", name=op.f("uq_census_lines_census_night_id_person_id")
        ),
    )
    op.create_index(op.f("ix_census_lines_person_id"), "census_lines", ["person_id"], unique=False)
    op.create_table(
        "recorded_nights",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("stay_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("night", types.Day(), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_recorded_nights_site_id")),
        sa.ForeignKeyConstraint(["stay_id"], ["stays.id"], name=op.f("fk_recorded_nights_stay_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recorded_nights")),
        sa.UniqueConstraint("stay_id", "night", name=op.f("uq_recorded_nights_stay_id_night")),
    )
    op.create_index(
        "ix_recorded_nights_site_night", "recorded_nights", ["site_id", "night", "stay_id"], unique=False
    )
    op.create_table(
        "stay_absences",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("stay_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("from_at", types.Instant(), nullable=False),
        sa.Column("from_day", types.Day(), nullable=False),
        sa.Column("expected_back", types.Day(), nullable=True),
        sa.Column("to_at", types.Instant(), nullable=True),
        sa.Column("to_day", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["stay_id"], ["stays.id"], name=op.f("fk_stay_absences_stay_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay_absences")),
    )
    op.create_index(
        "ix_stay_absences_stay_days", "stay_absences", ["stay_id", "from_day", "to_day"], unique=False
    )
    op.create_index(
        "uq_stay_absences_open_stay",
        "stay_absences",
        ["stay_id"],
        unique=True,
        sqlite_where=sa.text("to_day IS NULL"),
        postgresql_where=sa.text("to_day IS NULL"),
    )
    op.add_column("placements", sa.Column("rule_set_aside", sa.String(length=64), nullable=True))
    op.add_column("placements", sa.Column("set_aside_reason", sa.String(length=200), nullable=True))
    op.drop_column("rooms", "floor_area_m2")  # was never filled: capacity_records has it, with dates
    op.add_column("sites", sa.Column("opened_on", types.Day(), nullable=True))
    op.add_column("sites", sa.Column("closed_on", types.Day(), nullable=True))
    op.add_column(
        "sites", sa.Column("nights_recorded", sa.Boolean(), server_default=sa.text("0"), nullable=False)
    )
    op.add_column("sites", sa.Column("source_id", sa.String(length=64), nullable=True))
    with op.batch_alter_table("stays", schema=None) as batch_op:
        batch_op.add_column(sa.Column("household_id", sa.Uuid(as_uuid=False), nullable=True))
        batch_op.add_column(sa.Column("relationship", sa.String(length=64), nullable=True))
        batch_op.add_column(sa.Column("source_id", sa.String(length=64), nullable=True))
        batch_op.create_index(
            "ix_stays_household",
            ["household_id"],
            unique=False,
            sqlite_where=sa.text("household_id IS NOT NULL"),
            postgresql_where=sa.text("household_id IS NOT NULL"),
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_stays_household_id"), "households", ["household_id"], ["id"]
        )
    op.add_column(
        "waiting_entries", sa.Column("priority", sa.Integer(), server_default=sa.text("0"), nullable=False)
    )
