"""Rooms and beds over time: what they are, when they open and close, and the limits of what they can take."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, func, select

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.capacity import Limits, checked
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.inventory import BedKind, Inventory
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.board import moment_at
from shelterdesk.persistence.queries.inventory import guests_in_beds, inventory_at, limits_from
from shelterdesk.persistence.tables import beds, capacity_records, rooms
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.room_changes import check_room_change, look_at_room

LONGEST_NAME = 100
LONGEST_CODE = 32
MOST_BEDS = 200  # at once


@dataclass(frozen=True, slots=True)
class SetLimits:
    """What a room, or with `room_id` None the whole site, can take from a day on."""

    site_id: str
    room_id: str | None
    starts_on: date
    limits: Limits


@dataclass(frozen=True, slots=True)
class EditRoom:
    """`version` is that of the room as it was read. `anyway`: though people there would no longer fit."""

    site_id: str
    room_id: str
    name: str
    use: RoomUse
    floor: str
    accessible: bool
    version: int
    anyway: bool = False


@dataclass(frozen=True, slots=True)
class EditBed:
    """`version` is that of the bed as it was read."""

    site_id: str
    bed_id: str
    code: str
    kind: BedKind
    accessible: bool
    version: int


@dataclass(frozen=True, slots=True)
class AddBeds:
    """Beds of one kind in a room, in service from a day on."""

    site_id: str
    room_id: str
    codes: tuple[str, ...]
    kind: BedKind
    accessible: bool
    opened_on: date


@dataclass(frozen=True, slots=True)
class CloseBeds:
    """Beds that are no more from `day` on; None brings them back for good."""

    site_id: str
    bed_ids: tuple[str, ...]
    day: date | None


@dataclass(frozen=True, slots=True)
class CloseRoom:
    """A room, and its beds with it, that is no more from `day` on; None opens it again."""

    site_id: str
    room_id: str
    day: date | None


def load_inventory(desk: Desk, site_id: str) -> Inventory:
    """Rooms, beds and what they can take today; raises NotAllowed, NotFound."""
    desk.authorize(Permission.SEE_BEDS, site_id)
    now = desk.clock()
    with desk.database.reading() as connection:
        return inventory_at(connection, moment_at(connection, site_id, now))


def set_limits(desk: Desk, command: SetLimits) -> Changes:
    """In force from `starts_on` until the next record begins; raises NotAllowed, NotFound, BadInput."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    values = asdict(checked(command.limits))
    with desk.write() as work:
        name = None if command.room_id is None else _room(work, command.site_id, command.room_id).name
        saved = limits_from(work.connection, command.site_id, command.room_id, command.starts_on)
        if saved is None:
            keys = {"site_id": command.site_id, "room_id": command.room_id, "starts_on": command.starts_on}
            work.insert(capacity_records, **keys, **values)
        else:
            work.update(capacity_records, saved.record_id, values)
        day = day_text(command.starts_on)
        if name is None:
            said = text("Limits of the site from {day}", day=day)
        else:
            said = text("Limits of {room} from {day}", room=name, day=day)
        return work.commit("set limits", said, site_id=command.site_id, code=name)


