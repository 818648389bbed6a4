"""The catalogue as it is looked after: every item, retired ones too, with its packs, standard and picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shelterdesk.domain.catalogue import Standard
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.catalogue import (
    CatalogueLine,
    CategoryLine,
    PackLine,
    all_packs,
    catalogue_lines,
    category_lines,
    picture_of,
    standards,
)
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class WholeCatalogue:
    """Items by name; packs and standards by item."""

    items: tuple[CatalogueLine, ...]
    packs: Mapping[str, tuple[PackLine, ...]]
    standards: Mapping[str, Standard]
    categories: tuple[CategoryLine, ...]


def whole_catalogue(desk: Desk) -> WholeCatalogue:
    """Raises NotAllowed."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        return WholeCatalogue(
            catalogue_lines(connection, with_retired=True),
            all_packs(connection),
            standards(connection),
            category_lines(connection),
        )


def item_picture(desk: Desk, item_id: str) -> bytes | None:
    """The picture of one item, as a JPEG; raises NotAllowed."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        return picture_of(connection, item_id)
