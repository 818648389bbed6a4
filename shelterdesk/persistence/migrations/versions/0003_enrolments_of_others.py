"""Enrolments that another system told of may overlap; the stays of the desk still never do."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

OPEN_HERE = sa.text("exit_day IS NULL AND source_id IS NULL")


def upgrade() -> None:
    op.drop_index("uq_stays_open_person", "stays")
    op.create_index(
        "uq_stays_open_person",
        "stays",
        ["person_id"],
        unique=True,
        sqlite_where=OPEN_HERE,
        postgresql_where=OPEN_HERE,
    )
    # What a census asks of every stay of a site, so that it need not touch the rows.
    op.drop_index("ix_stays_site_entry", "stays")
    op.create_index(
        "ix_stays_site_entry",
        "stays",
        ["site_id", "entry_day", "exit_day", "person_id", "household_id", "id"],
        unique=False,
    )
    op.create_index(
        "ix_stays_source",
        "stays",
        ["site_id", "source_id"],
        unique=False,
        sqlite_where=sa.text("source_id IS NOT NULL"),
        postgresql_where=sa.text("source_id IS NOT NULL"),
    )
