"""How much a large house costs on the screen and in the database, as ratios within one run; see test_bench_core."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import cycle
from time import perf_counter
from typing import Any

import pytest
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QTableView
from pytest_benchmark.fixture import BenchmarkFixture
from sqlalchemy import Connection

from shelterdesk.desktop.look import Look, ThemeMode
from shelterdesk.desktop.timeline.tape_view import TapeView
from shelterdesk.desktop.widgets.board_view import BoardView
from shelterdesk.domain.board import BedState, BedTile, Board, RoomCard, RoomUse, count_states
from shelterdesk.domain.timeline import Bar, BarKind, Night, Tape
from shelterdesk.persistence.bulk import insert_rows
from shelterdesk.persistence.guards import create_guards, drop_guards
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import beds, people, placements, rooms, stays
from shelterdesk.services.desk import Desk
from shelterdesk.services.timeline import load_tape
from tests.bench.racing import ratio
from tests.rows import site_of

TODAY = date(2026, 9, 3)
YEARS = 5 * 365
NIGHTS = 60  # of a stay
OF_ROOM = 50  # beds
SIZE = (1366, 620)


def _report(benchmark: BenchmarkFixture, what: str, found: float, seconds: float) -> None:
    benchmark.extra_info["ratio"] = found
    print(f"\n{what}: {found:.2f}; {seconds * 1000:.1f} ms")


def _rooms(count_of_beds: int) -> tuple[RoomCard, ...]:
    states = cycle((BedState.OCCUPIED, BedState.FREE, BedState.OCCUPIED, BedState.LEAVING, BedState.BLOCKED))
    tiles = [
        BedTile(f"bed{at}", f"{at // OF_ROOM:03}-{at % OF_ROOM:02}", state, f"Guest {at}")
        for at, state in zip(range(count_of_beds), states, strict=False)
    ]
    return tuple(
        RoomCard(f"room{at}", f"Room {at}", RoomUse.MIXED, False, tuple(tiles[at : at + OF_ROOM]))
        for at in range(0, count_of_beds, OF_ROOM)
    )


def _tape(count_of_beds: int, first: date, end: date) -> Tape:
    """Of every bed, one stay after the other, as they show among the days."""
    bars: dict[str, tuple[Bar, ...]] = {}
    for at in range(count_of_beds):
        begins = (first.toordinal() - at) // NIGHTS * NIGHTS + at
        starts = [date.fromordinal(day) for day in range(begins, end.toordinal(), NIGHTS)]
        bars[f"bed{at}"] = tuple(
            Bar(
                f"b{at}-{start}",
                f"bed{at}",
                BarKind.PAST,
                start,
                start + timedelta(days=NIGHTS - 2),
                f"G{at}",
            )
            for start in starts
        )
    nights = tuple(
        Night(first + timedelta(days=at), count_of_beds, 0, count_of_beds) for at in range((end - first).days)
    )
    return Tape("site", first, end, datetime(2026, 9, 3, 10, tzinfo=UTC), bars, nights)


class _Cells(QAbstractTableModel):
    """The least that a table can be given to paint."""

    def __init__(self, count_of_rows: int) -> None:
        super().__init__()
        self._rows = count_of_rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return self._rows

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return YEARS

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        return "Guest" if role == Qt.ItemDataRole.DisplayRole and index.column() % 7 == 0 else None


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look(qapp, ThemeMode.LIGHT)


class _Scrolled:
    """A view on the screen of the test; each `frame` is another part of it, painted at once."""

    def __init__(self, view: QAbstractScrollArea, down: int, across: int) -> None:
        self.view, self._down, self._across = view, down, across
        view.resize(*SIZE)
        view.show()
        QApplication.processEvents()

    def frame(self) -> None:
        for bar, by in (
            (self.view.verticalScrollBar(), self._down),
            (self.view.horizontalScrollBar(), self._across),
        ):
            bar.setValue(bar.value() + by if bar.value() + by < bar.maximum() else bar.minimum())
        self.view.viewport().repaint()


def _seconds(act: Any, times: int) -> float:
    begun = perf_counter()
    for _ in range(times):
        act()
    return (perf_counter() - begun) / times


def test_the_tape_scrolled_against_a_bare_table(look: Look, benchmark: BenchmarkFixture) -> None:
    """5,000 beds and five years, of which the view asks for what comes near; a table of as many cells."""
    tape = TapeView(look)
    tape.days_needed.connect(lambda first, end: tape.set_tape(_tape(5000, first, end)))
    tape.resize(*SIZE)
    tape.show()
    tape.set_rooms([(room, room.tiles) for room in _rooms(5000)], TODAY)
    bars = sum(map(len, tape._tape.bars.values())) if tape._tape else 0
    assert bars >= 5000
    ours = _Scrolled(tape, down=97, across=0)
    table = QTableView()
    table.setModel(_Cells(5000))
    theirs = _Scrolled(table, down=3, across=0)
    benchmark.pedantic(ours.frame, rounds=60, warmup_rounds=5)
    found = ratio(ours.frame, theirs.frame, rounds=5, each=40)
    _report(benchmark, "a frame of the tape, to one of a bare table", found, _seconds(ours.frame, 60))
    sideways = _Scrolled(tape, down=0, across=37)
    print(f"sideways: {_seconds(sideways.frame, 60) * 1000:.1f} ms")
    tape.close()
    table.close()


def test_the_board_of_a_large_house_against_a_bare_table(look: Look, benchmark: BenchmarkFixture) -> None:
    """2,000 beds opened, filtered and painted anew."""
    all_rooms = _rooms(2000)
    board = Board("site", "House", TODAY, all_rooms, counts=count_states(all_rooms))
    table = QTableView()
    table.setModel(_Cells(2000))
    bare = _Scrolled(table, down=3, across=0)

    def opened() -> BoardView:
        view = BoardView(look)
        view.resize(*SIZE)
        view.set_board(board)
        view.show()
        QApplication.processEvents()
        return view

    def bare_opened() -> None:
        view = QTableView()
        view.setModel(table.model())
        view.resize(*SIZE)
        view.show()
        QApplication.processEvents()
        view.close()

    found = ratio(lambda: opened().close(), bare_opened, rounds=3)
    _report(benchmark, "the board opened, to a bare table", found, _seconds(lambda: opened().close(), 2))
    view = opened()
    wanted = cycle((lambda _, bed: bed.state is BedState.FREE, None))

    def filtered() -> None:
        view.set_filter(next(wanted))
        QApplication.processEvents()

    print(f"filtered: {_seconds(filtered, 6) * 1000:.1f} ms")
    frames = _Scrolled(view, down=97, across=0)
    benchmark.pedantic(frames.frame, rounds=40, warmup_rounds=5)
    found = ratio(frames.frame, bare.frame, rounds=5, each=30)
    _report(benchmark, "a frame of the board, to one of a bare table", found, _seconds(frames.frame, 40))
    view.close()
    table.close()


def _large_house(desk: Desk, count_of_beds: int) -> None:
    """Five years of stays, one after the other in each bed; the guards would look at each row for nothing."""
    site_id, at, now = site_of(desk), desk.clock(), TODAY.toordinal()
    room_ids = [new_id() for _ in range(count_of_beds // OF_ROOM)]
    bed_ids, people_ids = ([new_id() for _ in range(count_of_beds * many)] for many in (1, 4))
    stayed = list(_stayed(site_id, at, now, people_ids, bed_ids))
    with desk.database.without_waiting_for_the_disk().engine.begin() as connection:
        drop_guards(connection)
        _rows(
            connection,
            rooms,
            (
                {
                    "id": id_,
                    "site_id": site_id,
                    "name": f"R{n}",
                    "use": "mixed",
                    "accessible": False,
                    "position": n + 10,
                }
                for n, id_ in enumerate(room_ids)
            ),
        )
        _rows(
            connection,
            beds,
            (
                {
                    "id": id_,
                    "site_id": site_id,
                    "room_id": room_ids[n // OF_ROOM],
                    "code": f"L{n}",
                    "kind": "single",
                    "accessible": False,
                    "position": n,
                    "opened_on": date(2021, 1, 1),
                }
                for n, id_ in enumerate(bed_ids)
            ),
        )
        _rows(
            connection,
            people,
            (
                {
                    "id": id_,
                    "site_id": site_id,
                    "code": f"L{n:06}",
                    "sex": "female",
                    "birth_estimated": False,
                    "registered_at": at,
                }
                for n, id_ in enumerate(people_ids)
            ),
        )
        _rows(connection, stays, (stay for stay, _ in stayed))
        _rows(connection, placements, (placement for _, placement in stayed))
        create_guards(connection)


def _stayed(
    site_id: str, at: datetime, now: int, people_ids: list[str], bed_ids: list[str]
) -> Iterator[tuple[dict[str, Any], dict[str, Any]]]:
    for n, bed_id in enumerate(bed_ids):
        for turn, begins in enumerate(range(now - YEARS + n % NIGHTS, now, NIGHTS)):
            first, end = date.fromordinal(begins), date.fromordinal(begins + NIGHTS - 1)
            gone = end.toordinal() <= now
            stay = {
                "id": new_id(),
                "person_id": people_ids[n * 4 + turn % 4],
                "site_id": site_id,
                "entered_at": at,
                "entry_day": first,
                "exited_at": at if gone else None,
                "exit_day": end if gone else None,
            }
            yield (
                stay,
                {
                    "id": new_id(),
                    "stay_id": stay["id"],
                    "person_id": stay["person_id"],
                    "bed_id": bed_id,
                    "from_at": at,
                    "from_day": first,
                    "to_at": stay["exited_at"],
                    "to_day": stay["exit_day"],
                },
            )


def _rows(connection: Connection, table: Any, made: Iterator[dict[str, Any]]) -> None:
    insert_rows(connection, table, list(made))


BY_HAND = (
    "SELECT p.id, p.bed_id, p.from_day, p.to_day, s.expected_exit_day, g.id, g.code, g.call_name, g.household_id"
    " FROM placements p JOIN beds b ON b.id = p.bed_id JOIN stays s ON s.id = p.stay_id"
    " JOIN people g ON g.id = p.person_id"
    " WHERE b.site_id = ? AND p.from_day < ? AND (p.to_day IS NULL OR p.to_day >= ?)"
)


def test_ninety_days_of_the_tape_against_sql_by_hand(desk: Desk, benchmark: BenchmarkFixture) -> None:
    """5,000 beds and five years of stays lie in the database."""
    _large_house(desk, 5000)
    first, end = TODAY - timedelta(days=60), TODAY + timedelta(days=30)
    site_id = site_of(desk)
    with desk.database.engine.connect() as connection:
        driver: Any = connection.connection.driver_connection
        key = driver.execute("SELECT id FROM sites").fetchone()[0]

        def theirs() -> int:
            return len(driver.execute(BY_HAND, (key, end.toordinal(), first.toordinal())).fetchall())

        def ours() -> int:
            return sum(map(len, load_tape(desk, site_id, first, end).bars.values()))

        assert ours() == theirs() > 5000
        benchmark.pedantic(ours, rounds=3)
        found = ratio(ours, theirs, rounds=5)
        _report(benchmark, "90 days of the tape, to SQL by hand", found, _seconds(ours, 3))
        print(f"by hand: {_seconds(theirs, 3) * 1000:.1f} ms")
