"""Entitlements by household size, with limits and rivals; why more was given than was due; and loans."""

import sqlalchemy as sa
from alembic import op

from shelterdesk.persistence import types

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for name in ("from_members", "to_members"):
        op.add_column("entitlements", sa.Column(name, sa.Integer(), nullable=True))
    for name in ("per_day", "per_month", "per_stay"):
        op.add_column("entitlements", sa.Column(name, types.Quantity(), nullable=True))
    op.add_column(
        "entitlements",
        sa.Column("may_override", sa.Boolean(), server_default=sa.text("0"), nullable=False),
    )
    op.add_column("handouts", sa.Column("override_reason", sa.String(length=200), nullable=True))
    _rules()
    _loans()


def _rules() -> None:
    op.create_table(
        "entitlement_steps",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("entitlement_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("from_members", sa.Integer(), nullable=False),
        sa.Column("to_members", sa.Integer(), nullable=True),
        sa.Column("quantity", types.Quantity(), nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_entitlement_steps_some")),
        sa.ForeignKeyConstraint(
            ["entitlement_id"], ["entitlements.id"], name=op.f("fk_entitlement_steps_entitlement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entitlement_steps")),
    )
    op.create_index(
        op.f("ix_entitlement_steps_entitlement_id"), "entitlement_steps", ["entitlement_id"], unique=False
    )
    op.create_table(
        "entitlement_rivals",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("entitlement_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("item_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.ForeignKeyConstraint(
            ["entitlement_id"], ["entitlements.id"], name=op.f("fk_entitlement_rivals_entitlement_id")
        ),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_entitlement_rivals_item_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entitlement_rivals")),
        sa.UniqueConstraint(
            "entitlement_id", "item_id", name=op.f("uq_entitlement_rivals_entitlement_id_item_id")
        ),
    )
    op.create_index(op.f("ix_entitlement_rivals_item_id"), "entitlement_rivals", ["item_id"], unique=False)


def _loans() -> None:
    ids = ("site_id", "store_id", "person_id", "item_id", "actor_id")
    homes = ("sites", "stores", "people", "items", "staff")
    op.create_table(
        "loans",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        *(sa.Column(name, sa.Uuid(as_uuid=False), nullable=False) for name in ids[:4]),
        sa.Column("quantity", types.Quantity(), nullable=False),
        sa.Column("at", types.Instant(), nullable=False),
        sa.Column("day", types.Day(), nullable=False),
        sa.Column("due_on", types.Day(), nullable=True),
        sa.Column("actor_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("ended_at", types.Instant(), nullable=True),
        sa.Column("ended_as", sa.String(length=64), nullable=True),
        sa.Column("note", sa.String(length=200), nullable=True),
        sa.Column("voided_at", types.Instant(), nullable=True),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.CheckConstraint("quantity > 0", name=op.f("ck_loans_some")),
        *(
            sa.ForeignKeyConstraint([name], [f"{home}.id"], name=op.f(f"fk_loans_{name}"))
            for name, home in zip(ids, homes, strict=True)
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loans")),
    )
    for name in ("person_id", "item_id"):
        op.create_index(op.f(f"ix_loans_{name}"), "loans", [name], unique=False)
    op.create_index("ix_loans_site_due", "loans", ["site_id", "ended_at", "due_on"], unique=False)
    op.create_table(
        "loan_movements",
        sa.Column("id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("loan_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("movement_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.ForeignKeyConstraint(["loan_id"], ["loans.id"], name=op.f("fk_loan_movements_loan_id")),
        sa.ForeignKeyConstraint(
            ["movement_id"], ["movements.id"], name=op.f("fk_loan_movements_movement_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_loan_movements")),
        sa.UniqueConstraint("movement_id", name=op.f("uq_loan_movements_movement_id")),
    )
    op.create_index(op.f("ix_loan_movements_loan_id"), "loan_movements", ["loan_id"], unique=False)
