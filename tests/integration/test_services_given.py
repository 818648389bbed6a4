"""Services, referrals and the directory on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from shelterdesk.domain.cash import Cash, Mechanism
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.services_given import Given, Outcome, ServiceKind
from shelterdesk.persistence.queries.services_given import ServiceLine
from shelterdesk.services.desk import Desk
from shelterdesk.services.organisations import list_partners
from shelterdesk.services.service_directory import (
    AddOffer,
    EditOffer,
    Offer,
    RetireOffer,
    add_offer,
    edit_offer,
    list_directory,
    retire_offer,
)
from shelterdesk.services.services_given import (
    EditService,
    RecordOutcome,
    RecordServices,
    RemoveService,
    edit_service,
    find_served,
    list_services,
    record_outcome,
    record_services,
    remove_service,
)
from shelterdesk.services.undo import undo
from tests.handing_out import Person, Room
from tests.rows import everything

TODAY = date(2026, 9, 3)
SEPTEMBER = Period(date(2026, 9, 1), date(2026, 9, 30))
LEGAL = Given(TODAY, ServiceKind.LEGAL)
CLINIC = Offer("Clinic", "AW", ServiceKind.STI_TEST, "Oranjestad", ("es", "nl"), "Mo-Fr", hotline="0800")


@pytest.fixture
def room(desk: Desk) -> Room:
    return Room(desk)


@pytest.fixture
def three(room: Room) -> tuple[Person, ...]:
    return tuple(room.person(name, Sex.FEMALE) for name in ("Ana", "Bea", "Cora"))


def _give(room: Room, given: Given, *people: Person) -> tuple[ServiceLine, ...]:
    record_services(
        room.desk, RecordServices(room.site_id, given, tuple(person.person_id for person in people))
    )
    return list_services(room.desk, SEPTEMBER)


def _referred(room: Room, person: Person) -> ServiceLine:
    (entry,) = add_offer(room.desk, AddOffer(CLINIC)).created
    return _give(room, Given(TODAY, ServiceKind.STI_TEST, referral_id=entry), person)[0]


def test_a_group_is_given_one_service_each_and_undone_at_once(room: Room, three: tuple[Person, ...]) -> None:
    before = everything(room.desk)
    command = RecordServices(
        room.site_id, replace(LEGAL, partner=" Legal  Aid "), tuple(p.person_id for p in three)
    )
    changes = record_services(room.desk, command)
    lines = list_services(room.desk, SEPTEMBER)
    assert {line.code for line in lines} == {person.code for person in three}
    assert {(line.partner, line.indicator, line.is_referral) for line in lines} == {
        ("Legal Aid", "PRHT3", False)
    }
    assert len({line.session_id for line in lines}) == 1
    assert list_partners(room.desk) == ("Legal Aid",)
    assert changes.operation_id is not None
    undo(room.desk, changes.operation_id)
    after = everything(room.desk)
    assert {name: rows for name, rows in after.items() if name not in ("audit", "operations")} == {
        name: rows for name, rows in before.items() if name not in ("audit", "operations")
    }


def test_a_partner_that_others_name_by_now_is_kept_when_it_is_undone(
    room: Room, three: tuple[Person, ...]
) -> None:
    given = replace(LEGAL, partner="Legal Aid")
    first = record_services(room.desk, RecordServices(room.site_id, given, (three[0].person_id,)))
    _give(room, replace(given, partner="LEGAL AID"), three[1])
    assert first.operation_id is not None
    assert "Kept" in str(undo(room.desk, first.operation_id).said)
    (line,) = list_services(room.desk, SEPTEMBER)
    assert (line.code, line.partner) == (three[1].code, "Legal Aid")


@pytest.mark.parametrize(
    ("given", "sentence"),
    [
        (replace(LEGAL, day=TODAY + timedelta(days=1)), "when it was given"),
        (Given(TODAY, ServiceKind.CASH), "Cash needs"),
        (Given(TODAY, ServiceKind.CASH, cash=Cash(Decimal(0), "USD", Mechanism.CARD)), "above 0"),
        (Given(TODAY, ServiceKind.CASH, cash=Cash(Decimal(5), "dollars", Mechanism.CARD)), "not a currency"),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(
    room: Room, three: tuple[Person, ...], given: Given, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        _give(room, given, three[0])
    with pytest.raises(BadInput, match="named twice"):
        _give(room, LEGAL, three[0], three[0])
    with pytest.raises(BadInput, match="who was given"):
        _give(room, LEGAL)
    assert list_services(room.desk, SEPTEMBER) == ()


def test_a_referral_is_open_until_its_outcome_is_known(room: Room, three: tuple[Person, ...]) -> None:
    line = _referred(room, three[0])
    assert (line.referred_to, line.is_open) == ("Clinic", True)
    with pytest.raises(BadInput, match="before the referral"):
        record_outcome(
            room.desk,
            RecordOutcome(line.service_id, line.version, Outcome.RECEIVED, TODAY - timedelta(days=1)),
        )
    record_outcome(room.desk, RecordOutcome(line.service_id, line.version, Outcome.RECEIVED, TODAY))
    (known,) = list_services(room.desk, SEPTEMBER)
    assert (known.outcome, known.outcome_day, known.is_open) == (Outcome.RECEIVED, TODAY, False)
    with pytest.raises(ChangedMeanwhile):
        record_outcome(room.desk, RecordOutcome(line.service_id, line.version, Outcome.DID_NOT_GO, TODAY))
    edit_service(
        room.desk, EditService(line.service_id, known.version, LEGAL)
    )  # it was no referral after all
    (changed,) = list_services(room.desk, SEPTEMBER)
    assert (changed.kind, changed.outcome, changed.is_referral) == (ServiceKind.LEGAL, None, False)
    with pytest.raises(BadInput, match="Only a referral"):
        record_outcome(room.desk, RecordOutcome(line.service_id, changed.version, Outcome.RECEIVED, TODAY))
    remove_service(room.desk, RemoveService(line.service_id))
    assert list_services(room.desk, SEPTEMBER) == ()


def test_nobody_is_referred_to_who_has_retired_but_what_was_stays(
    room: Room, three: tuple[Person, ...]
) -> None:
    line = _referred(room, three[0])
    (entry,) = list_directory(room.desk, "AW")
    edit_offer(room.desk, EditOffer(entry.directory_id, entry.version, replace(CLINIC, hours="Sa")))
    retire_offer(room.desk, RetireOffer(entry.directory_id))
    assert list_directory(room.desk) == ()
    (kept,) = list_directory(room.desk, retired=True)
    assert (kept.hours, kept.languages, kept.retired_on) == ("Sa", ("es", "nl"), TODAY)
    given = Given(TODAY, ServiceKind.STI_TEST, referral_id=entry.directory_id)
    with pytest.raises(BadInput, match="not offered any more"):
        _give(room, given, three[1])
    edit_service(room.desk, EditService(line.service_id, line.version, replace(given, partner="Own")))
    with pytest.raises(BadInput, match="is no code of a language"):
        add_offer(room.desk, AddOffer(replace(CLINIC, languages=("Spanish",))))
    with pytest.raises(BadInput, match="needs a name"):
        add_offer(room.desk, AddOffer(replace(CLINIC, organisation=" ")))


def test_a_code_finds_the_person_and_the_household(room: Room, three: tuple[Person, ...]) -> None:
    served = find_served(room.desk, room.site_id, three[0].code.lower())
    assert served.household == ((three[0].person_id, three[0].code),)
    with pytest.raises(BadInput, match="not a person's code"):
        find_served(room.desk, room.site_id, "Ana")


def test_programme_officers_record_and_distribution_staff_see_nothing(
    room: Room, three: tuple[Person, ...]
) -> None:
    officer = replace(room.desk, actor=replace(room.desk.actor, role=Role.PROGRAMME, site_id=None))
    command = RecordServices(room.site_id, LEGAL, (three[0].person_id,))
    record_services(officer, command)
    assert len(list_services(officer, SEPTEMBER)) == 1
    for ask in (
        lambda desk: record_services(desk, command),
        lambda desk: list_services(desk, SEPTEMBER),
        lambda desk: find_served(desk, room.site_id, three[0].code),
        list_directory,
    ):
        with pytest.raises(NotAllowed):
            ask(room.distributor)


def test_a_service_that_is_gone_is_said_to_be(room: Room) -> None:
    with pytest.raises(NotFound):
        remove_service(room.desk, RemoveService("0" * 32))
