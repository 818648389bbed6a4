"""Telling "the world failed", which is said to the person, from "we have a bug", which is not hidden."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.engine import DATABASE_ERRORS

DATABASE_FAULTS: tuple[type[BaseException], ...] = (DBAPIError, *DATABASE_ERRORS)
WORLD_FAULTS: tuple[type[BaseException], ...] = (OSError, *DATABASE_FAULTS)

_DAMAGED = text("The database is damaged. Please keep the file as it is and turn to the latest backup.")
# What SQLite says, and what it means to a person; anything else that it says is a fault of ours.
_MEANINGS = {
    "database is locked": text("Another program is using the database; please try again."),
    "database or disk is full": text("The disk is full. What was saved before is safe."),
    "readonly database": text("The database may not be written to by this user."),
    "unable to open database file": text("The database file cannot be opened any more."),
    "disk I/O error": text("The disk failed while the database was read or written."),
    "malformed": _DAMAGED,
    "not a database": _DAMAGED,
}


def sentence_for(fault: BaseException) -> Text | None:
    """The sentence for one of `WORLD_FAULTS`, None where the world is not to blame."""
    if isinstance(fault, OSError):
        return _of_system(fault)
    said = str(fault.orig if isinstance(fault, DBAPIError) else fault)
    return next((meaning for mark, meaning in _MEANINGS.items() if mark in said), None)


def _of_system(fault: OSError) -> Text | None:
    if fault.strerror is None:
        return None
    if fault.filename is None:
        return text("{reason}.", reason=fault.strerror)
    return text("{file}: {reason}.", file=fault.filename, reason=fault.strerror)
