"""Files of the stock page: lists that come in, and the stock and its ledger as tables that leave."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, QStandardPaths, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.workplace import Notice, Workplace
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.reports.lists import ENDINGS, ledger_table, stock_table, write_list
from shelterdesk.reports.wording import Words, slug
from shelterdesk.services.desk import Desk
from shelterdesk.services.imprint import imprint
from shelterdesk.services.language import ENGLISH, known_languages, translator
from shelterdesk.services.stock_lists import ListScope, ledger_list, stock_list

STOCK, LEDGER = "stock", "ledger"


class StockFiles(QObject):
    """`export` has a menu of the lists that can be written; `store` says of which store."""

    def __init__(self, look: Look, place: Workplace, page: QWidget, store: Callable[[], str]) -> None:
        super().__init__(page)
        self._look, self._place, self._page, self._store = look, place, page, store
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self.export = QAction(self.tr("Export…"), page)
        self.menu = QMenu(page)
        self.menu.addAction(self.tr("Stock list…"), partial(self.write, STOCK))
        self.menu.addAction(self.tr("Ledger…"), partial(self.write, LEDGER))
        self.export.setMenu(self.menu)

    def bring(self) -> None:
        """Open the import of catalogues, kits, stock lists and minimums."""
        from shelterdesk.desktop.dialogs.import_wizard import ImportWizard

        wizard = ImportWizard(self._look, self._place, IntakeKind.STOCK, self._page.window())
        wizard.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        wizard.open()

    def write(self, kind: str) -> None:
        """Ask where, and write the list there by the ending that is chosen."""
        store_id = self._store()
        if not store_id:
            return
        names = {STOCK: self.tr("stock list"), LEDGER: self.tr("ledger")}
        suggestion = Path(self._folder) / (slug(names[kind]) + ENDINGS[0])
        kinds = ";;".join(f"{ending[1:].upper()} (*{ending})" for ending in ENDINGS)
        chosen, picked = QFileDialog.getSaveFileName(
            self._page, self.tr("Save the list"), str(suggestion), kinds
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix.lower() not in ENDINGS:
            ending = next((one for one in ENDINGS if f"*{one}" in picked), ENDINGS[0])
            path = path.with_name(path.name + ending)
        self._folder = str(path.parent)
        language = QLocale().name().split("_")[0]
        language = language if language in known_languages() else ENGLISH
        self._place.read(
            lambda desk: _write(desk, kind, store_id, path, language), self._saved, asker=self._page
        )

    def _saved(self, path: Path) -> None:
        words = self.tr("Saved {file}").format(file=path.name)
        folder = QUrl.fromLocalFile(str(path.parent))
        self._place.told.emit(
            Notice(words, self.tr("Open folder"), lambda: _open(folder)),
        )


def _open(folder: QUrl) -> None:
    QDesktopServices.openUrl(folder)


def _write(desk: Desk, kind: str, store_id: str, path: Path, language: str) -> Path:
    """Raises as the services do, BadInput for too many rows, CannotOpen where the disk refuses."""
    made = imprint(desk, None)
    words = Words.of(translator(language), language, f"{language}_{made.country}")
    scope = ListScope(store_id=store_id)
    if kind == LEDGER:
        table = ledger_table(ledger_list(desk, scope), words)
    else:
        table = stock_table(stock_list(desk, scope), words)
    try:
        write_list(table, path, made.day)
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=path.name, reason=reason_of(fault))
        ) from fault
    return path
