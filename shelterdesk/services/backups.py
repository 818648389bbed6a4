"""A backup that someone asks for: written into the trail, and verified before it counts."""

from __future__ import annotations

from pathlib import Path

from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.backup import BackupBroken, back_up
from shelterdesk.services.desk import Desk


def back_up_now(desk: Desk) -> Path:
    """Copy database and keyring and verify the copy; returns the folder of the copy.

    It is recorded before it is made: no copy leaves without a trace, though the trace may be of one that
    failed. Raises NotAllowed, or RuleBroken where the copy is not sound or cannot be written.
    """
    desk.authorize(Permission.BACK_UP)
    with desk.write() as work:
        work.commit("back up", text("Backup made"), undoable=False)
    try:
        return back_up(desk.database, "by-hand", desk.clock())
    except BackupBroken as fault:
        raise RuleBroken(
            text("The copy is not sound and was taken away: the disk or the memory may be failing.")
        ) from fault
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise RuleBroken(text("The copy could not be written: {reason}.", reason=reason)) from fault
