"""Many rows at once lie in the database just as the same rows would that came one by one."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Table, delete, insert

from shelterdesk.domain.text import text
from shelterdesk.persistence import journal
from shelterdesk.persistence.bulk import MANY, insert_rows
from shelterdesk.persistence.database import DATABASE_FILE
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    households,
    identities,
    items,
    lots,
    movements,
    people,
    settings,
    stays,
    stores,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.undo import undo
from tests.rows import everything, set_setting, site_of

COUNT = MANY + 5


def _fields(desk: Desk, table: Table, at: int) -> dict[str, Any]:
    """A row with a value of every type that a column may have, some of them None and some of them alike."""
    here, now = site_of(desk), datetime(2026, 9, 3, 14, tzinfo=UTC)
    moment = now + timedelta(microseconds=at)
    rows: dict[str, dict[str, Any]] = {
        people.name: {
            "code": f"C{at}",
            "site_id": here,
            "sex": "female",
            "birth_month": at or None,
            "birth_estimated": at % 2 == 0,
            "registered_at": moment,
        },
        identities.name: {
            "person_id": new_id(),
            "site_id": here,
            "given_names": bytes([at, 0, 255]),
            "family_names": None if at % 3 else b"",
        },
        lots.name: {
            "item_id": new_id(),
            "received_at": moment,
            "unit_cost": Decimal(at).scaleb(-2),
            "currency": "EUR",
        },
        stays.name: {
            "person_id": new_id(),
            "site_id": here,
            "entered_at": moment,
            "entry_day": date(2026, 1, 1 + at),
        },
        households.name: {"site_id": here, "head_id": new_id(), "version": at + 1},
    }
    return {"id": new_id(), **rows[table.name]}


@pytest.mark.parametrize("table", [people, identities, lots, stays, households], ids=lambda table: table.name)
def test_the_same_bytes_as_row_by_row(desk: Desk, table: Table) -> None:
    rows = [_fields(desk, table, at) for at in range(COUNT)]
    columns = ", ".join(f"{column.name}, typeof({column.name})" for column in table.c)
    with desk.database.engine.connect() as connection:
        connection.exec_driver_sql("ROLLBACK")  # what they refer to is not there
        connection.exec_driver_sql("PRAGMA foreign_keys = OFF")
        stored = []
        for all_at_once in (True, False):
            connection.exec_driver_sql("BEGIN")
            connection.execute(delete(table))
            if all_at_once:
                insert_rows(connection, table, rows)
            else:
                for row in rows:
                    connection.execute(insert(table), [row])
            stored.append(connection.exec_driver_sql(f"SELECT {columns} FROM {table.name} ORDER BY id").all())
            connection.exec_driver_sql("ROLLBACK")
        connection.exec_driver_sql("BEGIN")
    assert len(stored[0]) == COUNT
    assert stored[0] == stored[1]


@pytest.mark.parametrize("other", [{"value": "x", "name": "y", "version": 3}, {"name": "y"}])
def test_rows_of_several_shapes_are_no_rows(desk: Desk, other: dict[str, Any]) -> None:
    rows: list[dict[str, Any]] = [{"id": new_id(), "name": str(at), "value": ""} for at in range(COUNT)]
    with pytest.raises(ValueError, match="shapes"), desk.write() as work:
        work.insert_many(settings, [*rows, {"id": new_id(), **other}])


def test_many_rows_are_guarded_and_counted_as_one(desk: Desk) -> None:
    """Triggers see each row, whichever way it comes."""
    with desk.write() as work:
        store = work.connection.execute(stores.select()).first()
        assert store is not None
        item = work.insert(items, code="SOAP", name="Soap", unit="piece", is_kit=False)
        lot = work.insert(lots, item_id=item, received_at=work.now)
        fixed = {"lot_id": lot, "item_id": item, "store_id": store.id, "bin": "", "kind": "receive"}
        said = {"at": work.now, "day": date(2026, 9, 3), "actor_id": work.actor_id}
        rows = [{"id": new_id(), **fixed, **said, "quantity": Decimal("0.125")} for _ in range(COUNT)]
        work.insert_many(movements, rows)
        kept = work.connection.exec_driver_sql("SELECT quantity FROM stock_balances").scalar_one()
    assert kept == 125 * COUNT


def test_many_rows_are_undone_together(desk: Desk) -> None:
    before = everything(desk)
    rows = [{"id": new_id(), "name": str(at), "value": ""} for at in range(COUNT)]
    with desk.write() as work:
        work.insert_many(settings, rows)
        work.delete_many(settings, [row["id"] for row in rows[3:]])
        changes = work.commit("set", text("Set"))
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert everything(desk) == before


inserts = st.builds(
    journal.Inserts, st.text(), st.lists(st.text(), min_size=1), st.one_of(st.none(), st.integers())
)
befores = st.dictionaries(st.text(), st.one_of(st.none(), st.integers(), st.binary(), st.dates()))
steps = st.builds(
    journal.Step, st.text(), st.text(), st.none() | st.integers(), st.none() | befores, st.booleans()
)


@given(st.lists(steps | inserts))
def test_the_journal_gives_back_each_row_in_its_order(done: list[journal.Step | journal.Inserts]) -> None:
    wanted: list[journal.Step] = []
    for step in done:
        if isinstance(step, journal.Inserts):
            wanted += [journal.Step(step.table, row_id, step.version) for row_id in step.row_ids]
        else:
            wanted.append(step)
    assert journal.steps_from_json(journal.steps_to_json(done)) == wanted


def test_a_journal_of_an_earlier_program_is_read() -> None:
    document = '[["people", "a", 1, null, false], ["people", "b", 7, {"sex": "female"}, false]]'
    assert journal.steps_from_json(document) == [
        journal.Step("people", "a", 1),
        journal.Step("people", "b", 7, {"sex": "female"}),
    ]


def test_the_log_gives_back_what_a_large_write_took(desk: Desk) -> None:
    log = desk.database.path.with_name(f"{DATABASE_FILE}-wal")
    with desk.write() as work:
        many = [{"id": new_id(), "name": f"S{at}", "value": "x" * 4000} for at in range(2000)]
        work.insert_many(settings, many)
        work.commit("many", text("Many"))
    assert log.stat().st_size > 7_000_000
    set_setting(desk, "one")  # the next write begins the log anew
    assert log.stat().st_size <= 4 * 1024 * 1024
