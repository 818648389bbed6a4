"""What is kept safe, and from whom: the recovery sheet, the copy and the check in the settings."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from shelterdesk.desktop.pages.settings_page import SettingsPage
from shelterdesk.desktop.start.recovery_sheet import save_sheet
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.roles import Role


def test_the_recovery_sheet_is_for_who_made_it(qapp, tmp_path: Path) -> None:
    path = tmp_path / "recovery-code.pdf"
    before = os.umask(0o022)
    try:
        save_sheet("Casa Mar", "ABCD-EFGH", path)
    finally:
        os.umask(before)
    assert path.read_bytes().startswith(b"%PDF")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]
    if os.name == "posix":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_sheet_that_cannot_be_written_is_said(qapp, tmp_path: Path) -> None:
    with pytest.raises(CannotOpen, match="cannot be written: it is not there"):
        save_sheet("Casa Mar", "ABCD-EFGH", tmp_path / "gone" / "code.pdf")


@pytest.mark.parametrize(("role", "offered"), [(Role.MANAGER, True), (Role.DISTRIBUTION, False)])
def test_copy_and_check_are_offered_to_whom_may_ask_for_them(
    sit_down, desk, role: Role, offered: bool
) -> None:
    page = sit_down(replace(desk, actor=replace(desk.actor, role=role))).opens("settings")
    assert isinstance(page, SettingsPage)
    assert [button.isVisible() for button in (page.ui.backup_button, page.ui.check_button)] == [offered] * 2
