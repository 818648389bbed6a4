"""What is said of a confirmed night later: of someone on its list, or of someone who should be."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.add_to_night_dialog import AddToNightDialog
from shelterdesk.desktop.dialogs.amend_dialog import AmendDialog
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.census_models import NightLine
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.night_census import NightSheet, Presence
from shelterdesk.services.night_census import AmendNight, amend_night
from shelterdesk.services.person_search import NameIndex, index_people


class Amending(QObject):
    """`dialog` is the one that is open, if any."""

    def __init__(self, look: Look, place: Workplace, page: QWidget) -> None:
        super().__init__(page)
        self._look, self._place, self._page = look, place, page
        self.dialog: AmendDialog | AddToNightDialog | None = None

    def amend(self, sheet: NightSheet, line: NightLine) -> None:
        """Ask what someone of a confirmed night was in truth."""
        dialog = AmendDialog(line.label, line.now, self._page.window())

        def wanted(after: Presence | None, reason: str) -> None:
            self._amend(dialog, AmendNight(sheet.site_id, sheet.night, line.person_id, after, reason))

        dialog.wanted.connect(wanted)
        self._open(dialog)

    def add(self, sheet: NightSheet, on_list: Collection[str]) -> None:
        """Ask who was there and is not on the list; people are read first, away from the window's thread."""
        self._place.read(
            lambda desk: index_people(desk, sheet.site_id),
            lambda index: self._ask_whom(sheet, on_list, index),
        )

    def _ask_whom(self, sheet: NightSheet, on_list: Collection[str], index: NameIndex) -> None:
        if self.dialog is not None:
            return
        dialog = AddToNightDialog(self._look, index, on_list, self._page.window())

        def wanted(person_id: str, after: Presence, reason: str) -> None:
            self._amend(dialog, AmendNight(sheet.site_id, sheet.night, person_id, after, reason))

        dialog.wanted.connect(wanted)
        self._open(dialog)

    def _amend(self, dialog: AmendDialog | AddToNightDialog, command: AmendNight) -> None:
        self._place.act(
            amend_night,
            command,
            lambda _: dialog.accept(),
            lambda refusal: dialog.refuse(say(refusal.text)),
            asker=dialog,
        )

    def _open(self, dialog: AmendDialog | AddToNightDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.destroyed.connect(self._forget)
        self.dialog = dialog
        dialog.open()

    def _forget(self) -> None:
        self.dialog = None
