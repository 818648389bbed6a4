"""A file names the house its rows are of; that is taken only from someone who may do so there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select

from shelterdesk.domain import roles
from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.roles import Permission, Role
from shelterdesk.persistence.tables import beds, metadata, people
from shelterdesk.services.desk import Desk
from tests.handing_out import Room
from tests.taking import reasons, take

REFUSED = "Your role may not do this here."
FILES = {
    IntakeKind.BEDS: "Shelter,Room,Bed\nCasa Sol,Hall,H-1\nCasa Mar,Hall,H-1\n",
    IntakeKind.PEOPLE: "Site,Given names,Sex\nCasa Sol,Zoraida,F\nCasa Mar,Wilmer,M\n",
}


@pytest.mark.parametrize("kind", FILES)
def test_rows_of_another_site_are_refused_by_line(desk: Desk, tmp_path: Path, kind: IntakeKind) -> None:
    other = Room(desk).other_site("Casa Sol")
    result = take(desk, tmp_path, kind, FILES[kind])
    assert reasons(result) == {2: REFUSED}
    assert result.taken == 1
    with desk.database.reading() as connection:
        for table in (beds, people):
            of_other = select(func.count()).select_from(table).where(table.c.site_id == other)
            assert connection.execute(of_other).scalar_one() == 0


@pytest.mark.parametrize("kind", FILES)
def test_it_needs_the_right_to_import_and_the_right_to_what_is_imported(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: IntakeKind
) -> None:
    everything = frozenset(Permission)
    needed = {IntakeKind.BEDS: Permission.EDIT_BEDS, IntakeKind.PEOPLE: Permission.REGISTER_PEOPLE}[kind]
    someone = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    for missing in (Permission.IMPORT_FILES, needed):
        monkeypatch.setitem(roles.MATRIX, Role.PROGRAMME, everything - {missing})
        with pytest.raises(NotAllowed):
            take(someone, tmp_path, kind, FILES[kind])
    with desk.database.reading() as connection:
        imported = select(func.count()).select_from(metadata.tables["imports"])
        assert connection.execute(imported).scalar_one() == 0
