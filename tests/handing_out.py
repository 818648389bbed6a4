"""A shelter with something to hand out, for the tests of the desk."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from sqlalchemy import func, select

from shelterdesk.domain.entitlement import Entitlement, Per
from shelterdesk.domain.people import Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import (
    households,
    items,
    lots,
    movements,
    people,
    person_needs,
    stays,
    stock_balances,
    stock_minimums,
    stores,
)
from shelterdesk.services.desk import Desk
from shelterdesk.services.entitlements import SaveEntitlement, save_entitlement
from shelterdesk.services.handouts import Give, GiveLine
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.setup import add_site_rows

START = date(2026, 1, 1)


@dataclass(frozen=True)
class Person:
    person_id: str
    code: str


class Room:
    """Writes what a test needs through the desk, as a manager."""

    def __init__(self, desk: Desk) -> None:
        assert desk.actor.site_id is not None
        self.desk = desk
        self.site_id = desk.actor.site_id
        with desk.database.reading() as connection:
            first = select(stores.c.id).order_by(stores.c.id)
            self.store_id: str = connection.execute(first.limit(1)).scalar_one()

    @property
    def distributor(self) -> Desk:
        """The same database, asked by someone of the distribution staff, who holds no key."""
        actor = replace(self.desk.actor, role=Role.DISTRIBUTION)
        return replace(self.desk, actor=actor)

    def item(
        self, name: str, desk_name: str | None = None, sector: str | None = None, unit: str = "piece"
    ) -> str:
        with self.desk.write() as work:
            item_id = work.insert(
                items,
                code=name.upper(),
                name=name,
                desk_name=desk_name,
                unit=unit,
                is_kit=False,
                sector=sector,
            )
            work.commit("test", text("item"), undoable=False)
        return item_id

    def store(self, name: str) -> str:
        """Another store of the site."""
        with self.desk.write() as work:
            store_id = work.insert(stores, site_id=self.site_id, name=name)
            work.commit("test", text("store"), undoable=False)
        return store_id

    def lot(
        self,
        item_id: str,
        quantity: int,
        expires_on: date | None = None,
        bin_: str = "",
        store_id: str | None = None,
    ) -> str:
        with self.desk.write() as work:
            lot_id = work.insert(lots, item_id=item_id, expires_on=expires_on, received_at=work.now)
            work.insert(
                movements,
                lot_id=lot_id,
                item_id=item_id,
                store_id=store_id or self.store_id,
                bin=bin_,
                kind="receive",
                quantity=Decimal(quantity),
                at=work.now,
                day=START,
                actor_id=work.actor_id,
            )
            work.commit("test", text("lot"), undoable=False)
        return lot_id

    def person(
        self,
        call_name: str,
        sex: Sex = Sex.FEMALE,
        age: int | None = None,
        needs: tuple[Need, ...] = (),
        household_id: str | None = None,
    ) -> Person:
        command = RegisterPerson(
            self.site_id, sex, age=age, call_name=call_name, needs=needs, household_id=household_id
        )
        (person_id,) = register_person(self.desk, command).created
        with self.desk.database.reading() as connection:
            code = connection.execute(select(people.c.code).where(people.c.id == person_id)).scalar_one()
        return Person(person_id, code)

    def household(self, *members: Person) -> str:
        """Puts people together, the first as its head."""
        with self.desk.write() as work:
            household_id = work.insert(households, site_id=self.site_id, head_id=members[0].person_id)
            for one in members:
                work.update(people, one.person_id, {"household_id": household_id})
            work.commit("test", text("household"), undoable=False)
        return household_id

    def need(self, person: Person, need: Need) -> None:
        with self.desk.write() as work:
            work.insert(person_needs, person_id=person.person_id, need=need.value)
            work.commit("test", text("need"), undoable=False)

    def stay(self, person: Person) -> None:
        with self.desk.write() as work:
            work.insert(
                stays, person_id=person.person_id, site_id=self.site_id, entered_at=work.now, entry_day=START
            )
            work.commit("test", text("stay"), undoable=False)

    def rule(
        self,
        item_id: str,
        per: Per = Per.HOUSEHOLD,
        quantity: int | str = 1,
        every_days: int = 14,
        **other: object,
    ) -> None:
        rule = Entitlement("", item_id, per, Decimal(quantity), every_days, START)
        save_entitlement(self.desk, SaveEntitlement(replace(rule, **other), self.site_id))  # type: ignore[arg-type]

    def minimum(self, item_id: str, quantity: int) -> None:
        with self.desk.write() as work:
            work.insert(stock_minimums, store_id=self.store_id, item_id=item_id, quantity=Decimal(quantity))
            work.commit("test", text("minimum"), undoable=False)

    def other_site(self, name: str) -> str:
        site_id = new_id()
        with self.desk.write() as work:
            add_site_rows(work, site_id, name, "CW", "America/Curacao")
            work.commit("test", text("site"), undoable=False)
        return site_id

    def balances(self) -> dict[tuple[str, str], Decimal]:
        """(lot, bin) -> what lies there, what is empty left out."""
        with self.desk.database.reading() as connection:
            rows = connection.execute(select(stock_balances)).all()
        return {(row.lot_id, row.bin): row.quantity for row in rows if row.quantity}

    def count(self, table: object) -> int:
        with self.desk.database.reading() as connection:
            return int(connection.execute(select(func.count()).select_from(table)).scalar_one())  # type: ignore[arg-type]


def giving(room: Room, person: Person, *lines: tuple[str, int], collector: Person | None = None) -> Give:
    return Give(
        person.person_id,
        tuple(GiveLine(item_id, Decimal(quantity)) for item_id, quantity in lines),
        room.store_id,
        None if collector is None else collector.person_id,
    )
