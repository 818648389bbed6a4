"""What the catalogue knows of an item beside its row: packs, its standard, its picture; and its categories."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from sqlalchemy import Table, func, select

from shelterdesk.domain.catalogue import Standard, checked_standard, one_name
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import check_whole, checked_quantity
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.catalogue import find_named
from shelterdesk.persistence.queries.stock import item_facts
from shelterdesk.persistence.tables import categories, item_images, item_packs, item_standards, items
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.pictures import small_picture


@dataclass(frozen=True, slots=True)
class EditPack:
    """`version` is that of the pack when it was read."""

    pack_id: str
    version: int
    name: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class RemovePack:
    """What was typed in it stays, since everything is kept in the base unit."""

    pack_id: str


@dataclass(frozen=True, slots=True)
class RestoreItem:
    """Bring a retired item back into the lists to choose from."""

    item_id: str
    version: int


@dataclass(frozen=True, slots=True)
class SetStandard:
    """What a standard gives of an item; None for no standard."""

    item_id: str
    standard: Standard | None


@dataclass(frozen=True, slots=True)
class SetPicture:
    """The bytes of a picture file, None for no picture. It is kept small, whatever it was."""

    item_id: str
    picture: bytes | None


@dataclass(frozen=True, slots=True)
class RenameCategory:
    """Where the new name is that of another category, its items go there."""

    category_id: str
    version: int
    name: str


@dataclass(frozen=True, slots=True)
class RemoveCategory:
    """Its items have no category any more."""

    category_id: str


def edit_pack(desk: Desk, command: EditPack) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, ChangedMeanwhile, or RuleBroken for a name the item has already."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    name = one_name(command.name)
    if not name:
        raise BadInput(text("A pack needs a name, such as box."))
    with desk.write() as work:
        item_id = _pack_item(work, command.pack_id)
        facts = item_facts(work.connection, item_id)
        check_whole(checked_quantity(command.quantity), facts.unit, facts.name)
        values = {"name": name, "quantity": command.quantity}
        work.update(item_packs, command.pack_id, values, command.version)
        return work.commit("edit pack", text("{pack} of {item} changed", pack=name, item=facts.name))


def remove_pack(desk: Desk, command: RemovePack) -> Changes:
    """Raises NotAllowed or NotFound."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        facts = item_facts(work.connection, _pack_item(work, command.pack_id))
        work.delete(item_packs, command.pack_id)
        return work.commit("remove pack", text("Pack of {item} removed", item=facts.name))


def restore_item(desk: Desk, command: RestoreItem) -> Changes:
    """Raises NotAllowed, NotFound or ChangedMeanwhile."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        work.update(items, command.item_id, {"retired_on": None}, command.version)
        name = item_facts(work.connection, command.item_id).name
        said = text("{item} is in use again", item=name)
        return work.commit("restore item", said, created=[command.item_id])


def set_standard(desk: Desk, command: SetStandard) -> Changes:
    """Raises NotAllowed, NotFound or BadInput."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        name = item_facts(work.connection, command.item_id).name
        put_standard(work, command.item_id, command.standard)
        return work.commit("set standard", text("Standard of {item} set", item=name))


def set_picture(desk: Desk, command: SetPicture) -> Changes:
    """Raises NotAllowed, NotFound, or BadInput for what is no picture."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    small = None if command.picture is None else small_picture(command.picture)
    with desk.write() as work:
        name = item_facts(work.connection, command.item_id).name
        known = _row_of(work, item_images, command.item_id)
        if small is None:
            if known is not None:
                work.delete(item_images, known)
            return work.commit("remove picture", text("Picture of {item} removed", item=name))
        if known is None:
            work.insert(item_images, item_id=command.item_id, image=small)
        else:
            work.update(item_images, known, {"image": small})
        return work.commit("set picture", text("Picture of {item} set", item=name))


def rename_category(desk: Desk, command: RenameCategory) -> Changes:
    """Raises NotAllowed, NotFound, BadInput or ChangedMeanwhile."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    name = one_name(command.name)
    if not name:
        raise BadInput(text("A category needs a name."))
    with desk.write() as work:
        other = find_named(work.connection, categories, name)
        if other in (None, command.category_id):
            work.update(categories, command.category_id, {"name": name}, command.version)
        else:
            _move_items(work, command.category_id, other)
            work.delete(categories, command.category_id)
        return work.commit("rename category", text("Category {category} changed", category=name))


def remove_category(desk: Desk, command: RemoveCategory) -> Changes:
    """Raises NotAllowed or NotFound."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        _move_items(work, command.category_id, None)
        work.delete(categories, command.category_id)
        return work.commit("remove category", text("Category removed"))


def put_standard(work: UnitOfWork, item_id: str, standard: Standard | None) -> None:
    """Set what a standard gives, replacing what was set; inside the caller's transaction."""
    known = _row_of(work, item_standards, item_id)
    if standard is None:
        if known is not None:
            work.delete(item_standards, known)
        return
    checked = checked_standard(standard)
    values = {
        "quantity": checked.quantity,
        "each": checked.each.value,
        "period": checked.period.value,
        "source": checked.source,
    }
    if known is None:
        work.insert(item_standards, item_id=item_id, **values)
    else:
        work.update(item_standards, known, values)


def _row_of(work: UnitOfWork, table: Table, item_id: str) -> str | None:
    found: str | None = work.connection.execute(select(table.c.id).where(table.c.item_id == item_id)).scalar()
    return found


def _pack_item(work: UnitOfWork, pack_id: str) -> str:
    query = select(item_packs.c.item_id).where(item_packs.c.id == pack_id)
    item_id: str | None = work.connection.execute(query).scalar()
    if item_id is None:
        raise NotFound(text("There is no such pack."))
    return item_id


def _move_items(work: UnitOfWork, category_id: str, to: str | None) -> None:
    query = select(items.c.id).where(items.c.category_id == category_id)
    for item_id in work.connection.execute(query.order_by(func.lower(items.c.name))).scalars().all():
        work.update(items, item_id, {"category_id": to})
