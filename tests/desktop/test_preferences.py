"""What this computer remembers, for the one who works at it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from shelterdesk.desktop.preferences import Preferences, PreferencesFile

SAVED = Preferences(language="es", folder=Path("/a/shelter"), last_login="marisol")


@pytest.fixture(autouse=True)
def usual_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name != "posix", reason="elsewhere the profile of the person is closed")
@pytest.mark.parametrize("before", [None, 0o644, 0o600])
def test_the_last_login_and_folder_are_closed_to_others(tmp_path: Path, before: int | None) -> None:
    path = tmp_path / "config" / "shelterdesk.ini"
    if before is not None:
        path.parent.mkdir(mode=0o700)
        path.write_text("[General]\nlogin=ana\n", encoding="utf-8")
        path.chmod(before)
    PreferencesFile(path).save(SAVED)
    assert PreferencesFile(path).load() == SAVED
    assert {found.name: stat.S_IMODE(found.stat().st_mode) for found in path.parent.iterdir()} == {
        "shelterdesk.ini": 0o600
    }
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_where_nothing_can_be_saved_the_program_goes_on(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file", encoding="utf-8")
    file = PreferencesFile(tmp_path / "config" / "shelterdesk.ini")
    file.save(SAVED)
    assert file.load() == Preferences()
