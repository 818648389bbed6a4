"""Reads of what rooms and sites can take besides their beds, from which day on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, select

from shelterdesk.domain.capacity import DatedLimits, Limits, known_limits, limits_on, with_standards
from shelterdesk.domain.crowd import Most
from shelterdesk.persistence.tables import capacity_records

LIMIT_COLUMNS = tuple(Limits.__dataclass_fields__)
OF_SITE = ""  # the key of the site among its rooms
Records = Mapping[str, Sequence[DatedLimits]]


def dated_limits(connection: Connection, site_id: str) -> dict[str, list[DatedLimits]]:
    """Every record of a site by room id, those of the site itself under `OF_SITE`."""
    query = (
        select(capacity_records)
        .where(capacity_records.c.site_id == site_id)
        .order_by(capacity_records.c.starts_on)
    )
    found: dict[str, list[DatedLimits]] = defaultdict(list)
    for row in connection.execute(query):
        found[row.room_id or OF_SITE].append(DatedLimits(row.starts_on, limits_of(row)))
    return found


def limits_of(row: Row[Any]) -> Limits:
    return Limits(**{name: getattr(row, name) for name in LIMIT_COLUMNS})


def most_on(records: Records, day: date, room_id: str = OF_SITE) -> Most:
    """How many people each known limit of a room, or of the site, allows on a day."""
    of_site = limits_on(records.get(OF_SITE, ()), day)
    if room_id == OF_SITE:
        return known_limits(of_site)
    return known_limits(with_standards(limits_on(records.get(room_id, ()), day), of_site))
