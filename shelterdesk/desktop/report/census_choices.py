"""How a census counts: the profile, what a row is, and which other profile is compared with it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QComboBox

from shelterdesk.desktop.forms.ui_reports_page import Ui_ReportsPage
from shelterdesk.desktop.report.request import CensusChoice
from shelterdesk.desktop.words import say
from shelterdesk.domain.census import FVPSA, HUD, ROOMS, VOCA, profile_of
from shelterdesk.reports.census import profile_name

SITE, HOUSEHOLD = "site", "household"


class CensusChoices(QObject):
    """Fills and reads three lists of the reports page. `changed` is emitted when a person chose something else."""

    changed = Signal()

    def __init__(self, ui: Ui_ReportsPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._profiles = ((HUD, "HUD"), (VOCA, "VOCA"), (FVPSA, "FVPSA"), (ROOMS, self.tr("Room-nights")))
        for profile, name in self._profiles:
            self._add(ui.profile, name, profile.code)
        ui.by.addItem(self.tr("Site"), SITE)
        ui.by.addItem(self.tr("Household type"), HOUSEHOLD)
        self._wanted: str | None = None  # to compare with, also while it is itself what counts
        self._offer_others()
        ui.profile.activated.connect(self._profile_chosen)
        ui.by.activated.connect(self.changed)
        ui.against.activated.connect(self._against_chosen)
        for combo in (ui.profile, ui.by, ui.against):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

    def choice(self) -> CensusChoice:
        """What is chosen now."""
        ui, against = self._ui, self._ui.against.currentData()
        return CensusChoice(
            profile_of(ui.profile.currentData()),
            ui.by.currentData() == HOUSEHOLD,
            None if against is None else profile_of(against),
        )

    def show(self, shown: bool) -> None:
        for group in (self._ui.profile_group, self._ui.by_group, self._ui.against_group):
            group.setVisible(shown)

    def _profile_chosen(self) -> None:
        self._offer_others()
        self.changed.emit()

    def _against_chosen(self) -> None:
        self._wanted = self._ui.against.currentData()
        self.changed.emit()

    def _offer_others(self) -> None:
        """A profile is never compared with itself; another choice stays as it was."""
        combo = self._ui.against
        combo.clear()
        combo.addItem(self.tr("Nothing"), None)
        for profile, name in self._profiles:
            if profile.code != self._ui.profile.currentData():
                self._add(combo, name, profile.code)
        combo.setCurrentIndex(0 if self._wanted is None else max(0, combo.findData(self._wanted)))

    def _add(self, combo: QComboBox, name: str, code: str) -> None:
        """A short name, with what it counts as its hint."""
        combo.addItem(name, code)
        combo.setItemData(combo.count() - 1, say(profile_name(profile_of(code))), Qt.ItemDataRole.ToolTipRole)
