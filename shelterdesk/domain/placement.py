"""Whether the rules of the day let people sleep in a room, each with the sentence it refuses with.

A rule that depends on an age or a sex takes the safer view where it is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from shelterdesk.domain.board import BedState, Suggestion
from shelterdesk.domain.crowd import Most, awaited, crowd_sentence, exceeded
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.lodging import Guest, Party, Room
from shelterdesk.domain.rule_text import rule_sentence
from shelterdesk.domain.rules import HouseRules, PlacementRule, Rule
from shelterdesk.domain.text import Text, text

NOT_HERE = text("Not possible here.")
NEEDS_KEY = text("Placing people here needs the key to identities.")
SEAL_BROKEN = text("Who is kept apart here cannot be read any more: a seal is broken. Enter it anew.")


@dataclass(frozen=True, slots=True)
class Refused:
    """A rule that says no, and how it says so."""

    rule: Rule
    text: Text


class PlacementRefused(RuleBroken):
    """One or more rules of placement say no; the sentence is that of the first.

    `may_set_aside` is the one rule in the way, where a manager may set it aside. `next_best` is where they
    could go instead of beds that are gone; then the sentence names it.
    """

    def __init__(
        self,
        refused: Sequence[Refused],
        may_set_aside: Rule | None = None,
        next_best: Suggestion | None = None,
    ) -> None:
        why = refused[0].text
        beds = "" if next_best is None else ", ".join(next_best.bed_codes)
        super().__init__(text("{why} Next best: {beds}.", why=why, beds=beds) if beds else why)
        self.refused = tuple(refused)
        self.may_set_aside = may_set_aside
        self.next_best = next_best


def refusals(party: Party, room: Room, rules: HouseRules) -> tuple[Refused, ...]:
    """Every rule by which `party` may not sleep in `room`; empty if it may.

    `rules` are those of the day. The occupants of the room are those who stay there; people who move within
    the house are taken out first (`Room.without`).
    """
    found = ((rule, check(party, room)) for rule, check in _OF_BEDS if rules.get(rule).enabled)
    of_beds = tuple(_refused(rules, rule, said, room) for rule, said in found if said is not None)
    surge = crowded(party.person_ids, len(party.members), room, rules, fire=False)
    return of_beds + surge + standing_refusals(party, room, rules)


def standing_refusals(party: Party, room: Room, rules: HouseRules) -> tuple[Refused, ...]:
    """Of `refusals` those that hold of people who lie there, too: they ask for no free beds.

    Of the limits of a room and a site only the fire limit is one of them: a surge was allowed when it came.
    """
    said = _child_alone(party, room) if rules.get(Rule.CHILD_ALONE).enabled else None
    alone = () if said is None else (_refused(rules, Rule.CHILD_ALONE, said, room),)
    fire = crowded(party.person_ids, len(party.members), room, rules, fire=True)
    return fire + alone + _of_party(party, room, rules) + kept_apart(party.person_ids, room, rules)


def crowded(
    person_ids: Collection[str], people: int, room: Room, rules: HouseRules, *, fire: bool
) -> tuple[Refused, ...]:
    """What the room, or the site, says when `people` more than those it has, `person_ids` among them, are too many.

    Of the fire limit, or of the others, the one that binds. Who is at the site already does not crowd it more.
    """
    rule = Rule.FIRE_LIMIT if fire else Rule.CAPACITY
    if not rules.get(rule).enabled:
        return ()
    known = frozenset(person_ids)
    scopes: list[tuple[Most, int, str | None]] = []
    if room.most:
        asleep = {guest.person_id for guest in room.occupants} - known
        held = (bed.held_for for bed in room.beds if bed.state is BedState.RESERVED)
        scopes.append((room.most, len(asleep) + awaited(held, asleep | known), room.name))
    if rules.crowd.most and not (known and known <= rules.crowd.present):
        scopes.append((rules.crowd.most, rules.crowd.others(known), None))
    found = ((exceeded(most, others + people, fire=fire), others, name) for most, others, name in scopes)
    return tuple(
        Refused(rule, crowd_sentence(*passed, others, name)) for passed, others, name in found if passed
    )


def kept_apart(person_ids: Collection[str], room: Room, rules: HouseRules) -> tuple[Refused, ...]:
    """One sentence for whoever is too near, which names nobody."""
    if rules.apart.sealed:
        return (Refused(Rule.KEEP_APART, NEEDS_KEY),)
    if rules.apart.broken:
        return (Refused(Rule.KEEP_APART, SEAL_BROKEN),)
    if rules.apart.forbids(person_ids, room.room_id, room.floor):
        return (Refused(Rule.KEEP_APART, NOT_HERE),)
    return ()


def _refused(rules: HouseRules, rule: Rule, said: Text, room: Room) -> Refused:
    """In the shelter's own words, where it has some for the rule."""
    own = rules.get(rule).sentence
    return Refused(rule, Text(own, {"room": room.name}) if own else said)


