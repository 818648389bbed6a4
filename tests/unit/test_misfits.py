"""Who does not fit where they sleep: against asking the rules of a placement for each of them anew."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from shelterdesk.domain.board import BedState, RoomUse
from shelterdesk.domain.lodging import Bed, Guest, House, Party, Room
from shelterdesk.domain.misfits import misfits
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.placement import standing_refusals
from shelterdesk.domain.rules import DEFAULT_RULES, Rule
from tests.houses import TODAY, guests


@st.composite
def full_rooms(draw: st.DrawFn) -> Room:
    """Rooms whose guests came under whatever rules, alone or as households."""
    homes = draw(st.lists(st.integers(1, 3), min_size=1, max_size=4))
    people = [
        draw(guests(f"p{home}-{n}", f"h{home}" if size > 1 else None))
        for home, size in enumerate(homes)
        for n in range(size)
    ]
    beds = tuple(
        Bed(f"b{at}", f"b{at}", state=BedState.OCCUPIED, occupant=guest) for at, guest in enumerate(people)
    )
    return Room("r", "Room 1", draw(st.sampled_from(RoomUse)), draw(st.booleans()), beds)


def recount(room: Room) -> dict[str, set[Rule]]:
    """Each household taken out and asked whether it may come back, each child of it by itself."""
    found: dict[str, set[Rule]] = {}
    for guest in room.occupants:
        family = [one for one in room.occupants if one == guest or one.is_related(guest)]
        outside = room.without({one.person_id for one in family})
        child = guest.may_be_minor and not any(one.is_adult for one in family)
        child = child and any(one.may_be_adult for one in outside.occupants)
        rules = set()
        for refused in standing_refusals(Party(tuple(family)), outside, DEFAULT_RULES):
            if refused.rule is not Rule.CHILD_ALONE or child:
                rules.add(refused.rule)
        if guest.needs_accessible and not room.accessible:
            rules.add(Rule.ACCESSIBLE)
        if rules:
            found[guest.person_id] = rules
    return found


@given(full_rooms())
def test_they_are_those_whom_the_rules_would_not_let_back_in(room: Room) -> None:
    house = House("site", "Casa Mar", TODAY, (room,))
    found = {misfit.guest.person_id: misfit.refused.rule for misfit in misfits(room, house)}
    slow = recount(room)
    assert set(found) <= set(slow)
    assert all(rule in slow[person_id] for person_id, rule in found.items())
    # of a household that may not come back as a whole, those who could alone are left out
    whole = {person_id for person_id, rules in slow.items() if rules & {Rule.ACCESSIBLE, Rule.CHILD_ALONE}}
    assert whole <= set(found)
    households = {
        guest.household_id or guest.person_id for guest in room.occupants if guest.person_id in found
    }
    assert {
        guest.household_id or guest.person_id for guest in room.occupants if guest.person_id in slow
    } == households


def test_what_was_set_aside_for_someone_stays_so() -> None:
    wheels = Guest("iris", Sex.FEMALE, 61, frozenset({Need.ACCESSIBLE}))
    bed = Bed("b", "b", state=BedState.OCCUPIED, occupant=wheels, aside=Rule.ACCESSIBLE)
    room = Room("r", "Room 1", RoomUse.WOMEN, beds=(bed,))
    house = House("site", "Casa Mar", TODAY, (room,))
    assert misfits(room, house) == ()
    (found,) = misfits(replace(room, beds=(replace(bed, aside=None),)), house)
    assert str(found.refused.text) == "Room 1 is not accessible."
