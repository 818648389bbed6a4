"""The JSON of the reports: its fixed shape, exact amounts, and nothing in the place of what is hidden."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from shelterdesk.domain.figures import Count, StockFigures, StockItemRow, StoreStock
from shelterdesk.reports.json_file import Figures
from shelterdesk.reports.writing import Edition, write_report
from tests.trusting import trusting
from tests.unit.reports import report_samples as samples


def written(figures: Figures, folder: Path, edition: Edition) -> Any:
    path = folder / "report.json"
    write_report(figures, path, edition, trusting)
    return json.loads(path.read_bytes().decode("utf-8"), parse_float=lambda text: 1 / 0)


def test_stock_gives_what_can_be_built_and_at_whose_cost(tmp_path: Path, english_edition: Edition) -> None:
    report = written(samples.stock_figures(), tmp_path, english_edition)
    store = report["stores"][0]
    assert store["name"] == "Guadeloupe"
    assert store["kits"] == [
        {
            "code": "KIT-FAM",
            "name": "Family Kit",
            "buildable": 500,
            "limited_by": "Jerrycan, 20 L",
            "unit_cost": "139.36",
            "currency": "EUR",
            "cost_by_donor": {"IFRC": "54.00", "CDCS": "85.36"},
        }
    ]
    assert store["items"][0] == {
        "code": "JER-20",
        "name": "Jerrycan, 20 L",
        "quantity": 2500,
        "unit": "piece",
        "minimum": 3000,
        "below_minimum": True,
    }
    assert store["items"][1]["quantity"] == "12.5"
    assert report["as_of"] == "2026-09-03"


def test_donor_report_has_its_shape(tmp_path: Path, spanish_edition: Edition) -> None:
    """Whatever the language: programs read it."""
    report = written(samples.donor_figures(), tmp_path, spanish_edition)
    assert report["period"] == {"from": "2026-01-01", "to": "2026-08-31"}
    assert report["people_reached"]["unique"] == 369
    assert report["bed_nights"] == 22674
    rows = {(row["sex"], row["age_band"]): row for row in report["people_reached"]["by_sex_age"]}
    assert rows["female", "18-59"] == {"sex": "female", "age_band": "18-59", "people": 148}
    assert rows["other", "18-59"] == {"sex": "other", "age_band": "18-59", "people": None, "hidden": True}
    assert report["items"][3] == {
        "code": "RIC-25",
        "name": "Rice, white, 25 kg bag",
        "unit": "kg",
        "is_kit": False,
        "quantity": "1312.5",
    }
    assert report["activities"][2] == {
        "kind": "rescue",
        "activities": 2,
        "participants": None,
        "hidden": True,
    }
    assert report["by_grant"][1]["value"] == "21425.3625"
    last = report["occupancy"][-2]
    assert (last["exits"], last["exits_hidden"], last["average_stay"]) == (None, True, None)
    assert report["occupancy"][-1]["site"] is None


def test_a_hidden_total_is_null_and_marked(tmp_path: Path, english_edition: Edition) -> None:
    figures = replace(samples.donor_figures(), people_reached=Count(None))
    report = written(figures, tmp_path, english_edition)
    assert report["people_reached"]["unique"] is None
    assert report["people_reached"]["hidden"] is True


def test_occupancy_is_exact(tmp_path: Path, english_edition: Edition) -> None:
    report = written(samples.occupancy_figures(), tmp_path, english_edition)
    assert report["occupancy"][4]["exits"] == 2
    assert report["occupancy"][1]["utilisation"] == f"{Decimal(5204) / Decimal(5040):.4f}"
    assert report["by_month"][0] == {
        "site": "Centro Deportivo, Oranjestad",
        "month": "2026-01",
        "bed_nights": 788,
        "available_bed_nights": 840,
    }


def test_the_unit_says_how_a_quantity_is_written_not_the_amount(
    tmp_path: Path, english_edition: Edition
) -> None:
    def item(unit: str, quantity: str) -> StockItemRow:
        return StockItemRow(f"{unit}{quantity}", unit, Decimal(quantity), unit, Decimal(quantity))

    rows = tuple(
        item(unit, quantity)
        for unit, quantity in (("kg", "12"), ("Kgs", "12.50"), ("piece", "12"), ("box", "12"), ("box", "0.5"))
    )
    figures = StockFigures("A", date(2026, 9, 3), (StoreStock("Main", rows, ()),))
    items = written(figures, tmp_path, english_edition)["stores"][0]["items"]
    assert [one["quantity"] for one in items] == ["12", "12.5", 12, 12, "0.5"]
    assert [one["minimum"] for one in items] == ["12", "12.5", 12, 12, "0.5"]
