"""Rooms and beds of a site."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import groupby

from sqlalchemy import func, select

from shelterdesk.domain.bed_codes import bed_codes, numbered_code
from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import BadInput, NotFound, Refusal
from shelterdesk.domain.intake import BedRow
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import beds, rooms, sites
from shelterdesk.services.imports.intake import Intake


def take_beds(intake: Intake, rows: Sequence[BedRow]) -> None:
    """Rooms are made where they are missing; a bed whose code the site has already is refused."""
    taking = _Beds(intake)
    for line, of_line in groupby(rows, key=lambda row: row.line):
        try:
            taking.take(list(of_line))
        except Refusal as refusal:
            intake.refuse(line, refusal.text)
    taking.write()


@dataclass(frozen=True, slots=True)
class _Room:
    room_id: str
    use: RoomUse


@dataclass(slots=True)
class _House:
    """One site as it is known so far: rooms by name, and the codes of its beds."""

    rooms: dict[str, _Room] = field(default_factory=dict)
    codes: set[str] = field(default_factory=set)


class _Beds:
    """New rooms and beds in memory, written together at the end."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        connection = intake.work.connection
        self._sites: dict[str, str] = {
            row.name.casefold(): row.id for row in connection.execute(select(sites.c.name, sites.c.id))
        }
        self._houses: dict[str, _House] = defaultdict(_House)
        for row in connection.execute(select(rooms.c.site_id, rooms.c.name, rooms.c.id, rooms.c.use)):
            self._houses[row.site_id].rooms[row.name.casefold()] = _Room(row.id, RoomUse(row.use))
        for bed in connection.execute(select(beds.c.site_id, beds.c.code)):
            self._houses[bed.site_id].codes.add(bed.code)
        last = select(func.coalesce(func.max(rooms.c.position), -1))
        self._position: int = connection.execute(last).scalar_one()
        self._new_rooms: list[dict[str, object]] = []
        self._new_beds: list[dict[str, object]] = []

    def take(self, rows: Sequence[BedRow]) -> None:
        """The beds of one line, which are in one room; raises a Refusal with the reason it cannot be taken."""
        first = rows[0]
        site_id = self._site(first.site)
        house = self._houses[site_id]
        named = [(row, code) for row in rows for code in _codes(row, house.codes)]
        room = house.rooms.get(first.room.casefold())
        if room is not None and first.use not in (RoomUse.MIXED, room.use):
            raise BadInput(text("{room} is there already, and for others than here.", room=first.room))
        room_id = self._new_room(site_id, first) if room is None else room.room_id
        house.codes.update(code for _, code in named)
        for row, code in named:
            self._new_beds.append(
                {
                    "id": new_id(),
                    "room_id": room_id,
                    "site_id": site_id,
                    "code": code,
                    "kind": row.kind,
                    "accessible": row.accessible,
                    "position": len(house.codes) + len(self._new_beds),
                    "opened_on": _opened(row, self._intake.today),
                    "closed_on": row.closed_on,
                }
            )

    def write(self) -> None:
        work, made = self._intake.work, self._intake.made
        work.insert_many(rooms, self._new_rooms)
        work.insert_many(beds, self._new_beds)
        made["rooms"] += len(self._new_rooms)
        made["beds"] += len(self._new_beds)

    def _site(self, name: str | None) -> str:
        if not name:
            return self._intake.site_id
        site_id = self._sites.get(name.casefold())
        if site_id is None:
            raise NotFound(text("There is no site called {site}.", site=name))
        self._intake.desk.authorize(Permission.EDIT_BEDS, site_id)
        return site_id

    def _new_room(self, site_id: str, row: BedRow) -> str:
        self._position += 1
        room_id = new_id()
        self._new_rooms.append(
            {
                "id": room_id,
                "site_id": site_id,
                "name": row.room,
                "use": row.use.value,
                "accessible": row.accessible,
                "position": self._position,
            }
        )
        self._houses[site_id].rooms[row.room.casefold()] = _Room(room_id, row.use)
        return room_id


def _opened(row: BedRow, today: date) -> date:
    """A bed that closed before today and has no first day was never in service here."""
    return row.opened_on or (today if row.closed_on is None else min(today, row.closed_on))


def _codes(row: BedRow, taken: set[str]) -> tuple[str, ...]:
    """The codes of the row's beds, or BadInput. A bed that is only a number is told by its room: ``3-01``."""
    if row.bed is None:
        return bed_codes(row.room, str(row.count), taken)
    code = numbered_code(row.room, int(row.bed)) if row.bed.isdecimal() else row.bed
    if code in taken:
        raise BadInput(text("There is a bed {code} already.", code=code))
    return (code,)
