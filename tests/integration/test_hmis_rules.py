"""HUD's rules of counting: hostile exports, in the ways that systems write them, against a slow recount."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from shelterdesk.domain.census import profile_of
from shelterdesk.domain.figures import Period
from shelterdesk.exchange.hmis import HmisFolder
from shelterdesk.reports.json_file import census_json
from shelterdesk.services.census import CensusScope, census_figures
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import ImportFile
from shelterdesk.services.imports.hmis import TakeHmis, take_hmis
from shelterdesk.services.session import sign_in
from tests.conftest import PASSWORD
from tests.hmis_export import PLAIN, Dialect, Export
from tests.hostile_hmis import LENGTH, day, dialects, exports
from tests.hud_recount import lodging, recount

numbers = count()
spans = st.tuples(st.integers(0, LENGTH), st.integers(0, LENGTH)).map(sorted).map(tuple)
profiles = st.sampled_from(("hud", "hud", "voca", "fvpsa"))
SLOW = settings(
    max_examples=40,
    deadline=None,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[*HealthCheck],
)


@contextmanager
def copy_of(desk: Desk, tmp_path: Path) -> Iterator[Desk]:
    """A shelter of its own for one example, so that they do not add up."""
    folder = tmp_path / f"copy {next(numbers)}"
    shutil.copytree(desk.database.folder, folder)
    copied = sign_in(folder, "marisol", PASSWORD, desk.clock)
    try:
        yield copied
    finally:
        copied.database.close()
        shutil.rmtree(folder)


def take(desk: Desk, made: Export, folder: Path, dialect: Dialect = PLAIN) -> Desk:
    """The desk of someone who has taken the export: the manager of the one site works for all of them then."""
    source = HmisFolder(made.write(folder, dialect))
    take_hmis(desk, source, TakeHmis(ImportFile(source.fingerprint)))
    shutil.rmtree(folder)
    desk.database.close()
    return sign_in(desk.database.folder, "marisol", PASSWORD, desk.clock)


def counted(
    desk: Desk, profile: str, period: tuple[date, date], *, by_household: bool
) -> dict[object, object]:
    scope = CensusScope(Period(*period), profile_of(profile), by_household)
    rows: list[dict[str, Any]] = census_json(census_figures(desk, scope))["rows"]
    return {
        (row["source_id"], row["household_type"]) if by_household else row["source_id"]: (
            row["people"],
            row["households"],
            row["bed_nights"],
            row["available_bed_nights"],
        )
        for row in rows
        if row["source_id"] is not None
    }


def assert_as_hud(desk: Desk, made: Export, profile: str, period: tuple[date, date]) -> None:
    same_day = int(profile == "voca")
    expected = recount(made, *period, by_household=False, same_day=same_day)
    nothing: dict[object, object] = dict.fromkeys(lodging(made), (0, 0, 0, 0))
    assert counted(desk, profile, period, by_household=False) == {**nothing, **expected}
    expected = recount(made, *period, by_household=True, same_day=same_day)
    assert counted(desk, profile, period, by_household=True) == expected


@SLOW
@given(made=exports(), dialect=dialects, span=spans, profile=profiles)
def test_the_census_of_any_export_is_that_of_hud(
    desk: Desk, tmp_path: Path, made: Export, dialect: Dialect, span: tuple[int, int], profile: str
) -> None:
    with copy_of(desk, tmp_path) as own:
        again = take(own, made, tmp_path / "export", dialect)
        assert_as_hud(again, made, profile, (day(span[0]), day(span[1])))
        again.database.close()
