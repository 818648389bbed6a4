"""What stands in the sample before its history begins: sites, rooms, staff, the catalogue and what is due."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.bed_codes import bed_codes
from shelterdesk.domain.capacity import M2_PER_PERSON, Limits
from shelterdesk.domain.new_shelter import NewRoom
from shelterdesk.domain.roles import Actor, Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.database import Database, add_site_key, add_slot
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.keyring import Cost
from shelterdesk.persistence.tables import staff, stores
from shelterdesk.services.desk import Desk
from shelterdesk.services.inventory import SetLimits, load_inventory, set_limits
from shelterdesk.services.sample.catalogue import fill_catalogue
from shelterdesk.services.sample.places import SITES, SampleSite
from shelterdesk.services.setup import add_room, add_site_rows
from shelterdesk.services.write_off_limits import SetLimit, set_limit

WRITTEN_OFF_ALONE = Decimal(100)  # US dollars a day at a site; above it two decide


@dataclass(frozen=True, slots=True)
class DemoLogin:
    """A login of the sample. The passwords are made anew for each sample and stand only in its logins.txt."""

    login: str
    password: str = field(repr=False)
    name: str
    role: Role
    site: str | None


@dataclass(frozen=True, slots=True)
class Setting:
    """Ids of what was made. `desks` act for each site, `helper` for the first; `items` are by code."""

    site_ids: tuple[str, ...]
    store_ids: tuple[str, ...]
    desks: tuple[Desk, ...]
    helper: Desk
    items: Mapping[str, str]
    grants: Mapping[tuple[str, str], str]
    logins: tuple[DemoLogin, ...]


def sample_password() -> str:
    """Fresh for each login of each sample, and short enough to type from a paper."""
    return f"sample-{secrets.token_hex(3)}"


def rooms_of(site: SampleSite) -> tuple[NewRoom, ...]:
    taken: list[str] = []
    made = []
    for room in site.rooms:
        codes = bed_codes(room.name, str(room.beds), taken)
        taken += codes
        made.append(NewRoom(room.name, codes, room.use, room.accessible))
    return tuple(made)


def build_setting(desk: Desk, first_login: DemoLogin, opened_on: date, cost: Cost | None) -> Setting:
    """Fill the new database of `desk`, whose first site is there already."""
    first_id = desk.actor.site_id or ""
    others = tuple(_add_site(desk, site, opened_on, cost) for site in SITES[1:])
    extra = _add_shared_staff(desk, first_id, cost)
    site_ids = (first_id, *(added.site_id for added in others))
    with desk.database.reading() as connection:
        rows = connection.execute(select(stores.c.site_id, stores.c.id)).all()
    store_of = {row.site_id: row.id for row in rows}
    store_ids = tuple(store_of[site_id] for site_id in site_ids)
    catalogue = fill_catalogue(desk, store_ids, opened_on)
    desks = (replace(desk, actor=replace(desk.actor, site_id=first_id)), *(added.desk for added in others))
    for at, site_id in enumerate(site_ids):
        _set_limits(desks[at], site_id, SITES[at], opened_on)
        set_limit(desks[at], SetLimit(site_id, "USD", WRITTEN_OFF_ALONE, Decimal(20)))
    logins = (first_login, *(added.login for added in others), *(added for added, _ in extra))
    helper, helper_id = extra[0]
    hand = Actor(helper_id, helper.login, helper.name, helper.role, first_id)
    return Setting(
        site_ids, store_ids, desks, replace(desk, actor=hand), catalogue.items, catalogue.grants, logins
    )


@dataclass(frozen=True, slots=True)
class _AddedSite:
    site_id: str
    desk: Desk
    login: DemoLogin


def _add_site(desk: Desk, site: SampleSite, opened_on: date, cost: Cost | None) -> _AddedSite:
    site_id = new_id()
    with desk.write() as work:
        add_site_rows(work, site_id, site.name, site.country, site.time_zone)
        for position, room in enumerate(rooms_of(site)):
            add_room(work, site_id, room, position, opened_on)
        work.commit("add site", text("{site} added", site=site.name), site_id=site_id, undoable=False)
    login = DemoLogin(site.manager, sample_password(), site.manager_name, Role.MANAGER, site.name)
    staff_id = _add_login(desk, login, site_id, cost)
    sealer = add_site_key(desk.database, site_id, (staff_id,))
    actor = Actor(staff_id, login.login, login.name, Role.MANAGER, site_id)
    return _AddedSite(
        site_id, replace(desk, actor=actor, database=_with_sealer(desk.database, site_id, sealer)), login
    )


def _set_limits(desk: Desk, site_id: str, site: SampleSite, opened_on: date) -> None:
    """Roomy enough for most beds; what binds is the floor of one room, so that there is something to see."""
    whole = Limits(
        floor_area_m2=Decimal(site.beds) * 4,
        toilets=site.beds // 15 + 1,
        fire_limit=site.beds + 4,
        spare_places=6,
    )
    set_limits(desk, SetLimits(site_id, None, opened_on, whole))
    tight = next((room for room in load_inventory(desk, site_id).rooms if room.accessible), None)
    if tight is not None:
        area = M2_PER_PERSON * (len(tight.beds) - 1) + 1
        set_limits(desk, SetLimits(site_id, tight.room_id, opened_on, Limits(floor_area_m2=area)))


def _with_sealer(database: Database, site_id: str, sealer: object) -> Database:
    return replace(database, sealers={**database.sealers, site_id: sealer})  # type: ignore[dict-item]


def _add_shared_staff(desk: Desk, site_id: str, cost: Cost | None) -> tuple[tuple[DemoLogin, str], ...]:
    """Each with the id it works under; the first is who hands out at the first site."""
    logins = (
        DemoLogin("dwight", sample_password(), "Dwight Croes", Role.DISTRIBUTION, SITES[0].name),
        DemoLogin("ines", sample_password(), "Inés Salazar", Role.PROGRAMME, None),
        DemoLogin("anouk", sample_password(), "Anouk de Vries", Role.ADMINISTRATOR, None),
    )
    return tuple((login, _add_login(desk, login, site_id if login.site else None, cost)) for login in logins)


def _add_login(desk: Desk, login: DemoLogin, site_id: str | None, cost: Cost | None) -> str:
    staff_id = new_id()
    with desk.write() as work:
        work.insert(
            staff,
            id=staff_id,
            login=login.login,
            display_name=login.name,
            role=login.role.value,
            site_id=site_id,
            active=True,
        )
        work.commit("add staff", text("{login} added", login=login.login), site_id=site_id, undoable=False)
    add_slot(desk.database, login.login, login.password, staff_id, (), cost)
    return staff_id
