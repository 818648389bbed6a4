"""A line of a bill of materials may name alternatives, and a kit knows the bins that its parts came from."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_LINES = """
UPDATE kit_components SET line = (
    SELECT count(*) FROM kit_components o
    WHERE o.kit_version_id = kit_components.kit_version_id AND o.id < kit_components.id
)
"""


def upgrade() -> None:
    op.add_column("lot_components", sa.Column("bin", sa.String(length=64), nullable=True))
    with op.batch_alter_table("kit_components") as batch:
        batch.add_column(sa.Column("line", sa.Integer(), server_default="0", nullable=False))
        batch.add_column(sa.Column("choice", sa.Integer(), server_default="0", nullable=False))
        batch.drop_constraint("uq_kit_components_kit_version_id_item_id", type_="unique")
        batch.create_unique_constraint(
            "uq_kit_components_kit_version_id_line_item_id", ["kit_version_id", "line", "item_id"]
        )
    op.execute(_LINES)
