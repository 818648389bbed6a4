"""Rules that the database itself keeps, whatever the code above it does: SQLite's triggers for them."""

from __future__ import annotations

from sqlalchemy import Connection

FOREVER = 9_999_999  # later than any day, for ends that are still open

_OVERLAP = """
CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN EXISTS (
    SELECT 1 FROM {table} o WHERE o.{owner} = NEW.{owner} AND o.id <> NEW.id
    AND o.{start} < coalesce(NEW.{end}, {forever}) AND NEW.{start} < coalesce(o.{end}, {forever}){unless}
) BEGIN SELECT RAISE(ABORT, '{message}'); END
"""

BED_TAKEN = "guard: the bed is taken"
PERSON_PLACED = "guard: the person has a bed"
PERSON_STAYS = "guard: the person has a stay"
LEDGER_FIXED = "guard: the ledger only grows"
TRAIL_FIXED = "guard: the audit trail only grows"
CENSUS_FIXED = "guard: a confirmed night is not changed"
AWAY_ALREADY = "guard: the person is away"

# Enrolments of another system overlap each other and what is known here; counts merge them.
_BOTH_OURS = "\n    AND o.source_id IS NULL AND NEW.source_id IS NULL"


def _no_overlap(table: str, owner: str, start: str, end: str, message: str, unless: str = "") -> list[str]:
    events = (("insert", "INSERT"), ("update", f"UPDATE OF {owner}, {start}, {end}"))
    return [
        _OVERLAP.format(
            name=f"guard_{table}_{owner}_{suffix}",
            event=event,
            table=table,
            owner=owner,
            start=start,
            end=end,
            message=message,
            forever=FOREVER,
            unless=unless,
        )
        for suffix, event in events
    ]


def _append_only(table: str, message: str) -> list[str]:
    return [
        f"CREATE TRIGGER guard_{table}_no_{event.lower()} BEFORE {event} ON {table} "
        f"BEGIN SELECT RAISE(ABORT, '{message}'); END"
        for event in ("UPDATE", "DELETE")
    ]


# Not one upsert: SQLite would check the row it is about to insert, and what goes out is below zero by itself.
_BALANCE = """
CREATE TRIGGER ledger_movements_balance AFTER INSERT ON movements BEGIN
    INSERT INTO stock_balances (store_id, item_id, lot_id, bin, quantity)
    VALUES (NEW.store_id, NEW.item_id, NEW.lot_id, NEW.bin, 0)
    ON CONFLICT (store_id, item_id, lot_id, bin) DO NOTHING;
    UPDATE stock_balances SET quantity = quantity + NEW.quantity
    WHERE store_id = NEW.store_id AND item_id = NEW.item_id AND lot_id = NEW.lot_id AND bin = NEW.bin;
END
"""


def sqlite_guards() -> list[str]:
    """The statements that create every guard."""
    return [
        *_no_overlap("placements", "bed_id", "from_day", "to_day", BED_TAKEN),
        *_no_overlap("placements", "person_id", "from_day", "to_day", PERSON_PLACED),
        *_no_overlap("stays", "person_id", "entry_day", "exit_day", PERSON_STAYS, _BOTH_OURS),
        *_no_overlap("stay_absences", "stay_id", "from_day", "to_day", AWAY_ALREADY),
        *_append_only("movements", LEDGER_FIXED),
        *_append_only("audit", TRAIL_FIXED),
        *_append_only("census_nights", CENSUS_FIXED),
        *_append_only("census_lines", CENSUS_FIXED),
        *_append_only("census_amendments", CENSUS_FIXED),
        _BALANCE,
    ]


def guard_faults(connection: Connection) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """The guards that are missing, those that say something else, and triggers that are none of ours, by name."""
    ours = {statement.split()[2]: statement.strip() for statement in sqlite_guards()}
    rows = connection.exec_driver_sql("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    found = {str(name): str(written) for name, written in rows}
    changed = [name for name in ours.keys() & found.keys() if ours[name] != found[name]]
    missing, foreign = ours.keys() - found.keys(), found.keys() - ours.keys()
    return tuple(sorted(missing)), tuple(sorted(changed)), tuple(sorted(foreign))


def drop_guards(connection: Connection) -> None:
    """Before a migration: a table made anew would lose its guards, and those of others could not name it."""
    if connection.dialect.name == "sqlite":
        names = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars()
        for name in names.all():
            connection.exec_driver_sql(f"DROP TRIGGER {name}")


def create_guards(connection: Connection) -> None:
    """After a migration, in its transaction: the guards as this program knows them."""
    if connection.dialect.name == "sqlite":
        for statement in sqlite_guards():
            connection.exec_driver_sql(statement)
