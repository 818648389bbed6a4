"""A store that sends, lends and writes off, for the tests of its papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason, Pick
from shelterdesk.persistence.queries.kept_by import OpenLoan
from shelterdesk.persistence.tables import stock_documents
from shelterdesk.services.desk import Desk
from shelterdesk.services.documents import read_papers
from shelterdesk.services.donors import AddStore, add_store
from shelterdesk.services.partner_loans import LendOut, lend_out
from shelterdesk.services.staff import NewStaff, add_staff
from shelterdesk.services.transfers import Send, send
from shelterdesk.services.write_off_limits import SetLimit, set_limit
from shelterdesk.services.write_offs import WriteOff, write_off
from tests.conftest import QUICK
from tests.stocking import store_of

DUE = date(2026, 9, 30)


def pick(lot_id: str, quantity: int | str, place: str = "") -> tuple[Pick, ...]:
    return (Pick(lot_id, place, Decimal(quantity)),)


def annex(desk: Desk, name: str = "Warehouse") -> str:
    """A second store of the site."""
    assert desk.actor.site_id is not None
    return add_store(desk, AddStore(desk.actor.site_id, name)).created[0]


def other_person(desk: Desk, login: str = "dian", role: Role = Role.MANAGER, site: str | None = None) -> Desk:
    """Someone else at the same desk, of the same site if no other is named."""
    site_id = site or desk.actor.site_id
    command = NewStaff(login, "a calm lagoon", login.title(), role, site_id)
    everywhere = replace(desk, actor=replace(desk.actor, site_id=None))
    staff_id = add_staff(everywhere, command, QUICK).created[0]
    actor = replace(
        desk.actor, staff_id=staff_id, login=login, name=login.title(), role=role, site_id=site_id
    )
    return replace(desk, actor=actor)


def limit(desk: Desk, amount: str | None, quantity: str | None = None, currency: str = "EUR") -> None:
    assert desk.actor.site_id is not None
    most = None if quantity is None else Decimal(quantity)
    command = SetLimit(desk.actor.site_id, currency, None if amount is None else Decimal(amount), most)
    set_limit(desk, command)


def state_of(desk: Desk, document_id: str) -> str:
    table = stock_documents.c
    with desk.database.reading() as connection:
        found: str = connection.execute(select(table.state).where(table.id == document_id)).scalar_one()
    return found


def some_papers(desk: Desk, store_id: str, lot_id: str) -> dict[str, object]:
    """One of each that waits for something, by the name that commands have for its id."""
    to_store = annex(desk)
    limit(desk, "0", "0")
    asked = WriteOff(store_id, pick(lot_id, 1), AdjustReason.LOST)
    sending = send(desk, Send(store_id, to_store, pick(lot_id, 1))).created[0]
    return {
        "to_store_id": to_store,
        "sending_id": sending,
        "document_id": sending,
        "lent_id": lend_out(desk, LendOut(store_id, "Next door", pick(lot_id, 1), DUE)).created[0],
        "asked_id": write_off(desk, asked).created[0],
    }


def lent_out(desk: Desk) -> tuple[OpenLoan, ...]:
    """What people have on loan from the store, as those who hand out see it."""
    found = read_papers(desk, store_of(desk)).on_loan
    return tuple(one.person for one in found if one.person is not None)
