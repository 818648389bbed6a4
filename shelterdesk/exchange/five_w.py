"""Reading a 5W file, xlsx or csv, of whatever year and under official or short headers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.five_w.fields import NUMBERS, Field
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.frameworks import Framework
from shelterdesk.domain.intake import Problem
from shelterdesk.domain.spelling import compact
from shelterdesk.domain.text import text
from shelterdesk.exchange.numbers import DecimalSign, parse_number, sign_of
from shelterdesk.exchange.table import Table, TableRow

# Other headers of a column, beside those of the year's template: of other years, of exports, and the short ones.
_HEADERS: Mapping[Field, Sequence[str]] = {
    Field.COUNTRY: ("Country Country", "Country"),
    Field.ADMIN1: ("Country Admin1", "Admin1"),
    Field.ADMIN2: ("Admin2 Admin2", "Admin2"),
    Field.ORGANISATION: ("Appealing organisation Name", "Appealing organization Name", "Appealing_org"),
    Field.SETUP: ("Implementation Set up", "Implementation Set-up", "Implementation"),
    Field.PARTNER: ("Implementing partner Name", "Implementing partner"),
    Field.MONTH: ("Month", "Reporting month"),
    Field.SECTOR: ("Indicator Sector", "Subsector", "Sector"),
    Field.INDICATOR: ("Indicator Indicator", "Indicator code", "Indicator"),
    Field.INDICATOR_TYPE: ("Indicator Indicator Type", "Indicator type", "IndicatorType"),
    Field.ACTIVITY: ("Activity Name",),
    Field.DESCRIPTION: ("Activity Description",),
    Field.COVID: ("COVID 19 Situation", "COVID19"),
    Field.RMRP: ("RMRP Activity",),
    Field.CVA: ("CVA",),
    Field.VALUE: ("Value (in USD)", "Value"),
    Field.MECHANISM: ("Delivery mechanism",),
    Field.OUTPUT: ("Quantity of output", "Quantity_output"),
    Field.TOTAL: ("Total monthly beneficiaries", "Total_monthly"),
    Field.NEW: ("New beneficiaries of the month", "New_beneficiaries"),
    Field.IN_DESTINATION: ("Refugees and Migrants IN DESTINATION", "IN_DESTINATION"),
    Field.IN_TRANSIT: ("Refugees and Migrants IN TRANSIT", "IN_TRANSIT"),
    Field.HOST: ("Host Communities Beneficiaries", "Host_Communities"),
    Field.PENDULAR: ("Refugees and Migrants PENDULARS", "PENDULARS"),
    Field.RETURNEES: ("Colombian Returnees", "Returnees"),
    Field.GIRLS: ("Women under 18", "Girls"),
    Field.BOYS: ("Men under 18", "Boys"),
    Field.WOMEN: ("Women above 18", "Women"),
    Field.MEN: ("Men above 18", "Men"),
    Field.OTHER_UNDER: ("Other under 18", "Other_under"),
    Field.OTHER_ABOVE: ("Other above 18", "Other_above"),
}
_FEWEST = 5  # columns of a 5W by which a file is known to be one


@dataclass(frozen=True, slots=True)
class FiveWFile:
    """`columns` are those found; `problems` are rows that could not be read at all and are in none of `rows`."""

    name: str
    columns: frozenset[Field]
    rows: tuple[FiveWRow, ...]
    problems: tuple[Problem, ...]


def five_w_of(table: Table, framework: Framework) -> FiveWFile:
    """The rows of a 5W as `read_table` read it; raises BadInput where it is no 5W."""
    places = places_in(table, framework)
    if len(places) < _FEWEST:
        raise BadInput(
            text("{name} is no 5W file: it has hardly any of the columns of a 5W.", name=table.name)
        )
    written = (
        row.cells[place] for column, place in places.items() if column in NUMBERS for row in table.rows
    )
    sign = sign_of((cell for cell in written if cell), DecimalSign.POINT)
    numbered = zip(_row_numbers(table), table.rows, strict=True)
    rows = tuple(_row(number, row, places, sign) for number, row in numbered)
    return FiveWFile(table.name, frozenset(places), rows, table.problems)


def places_in(table: Table, framework: Framework) -> dict[Field, int]:
    """Where each column of a 5W stands, if it does; of several headers for one, the first listed wins.

    Raises BadInput where a header stands twice.
    """
    at: dict[str, int] = {}
    for index, header in enumerate(table.header):
        if header and at.setdefault(compact(header), index) != index:
            raise BadInput(text("{name} has two columns {header}.", name=table.name, header=header))
    official = dict(framework.columns)
    places = {}
    for column, headers in _HEADERS.items():
        listed = (*headers[:2], official.get(column, ""), *headers[2:])
        found = next((at[compact(header)] for header in listed if compact(header) in at), None)
        if found is not None:
            places[column] = found
    return places


def _row_numbers(table: Table) -> Sequence[int]:
    """The rows counted from 1; a file that numbers its rows in a column "row" keeps its numbers."""
    place = next((index for index, header in enumerate(table.header) if compact(header) == "row"), None)
    own = [row.cells[place] for row in table.rows] if place is not None else []
    if own and len(set(own)) == len(own) and all(cell.isascii() and cell.isdigit() for cell in own):
        return [int(cell) for cell in own]
    return range(1, len(table.rows) + 1)


def _row(number: int, row: TableRow, places: Mapping[Field, int], sign: DecimalSign) -> FiveWRow:
    words: dict[Field, str] = {}
    numbers: dict[Field, Decimal] = {}
    unreadable: set[Field] = set()
    for column, place in places.items():
        cell = row.cells[place]
        if column not in NUMBERS:
            words[column] = cell
        elif cell:
            read = _number(cell, sign)
            if read is None:
                unreadable.add(column)
            else:
                numbers[column] = read
    return FiveWRow(number, row.line, words, numbers, frozenset(unreadable))


def _number(cell: str, sign: DecimalSign) -> Decimal | None:
    try:
        return parse_number(cell, sign, text("number"))
    except BadInput:
        return None
