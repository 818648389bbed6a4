"""Rooms and beds from a file: which codes they get, and what is there already."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import func, select

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.exchange.preview import preview
from shelterdesk.persistence.tables import beds, rooms
from shelterdesk.services.desk import Desk
from tests.taking import counts, reasons, take

BEDS = IntakeKind.BEDS


def _codes(desk: Desk, room: str) -> list[str]:
    query = select(beds.c.code).join(rooms, rooms.c.id == beds.c.room_id).where(rooms.c.name == room)
    with desk.database.reading() as connection:
        return list(connection.execute(query.order_by(beds.c.position)).scalars())


def test_a_number_of_beds_gets_codes(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, BEDS, "Unit,Capacity\nAnnex B,3\nGym,2\nRoom 1,1\n")
    assert (_codes(desk, "Annex B"), _codes(desk, "Gym")) == (["B-01", "B-02", "B-03"], ["Gym-01", "Gym-02"])
    assert _codes(desk, "Room 1") == ["1-01", "1-02", "1-03", "1x-01"]
    assert counts(result) == {"rooms": 2, "beds": 6}


def test_a_bed_known_by_its_number_is_one_bed_of_its_room(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, BEDS, "Room,Bed\nWest C,1\nWest C,2\nWest D,1\nWest D,12\n")
    assert (_codes(desk, "West C"), _codes(desk, "West D")) == (["C-01", "C-02"], ["D-01", "D-12"])


def test_a_code_may_hold_spaces(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, BEDS, "Room,Bed\nWest,Cama azul\n")
    assert _codes(desk, "West") == ["Cama azul"]


def test_a_line_with_a_code_that_is_there_is_refused_whole(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, BEDS, 'Room,Bed\nRoom 1,"1-98, 1-01"\nRoom 1,"1-99"\nNew,2-01\n')
    assert reasons(result) == {2: "There is a bed 1-01 already.", 4: "There is a bed 2-01 already."}
    assert _codes(desk, "Room 1") == ["1-01", "1-02", "1-03", "1-99"]
    with desk.database.reading() as connection:
        assert connection.execute(select(func.count()).select_from(rooms)).scalar() == 4
    assert (result.taken, counts(result)) == (1, {"beds": 1})


def test_a_room_does_not_change_whom_it_is_for(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, BEDS, "Room,Bed,Use\nRoom 1,1-11,men\nRoom 2,2-11,men\nRoom 2,2-12,men\n")
    assert reasons(result) == {2: "Room 1 is there already, and for others than here."}
    assert _codes(desk, "Room 2")[-2:] == ["2-11", "2-12"]


def test_a_site_that_nobody_knows_is_said(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, BEDS, "Shelter,Room,Bed\nElsewhere,Hall,H-1\ncasa mar,Hall,H-1\n")
    assert reasons(result) == {2: "There is no site called Elsewhere."}
    assert _codes(desk, "Hall") == ["H-1"]


def test_a_bed_has_its_days_and_its_kind(desk: Desk, tmp_path: Path) -> None:
    """Without a first day a bed is in service from today, 3 September."""
    take(
        desk,
        tmp_path,
        BEDS,
        "Room,Bed,Kind,Opened,Closed\nEast,E-1,cot,2026-01-05,2026-08-31\nEast,E-2,double,,\n",
    )
    query = select(beds.c.code, beds.c.kind, beds.c.opened_on, beds.c.closed_on)
    with desk.database.reading() as connection:
        found = connection.execute(query.where(beds.c.code.like("E-%")).order_by(beds.c.code)).all()
    assert [tuple(row) for row in found] == [
        ("E-1", "cot", date(2026, 1, 5), date(2026, 8, 31)),
        ("E-2", "double", date(2026, 9, 3), None),
    ]


def test_a_bed_that_closes_before_it_opens_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "beds.csv"
    path.write_text(
        "Room,Bed,Opened,Closed\nEast,E-1,2026-05-01,2026-04-01\nEast,E-2,soon,\n", encoding="utf-8"
    )
    said = [str(problem.reason) for problem in preview(path, BEDS).problems]
    assert said[0] == "The end cannot come before the beginning."
    assert "is not a date" in said[1]
