"""One lot on several rows, because it lies in several bins.

Such lists repeat the quantity of the whole lot on each row and say in the bin how much of it lies there:
2,500 on a row with bin ``A/2/1:1000`` and 2,500 again with ``B/2/0:1500`` are 2,500, not 5,000.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import replace
from decimal import Decimal

from shelterdesk.domain.intake import Parsed, Problem, StockRow
from shelterdesk.domain.text import text

_STATED = re.compile(r"(?P<bin>.*\S)\s*:\s*(?P<quantity>\d{1,9}(?:[.,]\d{1,3})?)", re.ASCII)


def merge_bins(rows: Sequence[StockRow]) -> Parsed[StockRow]:
    """`rows` with the quantity that lies in each bin and the bin's plain name, in the same order.

    Rows that are alike but for their bins are one lot where the quantities stated in the bins add up to that
    of the row; where each states its own whole quantity they are lots of their own. Else all of them are
    problems. Rows whose bin states nothing are left as they are.
    """
    alike: defaultdict[Hashable, list[StockRow]] = defaultdict(list)
    settled: list[StockRow] = []
    for row in rows:
        if _stated(row) is None:
            settled.append(row)
        else:
            alike[replace(row, line=0, bin=None)].append(row)
    problems: list[Problem] = []
    for lots in alike.values():
        parts = _settle(lots)
        settled.extend(parts)
        if not parts:
            problems.extend(_refuse(lots))
    return Parsed(
        tuple(sorted(settled, key=lambda row: row.line)),
        tuple(sorted(problems, key=lambda problem: problem.line)),
    )


def _stated(row: StockRow) -> tuple[str, Decimal] | None:
    found = _STATED.fullmatch(row.bin or "")
    return (found["bin"], Decimal(found["quantity"].replace(",", "."))) if found else None


def _settle(rows: Sequence[StockRow]) -> list[StockRow]:
    """The rows with their bins' quantities, or none where these do not add up to whole lots, in order."""
    named = [(row, *stated) for row in rows if (stated := _stated(row))]
    whole = rows[0].quantity
    if all(quantity == whole for _, _, quantity in named):
        return [replace(row, bin=bin_) for row, bin_, _ in named]
    rest, first = Decimal(0), rows[0].line
    parts = []
    for row, bin_, quantity in named:
        if not rest:
            rest, first = whole, row.line
        rest -= quantity
        if rest < 0:
            return []
        parts.append(replace(row, bin=bin_, quantity=quantity, lot=first))
    return [] if rest else parts


def _refuse(rows: Sequence[StockRow]) -> list[Problem]:
    stated = [quantity for _, quantity in filter(None, map(_stated, rows))]
    reason = text(
        "The bins of this lot hold {bins}, together {total}, where the quantity is {quantity}.",
        bins=" + ".join(format(quantity, "f") for quantity in stated),
        total=format(sum(stated, Decimal(0)), "f"),
        quantity=format(rows[0].quantity, "f"),
    )
    return [Problem(row.line, reason) for row in rows]