def edit_room(desk: Desk, command: EditRoom) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, ChangedMeanwhile; RuleBroken for a name that is taken.

    NoLongerFit where people who sleep or are awaited there would no longer fit, unless that is meant; RuleBroken
    where two would come too near who are kept apart.
    """
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    name = one_line(command.name, LONGEST_NAME)
    if name is None:
        raise BadInput(text("A room needs a name."))
    with desk.write() as work:
        _room(work, command.site_id, command.room_id)
        before = look_at_room(desk, work, command.site_id, command.room_id)
        values = {
            "name": name,
            "use": command.use.value,
            "floor": one_line(command.floor, LONGEST_CODE),
            "accessible": command.accessible,
        }
        work.update(rooms, command.room_id, values, command.version)
        after = look_at_room(desk, work, command.site_id, command.room_id)
        check_room_change(before, after, anyway=command.anyway)
        return work.commit("edit room", text("{room} changed", room=name), site_id=command.site_id, code=name)


def edit_bed(desk: Desk, command: EditBed) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, ChangedMeanwhile; RuleBroken for a code that is taken."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    code = one_line(command.code, LONGEST_CODE)
    if code is None:
        raise BadInput(text("A bed needs a code."))
    with desk.write() as work:
        _beds(work, command.site_id, (command.bed_id,))
        values = {"code": code, "kind": command.kind.value, "accessible": command.accessible}
        work.update(beds, command.bed_id, values, command.version)
        return work.commit(
            "edit bed", text("Bed {bed} changed", bed=code), site_id=command.site_id, code=code
        )


def add_beds(desk: Desk, command: AddBeds) -> Changes:
    """After the beds of the room; `created` has their ids. Raises NotAllowed, NotFound, BadInput, RuleBroken."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    codes = [one_line(code, LONGEST_CODE) for code in command.codes]
    if not codes or None in codes or len(codes) > MOST_BEDS:
        raise BadInput(text("Name between one and {most} beds.", most=MOST_BEDS))
    with desk.write() as work:
        room = _room(work, command.site_id, command.room_id)
        last = select(func.max(beds.c.position)).where(beds.c.room_id == command.room_id)
        highest = work.connection.execute(last).scalar()
        shared = {
            "room_id": command.room_id,
            "site_id": command.site_id,
            "kind": command.kind.value,
            "accessible": command.accessible,
            "opened_on": command.opened_on,
        }
        first = 0 if highest is None else highest + 1
        rows = [
            {"id": new_id(), "code": code, "position": at, **shared} for at, code in enumerate(codes, first)
        ]
        work.insert_many(beds, rows)
        said = text("{count} beds added to {room}", count=len(rows), room=room.name)
        return work.commit("add beds", said, site_id=command.site_id, code=room.name)


def close_beds(desk: Desk, command: CloseBeds) -> Changes:
    """Raises NotAllowed, NotFound; RuleBroken for today or before while someone is in one of them."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    with desk.write() as work:
        codes = _beds(work, command.site_id, command.bed_ids)
        _close(work, command.site_id, command.bed_ids, command.day)
        return work.commit(
            "close beds", _closed_text(", ".join(codes), command.day), site_id=command.site_id, code=codes[0]
        )


def close_room(desk: Desk, command: CloseRoom) -> Changes:
    """Raises as `close_beds`. Opened again, those of its beds are back that closed with it."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    with desk.write() as work:
        room = _room(work, command.site_id, command.room_id)
        query = select(beds.c.id, beds.c.closed_on).where(beds.c.room_id == command.room_id)
        found = work.connection.execute(query).all()
        if command.day is None:
            together = [row.id for row in found if row.closed_on == room.closed_on]
        else:
            together = [row.id for row in found if row.closed_on is None or row.closed_on > command.day]
        _close(work, command.site_id, together, command.day)
        work.update(rooms, command.room_id, {"closed_on": command.day})
        said = _closed_text(room.name, command.day)
        return work.commit("close room", said, site_id=command.site_id, code=room.name)


def _close(work: UnitOfWork, site_id: str, bed_ids: Sequence[str], day: date | None) -> None:
    today = today_at(work.connection, site_id, work.now)
    if day is not None and day <= today:
        asleep = guests_in_beds(work.connection, bed_ids)
        if asleep:
            raise RuleBroken(
                text(
                    "Someone is in bed {bed}; move them first, or close it later.",
                    bed=next(iter(asleep.values())),
                )
            )
    for bed_id in bed_ids:
        work.update(beds, bed_id, {"closed_on": day})


def _closed_text(what: str, day: date | None) -> Text:
    if day is None:
        return text("{what} in use again", what=what)
    return text("{what} closes on {day}", what=what, day=day_text(day))


def _room(work: UnitOfWork, site_id: str, room_id: str) -> Row[Any]:
    row = work.connection.execute(
        select(rooms).where(rooms.c.id == room_id, rooms.c.site_id == site_id)
    ).first()
    if row is None:
        raise NotFound(text("There is no such room here."))
    return row


def _beds(work: UnitOfWork, site_id: str, bed_ids: Sequence[str]) -> list[str]:
    """The codes of beds of the site, in the order asked for."""
    query = select(beds.c.id, beds.c.code).where(beds.c.id.in_(bed_ids), beds.c.site_id == site_id)
    codes = {row.id: row.code for row in work.connection.execute(query)}
    if not bed_ids or any(bed_id not in codes for bed_id in bed_ids):
        raise NotFound(text("There is no such bed here."))
    return [codes[bed_id] for bed_id in bed_ids]
