"""A file that was taken may be named after a person: its name is not kept."""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_column("imports", "file_name")
