"""Reading the list of a house as it is put on paper."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from shelterdesk.domain.bed_lists import HouseList, ListLine, RoomList
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.people import Need
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.board import house_at, moment_at
from shelterdesk.persistence.tables import installation
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import names_for


@dataclass(frozen=True, slots=True)
class ListScope:
    """`named`: with names, for those who hold the site's identity key."""

    site_id: str
    named: bool = False


def house_list(desk: Desk, scope: ListScope) -> HouseList:
    """Who has a bed now; without names, the call name or the code. Raises NotAllowed, NotFound."""
    desk.authorize(Permission.SEE_BEDS, scope.site_id)
    desk.authorize(Permission.SEE_PEOPLE, scope.site_id)
    if scope.named and desk.sealer(scope.site_id) is None:
        raise NotAllowed(text("Names need the key to identities."))
    with desk.database.reading() as connection:
        house = house_at(connection, moment_at(connection, scope.site_id, desk.clock()))
        organisation = connection.execute(select(installation.c.organisation_name)).scalar_one()
    people = [guest.person_id for room in house.rooms for guest in room.occupants]
    names = names_for(desk, scope.site_id, people) if scope.named else {}
    rooms = tuple(
        RoomList(
            room.name,
            room.floor,
            len(room.beds),
            tuple(
                ListLine(
                    bed.code,
                    show_code(bed.occupant.code),
                    names.get(bed.occupant.person_id) or bed.occupant.label,
                    bed.until,
                    tuple(need for need in Need if need in bed.occupant.needs),
                    bed.away_since is not None,
                )
                for bed in room.beds
                if bed.occupant is not None
            ),
        )
        for room in house.rooms
    )
    return HouseList(house.site_name, organisation, house.day, rooms)
