"""The round that is open at the desk: its name above the page, its progress in place of the day's, and its end."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.desktop.handout.visit_words import clock_words
from shelterdesk.desktop.rounds.deeds import RoundDeeds
from shelterdesk.desktop.rounds.words import APART, beside_words, pace_words, served_words, to_come_words
from shelterdesk.desktop.widgets.meter_bar import MeterBar
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.roles import Permission
from shelterdesk.services.handout_day import Today
from shelterdesk.services.rounds.views import Progress, round_progress


class OfRound(QObject):
    """Writes over what the card of the day says while a round is open; `told` when that begins, changes or ends."""

    told = Signal()

    def __init__(self, place: Workplace, ui: Ui_HandoutPage, page: QWidget) -> None:
        super().__init__(page)
        self._place, self._ui = place, ui
        for label in (ui.to_come, ui.pace):  # a round says more of itself than a day
            label.setWordWrap(True)
        self.progress: Progress | None = None
        self.deeds = RoundDeeds(place, page)
        self.end_action = QAction(self.tr("End session…"), self)
        self.end_action.triggered.connect(lambda _=False: self._end())
        self.end_action.setVisible(False)
        self._may_end = place.desk.actor.may(Permission.MOVE_STOCK)

    def ask(self, today: Today, store_id: str) -> None:
        """After the day was shown: what is known stays in sight until the answer is there."""
        if self.progress is not None:
            self._show(self.progress)
        if store_id:
            self._place.read(
                lambda desk: round_progress(desk, store_id, today.site_id), self._answered, asker=self
            )

    def subtitle(self, today: Today) -> str:
        """Food round 3 · Casa Mar · started 08:12; empty while no round is open."""
        progress = self.progress
        if progress is None:
            return ""
        time = clock_words(progress.opened_at, progress.time_zone)
        return APART.join((progress.name, today.site_name, self.tr("started {time}").format(time=time)))

    def _answered(self, progress: Progress | None) -> None:
        ended = self.progress is not None and progress is None
        self.progress = progress
        self.end_action.setVisible(progress is not None and self._may_end)
        if progress is not None:
            self._show(progress)
        elif ended:
            self._ui.today_title.setText(self.tr("Today"))
        self.told.emit()

    def _show(self, progress: Progress) -> None:
        ui = self._ui
        ui.today_title.setText(self.tr("This round"))
        ui.served.setText(served_words(progress))
        ui.to_come.setText(
            APART.join(part for part in (to_come_words(progress), beside_words(progress)) if part)
        )
        ui.pace.setText(pace_words(progress))
        item = ui.meter_row.itemAt(0)
        meter = None if item is None else item.widget()
        if isinstance(meter, MeterBar):
            meter.set_share(progress.served / progress.listed if progress.listed else 0.0)

    def _end(self) -> None:
        if self.progress is not None and self.deeds.dialog is None:
            self.deeds.close_of(self.progress.round_id)
