"""Labels for lots and bins of the store that is shown, and its box list, as PDF."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QLocale, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from shelterdesk.desktop.beds.menu_parts import add_entry, show_menu
from shelterdesk.desktop.forms.ui_stock_page import Ui_StockPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.rounds.printing import Made, edition_of, save_paper
from shelterdesk.desktop.widgets.buttons import make_button
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.text import text
from shelterdesk.reports.wording import slug
from shelterdesk.reports.writing import Edition
from shelterdesk.services.desk import Desk
from shelterdesk.services.store_labels import StoreLabels, store_labels

BESIDE = 8  # between the switch and the button


class StockLabels(QObject):
    """A button beside the switch of the views; `store_of` says which store is shown."""

    def __init__(
        self, look: Look, place: Workplace, ui: Ui_StockPage, page: QWidget, store_of: Callable[[], str]
    ) -> None:
        super().__init__(page)
        self._place, self._page, self._store_of = place, page, store_of
        self.button: QPushButton = make_button(look, self.tr("Labels…"), "print")
        ui.switch_row.addSpacing(look.px(BESIDE))
        ui.switch_row.addWidget(self.button)
        action = QAction(self.button.text(), page)
        action.setShortcut(QKeySequence("Ctrl+L"))
        action.triggered.connect(lambda _=False: self.offer())
        page.addAction(action)
        self.button.setToolTip("Ctrl+L")
        self.button.clicked.connect(self.offer)

    def offer(self) -> None:
        if not self._store_of():
            return
        menu = QMenu(self._page)
        menu.setAccessibleName(self.button.text())
        menu.aboutToHide.connect(menu.deleteLater)
        add_entry(menu, self.tr("&1   Labels of lots…"), lambda: self._make(_lots))
        add_entry(menu, self.tr("&2   Labels of bins…"), lambda: self._make(_bins))
        add_entry(menu, self.tr("&3   Box list…"), lambda: self._make(_boxes))
        show_menu(menu, self.button.mapToGlobal(self.button.rect().bottomLeft()))

    def _make(self, paper: Callable[[StoreLabels, Edition], Made]) -> None:
        store_id, language = self._store_of(), QLocale().name().split("_")[0]

        def read(desk: Desk) -> Made:
            store = store_labels(desk, store_id)
            return paper(store, edition_of(desk, store.site, language))

        title = self.tr("Save the labels")
        self._place.read(read, lambda made: save_paper(self._place, self._page, title, made), asker=self)


def _lots(store: StoreLabels, edition: Edition) -> Made:
    from shelterdesk.reports.labels import write_lot_labels  # slow to load

    if not store.lots:
        raise NotFound(text("Nothing lies in this store yet."))
    return Made(_stem("Labels of lots", store, edition), {".pdf": partial(write_lot_labels, store, edition)})


def _bins(store: StoreLabels, edition: Edition) -> Made:
    from shelterdesk.reports.labels import write_bin_labels  # slow to load

    if not any(name for name, _ in store.bins):
        raise NotFound(text("No bin of this store has a name yet."))
    return Made(_stem("Labels of bins", store, edition), {".pdf": partial(write_bin_labels, store, edition)})


def _boxes(store: StoreLabels, edition: Edition) -> Made:
    from shelterdesk.reports.labels import box_list  # slow to load
    from shelterdesk.reports.pdf import write_pdf

    report = box_list(store, edition)
    return Made(report.stem, {".pdf": lambda path: write_pdf(report, path, edition.paper)})


def _stem(title: str, store: StoreLabels, edition: Edition) -> str:
    return slug(edition.translate(title), store.store, store.day.isoformat())
