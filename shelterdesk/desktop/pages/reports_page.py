"""Reports: on the screen first, then the same figures to Excel, PDF, CSV or JSON."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QWidget

from shelterdesk.desktop.forms.ui_reports_page import Ui_ReportsPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.preferences import LANGUAGES
from shelterdesk.desktop.report.report_view import ReportView
from shelterdesk.desktop.report.request import (
    Answer,
    ReportKind,
    ReportRequest,
    read_report,
    save_report,
)
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.choices import Choice, SegmentedSwitch
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.figures import Period
from shelterdesk.domain.periods import PeriodChoice, period_of
from shelterdesk.domain.text import text
from shelterdesk.services.board import sites_to_see
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import list_grants


@dataclass(frozen=True, slots=True)
class _Names:
    sites: tuple[SiteChoice, ...]
    donors: tuple[str, ...]


class ReportsPage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReportsPage()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._today = place.desk.clock().astimezone().date()
        self._view = ReportView(look, self.ui.sections)
        self._asked: ReportRequest | None = None
        self.answer: Answer | None = None
        self._named = False
        self._make_choices()
        self._excel = self._action(self.tr("Excel"), "Ctrl+E", ".xlsx")
        self._pdf = self._action(self.tr("PDF report"), "Ctrl+P", ".pdf")
        self._more = QAction(self.tr("More"), self)
        self._more.triggered.connect(self._offer_more)
        self._enable(False)
        place.changed.connect(self._changed)
        look.changed.connect(self._redraw)

    def header(self) -> PageHeader:
        return PageHeader(
            title=self.tr("Reports"),
            subtitle=self.tr("Counted from the rows, with small counts hidden for donors"),
            buttons=(
                HeaderButton(self._more, "more"),
                HeaderButton(self._excel, "excel"),
                HeaderButton(self._pdf, "pdf", primary=True),
            ),
            hints=(Hint("Ctrl E", self.tr("Export Excel")), Hint("Ctrl P", self.tr("PDF report"))),
        )

    def refresh(self) -> None:
        self._asked = None
        if self._named:
            self._ask()
        else:
            self._place.read(_read_names, self._fill_names)

    # choices

    def _make_choices(self) -> None:
        kinds = (
            Choice(ReportKind.DONOR.value, self.tr("Donor report")),
            Choice(ReportKind.OCCUPANCY.value, self.tr("Occupancy")),
            Choice(ReportKind.STOCK.value, self.tr("Stock")),
        )
        self.kinds = SegmentedSwitch(kinds)
        row = QHBoxLayout(self.ui.kinds)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.kinds)
        periods = {
            PeriodChoice.THIS_MONTH: self.tr("This month"),
            PeriodChoice.LAST_MONTH: self.tr("Last month"),
            PeriodChoice.THIS_QUARTER: self.tr("This quarter"),
            PeriodChoice.LAST_QUARTER: self.tr("Last quarter"),
            PeriodChoice.THIS_YEAR: self.tr("This year"),
            PeriodChoice.OWN: self.tr("Own dates"),
        }
        for choice, word in periods.items():
            self.ui.period.addItem(word, choice.value)
        for code, name in LANGUAGES.items():
            self.ui.language.addItem(name, code)
        self.ui.language.setCurrentIndex(max(0, self.ui.language.findData(self.locale().name()[:2])))
        self._set_days(period_of(PeriodChoice.THIS_MONTH, self._today))
        self.kinds.chosen.connect(self._kind_chosen)
        self.ui.period.activated.connect(self._period_chosen)
        for field in (self.ui.first, self.ui.last):
            field.dateChanged.connect(self._ask)
        for combo in (self.ui.site, self.ui.donor, self.ui.language):
            combo.activated.connect(self._ask)

    def _fill_names(self, names: _Names) -> None:
        self._named = True
        if len(names.sites) > 1:
            self.ui.site.addItem(self.tr("All sites"), None)
        for site in names.sites:
            self.ui.site.addItem(site.name, site.name)
        self.ui.donor.addItem(self.tr("All donors"), None)
        for donor in names.donors:
            self.ui.donor.addItem(donor, donor)
        self._ask()

    def _kind_chosen(self) -> None:
        donor = self.kinds.current() == ReportKind.DONOR.value
        self.ui.donor.setVisible(donor)
        self.ui.donor_label.setVisible(donor)
        self._ask()

    def _period_chosen(self) -> None:
        choice = PeriodChoice(self.ui.period.currentData())
        self._set_days(period_of(choice, self._today))
        self._ask()

    def _set_days(self, period: Period | None) -> None:
        own = period is None
        self.ui.first.setEnabled(own)
        self.ui.last.setEnabled(own)
        if period is None:
            return
        for field, day in ((self.ui.first, period.first), (self.ui.last, period.last)):
            field.blockSignals(True)
            field.set_day(day)
            field.blockSignals(False)

    # asking and showing

    def _ask(self) -> None:
        request = ReportRequest(
            kind=ReportKind(self.kinds.current()),
            period=Period(self.ui.first.day(), self.ui.last.day()),
            site=self.ui.site.currentData(),
            donor=self.ui.donor.currentData() if self.ui.donor.isVisibleTo(self) else None,
            language=self.ui.language.currentData(),
        )
        if request == self._asked:
            return
        self._asked = request
        self._enable(False)
        self._place.read(lambda desk: read_report(desk, request), self._show, self._refuse)

    def _show(self, answer: Answer) -> None:
        if answer.request != self._asked:  # the person chose something else meanwhile
            return
        self.answer = answer
        self._view.show(answer.report)
        self.ui.scroll.verticalScrollBar().setValue(0)
        self._enable(True)

    def _refuse(self, refusal: Refusal) -> None:
        self.answer = None
        self._view.clear()
        self.ui.sections.addWidget(make_label(say(refusal.text), Type.BODY, Ink.ALERT, wrap=True))
        self.ui.sections.addStretch(1)

    def _redraw(self) -> None:
        if self.answer is not None:
            self._view.show(self.answer.report)

    def _changed(self, changes: Changes) -> None:
        if changes.topics and self.isVisible():
            self.refresh()

    # files

    def _action(self, word: str, keys: str, suffix: str) -> QAction:
        action = QAction(word, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(partial(self.export, suffix))
        self.addAction(action)
        return action

    def _enable(self, ready: bool) -> None:
        for action in (self._excel, self._pdf, self._more):
            action.setEnabled(ready)

    def _offer_more(self) -> None:
        menu = QMenu(self)
        for suffix in (".csv", ".json"):
            menu.addAction(suffix[1:].upper(), partial(self.export, suffix))
        menu.exec(self.cursor().pos())

    def export(self, suffix: str) -> None:
        """Ask where, and write what is shown."""
        answer = self.answer
        if answer is None:
            return
        home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        suggestion = str(Path(home) / f"{answer.report.stem}{suffix}")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), suggestion, f"{suffix[1:].upper()} (*{suffix})"
        )
        if chosen:
            path = Path(chosen)
            target = path if path.suffix.lower() == suffix else path.with_name(path.name + suffix)
            self._place.read(lambda _desk: save_report(answer, target), self._saved)

    def _saved(self, path: Path) -> None:
        said = text("Saved {file} in {folder}", file=path.name, folder=path.parent)
        self._place.changed.emit(Changes(frozenset(), said))


def _read_names(desk: Desk) -> _Names:
    donors = dict.fromkeys(grant.donor for grant in list_grants(desk))
    return _Names(sites_to_see(desk), tuple(sorted(donors)))
