"""What a report is of: which one, which days, which site and donor, and in which language."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QDate, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout

from shelterdesk.desktop.forms.ui_reports_page import Ui_ReportsPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.preferences import LANGUAGES
from shelterdesk.desktop.report.census_choices import CensusChoices
from shelterdesk.desktop.report.request import OF_ONE_DAY, Names, ReportKind, ReportRequest
from shelterdesk.desktop.widgets.choices import Choice, FilterChips, SegmentedSwitch
from shelterdesk.desktop.widgets.flow import FlowLayout
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.figures import Period
from shelterdesk.domain.periods import PeriodChoice, period_of

GAP = 16
LARGE_TEXT = 1.5
_OF_DONORS = frozenset({ReportKind.DONOR, ReportKind.GRANTS})
LEAST_HEIGHT = 160  # of what scrolls, whatever the window


class ReportChoices(QObject):
    """The fields above a report. `changed` is emitted when a person chose something else."""

    changed = Signal()

    def __init__(self, look: Look, ui: Ui_ReportsPage, language: str, parent: QObject) -> None:
        super().__init__(parent)
        self._look, self._ui = look, ui
        self._today: date | None = None
        self.kinds = self._make_kinds()
        self.periods = self._make_periods()
        for code, name in LANGUAGES.items():
            ui.language.addItem(name, code)
        ui.language.setCurrentIndex(max(0, ui.language.findData(language)))
        self._flow = FlowLayout(ui.choices, gap=GAP)
        self.census = CensusChoices(ui, self)
        self.census.changed.connect(self.changed)
        for group in (
            ui.period_group,
            ui.day_group,
            ui.site_group,
            ui.donor_group,
            ui.profile_group,
            ui.against_group,
            ui.by_group,
        ):
            self._flow.addWidget(group)
        for field in (ui.first, ui.last):
            field.dateChanged.connect(self._own_days)
        ui.day.dateChanged.connect(self.changed)
        for combo in (ui.site, ui.donor, ui.language):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.activated.connect(self.changed)
        look.changed.connect(self._fit)
        self._fit()
        self._show_fields()

    def request(self) -> ReportRequest:
        """What is chosen now."""
        ui, kind = self._ui, self.kind
        stock, donor = kind in OF_ONE_DAY, kind in _OF_DONORS
        return ReportRequest(
            kind=kind,
            period=Period(ui.day.day(), ui.day.day()) if stock else Period(ui.first.day(), ui.last.day()),
            site=ui.site.currentData(),
            donor=ui.donor.currentData() if donor else None,
            language=ui.language.currentData(),
            census=self.census.choice() if kind is ReportKind.CENSUS else None,
        )

    @property
    def kind(self) -> ReportKind:
        return ReportKind(self.kinds.current())

    @property
    def period(self) -> PeriodChoice:
        return PeriodChoice(self.periods.current() or PeriodChoice.OWN.value)

    def said(self) -> str:
        """What is chosen in words, for the head of the page."""
        ui = self._ui
        if self.kind in OF_ONE_DAY:
            days = day_text(ui.day.day())
        else:
            days = f"{day_text(ui.first.day())} – {day_text(ui.last.day())}"
        return f"{ui.site.currentText()}  ·  {days}"

    def fill(self, names: Names) -> None:
        """Offer these sites and donors; whole periods move on with the day."""
        sites = [(site.name, site.name) for site in names.sites]
        everywhere = [(self.tr("All sites"), None)] if len(sites) > 1 else []
        _offer(self._ui.site, [*everywhere, *sites])
        _offer(self._ui.donor, [(self.tr("All donors"), None), *((one, one) for one in names.donors)])
        if names.today != self._today:
            self._today = names.today
            self._set_days()
            with QSignalBlocker(self._ui.day):
                self._ui.day.setMaximumDate(_qt(names.today))
                self._ui.day.set_day(names.today)

    def choose_period(self, choice: PeriodChoice) -> None:
        self.periods.choose(choice.value)
        self._period_chosen()

    def open_days(self) -> None:
        """Let the person choose the days by keys."""
        if self.kind in OF_ONE_DAY:
            self._ui.day.setFocus()
        elif self.period is PeriodChoice.OWN:
            self._ui.first.setFocus()
        else:
            self.periods.button(self.period.value).setFocus()

    def _make_kinds(self) -> SegmentedSwitch:
        kinds = SegmentedSwitch(
            (
                Choice(ReportKind.DONOR.value, self.tr("Donors")),
                Choice(ReportKind.OCCUPANCY.value, self.tr("Occupancy")),
                Choice(ReportKind.STOCK.value, self.tr("Stock")),
                Choice(ReportKind.CENSUS.value, self.tr("Census")),
                Choice(ReportKind.GRANTS.value, self.tr("Grants")),
            )
        )
        row = QHBoxLayout(self._ui.kinds)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(kinds)
        kinds.chosen.connect(self._kind_chosen)
        return kinds

    def _make_periods(self) -> FilterChips:
        periods = FilterChips(
            (
                Choice(PeriodChoice.THIS_MONTH.value, self.tr("This month")),
                Choice(PeriodChoice.LAST_MONTH.value, self.tr("Last month")),
                Choice(PeriodChoice.THIS_QUARTER.value, self.tr("This quarter")),
                Choice(PeriodChoice.LAST_QUARTER.value, self.tr("Last quarter")),
                Choice(PeriodChoice.THIS_YEAR.value, self.tr("This year")),
            )
        )
        periods.chosen.connect(self._period_chosen)
        return periods

    def _kind_chosen(self) -> None:
        self._show_fields()
        self.changed.emit()

    def _show_fields(self) -> None:
        """Stock and grants are of one day; some ask whose money it was, only the census how it counts."""
        ui, stock = self._ui, self.kind in OF_ONE_DAY
        self.periods.setVisible(not stock)
        ui.period_group.setVisible(not stock)
        ui.day_group.setVisible(stock)
        ui.donor_group.setVisible(self.kind in _OF_DONORS)
        self.census.show(self.kind is ReportKind.CENSUS)

    def _period_chosen(self) -> None:
        self._set_days()
        self.changed.emit()

    def _own_days(self) -> None:
        self.periods.choose_none()
        self.changed.emit()

    def _set_days(self) -> None:
        period = period_of(self.period, self._today) if self._today is not None else None
        if period is None:
            return
        for field, day in ((self._ui.first, period.first), (self._ui.last, period.last)):
            with QSignalBlocker(field):
                field.set_day(day)

    def _fit(self) -> None:
        """With large text neither the periods nor the language have room beside the kinds."""
        ui = self._ui
        if self._look.text_scale >= LARGE_TEXT:
            ui.head_box.insertWidget(1, self.periods)
            self._flow.addWidget(ui.language_group)
        else:
            ui.kind_row.insertWidget(1, self.periods, 1)
            ui.kind_row.addWidget(ui.language_group)
        self._ui.scroll.setMinimumHeight(self._look.px(LEAST_HEIGHT))


def _offer(combo: QComboBox, choices: Iterable[tuple[str, str | None]]) -> None:
    """Put the choices into a list and keep what was chosen, if it is still there."""
    before = combo.currentData()
    combo.clear()
    for words, value in choices:
        combo.addItem(words, value)
    at = combo.findData(before) if before is not None else 0
    combo.setCurrentIndex(max(0, at))


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