def of_use(guest: Guest, company: Sequence[Guest], room: Room, rules: HouseRules) -> tuple[Refused, ...]:
    """What the room is for, where that is not for `guest` in the `company` of the household."""
    rule = rules.of_use(room.use)
    if rule is None or not rule.enabled:
        return ()
    fits = len(company) >= rule.least_household and _admits(rule, guest, company)
    return () if fits else (Refused(rule.rule, rule_sentence(rule, room.name)),)


def of_age(guest: Guest, stranger: Guest | None, room: Room, rules: HouseRules) -> tuple[Refused, ...]:
    """Of a child alone with that adult of another household."""
    if stranger is None or not rules.get(Rule.CHILD_ALONE).enabled:
        return ()
    return (_refused(rules, Rule.CHILD_ALONE, _child_alone_sentence(guest, stranger, room), room),)


def of_stairs(guest: Guest, room: Room, rules: HouseRules) -> tuple[Refused, ...]:
    """Of a room that one who needs it does not get into, whatever its beds are."""
    if room.accessible or not guest.needs_accessible or not rules.get(Rule.ACCESSIBLE).enabled:
        return ()
    return (_refused(rules, Rule.ACCESSIBLE, text("{room} is not accessible.", room=room.name), room),)


def with_strangers(room: Room) -> dict[str, Guest]:
    """Children who sleep in the room without an adult of their household, and an adult of another one there."""
    carers = {guest.household_id for guest in room.occupants if guest.is_adult} - {None}
    adults = [guest for guest in room.occupants if guest.may_be_adult]
    found: dict[str, Guest] = {}
    for child in room.occupants:
        if child.may_be_minor and child.household_id not in carers:
            others = (who for who in adults if who.person_id != child.person_id and not who.is_related(child))
            stranger = next(others, None)
            if stranger is not None:
                found[child.person_id] = stranger
    return found


def _of_party(party: Party, room: Room, rules: HouseRules) -> tuple[Refused, ...]:
    company = _company(party, room)
    return next(filter(None, (of_use(member, company, room, rules) for member in party.members)), ())


def _company(party: Party, room: Room) -> tuple[Guest, ...]:
    """The party and those of its household who sleep in the room already."""
    family = tuple(
        guest for guest in room.occupants if any(guest.is_related(member) for member in party.members)
    )
    return (*party.members, *family)


def _admits(rule: PlacementRule, guest: Guest, company: Sequence[Guest]) -> bool:
    child = _is_child_with(rule, guest)
    if child and any(other.is_adult and other.sex in rule.sexes for other in company):
        return True
    if rule.rule is Rule.CARERS_ROOM and not (
        guest.is_adult and any(_is_child_with(rule, other) for other in company)
    ):
        return False
    of_age = rule.from_age is None or (guest.age is not None and guest.age >= rule.from_age)
    young = rule.below_age is None or _is_below(guest, rule.below_age)
    return guest.sex in rule.sexes and of_age and young


def _is_child_with(rule: PlacementRule, guest: Guest) -> bool:
    """Whether they may come along with an adult of their household."""
    return rule.with_carer_below is not None and _is_below(guest, rule.with_carer_below)


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
_OF_BEDS: tuple[tuple[Rule, _Check], ...] = (
    (Rule.BED_FREE, _bed_free),
    (Rule.TOGETHER, _together),
    (Rule.ACCESSIBLE, _accessible),
)
