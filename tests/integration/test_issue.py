"""Taking out of a store for a hand-out, on the real encrypted database."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import insert, select

from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.stock import MovementKind, Pick
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    handout_lines,
    handouts,
    items,
    lots,
    people,
    stock_balances,
    stores,
)
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.stock import issue, move
from shelterdesk.services.undo import last_undoable, undo

TODAY = date(2026, 9, 3)


def _store(work: UnitOfWork) -> str:
    return str(work.connection.execute(select(stores.c.id)).scalar_one())


def _lot(work: UnitOfWork, item_id: str, quantity: int, expires_on: date | None) -> str:
    lot_id = work.insert(lots, item_id=item_id, expires_on=expires_on, received_at=work.now)
    move(work, MovementKind.RECEIVE, _store(work), item_id, [Pick(lot_id, "", Decimal(quantity))], TODAY)
    return lot_id


def _line(work: UnitOfWork, item_id: str, quantity: int) -> str:
    """A hand-out line of its own, as far as the ledger needs one."""
    site_id = work.connection.execute(select(stores.c.site_id)).scalar_one()
    person = {
        "id": new_id(),
        "code": "TEST",
        "site_id": site_id,
        "sex": "unknown",
        "birth_estimated": False,
        "registered_at": work.now,
    }
    work.connection.execute(insert(people), person)
    handout_id = work.insert(
        handouts,
        site_id=site_id,
        store_id=_store(work),
        person_id=person["id"],
        at=work.now,
        day=TODAY,
        actor_id=work.actor_id,
    )
    return work.insert(handout_lines, handout_id=handout_id, item_id=item_id, quantity=Decimal(quantity))


def _balances(desk: Desk) -> dict[str, Decimal]:
    with desk.database.reading() as connection:
        query = select(stock_balances.c.lot_id, stock_balances.c.quantity)
        return {row.lot_id: row.quantity for row in connection.execute(query)}


def _stocked(desk: Desk) -> tuple[str, str, str, str]:
    with desk.write() as work:
        item_id = work.insert(items, code="SOAP", name="Soap", unit="piece", is_kit=False)
        undated = _lot(work, item_id, 5, None)
        soon = _lot(work, item_id, 5, TODAY)
        gone = _lot(work, item_id, 9, TODAY - timedelta(days=1))
        work.commit("receive", text("Received"))
    return item_id, undated, soon, gone


def test_the_dated_lot_goes_first_and_the_expired_one_never(desk: Desk) -> None:
    item_id, undated, soon, gone = _stocked(desk)
    with desk.write() as work:
        picks = issue(work, _store(work), item_id, Decimal(7), TODAY, _line(work, item_id, 7))
        work.commit("hand out", text("Given"))
    assert picks == (Pick(soon, "", Decimal(5)), Pick(undated, "", Decimal(2)))
    assert _balances(desk) == {undated: 3, soon: 0, gone: 9}
    undoable = last_undoable(desk)
    assert undoable is not None
    undo(desk, undoable.operation_id)
    assert _balances(desk) == {undated: 5, soon: 5, gone: 9}


def test_more_than_is_left_is_refused_and_changes_nothing(desk: Desk) -> None:
    item_id, *_ = _stocked(desk)
    before = _balances(desk)
    with pytest.raises(RuleBroken, match="Only 10 of Soap left; 9 more has expired"), desk.write() as work:
        issue(work, _store(work), item_id, Decimal(11), TODAY, _line(work, item_id, 11))
    assert _balances(desk) == before
