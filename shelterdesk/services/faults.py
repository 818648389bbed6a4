"""Telling "the world failed", which is said to the person, from "we have a bug", which is not hidden."""

from __future__ import annotations

from sqlalchemy.exc import DBAPIError

from shelterdesk.domain.errors import Unavailable
from shelterdesk.domain.system_errors import DISK_FULL, is_full, reason_of
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.refusals import DATABASE_ERRORS, failure_of

# Unavailable is what an engine of ours makes of them; the others come from beside it.
DATABASE_FAULTS: tuple[type[BaseException], ...] = (Unavailable, DBAPIError, *DATABASE_ERRORS)
WORLD_FAULTS: tuple[type[BaseException], ...] = (OSError, *DATABASE_FAULTS)


def sentence_for(fault: BaseException) -> Text | None:
    """The sentence for one of `WORLD_FAULTS`, None where the world is not to blame."""
    if isinstance(fault, OSError):
        return _of_system(fault)
    failure = fault if isinstance(fault, Unavailable) else failure_of(fault)
    return None if failure is None else failure.text


def _of_system(fault: OSError) -> Text | None:
    if fault.strerror is None:
        return None
    if is_full(fault):
        return DISK_FULL
    if fault.filename is None:
        return text("The system refused: {reason}.", reason=reason_of(fault))
    return text("{file}: {reason}.", file=fault.filename, reason=reason_of(fault))
