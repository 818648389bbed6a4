"""The catalogue: items, categories, packs, and what a store should never run below.

The `put_` functions work inside the caller's transaction, for imports; the others are whole use cases.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.catalogue import ItemFields, checked_item, code_stem, made_code
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import QUANTITY_STEP, check_whole, checked_quantity
from shelterdesk.domain.text import text
from shelterdesk.domain.unit_text import SEVERAL, unit_text
from shelterdesk.domain.units import same_unit
from shelterdesk.persistence.queries.catalogue import codes_from, find_item, find_named
from shelterdesk.persistence.queries.counted import is_counted
from shelterdesk.persistence.queries.stock import item_facts, store_site
from shelterdesk.persistence.tables import categories, item_packs, items, stock_minimums
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at


@dataclass(frozen=True, slots=True)
class AddItem:
    """A new item. Given a store it is kept there from the start, even while none has come in."""

    fields: ItemFields
    store_id: str | None = None
    minimum: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class EditItem:
    """`version` is that of the item when it was read; given a store, its minimum there is set too."""

    item_id: str
    version: int
    fields: ItemFields
    store_id: str | None = None
    minimum: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class RetireItem:
    """Take an item out of the lists to choose from; what is left of it stays in its store."""

    item_id: str
    version: int


@dataclass(frozen=True, slots=True)
class AddPack:
    """A pack of an item holding `quantity` of its base unit."""

    item_id: str
    name: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class SetMinimum:
    """What a store should not run below; 0 says only that the item is kept there."""

    store_id: str
    item_id: str
    quantity: Decimal


def add_item(desk: Desk, command: AddItem) -> Changes:
    """Raises NotAllowed, or BadInput where the fields are unusable or the code is taken."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        _authorize_store(desk, work, command.store_id)
        item_id = put_item(work, command.fields)
        _keep(work, command.store_id, item_id, command.minimum)
        said = text("{item} added to the catalogue", item=item_facts(work.connection, item_id).name)
        return work.commit("add item", said, created=[item_id])


def edit_item(desk: Desk, command: EditItem) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, or ChangedMeanwhile where someone else edited the item since.

    The unit of what was counted stays: another would change what every entry of the ledger says.
    """
    desk.authorize(Permission.EDIT_CATALOGUE)
    fields = checked_item(command.fields)
    with desk.write() as work:
        _authorize_store(desk, work, command.store_id)
        _check_unit(work, command, fields)
        values = _columns(work, fields)
        if fields.code is not None:
            _check_code(work, fields.code, command.item_id)
            values["code"] = fields.code
        work.update(items, command.item_id, values, command.version)
        _keep(work, command.store_id, command.item_id, command.minimum)
        return work.commit("edit item", text("{item} changed", item=fields.name), created=[command.item_id])


def retire_item(desk: Desk, command: RetireItem) -> Changes:
    """Raises NotAllowed, NotFound or ChangedMeanwhile."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        today = today_at(work.connection, desk.home_site(work.connection), work.now)
        work.update(items, command.item_id, {"retired_on": today}, command.version)
        said = text("{item} retired", item=item_facts(work.connection, command.item_id).name)
        return work.commit("retire item", said)


def add_pack(desk: Desk, command: AddPack) -> Changes:
    """Raises NotAllowed, or BadInput for an unusable or a repeated pack."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        put_pack(work, command.item_id, command.name, command.quantity)
        return work.commit("add pack", text("{pack} added", pack=command.name.strip()))


def set_minimum(desk: Desk, command: SetMinimum) -> Changes:
    """Raises NotAllowed, NotFound, or BadInput for a quantity below zero."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.EDIT_CATALOGUE, site_id)
        put_minimum(work, command.store_id, command.item_id, command.quantity)
        name = item_facts(work.connection, command.item_id).name
        return work.commit("set minimum", text("Minimum of {item} set", item=name), site_id=site_id)


def put_item(work: UnitOfWork, fields: ItemFields, *, is_kit: bool = False) -> str:
    """A new item; returns its id. Raises BadInput where the code is taken."""
    checked = checked_item(fields)
    if checked.code is not None:
        _check_code(work, checked.code, None)
    code = checked.code or _made_code(work, checked.name)
    return work.insert(items, code=code, is_kit=is_kit, **_columns(work, checked))


