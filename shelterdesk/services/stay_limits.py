"""How long people may stay: limits of a site or its country, such as a permit of six months."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select

from shelterdesk.domain.alerts import StayLimit
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.alerts import limits_at
from shelterdesk.persistence.tables import sites, stay_limits
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk

LONGEST_LABEL = 100
MOST_MONTHS = 1200
MOST_DAYS = 36_600


@dataclass(frozen=True, slots=True)
class AddLimit:
    """A limit for the site, or for every site of its country."""

    site_id: str
    label: str
    months: int
    days: int
    whole_country: bool = False


@dataclass(frozen=True, slots=True)
class ChangeLimit:
    """Another name, length or reach of a limit; `version` is that of the limit as it was read."""

    site_id: str
    limit_id: str
    label: str
    months: int
    days: int
    whole_country: bool
    version: int


@dataclass(frozen=True, slots=True)
class RemoveLimit:
    site_id: str
    limit_id: str


def list_limits(desk: Desk, site_id: str) -> tuple[StayLimit, ...]:
    """The limits that hold at a site, by label; raises NotAllowed."""
    desk.authorize(Permission.SEE_BEDS, site_id)
    with desk.database.reading() as connection:
        return limits_at(connection, site_id)


def add_limit(desk: Desk, command: AddLimit) -> Changes:
    """`created` holds the limit. Raises NotAllowed, NotFound, BadInput without a name or a length."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    label = _checked_label(command.label, command.months, command.days)
    with desk.write() as work:
        country = work.connection.execute(
            select(sites.c.country).where(sites.c.id == command.site_id)
        ).scalar()
        if country is None:
            raise NotFound(text("There is no such site."))
        work.insert(
            stay_limits,
            site_id=None if command.whole_country else command.site_id,
            country=country,
            label=label,
            months=command.months,
            days=command.days,
        )
        return work.commit(
            "add stay limit", text("Limit of stay: {limit}", limit=label), site_id=command.site_id
        )


def change_limit(desk: Desk, command: ChangeLimit) -> Changes:
    """It holds for those who stay already, too. Raises NotAllowed, NotFound, BadInput, ChangedMeanwhile."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    label = _checked_label(command.label, command.months, command.days)
    with desk.write() as work:
        limit = _limit(work, command.site_id, command.limit_id)
        values = {
            "site_id": None if command.whole_country else command.site_id,
            "label": label,
            "months": command.months,
            "days": command.days,
        }
        work.update(stay_limits, limit.limit_id, values, command.version)
        return work.commit(
            "change stay limit", text("Limit of stay changed: {limit}", limit=label), site_id=command.site_id
        )


def remove_limit(desk: Desk, command: RemoveLimit) -> Changes:
    """Raises NotAllowed, NotFound for a limit that does not hold at the site."""
    desk.authorize(Permission.EDIT_BEDS, command.site_id)
    with desk.write() as work:
        limit = _limit(work, command.site_id, command.limit_id)
        work.delete(stay_limits, limit.limit_id)
        said = text("Limit of stay taken away: {limit}", limit=limit.label)
        return work.commit("remove stay limit", said, site_id=command.site_id)


def _checked_label(label: str, months: int, days: int) -> str:
    """The name as it may be stored; raises BadInput for none, and for a length that there is not."""
    name = one_line(label, LONGEST_LABEL)
    if name is None:
        raise BadInput(text("A limit needs a name."))
    if not (0 <= months <= MOST_MONTHS and 0 <= days <= MOST_DAYS):
        raise BadInput(text("A limit is of at most {months} months.", months=MOST_MONTHS))
    if months + days == 0:
        raise BadInput(text("A limit needs at least one day."))
    return name


def _limit(work: UnitOfWork, site_id: str, limit_id: str) -> StayLimit:
    for limit in limits_at(work.connection, site_id):
        if limit.limit_id == limit_id:
            return limit
    raise NotFound(text("This record is no longer there."))
