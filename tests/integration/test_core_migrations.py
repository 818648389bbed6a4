"""A second revision on a database that has content: after a backup, in one transaction, or not at all."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect

from shelterdesk.domain.errors import CannotOpen, RuleBroken
from shelterdesk.domain.text import text
from shelterdesk.persistence import guards, migrate
from shelterdesk.persistence.backup import latest_backup
from shelterdesk.persistence.database import DATABASE_FILE, Database
from shelterdesk.persistence.engine import connect_raw
from shelterdesk.persistence.guards import sqlite_guards
from shelterdesk.persistence.migrate import HEAD, OURS, Revisions, bring_up_to_date, schema_of
from shelterdesk.services import setup
from shelterdesk.services.desk import Desk
from tests.conftest import MakeDesk
from tests.rows import add_lot, add_movement, everything, set_setting

# Makes three tables anew, one that others refer to and two whose guards and checks must come through.
NEXT = "9999"
SECOND = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT}"
down_revision = "{HEAD}"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table in ("rooms", "placements", "movements"):
        with op.batch_alter_table(table, recreate="always") as batch:
            batch.add_column(sa.Column("tint", sa.String(8), nullable=False, server_default="none"))
    op.execute("UPDATE rooms SET tint = 'blue'")
"""
FAILING = SECOND + '    op.execute("INSERT INTO nowhere VALUES (1)")\n'
ACTIVITY = "a" * 32  # as an id is kept
SERVICES_CAME = "0012"  # the revision that says who of those counted is new
ORPHANING = SECOND + '    op.execute("DELETE FROM sites")\n'


def _revisions(folder: Path, script: str) -> Revisions:
    """Our revisions and one more, in a folder of the test."""
    shutil.copytree(OURS.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"{NEXT}_next.py").write_text(script, encoding="utf-8")
    return Revisions(folder, (*OURS.known, NEXT))


@pytest.fixture
def second(tmp_path: Path) -> Revisions:
    return _revisions(tmp_path / "revisions", SECOND)


@pytest.fixture
def filled(desk: Desk) -> Desk:
    set_setting(desk, "colour")
    add_movement_of_a_new_lot(desk)
    return desk


def _backups(desk: Desk) -> list[Path]:
    return sorted((desk.database.folder / "backups").glob("*"))


Shape = dict[str, list[str]]


def _shape(connection: Connection) -> Shape:
    """Columns, keys, checks and indexes of every table, and the guards."""
    inspector = inspect(connection)
    found = {
        name: [
            *(str(column["name"]) for column in inspector.get_columns(name)),
            *(_plain(rule) for rule in inspector.get_check_constraints(name)),
            *(_plain(rule) for rule in inspector.get_unique_constraints(name)),
            *(_plain(rule) for rule in inspector.get_foreign_keys(name)),
            *(_plain(index) for index in inspector.get_indexes(name)),
        ]
        for name in inspector.get_table_names()
    }
    triggers = connection.exec_driver_sql("SELECT sql FROM sqlite_master WHERE type = 'trigger'").scalars()
    return {name: sorted(shape) for name, shape in {**found, "guards": [*triggers]}.items()}


def _plain(rule: Mapping[str, Any]) -> str:
    """A rule by its content: a text that SQLAlchemy makes anew each time is compared as text."""
    return repr(sorted((name, str(value)) for name, value in _flat(rule).items()))


def _flat(rule: Mapping[str, Any]) -> dict[str, Any]:
    """Without the level of what belongs to one kind of database."""
    flat = {name: value for name, value in rule.items() if name != "dialect_options"}
    return {**flat, **rule.get("dialect_options", {})}


def _with_tint(found: list[str]) -> list[str]:
    return sorted([*found, "tint"])


def _shape_of(desk: Desk) -> Shape:
    with desk.database.reading() as connection:
        return _shape(connection)


def test_our_revisions_are_named_in_order() -> None:
    script = ScriptDirectory(str(OURS.folder))
    walked = [revision.revision for revision in script.walk_revisions()]
    assert tuple(reversed(walked)) == OURS.known


def test_a_migration_keeps_every_row_and_every_guard(filled: Desk, second: Revisions) -> None:
    rows, shape = everything(filled), _shape_of(filled)
    assert bring_up_to_date(filled.database, second)
    assert not bring_up_to_date(filled.database, second)
    with filled.database.reading() as connection:
        assert schema_of(connection) == NEXT
        tints = connection.exec_driver_sql("SELECT DISTINCT tint FROM rooms").scalars().all()
        assert tints == ["blue"]
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA foreign_key_check").all() == []
    assert everything(filled) == rows
    assert _shape_of(filled) == {
        name: _with_tint(found) if name in ("rooms", "placements", "movements") else found
        for name, found in shape.items()
    }
    assert shape["guards"] == sorted(statement.strip() for statement in sqlite_guards())


def test_before_a_migration_there_is_a_backup_of_the_old_schema(filled: Desk, second: Revisions) -> None:
    rows = everything(filled)
    bring_up_to_date(filled.database, second)
    (backup,) = _backups(filled)
    assert backup.name.endswith(f"-before-{NEXT}")
    assert latest_backup(filled.database.folder) is not None
    copy = connect_raw(backup / DATABASE_FILE, filled.database.key)
    assert copy.execute("SELECT version_num FROM alembic_version").fetchone() == (HEAD,)
    assert len(copy.execute("SELECT * FROM settings").fetchall()) == len(rows["settings"])
    copy.close()


