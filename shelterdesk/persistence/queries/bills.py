"""Reads of bills of materials, and of what lots are worth."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from sqlalchemy import Connection, Select, func, select

from shelterdesk.domain.bill import Component
from shelterdesk.domain.money import Share
from shelterdesk.persistence.tables import items, kit_components, kit_versions, lot_shares

_AT_ONCE = 500  # values of one IN list


@dataclass(frozen=True, slots=True)
class Bill:
    """The current bill of materials of a kit, components in the order they were entered."""

    kit_item_id: str
    version_id: str
    number: int
    components: tuple[Component, ...]


def current_bill(connection: Connection, kit_item_id: str) -> Bill | None:
    """The newest bill of one kit; None where it has none."""
    return _bills(connection, _components().where(kit_versions.c.item_id == kit_item_id)).get(kit_item_id)


def current_bills(connection: Connection) -> dict[str, Bill]:
    """The newest bill of every kit in use, by the kit's item id, in order of the kits' names."""
    return _bills(connection, _components())


def lot_worth(connection: Connection, lot_ids: Iterable[str]) -> Mapping[str, tuple[Share, ...]]:
    """What one unit of each lot is worth, by grant; lots of unknown cost are missing."""
    wanted = list(lot_ids)
    found: dict[str, tuple[Share, ...]] = {}
    for start in range(0, len(wanted), _AT_ONCE):
        query = select(
            lot_shares.c.lot_id, lot_shares.c.grant_id, lot_shares.c.currency, lot_shares.c.unit_value
        ).where(lot_shares.c.lot_id.in_(wanted[start : start + _AT_ONCE]))
        for row in connection.execute(query.order_by(lot_shares.c.id)):
            share = Share(row.grant_id, row.currency, row.unit_value)
            found[row.lot_id] = (*found.get(row.lot_id, ()), share)
    return found


def _components() -> Select[Any]:
    kit, part = items.alias("kit"), items.alias("part")
    newest = (
        select(kit_versions.c.item_id, func.max(kit_versions.c.number).label("number"))
        .group_by(kit_versions.c.item_id)
        .subquery()
    )
    return (
        select(
            kit_versions.c.item_id.label("kit_id"),
            kit_versions.c.id.label("version_id"),
            kit_versions.c.number,
            part.c.id.label("part_id"),
            part.c.name,
            kit_components.c.line,
            kit_components.c.quantity,
            part.c.is_kit,
            part.c.unit,
        )
        .join(
            newest,
            (newest.c.item_id == kit_versions.c.item_id) & (newest.c.number == kit_versions.c.number),
        )
        .join(kit, kit.c.id == kit_versions.c.item_id)
        .join(kit_components, kit_components.c.kit_version_id == kit_versions.c.id)
        .join(part, part.c.id == kit_components.c.item_id)
        .where(kit.c.retired_on.is_(None))
        .order_by(func.lower(kit.c.name), kit.c.code, kit_components.c.line, kit_components.c.choice)
    )


def _bills(connection: Connection, query: Select[Any]) -> dict[str, Bill]:
    """Each with its lines; the rows of one line are the component and its alternatives."""
    found: dict[str, Bill] = {}
    for (version_id, _), rows in groupby(connection.execute(query), lambda row: (row.version_id, row.line)):
        options = list(rows)
        first, *others = [
            Component(row.part_id, row.name, row.quantity, row.is_kit, row.unit) for row in options
        ]
        line, kit_id, number = (
            replace(first, alternatives=tuple(others)),
            options[0].kit_id,
            options[0].number,
        )
        parts = found[kit_id].components if kit_id in found else ()
        found[kit_id] = Bill(kit_id, version_id, number, (*parts, line))
    return found
