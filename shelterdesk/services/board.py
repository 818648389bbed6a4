"""Reading the bed board: rooms, beds, who waits, and where someone could go."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from sqlalchemy import Connection

from shelterdesk.domain.alerts import Alert, Watched, alerts_of, with_misplaced
from shelterdesk.domain.board import (
    BedState,
    BedTile,
    Board,
    RoomCard,
    SiteChoice,
    Suggestion,
    WaitingCard,
    count_states,
)
from shelterdesk.domain.capacity import Capacity
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.lodging import Bed, Guest, House, WaitingParty, entry_of
from shelterdesk.domain.misfits import misfits
from shelterdesk.domain.people import Need
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.suggestion import best_beds
from shelterdesk.domain.swaps import swap_targets
from shelterdesk.domain.targets import Targets, move_targets, targets_for
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.alerts import limits_at, watched_stays
from shelterdesk.persistence.queries.board import Moment, house_at, moment_at, site_choices
from shelterdesk.persistence.queries.inventory import inventory_at
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import with_apart
from shelterdesk.services.people import names_for

Names = Mapping[str, str]
_Misplaced = Mapping[str, Mapping[str, Text]]  # by room and person: what the rule says
_Alerts = Mapping[str, tuple[date | None, tuple[Alert, ...]]]  # by stay: its entry, and what to look at


def sites_to_see(desk: Desk) -> tuple[SiteChoice, ...]:
    """The sites whose board this person may open, by name."""
    with desk.database.reading() as connection:
        choices = site_choices(connection)
    return tuple(choice for choice in choices if desk.actor.may(Permission.SEE_BEDS, choice.site_id))


def load_board(desk: Desk, site_id: str) -> Board:
    """The board of a site now.

    Names show to those who hold the site's identity key, else call names or codes; those who may not see
    people see states only, and nobody who waits. Raises NotAllowed, NotFound.
    """
    house, capacity, alerts = _read_house(desk, site_id)
    if not desk.actor.may(Permission.SEE_PEOPLE, site_id):
        rooms = tuple(_anonymous(card) for card in _room_cards(house, {}, {}, {}))
        return replace(_board(house, rooms, waiting=()), capacity=capacity)
    guests = [guest for room in house.rooms for guest in room.occupants]
    guests += [member for entry in house.waiting for member in entry.party.members]
    held = [bed.held_for for room in house.rooms for bed in room.beds if bed.held_for is not None]
    names = names_for(desk, site_id, [*(guest.person_id for guest in guests), *held])
    waiting = tuple(_waiting_card(entry, house, names) for entry in house.waiting)
    return replace(
        _board(house, _room_cards(house, names, alerts, _misplaced(house)), waiting), capacity=capacity
    )


def places_for_waiting(desk: Desk, site_id: str, entry_id: str) -> Targets:
    """Every bed not in use, for an entry of the waiting list; raises NotAllowed, NotFound."""
    house = _house(desk, site_id)
    return targets_for(entry_of(house.waiting, entry_id).party, house.rooms, house.rules)


def places_for_move(desk: Desk, site_id: str, person_id: str) -> Targets:
    """Every bed not in use, for someone who has one, and who could change places; raises NotAllowed, NotFound."""
    house = _house(desk, site_id)
    for room in house.rooms:
        if any(guest.person_id == person_id for guest in room.occupants):
            asked = (room, person_id, house.rooms, house.rules)
            return move_targets(*asked) | swap_targets(*asked)
    raise NotFound(text("This person has no bed here."))


def _house(desk: Desk, site_id: str) -> House:
    desk.authorize(Permission.SEE_BEDS, site_id)
    now = desk.clock()
    with desk.database.reading() as connection:
        return _house_at(desk, connection, moment_at(connection, site_id, now))


def _house_at(desk: Desk, connection: Connection, moment: Moment) -> House:
    house = house_at(connection, moment)
    return replace(house, rules=with_apart(desk, connection, moment, house.rules))


def _read_house(desk: Desk, site_id: str) -> tuple[House, Capacity, _Alerts]:
    """The house, what it can take, and what to look at by stay."""
    desk.authorize(Permission.SEE_BEDS, site_id)
    now = desk.clock()
    with desk.database.reading() as connection:
        moment = moment_at(connection, site_id, now)
        house = _house_at(desk, connection, moment)
        watched, limits = watched_stays(connection, site_id), limits_at(connection, site_id)
        capacity = inventory_at(connection, moment).capacity
    in_bed = {bed.stay_id: bed for room in house.rooms for bed in room.beds if bed.stay_id is not None}
    alerts = {
        stay_id: (stay.entry, alerts_of(_in_bed(stay, in_bed.get(stay_id)), limits, house.day))
        for stay_id, stay in watched.items()
    }
    return house, capacity, alerts


def _in_bed(stay: Watched, bed: Bed | None) -> Watched:
    return stay if bed is None else replace(stay, bed_out=bed.shut, bed_out_from=bed.out_from)


def _board(house: House, rooms: tuple[RoomCard, ...], waiting: tuple[WaitingCard, ...]) -> Board:
    return Board(
        house.site_id,
        house.site_name,
        house.day,
        rooms,
        waiting,
        count_states(rooms),
        house.changes_at,
    )


def _room_cards(house: House, names: Names, alerts: _Alerts, misplaced: _Misplaced) -> tuple[RoomCard, ...]:
    return tuple(
        RoomCard(
            room.room_id,
            room.name,
            room.use,
            room.accessible,
            tuple(_tile(bed, names, alerts, misplaced.get(room.room_id, {})) for bed in room.beds),
        )
        for room in house.rooms
    )


def _misplaced(house: House) -> dict[str, dict[str, Text]]:
    """By room, who does not fit there, and what the rule says."""
    return {
        room.room_id: {misfit.guest.person_id: misfit.refused.text for misfit in found}
        for room in house.rooms
        if (found := misfits(room, house))
    }


def _tile(bed: Bed, names: Names, alerts: _Alerts, misplaced: Mapping[str, Text]) -> BedTile:
    occupant = bed.occupant
    since, found = alerts.get(bed.stay_id or "", (None, ()))
    why = misplaced.get(bed.held_for or "" if occupant is None else occupant.person_id)
    if why is not None:
        found = with_misplaced(found, why)
    label = names.get(bed.held_for or "", bed.note) if occupant is None else _label(occupant, names)
    return BedTile(
        bed.bed_id,
        bed.code,
        bed.state,
        label,
        bed.accessible,
        None if occupant is None else occupant.person_id,
        bed.stay_id,
        bed.until,
        None if occupant is None else occupant.household_id,
        bed.away_since,
        bed.back,
        found,
        () if occupant is None else tuple(need for need in Need if need in occupant.needs),
        since,
        bed.out_from,
    )


def _anonymous(card: RoomCard) -> RoomCard:
    tiles = tuple(
        replace(
            tile,
            label=tile.label if tile.state is BedState.BLOCKED else "",
            person_id=None,
            stay_id=None,
            household_id=None,
            needs=(),
            since=None,
        )
        for tile in card.tiles
    )
    return replace(card, tiles=tiles)


def _label(guest: Guest, names: Names) -> str:
    return names.get(guest.person_id) or guest.label


def _waiting_card(entry: WaitingParty, house: House, names: Names) -> WaitingCard:
    party, head = entry.party, entry.party.head
    best = best_beds(party, house.rooms, house.rules)
    return WaitingCard(
        entry.entry_id,
        head.person_id,
        _label(head, names),
        head.sex,
        head.age,
        len(party.members),
        party.minors,
        head.language,
        entry.since,
        tuple(need for need in Need if any(need in member.needs for member in party.members)),
        best if isinstance(best, Suggestion) else None,
        None if isinstance(best, Suggestion) else best.text,
        entry.priority,
    )
