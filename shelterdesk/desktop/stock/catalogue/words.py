"""What the view of the catalogue says, in the language of the window."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QByteArray, QCoreApplication, Qt
from PySide6.QtGui import QPixmap

from shelterdesk.desktop.stock.words import APART
from shelterdesk.desktop.words import say, unit_word
from shelterdesk.domain.catalogue import Each, Period
from shelterdesk.domain.sectors import indicator_text
from shelterdesk.persistence.queries.catalogue import CatalogueLine

_SEVERAL = Decimal(2)


def _tr(source: str) -> str:
    return QCoreApplication.translate("catalogue", source)


def each_word(each: Each) -> str:
    return {
        Each.PERSON: _tr("for each person"),
        Each.HOUSEHOLD: _tr("for each household"),
        Each.MENSTRUATING: _tr("for each person who menstruates"),
    }[each]


def period_word(period: Period) -> str:
    return {
        Period.ONCE: _tr("once"),
        Period.DAY: _tr("a day"),
        Period.MONTH: _tr("a month"),
        Period.YEAR: _tr("a year"),
    }[period]


def about_words(item: CatalogueLine) -> str:
    """Its code and category, how it is reported, what the desk calls it, and how long it keeps."""
    counted = _tr("counted in {unit}").format(unit=unit_word(item.unit, _SEVERAL))
    parts = [item.code, item.category or "", counted]
    if item.indicator:
        parts.append(f"{item.indicator} {say(indicator_text(item.indicator))}")
    if item.desk_name:
        parts.append(_tr("at the desk: {name}").format(name=item.desk_name))
    if item.shelf_life_days:
        keeps = _tr("keeps for about {days} days") if item.estimated else _tr("keeps for {days} days")
        parts.append(keeps.format(days=item.shelf_life_days))
    about = APART.join(part for part in parts if part)
    return f"{about}\n{estimate_words(item)}" if item.estimated else about


def estimate_words(item: CatalogueLine) -> str:
    """What to do about figures that have no source."""
    if item.is_kit:
        return _tr("What goes into it is an estimate: change it to what you give.")
    return _tr("How long it keeps, its energy and its packs are estimates: check the label.")


def pixmap_of(picture: bytes | None, side: int) -> QPixmap:
    """The picture within a square of that many pixels; an empty one where there is none."""
    pixmap = QPixmap()
    if picture is not None and pixmap.loadFromData(QByteArray(picture)):
        return pixmap.scaled(
            side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return QPixmap()
