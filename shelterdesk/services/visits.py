"""Looking up who comes to the desk, and what they are due there today."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.domain.allotting import offer
from shelterdesk.domain.cards import card_number
from shelterdesk.domain.codes import ALPHABET, LENGTH, bare_code, check_code, show_code
from shelterdesk.domain.due import Due, DueState
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.people import age_on, month_number, person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.visit import (
    Candidate,
    Candidates,
    DueLine,
    Lent,
    NotKnown,
    Received,
    Visit,
    Visitor,
    in_words,
)
from shelterdesk.persistence.queries.cards import card_of_number
from shelterdesk.persistence.queries.catalogue import pictures
from shelterdesk.persistence.queries.handouts import (
    PastHandout,
    StockedItem,
    handouts_before,
    site_stores,
    stocked_items,
)
from shelterdesk.persistence.queries.kept_by import OpenLoan, open_loans
from shelterdesk.persistence.queries.recipients import (
    MemberRow,
    bed_of,
    household_of,
    person_id_of,
)
from shelterdesk.services.circumstances import circumstances
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.people import names_for
from shelterdesk.services.person_search import NameIndex, find_people

SHOWN_CANDIDATES = 8
SHOWN_BEFORE = 8
_BABY_MONTHS = 24


def look_up(
    desk: Desk,
    typed: str,
    site_id: str | None = None,
    store_id: str | None = None,
    index: NameIndex | None = None,
) -> Visit | Candidates | NotKnown:
    """The visit of the one person meant by `typed` (see `identify`); else who may be meant, or nobody."""
    found = identify(desk, typed, site_id, index)
    if isinstance(found, NotKnown) or len(found.people) > 1:
        return found
    return open_visit(desk, found.people[0].person_id, site_id, store_id)


def identify(
    desk: Desk, typed: str, site_id: str | None = None, index: NameIndex | None = None
) -> Candidates | NotKnown:
    """Who is meant by a scanned card, or by a code, call name or (with the key) name that was typed.

    A card of any site is known; what is typed otherwise is looked for among the people of the site. `index`
    is theirs where the caller keeps one. Raises NotAllowed, or NotFound where there is no site.
    """
    site_id = _site(desk, site_id)
    holder = _holder(desk, typed, site_id)
    if isinstance(holder, NotKnown):
        return holder
    if holder is not None:
        return Candidates((holder,), more=False)
    found = find_people(desk, typed, site_id, SHOWN_CANDIDATES + 1, index) if typed.strip() else ()
    if not found:
        return NotKnown(_not_known(typed))
    people = tuple(
        Candidate(one.person_id, one.line.code, one.label, one.line.sex, one.age, one.line.members)
        for one in found[:SHOWN_CANDIDATES]
    )
    return Candidates(people, more=len(found) > SHOWN_CANDIDATES)


def open_visit(desk: Desk, person_id: str, site_id: str | None = None, store_id: str | None = None) -> Visit:
    """The visit of one person at a site's store, its oldest if none is named.

    Raises NotAllowed, or NotFound for an unknown person and where there is no site or store.
    """
    site_id = _site(desk, site_id)
    with desk.database.reading() as connection:
        today = today_at(connection, site_id, desk.clock())
        store_id = store_id or _first_store(connection, site_id)
        found = circumstances(connection, person_id, site_id, today)
        stocked = stocked_items(connection, store_id, [due.item_id for due in found.dues], today)
        shown = pictures(connection, stocked)
        before = handouts_before(connection, [one.person_id for one in found.members], SHOWN_BEFORE)
        sees_beds = desk.actor.may(Permission.SEE_BEDS, site_id)
        place = bed_of(connection, person_id, site_id) if sees_beds else ""
        lent = open_loans(connection, today, person_ids=[one.person_id for one in found.members])
    members = _visitors(desk, found.members, today)
    return Visit(
        person=members[0],
        household_id=found.members[0].household_id,
        members=members,
        place=place,
        lines=_lines(found.dues, stocked, shown),
        before=tuple(Received(one.day, given_words(one), one.handout_id) for one in before),
        store_id=store_id,
        day=today,
        loans=tuple(_lent(one) for one in lent),
    )


def given_words(handout: PastHandout) -> str:
    """What a hand-out held, in words."""
    return in_words((given.item, given.quantity) for given in handout.items)


def _site(desk: Desk, site_id: str | None) -> str:
    with desk.database.reading() as connection:
        site_id = desk.home_site(connection, site_id)
    desk.authorize(Permission.HAND_OUT, site_id)
    return site_id


def _holder(desk: Desk, typed: str, site_id: str) -> Candidate | NotKnown | None:
    """The person whose card or code it is, at whichever site; that a card is dead, where it is."""
    with desk.database.reading() as connection:
        person_id = _meant(connection, typed)
        if person_id is None or isinstance(person_id, NotKnown):
            return person_id
        today = today_at(connection, site_id, desk.clock())
        members = household_of(connection, person_id, site_id, today)
    one = _visitors(desk, members[:1], today)[0]
    return Candidate(one.person_id, one.code, one.label, one.sex, one.age, len(members))


def _meant(connection: Connection, typed: str) -> str | NotKnown | None:
    number = card_number(typed)
    if number is not None:
        card = card_of_number(connection, number)
        if card is not None and card.ended_at is not None:
            return NotKnown(
                text("This card is no longer valid: a new one took its place. Ask for the new card.")
            )
        return None if card is None else card.person_id
    try:
        return person_id_of(connection, check_code(typed))
    except BadInput:
        return None


def _not_known(typed: str) -> Text:
    code = bare_code(typed)
    if card_number(typed) is not None:
        return text("This card is not known here.")
    if not code:
        return text("Scan a card, or type three letters of a name.")
    if len(code) != LENGTH or not set(code) <= set(ALPHABET):
        return text("Nobody is known here as {typed}.", typed=typed.strip())
    try:
        return text("Nobody has the code {code}.", code=show_code(check_code(typed)))
    except BadInput as wrong:
        return wrong.text


def _first_store(connection: Connection, site_id: str) -> str:
    stores = site_stores(connection, site_id)
    if not stores:
        raise NotFound(text("This site has no store yet."))
    return stores[0].store_id


def _lines(
    dues: Sequence[Due], stocked: dict[str, StockedItem], shown: Mapping[str, bytes]
) -> tuple[DueLine, ...]:
    """What is due now, then what is due later; only where there is neither, why the rules are not for them."""
    filled = offer(dues, {item_id: item.left for item_id, item in stocked.items()})
    now, later, rest = ([due for due in dues if due.state is state] for state in DueState)
    return tuple(
        replace(_line(due, stocked[due.item_id], filled[due.item_id]), picture=shown.get(due.item_id))
        for due in (now + later or rest)
    )


def _line(due: Due, item: StockedItem, filled: Decimal) -> DueLine:
    family = " ".join(part for part in (item.sector, item.category) if part)
    return DueLine(
        item.item_id, item.label, item.unit, item.is_kit, family, due, item.left, item.minimum, filled
    )


def _lent(one: OpenLoan) -> Lent:
    return Lent(
        one.loan_id,
        one.person_id,
        one.label,
        one.unit,
        one.quantity,
        one.day,
        one.due_on,
        one.overdue,
    )


def _visitors(desk: Desk, members: Sequence[MemberRow], today: date) -> tuple[Visitor, ...]:
    names: dict[str, str] = {}
    for site_id in {one.site_id for one in members}:
        names |= names_for(desk, site_id, [one.person_id for one in members if one.site_id == site_id])
    return tuple(_visitor(one, names.get(one.person_id, ""), today) for one in members)


def _visitor(one: MemberRow, name: str, today: date) -> Visitor:
    born = one.recipient.birth_month
    months = None if born is None or one.birth_estimated else month_number(today) - born - 1
    return Visitor(
        one.person_id,
        one.code,
        person_label(one.code, one.call_name, name),
        one.recipient.sex,
        age_on(born, today),
        months if months is not None and 0 <= months < _BABY_MONTHS else None,
        tuple(sorted(one.recipient.needs)),
        one.is_head,
        one.language,
    )
