"""What no role allows is refused by every service there is: one that forgets to ask is found here."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from contextlib import suppress
from dataclasses import replace
from decimal import Decimal
from typing import Any, ClassVar

import pytest
from sqlalchemy import select

from shelterdesk.domain import roles
from shelterdesk.domain.activities import Activity, ActivityKind
from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.hmis import FileProblem
from shelterdesk.domain.people import Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.services_given import Given, ServiceKind
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import audit, entitlements, people, waiting_entries
from shelterdesk.services.activities import RecordActivity, record_activity
from shelterdesk.services.counts import StartCount, start_count
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import give
from shelterdesk.services.loans import Lend, lend
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.rounds.plan import SaveRound, save_round
from shelterdesk.services.rounds.views import view_round
from shelterdesk.services.service_directory import AddOffer, Offer, add_offer
from shelterdesk.services.services_given import RecordServices, record_services
from shelterdesk.services.staff import NewStaff, add_staff
from tests.asking import TODAY, Service, all_services
from tests.conftest import QUICK, MakeDesk
from tests.handing_out import Room, giving
from tests.papers import some_papers
from tests.rows import everything
from tests.sleeping import ROSA, Shelter
from tests.stocking import bring, new_donor, new_kit

SERVICES = {service.name: service for service in all_services()}
TALK = Activity(TODAY, ActivityKind.SESSION, "Rights and papers")
CLASS = Given(TODAY, ServiceKind.LANGUAGE_CLASS)
CLINIC = Offer("Clinic", "AW", ServiceKind.MEDICAL)
# What anyone who is signed in is told, and how little that is.
TOLD_ANYONE: Mapping[str, Callable[[Any], bool]] = {
    "board.sites_to_see": lambda found: found == (),
    "imprint.imprint": lambda found: {found.country} == {"AW"},
    "imprint.site_id_of": lambda found: isinstance(found, str),
    "people.names_for": lambda found: found == {},
    "status.overview": lambda found: all(
        (site.beds, site.people, site.low) == (None, None, None) for site in found.sites
    ),
    "undo.last_undoable": lambda found: found is None,  # one's own work, and this one has done nothing
}
# What belongs to the organisation, or to whatever site the one who asks is of.
OF_NO_SITE = {
    "backups.back_up_now",
    "backups.keep_backed_up",
    "board.sites_to_see",
    "catalogue.add_pack",
    "catalogue.retire_item",
    "catalogue_views.item_picture",
    "catalogue_views.whole_catalogue",
    "catalogue_details.edit_pack",
    "catalogue_details.remove_category",
    "catalogue_details.remove_pack",
    "catalogue_details.rename_category",
    "catalogue_details.restore_item",
    "catalogue_details.set_picture",
    "catalogue_details.set_standard",
    "census.census_figures",
    "checking.run_checks",
    "donors.add_donor",
    "donors.list_grants",
    "donors.list_stores",
    "exchange_rates.drop_rate",
    "exchange_rates.list_rates",
    "exchange_rates.save_rate",
    "grants.edit_grant",
    "grants.grant_book",
    "grants.put_grant_with_terms",
    "grants.rename_donor",
    "entitlements.rule_choices",
    "grant_figures.grant_figures",
    "imports.hmis.take_hmis",  # takes the projects of an export as sites of the importer
    "imports.learnt.forget_columns",
    "imports.learnt.learnt_columns",
    "imports.learnt.map_unit",
    "five_w.five_w",
    "imprint.imprint",
    "indicator_figures.indicator_figures",
    "imprint.site_id_of",
    "kits.change_bill",
    "known_people.known_people",
    "people.names_for",
    "reporting.donor_figures",
    "reporting.occupancy_figures",
    "organisations.list_partners",
    "service_directory.add_offer",
    "service_directory.edit_offer",
    "service_directory.list_directory",
    "service_directory.retire_offer",
    "staff.list_staff",
    "status.overview",
    "stock_choices.stock_choices",
    "trace.trace_grant",
    "trace.trace_item",
    "undo.last_undoable",
}


@pytest.fixture
def house(make_desk: MakeDesk) -> tuple[Desk, dict[str, object]]:
    """A manager, and a thing of each kind by the name that commands have for its id."""
    desk = make_desk()
    shelter, room = Shelter(desk), Room(desk)
    (guest,) = shelter.settle(ROSA, bed="1-01")
    family = shelter.arrive(("Ana", Sex.FEMALE, 32), ("Nino", Sex.MALE, 4))
    soap, donor = room.item("Soap"), new_donor(desk, "Red")
    bring(desk, soap, 10, donor, "1.25")
    kit = new_kit(desk, "Kit", [(soap, 1)])
    room.rule(soap)
    ana = room.person("Ana")
    handout = give(desk, giving(room, ana, (soap, 1)))
    loan = lend(desk, Lend(ana.person_id, soap, Decimal(1), room.store_id))
    named = RegisterPerson(room.site_id, Sex.FEMALE, given_names="Yoli", household_id=None)
    (person,) = register_person(desk, named).created
    staff = NewStaff("dian", "a calm lagoon", "Dian", Role.DISTRIBUTION, room.site_id)
    (staff_id,) = add_staff(desk, staff, QUICK).created
    papers = some_papers(desk, room.store_id, bring(desk, soap, 10))
    with desk.database.reading() as connection:
        entry = select(waiting_entries.c.id).where(waiting_entries.c.person_id == family[0])
        rule = connection.execute(select(entitlements.c.id)).scalar_one()
        found = connection.execute(entry).scalar_one()
        home = select(people.c.household_id).where(people.c.id == family[0])
        household = connection.execute(home).scalar_one()
    (count_id,) = start_count(desk, StartCount(room.store_id)).created
    lot = next(lot for lot, _ in room.balances())
    planned = SaveRound(room.site_id, room.store_id, "Round", TODAY, (soap,), residents=False)
    (round_id,) = save_round(desk, planned).created
    line = view_round(desk, round_id).lines[0]
    (activity_id,) = record_activity(desk, RecordActivity(room.site_id, TALK)).created
    (service_id,) = record_services(desk, RecordServices(room.site_id, CLASS, (person,))).created
    (directory_id,) = add_offer(desk, AddOffer(CLINIC)).created
    known: dict[str, object] = {
        "activity_id": activity_id,
        "service_id": service_id,
        "directory_id": directory_id,
        "site_id": room.site_id,
        "bed_id": shelter.bed_id("1-02"),
        "entry_id": found,
        "person_id": person,
        "person_ids": (person, guest),
        "member_ids": (person, ana.person_id),
        "household_id": household,
        "store_id": room.store_id,
        "item_id": soap,
        "kit_item_id": kit,
        "lot_id": lot,
        "donor_id": donor,
        "entitlement_id": rule,
        "handout_id": handout.created[0],
        "loan_id": loan.created[0],
        "round_id": round_id,
        "round_person_id": line.round_person_id,
        "staff_id": staff_id,
        "count_id": count_id,
        "operation_id": handout.operation_id,
        **papers,
        "password": "a calm lagoon",
        "source": EmptyExport(),
    }
    return desk, known


class EmptyExport:
    """An export of another system in which there is nothing."""

    problems: ClassVar[list[FileProblem]] = []

    def __getattr__(self, _file: str) -> Callable[[], Iterator[object]]:
        return lambda: iter(())


def _audited(desk: Desk) -> int:
    with desk.database.reading() as connection:
        return len(connection.execute(select(audit.c.sequence)).all())


def _asked(service: Service, desk: Desk, known: dict[str, object]) -> Any:
    name = {"name": "Casa Mar"} if service.name == "imprint.site_id_of" else {}
    return service.ask(desk, {**known, **name})


def test_who_may_nothing_is_refused_everything(
    house: tuple[Desk, dict[str, object]], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, known = house
    nobody = replace(desk, actor=replace(desk.actor, staff_id=new_id(), role=Role.PROGRAMME, site_id=None))
    monkeypatch.setitem(roles.MATRIX, Role.PROGRAMME, frozenset())
    before, audited = everything(desk), _audited(desk)
    answered = set()
    for name, service in SERVICES.items():
        try:
            found = _asked(service, nobody, known)
        except NotAllowed:
            continue
        assert name in TOLD_ANYONE, f"{name} does not ask whether it may"
        assert TOLD_ANYONE[name](found), name
        answered.add(name)
    assert answered == set(TOLD_ANYONE)
    assert everything(desk) == before
    assert _audited(desk) == audited


def test_a_manager_of_another_site_is_refused_all_that_is_of_this_one(
    house: tuple[Desk, dict[str, object]],
) -> None:
    desk, known = house
    other = Room(desk).other_site("Casa Sol")
    stranger = replace(desk, actor=replace(desk.actor, staff_id=new_id(), site_id=other))
    before, ours = everything(desk), SERVICES.keys() - OF_NO_SITE
    assert _not_refused(stranger, known, ours) == set()
    assert everything(desk) == before
    assert _not_refused(stranger, known, OF_NO_SITE) == OF_NO_SITE


def _not_refused(stranger: Desk, known: dict[str, object], names: Set[str]) -> set[str]:
    answered = set()
    for name in sorted(names):
        with suppress(NotAllowed):
            with suppress(RuleBroken, BadInput, ChangedMeanwhile, NotFound):  # it got that far
                _asked(SERVICES[name], stranger, known)
            answered.add(name)
    return answered


def test_the_services_are_those_that_there_are() -> None:
    """The questions reach each of them: without a refusal, most would do what they are for."""
    assert len(SERVICES) >= 65
    assert {"handouts.give", "stays.give_bed", "imports.importing.import_rows", "undo.undo"} <= set(SERVICES)
    assert set(SERVICES) >= OF_NO_SITE | set(TOLD_ANYONE)
