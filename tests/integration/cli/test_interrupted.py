"""Ctrl-C in the middle of a command, and another program in its way: one sentence, and nothing half made."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import func, select

from shelterdesk.persistence import engine
from shelterdesk.persistence.database import DATABASE_FILE, LOCK_FILE
from shelterdesk.persistence.tables import people
from shelterdesk.services.desk import Desk
from tests.integration.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[3]
PATIENCE = 60.0  # seconds, for a computer under load; nothing waits for them where all is well
# What a shell calls 130 in both cases: a Python that was interrupted within an exec() kills itself by the signal.
INTERRUPTED = {130, -signal.SIGINT}
ROWS = 30_000
posix = pytest.mark.skipif(os.name != "posix", reason="only POSIX sends the signal of Ctrl-C to one process")


def interrupted(when: Callable[[], bool], *words: object) -> subprocess.CompletedProcess[str]:
    """Runs a command in a process of its own, which is interrupted once `when` holds."""
    command = [sys.executable, "-m", "shelterdesk", *map(str, words)]
    running = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    )
    try:
        patience = time.monotonic() + PATIENCE
        while running.poll() is None and not when() and time.monotonic() < patience:
            time.sleep(0.005)
        running.send_signal(signal.SIGINT)
        out, err = running.communicate(timeout=PATIENCE)
    finally:
        running.kill()
    return subprocess.CompletedProcess(command, running.returncode, out, err)


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


@posix
@pytest.mark.parametrize("at", [1, 1_500_000])
def test_an_interrupted_sample_leaves_nothing_and_can_be_made_again(
    shelterdesk: Run, tmp_path: Path, at: int
) -> None:
    folder = tmp_path / "s"
    ended = interrupted(lambda: size_of(folder / DATABASE_FILE) >= at, "sample", folder)
    assert (ended.returncode in INTERRUPTED, ended.stdout, ended.stderr) == (True, "", "Stopped.\n")
    assert [path.name for path in folder.iterdir()] == [LOCK_FILE]
    words = ("--timezone", "America/Aruba", "--login", "ana", "--password-file", tmp_path / "pw")
    (tmp_path / "pw").write_text("a quiet harbour", encoding="utf-8")
    assert shelterdesk("new", folder, "--site", "Casa Sol", *words).code == 0


@posix
def test_an_interrupted_import_keeps_nothing(
    shelterdesk: Run, login: tuple[str, ...], desk: Desk, tmp_path: Path
) -> None:
    path, log = tmp_path / "people.csv", desk.database.path.with_name(f"{DATABASE_FILE}-wal")
    lines = (f"Given{row},Family,female,{row % 80}" for row in range(ROWS))
    path.write_text("\n".join(("given names,family names,sex,age", *lines)), encoding="utf-8")
    before = size_of(log)
    in_the_midst = before + 200_000
    ended = interrupted(lambda: size_of(log) > in_the_midst, "import", "people", path, *login)
    assert (ended.returncode in INTERRUPTED, ended.stdout, ended.stderr) == (True, "", "Stopped.\n")
    assert size_of(log) > in_the_midst
    with desk.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(people)).scalar_one() == 0
    assert shelterdesk("check", *login).code == 0
    assert f"taken {ROWS}" in shelterdesk("import", "people", path, *login).out


@posix
def test_an_interrupted_report_leaves_no_part_of_a_file(
    shelterdesk: Run, login: tuple[str, ...], desk: Desk, tmp_path: Path
) -> None:
    desk.database.close()  # so that what lies beside the file tells that the report has opened it
    index = desk.database.path.with_name(f"{DATABASE_FILE}-shm")
    folder = tmp_path / "reports"
    folder.mkdir()
    files = [folder / f"r.{ending}" for ending in ("csv", "xlsx", "pdf")]
    period = ("--from", "2026-01-01", "--to", "2026-12-31")
    ended = interrupted(index.exists, "report", "donor", *period, "--out", *files, *login)
    assert (ended.returncode in INTERRUPTED, ended.stderr) == (True, "Stopped.\n")
    written = [line.removeprefix("Written: ") for line in ended.stdout.splitlines()]
    assert sorted(str(path) for path in folder.iterdir()) == sorted(written)
    assert shelterdesk("check", *login).code == 0


_HOLDING = """
import sys
from pathlib import Path
from shelterdesk.persistence.engine import connect_raw
held = connect_raw(Path(sys.argv[1]), bytes.fromhex(sys.stdin.readline()))
held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.readline()
"""


@contextmanager
def _held_by_another(desk: Desk) -> Iterator[None]:
    other = subprocess.Popen(
        [sys.executable, "-c", _HOLDING, str(desk.database.path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        cwd=ROOT,
    )
    assert other.stdin is not None
    assert other.stdout is not None
    try:
        other.stdin.write(f"{desk.database.key.hex()}\n")
        other.stdin.flush()
        assert other.stdout.readline() == "held\n"
        yield
    finally:
        other.communicate("\n", timeout=PATIENCE)


def test_a_database_that_another_program_writes_is_said_after_a_while(
    shelterdesk: Run,
    login: tuple[str, ...],
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.3)
    path = tmp_path / "items.csv"
    path.write_text("name,unit\nSoap,piece\n", encoding="utf-8")
    with _held_by_another(desk):
        for words in (("import", "catalogue", path), ("backup",)):
            ran = shelterdesk(*words, *login)
            assert (ran.code, ran.out) == (1, "")
            assert ran.sentence == "Another program is using the database; please try again."
        assert shelterdesk("status", *login).code == 0  # who only reads does not wait
    assert shelterdesk("import", "catalogue", path, *login).code == 0
