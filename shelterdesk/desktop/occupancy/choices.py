"""Which nights and which site the page is of, and how many nights one bar has."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox

from shelterdesk.desktop.forms.ui_occupancy_page import Ui_OccupancyPage
from shelterdesk.desktop.widgets.choices import Choice, FilterChips, SegmentedSwitch
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.widgets.tab_order import tab_through
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.figures import Period
from shelterdesk.domain.occupancy import Grain
from shelterdesk.domain.periods import PeriodChoice, period_of
from shelterdesk.services.occupancy import OccupancyAsked

GAP = 14
_DAYS, _WEEKS = 62, 370  # the longest periods that are shown by day and by week at first


class OccupancyChoices(QObject):
    """`changed`: other nights or another site; `regrouped`: only other bars."""

    changed = Signal()
    regrouped = Signal()

    def __init__(self, ui: Ui_OccupancyPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._today: date | None = None
        self.periods = FilterChips(
            (
                Choice(PeriodChoice.THIS_MONTH.value, self.tr("This month")),
                Choice(PeriodChoice.LAST_MONTH.value, self.tr("Last month")),
                Choice(PeriodChoice.THIS_QUARTER.value, self.tr("This quarter")),
                Choice(PeriodChoice.LAST_QUARTER.value, self.tr("Last quarter")),
                Choice(PeriodChoice.THIS_YEAR.value, self.tr("This year")),
            )
        )
        self.grains = SegmentedSwitch(
            (
                Choice(Grain.DAY.value, self.tr("Day")),
                Choice(Grain.WEEK.value, self.tr("Week")),
                Choice(Grain.MONTH.value, self.tr("Month")),
            )
        )
        flow = FlowLayout(ui.choices, gap=GAP)
        groups = (self.periods, ui.period_group, ui.site_group, self.grains)
        for group in groups:
            flow.addWidget(group)
        tab_through((*groups, ui.scroll))
        ui.site.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        ui.site.activated.connect(self.changed)
        self.periods.chosen.connect(self._period_chosen)
        self.grains.chosen.connect(self.regrouped)
        for field in (ui.first, ui.last):
            field.dateChanged.connect(self._own_days)

    def asked(self) -> OccupancyAsked:
        return OccupancyAsked(Period(self._ui.first.day(), self._ui.last.day()), self._ui.site.currentData())

    @property
    def grain(self) -> Grain:
        return Grain(self.grains.current())

    def said(self) -> str:
        """What is chosen, for the head of the page."""
        return self._ui.site.currentText()

    def fill(self, sites: Iterable[SiteChoice], today: date) -> None:
        """Offer these sites; whole periods move on with the day."""
        ui, choices = self._ui, list(sites)
        before = ui.site.currentData()
        ui.site.clear()
        if len(choices) > 1:
            ui.site.addItem(self.tr("All sites"), None)
        for site in choices:
            ui.site.addItem(site.name, site.site_id)
        ui.site.setCurrentIndex(max(0, ui.site.findData(before)) if before is not None else 0)
        ui.site_group.setVisible(len(choices) > 1)
        if today != self._today:
            self._today = today
            self._set_days()

    def focus(self) -> None:
        """Let the person choose the days by keys."""
        current = self.periods.current()
        (self.periods.button(current) if current else self._ui.first).setFocus()

    def _period_chosen(self) -> None:
        self._set_days()
        self.changed.emit()

    def _own_days(self) -> None:
        self.periods.choose_none()
        self._suit_grain()
        self.changed.emit()

    def _set_days(self) -> None:
        current = self.periods.current()
        period = period_of(PeriodChoice(current), self._today) if current and self._today else None
        if period is None:
            return
        for field, day in ((self._ui.first, period.first), (self._ui.last, period.last)):
            with QSignalBlocker(field):
                field.set_day(day)
        self._suit_grain()

    def _suit_grain(self) -> None:
        nights = self.asked().period.nights
        grain = Grain.DAY if nights <= _DAYS else Grain.WEEK if nights <= _WEEKS else Grain.MONTH
        self.grains.choose(grain.value)
