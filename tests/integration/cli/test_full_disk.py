"""A full disk: said in one sentence, nothing of what was saved lost, nothing left in the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from shelterdesk.domain.errors import Unavailable
from shelterdesk.persistence import engine
from shelterdesk.persistence.database import LOCK_FILE
from shelterdesk.services.backups import back_up_now
from shelterdesk.services.desk import Desk
from tests.integration.cli.conftest import Run
from tests.rows import everything, set_setting

SENTENCE = "The disk is full. What was saved before is safe."
ROOT = Path(__file__).resolve().parents[3]
FillUp = Callable[[int], Any]


@pytest.fixture
def full_after(monkeypatch: pytest.MonkeyPatch) -> FillUp:
    """Databases may grow to so many pages only; after that SQLite says what it says of a full disk."""
    prepare = engine._prepare

    @contextmanager
    def full(pages: int) -> Iterator[None]:
        def limited(connection: Any, *, durable: bool) -> None:
            prepare(connection, durable=durable)
            connection.execute(f"PRAGMA max_page_count = {pages}")

        with monkeypatch.context() as patch:
            patch.setattr(engine, "_prepare", limited)
            yield

    return full


def _new(folder: Path, password_file: Path) -> list[object]:
    words = ["new", folder, "--site", "Casa Mar", "--timezone", "America/Aruba", "--login", "ana"]
    return [*words, "--password-file", password_file]


@pytest.mark.parametrize("pages", [2, 20, 60])
def test_a_new_shelter_on_a_full_disk(
    shelterdesk: Run, tmp_path: Path, password_file: Path, full_after: FillUp, pages: int
) -> None:
    words = _new(tmp_path / "s", password_file)
    with full_after(pages):
        ran = shelterdesk(*words)
    assert (ran.code, ran.out, ran.sentence) == (1, "", SENTENCE)
    assert [path.name for path in (tmp_path / "s").iterdir()] == [LOCK_FILE]
    assert shelterdesk(*words).code == 0


@pytest.mark.parametrize("pages", [60, 600])
def test_a_sample_on_a_full_disk(shelterdesk: Run, tmp_path: Path, full_after: FillUp, pages: int) -> None:
    with full_after(pages):
        ran = shelterdesk("sample", tmp_path / "s")
    assert (ran.code, ran.out, ran.sentence) == (1, "", SENTENCE)
    assert [path.name for path in (tmp_path / "s").iterdir()] == [LOCK_FILE]


def test_what_was_saved_before_is_there_and_work_goes_on(desk: Desk, full_after: FillUp) -> None:
    set_setting(desk, "before")
    desk.database.engine.dispose()
    with full_after(1):
        written, said = _written_until_full(desk)
        saved = everything(desk)
    assert said == SENTENCE
    assert len([row for row in saved["settings"] if "much" in row]) == written
    desk.database.engine.dispose()
    assert everything(desk) == saved
    desk.database.engine.dispose()
    set_setting(desk, "after")


def _written_until_full(desk: Desk) -> tuple[int, str]:
    """How many were written, and what was said then."""
    for number in range(500):
        try:
            set_setting(desk, f"much {number} {'x' * 5000}")
        except Unavailable as full:
            return number, str(full)
    return 500, ""


def test_a_backup_on_a_full_disk_is_none(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_source: object, _target: object) -> None:
        raise engine.sqlcipher.OperationalError("database or disk is full")

    monkeypatch.setattr("shelterdesk.persistence.database.copy_database", full)
    with pytest.raises(Unavailable, match="The disk is full"):
        back_up_now(desk)
    assert list((desk.database.folder / "backups").iterdir()) == []


_ON_A_SMALL_DISK = """
mount -t tmpfs -o size={size} tmpfs "{disk}" || exit 77
"{python}" -m shelterdesk new "{disk}/s" --site A --timezone America/Aruba --login ana --password-file "{password}"
echo "code $?"
ls -A "{disk}/s"
"""


@pytest.mark.parametrize("size", ["8k", "24k", "200k", "800k"])
def test_a_disk_that_is_really_full(tmp_path: Path, password_file: Path, size: str) -> None:
    """Where a database has room for its first page, but none for what SQLite lays beside it, too."""
    unshare = shutil.which("unshare")
    if unshare is None:
        pytest.skip("this system cannot make a small disk for one process")
    script = _ON_A_SMALL_DISK.format(
        size=size, disk=tmp_path, python=sys.executable, password=password_file.rename(_away(tmp_path))
    )
    done = subprocess.run(
        [unshare, "--user", "--map-root-user", "--mount", "sh", "-c", script],
        capture_output=True,
        encoding="utf-8",
        cwd=ROOT,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )
    if done.returncode != 0:
        pytest.skip(f"no small disk can be made here: {done.stderr.strip()}")
    assert done.stdout.splitlines() == ["code 1", LOCK_FILE]
    assert done.stderr.splitlines() == [SENTENCE]


def _away(folder: Path) -> Path:
    """A place beside the folder that the small disk will hide."""
    return folder.with_name(f"{folder.name}.password")
