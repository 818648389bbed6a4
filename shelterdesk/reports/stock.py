"""The stock report: what lies in each store, what is short, and how many kits could be put together."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from shelterdesk.domain.figures import KitRow, StockFigures, StockItemRow, StoreStock
from shelterdesk.domain.text import text
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.method import kit_notes, method_section
from shelterdesk.reports.tables import whole
from shelterdesk.reports.tree import Cell, Chart, ChartKind, Column, KeyFigure, Report, Section, Table
from shelterdesk.reports.wording import Words, printable, slug

CHARTED_KITS = 10


def stock_report(figures: StockFigures, words: Words, generated_on: date) -> Report:
    """The report tree of these figures."""
    title = words(text("Stock report"))
    day = words.style.show_day(figures.as_of)
    return Report(
        title=title,
        subtitle=words(text("Stock on {day}", day=day)),
        organisation=printable(figures.organisation),
        facts=(
            (words(text("Organisation")), printable(figures.organisation)),
            (words(text("Stock on")), figures.as_of),
            (words(text("Stores")), ", ".join(printable(store.name) for store in figures.stores)),
            (words(text("Prepared on")), generated_on),
        ),
        key_figures=_key_figures(figures, words),
        sections=(
            _kits(figures, words),
            _kit_costs(figures, words),
            _short(figures, words),
            _items(figures, words),
            method_section(words, kit_notes(words)),
        ),
        language=words.language,
        style=words.style,
        labels=words.labels(),
        generated_on=generated_on,
        stem=slug(title, figures.as_of.isoformat()),
    )


def _each_item(figures: StockFigures) -> Iterator[tuple[StoreStock, StockItemRow]]:
    return ((store, item) for store in figures.stores for item in store.items)


def _each_kit(figures: StockFigures) -> Iterator[tuple[StoreStock, KitRow]]:
    return ((store, kit) for store in figures.stores for kit in store.kits)


def _key_figures(figures: StockFigures, words: Words) -> tuple[KeyFigure, ...]:
    items = {item.code or item.name for _, item in _each_item(figures) if item.quantity > 0}
    return (
        KeyFigure(
            words(text("Stores")), len(figures.stores), Kind.INTEGER, words(text("in this report")), "stores"
        ),
        KeyFigure(
            words(text("Items in stock")), len(items), Kind.INTEGER, words(text("different ones")), "items"
        ),
        KeyFigure(
            words(text("Below minimum")),
            sum(item.below_minimum for _, item in _each_item(figures)),
            Kind.INTEGER,
            words(text("items to order")),
            "below_minimum",
        ),
        KeyFigure(
            words(text("Buildable kits")),
            sum(kit.buildable > 0 for _, kit in _each_kit(figures)),
            Kind.INTEGER,
            words(text("kinds, store by store")),
            "kits",
        ),
    )


def _kits(figures: StockFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Store")), Kind.TEXT, label=True),
        Column(words(text("Code")), Kind.TEXT, label=True),
        Column(words(text("Kit")), Kind.TEXT, label=True),
        Column(words(text("Buildable")), Kind.INTEGER),
        Column(words(text("Limited by")), Kind.TEXT),
        Column(words(text("Cost of one")), Kind.MONEY, unit=6),
        Column(words(text("Currency")), Kind.TEXT),
    )
    ordered = sorted(_each_kit(figures), key=lambda pair: -pair[1].buildable)
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            printable(store.name),
            printable(kit.code),
            printable(kit.name),
            kit.buildable,
            printable(kit.limited_by or ""),
            kit.unit_cost,
            printable(kit.currency or ""),
        )
        for store, kit in ordered
    )
    table = Table(columns, rows)
    chart = Chart(
        words(text("Kits that could be put together")), ChartKind.ACROSS, table, 0, (3,), CHARTED_KITS
    )
    one_kit = len({row[2] for row in rows}) == 1
    note = text("Kits that use the same parts are each counted as if the others were not made.")
    blocks = (table, chart) if one_kit and len(rows) > 1 else (table,)
    return Section("kits", words(text("Kits")), words(note), blocks)


def _kit_costs(figures: StockFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Store")), Kind.TEXT, label=True),
        Column(words(text("Kit")), Kind.TEXT, label=True),
        Column(words(text("Donor")), Kind.TEXT, label=True),
        Column(words(text("Cost in one kit")), Kind.MONEY, unit=4),
        Column(words(text("Currency")), Kind.TEXT),
        Column(words(text("Share")), Kind.PERCENT),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            printable(store.name),
            printable(kit.name),
            printable(donor),
            amount,
            printable(kit.currency or ""),
            amount / kit.unit_cost if kit.unit_cost else None,
        )
        for store, kit in _each_kit(figures)
        for donor, amount in kit.cost_by_donor
    )
    note = text("What the next kit of each store would cost, by the donor who paid for its parts.")
    return Section("kit_costs", words(text("Cost of kits by donor")), words(note), (Table(columns, rows),))


def _short(figures: StockFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Store")), Kind.TEXT, label=True),
        Column(words(text("Code")), Kind.TEXT, label=True),
        Column(words(text("Item")), Kind.TEXT, label=True),
        Column(words(text("Quantity")), Kind.DECIMAL, unit=6),
        Column(words(text("Minimum")), Kind.DECIMAL, unit=6),
        Column(words(text("Missing")), Kind.DECIMAL, unit=6),
        Column(words(text("Unit")), Kind.TEXT),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            printable(store.name),
            printable(item.code),
            printable(item.name),
            whole(item.quantity),
            whole(item.minimum),
            whole(item.minimum - item.quantity),
            words.unit(item.unit),
        )
        for store, item in _each_item(figures)
        if item.minimum is not None and item.below_minimum
    )
    note = text("Items of which less is left than the store should always hold.")
    return Section("short", words(text("Below minimum")), words(note), (Table(columns, rows),))


def _items(figures: StockFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Store")), Kind.TEXT, label=True),
        Column(words(text("Code")), Kind.TEXT, label=True),
        Column(words(text("Item")), Kind.TEXT, label=True),
        Column(words(text("Quantity")), Kind.DECIMAL, unit=5),
        Column(words(text("Minimum")), Kind.DECIMAL, unit=5),
        Column(words(text("Unit")), Kind.TEXT),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            printable(store.name),
            printable(item.code),
            printable(item.name),
            whole(item.quantity),
            None if item.minimum is None else whole(item.minimum),
            words.unit(item.unit),
        )
        for store, item in _each_item(figures)
    )
    return Section("items", words(text("Items in stock")), "", (Table(columns, rows),))