def put_category(work: UnitOfWork, name: str, code: str | None = None) -> str:
    """The category of this name, made where it is missing; returns its id."""
    found = find_named(work.connection, categories, name)
    return found or work.insert(categories, name=name, code=code)


def put_pack(work: UnitOfWork, item_id: str, name: str, quantity: Decimal) -> str:
    """A new pack of an item; raises BadInput where it has one of that name."""
    cleaned = " ".join(name.split())
    if not cleaned:
        raise BadInput(text("A pack needs a name, such as box."))
    known = select(item_packs.c.id).where(item_packs.c.item_id == item_id, item_packs.c.name == cleaned)
    if work.connection.execute(known).first() is not None:
        raise BadInput(text("This item has a pack of that name already: {pack}.", pack=cleaned))
    facts = item_facts(work.connection, item_id)
    check_whole(checked_quantity(quantity), facts.unit, facts.name)
    return work.insert(item_packs, item_id=item_id, name=cleaned, quantity=quantity)


def put_minimum(work: UnitOfWork, store_id: str, item_id: str, quantity: Decimal) -> None:
    """Set what a store should not run below, replacing what was set before."""
    if not quantity.is_finite() or quantity < 0 or quantity % QUANTITY_STEP:
        raise BadInput(text("A minimum is 0 or more, with at most three decimal places."))
    facts = item_facts(work.connection, item_id)
    check_whole(quantity, facts.unit, facts.name)
    table = stock_minimums
    known = select(table).where(table.c.store_id == store_id, table.c.item_id == item_id)
    row = work.connection.execute(known).first()
    if row is None:
        work.insert(table, store_id=store_id, item_id=item_id, quantity=quantity)
    elif row.quantity != quantity:
        work.update(table, row.id, {"quantity": quantity})


def keep_at(work: UnitOfWork, store_id: str, item_id: str) -> None:
    """List an item in a store although none of it lies there; a minimum that is set stays."""
    table = stock_minimums
    known = select(table.c.id).where(table.c.store_id == store_id, table.c.item_id == item_id)
    if work.connection.execute(known).first() is None:
        work.insert(table, store_id=store_id, item_id=item_id, quantity=Decimal(0))


def _authorize_store(desk: Desk, work: UnitOfWork, store_id: str | None) -> None:
    """A minimum is of a store, and a store is of a site."""
    if store_id is not None:
        desk.authorize(Permission.EDIT_CATALOGUE, store_site(work.connection, store_id))


def _keep(work: UnitOfWork, store_id: str | None, item_id: str, minimum: Decimal) -> None:
    if store_id is not None:
        put_minimum(work, store_id, item_id, minimum)


def _made_code(work: UnitOfWork, name: str) -> str:
    stem = code_stem(name)
    return made_code(stem, codes_from(work.connection, stem))


def _check_code(work: UnitOfWork, code: str, own_id: str | None) -> None:
    holder = find_item(work.connection, code, None)
    if holder not in (None, own_id):
        raise BadInput(text("Another item has the code {code} already.", code=code))


def _check_unit(work: UnitOfWork, command: EditItem, fields: ItemFields) -> None:
    before = item_facts(work.connection, command.item_id)
    if not same_unit(fields.unit, before.unit) and is_counted(
        work.connection, command.item_id, command.store_id
    ):
        raise BadInput(
            text(
                "{item} is counted in {unit} already, so its unit cannot become {other}.",
                item=before.name,
                unit=unit_text(before.unit, SEVERAL),
                other=unit_text(fields.unit),
            )
        )


def _columns(work: UnitOfWork, fields: ItemFields) -> dict[str, object]:
    return {
        "name": fields.name,
        "unit": fields.unit,
        "category_id": put_category(work, fields.category) if fields.category else None,
        "desk_name": fields.desk_name,
        "catalogue_cost": fields.catalogue_cost,
        "catalogue_currency": fields.catalogue_currency,
        "kcal": fields.kcal,
        "sector": fields.sector,
        "indicator": fields.indicator,
        "shelf_life_days": fields.shelf_life_days,
        "estimated": fields.estimated,
    }
