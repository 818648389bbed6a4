"""What the occupancy page shows: key figures, the chart of use, rooms, lengths of stay and households."""

from __future__ import annotations

from decimal import Decimal
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QGridLayout, QHeaderView, QScrollArea, QTableView, QVBoxLayout, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.text_rows_model import TextRowsModel
from shelterdesk.desktop.occupancy.people_cards import PeopleCards, picture_card
from shelterdesk.desktop.occupancy.words import OccupancyWords
from shelterdesk.desktop.theme import Ink, Theme, Tone, Type
from shelterdesk.desktop.widgets.card import Card
from shelterdesk.desktop.widgets.column_chart import ColumnChart
from shelterdesk.desktop.widgets.kpi_card import Kpi, KpiCard
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.widgets.legend import Legend, LegendItem, Swatch
from shelterdesk.desktop.widgets.tables import dress_rows
from shelterdesk.desktop.words import day_text, say
from shelterdesk.domain.occupancy import Grain, Use, by_grain
from shelterdesk.reports.formats import Kind
from shelterdesk.services.occupancy import ASSUMPTION, Occupancy

HEIGHT = 250
LARGE_TEXT = 1.5
_FRAME = 2


class OccupancyView(QObject):
    """Fills a column with one answer in place of the one before; `rows_wanted` carries the Rows to read."""

    rows_wanted = Signal(object)

    def __init__(self, look: Look, column: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._column = look, column
        self._people = PeopleCards(look, self)
        self._people.rows_wanted.connect(self.rows_wanted)
        self._body: QWidget | None = None
        self.chart: ColumnChart | None = None
        self.rooms: QTableView | None = None

    def show_instead(self, widget: QWidget) -> None:
        """Say why there is nothing to show."""
        self.chart, self.rooms = None, None
        self._replace(widget)

    def show(self, found: Occupancy, words: OccupancyWords, grain: Grain) -> None:
        body = QWidget()
        body.setProperty("role", "plain")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        use = self._use_card(found, words, grain)
        rooms = self._rooms_card(found, words)
        figures = QGridLayout()
        figures.setSpacing(12)
        column.addLayout(figures)
        column.addWidget(use)
        column.addWidget(rooms)
        lengths = self._people.add_to(column, found, words)
        self._figures(found, words, figures, (use, rooms, use, lengths))
        column.addStretch(1)
        self._replace(body)

    def _replace(self, widget: QWidget) -> None:
        if self._body is not None:
            self._column.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = widget
        self._column.addWidget(widget, 1)

    # key figures

    def _figures(
        self, found: Occupancy, words: OccupancyWords, grid: QGridLayout, cards: tuple[Card | None, ...]
    ) -> None:
        in_a_row = 4 if self._look.text_scale < LARGE_TEXT else 2
        for at, ((icon, title, kpi), leads_to) in enumerate(
            zip(self._kpis(found, words), cards, strict=True)
        ):
            card = KpiCard(self._look, icon, title)
            card.set_kpi(kpi)
            if leads_to is not None:
                card.lead(self.tr("Show its rows"))
                card.opened.connect(partial(_go_to, leads_to))
            grid.addWidget(card, at // in_a_row, at % in_a_row)
            grid.setColumnStretch(at % in_a_row, 1)

    def _kpis(self, found: Occupancy, words: OccupancyWords) -> list[tuple[str, str, Kpi]]:
        whole, tonight = found.whole, found.nights[-1] if found.nights else None
        course = [float(use.share or 0) for use in found.nights[-60:]]
        over = whole is not None and whole.share is not None and whole.share > 1
        beds = ""
        if whole is not None:
            average = words.number(_average(whole), Kind.AVERAGE)
            beds = self.tr("of {beds} beds on average").format(beds=average)
        at_last = (
            ""
            if tonight is None
            else self.tr("people in one room, {day}").format(day=day_text(tonight.first))
        )
        use_of_rooms = Kpi(
            words.percent(whole.room_share if whole else None), note=self.tr("had someone in them")
        )
        return [
            (
                "beds",
                self.tr("Beds in use"),
                Kpi(
                    words.percent(whole.share if whole else None),
                    self.tr("more people than beds") if over else "",
                    Tone.WARN,
                    beds,
                    course,
                ),
            ),
            ("home", self.tr("Rooms in use"), use_of_rooms),
            (
                "family",
                self.tr("Largest household that fits"),
                Kpi(words.fits(tonight.largest if tonight else None), note=at_last),
            ),
            self._last_kpi(found, words, whole),
        ]

    def _last_kpi(self, found: Occupancy, words: OccupancyWords, whole: Use | None) -> tuple[str, str, Kpi]:
        lengths = found.lengths
        if lengths is None:
            nights = words.number(whole.bed_nights) if whole else ""
            return "moon", self.tr("Bed-nights"), Kpi(nights or "–", note=self.tr("in the period"))
        if not lengths.stays:
            return "clock", self.tr("Median stay"), Kpi("–", note=self.tr("nobody left"))
        note = self.tr("nights; mean {mean}, {stays} left").format(
            mean=words.number(lengths.mean or 0, Kind.AVERAGE), stays=words.number(lengths.stays)
        )
        return (
            "clock",
            self.tr("Median stay"),
            Kpi(words.number(lengths.median or 0, Kind.DECIMAL), note=note),
        )

    # cards

    def _use_card(self, found: Occupancy, words: OccupancyWords, grain: Grain) -> Card:
        title = {
            Grain.DAY: self.tr("Use of the beds by day"),
            Grain.WEEK: self.tr("Use of the beds by week"),
            Grain.MONTH: self.tr("Use of the beds by month"),
        }[grain]
        uses = by_grain((*found.nights, *found.forecast), grain)
        lead = say(ASSUMPTION) if found.forecast else ""
        card = picture_card(
            self._look, title, lambda: self.rows_wanted.emit(words.uses(title, uses, grain, lead))
        )
        chart = ColumnChart(self._look, _percent, 100, self.tr("Forecast"))
        chart.setAccessibleName(title)
        chart.setFixedHeight(self._look.px(HEIGHT))
        chart.set_columns([words.column(use, grain) for use in uses])
        chart.opened.connect(lambda at: self._open_use(found, words, uses[at], grain))
        if found.forecast and found.nights:
            legend = Legend(self._look)
            counted = LegendItem(self.tr("Counted"), _bar)
            expected = LegendItem(self.tr("Forecast"), _bar, swatch=Swatch.HATCHED)
            legend.set_items([counted, expected])
            card.column.addWidget(legend)
        card.column.addWidget(chart)
        beyond = [night for night in found.nights if night.bed_nights > night.available]
        if beyond:
            said = self.tr(
                "Nights with more people than beds: {count}, the last on {day}. This is a finding."
            )
            words_of = said.format(count=words.number(len(beyond)), day=day_text(beyond[-1].first))
            card.column.addWidget(make_label(words_of, Type.BODY, Ink.WARN, wrap=True))
        if lead:
            card.column.addWidget(make_label(lead, Type.CAPTION, Ink.MUTED, wrap=True))
        self.chart = chart
        return card

    def _open_use(self, found: Occupancy, words: OccupancyWords, use: Use, grain: Grain) -> None:
        lead = say(ASSUMPTION) if use.forecast else ""
        column = words.column(use, grain)
        self.rows_wanted.emit(words.rooms(column.title, found.rooms_in(use), lead))

    def _rooms_card(self, found: Occupancy, words: OccupancyWords) -> Card:
        title = self.tr("Room by room")
        card = Card(title)
        places = found.rooms() or (found.rooms_in(found.forecast[0]) if found.forecast else ())
        table, model = QTableView(), TextRowsModel(self)
        model.setParent(table)
        dress_rows(table, model, self._look, 0)
        table.setAccessibleName(title)
        table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        rows = words.rooms(title, places)
        model.set_rows(rows.heads, rows.rows)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setMinimumSectionSize(self._look.px(60))
        by_id = {(course.place.site_id, course.place.room_id): course for course in found.courses}

        def opened(index: QModelIndex) -> None:
            place = places[index.row()].place
            if place.room_id:
                course = by_id[place.site_id, place.room_id]
                self.rows_wanted.emit(words.course(course, found.today))

        table.activated.connect(opened)
        table.resizeRowsToContents()
        height = table.horizontalHeader().sizeHint().height() + table.verticalHeader().length() + _FRAME
        table.setFixedHeight(height + table.horizontalScrollBar().sizeHint().height())
        if places:
            table.selectRow(0)
        card.column.addWidget(table)
        note = self.tr("A room with one free bed left counts as in use: no family finds a place in it.")
        card.column.addWidget(make_label(note, Type.CAPTION, Ink.MUTED, wrap=True))
        self.rooms = table
        return card


def _average(whole: Use) -> Decimal:
    return Decimal(whole.available) / whole.nights


def _percent(tick: int) -> str:
    return f"{tick}\u00a0%"


def _bar(theme: Theme) -> QColor:
    return theme.chart_1


def _go_to(card: Card) -> None:
    """Scroll a card to the top and go on with the keyboard in what it shows."""
    around = card.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if around is not None:
        shown = around.widget()
        around.verticalScrollBar().setValue(card.mapTo(shown, QPoint(0, 0)).y() if shown is not None else 0)
    for kind in (ColumnChart, QTableView):
        inside = card.findChild(kind)
        if inside is not None:
            inside.setFocus(Qt.FocusReason.OtherFocusReason)
            return
