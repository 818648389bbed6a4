"""The days of beds as pieces: in the inventory of their site, and of these out of service. The one rule for both.

Reasons why a bed is out that overlap make it out once, and only while the site has the bed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, select

from shelterdesk.persistence.queries.edges import Edge, earlier, later, ordinal, swept, until
from shelterdesk.persistence.tables import bed_outages, beds


def of_bed(start: Edge, end: Edge) -> tuple[ColumnElement[Any], ...]:
    """What a piece of a bed is made of; the bed is its `owner`."""
    return (
        beds.c.site_id,
        beds.c.room_id,
        beds.c.id.label("owner"),
        start.label("from_"),
        end.label("until"),
    )


def standing(site_ids: Sequence[str]) -> Select[Any]:
    """When the sites have each bed, in service or not."""
    span = of_bed(ordinal(beds.c.opened_on), until(beds.c.closed_on))
    return select(*span).where(beds.c.site_id.in_(site_ids))


def outages(site_ids: Sequence[str]) -> Select[Any]:
    """Every reason why a bed is out of service, as it was noted."""
    return (
        select(*of_bed(ordinal(bed_outages.c.first_day), until(bed_outages.c.end_day)))
        .join_from(bed_outages, beds, beds.c.id == bed_outages.c.bed_id)
        .where(beds.c.site_id.in_(site_ids))
    )


def out_of_service(site_ids: Sequence[str]) -> FromClause:
    """When each bed is out of service, as disjoint pieces."""
    return swept_by_bed(within_inventory(outages(site_ids).subquery()))


def swept_by_bed(told: FromClause) -> FromClause:
    return swept(told, ("site_id", "owner"), ("from_", "until"))


def within_inventory(told: FromClause) -> FromClause:
    """The pieces of beds, cut to the days on which the site has the bed."""
    carried = (told.c.site_id, told.c.room_id, told.c.owner)
    start = later(told.c.from_, ordinal(beds.c.opened_on))
    end = earlier(told.c.until, until(beds.c.closed_on))
    return (
        select(*carried, start.label("from_"), end.label("until"))
        .join_from(told, beds, and_(beds.c.id == told.c.owner, start < end))
        .subquery()
    )
