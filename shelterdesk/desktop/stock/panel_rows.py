"""Lots, ledger lines and components as rows of the panel."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.models.stock_rows_model import PanelRow
from shelterdesk.desktop.numbers import change_text, number_text
from shelterdesk.desktop.stock.words import APART, lot_caption, lot_title, movement_word
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.words import day_text, unit_word
from shelterdesk.persistence.queries.stock_ledger import LedgerLine
from shelterdesk.services.stock_views import BillRow, LotLine


def _tr(source: str) -> str:
    return QCoreApplication.translate("stock", source)


def lot_row(lot: LotLine, unit: str) -> PanelRow:
    """An expired lot, and one in quarantine, is marked: it lies there, but it may not be given."""
    return PanelRow(
        lot_title(lot),
        lot_caption(lot),
        number_text(lot.quantity),
        unit_word(unit, lot.quantity),
        icon="warning" if lot.expired or lot.held else "",
        ink=Ink.ALERT if lot.expired or lot.held else Ink.TEXT,
    )


def ledger_row(line: LedgerLine) -> PanelRow:
    """What happened, when and by whom; what was taken back later is pale, and says so."""
    about = [day_text(line.day), line.actor]
    if line.donor:
        about.append(line.donor)
    if line.bin:
        about.append(_tr("bin {bin}").format(bin=line.bin))
    title = movement_word(line)
    if line.taken_back:
        title = _tr("{what} (taken back)").format(what=title)
    return PanelRow(
        title,
        APART.join(about),
        change_text(line.quantity),
        _tr("{quantity} left").format(quantity=number_text(line.balance)),
        crossed=line.taken_back,
    )


def bill_row(row: BillRow, limits: bool) -> PanelRow:
    """One component; the one that stops the next kit is marked."""
    return PanelRow(
        _tr("or {item}").format(item=row.name) if row.is_alternative else row.name,
        _tr("{quantity} in each kit").format(quantity=number_text(row.quantity)),
        number_text(row.available),
        _tr("enough for {count}").format(count=number_text(Decimal(row.enough_for))),
        icon="warning" if limits else "",
        ink=Ink.WARN if limits else Ink.TEXT,
    )
