"""The first schema: every table of the house."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "audit",
        sa.Column("sequence", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("code", sa.String(length=64), nullable=True),
        sa.Column("fields", sa.String(), nullable=False),
        sa.Column("reason", sa.String(length=300), nullable=True),
        sa.Column("mac", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sequence", name=op.f("pk_audit")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "categories",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_categories")),
        sa.UniqueConstraint("name", name=op.f("uq_categories_name")),
    )
    op.create_table(
        "donors",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_donors")),
        sa.UniqueConstraint("name", name=op.f("uq_donors_name")),
    )
    op.create_table(
        "imports",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("file_name", sa.String(length=200), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
    )
    op.create_index(op.f("ix_imports_sha256"), "imports", ["sha256"], unique=False)
    op.create_table(
        "installation",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("organisation_name", sa.String(length=200), nullable=False),
        sa.Column("is_sample", sa.Boolean(), nullable=False),
        sa.Column("created_at", types.Instant(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_installation")),
    )
    op.create_table(
        "operations",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("action", sa.String(length=64), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("said", sa.String(), nullable=False),
        sa.Column("rows", sa.String(), nullable=False),
        sa.Column("undone_by_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.ForeignKeyConstraint(["undone_by_id"], ["operations.id"], name=op.f("fk_operations_undone_by_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_operations")),
    )
    op.create_index("ix_operations_actor_at", "operations", ["actor_id", "at"], unique=False)
    op.create_index("ix_operations_actor_sequence", "operations", ["actor_id", "sequence"], unique=False)
    op.create_table(
        "organisations",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_organisations")),
        sa.UniqueConstraint("name", name=op.f("uq_organisations_name")),
    )
    op.create_table(
        "settings",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("value", sa.String(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settings")),
        sa.UniqueConstraint("name", name=op.f("uq_settings_name")),
    )
    op.create_table(
        "grants",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("donor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("reference", sa.String(length=100), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("budget", types.Exact(4), nullable=True),
        sa.Column("starts_on", types.Day(), nullable=True),
        sa.Column("ends_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["donor_id"], ["donors.id"], name=op.f("fk_grants_donor_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grants")),
        sa.UniqueConstraint("donor_id", "reference", name=op.f("uq_grants_donor_id_reference")),
    )
    op.create_table(
        "items",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("code", sa.String(length=64), nullable=False),
        sa.Column("name", sa.String(length=300), nullable=False),
        sa.Column("desk_name", sa.String(length=100), nullable=True),
        sa.Column("unit", sa.String(length=64), nullable=False),
        sa.Column("category_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("is_kit", sa.Boolean(), nullable=False),
        sa.Column("sector", sa.String(length=64), nullable=True),
        sa.Column("catalogue_cost", types.Exact(4), nullable=True),
        sa.Column("catalogue_currency", sa.String(length=3), nullable=True),
        sa.Column("retired_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["category_id"], ["categories.id"], name=op.f("fk_items_category_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_items")),
        sa.UniqueConstraint("code", name=op.f("uq_items_code")),
    )
    op.create_table(
        "sites",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("organisation_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("time_zone", sa.String(length=64), nullable=False),
        sa.Column("address", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_sites_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sites")),
        sa.UniqueConstraint("name", name=op.f("uq_sites_name")),
    )
    op.create_table(
        "activities",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("title", sa.String(length=200), nullable=False),
        sa.Column("grant_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["grant_id"], ["grants.id"], name=op.f("fk_activities_grant_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_activities_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activities")),
    )
    op.create_index("ix_activities_site_day", "activities", ["site_id", "day"], unique=False)
    op.create_table(
        "entitlements",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("per", sa.String(length=64), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.Column("every_days", sa.Integer(), nullable=False),
        sa.Column("residents_only", sa.Boolean(), nullable=False),
        sa.Column("sex", sa.String(length=64), nullable=True),
        sa.Column("from_age", sa.Integer(), nullable=True),
        sa.Column("to_age", sa.Integer(), nullable=True),
        sa.Column("need", sa.String(length=64), nullable=True),
        sa.Column("starts_on", types.Day(), nullable=False),
        sa.Column("ends_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("every_days >= 0", name=op.f("ck_entitlements_waits_forward")),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_entitlements_some")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_entitlements_item_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_entitlements_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entitlements")),
    )
    op.create_table(
        "households",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("head_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_households_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_households")),
    )
    op.create_table(
        "item_packs",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_item_packs_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_item_packs")),
        sa.UniqueConstraint("item_id", "name", name=op.f("uq_item_packs_item_id_name")),
    )
    op.create_table(
        "kit_versions",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("made_at", types.Instant(), nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_kit_versions_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kit_versions")),
        sa.UniqueConstraint("item_id", "number", name=op.f("uq_kit_versions_item_id_number")),
    )
    op.create_table(
        "rooms",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("use", sa.String(length=64), nullable=False),
        sa.Column("accessible", sa.Boolean(), nullable=False),
        sa.Column("floor", sa.String(length=32), nullable=True),
        sa.Column("floor_area_m2", types.Exact(2), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("closed_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_rooms_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rooms")),
    )
    op.create_index("uq_rooms_site_name", "rooms", ["site_id", "name"], unique=True)
    op.create_table(
        "staff",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("login", sa.String(length=64), nullable=False),
        sa.Column("display_name", sa.String(length=100), nullable=False),
        sa.Column("role", sa.String(length=64), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("active", sa.Boolean(), server_default=sa.text("1"), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_staff_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff")),
        sa.UniqueConstraint("login", name=op.f("uq_staff_login")),
    )
    op.create_table(
        "stores",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_stores_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stores")),
        sa.UniqueConstraint("name", name=op.f("uq_stores_name")),
    )
    op.create_index(op.f("ix_stores_site_id"), "stores", ["site_id"], unique=False)
    op.create_table(
        "activity_counts",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("activity_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("sex", sa.String(length=64), nullable=False),
        sa.Column("age_band", sa.String(length=64), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.CheckConstraint("people > 0", name=op.f("ck_activity_counts_some")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_activity_counts_activity_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_counts")),
        sa.UniqueConstraint(
            "activity_id", "sex", "age_band", name=op.f("uq_activity_counts_activity_id_sex_age_band")
        ),
    )
    op.create_table(
        "beds",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("room_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("code", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("accessible", sa.Boolean(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("opened_on", types.Day(), nullable=False),
        sa.Column("closed_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name=op.f("fk_beds_room_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_beds_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_beds")),
    )
    op.create_index(op.f("ix_beds_room_id"), "beds", ["room_id"], unique=False)
    op.create_index(op.f("ix_beds_site_id"), "beds", ["site_id"], unique=False)
    op.create_index("uq_beds_site_code", "beds", ["site_id", "code"], unique=True)
    op.create_table(
        "kit_components",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("kit_version_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_kit_components_some")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_kit_components_item_id")),
        sa.ForeignKeyConstraint(
            ["kit_version_id"], ["kit_versions.id"], name=op.f("fk_kit_components_kit_version_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kit_components")),
        sa.UniqueConstraint(
            "kit_version_id", "item_id", name=op.f("uq_kit_components_kit_version_id_item_id")
        ),
    )
    op.create_index(op.f("ix_kit_components_item_id"), "kit_components", ["item_id"], unique=False)
    op.create_table(
        "lots",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("grant_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("kit_version_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("unit_cost", types.Exact(4), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("expires_on", types.Day(), nullable=True),
        sa.Column("batch", sa.String(length=64), nullable=True),
        sa.Column("received_at", types.Instant(), nullable=False),
        sa.CheckConstraint(
            "unit_cost IS NULL OR currency IS NOT NULL", name=op.f("ck_lots_cost_has_currency")
        ),
        sa.ForeignKeyConstraint(["grant_id"], ["grants.id"], name=op.f("fk_lots_grant_id")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_lots_item_id")),
        sa.ForeignKeyConstraint(["kit_version_id"], ["kit_versions.id"], name=op.f("fk_lots_kit_version_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lots")),
    )
    op.create_index(op.f("ix_lots_item_id"), "lots", ["item_id"], unique=False)
    op.create_table(
        "people",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("code", sa.String(length=16), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("household_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("call_name", sa.String(length=60), nullable=True),
        sa.Column("sex", sa.String(length=64), nullable=False),
        sa.Column("birth_month", sa.Integer(), nullable=True),
        sa.Column("birth_estimated", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=True),
        sa.Column("registered_at", types.Instant(), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name=op.f("fk_people_household_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_people_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("code", name=op.f("uq_people_code")),
    )
    op.create_index(op.f("ix_people_household_id"), "people", ["household_id"], unique=False)
    op.create_index("ix_people_site_code", "people", ["site_id", "code"], unique=False)
    op.create_table(
        "stock_minimums",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_stock_minimums_item_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_stock_minimums_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_minimums")),
        sa.UniqueConstraint("store_id", "item_id", name=op.f("uq_stock_minimums_store_id_item_id")),
    )
    op.create_index(op.f("ix_stock_minimums_item_id"), "stock_minimums", ["item_id"], unique=False)
    op.create_table(
        "bed_outages",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bed_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("first_day", types.Day(), nullable=False),
        sa.Column("end_day", types.Day(), nullable=True),
        sa.Column("reason", sa.String(length=200), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_bed_outages_bed_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bed_outages")),
    )
    op.create_index(
        "ix_bed_outages_bed_days", "bed_outages", ["bed_id", "first_day", "end_day"], unique=False
    )
    op.create_table(
        "handouts",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("household_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("collector_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("voided_at", types.Instant(), nullable=True),
        sa.Column("void_reason", sa.String(length=200), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["actor_id"], ["staff.id"], name=op.f("fk_handouts_actor_id")),
        sa.ForeignKeyConstraint(["collector_id"], ["people.id"], name=op.f("fk_handouts_collector_id")),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name=op.f("fk_handouts_household_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_handouts_person_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_handouts_site_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_handouts_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handouts")),
    )
    op.create_index(
        "ix_handouts_collector",
        "handouts",
        ["collector_id"],
        unique=False,
        sqlite_where=sa.text("collector_id IS NOT NULL"),
        postgresql_where=sa.text("collector_id IS NOT NULL"),
    )
    op.create_index("ix_handouts_household_day", "handouts", ["household_id", "day"], unique=False)
    op.create_index("ix_handouts_person_day", "handouts", ["person_id", "day"], unique=False)
    op.create_index("ix_handouts_site_day", "handouts", ["site_id", "day", "voided_at"], unique=False)
    op.create_table(
        "holds",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bed_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=True),
        sa.Column("held_from", types.Instant(), nullable=False),
        sa.Column("held_until", types.Instant(), nullable=False),
        sa.Column("released_at", types.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_holds_bed_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_holds_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_holds")),
    )
    op.create_index(op.f("ix_holds_bed_id"), "holds", ["bed_id"], unique=False)
    op.create_index(
        "ix_holds_person",
        "holds",
        ["person_id"],
        unique=False,
        sqlite_where=sa.text("person_id IS NOT NULL"),
        postgresql_where=sa.text("person_id IS NOT NULL"),
    )
    op.create_table(
        "identities",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("given_names", sa.LargeBinary(), nullable=True),
        sa.Column("family_names", sa.LargeBinary(), nullable=True),
        sa.Column("birth_date", sa.LargeBinary(), nullable=True),
        sa.Column("documents", sa.LargeBinary(), nullable=True),
        sa.Column("contacts", sa.LargeBinary(), nullable=True),
        sa.Column("notes", sa.LargeBinary(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_identities_person_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_identities_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_identities")),
        sa.UniqueConstraint("person_id", name=op.f("uq_identities_person_id")),
    )
    op.create_index(op.f("ix_identities_site_id"), "identities", ["site_id"], unique=False)
    op.create_table(
        "lot_components",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("kit_lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("component_lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.ForeignKeyConstraint(
            ["component_lot_id"], ["lots.id"], name=op.f("fk_lot_components_component_lot_id")
        ),
        sa.ForeignKeyConstraint(["kit_lot_id"], ["lots.id"], name=op.f("fk_lot_components_kit_lot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lot_components")),
    )
    op.create_index(op.f("ix_lot_components_kit_lot_id"), "lot_components", ["kit_lot_id"], unique=False)
    op.create_table(
        "lot_shares",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("grant_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("unit_value", types.Exact(4), nullable=False),
        sa.ForeignKeyConstraint(["grant_id"], ["grants.id"], name=op.f("fk_lot_shares_grant_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_lot_shares_lot_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lot_shares")),
    )
    op.create_index(op.f("ix_lot_shares_lot_id"), "lot_shares", ["lot_id"], unique=False)
    op.create_table(
        "person_needs",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("need", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_person_needs_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_needs")),
        sa.UniqueConstraint("person_id", "need", name=op.f("uq_person_needs_person_id_need")),
    )
    op.create_table(
        "stays",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("entered_at", types.Instant(), nullable=False),
        sa.Column("entry_day", types.Day(), nullable=False),
        sa.Column("expected_exit_day", types.Day(), nullable=True),
        sa.Column("exited_at", types.Instant(), nullable=True),
        sa.Column("exit_day", types.Day(), nullable=True),
        sa.Column("destination", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "(exit_day IS NULL) = (exited_at IS NULL)", name=op.f("ck_stays_exit_day_and_moment")
        ),
        sa.CheckConstraint(
            "exit_day IS NULL OR exit_day >= entry_day", name=op.f("ck_stays_exit_after_entry")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_stays_person_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_stays_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stays")),
    )
    op.create_index("ix_stays_person_entry", "stays", ["person_id", "entry_day"], unique=False)
    op.create_index(
        "ix_stays_site_entry", "stays", ["site_id", "entry_day", "exit_day", "person_id"], unique=False
    )
    op.create_index(
        "ix_stays_site_exit", "stays", ["site_id", "exit_day", "entry_day", "person_id"], unique=False
    )
    op.create_index(
        "uq_stays_open_person",
        "stays",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("exit_day IS NULL"),
        postgresql_where=sa.text("exit_day IS NULL"),
    )
    op.create_table(
        "stock_balances",
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bin", sa.String(length=64), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.CheckConstraint("quantity >= 0", name=op.f("ck_stock_balances_not_below_zero")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_stock_balances_item_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_stock_balances_lot_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_stock_balances_store_id")),
        sa.PrimaryKeyConstraint("store_id", "item_id", "lot_id", "bin", name=op.f("pk_stock_balances")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_stock_balances_item_id"), "stock_balances", ["item_id"], unique=False)
    op.create_table(
        "waiting_entries",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("household_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("since", types.Instant(), nullable=False),
        sa.Column("closed_at", types.Instant(), nullable=True),
        sa.Column("outcome", sa.String(length=64), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["households.id"], name=op.f("fk_waiting_entries_household_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_waiting_entries_person_id")),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_waiting_entries_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_waiting_entries")),
    )
    op.create_index(
        "ix_waiting_entries_household",
        "waiting_entries",
        ["household_id"],
        unique=False,
        sqlite_where=sa.text("household_id IS NOT NULL"),
        postgresql_where=sa.text("household_id IS NOT NULL"),
    )
    op.create_index(op.f("ix_waiting_entries_person_id"), "waiting_entries", ["person_id"], unique=False)
    op.create_index(op.f("ix_waiting_entries_site_id"), "waiting_entries", ["site_id"], unique=False)
    op.create_index(
        "uq_waiting_open_person",
        "waiting_entries",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("closed_at IS NULL"),
        postgresql_where=sa.text("closed_at IS NULL"),
    )
    op.create_table(
        "handout_lines",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("handout_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("entitlement_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_handout_lines_some")),
        sa.ForeignKeyConstraint(
            ["entitlement_id"], ["entitlements.id"], name=op.f("fk_handout_lines_entitlement_id")
        ),
        sa.ForeignKeyConstraint(["handout_id"], ["handouts.id"], name=op.f("fk_handout_lines_handout_id")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_handout_lines_item_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_handout_lines_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handout_lines")),
    )
    op.create_index(op.f("ix_handout_lines_handout_id"), "handout_lines", ["handout_id"], unique=False)
    op.create_index(op.f("ix_handout_lines_item_id"), "handout_lines", ["item_id"], unique=False)
    op.create_index(
        "ix_handout_lines_person",
        "handout_lines",
        ["person_id"],
        unique=False,
        sqlite_where=sa.text("person_id IS NOT NULL"),
        postgresql_where=sa.text("person_id IS NOT NULL"),
    )
    op.create_table(
        "handout_people",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("handout_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.ForeignKeyConstraint(["handout_id"], ["handouts.id"], name=op.f("fk_handout_people_handout_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_handout_people_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_handout_people")),
        sa.UniqueConstraint("handout_id", "person_id", name=op.f("uq_handout_people_handout_id_person_id")),
    )
    op.create_index(op.f("ix_handout_people_person_id"), "handout_people", ["person_id"], unique=False)
    op.create_table(
        "placements",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("stay_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bed_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("from_at", types.Instant(), nullable=False),
        sa.Column("from_day", types.Day(), nullable=False),
        sa.Column("to_at", types.Instant(), nullable=True),
        sa.Column("to_day", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(
            "(to_day IS NULL) = (to_at IS NULL)", name=op.f("ck_placements_end_day_and_moment")
        ),
        sa.CheckConstraint(
            "to_day IS NULL OR to_day >= from_day", name=op.f("ck_placements_end_after_start")
        ),
        sa.ForeignKeyConstraint(["bed_id"], ["beds.id"], name=op.f("fk_placements_bed_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_placements_person_id")),
        sa.ForeignKeyConstraint(["stay_id"], ["stays.id"], name=op.f("fk_placements_stay_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_placements")),
    )
    op.create_index("ix_placements_bed_from", "placements", ["bed_id", "from_day", "to_day"], unique=False)
    op.create_index(
        "ix_placements_person_from", "placements", ["person_id", "from_day", "to_day"], unique=False
    )
    op.create_index(op.f("ix_placements_stay_id"), "placements", ["stay_id"], unique=False)
    op.create_index(
        "uq_placements_open_bed",
        "placements",
        ["bed_id"],
        unique=True,
        sqlite_where=sa.text("to_day IS NULL"),
        postgresql_where=sa.text("to_day IS NULL"),
    )
    op.create_index(
        "uq_placements_open_person",
        "placements",
        ["person_id"],
        unique=True,
        sqlite_where=sa.text("to_day IS NULL"),
        postgresql_where=sa.text("to_day IS NULL"),
    )
    op.create_table(
        "movements",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("lot_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("store_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("bin", sa.String(length=64), server_default="", nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("quantity", types.Exact(3), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("reason", sa.String(length=200), nullable=True),
        sa.Column("handout_line_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("reverses_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.CheckConstraint("quantity <> 0", name=op.f("ck_movements_moves")),
        sa.ForeignKeyConstraint(["actor_id"], ["staff.id"], name=op.f("fk_movements_actor_id")),
        sa.ForeignKeyConstraint(
            ["handout_line_id"], ["handout_lines.id"], name=op.f("fk_movements_handout_line_id")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_movements_item_id")),
        sa.ForeignKeyConstraint(["lot_id"], ["lots.id"], name=op.f("fk_movements_lot_id")),
        sa.ForeignKeyConstraint(["reverses_id"], ["movements.id"], name=op.f("fk_movements_reverses_id")),
        sa.ForeignKeyConstraint(["store_id"], ["stores.id"], name=op.f("fk_movements_store_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_movements")),
        sa.UniqueConstraint("reverses_id", name=op.f("uq_movements_reverses_id")),
    )
    op.create_index(op.f("ix_movements_handout_line_id"), "movements", ["handout_line_id"], unique=False)
    op.create_index("ix_movements_item_day", "movements", ["item_id", "day"], unique=False)
    op.create_index(op.f("ix_movements_lot_id"), "movements", ["lot_id"], unique=False)
    op.create_index("ix_movements_store_day", "movements", ["store_id", "day"], unique=False)
