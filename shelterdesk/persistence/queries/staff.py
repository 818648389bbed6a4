"""Reads of the people who may sign in."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from shelterdesk.domain.roles import Role
from shelterdesk.persistence.tables import sites, staff


@dataclass(frozen=True, slots=True)
class StaffLine:
    """One login. `site` is empty for someone who works for every site."""

    staff_id: str
    login: str
    name: str
    role: Role
    site_id: str | None
    site: str
    active: bool


def staff_lines(connection: Connection, site_id: str | None = None) -> tuple[StaffLine, ...]:
    """Everyone with a login, of one site where it is given, those who may sign in first, by name."""
    query = (
        select(
            staff.c.id,
            staff.c.login,
            staff.c.display_name,
            staff.c.role,
            staff.c.site_id,
            sites.c.name.label("site"),
            staff.c.active,
        )
        .outerjoin(sites, sites.c.id == staff.c.site_id)
        .order_by(staff.c.active.desc(), staff.c.display_name, staff.c.id)
    )
    if site_id is not None:
        query = query.where(staff.c.site_id == site_id)
    return tuple(
        StaffLine(
            row.id,
            row.login,
            row.display_name,
            Role(row.role),
            row.site_id,
            row.site or "",
            bool(row.active),
        )
        for row in connection.execute(query)
    )
