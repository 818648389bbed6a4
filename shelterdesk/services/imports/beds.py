"""Rooms and beds of a site."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import func, select

from shelterdesk.domain.bed_codes import bed_codes
from shelterdesk.domain.errors import BadInput, Refusal
from shelterdesk.domain.intake import BedRow
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import beds, rooms, sites
from shelterdesk.services.imports.intake import Intake


def take_beds(intake: Intake, rows: Sequence[BedRow]) -> None:
    """Rooms are made where they are missing; a bed whose code the site has already is refused."""
    house = _House(intake)
    new: list[dict[str, object]] = []
    for row in rows:
        try:
            new += house.beds_of(row)
        except Refusal as refusal:
            intake.refuse(row.line, refusal.text)
    intake.work.insert_many(beds, new)
    intake.made["beds"] += len(new)


class _House:
    """Sites, rooms and bed codes in memory."""

    def __init__(self, intake: Intake) -> None:
        self._intake = intake
        connection = intake.work.connection
        self._sites: dict[str, str] = {
            row.name.casefold(): row.id for row in connection.execute(select(sites.c.name, sites.c.id))
        }
        query = select(rooms.c.site_id, rooms.c.name, rooms.c.id)
        self._rooms: dict[tuple[str, str], str] = {
            (row.site_id, row.name.casefold()): row.id for row in connection.execute(query)
        }
        self._codes = {
            (row.site_id, row.code) for row in connection.execute(select(beds.c.site_id, beds.c.code))
        }
        self._position = connection.execute(select(func.coalesce(func.max(rooms.c.position), 0))).scalar_one()

    def beds_of(self, row: BedRow) -> list[dict[str, object]]:
        """The rows of the beds that a line of the file means; raises a Refusal with the reason."""
        site_id = self._site(row.site)
        taken = {code for site, code in self._codes if site == site_id}
        codes = bed_codes(row.room, row.bed or str(row.count), taken)
        room_id = self._room(site_id, row)
        self._codes |= {(site_id, code) for code in codes}
        return [
            {
                "id": new_id(),
                "room_id": room_id,
                "site_id": site_id,
                "code": code,
                "kind": row.kind,
                "accessible": row.accessible,
                "position": len(self._codes) + at,
                "opened_on": self._intake.today,
            }
            for at, code in enumerate(codes)
        ]

    def _site(self, name: str | None) -> str:
        if not name:
            return self._intake.site_id
        site_id = self._sites.get(name.casefold())
        if site_id is None:
            raise BadInput(text("There is no site called {site}.", site=name))
        self._intake.desk.authorize(Permission.EDIT_BEDS, site_id)
        return site_id

    def _room(self, site_id: str, row: BedRow) -> str:
        key = (site_id, row.room.casefold())
        if key not in self._rooms:
            self._position += 1
            self._rooms[key] = self._intake.work.insert(
                rooms,
                site_id=site_id,
                name=row.room,
                use=row.use.value,
                accessible=row.accessible,
                position=self._position,
            )
            self._intake.made["rooms"] += 1
        return self._rooms[key]
