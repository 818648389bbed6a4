"""The audit trail: each row carries an HMAC over itself and the one before it.

The sequence orders the rows, not the clock.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from shelterdesk.persistence.tables import audit

_START = b"shelterdesk audit trail"
# Every write needs these: built once, their text is found in SQLAlchemy's cache at once.
_LAST = select(audit.c.sequence, audit.c.mac).order_by(audit.c.sequence.desc()).limit(1)
_ADD = insert(audit)


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What happened, without any value: `code` is a person's or an item's code, `fields` are column names."""

    at: datetime
    actor_id: str
    action: str
    site_id: str | None
    code: str | None
    fields: tuple[str, ...]
    reason: str | None


def next_sequence(connection: Connection) -> int:
    """The number that the next row will have; it stays so while the caller's transaction is the only writer."""
    return _next(connection)[0]


def append(connection: Connection, entry: AuditEntry, key: bytes) -> int:
    """Add one row, chained to the last one, and return its number; the caller's transaction is the only writer."""
    sequence, before = _next(connection)
    connection.execute(
        _ADD,
        {
            "sequence": sequence,
            "at": entry.at,
            "actor_id": entry.actor_id,
            "action": entry.action,
            "site_id": entry.site_id,
            "code": entry.code,
            "fields": " ".join(entry.fields),
            "reason": entry.reason,
            "mac": _mac(key, before, sequence, entry),
        },
    )
    return sequence


def first_broken(connection: Connection, key: bytes) -> int | None:
    """The sequence of the first row changed, or after a gap; None if the chain holds."""
    before, expected = _START, 1
    for row in connection.execute(select(audit).order_by(audit.c.sequence)):
        fields = tuple(row.fields.split())
        entry = AuditEntry(row.at, row.actor_id, row.action, row.site_id, row.code, fields, row.reason)
        good = row.sequence == expected and hmac.compare_digest(
            row.mac, _mac(key, before, row.sequence, entry)
        )
        if not good:
            return int(row.sequence)
        before, expected = row.mac, expected + 1
    return None


def _next(connection: Connection) -> tuple[int, bytes]:
    """The number of the next row, and the code of the one before it."""
    last = connection.execute(_LAST).first()
    return (last.sequence + 1, last.mac) if last else (1, _START)


def _mac(key: bytes, before: bytes, sequence: int, entry: AuditEntry) -> bytes:
    row = [
        sequence,
        entry.at.astimezone(UTC).isoformat(),
        entry.actor_id,
        entry.action,
        entry.site_id,
        entry.code,
        list(entry.fields),
        entry.reason,
    ]
    return hmac.digest(key, before + json.dumps(row).encode(), "sha256")