@pytest.mark.parametrize("script", [FAILING, ORPHANING], ids=["raises", "leaves orphans"])
def test_a_migration_that_fails_leaves_every_table_as_it_was(
    filled: Desk, tmp_path: Path, script: str
) -> None:
    rows, shape = everything(filled), _shape_of(filled)
    with pytest.raises(Exception, match=r"nowhere|without what they refer to"):
        bring_up_to_date(filled.database, _revisions(tmp_path / "revisions", script))
    assert everything(filled) == rows
    assert _shape_of(filled) == shape
    with filled.database.reading() as connection:
        assert schema_of(connection) == HEAD
    assert len(_backups(filled)) == 1
    set_setting(filled, "after")  # nothing is left locked, and references are enforced again
    with filled.database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1


def test_the_guards_hold_after_a_migration(filled: Desk, second: Revisions) -> None:
    bring_up_to_date(filled.database, second)
    with filled.database.reading() as connection:
        lot = connection.exec_driver_sql("SELECT lot_id FROM movements").scalar_one()
    with pytest.raises(RuleBroken, match="not enough in stock"), filled.write() as work:
        add_movement(work, lot, -6)
    with pytest.raises(Exception, match="only grows"), filled.database.engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM movements")


def test_a_schema_newer_than_the_program_is_refused_without_a_backup(filled: Desk, second: Revisions) -> None:
    bring_up_to_date(filled.database, second)
    before = _backups(filled)
    with pytest.raises(CannotOpen, match="newer ShelterDesk"):
        bring_up_to_date(filled.database)
    assert _backups(filled) == before
    with filled.database.reading() as connection:
        assert schema_of(connection) == NEXT


@pytest.mark.parametrize("count", range(1, len(OURS.known)))
def test_a_database_of_each_earlier_program_comes_to_the_same(
    make_desk: MakeDesk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int
) -> None:
    earlier = Revisions(tmp_path / "earlier", OURS.known[:count])
    shutil.copytree(OURS.folder, earlier.folder, ignore=shutil.ignore_patterns("__pycache__"))
    for later in OURS.known[count:]:
        next((earlier.folder / "versions").glob(f"{later}_*.py")).unlink()
    with monkeypatch.context() as patched:
        patched.setattr(guards, "sqlite_guards", list)  # those of today name tables that were not there yet
        patched.setattr(setup, "bring_up_to_date", lambda database: bring_up_to_date(database, earlier))
        patched.setattr(setup, "count_stays", lambda _work, _site_id: None)
        old = make_desk("old")
    counted_before = SERVICES_CAME not in earlier.known
    if counted_before:
        _add_an_activity_as_it_was(old)
    with old.database.reading() as connection:
        assert schema_of(connection) == earlier.head
        beds_there = connection.exec_driver_sql("SELECT count(*) FROM beds").scalar_one()
    assert bring_up_to_date(old.database)
    assert _shape_of(old) == _shape_of(make_desk("new"))
    with old.database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM beds").scalar_one() == beds_there > 0
    if counted_before:
        _is_counted_as_it_was(old)
    add_movement_of_a_new_lot(old)


def _is_counted_as_it_was(desk: Desk) -> None:
    """What was counted is all new, of people who have come to stay; and a stay counts for its site's kind."""
    with desk.database.reading() as connection:
        counted = connection.exec_driver_sql("SELECT people, newly FROM activity_counts").all()
        assert counted == [(3, 3), (4, 4)]
        divided = "SELECT population_type, newly FROM activity_populations"
        assert connection.exec_driver_sql(divided).all() == [("in_destination", 7)]
        assert connection.exec_driver_sql("SELECT indicator FROM site_indicators").scalars().all() == ["SH1"]


def _add_an_activity_as_it_was(old: Desk) -> None:
    with old.database.engine.begin() as connection:
        connection.exec_driver_sql(
            "INSERT INTO activities (id, site_id, day, kind, title, version)"
            f" SELECT '{ACTIVITY}', id, 739000, 'training', 'Signs', 1 FROM sites"
        )
        connection.exec_driver_sql(
            "INSERT INTO activity_counts (id, activity_id, sex, age_band, people)"
            f" VALUES ('{'b' * 32}', '{ACTIVITY}', 'female', '0-4', 3), ('{'c' * 32}', '{ACTIVITY}', 'male', '0-4', 4)"
        )


def add_movement_of_a_new_lot(desk: Desk) -> None:
    lot = add_lot(desk)
    with desk.write() as work:
        add_movement(work, lot, 5)
        work.commit("receive", text("Received"))


def test_another_program_that_migrated_first_is_no_obstacle(
    filled: Desk, second: Revisions, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(database: Database, label: str) -> None:
        migrate._upgrade(database, second.folder)

    monkeypatch.setattr(migrate, "back_up", meanwhile)
    rows = everything(filled)
    assert bring_up_to_date(filled.database, second)
    assert everything(filled) == rows
