"""Activities say where, by whom and what for; services are given to people, and referred from a directory."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types
from shelterdesk.persistence.ids import new_id

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

CASH_IS_WHOLE = "(value IS NULL) = (currency IS NULL) AND (value IS NULL) = (mechanism IS NULL)"
REFERRED = sa.text("referral_id IS NOT NULL")
OF_A_KIND = {"shelter": "SH1", "transit": "SH1", "hotel": "SH6", "flat": "SH4"}


def upgrade() -> None:
    op.add_column(
        "people",
        sa.Column("population_type", sa.String(length=64), server_default="in_destination", nullable=False),
    )
    _activities()
    _who_took_part()
    _directory()
    _services()
    _sites()


def _activities() -> None:
    with op.batch_alter_table("activities") as batch:
        batch.add_column(sa.Column("place", sa.String(length=200), nullable=True))
        batch.add_column(sa.Column("partner_id", sa.Uuid(as_uuid=False), nullable=True))
        batch.add_column(sa.Column("indicator", sa.String(length=64), nullable=True))
        batch.add_column(sa.Column("outputs", types.Quantity(), nullable=True))
        batch.add_column(sa.Column("description", sa.String(length=2000), nullable=True))
        batch.add_column(sa.Column("value", types.Amount(), nullable=True))
        batch.add_column(sa.Column("currency", sa.String(length=3), nullable=True))
        batch.add_column(sa.Column("mechanism", sa.String(length=64), nullable=True))
        batch.create_foreign_key(op.f("fk_activities_partner_id"), "organisations", ["partner_id"], ["id"])
        batch.create_check_constraint(op.f("ck_activities_cash_is_whole"), CASH_IS_WHOLE)
    with op.batch_alter_table("activity_counts") as batch:
        batch.add_column(sa.Column("newly", sa.Integer(), nullable=True))
    op.execute("UPDATE activity_counts SET newly = people")
    with op.batch_alter_table("activity_counts") as batch:
        batch.alter_column("newly", existing_type=sa.Integer(), nullable=False)
        batch.create_check_constraint(
            op.f("ck_activity_counts_new_are_among_them"), "newly BETWEEN 0 AND people"
        )


def _who_took_part() -> None:
    """Whoever took part before now was counted as new, and as someone who has come to stay."""
    populations = op.create_table(
        "activity_populations",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("activity_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("population_type", sa.String(length=64), nullable=False),
        sa.Column("newly", sa.Integer(), nullable=False),
        sa.CheckConstraint("newly > 0", name=op.f("ck_activity_populations_some")),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_activity_populations_activity_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_populations")),
        sa.UniqueConstraint(
            "activity_id", "population_type", name=op.f("uq_activity_populations_activity_id_population_type")
        ),
    )
    op.create_table(
        "activity_people",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("activity_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.ForeignKeyConstraint(
            ["activity_id"], ["activities.id"], name=op.f("fk_activity_people_activity_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_activity_people_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_activity_people")),
        sa.UniqueConstraint(
            "activity_id", "person_id", name=op.f("uq_activity_people_activity_id_person_id")
        ),
    )
    op.create_index(op.f("ix_activity_people_person_id"), "activity_people", ["person_id"], unique=False)
    counts = sa.table(
        "activity_counts", sa.column("activity_id", sa.Uuid(as_uuid=False)), sa.column("newly", sa.Integer)
    )
    summed = sa.select(counts.c.activity_id, sa.func.sum(counts.c.newly)).group_by(counts.c.activity_id)
    rows = [
        {"id": new_id(), "activity_id": activity_id, "population_type": "in_destination", "newly": newly}
        for activity_id, newly in op.get_bind().execute(summed)
    ]
    op.bulk_insert(populations, rows)


def _directory() -> None:
    op.create_table(
        "service_directory",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("organisation_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("place", sa.String(length=200), nullable=True),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("languages", sa.String(length=100), nullable=True),
        sa.Column("hours", sa.String(length=200), nullable=True),
        sa.Column("phone", sa.String(length=100), nullable=True),
        sa.Column("hotline", sa.String(length=100), nullable=True),
        sa.Column("note", sa.String(length=500), nullable=True),
        sa.Column("retired_on", types.Day(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["organisation_id"], ["organisations.id"], name=op.f("fk_service_directory_organisation_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_directory")),
    )
    op.create_index(
        "ix_service_directory_country_kind", "service_directory", ["country", "kind"], unique=False
    )


def _services() -> None:
    op.create_table(
        "services_given",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("kind", sa.String(length=64), nullable=False),
        sa.Column("person_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("partner_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("grant_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("indicator", sa.String(length=64), nullable=True),
        sa.Column("referral_id", sa.Uuid(as_uuid=False), nullable=True),
        sa.Column("outcome", sa.String(length=64), nullable=True),
        sa.Column("outcome_day", types.Day(), nullable=True),
        sa.Column("value", types.Amount(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("mechanism", sa.String(length=64), nullable=True),
        sa.Column("session_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint(CASH_IS_WHOLE, name=op.f("ck_services_given_cash_is_whole")),
        sa.CheckConstraint(
            "(outcome IS NULL) = (outcome_day IS NULL)", name=op.f("ck_services_given_outcome_has_day")
        ),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_services_given_site_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_services_given_person_id")),
        sa.ForeignKeyConstraint(
            ["partner_id"], ["organisations.id"], name=op.f("fk_services_given_partner_id")
        ),
        sa.ForeignKeyConstraint(["grant_id"], ["grants.id"], name=op.f("fk_services_given_grant_id")),
        sa.ForeignKeyConstraint(
            ["referral_id"], ["service_directory.id"], name=op.f("fk_services_given_referral_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_services_given")),
        sa.UniqueConstraint("session_id", "person_id", name=op.f("uq_services_given_session_id_person_id")),
    )
    op.create_index("ix_services_given_site_day", "services_given", ["site_id", "day"], unique=False)
    op.create_index("ix_services_given_person_day", "services_given", ["person_id", "day"], unique=False)
    op.create_index(
        "ix_services_given_referral_id",
        "services_given",
        ["referral_id"],
        unique=False,
        sqlite_where=REFERRED,
        postgresql_where=REFERRED,
    )


def _sites() -> None:
    site_indicators = op.create_table(
        "site_indicators",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("site_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("indicator", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["site_id"], ["sites.id"], name=op.f("fk_site_indicators_site_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_site_indicators")),
        sa.UniqueConstraint("site_id", "indicator", name=op.f("uq_site_indicators_site_id_indicator")),
    )
    sites = sa.table("sites", sa.column("id", sa.Uuid(as_uuid=False)), sa.column("kind", sa.String))
    rows = [
        {"id": new_id(), "site_id": site_id, "indicator": OF_A_KIND[kind]}
        for site_id, kind in op.get_bind().execute(sa.select(sites.c.id, sites.c.kind))
        if kind in OF_A_KIND
    ]
    op.bulk_insert(site_indicators, rows)
