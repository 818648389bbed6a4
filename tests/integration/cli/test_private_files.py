"""On a laptop that several people share, what the program keeps is for the one who started it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from shelterdesk.persistence.database import DATABASE_FILE, add_slot
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.private_files import make_private_folder, replacing
from shelterdesk.services.backups import back_up_now
from shelterdesk.services.desk import Desk
from tests.conftest import PASSWORD, QUICK, MakeDesk
from tests.integration.cli.conftest import Run
from tests.rows import set_setting

pytestmark = pytest.mark.skipif(os.name != "posix", reason="elsewhere the profile of the person is closed")


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    """What most systems have: everyone may read what is made without a thought."""
    before = os.umask(0o022)
    yield
    os.umask(before)


def modes(folder: Path) -> dict[str, int]:
    """Everything in `folder`, and the folder itself, by what its mode lets anyone do."""
    found = (folder, *folder.rglob("*"))
    return {str(path.relative_to(folder.parent)): stat.S_IMODE(path.stat().st_mode) for path in found}


def open_to_others(folder: Path) -> dict[str, str]:
    return {name: oct(mode) for name, mode in modes(folder).items() if mode & 0o077}


def test_a_shelter_at_work_and_its_backup_are_private(make_desk: MakeDesk, tmp_path: Path) -> None:
    desk = make_desk("data/a/shelter")
    set_setting(desk, "colour")
    add_slot(desk.database, "dian", PASSWORD, new_id(), (), QUICK)
    backup = back_up_now(desk)
    names = {name.rpartition("/")[2] for name in modes(tmp_path / "data")}
    assert {f"{DATABASE_FILE}-wal", f"{DATABASE_FILE}-shm", "keyring.json", "keyring.lock"} <= names
    assert sorted(path.name for path in backup.iterdir()) == ["keyring.json", DATABASE_FILE]
    assert open_to_others(tmp_path / "data") == {}


def test_reports_are_private_from_their_first_byte(
    shelterdesk: Run, login: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[int] = []
    replace = Path.replace

    def noting(self: Path, target: Path) -> Path:
        seen.append(stat.S_IMODE(self.stat().st_mode))
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", noting)
    files = [tmp_path / f"stock.{ending}" for ending in ("xlsx", "pdf", "csv", "json")]
    assert shelterdesk("report", "stock", "--out", *files, *login).code == 0
    assert [stat.S_IMODE(path.stat().st_mode) for path in files] == seen == [0o600] * 4


def test_a_folder_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir(mode=0o755)
    make_private_folder(tmp_path / "shared" / "a" / "b")
    make_private_folder(tmp_path / "shared")
    assert modes(tmp_path / "shared") == {"shared": 0o755, "shared/a": 0o700, "shared/a/b": 0o700}


def test_nothing_is_written_through_what_someone_laid_in_the_way(desk: Desk, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("not ours", encoding="utf-8")
    (desk.database.folder / "keyring.new").symlink_to(other)
    add_slot(desk.database, "dian", PASSWORD, new_id(), (), QUICK)
    assert other.read_text("utf-8") == "not ours"
    assert open_to_others(desk.database.folder) == {}


def _written_in_part(path: Path) -> None:
    with replacing(path) as part:
        part.write_text("ne", encoding="utf-8")
        raise OSError(28, "full")


def test_what_fails_on_the_way_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(OSError, match="full"):
        _written_in_part(path)
    assert [(file.name, file.read_text("utf-8")) for file in tmp_path.iterdir()] == [("list.csv", "old")]
    with replacing(path) as part:
        part.write_text("new", encoding="utf-8")
    assert path.read_text("utf-8") == "new"
