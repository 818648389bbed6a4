"""Who collects for someone without a card of their own, by relation."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("handouts", sa.Column("relation", sa.String(length=64), nullable=True))
