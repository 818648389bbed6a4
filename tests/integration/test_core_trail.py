"""The chain of the audit trail: whatever is done to a row of it behind the program's back, the check finds it."""

from __future__ import annotations

import pytest

from shelterdesk.persistence.tables import audit
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from tests.rows import set_setting

ROWS = 6
EDITS = {
    "at": "at + 1",
    "actor_id": "replace(actor_id, substr(actor_id, 1, 4), 'ffff')",
    "action": "action || 's'",
    "site_id": "actor_id",
    "code": "coalesce(code, '') || 'X'",
    "fields": "fields || ' people.sex'",
    "reason": "coalesce(reason, '') || '.'",
    "mac": "randomblob(32)",
}


def _findings(desk: Desk) -> list[str]:
    """Of all checks but that of the guards, which were put aside to do the damage."""
    checks = [check for check in run_checks(desk) if "guards" not in str(check.name)]
    return [str(problem) for check in checks for problem in check.problems]


def _behind_its_back(desk: Desk, *statements: str) -> list[str]:
    """What the check says after the statements, which no guard stops; the trail began as `ROWS` whole rows."""
    for number in range(ROWS - 1):
        set_setting(desk, f"setting {number}")
    assert _findings(desk) == []
    with desk.database.engine.connect() as connection:
        for event in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER guard_audit_no_{event}")
        for statement in statements:
            connection.exec_driver_sql(statement)
        connection.commit()
    return _findings(desk)


def test_every_column_is_under_the_seal() -> None:
    assert EDITS.keys() | {"sequence"} == set(audit.c.keys())


@pytest.mark.parametrize(("column", "value"), EDITS.items())
def test_an_edit_is_found(desk: Desk, column: str, value: str) -> None:
    found = _behind_its_back(desk, f"UPDATE audit SET {column} = {value} WHERE sequence = 3")
    assert found == ["Row 3 was changed, or the row before it is missing."]


@pytest.mark.parametrize("first", [1, 3, 5])
def test_two_rows_in_each_others_place_are_found(desk: Desk, first: int) -> None:
    found = _behind_its_back(
        desk,
        f"UPDATE audit SET sequence = 1000 WHERE sequence = {first}",
        f"UPDATE audit SET sequence = {first} WHERE sequence = {first + 1}",
        f"UPDATE audit SET sequence = {first + 1} WHERE sequence = 1000",
    )
    assert found[0] == f"Row {first} was changed, or the row before it is missing."


@pytest.mark.parametrize("sequence", range(1, ROWS + 1))
def test_a_row_taken_out_is_found_and_so_is_one_whose_place_the_next_took(desk: Desk, sequence: int) -> None:
    closed_up = f"UPDATE audit SET sequence = sequence - 1 WHERE sequence > {sequence}"
    found = _behind_its_back(desk, f"DELETE FROM audit WHERE sequence = {sequence}", closed_up)
    assert found[-1] == f"Rows {ROWS} to {ROWS} are missing at its end."
    assert len(found) == (1 if sequence == ROWS else 2)
