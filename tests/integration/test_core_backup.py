"""Backups: only what was verified has the name of one, and nothing is written over."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from shelterdesk.persistence import backup as backups
from shelterdesk.persistence.backup import BackupBroken, back_up, latest_backup
from shelterdesk.persistence.database import DATABASE_FILE, KEYRING_FILE
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from tests.conftest import PASSWORD, MakeDesk, TestClock
from tests.rows import everything, set_setting


def _kept(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.database.folder / "backups").glob("*"))


def test_a_copy_opens_with_the_same_password_and_holds_the_same(desk: Desk, clock: TestClock) -> None:
    set_setting(desk, "colour")
    folder = back_up(desk.database, "by-hand", clock())
    assert sorted(path.name for path in folder.iterdir()) == [KEYRING_FILE, DATABASE_FILE]
    copy = sign_in(folder, "marisol", PASSWORD)
    assert everything(copy) == everything(desk)
    copy.database.close()


def test_a_copy_is_made_while_someone_writes(desk: Desk, clock: TestClock) -> None:
    set_setting(desk, "saved")
    with desk.write() as work:
        work.connection.exec_driver_sql("UPDATE settings SET value = 'not saved'")
        folder = back_up(desk.database, "by-hand", clock())
    copy = sign_in(folder, "marisol", PASSWORD)
    assert "not saved" not in repr(everything(copy))
    copy.database.close()


def test_what_a_power_cut_leaves_is_not_taken_for_a_backup(
    desk: Desk, clock: TestClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(copy: Path, key: bytes) -> None:
        shutil.copytree(copy, copy.with_name("20990101T000000.000000Z-left.part"))
        raise KeyboardInterrupt

    monkeypatch.setattr(backups, "_verify", cut)
    with pytest.raises(KeyboardInterrupt):
        back_up(desk.database, "by-hand", clock())
    assert _kept(desk) == ["20990101T000000.000000Z-left.part"]
    assert latest_backup(desk.database.folder) is None


def test_the_latest_is_the_latest_and_what_else_lies_there_does_not_matter(
    desk: Desk, clock: TestClock
) -> None:
    for name in ("notes.txt", "copy of Zoe's files Z-1", "20260230T000000.000000Z-no such day"):
        path = desk.database.folder / "backups" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("", encoding="utf-8")
    assert latest_backup(desk.database.folder) is None
    made = [clock() - timedelta(days=days) for days in (0, 5, 2)]
    for moment in made:
        back_up(desk.database, "by-hand", moment)
    assert latest_backup(desk.database.folder) == made[0]


def test_a_keyring_of_another_database_does_not_count(make_desk: MakeDesk, clock: TestClock) -> None:
    desk, other = make_desk("one"), make_desk("other")
    shutil.copy(other.database.folder / KEYRING_FILE, desk.database.folder / KEYRING_FILE)
    with pytest.raises(BackupBroken, match="keyring"):
        back_up(desk.database, "by-hand", clock())
    assert _kept(desk) == []


def test_a_copy_is_not_written_over_anything(desk: Desk, tmp_path: Path) -> None:
    target = tmp_path / "letter.txt"
    target.write_bytes(b"precious")
    with pytest.raises(FileExistsError):
        desk.database.copy_to(target)
    assert target.read_bytes() == b"precious"
