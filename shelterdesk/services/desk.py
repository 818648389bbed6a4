"""What every service is called with: the person signed in, the open database and the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Connection, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.errors import NotAllowed, NotFound
from shelterdesk.domain.roles import Actor, Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.database import Database
from shelterdesk.persistence.sealing import Sealer
from shelterdesk.persistence.tables import sites
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.clock import Clock, system_clock


@dataclass(frozen=True, slots=True)
class Desk:
    """Immutable and safe to hand to a worker thread; transactions are opened where they are used."""

    database: Database
    actor: Actor
    clock: Clock = system_clock

    def authorize(self, permission: Permission, site_id: str | None = None) -> None:
        """The one gate of every service: raises NotAllowed unless the role, at that site, allows it."""
        if not self.actor.may(permission, site_id):
            raise NotAllowed(text("Your role may not do this here."))

    def write(self) -> UnitOfWork:
        """One transaction; commit it with what to say."""
        return self.database.writing(self.actor.staff_id, self.clock())

    def sealer(self, site_id: str) -> Sealer | None:
        """The site's identity key, for those who hold it and whose role may read identities."""
        if not self.actor.may(Permission.READ_IDENTITIES, site_id):
            return None
        return self.database.sealers.get(site_id)

    def home_site(self, connection: Connection, site_id: str | None = None) -> str:
        """`site_id` if given, else the actor's own site, else the first one; raises NotFound."""
        wanted = site_id or self.actor.site_id
        if wanted is not None:
            return wanted
        first: str | None = connection.execute(
            select(sites.c.id).order_by(sites.c.source_id.is_not(None), sites.c.name)
        ).scalar()
        if first is None:
            raise NotFound(text("There is no site yet."))
        return first


def today_at(connection: Connection, site_id: str, now: datetime) -> date:
    """The calendar day of `now` at a site; raises NotFound for an unknown site."""
    return site_day(now, zone_of(connection, site_id))


def zone_of(connection: Connection, site_id: str) -> str:
    """The IANA time zone of a site; raises NotFound for an unknown site."""
    zone: str | None = connection.execute(select(sites.c.time_zone).where(sites.c.id == site_id)).scalar()
    if zone is None:
        raise NotFound(text("There is no such site."))
    return zone
