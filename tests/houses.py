"""Small houses with people who wait, for properties of plans: drawn so that many find a place, and some do not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st

from shelterdesk.domain.board import BedState, Priority, RoomUse
from shelterdesk.domain.capacity import Limit
from shelterdesk.domain.crowd import Most
from shelterdesk.domain.keep_apart import Apart, Pair, Scope
from shelterdesk.domain.lodging import Bed, Guest, House, Party, Room, WaitingParty, crowd_of
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.rules import HouseRules

TODAY = date(2026, 9, 3)
NOON = datetime(2026, 9, 3, 16, tzinfo=UTC)
_AGES = (3, 9, 12, 15, 17, 18, 25, 40, 66, None)
_STATES = [BedState.FREE] * 5 + [BedState.BLOCKED, BedState.RESERVED, BedState.OCCUPIED]


@st.composite
def guests(draw: st.DrawFn, person_id: str, household_id: str | None) -> Guest:
    accessible = draw(st.sampled_from([False, False, False, True]))
    return Guest(
        person_id,
        draw(st.sampled_from([Sex.FEMALE, Sex.FEMALE, Sex.MALE, Sex.UNKNOWN])),
        draw(st.sampled_from(_AGES)),
        frozenset({Need.ACCESSIBLE}) if accessible else frozenset(),
        household_id,
        person_id,
    )


@st.composite
def waiting_parties(draw: st.DrawFn, number: int, priorities: st.SearchStrategy[Priority]) -> WaitingParty:
    size = draw(st.sampled_from([1, 1, 1, 2, 3]))
    household = f"h{number}" if size > 1 else None
    members = tuple(draw(guests(f"p{number}-{n}", household)) for n in range(size))
    minutes = draw(st.integers(0, 500))
    since = NOON - timedelta(minutes=minutes)
    return WaitingParty(f"e{number}", since, Party(members), draw(priorities))


@st.composite
def rooms(draw: st.DrawFn, number: int, waiting: tuple[WaitingParty, ...]) -> Room:
    return Room(
        f"r{number}",
        f"Room {number}",
        draw(st.sampled_from(RoomUse)),
        draw(st.booleans()),
        tuple(draw(beds(f"{number}-{n}", waiting)) for n in range(draw(st.integers(1, 4)))),
        draw(st.sampled_from(["", "1", "2"])),
        draw(limits(4)),
    )


def limits(most: int) -> st.SearchStrategy[Most]:
    """What rooms and sites take besides their beds; few have more than one limit."""
    one = st.tuples(st.sampled_from([Limit.FIRE, Limit.FLOOR, Limit.TOILETS]), st.integers(0, most))
    return st.sampled_from([False, False, False, True]).flatmap(
        lambda some: st.lists(one, min_size=1, max_size=2).map(tuple) if some else st.just(())
    )


@st.composite
def beds(draw: st.DrawFn, code: str, waiting: tuple[WaitingParty, ...]) -> Bed:
    state = draw(st.sampled_from(_STATES))
    everyone = [member.person_id for entry in waiting for member in entry.party.members]
    return Bed(
        f"b{code}",
        code,
        draw(st.booleans()),
        draw(st.booleans()),
        state,
        draw(guests(f"sleeper {code}", None)) if state is BedState.OCCUPIED else None,
        held_for=draw(st.sampled_from(everyone)) if state is BedState.RESERVED and everyone else None,
        out_from=draw(st.sampled_from([None, None, None, TODAY + timedelta(days=9)])),
    )


@st.composite
def houses(draw: st.DrawFn, most_waiting: int = 5, most_rooms: int = 3, *, ranked: bool = True) -> House:
    """`ranked`: some wait with more priority than others."""
    priorities = st.sampled_from(Priority) if ranked else st.just(Priority.ROUTINE)
    waiting = tuple(
        draw(waiting_parties(number, priorities)) for number in range(draw(st.integers(0, most_waiting)))
    )
    listed = tuple(sorted(waiting, key=lambda entry: (-entry.priority, entry.since)))
    found = tuple(draw(rooms(number, waiting)) for number in range(draw(st.integers(1, most_rooms))))
    apart = Apart(tuple(draw(st.lists(pairs(listed), max_size=2))))
    rules = HouseRules(apart=apart, crowd=crowd_of(found, draw(limits(9))))
    return House("site", "Casa Mar", TODAY, found, listed, rules=rules)


@st.composite
def pairs(draw: st.DrawFn, waiting: tuple[WaitingParty, ...]) -> Pair:
    """Two who are kept apart, of two entries where there are as many."""
    heads = [entry.party.head.person_id for entry in waiting] + ["somebody", "else"]
    two = draw(st.lists(st.sampled_from(heads), min_size=2, max_size=2, unique=True))
    return Pair(frozenset(two), draw(st.sampled_from(Scope)))
