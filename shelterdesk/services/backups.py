"""A backup that someone asks for: verified before it counts, and written into the trail."""

from __future__ import annotations

from pathlib import Path

from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.backup import BackupBroken, back_up
from shelterdesk.services.desk import Desk


def back_up_now(desk: Desk) -> Path:
    """Copy database and keyring, verify the copy, record it; returns the folder of the copy.

    Raises NotAllowed, RuleBroken where the copy is not sound, or what the disk raises when it is full.
    """
    desk.authorize(Permission.BACK_UP)
    try:
        folder = back_up(desk.database, "by-hand", desk.clock())
    except BackupBroken as fault:
        raise RuleBroken(
            text("The copy is not sound and was taken away: the disk or the memory may be failing.")
        ) from fault
    with desk.write() as work:
        work.commit("back up", text("Backup made"), undoable=False)
    return folder
