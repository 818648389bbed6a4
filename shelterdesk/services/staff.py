"""The people who may sign in: added with keys of their own, listed, and let go."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy import Connection, select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotAllowed, NotFound, RuleBroken
from shelterdesk.domain.passwords import check_password
from shelterdesk.domain.roles import Permission, Role
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.database import add_slot, remove_slot
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.keyring import Cost
from shelterdesk.persistence.queries.staff import StaffLine, staff_lines
from shelterdesk.persistence.tables import sites, staff
from shelterdesk.services.desk import Desk

LONGEST_LOGIN = 64
LONGEST_DISPLAY_NAME = 100


@dataclass(frozen=True, slots=True)
class NewStaff:
    """Someone who may sign in. `site_id` is None for one who works for every site."""

    login: str
    password: str = field(repr=False)
    display_name: str
    role: Role
    site_id: str | None


@dataclass(frozen=True, slots=True)
class DismissStaff:
    """Nobody signs in under this login any more; what was done under it stays on the record."""

    staff_id: str


def add_staff(desk: Desk, command: NewStaff, cost: Cost | None = None) -> Changes:
    """Add a person and their slot in the keyring; cannot be undone, since a password was handed over.

    A manager gets the identity keys of their sites, as far as the one who adds them holds them; nobody else
    gets any. Raises NotAllowed, NotFound for an unknown site, BadInput.
    """
    _may_manage(desk, command.site_id)
    login, name = _checked(command)
    with desk.write() as work:
        _check_site(work.connection, command.site_id)
        if work.connection.execute(select(staff.c.id).where(staff.c.login == login)).first() is not None:
            raise BadInput(text("There is a login {login} already.", login=login))
        staff_id = work.insert(
            staff,
            id=new_id(),
            login=login,
            display_name=name,
            role=command.role.value,
            site_id=command.site_id,
            active=True,
        )
        keys = _keys_to_pass_on(desk, work.connection, command)
        # Before the commit: a slot without its row opens no session, while a row without a slot blocks the login.
        add_slot(desk.database, login, command.password, staff_id, keys, cost)
        said = _said_added(command, name, opens_names=bool(keys))
        return work.commit(
            "add staff", said, site_id=command.site_id, code=login, undoable=False, created=[staff_id]
        )


def dismiss_staff(desk: Desk, command: DismissStaff) -> Changes:
    """Close a login and take its keys out of the keyring; raises NotAllowed, NotFound, RuleBroken for oneself."""
    with desk.write() as work:
        query = select(staff.c.login, staff.c.site_id, staff.c.active).where(staff.c.id == command.staff_id)
        row = work.connection.execute(query).first()
        if row is None:
            raise NotFound(text("There is no such login."))
        _may_manage(desk, row.site_id)
        if command.staff_id == desk.actor.staff_id:
            raise RuleBroken(text("Nobody closes their own login; ask someone else who may."))
        if not row.active:
            raise RuleBroken(text("The login {login} is closed already.", login=row.login))
        work.update(staff, command.staff_id, {"active": False})
        remove_slot(desk.database, command.staff_id)
        said = text("The login {login} is closed", login=row.login)
        return work.commit("dismiss staff", said, site_id=row.site_id, code=row.login, undoable=False)


def list_staff(desk: Desk) -> tuple[StaffLine, ...]:
    """Everyone with a login at the actor's sites, those closed too, by name; raises NotAllowed."""
    desk.authorize(Permission.MANAGE_STAFF, desk.actor.site_id)
    with desk.database.reading() as connection:
        return staff_lines(connection, desk.actor.site_id)


def _may_manage(desk: Desk, site_id: str | None) -> None:
    """Someone of one site manages the staff of that site, and nobody who works for every site."""
    desk.authorize(Permission.MANAGE_STAFF, site_id)
    if desk.actor.site_id is not None and site_id != desk.actor.site_id:
        raise NotAllowed(text("You may change the logins of your own site only."))


def _checked(command: NewStaff) -> tuple[str, str]:
    """The login, small and in one word, and the name shown."""
    login = (one_line(command.login, LONGEST_LOGIN) or "").casefold()
    if not login or " " in login:
        raise BadInput(text("A login is one word of 1 to {longest} letters.", longest=LONGEST_LOGIN))
    check_password(command.password)
    return login, one_line(command.display_name, LONGEST_DISPLAY_NAME) or login


def _check_site(connection: Connection, site_id: str | None) -> None:
    known = select(sites.c.id).where(sites.c.id == site_id)
    if site_id is not None and connection.execute(known).first() is None:
        raise NotFound(text("There is no such site."))


def _keys_to_pass_on(desk: Desk, connection: Connection, command: NewStaff) -> tuple[str, ...]:
    """Sites whose identity key the new person gets; a key that is not held cannot be passed on."""
    if command.role is not Role.MANAGER:
        return ()
    if command.site_id is not None:
        wanted = [command.site_id]
    else:
        wanted = list(connection.execute(select(sites.c.id)).scalars())
    return tuple(site_id for site_id in wanted if desk.sealer(site_id) is not None)


def _said_added(command: NewStaff, name: str, *, opens_names: bool) -> Text:
    if command.role is Role.MANAGER and not opens_names:
        return text("{name} may sign in, but sees no names: nobody here could pass the key on.", name=name)
    return text("{name} may sign in", name=name)
