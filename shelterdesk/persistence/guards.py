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
RESERVED = "guard: it is kept for a round"
NOT_THERE = "guard: more is kept than lies there"
AT_THE_TABLE = "guard: it is out with a round"
GOODS_OUT = "guard: goods of the round are out"
ROUND_USED = "guard: the round was begun"
ROUND_SHUT = "guard: the round is not open"

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

_REFUSE = """
CREATE TRIGGER {name} BEFORE {event} ON {table} WHEN {when}
BEGIN SELECT RAISE(ABORT, '{message}'); END
"""
_KEPT = """(SELECT coalesce(sum(r.quantity), 0) FROM round_reservations r
    WHERE r.lot_id = NEW.lot_id AND r.store_id = NEW.store_id AND r.bin = NEW.bin)"""
_LIES = """coalesce((SELECT b.quantity FROM stock_balances b WHERE b.store_id = NEW.store_id
    AND b.item_id = NEW.item_id AND b.lot_id = NEW.lot_id AND b.bin = NEW.bin), 0)"""


def _refuse(name: str, event: str, table: str, when: str, message: str) -> str:
    return _REFUSE.format(name=name, event=event, table=table, when=when, message=message)


def _rounds() -> list[str]:
    """What is kept for a round is taken by nothing else; what is out with one goes through its reckoning."""
    shut = "NEW.round_id IS NOT NULL AND (SELECT state FROM rounds WHERE id = NEW.round_id) <> 'open'"
    kept = "EXISTS (SELECT 1 FROM round_reservations r WHERE r.lot_id = NEW.lot_id)"
    out = """EXISTS (SELECT 1 FROM rounds r
    WHERE r.store_id = NEW.store_id AND r.state = 'open' AND r.bin = NEW.bin)"""
    lies = """EXISTS (SELECT 1 FROM stock_balances b
    WHERE b.store_id = NEW.store_id AND b.bin = NEW.bin AND b.quantity > 0)"""
    used = "EXISTS (SELECT 1 FROM handouts h WHERE h.round_id = NEW.id AND h.voided_at IS NULL)"
    through = "NEW.kind IN ('issue', 'from round', 'adjust', 'reverse')"
    return [
        _refuse(
            "guard_round_reservations_lie",
            "INSERT",
            "round_reservations",
            f"{_KEPT} + NEW.quantity > {_LIES}",
            NOT_THERE,
        ),
        _refuse(
            "guard_movements_kept",
            "INSERT",
            "movements",
            f"NEW.quantity < 0 AND {kept}\nAND {_LIES} + NEW.quantity < {_KEPT}",
            RESERVED,
        ),
        _refuse(
            "guard_movements_out",
            "INSERT",
            "movements",
            f"NEW.quantity < 0 AND NOT {through}\nAND {out}",
            AT_THE_TABLE,
        ),
        _refuse(
            "guard_rounds_close",
            "UPDATE OF state",
            "rounds",
            f"NEW.state = 'closed' AND {lies}",
            GOODS_OUT,
        ),
        _refuse(
            "guard_rounds_begun",
            "UPDATE OF state",
            "rounds",
            f"OLD.state = 'open' AND NEW.state IN ('planned', 'cancelled') AND {used}",
            ROUND_USED,
        ),
        _refuse("guard_handouts_round_given", "INSERT", "handouts", shut, ROUND_SHUT),
        _refuse("guard_handouts_round_voided", "UPDATE OF voided_at", "handouts", shut, ROUND_SHUT),
    ]


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
        *_rounds(),
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
