"""Catalogues, kit lists, stock lists and minimum levels: rows about items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import CatalogueRow, KitComponentRow, MinimumRow, Parsed, StockRow
from shelterdesk.domain.text import text
from shelterdesk.domain.units import usual_unit
from shelterdesk.exchange.bins import merge_bins
from shelterdesk.exchange.cells import COST_PLACES, Cells, take_rows
from shelterdesk.exchange.repeats import refuse_repeats, same
from shelterdesk.exchange.whole_kits import whole_kits
from shelterdesk.exchange.words import CURRENCIES, CURRENCY_SIGNS

_CURRENCY_CODE = re.compile(r"[A-Z]{3}")


def parse_catalogue(cells: Sequence[Cells], header_currency: str | None) -> Parsed[CatalogueRow]:
    """Items and packs. One code with two different rows is taken once; packs of it are not repeats."""

    def make(row: Cells) -> Iterable[CatalogueRow]:
        code, name = _item(row)
        pack = row.said("pack")
        cost, currency = _cost(row, header_currency)
        yield CatalogueRow(
            line=row.line,
            code=code,
            name=name,
            unit=_unit(row),
            category=row.said("category"),
            category_code=row.said("category_code"),
            pack=pack,
            pack_quantity=_pack_quantity(row, pack),
            unit_cost=cost,
            currency=currency,
        )

    return refuse_repeats(
        take_rows(cells, make),
        key=lambda row: (same(row.code or row.name), same(row.pack)),
        shown=lambda row: row.code or row.name,
    )


def parse_kits(cells: Sequence[Cells], unread: Iterable[int] = ()) -> Parsed[KitComponentRow]:
    """What kits are made of, each kit whole or not at all; `unread` are lines of which nothing is known.

    An item stands once in a kit: nobody can tell whether a second row adds.
    """

    def make(row: Cells) -> Iterable[KitComponentRow]:
        kit = row.needed("kit")
        code, name = _item(row)
        yield KitComponentRow(row.line, kit, code, name, _unit(row), row.quantity("quantity", zero=False))

    parsed = refuse_repeats(
        take_rows(cells, make),
        key=lambda row: (same(row.kit), same(row.item_code or row.item_name)),
        shown=lambda row: row.item_code or row.item_name,
        equal_is_fine=False,
    )
    named = {row.line: row.values.get("kit", "") for row in cells}
    return whole_kits(parsed, {**dict.fromkeys(unread, ""), **named})


def parse_stock(cells: Sequence[Cells], header_currency: str | None) -> Parsed[StockRow]:
    """Quantities in stores, zero included, with bins settled by `bins.merge_bins`."""

    def make(row: Cells) -> Iterable[StockRow]:
        store = row.needed("store")
        code, name = _item(row)
        quantity = row.quantity("quantity")
        cost, currency = _cost(row, header_currency)
        yield StockRow(
            line=row.line,
            store=store,
            item_code=code,
            item_name=name,
            unit=_unit(row),
            quantity=quantity,
            unit_cost=cost,
            currency=currency,
            donor=row.said("donor"),
            bin=row.said("bin"),
            expires_on=row.day("expires_on", month_end=True),
            batch=row.said("batch"),
            grant=row.said("grant"),
        )

    taken = take_rows(cells, make)
    settled = merge_bins(taken.rows)
    return Parsed(settled.rows, (*taken.problems, *settled.problems))


def parse_minimums(cells: Sequence[Cells]) -> Parsed[MinimumRow]:
    """How much of an item each store should hold at least."""

    def make(row: Cells) -> Iterable[MinimumRow]:
        store = row.needed("store")
        code, name = _item(row)
        yield MinimumRow(row.line, store, code, name, _unit(row), row.quantity("quantity"))

    return refuse_repeats(
        take_rows(cells, make),
        key=lambda row: (same(row.store), same(row.item_code or row.item_name)),
        shown=lambda row: row.item_code or row.item_name,
    )


def currency_in(header: str) -> str | None:
    """The currency that a header names: ``Unit price (USD)``."""
    return next((word for word in re.findall(r"[A-Z]{3}", header.upper()) if word in CURRENCIES), None)


def _item(row: Cells) -> tuple[str | None, str | None]:
    code, name = row.said("item_code"), row.said("item_name")
    if code is None and name is None:
        raise BadInput(text("The row names no item: both code and name are blank."))
    return code, name


def _unit(row: Cells) -> str | None:
    written = row.said("unit")
    return None if written is None else usual_unit(written)


def _pack_quantity(row: Cells, pack: str | None) -> Decimal | None:
    if pack is not None:
        return row.quantity("pack_quantity", zero=False)
    if row.said("pack_quantity") is not None:
        row.needed("pack")
    return None


def _cost(row: Cells, header_currency: str | None) -> tuple[Decimal | None, str | None]:
    cost = row.amount("unit_cost", COST_PLACES)
    if cost is None:
        return None, None
    written = row.said("currency")
    if written is None:
        if header_currency is None:
            raise BadInput(text("The unit cost {cost} has no currency.", cost=format(cost, "f")))
        return cost, header_currency
    code = CURRENCY_SIGNS.get(written.casefold(), written.upper())
    if not _CURRENCY_CODE.fullmatch(code):
        raise BadInput(text("“{value}” is not a currency code such as USD or EUR.", value=written))
    return cost, code
