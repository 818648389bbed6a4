"""What an HMIS export says of its projects: when they were open and took part, and how many beds they had.

The last export is right: of a site that is known already, what it says otherwise is changed, and what it says
no more is taken away. A project whose file tells nothing of a matter keeps what it has.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, select

from shelterdesk.domain.hmis import InventoryRow, ParticipationRow, ProjectRow
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import bed_inventories, site_participations, sites
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.imports.hmis_sites import Place

Row = dict[str, object]


def take_dates(work: UnitOfWork, places: Mapping[str, Place], projects: Mapping[str, ProjectRow]) -> int:
    """Bring the days on which known sites were open up to date; how many changed."""
    known = {place.site_id: projects[key] for key, place in places.items() if not place.new}
    changed = 0
    for site_id, before in work.rows(sites, list(known)).items():
        now = known[site_id]
        if (before.opened_on, before.closed_on) != (now.opened, now.closed):
            work.update(sites, site_id, {"opened_on": now.opened, "closed_on": now.closed})
            changed += 1
    return changed


def take_inventories(
    work: UnitOfWork, places: Mapping[str, Place], rows: Iterable[InventoryRow]
) -> Counter[str]:
    """What became of the bed inventories of the places, by "inventories" (new) and "inventories changed"."""
    told: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        site_id = places[row.project_id].site_id
        told[site_id].append(
            {
                "site_id": site_id,
                "household_type": None if row.household_type is None else row.household_type.value,
                "beds": row.beds,
                "units": row.units,
                "starts_on": row.starts,
                "ends_on": row.ends,
                "source_id": row.inventory_id or None,
            }
        )
    return _replace(work, bed_inventories, told, "inventories", "source_id")


def take_participations(
    work: UnitOfWork, places: Mapping[str, Place], rows: Iterable[ParticipationRow]
) -> None:
    """One that never took part has a span without a day, so that nothing counts there."""
    told: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        site_id = places[row.project_id].site_id
        end = row.ends if row.taking_part else row.starts
        told[site_id].append({"site_id": site_id, "starts_on": row.starts, "ends_on": end})
    _replace(work, site_participations, told, "participations", "starts_on")


def _replace(
    work: UnitOfWork, table: Table, told: Mapping[str, Sequence[Row]], word: str, own: str
) -> Counter[str]:
    """Make the rows of each site those that are told; rows of one site are known again by the column `own`."""
    made: Counter[str] = Counter()
    new: list[Row] = []
    gone: list[str] = []
    for site_id, rows in told.items():
        found = work.connection.execute(select(table).where(table.c.site_id == site_id))
        before: dict[object, list[Any]] = defaultdict(list)
        for one in found:
            before[getattr(one, own)].append(one)
        for row in rows:
            same = before[row[own]]
            if not same:
                new.append({"id": new_id(), **row})
                continue
            kept = same.pop(0)
            if any(getattr(kept, name) != value for name, value in row.items()):
                work.update(table, kept.id, row)
                made[f"{word} changed"] += 1
        gone += [one.id for left in before.values() for one in left]
    work.insert_many(table, new)
    work.delete_many(table, gone)
    made[word] = len(new)
    made[f"{word} changed"] += len(gone)
    return made
