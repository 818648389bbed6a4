"""Reports: on the screen first, then the same figures to Excel, PDF, CSV or JSON."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from shelterdesk.desktop.forms.ui_reports_page import Ui_ReportsPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.report.choices import ReportChoices
from shelterdesk.desktop.report.report_view import ReportView
from shelterdesk.desktop.report.request import (
    Answer,
    Names,
    ReportRequest,
    read_names,
    read_report,
    save_report,
)
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Notice, Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.periods import PeriodChoice

SOON = 300  # ms; what takes longer says that it is under way


class ReportsPage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_ReportsPage()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self.ui.scroll.setAccessibleName(self.tr("The report"))
        self.choices = ReportChoices(look, self.ui, self.locale().name()[:2], self)
        self.choices.changed.connect(self._ask)
        self._view = ReportView(look, self.ui.sections)
        self._asked: ReportRequest | None = None
        self.answer: Answer | None = None
        self._wanted = ""  # the ending of a file asked for before its report was there
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._slow = QTimer(self, singleShot=True, interval=SOON)
        self._slow.timeout.connect(self._say_it_takes_long)
        self._excel = self.key_action("Ctrl+E", partial(self.export, ".xlsx"), self.tr("Excel"))
        self._pdf = self.key_action("Ctrl+P", partial(self.export, ".pdf"), self.tr("PDF report"))
        self._more = QAction(self.tr("More"), self)
        self._more.setMenu(self._make_menu())
        self.key_action("P", self.choices.open_days, self.tr("Change period"))
        place.changed.connect(self._changed)
        look.changed.connect(self._draw)

    def header(self) -> PageHeader:
        return PageHeader(
            title=self.tr("Reports"),
            subtitle=self.choices.said() if self._asked is not None else "",
            buttons=(
                HeaderButton(self._more, "more"),
                HeaderButton(self._excel, "excel"),
                HeaderButton(self._pdf, "pdf", primary=True),
            ),
            hints=(
                Hint("Ctrl E", self.tr("Export Excel")),
                Hint("Ctrl P", self.tr("PDF report")),
                Hint("P", self.tr("Change period")),
            ),
        )

    def refresh(self) -> None:
        self._asked = None
        self._place.read(read_names, self._fill, self._refuse)

    # asking and showing

    def _fill(self, names: Names) -> None:
        self.choices.fill(names)
        self._ask()

    def _ask(self) -> None:
        request = self.choices.request()
        if request == self._asked:
            return
        self._asked = request
        self._enable(True)
        self._slow.start()
        self.header_changed.emit(self.header())
        self._place.read(
            lambda desk: read_report(desk, request),
            self._show,
            lambda refusal: self._refuse(refusal, request),
            asker=self,
        )

    def _show(self, answer: Answer) -> None:
        if answer.request != self._asked:  # the person chose something else meanwhile
            return
        anew = self.answer is None or self.answer.request != answer.request
        self._said_it()
        self.answer = answer
        self._draw()
        if anew:
            self.ui.scroll.verticalScrollBar().setValue(0)
        wanted, self._wanted = self._wanted, ""
        if wanted:
            self.export(wanted)

    def _draw(self) -> None:
        if self.answer is None:
            return
        if self.answer.empty:
            self._view.show_instead(self._nothing())
        else:
            self._view.show(self.answer.report)

    def _nothing(self) -> EmptyState:
        year = self.choices.period is PeriodChoice.THIS_YEAR
        empty = EmptyState(
            self._look,
            "reports",
            self.tr("Nothing in this report"),
            self.tr("Nothing was recorded for what is chosen above. The files can be made all the same."),
            "" if year else self.tr("Show this year"),
        )
        empty.action_requested.connect(partial(self.choices.choose_period, PeriodChoice.THIS_YEAR))
        return empty

    def _refuse(self, refusal: Refusal, request: ReportRequest | None = None) -> None:
        if request != self._asked:
            return
        self._said_it()
        self.answer, self._wanted = None, ""
        self._enable(False)
        title = self.tr("There is no report to show")
        self._view.show_instead(EmptyState(self._look, "calendar", title, say(refusal.text)))

    def _say_it_takes_long(self) -> None:
        self.ui.working.setText(self.tr("Counting…"))

    def _said_it(self) -> None:
        self._slow.stop()
        self.ui.working.clear()

    def _changed(self, changes: Changes) -> None:
        if changes.topics and self.isVisible():
            self.refresh()

    # files

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("CSV file…"), partial(self.export, ".csv"))
        menu.addAction(self.tr("JSON file…"), partial(self.export, ".json"))
        return menu

    def _enable(self, ready: bool) -> None:
        for action in (self._excel, self._pdf, self._more):
            action.setEnabled(ready)

    def export(self, suffix: str) -> None:
        """Ask where, and write what is shown; what is still being counted is written when it is there."""
        answer = self.answer
        if answer is None or answer.request != self._asked:
            self._wanted = suffix
            return
        path = self._ask_where(answer.report.stem + suffix, suffix)
        if path is not None:
            self._folder = str(path.parent)
            self._slow.start()
            self._place.read(lambda desk: save_report(desk, answer, path), self._saved, self._not_saved)

    def _ask_where(self, name: str, suffix: str) -> Path | None:
        """A file with that ending; who leaves it out is asked again before another file is overwritten."""
        suggestion = Path(self._folder) / name
        while True:
            chosen, _ = QFileDialog.getSaveFileName(
                self, self.tr("Save the report"), str(suggestion), f"{suffix[1:].upper()} (*{suffix})"
            )
            if not chosen:
                return None
            path = Path(chosen)
            if path.suffix.lower() == suffix:
                return path
            suggestion = path.with_name(path.name + suffix)
            if not suggestion.exists():
                return suggestion

    def _saved(self, path: Path) -> None:
        self._said_it()
        words = self.tr("Saved {file}").format(file=path.name)
        folder = QUrl.fromLocalFile(str(path.parent))
        self._place.told.emit(Notice(words, self.tr("Open folder"), lambda: _open(folder)))

    def _not_saved(self, refusal: Refusal) -> None:
        self._said_it()
        self._place.refused.emit(refusal)


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)
