"""The rules of placement: who may sleep in which room, each with the sentence it refuses with.

A rule that depends on an age or a sex takes the safer view where it is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.lodging import Guest, Party, Room
from shelterdesk.domain.people import ADULT_AGE, Sex
from shelterdesk.domain.text import Text, text

GROWN_BOY_AGE = 12  # a boy of this age no longer sleeps in a women's room


class Rule(StrEnum):
    WOMEN_ROOM = "women room"
    MEN_ROOM = "men room"
    FAMILY_ROOM = "family room"
    MINORS_ROOM = "minors room"
    CHILD_ALONE = "child alone"
    ACCESSIBLE = "accessible"
    TOGETHER = "together"
    BED_FREE = "bed free"


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule that says no, and how it says so."""

    rule: Rule
    text: Text


class PlacementRefused(RuleBroken):
    """One or more rules of placement say no; the sentence is that of the first."""

    def __init__(self, refused: Sequence[Refused]) -> None:
        super().__init__(refused[0].text)
        self.refused = tuple(refused)


@dataclass(frozen=True, slots=True)
class UseRule:
    """Who may use a room: every member must be of `sexes` and inside the ages, or a child with a carer.

    `from_age` is inside, `below_age` is outside. A child below `with_carer_below` may come along with an
    adult of the household who is of `sexes`. The household must count `least_household` people in the room.
    """

    rule: Rule
    said: Text
    sexes: frozenset[Sex] = frozenset(Sex)
    from_age: int | None = None
    below_age: int | None = None
    with_carer_below: int | None = None
    least_household: int = 1


USE_RULES: dict[RoomUse, UseRule] = {
    RoomUse.WOMEN: UseRule(
        Rule.WOMEN_ROOM,
        text("{room} is for women and girls, and for boys under {age} with their mother."),
        sexes=frozenset({Sex.FEMALE}),
        with_carer_below=GROWN_BOY_AGE,
    ),
    RoomUse.MEN: UseRule(
        Rule.MEN_ROOM,
        text("{room} is for men, and for boys of {age} and over."),
        sexes=frozenset({Sex.MALE}),
        from_age=GROWN_BOY_AGE,
    ),
    RoomUse.FAMILIES: UseRule(
        Rule.FAMILY_ROOM, text("{room} is for households of two people or more."), least_household=2
    ),
    RoomUse.MINORS: UseRule(
        Rule.MINORS_ROOM, text("{room} is for children who are here without an adult."), below_age=ADULT_AGE
    ),
}


def refusals(party: Party, room: Room) -> tuple[Refused, ...]:
    """Every rule by which `party` may not sleep in `room`; empty if it may.

    The occupants of the room are those who stay there; people who move within the house are taken out first
    (`Room.without`).
    """
    found = ((rule, check(party, room)) for rule, check in _CHECKS)
    return tuple(Refused(rule, said) for rule, said in found if said is not None) + _of_use(party, room)


def _of_use(party: Party, room: Room) -> tuple[Refused, ...]:
    rule = USE_RULES.get(room.use)
    if rule is None:
        return ()
    company = _company(party, room)
    fits = len(company) >= rule.least_household and all(
        _admits(rule, member, company) for member in party.members
    )
    if fits:
        return ()
    said = Text(rule.said.template, {"room": room.name, "age": GROWN_BOY_AGE})
    return (Refused(rule.rule, said),)


def _company(party: Party, room: Room) -> tuple[Guest, ...]:
    """The party and those of its household who sleep in the room already."""
    family = tuple(
        guest for guest in room.occupants if any(guest.is_related(member) for member in party.members)
    )
    return (*party.members, *family)


def _admits(rule: UseRule, guest: Guest, company: Sequence[Guest]) -> bool:
    small = rule.with_carer_below is not None and _is_below(guest, rule.with_carer_below)
    if small and any(other.is_adult and other.sex in rule.sexes for other in company):
        return True
    of_age = rule.from_age is None or (guest.age is not None and guest.age >= rule.from_age)
    young = rule.below_age is None or _is_below(guest, rule.below_age)
    return guest.sex in rule.sexes and of_age and young


def _is_below(guest: Guest, age: int) -> bool:
    return guest.age is not None and guest.age < age


def _child_alone(party: Party, room: Room) -> Text | None:
    """A child whose household has no adult in the room never shares it with an adult of another household."""
    newcomers = party.person_ids
    everyone = (*party.members, *(guest for guest in room.occupants if guest.person_id not in newcomers))
    if not any(guest.may_be_minor for guest in everyone):
        return None
    together = {
        guest.person_id: frozenset(other.person_id for other in everyone if _belongs(guest, other, newcomers))
        for guest in everyone
    }
    adults = {guest.person_id for guest in everyone if guest.is_adult}
    alone = [guest for guest in everyone if guest.may_be_minor and not adults & together[guest.person_id]]
    for child in alone:
        for other in everyone:
            strange = other.may_be_adult and other.person_id not in together[child.person_id]
            if strange and (child.person_id in newcomers or other.person_id in newcomers):
                return _child_alone_sentence(child, other, room)
    return None


def _belongs(guest: Guest, other: Guest, newcomers: frozenset[str]) -> bool:
    """Of one household, or of the party, which is one household; everyone belongs to oneself."""
    both_come = guest.person_id in newcomers and other.person_id in newcomers
    return both_come or guest.person_id == other.person_id or guest.is_related(other)


def _child_alone_sentence(child: Guest, adult: Guest, room: Room) -> Text:
    if child.age is None or adult.age is None:
        return text(
            "An age is not known, and a child alone does not share {room} with unrelated adults. "
            "Record the age; an estimate will do.",
            room=room.name,
        )
    return text("A child alone does not share {room} with unrelated adults.", room=room.name)


def _accessible(party: Party, room: Room) -> Text | None:
    needing = sum(member.needs_accessible for member in party.members)
    if needing and not room.accessible:
        return text("{room} is not accessible.", room=room.name)
    if needing > sum(bed.fits_wheelchair for bed in room.usable_by(party)):
        return text("{room} has no accessible bed free.", room=room.name)
    return None


def _bed_free(party: Party, room: Room) -> Text | None:
    if not room.usable_by(party):
        return text("{room} has no free bed.", room=room.name)
    return None


def _together(party: Party, room: Room) -> Text | None:
    free, members = len(room.usable_by(party)), len(party.members)
    if 0 < free < members:
        return text(
            "{room} has {free} of the {members} beds that keep the household in one room.",
            room=room.name,
            free=free,
            members=members,
        )
    return None


_Check = Callable[[Party, Room], Text | None]
_CHECKS: tuple[tuple[Rule, _Check], ...] = (
    (Rule.BED_FREE, _bed_free),
    (Rule.TOGETHER, _together),
    (Rule.ACCESSIBLE, _accessible),
    (Rule.CHILD_ALONE, _child_alone),
)
