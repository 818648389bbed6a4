"""The models of the stock page by Qt's own rules, and numbers as the region writes them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from shelterdesk.desktop.models.bill_model import BillEntry, BillModel
from shelterdesk.desktop.models.stock_model import Column, StockModel
from shelterdesk.desktop.models.stock_rows_model import PanelRow, StockRowsModel
from shelterdesk.desktop.numbers import amount_text, change_text, number_text, parse_number
from shelterdesk.domain.bill import Buildable
from shelterdesk.services.stock_views import StockLine

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def line(name: str, quantity: int, minimum: int | None = None, **other: object) -> StockLine:
    known = {
        "item_id": name,
        "code": name.upper(),
        "name": name,
        "unit": "piece",
        "category": None,
        "is_kit": False,
        "version": 1,
        "quantity": Decimal(quantity),
        "expired": Decimal(0),
        "minimum": None if minimum is None else Decimal(minimum),
        "next_expiry": None,
        "expires_soon": False,
        "buildable": None,
    }
    return StockLine(**{**known, **other})  # type: ignore[arg-type]


LINES = (
    line("Soap", 40, 100, next_expiry=date(2026, 9, 9)),
    line("blanket", 90, 100),
    line("Kit", 3, is_kit=True, buildable=Buildable(7, "Soap")),
    line("Rice", 0, expired=Decimal(2)),
)


def _names(model: StockModel) -> list[str]:
    return [model.line(row).name for row in range(model.rowCount())]


def test_the_table_keeps_qts_rules_while_it_changes() -> None:
    model = StockModel()
    tester = QAbstractItemModelTester(model, FATAL)
    for lines in (LINES, (), LINES[:2]):
        model.set_lines(lines)
        for column in Column:
            model.sort(column, Qt.SortOrder.DescendingOrder)
        model.sort(-1)
    assert tester.model() is model


@pytest.mark.parametrize(
    ("column", "names"),
    [
        (Column.ITEM, ["blanket", "Kit", "Rice", "Soap"]),
        (Column.QUANTITY, ["Rice", "Kit", "Soap", "blanket"]),
        (Column.LEVEL, ["Soap", "blanket", "Kit", "Rice"]),
        (Column.EXPIRY, ["Rice", "Soap", "blanket", "Kit"]),
        (Column.BUILDABLE, ["Soap", "blanket", "Rice", "Kit"]),
    ],
)
def test_columns_sort_by_what_they_mean(column: Column, names: list[str]) -> None:
    model = StockModel()
    model.set_lines(LINES)
    chosen = QPersistentModelIndex(model.index(0, 0))
    model.sort(column)
    assert _names(model) == names
    assert model.line(chosen.row()).name == "Soap", "what is chosen stays chosen"
    model.sort(-1)
    assert _names(model) == [one.name for one in LINES]


def test_the_rows_of_the_panel_keep_qts_rules() -> None:
    model = StockRowsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.set_rows((PanelRow("Red Cross", "EUR 1.25 each", "40", "piece"),))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Red Cross, 40, piece, EUR 1.25 each"
    model.set_rows(())
    assert tester.model() is model


def test_a_bill_is_edited_by_qts_rules() -> None:
    model = BillModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.put(BillEntry("soap", "Soap", "piece", Decimal(2)))
    model.put(BillEntry("rice", "Rice", "kg", Decimal(1)))
    model.put(BillEntry("soap", "Soap", "piece", Decimal(4)))
    assert [(entry.name, entry.quantity) for entry in model.entries] == [("Soap", 4), ("Rice", 1)]
    assert model.setData(model.index(1, 1), "0.5")
    for wrong in ("", "0", "-1", "two"):
        assert not model.setData(model.index(1, 1), wrong)
    assert not model.setData(model.index(1, 0), "Salt")
    assert model.entries[1].quantity == Decimal("0.5")
    model.remove(0)
    assert [entry.name for entry in model.entries] == ["Rice"]
    assert tester.model() is model


@pytest.fixture(params=["en_US", "es_DO", "nl_CW"])
def region(request: pytest.FixtureRequest):
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_numbers_are_written_and_read_as_the_region_does(region: str) -> None:
    @given(st.decimals(-(10**9), 10**9, places=3))
    def there_and_back(number: Decimal) -> None:
        assert parse_number(number_text(number).replace("−", "-")) == number

    there_and_back()
    comma = region == "nl_CW"
    assert number_text(Decimal("2500.5")) == ("2.500,5" if comma else "2,500.5")
    assert amount_text("EUR", Decimal("1139.3")) == ("EUR 1.139,30" if comma else "EUR 1,139.30")
    assert amount_text("EUR", Decimal("0.0125")) == ("EUR 0,0125" if comma else "EUR 0.0125")
    assert (change_text(Decimal(3)), change_text(Decimal(-3))) == ("+3", "−3")
    for wrong in ("", "two", "NaN", "Infinity"):
        assert parse_number(wrong) is None
