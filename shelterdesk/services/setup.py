"""The first start: a new encrypted database with its first site, rooms and login."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from shelterdesk.domain.calendar import known_time_zone, site_day
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.new_shelter import NewRoom, NewShelter
from shelterdesk.domain.passwords import check_password
from shelterdesk.domain.roles import Actor, Role
from shelterdesk.domain.services_given import INDICATOR_OF_SITE
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.database import Database
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.keyring import Cost, calibrated, normal_login
from shelterdesk.persistence.making import FirstHolder, new_database
from shelterdesk.persistence.migrate import bring_up_to_date
from shelterdesk.persistence.recovery import new_recovery_code, normal_recovery_code
from shelterdesk.persistence.tables import beds, installation, rooms, site_indicators, sites, staff, stores
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.clock import Clock, system_clock
from shelterdesk.services.default_catalogue import TakeDefaults, take_defaults
from shelterdesk.services.desk import Desk

LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Started:
    """The desk of the first person, and the recovery code, which is shown once and stored nowhere."""

    desk: Desk
    recovery_code: str = field(repr=False)


def start_new(
    folder: Path,
    command: NewShelter,
    clock: Clock = system_clock,
    cost: Cost | None = None,
    *,
    filled_later: bool = False,
) -> Started:
    """Make the database in `folder`; the first person becomes its site's manager.

    With `filled_later` it is no database to anyone until the caller says `declare_filled`.
    Without `cost`, opening it will take about a second of this computer's work. Raises BadInput for unusable
    answers, CannotOpen or Unavailable where something is in the way; no database is left then.
    """
    _check(command)
    staff_id, site_id, code = new_id(), new_id(), new_recovery_code()
    login = normal_login(command.login)
    holder = FirstHolder(staff_id, login, command.password, (site_id,))
    actor = Actor(staff_id, login, _display_name(command), Role.MANAGER, site_id)
    recovery, cost = normal_recovery_code(code), cost or calibrated()
    with new_database(folder, holder, recovery, cost, filled_later=filled_later) as database:
        bring_up_to_date(database)
        desk = Desk(database, actor, clock)
        _fill(desk, command, site_id)
        if command.items_in is not None:
            take_defaults(desk, TakeDefaults(_first_store(desk, site_id), command.items_in))
    return Started(desk, code)


def _check(command: NewShelter) -> None:
    if one_line(command.site_name, LONGEST_NAME) is None:
        raise BadInput(text("The shelter needs a name."))
    one_line(command.organisation, LONGEST_NAME)
    one_line(command.display_name, LONGEST_NAME)
    if one_line(command.login, LONGEST_NAME) is None or len(command.login) > 64:
        raise BadInput(text("The login needs a name of 1 to 64 letters."))
    check_password(command.password)
    known_time_zone(command.time_zone)
    codes = Counter(code for room in command.rooms for code in room.beds)
    twice = next((code for code, times in codes.items() if times > 1), None)
    if twice is not None:
        raise BadInput(text("Bed {code} is named twice.", code=twice))


def _display_name(command: NewShelter) -> str:
    return command.display_name.strip() or command.login.strip()


def _fill(desk: Desk, command: NewShelter, site_id: str) -> None:
    today = site_day(desk.clock(), command.time_zone)
    with desk.write() as work:
        work.insert(
            installation,
            id=desk.database.id,
            organisation_name=command.organisation.strip() or command.site_name.strip(),
            is_sample=command.is_sample,
            created_at=work.now,
        )
        add_site_rows(work, site_id, command.site_name.strip(), command.country, command.time_zone)
        work.insert(
            staff,
            id=desk.actor.staff_id,
            login=desk.actor.login,
            display_name=desk.actor.name,
            role=desk.actor.role.value,
            site_id=site_id,
            active=True,
        )
        for position, room in enumerate(command.rooms):
            add_room(work, site_id, room, position, today)
        work.commit("start", text("The shelter is ready."), site_id=site_id, undoable=False)


def _first_store(desk: Desk, site_id: str) -> str:
    with desk.database.reading() as connection:
        found: str = connection.execute(select(stores.c.id).where(stores.c.site_id == site_id)).scalar_one()
        return found


def add_site_rows(work: UnitOfWork, site_id: str, name: str, country: str, time_zone: str) -> None:
    """A site and its first store; its identity key is made by the caller."""
    work.insert(sites, id=site_id, name=name, kind="shelter", country=country, time_zone=time_zone)
    work.insert(stores, site_id=site_id, name=name)
    count_stays(work, site_id)


def count_stays(work: UnitOfWork, site_id: str) -> None:
    """What a stay at a new shelter counts for."""
    work.insert(site_indicators, site_id=site_id, indicator=INDICATOR_OF_SITE["shelter"])


def add_room(work: UnitOfWork, site_id: str, room: NewRoom, position: int, opened_on: object) -> str:
    """A room with its beds, in service from `opened_on`, a day at the site."""
    room_id = work.insert(
        rooms,
        site_id=site_id,
        name=room.name,
        use=room.use.value,
        accessible=room.accessible,
        position=position,
    )
    for at, code in enumerate(room.beds):
        work.insert(
            beds,
            room_id=room_id,
            site_id=site_id,
            code=code,
            kind="single",
            accessible=room.accessible,
            position=at,
            opened_on=opened_on,
        )
    return room_id


def is_sample(database: Database) -> bool:
    """Whether this is the sample shelter, which screens and exports must say."""
    with database.reading() as connection:
        return bool(connection.execute(select(installation.c.is_sample)).scalar())
