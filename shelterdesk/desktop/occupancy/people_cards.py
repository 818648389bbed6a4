"""The cards of people: how long those who left had stayed, and the households that are there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.occupancy.words import OccupancyWords
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.buttons import QUIET, make_button
from shelterdesk.desktop.widgets.card import Card
from shelterdesk.desktop.widgets.column_chart import ColumnChart
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.stay_lengths import Lengths, Present
from shelterdesk.services.occupancy import Occupancy

HEIGHT = 190
LARGE_TEXT = 1.5
_TITLE_STRETCH = 20


def picture_card(look: Look, title: str, read: Callable[[], None]) -> Card:
    """A card whose picture can be read as a table: its button calls `read`."""
    card = Card(title)
    card.title.setWordWrap(True)
    card.head.setStretch(0, _TITLE_STRETCH)
    as_table = make_button(look, QCoreApplication.translate("OccupancyView", "As a table"), "excel", QUIET)
    name = QCoreApplication.translate("OccupancyView", "{chart}: as a table")
    as_table.setAccessibleName(name.format(chart=title))
    as_table.clicked.connect(lambda: read())
    card.head.addWidget(as_table)
    return card


class PeopleCards(QObject):
    """`rows_wanted` carries the Rows to read."""

    rows_wanted = Signal(object)

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def add_to(self, column: QVBoxLayout, found: Occupancy, words: OccupancyWords) -> Card | None:
        """Both cards, and the first of them; None for those who may see beds only."""
        if found.lengths is None or found.present is None:
            return None
        grid = QGridLayout()
        grid.setSpacing(12)
        lengths = self._lengths_card(found.lengths, words)
        beside = self._look.text_scale < LARGE_TEXT
        grid.addWidget(lengths, 0, 0)
        grid.addWidget(
            self._present_card(found, found.present, words), 0 if beside else 1, 1 if beside else 0
        )
        for at in range(2 if beside else 1):
            grid.setColumnStretch(at, 1)
        column.addLayout(grid)
        note = self.tr("For use inside the organisation: these counts are exact.")
        column.addWidget(make_label(note, Type.CAPTION, Ink.MUTED, wrap=True))
        return lengths

    def _lengths_card(self, lengths: Lengths, words: OccupancyWords) -> Card:
        title = self.tr("Length of stay of those who left, in nights")
        bands = lengths.bands()
        card = picture_card(self._look, title, lambda: self.rows_wanted.emit(words.lengths(title, lengths)))
        if not lengths.stays:
            card.column.addWidget(make_label(self.tr("Nobody left in this period."), Type.BODY, Ink.MUTED))
            return card
        chart = self._small_chart(title)
        chart.set_columns([words.band_column(band) for band in bands])
        chart.opened.connect(lambda at: self.rows_wanted.emit(words.band_rows(lengths, bands[at])))
        card.column.addWidget(chart)
        return card

    def _present_card(self, found: Occupancy, present: tuple[Present, ...], words: OccupancyWords) -> Card:
        if not found.nights:
            return self._nobody(self.tr("Households by size"))
        day = day_text(found.nights[-1].first)
        title = self.tr("Households by size, {day}").format(day=day)
        if not present:
            return self._nobody(title)
        card = picture_card(self._look, title, lambda: self.rows_wanted.emit(words.present(title, present)))
        people, households = sum(one.people for one in present), sum(one.households for one in present)
        said = self.tr("People here: {people}. Households: {households}.").format(
            people=words.number(people), households=words.number(households)
        )
        sizes = sorted({one.size for one in present})
        chart = self._small_chart(title)
        chart.set_columns([words.size_column(size, present) for size in sizes])
        chart.opened.connect(
            lambda at: self.rows_wanted.emit(
                words.present(title, [one for one in present if one.size == sizes[at]])
            )
        )
        card.column.addWidget(make_label(said, Type.CAPTION, Ink.MUTED, wrap=True))
        card.column.addWidget(chart)
        return card

    def _nobody(self, title: str) -> Card:
        card = Card(title)
        card.column.addWidget(make_label(self.tr("Nobody was here."), Type.BODY, Ink.MUTED))
        card.column.addStretch(1)
        return card

    def _small_chart(self, title: str) -> ColumnChart:
        chart = ColumnChart(self._look)
        chart.setAccessibleName(title)
        chart.setFixedHeight(self._look.px(HEIGHT))
        return chart
