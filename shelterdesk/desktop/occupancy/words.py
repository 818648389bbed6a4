"""Occupancy in words: what each figure, bar and row says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from shelterdesk.desktop.dialogs.rows_dialog import Rows
from shelterdesk.desktop.widgets.column_chart import Column
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.census import HouseholdType
from shelterdesk.domain.occupancy import Course, Grain, Use
from shelterdesk.domain.occupancy_places import PlaceUse
from shelterdesk.domain.stay_lengths import LengthBand, Lengths, Present
from shelterdesk.reports.formats import Kind, Style

NOTHING = "–"


def _tr(source: str) -> str:
    return QCoreApplication.translate("Occupancy", source)


def household_word(kind: HouseholdType) -> str:
    return {
        HouseholdType.WITHOUT_CHILDREN: _tr("Adults only"),
        HouseholdType.ADULT_AND_CHILD: _tr("Adults with children"),
        HouseholdType.ONLY_CHILDREN: _tr("Children only"),
        HouseholdType.UNKNOWN: _tr("Age not known"),
        HouseholdType.ANY: _tr("Any household"),
    }[kind]


@dataclass(frozen=True, slots=True)
class OccupancyWords:
    """The words of one reader; `several` where rooms of more than one site are told."""

    style: Style
    several: bool

    def number(self, value: int | Decimal, kind: Kind = Kind.INTEGER) -> str:
        return self.style.show(value, kind)

    def percent(self, share: Decimal | None) -> str:
        return NOTHING if share is None else self.style.show(share, Kind.PERCENT)

    def fits(self, largest: int | None) -> str:
        return NOTHING if largest is None else self.number(largest)

    def days(self, first: date, last: date) -> str:
        return day_text(first) if first == last else f"{day_text(first)} – {day_text(last)}"

    # columns of charts

    def column(self, use: Use, grain: Grain) -> Column:
        """One night, week or month of the house."""
        beyond = use.share is not None and use.share > 1
        title = f"{self.title(use, grain)} · {self.percent(use.share)}"
        if use.forecast:
            title = f"{title} · {_tr('Forecast')}"
        if beyond:
            title = f"{title} · {_tr('more people than beds')}"
        value = 0.0 if use.share is None else float(use.share * 100)
        return Column(self.label(use, grain), value, title, self.lines(use), use.forecast, beyond)

    def title(self, use: Use, grain: Grain) -> str:
        if grain is Grain.DAY:
            day = use.first
            return f"{QLocale().toString(QDate(day.year, day.month, day.day), 'ddd')} {day_text(day)}"
        days = self.days(use.first, use.last)
        if grain is Grain.WEEK:
            return _tr("Week {number}: {days}").format(number=use.first.isocalendar().week, days=days)
        return days

    def label(self, use: Use, grain: Grain) -> str:
        if grain is Grain.MONTH:
            return self.style.show_month(use.first)
        if grain is Grain.WEEK:
            return _tr("Wk {number}").format(number=use.first.isocalendar().week)
        return f"{use.first.day} {self.style.months[use.first.month - 1]}"

    def lines(self, use: Use) -> tuple[tuple[str, str], ...]:
        slept = _tr("Expected bed-nights") if use.forecast else _tr("Bed-nights")
        found = [(slept, self.number(use.bed_nights))]
        if use.held:
            found.append((_tr("Kept for someone"), self.number(use.held)))
        found.append((_tr("Available bed-nights"), self.number(use.available)))
        if use.out:
            found.append((_tr("Out of service"), self.number(use.out)))
        rooms = _tr("{used} of {rooms}").format(
            used=self.number(use.rooms_used), rooms=self.number(use.rooms)
        )
        found.append((_tr("Rooms with someone"), rooms))
        found.append((_tr("Largest household that fits"), self.fits(use.largest)))
        return tuple(found)

    def band_column(self, band: LengthBand) -> Column:
        words = self.band(band)
        lines = ((_tr("Stays that ended"), self.number(band.stays)),)
        return Column(words, float(band.stays), _tr("{nights} nights").format(nights=words), lines)

    def band(self, band: LengthBand) -> str:
        if band.last is None:
            return f"{band.first}+"
        return str(band.first) if band.first == band.last else f"{band.first}–{band.last}"

    def size_column(self, size: int, present: Iterable[Present]) -> Column:
        """Households of so many people, by type."""
        mine = [one for one in present if one.size == size]
        total = sum(one.households for one in mine)
        lines = tuple((household_word(one.kind), self.number(one.households)) for one in mine)
        title = _tr("Households of {people}: {households}").format(people=size, households=total)
        return Column(str(size), float(total), title, lines)

    # tables

    def uses(self, title: str, uses: Iterable[Use], grain: Grain, lead: str) -> Rows:
        """The table behind the chart of use."""
        found = tuple(uses)
        kept = any(use.held for use in found)
        heads = (_tr("Nights"), _tr("Known or expected"), *_use_heads(kept))
        rows = tuple(
            (
                self.title(use, grain),
                _tr("Forecast") if use.forecast else _tr("Counted"),
                *self._cells(use, kept),
            )
            for use in found
        )
        return Rows(title, heads, rows, lead)

    def rooms(self, title: str, places: Iterable[PlaceUse], lead: str = "") -> Rows:
        """Rooms with what they had in some nights."""
        found = tuple(places)
        kept = any(row.use.held for row in found)
        rows = tuple((self.place(row), *self._cells(row.use, kept)) for row in found)
        return Rows(title, (_tr("Room"), *_use_heads(kept)), rows, lead)

    def place(self, row: PlaceUse) -> str:
        return self._named(row.place.site, row.place.room or _tr("Without a room"))

    def _named(self, site: str, room: str) -> str:
        return f"{site} · {room}" if self.several else room

    def _cells(self, use: Use, kept: bool) -> tuple[str, ...]:
        in_rooms = use.largest is not None
        used = f"{self.number(use.rooms_used)} / {self.number(use.rooms)}" if in_rooms else NOTHING
        return (
            self.number(use.bed_nights),
            *((self.number(use.held),) if kept else ()),
            self.number(use.available),
            self.number(use.out),
            self.percent(use.share),
            used,
            self.fits(use.largest),
        )

    def course(self, course: Course, today: date) -> Rows:
        """A room through time: stretches of nights in which nothing changed."""
        heads = (
            _tr("Nights"),
            _tr("From the first to the last"),
            _tr("Occupied"),
            _tr("Kept"),
            _tr("Beds in service"),
            _tr("Out of service"),
            _tr("Free"),
        )
        rows = tuple(
            (
                self.number(one.nights),
                self.days(one.first, date.fromordinal(one.end.toordinal() - 1)),
                *(self.number(count) for count in (one.slept, one.held, one.open, one.out, max(0, one.free))),
            )
            for one in course.stretches
        )
        lead = _tr("Nights after {day} are a forecast.").format(day=day_text(today))
        return Rows(self._named(course.place.site, course.place.room), heads, rows, lead)

    def lengths(self, title: str, lengths: Lengths) -> Rows:
        rows = tuple((self.band(band), self.number(band.stays)) for band in lengths.bands())
        return Rows(title, (_tr("Nights"), _tr("Stays that ended")), rows)

    def band_rows(self, lengths: Lengths, band: LengthBand) -> Rows:
        rows = tuple((self.number(length), self.number(stays)) for length, stays in lengths.within(band))
        title = _tr("Stays of {nights} nights").format(nights=self.band(band))
        return Rows(title, (_tr("Nights"), _tr("Stays that ended")), rows)

    def present(self, title: str, present: Iterable[Present]) -> Rows:
        heads = (_tr("Households"), _tr("People in each"), _tr("How many"), _tr("People"))
        rows = tuple(
            (
                household_word(one.kind),
                self.number(one.size),
                self.number(one.households),
                self.number(one.people),
            )
            for one in present
        )
        return Rows(title, heads, rows)


def _use_heads(kept: bool) -> tuple[str, ...]:
    return (
        _tr("Bed-nights"),
        *((_tr("Kept"),) if kept else ()),
        _tr("Available"),
        _tr("Out of service"),
        _tr("Utilisation"),
        _tr("Rooms in use"),
        _tr("Largest that fits"),
    )
