"""What the view of counts says, in the language of the window."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.models.stock_rows_model import PanelRow
from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.stock.words import APART
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.counts import CountState, Scope
from shelterdesk.persistence.queries.counts import CountLine, CountRow


def _tr(source: str) -> str:
    return QCoreApplication.translate("counts", source)


def scope_words(count: CountRow) -> str:
    """What a count is of."""
    of = count.scope_of or ""
    if count.scope is Scope.CATEGORY:
        return _tr("Count of {category}").format(category=of)
    if count.scope is Scope.BIN:
        return _tr("Count of bin {bin}").format(bin=of)
    if count.scope is Scope.OLDEST:
        return _tr("Count of {count} items").format(count=of)
    return _tr("Count of the whole store")


def progress_words(count: CountRow, zone: str) -> str:
    """Since when, by whom, and how far it is."""
    begun = _tr("begun {day} by {who}").format(
        day=day_text(site_day(count.started_at, zone)), who=count.started_by
    )
    done = _tr("{done} of {lines} lines counted").format(
        done=number_text(Decimal(count.counted)), lines=number_text(Decimal(count.lines))
    )
    return APART.join((begun, done))


def count_row(count: CountRow, zone: str) -> PanelRow:
    """A count that is over, as a row of the list."""
    state = _tr("Approved") if count.state is CountState.POSTED else _tr("Dropped")
    return PanelRow(
        scope_words(count),
        progress_words(count, zone),
        state,
        "" if count.closed_at is None else day_text(site_day(count.closed_at, zone)),
    )


def lot_words(line: CountLine) -> str:
    """What tells the lot of a line from others of the same item."""
    if line.lot_id is None and line.sheet:
        return _tr("any that lies there")
    parts = [line.batch or ""]
    if line.expires_on is not None:
        parts.append(_tr("until {day}").format(day=day_text(line.expires_on)))
    parts.append(line.donor)
    return APART.join(part for part in parts if part) or (_tr("not known") if line.lot_id is None else "")


def sheet_words(sheet: int, bin_name: str) -> str:
    """A sheet of paper in the list to choose from; 0 is what was found beside the list."""
    if not sheet:
        return _tr("Found beside the list")
    words = _tr("Sheet {number}, bin {bin}") if bin_name else _tr("Sheet {number}")
    return words.format(number=sheet, bin=bin_name)


def who_words(line: CountLine, moment: datetime | None) -> str:
    """When a line was counted at the site, and by whom."""
    if line.again:
        return _tr("to be counted again")
    if moment is None or line.counted_by is None:
        return ""
    return f"{day_text(moment.date())} {moment:%H:%M}{APART}{line.counted_by}"
