"""The filters of the beds page: which beds each shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from shelterdesk.domain.board import BedState, BedTile, RoomCard, RoomUse


class BedFilter(StrEnum):
    ALL = "all"
    FREE = "free"
    ACCESSIBLE = "accessible"
    WOMEN = "women"
    FAMILIES = "families"
    ATTENTION = "attention"


def needs_attention(bed: BedTile) -> bool:
    """Out of service, or with someone whose stay is to be looked at."""
    return bed.state is BedState.BLOCKED or bool(bed.alerts)


Wanted = Callable[[RoomCard, BedTile], bool]
FILTERS: Mapping[BedFilter, Wanted | None] = {
    BedFilter.ALL: None,
    BedFilter.FREE: lambda _, bed: bed.state is BedState.FREE,
    BedFilter.ACCESSIBLE: lambda room, bed: room.accessible or bed.accessible,
    BedFilter.WOMEN: lambda room, _: room.use is RoomUse.WOMEN,
    BedFilter.FAMILIES: lambda room, _: room.use is RoomUse.FAMILIES,
    BedFilter.ATTENTION: lambda _, bed: needs_attention(bed),
}


def filter_words() -> Mapping[BedFilter, str]:
    tr = QCoreApplication.translate
    return {
        BedFilter.ALL: tr("words", "All"),
        BedFilter.FREE: tr("words", "Free only"),
        BedFilter.ACCESSIBLE: tr("words", "Accessible"),
        BedFilter.WOMEN: tr("words", "Women"),
        BedFilter.FAMILIES: tr("words", "Families"),
        BedFilter.ATTENTION: tr("words", "Needs attention"),
    }
