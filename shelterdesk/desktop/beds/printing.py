"""Tonight's list and the muster list as PDF files, from the beds page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from shelterdesk.desktop.beds.menu_parts import add_entry, show_menu
from shelterdesk.desktop.workplace import Notice, Workplace
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.reports.bed_lists import muster_report, save_pdf, tonight_report
from shelterdesk.reports.tree import Report
from shelterdesk.reports.writing import Edition
from shelterdesk.services.bed_lists import ListScope, house_list
from shelterdesk.services.desk import Desk
from shelterdesk.services.imprint import imprint
from shelterdesk.services.language import translator


class Printing(QObject):
    """Names stand on a list only where the person holds the identity key and asks for them."""

    def __init__(self, place: Workplace, page: QWidget, button: QPushButton) -> None:
        super().__init__(page)
        self._place, self._page, self._button = place, page, button
        button.clicked.connect(self._offer)

    def _offer(self) -> None:
        menu = QMenu(self._page)
        menu.setAccessibleName(self._button.text())
        menu.aboutToHide.connect(menu.deleteLater)
        add_entry(menu, self.tr("&1   Tonight's list…"), lambda: self._make(muster=False, named=False))
        add_entry(menu, self.tr("&2   Muster list, by code…"), lambda: self._make(muster=True, named=False))
        if self._place.desk.sealer(self._place.site_id or "") is not None:
            add_entry(
                menu,
                self.tr("&3   Tonight's list, with names…"),
                lambda: self._make(muster=False, named=True),
            )
        show_menu(menu, self._button.mapToGlobal(self._button.rect().bottomLeft()))

    def _make(self, *, muster: bool, named: bool) -> None:
        scope, language = ListScope(self._place.site_id or "", named), QLocale().name().split("_")[0]

        def read(desk: Desk) -> Report:
            house = house_list(desk, scope)
            region = f"{language}_{imprint(desk, house.site).country}"
            edition = Edition(translator(language), language, house.day, region)
            return muster_report(house, edition) if muster else tonight_report(house, edition)

        self._place.read(read, self._save)

    def _save(self, report: Report) -> None:
        chosen, _ = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the list"), str(Path.home() / f"{report.stem}.pdf"), "PDF (*.pdf)"
        )
        if chosen:
            path = Path(chosen).with_suffix(".pdf")
            self._place.read(lambda _desk: write_list(report, path), self._saved)

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved {file}").format(file=path.name)
        file = QUrl.fromLocalFile(str(path))
        self._place.told.emit(Notice(words, self.tr("Open"), lambda: open_file(file)))


def write_list(report: Report, path: Path) -> Path:
    """Raises CannotOpen where the disk refuses."""
    try:
        save_pdf(report, path)
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=path.name, reason=reason_of(fault))
        ) from fault
    return path


def open_file(file: QUrl) -> None:
    QDesktopServices.openUrl(file)
