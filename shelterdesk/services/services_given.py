"""Services to people: recorded for one or for a group at once, changed, and what came of referrals."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Row, select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.codes import check_code, show_code
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.services_given import Given, Outcome, check_given, check_outcome, is_referral
from shelterdesk.domain.services_given import ServiceKind as Kind
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.services_given import ServiceLine, service_lines
from shelterdesk.persistence.tables import people, service_directory, services_given
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.activities import cash_columns
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.organisations import put_organisation

_GONE = text("This service is no longer there.")


@dataclass(frozen=True, slots=True)
class RecordServices:
    """The same service for each of these people, entered together."""

    site_id: str
    given: Given
    person_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EditService:
    """What a service to one person is from now on; `version` is that of the line as it was read."""

    service_id: str
    version: int
    given: Given


@dataclass(frozen=True, slots=True)
class RecordOutcome:
    """What came of a referral on `day`, None of both: it is open again. `version` is that of the line as read."""

    service_id: str
    version: int
    outcome: Outcome | None
    day: date | None


@dataclass(frozen=True, slots=True)
class RemoveService:
    service_id: str


@dataclass(frozen=True, slots=True)
class Served:
    """Someone who is given a service, by code; `household` are the ids and codes of all of it, this one first."""

    person_id: str
    code: str
    household: tuple[tuple[str, str], ...]


def record_services(desk: Desk, command: RecordServices) -> Changes:
    """The ids created are those of the services; raises NotAllowed, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES, command.site_id)
    with desk.write() as work:
        created = put_services(work, command.site_id, command.given, command.person_ids)
        count = len(created)
        said = text("Service recorded for {count} people", count=count)
        if count == 1:
            said = text("Service recorded for {code}", code=_code_of(work, command.person_ids[0]))
        return work.commit("record services", said, site_id=command.site_id, created=created)


def put_services(
    work: UnitOfWork, site_id: str, given: Given, person_ids: Sequence[str], session_id: str | None = None
) -> list[str]:
    """The same inside the caller's transaction, who has authorised it; returns the ids."""
    if not person_ids:
        raise BadInput(text("Please say who was given the service."))
    if len(set(person_ids)) != len(person_ids):
        raise BadInput(text("Someone is named twice."))
    columns = _columns(work, site_id, given)
    session_id = session_id or new_id()
    rows = [
        {"id": new_id(), "site_id": site_id, "at": work.now, "person_id": person_id, **columns}
        | {"session_id": session_id, "outcome": None, "outcome_day": None}
        for person_id in person_ids
    ]
    work.insert_many(services_given, rows)
    return [str(row["id"]) for row in rows]


def edit_service(desk: Desk, command: EditService) -> Changes:
    """Raises NotAllowed, NotFound, ChangedMeanwhile, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        row = _known(desk, work, command.service_id)
        columns = _columns(work, row.site_id, command.given, before=row.referral_id)
        if not command.given.is_referral:
            columns |= {"outcome": None, "outcome_day": None}
        elif row.outcome_day is not None and row.outcome_day < command.given.day:
            raise BadInput(text("The outcome cannot come before the referral."))
        work.update(services_given, row.id, columns, command.version)
        said = text("Service to {code} changed", code=_code_of(work, row.person_id))
        return work.commit("edit service", said, site_id=row.site_id, created=[])


def record_outcome(desk: Desk, command: RecordOutcome) -> Changes:
    """Raises NotAllowed, NotFound, ChangedMeanwhile, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        row = _known(desk, work, command.service_id)
        if not is_referral(Kind(row.kind), row.referral_id):
            raise BadInput(text("Only a referral has an outcome."))
        today = today_at(work.connection, row.site_id, work.now)
        check_outcome(row.day, command.outcome, command.day, today)
        outcome, day = (None, None) if command.outcome is None else (command.outcome.value, command.day)
        work.update(services_given, row.id, {"outcome": outcome, "outcome_day": day}, command.version)
        said = text("Outcome of the referral of {code} recorded", code=_code_of(work, row.person_id))
        return work.commit("record outcome", said, site_id=row.site_id, created=[])


def remove_service(desk: Desk, command: RemoveService) -> Changes:
    """Take a service away that was entered by mistake; raises NotAllowed, NotFound."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        row = _known(desk, work, command.service_id)
        work.delete(services_given, row.id)
        said = text("Service to {code} removed", code=_code_of(work, row.person_id))
        return work.commit("remove service", said, site_id=row.site_id, created=[])


def list_services(desk: Desk, period: Period, site_id: str | None = None) -> tuple[ServiceLine, ...]:
    """Services of the period, newest first; of `site_id`, else of the actor's sites. Raises NotAllowed."""
    scope = site_id or desk.actor.site_id
    desk.authorize(Permission.RECORD_ACTIVITIES, scope)
    with desk.database.reading() as connection:
        return service_lines(connection, period, scope)


def find_served(desk: Desk, site_id: str, typed: str) -> Served:
    """Whose code was typed or scanned; raises NotAllowed, BadInput for what is no code, NotFound for nobody's."""
    desk.authorize(Permission.RECORD_ACTIVITIES, site_id)
    code = check_code(typed)
    with desk.database.reading() as connection:
        row = connection.execute(select(people).where(people.c.code == code)).first()
        if row is None:
            raise NotFound(text("Nobody has the code {code}.", code=show_code(code)))
        alone = ((row.id, row.code),)
        if row.household_id is None:
            return Served(row.id, row.code, alone)
        others = (
            select(people.c.id, people.c.code)
            .where(people.c.household_id == row.household_id, people.c.id != row.id)
            .order_by(people.c.id)
        )
        household = tuple((other.id, other.code) for other in connection.execute(others))
        return Served(row.id, row.code, alone + household)


def _known(desk: Desk, work: UnitOfWork, service_id: str) -> Row[Any]:
    row = work.rows(services_given, [service_id]).get(service_id)
    if row is None:
        raise NotFound(_GONE)
    desk.authorize(Permission.RECORD_ACTIVITIES, row.site_id)
    return row


def _columns(work: UnitOfWork, site_id: str, given: Given, before: str | None = None) -> dict[str, Any]:
    """As it is kept; who has retired is referred to no more, unless that was so `before`."""
    check_given(given, today_at(work.connection, site_id, work.now))
    if given.referral_id is not None and given.referral_id != before:
        entry = work.rows(service_directory, [given.referral_id]).get(given.referral_id)
        if entry is None or entry.retired_on is not None:
            raise BadInput(text("This entry of the directory is not offered any more."))
    return {
        "day": given.day,
        "kind": given.kind.value,
        "partner_id": put_organisation(work, given.partner),
        "grant_id": given.grant_id,
        "indicator": one_line(given.counts_for, 64),
        "referral_id": given.referral_id,
        **cash_columns(given.cash),
    }


def _code_of(work: UnitOfWork, person_id: str) -> str:
    code: str = work.connection.execute(select(people.c.code).where(people.c.id == person_id)).scalar_one()
    return show_code(code)
