"""The sites that an HMIS export names: found by the id of the project, or made with a key of their own."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import func, select

from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.hmis import SITE_KINDS, ProjectRow
from shelterdesk.domain.roles import Permission, Role
from shelterdesk.domain.services_given import INDICATOR_OF_SITE
from shelterdesk.domain.text import text
from shelterdesk.persistence.database import add_site_key
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.sealing import KEY_BYTES, Sealer
from shelterdesk.persistence.tables import site_indicators, sites, staff, stores
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.identities import site_sealer

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Place:
    """A project as a site; `recorded`: its nights are recorded one by one."""

    site_id: str
    sealer: Sealer
    recorded: bool
    new: bool


class HmisSites:
    """A new site is made by a manager who works for every site, or by the manager of the only one.

    The latter works for every site from then on, since the new ones are nobody else's. Its key is held by
    the one who imports and by every other manager of all sites, as far as they may sign in.
    """

    def __init__(self, desk: Desk, work: UnitOfWork, setting: tuple[str, str], *, dry_run: bool) -> None:
        self._desk, self._work, self._dry_run = desk, work, dry_run
        self._time_zone, self._country = setting

    def places(self, projects: Mapping[str, ProjectRow]) -> dict[str, Place]:
        """By project id. Raises NotAllowed."""
        query = select(sites.c.id, sites.c.source_id, sites.c.nights_recorded).where(
            sites.c.source_id.is_not(None)
        )
        known = {row.source_id: row for row in self._work.connection.execute(query)}
        new = [row for project_id, row in projects.items() if project_id not in known]
        if new:
            self._may_make_sites()
        found = {
            project_id: Place(
                known[project_id].id,
                self._own(known[project_id].id),
                known[project_id].nights_recorded,
                new=False,
            )
            for project_id in projects
            if project_id in known
        }
        return {**found, **self._make(new)}

    def _own(self, site_id: str) -> Sealer:
        self._desk.authorize(Permission.REGISTER_PEOPLE, site_id)
        return site_sealer(self._desk, site_id)

    def _may_make_sites(self) -> None:
        actor = self._desk.actor
        if actor.site_id is None:
            return
        if self._work.connection.execute(select(func.count()).select_from(sites)).scalar_one() > 1:
            raise NotAllowed(
                text("The file names new sites; they are made by a manager who works for every site.")
            )
        self._work.update(staff, actor.staff_id, {"site_id": None})

    def _make(self, new: list[ProjectRow]) -> dict[str, Place]:
        names = {name.casefold() for name in self._work.connection.execute(select(sites.c.name)).scalars()}
        found: dict[str, Place] = {}
        rows: list[dict[str, object]] = []
        holders = self._holders()
        for project in new:
            site_id = new_id()
            name = _free_name(project, names)
            names.add(name.casefold())
            found[project.project_id] = Place(
                site_id, self._key(site_id, holders), project.recorded, new=True
            )
            rows.append(
                {
                    "id": site_id,
                    "name": name,
                    "kind": SITE_KINDS[project.kind],
                    "country": self._country,
                    "time_zone": self._time_zone,
                    "opened_on": project.opened,
                    "closed_on": project.closed,
                    "nights_recorded": project.recorded,
                    "source_id": project.project_id,
                }
            )
        self._work.insert_many(sites, rows)
        own_stores: list[dict[str, object]] = [
            {"id": new_id(), "site_id": row["id"], "name": row["name"]} for row in rows
        ]
        self._work.insert_many(stores, own_stores)
        counted: list[dict[str, object]] = [
            {"id": new_id(), "site_id": row["id"], "indicator": INDICATOR_OF_SITE[str(row["kind"])]}
            for row in rows
            if row["kind"] in INDICATOR_OF_SITE
        ]
        self._work.insert_many(site_indicators, counted)
        return found

    def _holders(self) -> tuple[str, ...]:
        query = select(staff.c.id).where(
            staff.c.role == Role.MANAGER.value, staff.c.site_id.is_(None), staff.c.active
        )
        others = self._work.connection.execute(query).scalars()
        return tuple({self._desk.actor.staff_id, *others})

    def _key(self, site_id: str, holders: tuple[str, ...]) -> Sealer:
        if self._dry_run:  # what is sealed now is thrown away with its key
            return Sealer(os.urandom(KEY_BYTES))
        return add_site_key(self._desk.database, site_id, holders)


def _free_name(project: ProjectRow, taken: set[str]) -> str:
    """The project's name, with its id behind it where there is a site of that name."""
    name = project.name[:LONGEST_NAME]
    if name.casefold() not in taken:
        return name
    tail = f" ({project.project_id})"
    return name[: LONGEST_NAME - len(tail)] + tail
