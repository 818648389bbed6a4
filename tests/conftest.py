"""What every test may use: a shelter of its own, small and quick to make."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.new_shelter import NewRoom, NewShelter
from shelterdesk.persistence.keyring import Cost
from shelterdesk.services import setup
from shelterdesk.services.desk import Desk
from shelterdesk.services.setup import start_new
from tests.migrated import MigratedOnce

# No test is timed. Unattended runs take the same examples each time, so that a red one can be had again.
settings.register_profile("house", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("house")

QUICK = Cost(memory_kib=19 * 1024, passes=1, lanes=1)
PASSWORD = "a quiet harbour"
ROOMS = (
    NewRoom("Room 1", ("1-01", "1-02", "1-03"), RoomUse.WOMEN),
    NewRoom("Room 2", ("2-01", "2-02"), RoomUse.MEN),
    NewRoom("Room 3", ("3-01", "3-02"), RoomUse.MIXED, accessible=True),
    NewRoom("Hall A", ("A-01", "A-02", "A-03", "A-04"), RoomUse.FAMILIES),
)


@dataclass
class TestClock:
    """A clock that stands still until a test moves it. Starts at 2026-09-03 14:00 UTC, 10:00 in Aruba."""

    __test__ = False
    now: datetime = field(default_factory=lambda: datetime(2026, 9, 3, 14, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **by: int) -> None:
        self.now += timedelta(**by)


@pytest.fixture
def clock() -> TestClock:
    return TestClock()


@pytest.fixture(scope="session", autouse=True)
def migrated_once(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """The migrations run once for all shelters of a run; what asks about them calls them itself."""
    with pytest.MonkeyPatch.context() as patched:
        folder = tmp_path_factory.mktemp("migrated") / "empty"
        patched.setattr(setup, "bring_up_to_date", MigratedOnce(folder, QUICK))
        yield


MakeDesk = Callable[..., Desk]


@pytest.fixture
def make_desk(tmp_path: Path, clock: TestClock) -> Iterator[MakeDesk]:
    """Makes shelters, each in a folder of its own, and closes them after the test."""
    made: list[Desk] = []

    def make(name: str = "shelter", rooms: tuple[NewRoom, ...] = ROOMS) -> Desk:
        command = NewShelter(
            site_name="Casa Mar",
            time_zone="America/Aruba",
            country="AW",
            login="marisol",
            password=PASSWORD,
            rooms=rooms,
            organisation="Harbour",
            display_name="Marisol",
        )
        made.append(start_new(tmp_path / name, command, clock, QUICK).desk)
        return made[-1]

    yield make
    for desk in made:
        desk.database.close()


@pytest.fixture
def desk(make_desk: MakeDesk) -> Desk:
    """A manager signed in at a small shelter on the real encrypted database."""
    return make_desk()
