"""New rooms with their beds, in a shelter that is open already."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import beds, rooms
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.setup import add_room


@dataclass(frozen=True, slots=True)
class AddRooms:
    """Rooms after those of the site, their beds in service from today."""

    site_id: str
    rooms: tuple[NewRoom, ...]


def add_rooms(desk: Desk, command: AddRooms) -> Changes:
    """All or none; `created` holds the rooms. Raises NotAllowed; BadInput for a room or bed named already."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    if not command.rooms:
        raise BadInput(text("Name at least one room."))
    with desk.write() as work:
        _check_names(work, command.site_id, command.rooms)
        today = today_at(work.connection, command.site_id, work.now)
        last = select(func.max(rooms.c.position)).where(rooms.c.site_id == command.site_id)
        highest = work.connection.execute(last).scalar()
        first = 0 if highest is None else highest + 1
        created = [
            add_room(work, command.site_id, room, position, today)
            for position, room in enumerate(command.rooms, first)
        ]
        count = sum(len(room.beds) for room in command.rooms)
        said = text("{rooms} rooms with {beds} beds added", rooms=len(created), beds=count)
        return work.commit("add rooms", said, site_id=command.site_id, created=created)


def _check_names(work: UnitOfWork, site_id: str, new: Sequence[NewRoom]) -> None:
    room_names = select(rooms.c.name).where(rooms.c.site_id == site_id)
    bed_names = select(beds.c.code).where(beds.c.site_id == site_id)
    names = Counter(work.connection.execute(room_names).scalars())
    codes = Counter(work.connection.execute(bed_names).scalars())
    names.update(room.name for room in new)
    codes.update(code for room in new for code in room.beds)
    for name, times in names.items():
        if times > 1:
            raise BadInput(text("There is a room {name} already.", name=name))
    for code, times in codes.items():
        if times > 1:
            raise BadInput(text("There is a bed {code} already.", code=code))
