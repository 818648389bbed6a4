"""What is kept safe, and from whom: the recovery sheet, the copy and the check in the settings."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from sqlalchemy import select, update

from shelterdesk.desktop.pages.people_page import PeoplePage
from shelterdesk.desktop.pages.settings_page import SettingsPage
from shelterdesk.desktop.start.recovery_sheet import save_sheet
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.tables import identities, people
from shelterdesk.services.people import RegisterPerson, register_person
from tests.rows import site_of


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


def test_a_broken_seal_is_told_once_and_hides_nobody_else(sit_down, desk) -> None:
    register_person(desk, RegisterPerson(site_of(desk), Sex.FEMALE, call_name="Lucero", given_names="Luz"))
    register_person(desk, RegisterPerson(site_of(desk), Sex.FEMALE, given_names="Ana"))
    with desk.database.engine.begin() as connection:
        lucero = select(people.c.id).where(people.c.call_name == "Lucero").scalar_subquery()
        spoilt = update(identities).where(identities.c.person_id == lucero).values(given_names=b"half")
        connection.execute(spoilt)
    at = sit_down(desk)
    page = at.opens("people")
    assert isinstance(page, PeoplePage)
    at.sees("A sealed record was changed or damaged")
    at.waits()
    assert {page.list.model.person(row).label for row in (0, 1)} == {"Ana", "Lucero"}
    assert any("A seal is broken" in label.text() for label in at.window.findChildren(QLabel))
    at.window.toast("another")
    at.opens("beds")
    at.opens("people")
    assert at.window.toast_widget.words() == "another"
