"""Reads of the services that people were given, by code alone, and of the directory."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, func, select

from shelterdesk.domain.cash import Cash
from shelterdesk.domain.figures import Period
from shelterdesk.domain.services_given import Outcome, ServiceKind, is_referral
from shelterdesk.persistence.queries.activities import cash_of
from shelterdesk.persistence.tables import (
    donors,
    grants,
    organisations,
    people,
    service_directory,
    services_given,
    sites,
)

_REFERRED = organisations.alias("referred")


@dataclass(frozen=True, slots=True)
class ServiceLine:
    """One service to one person. Names are empty where there is none: of a partner, a donor, a referral."""

    service_id: str
    session_id: str
    site_id: str
    site: str
    day: date
    kind: ServiceKind
    person_id: str
    code: str
    partner: str
    donor: str
    grant: str
    indicator: str
    referral_id: str | None
    referred_to: str
    outcome: Outcome | None
    outcome_day: date | None
    cash: Cash | None
    version: int

    @property
    def is_referral(self) -> bool:
        return is_referral(self.kind, self.referral_id)

    @property
    def is_open(self) -> bool:
        """Whether the outcome of a referral is still to be recorded."""
        return self.is_referral and self.outcome is None


@dataclass(frozen=True, slots=True)
class DirectoryLine:
    """One service of one organisation in a country; what is not known is empty. `languages` are codes."""

    directory_id: str
    organisation: str
    country: str
    place: str
    kind: ServiceKind
    languages: tuple[str, ...]
    hours: str
    phone: str
    hotline: str
    note: str
    retired_on: date | None
    version: int


def service_lines(
    connection: Connection, period: Period, site_id: str | None = None
) -> tuple[ServiceLine, ...]:
    """Services of the period, newest first; of every site where `site_id` is None."""
    query = _services().where(services_given.c.day.between(period.first, period.last))
    if site_id is not None:
        query = query.where(services_given.c.site_id == site_id)
    return tuple(_service(row) for row in connection.execute(query))


def services_of_person(connection: Connection, person_id: str) -> tuple[ServiceLine, ...]:
    """Everything a person was given, newest first."""
    query = _services().where(services_given.c.person_id == person_id)
    return tuple(_service(row) for row in connection.execute(query))


def directory_lines(
    connection: Connection, country: str | None = None, *, retired: bool = False
) -> tuple[DirectoryLine, ...]:
    """The directory of a country, else of all, by kind and organisation; `retired` ones only where asked for."""
    query = (
        select(service_directory, organisations.c.name.label("organisation"))
        .join(organisations, organisations.c.id == service_directory.c.organisation_id)
        .order_by(
            service_directory.c.country,
            service_directory.c.kind,
            func.lower(organisations.c.name),
            service_directory.c.id,
        )
    )
    if country is not None:
        query = query.where(service_directory.c.country == country)
    if not retired:
        query = query.where(service_directory.c.retired_on.is_(None))
    return tuple(_entry(row) for row in connection.execute(query))


def _services() -> Select[Any]:
    return (
        select(
            services_given,
            sites.c.name.label("site"),
            people.c.code,
            func.coalesce(organisations.c.name, "").label("partner"),
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
            func.coalesce(_REFERRED.c.name, "").label("referred_to"),
        )
        .join(sites, sites.c.id == services_given.c.site_id)
        .join(people, people.c.id == services_given.c.person_id)
        .outerjoin(organisations, organisations.c.id == services_given.c.partner_id)
        .outerjoin(grants, grants.c.id == services_given.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
        .outerjoin(service_directory, service_directory.c.id == services_given.c.referral_id)
        .outerjoin(_REFERRED, _REFERRED.c.id == service_directory.c.organisation_id)
        .order_by(services_given.c.day.desc(), services_given.c.id.desc())
    )


def _service(row: Row[Any]) -> ServiceLine:
    return ServiceLine(
        row.id,
        row.session_id,
        row.site_id,
        row.site,
        row.day,
        ServiceKind(row.kind),
        row.person_id,
        row.code,
        row.partner,
        row.donor,
        row.grant,
        row.indicator or "",
        row.referral_id,
        row.referred_to,
        None if row.outcome is None else Outcome(row.outcome),
        row.outcome_day,
        cash_of(row),
        row.version,
    )


def _entry(row: Row[Any]) -> DirectoryLine:
    return DirectoryLine(
        row.id,
        row.organisation,
        row.country,
        row.place or "",
        ServiceKind(row.kind),
        tuple(filter(None, (row.languages or "").split(","))),
        row.hours or "",
        row.phone or "",
        row.hotline or "",
        row.note or "",
        row.retired_on,
        row.version,
    )
