"""What a change of a room means for those who sleep there or for whom a bed is held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.keep_apart import Pair
from shelterdesk.domain.misfits import Misfit, misfits
from shelterdesk.domain.placement import NEEDS_KEY, NOT_HERE
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.board import moment_at
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import house_under_rules


class NoLongerFit(RuleBroken):
    """People who sleep or are awaited in a room would not fit there once it is changed; `codes` are theirs."""

    def __init__(self, found: Sequence[Misfit]) -> None:
        self.codes = tuple(show_code(misfit.guest.code) for misfit in found)
        codes, why = ", ".join(self.codes), found[0].refused.text
        if len(found) == 1:
            super().__init__(text("1 person here no longer fits: {codes}. {why}", codes=codes, why=why))
        else:
            said = text(
                "{count} people here no longer fit: {codes}. {why}", count=len(found), codes=codes, why=why
            )
            super().__init__(said)


@dataclass(frozen=True, slots=True, repr=False)
class RoomSeen:
    """A room at one moment: who does not fit there, who is too near to whom, and whether that could be known."""

    floor: str
    used: bool
    misfits: tuple[Misfit, ...]
    too_near: tuple[Pair, ...]
    sealed: bool


def look_at_room(desk: Desk, work: UnitOfWork, site_id: str, room_id: str) -> RoomSeen:
    """As it is in the transaction of `work`."""
    house = house_under_rules(desk, work.connection, moment_at(work.connection, site_id, work.now))
    room = next((room for room in house.rooms if room.room_id == room_id), None)
    apart = house.rules.apart
    too_near = tuple(pair for pair in apart.pairs if apart.is_broken(pair))
    if room is None:  # closed, with nobody in it
        return RoomSeen("", used=False, misfits=(), too_near=too_near, sealed=apart.sealed)
    used = any(bed.occupant is not None or bed.held_for is not None for bed in room.beds)
    return RoomSeen(room.floor, used, misfits(room, house), too_near, apart.sealed)


def check_room_change(before: RoomSeen, after: RoomSeen, *, anyway: bool) -> None:
    """Raises NoLongerFit for those who fitted before, unless that is meant (`anyway`).

    Raises RuleBroken where the change brings two too near who are kept apart, or nobody here may know whether
    it does; that is never meant.
    """
    if after.used and after.sealed and after.floor != before.floor:
        raise RuleBroken(NEEDS_KEY)
    if set(after.too_near) - set(before.too_near):
        raise RuleBroken(NOT_HERE)
    known = {misfit.guest.person_id for misfit in before.misfits}
    found = [misfit for misfit in after.misfits if misfit.guest.person_id not in known]
    if found and not anyway:
        raise NoLongerFit(found)
