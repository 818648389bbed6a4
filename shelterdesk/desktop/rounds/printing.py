"""Papers of a round as files: sheets to sign, cards, the report; named, by content and day, for what they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from shelterdesk.desktop.beds.menu_parts import add_entry, show_menu
from shelterdesk.desktop.workplace import Notice, Workplace
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.persistence.private_files import replacing
from shelterdesk.reports.paper_size import paper_of
from shelterdesk.reports.wording import slug
from shelterdesk.reports.writing import Edition
from shelterdesk.services.cards import IssueCards, card_sheet, issue_cards
from shelterdesk.services.desk import Desk
from shelterdesk.services.imprint import imprint
from shelterdesk.services.language import translator
from shelterdesk.services.rounds.paper import SignOffScope, round_figures, sign_off
from shelterdesk.services.rounds.views import RoundView

PDF = "PDF (*.pdf)"
EXCEL = "Excel (*.xlsx)"
Write = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Made:
    """A paper that is ready to be written: `stem` is the file's name without its ending, one writer an ending."""

    stem: str
    writers: dict[str, Write]


class RoundPrinting(QObject):
    """Names stand on a sheet only where the person holds the identity key and asks for them."""

    def __init__(self, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._place, self._page = place, page

    def offer(self, view: RoundView, beside: QWidget) -> None:
        """The papers of a round, to choose from by digit."""
        menu = QMenu(self._page)
        menu.setAccessibleName(self.tr("Print"))
        menu.aboutToHide.connect(menu.deleteLater)
        add_entry(menu, self.tr("&1   Sheets to sign, by code…"), lambda: self.sheets(view, named=False))
        add_entry(menu, self.tr("&2   Cards…"), lambda: self.cards(view))
        if self._place.desk.sealer(view.row.site_id) is not None:
            add_entry(
                menu, self.tr("&3   Sheets to sign, with names…"), lambda: self.sheets(view, named=True)
            )
        show_menu(menu, beside.mapToGlobal(beside.rect().bottomLeft()))

    def sheets(self, view: RoundView, *, named: bool) -> None:
        scope, site, language = SignOffScope(view.row.round_id, named), view.site, _language()

        def read(desk: Desk) -> Made:
            from shelterdesk.reports.sign_off import write_sign_off  # slow to load

            plan, edition = sign_off(desk, scope), edition_of(desk, site, language)
            stem = slug(edition.translate("Sign-off sheet"), plan.name, plan.day.isoformat())
            return Made(stem, {".pdf": partial(write_sign_off, plan, edition)})

        self._place.read(read, partial(self._save, self.tr("Save the sheets")), asker=self)

    def report(self, view: RoundView) -> None:
        round_id, site, language = view.row.round_id, view.site, _language()

        def read(desk: Desk) -> Made:
            from shelterdesk.reports.excel import write_workbook  # slow to load
            from shelterdesk.reports.pdf import write_pdf
            from shelterdesk.reports.rounds import round_report

            edition = edition_of(desk, site, language)
            report = round_report(round_figures(desk, round_id), edition)
            return Made(
                report.stem,
                {
                    ".pdf": lambda path: write_pdf(report, path, edition.paper),
                    ".xlsx": lambda path: write_workbook(report, path, edition.paper),
                },
            )

        self._place.read(read, partial(self._save, self.tr("Save the report")), asker=self)

    def cards(self, view: RoundView) -> None:
        """Whoever on the list has no card gets one; then all of them are printed."""
        person_ids = tuple(line.person_id for line in view.listed)
        self._issue(view, IssueCards(view.row.site_id, person_ids))

    def new_card(self, view: RoundView, person_id: str) -> None:
        """A card in place of the one someone has, which is no longer valid then."""
        self._issue(view, IssueCards(view.row.site_id, (person_id,), anew=True))

    def _issue(self, view: RoundView, command: IssueCards) -> None:
        site, language = view.site, _language()

        def read(desk: Desk) -> Made:
            from shelterdesk.reports.cards import write_cards  # slow to load

            sheet, edition = (
                card_sheet(desk, command.site_id, command.person_ids),
                edition_of(desk, site, language),
            )
            stem = slug(edition.translate("Cards"), site, edition.generated_on.isoformat())
            return Made(stem, {".pdf": partial(write_cards, sheet, edition)})

        def issued(_: object) -> None:
            self._place.read(read, partial(self._save, self.tr("Save the cards")), asker=self)

        self._place.act(issue_cards, command, issued, asker=self)

    def _save(self, title: str, made: Made) -> None:
        save_paper(self._place, self._page, title, made)


def edition_of(desk: Desk, site: str, language: str) -> Edition:
    """For the site called `site`: its day, its paper and its way of writing numbers."""
    where = imprint(desk, site)
    region = f"{language}_{where.country}"
    return Edition(translator(language), language, where.day, region, paper_of(where.country))


def save_paper(place: Workplace, page: QWidget, title: str, made: Made) -> None:
    """Ask where to, then write; the toast opens the file."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    first = next(iter(made.writers))
    filters = ";;".join({".pdf": PDF, ".xlsx": EXCEL}[ending] for ending in made.writers)
    chosen, kind = QFileDialog.getSaveFileName(
        page, title, str(Path(folder) / f"{made.stem}{first}"), filters
    )
    if not chosen:
        return
    path = Path(chosen)
    if path.suffix.lower() not in made.writers:
        path = path.with_suffix(".xlsx" if kind == EXCEL else first)
    write = made.writers[path.suffix.lower()]

    def saved(file: Path) -> None:
        words = QCoreApplication.translate("Printing", "Saved {file}").format(file=file.name)
        url = QUrl.fromLocalFile(str(file))
        place.told.emit(Notice(words, QCoreApplication.translate("Printing", "Open"), lambda: _open(url)))

    place.read(lambda _desk: write_paper(write, path), saved, asker=page)


def write_paper(write: Write, path: Path) -> Path:
    """Private, and whole or not at all; raises CannotOpen where the disk refuses."""
    try:
        with replacing(path) as part:
            write(part)
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=path.name, reason=reason_of(fault))
        ) from fault
    return path


def _language() -> str:
    return QLocale().name().split("_")[0]


def _open(file: QUrl) -> None:
    QDesktopServices.openUrl(file)
