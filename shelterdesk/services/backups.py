"""Backups, daily and when someone asks: written into the trail, and verified before they count."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from shelterdesk.domain.errors import RuleBroken, Unavailable
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.persistence.backup import BackupBroken, back_up, latest_backup
from shelterdesk.services.desk import Desk
from shelterdesk.services.faults import DATABASE_FAULTS, sentence_for

BACKUP_EVERY = timedelta(days=1)


def back_up_now(desk: Desk) -> Path:
    """Copy database and keyring and verify the copy; returns the folder of the copy.

    It is recorded before it is made: no copy leaves without a trace, though the trace may be of one that
    failed. Raises NotAllowed, RuleBroken where the copy is not sound or cannot be written, or Unavailable.
    """
    desk.authorize(Permission.BACK_UP)
    return _copied(desk, "by-hand")


def keep_backed_up(desk: Desk) -> Path | None:
    """The copy of the day, whoever is signed in; None if there is one already. Raises as `back_up_now` does."""
    desk.authorize(Permission.KEEP_BACKED_UP)
    if not backup_is_due(latest_backup(desk.database.folder), desk.clock()):
        return None
    return _copied(desk, "daily")


def backup_is_due(last: datetime | None, now: datetime) -> bool:
    """Whether the newest copy is older than a day, or there is none."""
    return last is None or now - last > BACKUP_EVERY


def _copied(desk: Desk, label: str) -> Path:
    with desk.write() as work:
        work.commit("back up", text("Backup made"), undoable=False)
    try:
        return back_up(desk.database, label, desk.clock())
    except BackupBroken as fault:
        raise RuleBroken(
            text("The copy is not sound and was taken away: the disk or the memory may be failing.")
        ) from fault
    except OSError as fault:
        raise RuleBroken(text("The copy could not be written: {reason}.", reason=reason_of(fault))) from fault
    except DATABASE_FAULTS as fault:
        sentence = sentence_for(fault)
        if sentence is None:
            raise
        raise Unavailable(sentence) from fault
