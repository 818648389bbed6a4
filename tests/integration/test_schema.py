"""The migrated schema is the one the tables describe, and its guards hold against raw SQL."""

from __future__ import annotations

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import insert, text
from sqlalchemy.exc import IntegrityError

from shelterdesk.persistence import migrate
from shelterdesk.persistence.backup import back_up, latest_backup
from shelterdesk.persistence.database import KEYRING_FILE
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.tables import audit, metadata
from shelterdesk.persistence.trail import first_broken
from shelterdesk.services.desk import Desk
from tests.conftest import TestClock


def test_migrations_end_where_the_tables_are(desk: Desk) -> None:
    with desk.database.reading() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": False})
        assert compare_metadata(context, metadata) == []


def test_the_head_is_the_newest_revision() -> None:
    folder = migrate.__file__.replace("migrate.py", "migrations")
    assert ScriptDirectory(folder).get_current_head() == migrate.HEAD


@pytest.mark.parametrize("statement", ["DELETE FROM audit", "UPDATE audit SET action = 'nothing'"])
def test_the_trail_only_grows(desk: Desk, statement: str) -> None:
    with pytest.raises(IntegrityError, match="only grows"), desk.database.engine.begin() as connection:
        connection.execute(text(statement))


def test_a_forged_audit_row_is_named(desk: Desk, clock: TestClock) -> None:
    with desk.database.reading() as connection:
        assert first_broken(connection, desk.database.trail_key) is None
    with desk.database.engine.begin() as connection:
        forged = {"sequence": 2, "at": clock(), "actor_id": desk.actor.staff_id, "action": "x", "fields": ""}
        connection.execute(insert(audit), {**forged, "mac": bytes(32)})
    with desk.database.reading() as connection:
        assert first_broken(connection, desk.database.trail_key) == 2


def test_a_gap_in_the_trail_is_named(desk: Desk) -> None:
    with desk.database.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER guard_audit_no_update"))
        connection.execute(text("UPDATE audit SET sequence = 5"))
    with desk.database.reading() as connection:
        assert first_broken(connection, desk.database.trail_key) == 5


def test_a_backup_is_whole_encrypted_and_carries_its_keyring(desk: Desk, clock: TestClock) -> None:
    assert latest_backup(desk.database.folder) is None
    folder = back_up(desk.database, "by-hand", clock())
    assert latest_backup(desk.database.folder) == clock()
    copy = folder / desk.database.path.name
    assert (folder / KEYRING_FILE).read_bytes() == (desk.database.folder / KEYRING_FILE).read_bytes()
    assert b"Casa Mar" not in copy.read_bytes()
    connection = connect_raw(copy, desk.database.key)
    assert connection.execute("SELECT name FROM sites").fetchall() == [("Casa Mar",)]
    connection.close()
