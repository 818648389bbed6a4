"""Figures as JSON, for programs: language-neutral keys and codes, ISO dates, amounts as decimal strings.

docs/report-files.md says what each value is; it changes with this module.

A hidden count is null with ``"hidden": true`` beside it (``"exits_hidden"`` where two counts stand together).
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from shelterdesk.domain.figures import (
    CensusFigures,
    CensusRow,
    Count,
    DonorFigures,
    GrantRow,
    KitRow,
    OccupancyDetail,
    OccupancyFigures,
    OccupancyRow,
    Period,
    StockFigures,
    StockItemRow,
)
from shelterdesk.domain.grant_figures import GrantFigures
from shelterdesk.domain.occupancy import Use
from shelterdesk.domain.units import KIT_UNIT
from shelterdesk.reports.formats import half_up
from shelterdesk.reports.grants_json import grants_json
from shelterdesk.reports.json_numbers import quantity_json
from shelterdesk.reports.wording import plain_amount

Json = dict[str, Any]
Figures = DonorFigures | OccupancyFigures | StockFigures | CensusFigures | GrantFigures


def figures_json(figures: Figures) -> Json:
    """The figures of any report as a dictionary that `json` takes."""
    match figures:
        case DonorFigures():
            return donor_json(figures)
        case OccupancyFigures():
            return occupancy_json(figures)
        case StockFigures():
            return stock_json(figures)
        case CensusFigures():
            return census_json(figures)
        case GrantFigures():
            return grants_json(figures)


def write_json(figures: Figures, path: Path) -> None:
    """UTF-8 without a mark, indented, keys in the order of the report."""
    text = json.dumps(figures_json(figures), ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8", newline="\n")


def donor_json(figures: DonorFigures) -> Json:
    return {
        "report": "donor",
        "organisation": figures.organisation,
        "period": _period(figures.period),
        "site": figures.site,
        "donor": figures.donor,
        "hidden_counts": {"from": 1, "to": figures.threshold} if figures.threshold else None,
        "people_reached": _reached(figures),
        "bed_nights": figures.bed_nights,
        "bed_nights_by_month": [
            {"month": month, "bed_nights": nights} for month, nights in figures.bed_nights_by_month
        ],
        "occupancy": [_occupancy(row) for row in figures.occupancy],
        "kits_handed_out": quantity_json(figures.kits_handed_out, KIT_UNIT),
        "items": [
            {
                "code": row.code,
                "name": row.name,
                "unit": row.unit,
                "is_kit": row.is_kit,
                "quantity": quantity_json(row.quantity, row.unit),
            }
            for row in figures.items
        ],
        "activities": [
            {"kind": row.kind, "activities": row.activities, **_count("participants", row.participants)}
            for row in figures.activities
        ],
        "by_grant": [_grant(row) for row in figures.by_grant],
    }


def _reached(figures: DonorFigures) -> Json:
    return {
        **_count("unique", figures.people_reached),
        "by_sex_age": [
            {"sex": row.sex.value, "age_band": row.age_band, **_count("people", row.people)}
            for row in figures.by_sex_age
        ],
    }


def _grant(row: GrantRow) -> Json:
    return {
        "donor": row.donor,
        "grant": row.grant,
        "currency": row.currency,
        "value": plain_amount(row.value),
        **_count("people", row.people),
        "activities": row.activities,
    }


def occupancy_json(figures: OccupancyFigures) -> Json:
    return {
        "report": "occupancy",
        "organisation": figures.organisation,
        "period": _period(figures.period),
        "site": figures.site,
        "occupancy": [_occupancy(row) for row in figures.rows],
        "by_month": [
            {"site": site, "month": month, "bed_nights": nights, "available_bed_nights": available}
            for site, month, nights, available in figures.by_month
        ],
        **({} if figures.detail is None else _detail(figures.detail)),
    }


def _detail(detail: OccupancyDetail) -> Json:
    """`room` is null for what a site has beside its rooms."""
    return {
        "rooms": [
            {"site": row.place.site, "room": row.place.room or None, **_use(row.use)} for row in detail.rooms
        ],
        "weeks": [_use(use) for use in detail.weeks],
        "forecast": [_use(use) for use in detail.forecast],
    }


def _use(use: Use) -> Json:
    return {
        **_period(Period(use.first, use.last)),
        "bed_nights": use.bed_nights,
        "held_bed_nights": use.held,
        "available_bed_nights": use.available,
        "utilisation": _share(use.share),
        "rooms_used": use.rooms_used,
        "rooms": use.rooms,
        "room_use": _share(use.room_share),
        "largest_household": use.largest,
    }


def _share(ratio: Decimal | None) -> str | None:
    return None if ratio is None else f"{half_up(ratio, 4):f}"


def stock_json(figures: StockFigures) -> Json:
    return {
        "report": "stock",
        "organisation": figures.organisation,
        "as_of": figures.as_of.isoformat(),
        "stores": [
            {
                "name": store.name,
                "items": [_stock_item(item) for item in store.items],
                "kits": [_kit(kit) for kit in store.kits],
            }
            for store in figures.stores
        ],
    }


def census_json(figures: CensusFigures) -> Json:
    said: Json = {
        "report": "census",
        "organisation": figures.organisation,
        "period": _period(figures.period),
        "profile": figures.profile.code,
        "by": "household" if figures.by_household else "site",
        "rows": [_census(row) for row in figures.rows],
    }
    if figures.against is not None:
        said |= _differences(figures, (figures.profile.code, figures.against.code))
    return said


def _differences(figures: CensusFigures, codes: tuple[str, str]) -> Json:
    """What the other profile counts otherwise; `differences` is null for those who may not see people."""
    return {
        "against": codes[1],
        "difference_sums": [
            {"site": one.site, "stays": one.stays, "nights": dict(zip(codes, one.nights, strict=True))}
            for one in figures.difference_sums
        ],
        "differences": None
        if figures.differences is None
        else [
            {
                "site": one.site,
                "person": one.code,
                "entry": one.entry.isoformat(),
                "exit": None if one.leaving is None else one.leaving.isoformat(),
                "nights": dict(zip(codes, one.nights, strict=True)),
                "reasons": [str(reason) for reason in one.reasons],
            }
            for one in figures.differences
        ],
    }


def _census(row: CensusRow) -> Json:
    """`household_type` is null where all are together; nights are room-nights in the profile of rooms."""
    return {
        "site": row.site,
        "source_id": row.source_id,
        "household_type": None if row.household_type is None else row.household_type.value,
        "people": row.people,
        "households": row.households,
        "bed_nights": row.nights,
        "available_bed_nights": row.available,
        "utilisation": None if row.utilisation is None else f"{half_up(row.utilisation, 4):f}",
    }


def _stock_item(item: StockItemRow) -> Json:
    return {
        "code": item.code,
        "name": item.name,
        "quantity": quantity_json(item.quantity, item.unit),
        "unit": item.unit,
        "minimum": None if item.minimum is None else quantity_json(item.minimum, item.unit),
        "below_minimum": item.below_minimum,
    }


def _kit(kit: KitRow) -> Json:
    return {
        "code": kit.code,
        "name": kit.name,
        "buildable": kit.buildable,
        "limited_by": kit.limited_by,
        "unit_cost": None if kit.unit_cost is None else plain_amount(kit.unit_cost),
        "currency": kit.currency,
        "cost_by_donor": {donor: plain_amount(amount) for donor, amount in kit.cost_by_donor},
    }


def _occupancy(row: OccupancyRow) -> Json:
    """`site` is null in the row of all sites together."""
    return {
        "site": row.site,
        "bed_nights": row.bed_nights,
        "available_bed_nights": row.available_bed_nights,
        "utilisation": None if row.utilisation is None else f"{half_up(row.utilisation, 4):f}",
        **_count("admissions", row.admissions, "admissions_hidden"),
        **_count("exits", row.exits, "exits_hidden"),
        "average_stay": None if row.average_stay is None else f"{half_up(row.average_stay, 2):f}",
    }


def _period(period: Period) -> Json:
    return {"from": period.first.isoformat(), "to": period.last.isoformat()}


def _count(name: str, count: Count, mark: str = "hidden") -> Json:
    """The count under its name; where it is hidden, null and the mark beside it."""
    return {name: None, mark: True} if count.hidden else {name: count.value}
