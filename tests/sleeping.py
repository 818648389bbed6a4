"""A shelter with people who wait and sleep, for the tests of beds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from shelterdesk.domain.board import BedTile, Board, WaitingCard
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.people import Need, Sex
from shelterdesk.persistence.tables import beds
from shelterdesk.services.board import load_board
from shelterdesk.services.desk import Desk
from shelterdesk.services.households import RegisterHousehold, register_household
from shelterdesk.services.people import RegisterPerson
from shelterdesk.services.stays import GiveBed, give_bed

Who = tuple[str, Sex, int | None]
ROSA: Who = ("Rosa", Sex.FEMALE, 30)
PEDRO: Who = ("Pedro", Sex.MALE, 40)
FAMILY: tuple[Who, ...] = (("Ana", Sex.FEMALE, 32), ("Luis", Sex.MALE, 35), ("Nino", Sex.MALE, 4))


@dataclass
class Shelter:
    """Writes what a test needs through the desk, as a manager."""

    desk: Desk

    @property
    def site_id(self) -> str:
        assert self.desk.actor.site_id is not None
        return self.desk.actor.site_id

    def arrive(self, *people: Who, needs: tuple[Need, ...] = ()) -> list[str]:
        """People who wait for a bed, two or more as one household; their ids, the head first."""
        members = tuple(
            RegisterPerson(self.site_id, sex, age=age, call_name=name, needs=needs if n == 0 else ())
            for n, (name, sex, age) in enumerate(people)
        )
        return list(
            register_household(self.desk, RegisterHousehold(self.site_id, members, waits=True)).created
        )

    def settle(self, *people: Who, bed: str, needs: tuple[Need, ...] = ()) -> list[str]:
        """People who have a bed; a household gets `bed` and others beside it."""
        ids = self.arrive(*people, needs=needs)
        self.give(ids[0], bed)
        return ids

    def give(self, person_id: str, *codes: str) -> Changes:
        card = self.waiting(person_id)
        return give_bed(
            self.desk, GiveBed(self.site_id, card.entry_id, tuple(self.bed_id(code) for code in codes))
        )

    def board(self) -> Board:
        return load_board(self.desk, self.site_id)

    def waiting(self, person_id: str) -> WaitingCard:
        return next(card for card in self.board().waiting if card.person_id == person_id)

    def bed_id(self, code: str) -> str:
        with self.desk.database.reading() as connection:
            found = connection.execute(select(beds.c.id).where(beds.c.code == code)).scalar_one()
        return str(found)

    def tile(self, code: str) -> BedTile:
        return next(tile for room in self.board().rooms for tile in room.tiles if tile.code == code)

    def bed_of(self, person_id: str) -> str | None:
        """The code of the bed someone has."""
        tiles = (tile for room in self.board().rooms for tile in room.tiles)
        return next((tile.code for tile in tiles if tile.person_id == person_id), None)
