"""What is shown of counts: to who counts, without what the ledger says, and to who approves, with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.roles import Permission
from shelterdesk.persistence.queries.catalogue import (
    CatalogueLine,
    PackLine,
    all_packs,
    catalogue_lines,
    category_names,
    store_lines,
)
from shelterdesk.persistence.queries.counts import (
    CountLine,
    CountRow,
    bins_of,
    count_lines,
    count_row,
    counts_of,
    lots_ever,
)
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.persistence.tables import installation
from shelterdesk.services.desk import Desk, today_at, zone_of
from shelterdesk.services.lot_worth import Worth, worth_of_lots


@dataclass(frozen=True, slots=True)
class StoreCounts:
    """The counts of a store, the newest first, and what a new one may be of."""

    counts: tuple[CountRow, ...]
    categories: tuple[str, ...]
    bins: tuple[str, ...]
    zone: str


@dataclass(frozen=True, slots=True)
class CountSheet:
    """A count as it is walked. No line of it says what the ledger does: who counts must not know.

    `zone` is the IANA time zone in which the times of its sheets are written.
    """

    count: CountRow
    lines: tuple[CountLine, ...]
    packs: Mapping[str, tuple[PackLine, ...]]
    store: str
    site: str
    organisation: str
    zone: str
    today: date


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """A line as it is judged; `worth` is what one unit is worth by grant."""

    line: CountLine
    worth: tuple[Worth, ...]


@dataclass(frozen=True, slots=True)
class CountReview:
    """A count as it is approved."""

    count: CountRow
    lines: tuple[ReviewLine, ...]
    zone: str


def store_counts(desk: Desk, store_id: str) -> StoreCounts:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        site_id = store_site(connection, store_id)
        desk.authorize(Permission.SEE_STOCK, site_id)
        return StoreCounts(
            counts_of(connection, store_id),
            category_names(connection),
            bins_of(connection, store_id),
            zone_of(connection, site_id),
        )


def count_sheet(desk: Desk, count_id: str) -> CountSheet:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        count, site_id = _open(desk, connection, count_id, Permission.MOVE_STOCK)
        blind = (
            replace(line, book=None, first_quantity=None, quantity=None if line.again else line.quantity)
            for line in count_lines(connection, count_id)
        )
        stores = {store.store_id: store for store in store_lines(connection, site_id)}
        return CountSheet(
            count,
            tuple(blind),
            all_packs(connection),
            stores[count.store_id].name,
            stores[count.store_id].site,
            connection.execute(select(installation.c.organisation_name)).scalar_one(),
            zone_of(connection, site_id),
            today_at(connection, site_id, desk.clock()),
        )


def count_review(desk: Desk, count_id: str) -> CountReview:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        count, site_id = _open(desk, connection, count_id, Permission.APPROVE_COUNTS)
        lines = count_lines(connection, count_id)
        worth = worth_of_lots(connection, {line.lot_id for line in lines if line.lot_id is not None})
        return CountReview(
            count,
            tuple(ReviewLine(line, worth.get(line.lot_id or "", ())) for line in lines),
            zone_of(connection, site_id),
        )


def _open(desk: Desk, connection: Connection, count_id: str, permission: Permission) -> tuple[CountRow, str]:
    count = count_row(connection, count_id)
    site_id = store_site(connection, count.store_id)
    desk.authorize(permission, site_id)
    return count, site_id


@dataclass(frozen=True, slots=True)
class KnownLot:
    """A lot that lies or lay in a store; `since` is the day on which it came in."""

    lot_id: str
    batch: str | None
    expires_on: date | None
    donor: str
    since: date


@dataclass(frozen=True, slots=True)
class FoundChoices:
    """What may be found: the catalogue in use, its packs, and by item the lots that the store ever had."""

    items: tuple[CatalogueLine, ...]
    packs: Mapping[str, tuple[PackLine, ...]]
    lots: Mapping[str, tuple[KnownLot, ...]]
    today: date


def found_choices(desk: Desk, count_id: str) -> FoundChoices:
    """Raises NotAllowed or NotFound. Nothing of it says how much there should be of a lot."""
    with desk.database.reading() as connection:
        count, site_id = _open(desk, connection, count_id, Permission.MOVE_STOCK)
        zone = zone_of(connection, site_id)
        lots: dict[str, list[KnownLot]] = {}
        for item_id, lot in lots_ever(connection, count.store_id):
            since = site_day(lot.received_at, zone)
            known = KnownLot(lot.lot_id, lot.batch, lot.expires_on, lot.donor, since)
            lots.setdefault(item_id, []).append(known)
        return FoundChoices(
            catalogue_lines(connection),
            all_packs(connection),
            {item_id: tuple(known) for item_id, known in lots.items()},
            today_at(connection, site_id, desk.clock()),
        )
