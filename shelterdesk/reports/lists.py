"""Stock and ledger as plain tables, xlsx or csv: one row of headings, then a row each, to work on or to bring back.

The headings of the stock are those that the import knows, in whatever language they are written.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.movement_text import movement_text
from shelterdesk.domain.text import text
from shelterdesk.persistence.private_files import replacing
from shelterdesk.persistence.queries.stock_lists import LedgerRow, LyingRow
from shelterdesk.reports.csv_file import safe_text
from shelterdesk.reports.targets import check_ending
from shelterdesk.reports.wording import Words, printable

ENDINGS = (".xlsx", ".csv")
MOST_ROWS = 50_000  # of a workbook, which is made in memory

Cell = str | Decimal | date | None
_HEADINGS_OF_STOCK = (
    text("Store"),
    text("Item code"),
    text("Item name"),
    text("Unit"),
    text("Quantity"),
    text("Unit cost"),
    text("Currency"),
    text("Donor"),
    text("Grant"),
    text("Bin"),
    text("Expiry date"),
    text("Batch"),
)
_HEADINGS_OF_LEDGER = (
    text("Day"),
    text("Time (UTC)"),
    text("Store"),
    text("What happened"),
    text("Item code"),
    text("Item name"),
    text("Quantity"),
    text("Unit"),
    text("Bin"),
    text("Batch"),
    text("Donor"),
    text("Grant"),
    text("Reason"),
    text("By"),
    text("Taken back later"),
)


@dataclass(frozen=True, slots=True)
class PlainTable:
    """`rows` may be read while they are written."""

    title: str
    headings: tuple[str, ...]
    rows: Iterable[tuple[Cell, ...]]


def stock_table(rows: Sequence[LyingRow], words: Words) -> PlainTable:
    """What lies in stores, as a list that can be imported again."""
    return PlainTable(
        words(text("Stock list")),
        tuple(words(heading) for heading in _HEADINGS_OF_STOCK),
        (_stock_row(row) for row in rows),
    )


def ledger_table(rows: Iterable[LedgerRow], words: Words) -> PlainTable:
    """What moved, in the order in which it did."""
    return PlainTable(
        words(text("Ledger")),
        tuple(words(heading) for heading in _HEADINGS_OF_LEDGER),
        (_ledger_row(row, words) for row in rows),
    )


def check_list_target(path: Path) -> None:
    """Raises BadInput for an ending that no list is written to, or a folder that is not there."""
    check_ending(path, ENDINGS)


def write_list(table: PlainTable, path: Path, made_on: date) -> None:
    """Private, and in the place of the old file only once it is whole.

    Raises BadInput as `check_list_target` does, and for more rows than a workbook takes; OSError if the disk refuses.
    """
    check_list_target(path)
    write: Callable[[Path], None]
    if path.suffix.lower() == ".csv":
        write = lambda part: _write_csv(table, part)  # noqa: E731
    else:
        write = lambda part: _write_workbook(table, part, made_on)  # noqa: E731
    with replacing(path) as part:
        write(part)


def _write_csv(table: PlainTable, path: Path) -> None:
    """UTF-8 with a mark; points and ISO days, whatever the language."""
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(table.headings)
        writer.writerows([_plain(cell) for cell in row] for row in table.rows)


def _plain(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, str):
        return safe_text(cell)
    return cell.isoformat() if isinstance(cell, date) else f"{cell:f}"


def _write_workbook(table: PlainTable, path: Path, made_on: date) -> None:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

    from shelterdesk.reports.excel_file import save

    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)  # noqa: S101 - a new workbook has one sheet
    sheet.title = table.title
    sheet.append(table.headings)
    sheet.freeze_panes = "A2"
    for row in _not_too_many(table.rows):
        sheet.append([None] * len(row))
        for column, cell in enumerate(row, start=1):
            if cell is None or cell == "":
                continue
            made = sheet.cell(sheet.max_row, column, cell)
            if isinstance(cell, str):
                made.data_type = "s"  # never a formula
            elif isinstance(cell, date):
                made.number_format = "yyyy-mm-dd"
    workbook.properties.title = table.title
    save(workbook, path, {}, datetime.combine(made_on, time()))


def _not_too_many(rows: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    for at, row in enumerate(rows):
        if at == MOST_ROWS:
            raise BadInput(
                text("There are more than {most} rows. Write them as .csv, or fewer days.", most=MOST_ROWS)
            )
        yield row


def _stock_row(row: LyingRow) -> tuple[Cell, ...]:
    return (
        printable(row.store),
        printable(row.code),
        printable(row.item),
        printable(row.unit),
        row.quantity,
        row.unit_cost,
        printable(row.currency),
        printable(row.donor),
        printable(row.grant),
        printable(row.bin),
        row.expires_on,
        printable(row.batch),
    )


def _ledger_row(row: LedgerRow, words: Words) -> tuple[Cell, ...]:
    return (
        row.day,
        row.at.strftime("%H:%M:%S"),
        printable(row.store),
        words(movement_text(row.kind)),
        printable(row.code),
        printable(row.item),
        row.quantity,
        words.unit(row.unit),
        printable(row.bin),
        printable(row.batch),
        printable(row.donor),
        printable(row.grant),
        printable(row.reason),
        printable(row.actor),
        words(text("yes")) if row.undone else "",
    )
