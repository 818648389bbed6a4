"""What the desk may know of one person, and how it is changed, on the real encrypted database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, NotAllowed, NotFound
from shelterdesk.domain.people import Identity, Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    audit,
    beds,
    handout_lines,
    handout_people,
    handouts,
    items,
    placements,
    stays,
    stores,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.edit_people import EditIdentity, EditPerson, edit_identity, edit_person
from shelterdesk.services.households import RegisterHousehold, register_household
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.person_details import person_details, read_identity
from shelterdesk.services.person_search import find_people, index_people
from shelterdesk.services.undo import undo

TODAY = date(2026, 9, 3)
NAMED = Identity("Rosa", "Canaria", date(1990, 5, 2), notes="Arrived alone")


def _site(desk: Desk) -> str:
    assert desk.actor.site_id is not None
    return desk.actor.site_id


def _person(desk: Desk, **known: object) -> str:
    command = replace(RegisterPerson(_site(desk), Sex.FEMALE), **known)  # type: ignore[arg-type]
    return register_person(desk, command).created[0]


def _rosa(desk: Desk) -> str:
    return _person(
        desk,
        given_names=NAMED.given_names,
        family_names=NAMED.family_names,
        birth_date=NAMED.birth_date,
        notes=NAMED.notes,
        call_name="Flor",
    )


def _distribution(desk: Desk) -> Desk:
    return replace(desk, actor=replace(desk.actor, role=Role.DISTRIBUTION))


def _last_audit(desk: Desk) -> tuple[str, str | None, str]:
    with desk.database.reading() as connection:
        row = connection.execute(select(audit).order_by(audit.c.sequence.desc())).first()
    assert row is not None
    return row.action, row.code, row.fields


def _lodge(desk: Desk, person_id: str) -> None:
    """A stay of two beds that ended, and one that goes on."""
    with desk.write() as work:
        bed_ids = list(work.connection.execute(select(beds.c.id).order_by(beds.c.code)).scalars())
        for entry, exit_ in ((TODAY - timedelta(10), TODAY - timedelta(5)), (TODAY, None)):
            ended = None if exit_ is None else work.now
            stay_id = work.insert(
                stays,
                person_id=person_id,
                site_id=_site(desk),
                entered_at=work.now - timedelta((TODAY - entry).days),
                entry_day=entry,
                exited_at=ended,
                exit_day=exit_,
            )
            middle = None if exit_ is None else entry + timedelta(2)
            for bed_id, first, end in ((bed_ids[0], entry, middle), (bed_ids[1], middle, exit_)):
                if first is not None:
                    work.insert(
                        placements,
                        stay_id=stay_id,
                        person_id=person_id,
                        bed_id=bed_id,
                        from_at=work.now - timedelta((TODAY - first).days),
                        from_day=first,
                        to_at=None if end is None else work.now,
                        to_day=end,
                    )
        work.commit("lodge", text("lodged"))


def _give(desk: Desk, person_ids: tuple[str, ...], *, voided: bool = False) -> None:
    with desk.write() as work:
        store_id = work.connection.execute(select(stores.c.id)).scalar()
        item_id = work.insert(
            items, code=new_id(), name="Dignity kit", desk_name="Kit B", unit="pc", is_kit=True
        )
        handout_id = work.insert(
            handouts,
            site_id=_site(desk),
            store_id=store_id,
            person_id=person_ids[0],
            at=work.now,
            day=TODAY,
            actor_id=desk.actor.staff_id,
            voided_at=work.now if voided else None,
        )
        work.insert(handout_lines, handout_id=handout_id, item_id=item_id, quantity=Decimal("1.5"))
        for person_id in person_ids:
            work.insert(handout_people, handout_id=handout_id, person_id=person_id)
        work.commit("give", text("given"))


def test_the_history_tells_stays_with_their_beds_and_hand_outs_voided_ones_too(desk: Desk) -> None:
    person_id = _rosa(desk)
    _lodge(desk, person_id)
    _give(desk, (person_id,))
    _give(desk, (person_id,), voided=True)
    details = person_details(desk, person_id)
    assert details.stays is not None
    now, before = details.stays
    assert (now.entry_day, now.exit_day, [spell.bed for spell in now.beds]) == (TODAY, None, ["1-01"])
    assert [spell.bed for spell in before.beds] == ["1-01", "1-02"]
    assert before.beds[0].to_day == before.beds[1].from_day
    assert [given.voided for given in details.handouts] == [True, False]
    assert details.handouts[0].items[0].name == "Kit B"
    assert details.handouts[0].items[0].quantity == Decimal("1.5")
    assert details.person.line.place is not None
    assert details.person.line.place.bed == "1-01"
    assert (details.person.label, details.person.age) == ("Rosa Canaria", 36)


def test_the_household_stands_with_everyone_in_it(desk: Desk) -> None:
    site_id = _site(desk)
    members = (RegisterPerson(site_id, Sex.FEMALE, call_name="Ana"), RegisterPerson(site_id, Sex.MALE, age=4))
    head, child = register_household(desk, RegisterHousehold(site_id, members)).created
    assert [one.person_id for one in person_details(desk, child).household] == [head, child]
    assert person_details(desk, _person(desk)).household == ()


def test_distribution_staff_see_neither_name_nor_stays(desk: Desk) -> None:
    person_id = _rosa(desk)
    _lodge(desk, person_id)
    details = person_details(_distribution(desk), person_id)
    assert (details.person.label, details.person.name, details.stays) == ("Flor", "", None)
    assert not details.may_read_identity
    with pytest.raises(NotAllowed):
        read_identity(_distribution(desk), person_id)


def test_a_programme_officer_sees_no_person(desk: Desk) -> None:
    person_id = _rosa(desk)
    officer = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    with pytest.raises(NotAllowed):
        person_details(officer, person_id)
    with pytest.raises(NotAllowed):
        index_people(officer, _site(desk))
    with pytest.raises(NotAllowed):
        find_people(officer, "", _site(desk), index=index_people(desk, _site(desk)))


def test_reading_an_identity_is_on_the_record(desk: Desk) -> None:
    person_id = _rosa(desk)
    opened = read_identity(desk, person_id)
    assert (opened.identity, opened.version) == (NAMED, 1)
    code = person_details(desk, person_id).person.line.code
    assert _last_audit(desk) == ("read identity", code, "")
    nobody = _person(desk)
    assert read_identity(desk, nobody).identity == Identity()


def test_names_are_found_by_those_with_the_key_only(desk: Desk) -> None:
    person_id = _rosa(desk)
    site_id = _site(desk)
    assert [one.person_id for one in find_people(desk, "canar", site_id)] == [person_id]
    assert find_people(_distribution(desk), "canar", site_id) == ()
    (found,) = find_people(_distribution(desk), "flo", site_id)
    assert (found.label, found.name) == ("Flor", "")
    assert [one.person_id for one in find_people(desk, found.line.code[:4].lower(), site_id)] == [person_id]


def test_an_edit_is_kept_and_a_second_editor_is_told(desk: Desk) -> None:
    person_id = _person(desk, needs=(Need.DIET, Need.INFANT))
    edit = EditPerson(person_id, 1, Sex.OTHER, "Sol", "es", (Need.INFANT, Need.MEDICAL), age=40)
    changes = edit_person(desk, edit)
    line = person_details(desk, person_id).person.line
    assert (line.sex, line.call_name, line.language) == (Sex.OTHER, "Sol", "es")
    assert line.needs == (Need.INFANT, Need.MEDICAL)
    assert person_details(desk, person_id).person.age == 40
    with pytest.raises(ChangedMeanwhile):
        edit_person(desk, edit)
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    line = person_details(desk, person_id).person.line
    assert (line.sex, line.call_name, line.needs) == (Sex.FEMALE, None, (Need.INFANT, Need.DIET))


def test_an_edited_identity_names_only_the_fields_that_changed(desk: Desk) -> None:
    person_id = _rosa(desk)
    changed = replace(NAMED, family_names="Canaria Vega", birth_date=date(2010, 1, 9))
    changes = edit_identity(desk, EditIdentity(person_id, 1, changed))
    action, _, fields = _last_audit(desk)
    assert action == "edit identity"
    assert {"identities.family_names", "identities.birth_date"} <= set(fields.split())
    assert "identities.given_names" not in fields
    assert read_identity(desk, person_id).identity == changed
    assert person_details(desk, person_id).person.age == 16
    with pytest.raises(ChangedMeanwhile):
        edit_identity(desk, EditIdentity(person_id, 1, NAMED))
    assert changes.operation_id is not None
    undo(desk, changes.operation_id)
    assert read_identity(desk, person_id).identity == NAMED
    assert person_details(desk, person_id).person.age == 36


def test_a_first_identity_comes_later(desk: Desk) -> None:
    person_id = _person(desk, age=20)
    edit_identity(desk, EditIdentity(person_id, None, NAMED))
    details = person_details(desk, person_id)
    assert (details.person.name, details.record.birth_estimated) == ("Rosa Canaria", False)
    with pytest.raises(ChangedMeanwhile):
        edit_identity(desk, EditIdentity(person_id, None, NAMED))


def test_a_birth_date_taken_away_leaves_an_estimate(desk: Desk) -> None:
    person_id = _rosa(desk)
    edit_identity(desk, EditIdentity(person_id, 1, replace(NAMED, birth_date=None)))
    details = person_details(desk, person_id)
    assert (details.person.age, details.record.birth_estimated) == (36, True)


def test_a_birth_date_to_come_is_refused_and_nothing_changes(desk: Desk) -> None:
    person_id = _rosa(desk)
    with pytest.raises(BadInput, match="future"):
        edit_identity(desk, EditIdentity(person_id, 1, replace(NAMED, birth_date=date(2026, 9, 4))))
    assert read_identity(desk, person_id).identity == NAMED


def test_an_unknown_person_is_said_to_be_unknown(desk: Desk) -> None:
    for service in (person_details, read_identity):
        with pytest.raises(NotFound):
            service(desk, new_id())
    with pytest.raises(NotFound):
        edit_person(desk, EditPerson(new_id(), 1, Sex.OTHER))


def test_a_neighbour_site_does_not_see_this_ones_people(desk: Desk) -> None:
    person_id = _rosa(desk)
    neighbour = replace(desk, actor=replace(desk.actor, site_id=new_id()))
    for act in (
        lambda: person_details(neighbour, person_id),
        lambda: read_identity(neighbour, person_id),
        lambda: edit_identity(neighbour, EditIdentity(person_id, 1, NAMED)),
        lambda: index_people(neighbour, _site(desk)),
    ):
        with pytest.raises(NotAllowed):
            act()
