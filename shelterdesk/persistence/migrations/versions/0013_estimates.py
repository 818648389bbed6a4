"""An item says whether its figures are estimates."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("items", sa.Column("estimated", sa.Boolean(), server_default="0", nullable=False))
