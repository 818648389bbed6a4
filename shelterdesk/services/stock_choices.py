"""What the forms of the stock page offer to choose from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.catalogue import (
    CatalogueLine,
    GrantLine,
    PackLine,
    all_packs,
    catalogue_lines,
    category_names,
    grant_lines,
    units_in_use,
)
from shelterdesk.persistence.queries.stock_overview import LastReceipt, last_receipts
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class StockChoices:
    """The catalogue in use, its units and categories, grants, packs and the last receipt by item."""

    items: tuple[CatalogueLine, ...]
    units: tuple[str, ...]
    categories: tuple[str, ...]
    grants: tuple[GrantLine, ...]
    packs: Mapping[str, tuple[PackLine, ...]]
    last: Mapping[str, LastReceipt]

    def item(self, item_id: str) -> CatalogueLine | None:
        """The item in use with this id."""
        return next((item for item in self.items if item.item_id == item_id), None)

    def item_coded(self, code: str) -> CatalogueLine | None:
        """The item in use with this code; capitals make no difference."""
        wanted = code.strip().casefold()
        return next((item for item in self.items if item.code.casefold() == wanted), None)


def stock_choices(desk: Desk) -> StockChoices:
    """Raises NotAllowed."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        return StockChoices(
            items=catalogue_lines(connection),
            units=units_in_use(connection),
            categories=category_names(connection),
            grants=grant_lines(connection),
            packs=all_packs(connection),
            last=last_receipts(connection),
        )
