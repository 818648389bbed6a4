"""Corrections of stays from the beds page: the stay is read, asked about in a dialog, and corrected."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from shelterdesk.desktop.beds.menu_parts import add_entry, heading, show_menu
from shelterdesk.desktop.dialogs.correction_dialog import CorrectionDialog
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.stays import StayRecord
from shelterdesk.domain.timeline import Bar
from shelterdesk.services.corrections import (
    CorrectEntry,
    CorrectExit,
    correct_entry,
    correct_exit,
    read_stay,
)


class Corrections(QObject):
    """`dialog` is the one that is open."""

    def __init__(self, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._place, self._page = place, page
        self.dialog: QDialog | None = None

    def fill(self, menu: QMenu, stay_id: str, *, over: bool) -> None:
        """The entries of a stay that goes on, or that is over."""
        left = self.tr("Left at another moment…") if over else self.tr("Left already…")
        add_entry(menu, self.tr("Arrived at another moment…"), lambda: self.ask(stay_id, entry=True))
        add_entry(menu, left, lambda: self.ask(stay_id, entry=False))

    def of_the_past(self, bar: Bar, where: QPoint) -> None:
        """What can be done with someone who was here."""
        menu = QMenu(self._page)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.setAccessibleName(bar.label)
        heading(menu, bar.label)
        self.fill(menu, bar.stay_id or "", over=True)
        show_menu(menu, where)

    def ask(self, stay_id: str, *, entry: bool) -> None:
        site_id = self._place.site_id or ""
        self._place.read(
            lambda desk: read_stay(desk, site_id, stay_id),
            lambda record: self._open(site_id, record, entry=entry),
        )

    def _open(self, site_id: str, record: StayRecord, *, entry: bool) -> None:
        dialog = CorrectionDialog(record, self._place.desk.clock(), entry=entry, parent=self._page.window())

        def correct() -> None:
            common = {"reason": dialog.reason, "version": record.version, "with_household": dialog.household}
            if entry:
                self._place.act(
                    correct_entry,
                    CorrectEntry(site_id, record.stay_id, dialog.at, **common),  # type: ignore[arg-type]
                    lambda _: dialog.accept(),
                    refused,
                )
            else:
                self._place.act(
                    correct_exit,
                    CorrectExit(site_id, record.stay_id, dialog.at, dialog.destination, **common),  # type: ignore[arg-type]
                    lambda _: dialog.accept(),
                    refused,
                )

        def refused(refusal: Refusal) -> None:
            dialog.refuse(say(refusal.text))

        dialog.wanted.connect(correct)
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
