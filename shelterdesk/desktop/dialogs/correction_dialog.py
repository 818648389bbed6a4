"""A stay that began, or ended, at another moment than was written down."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QDialog, QWidget

from shelterdesk.desktop.beds.words import destination_word
from shelterdesk.desktop.forms.ui_correction_dialog import Ui_CorrectionDialog
from shelterdesk.domain.stays import Destination, StayRecord


class CorrectionDialog(QDialog):
    """`entry`: of the beginning, else of the end. `wanted` when it is to be done; `refuse` says why it was not.

    The moment is shown and read by the clock at the site.
    """

    wanted = Signal()

    def __init__(
        self, record: StayRecord, now: datetime, *, entry: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_CorrectionDialog()
        self.ui.setupUi(self)
        self._zone = ZoneInfo(record.time_zone)
        heading = self.tr("{who}: arrived") if entry else self.tr("{who}: left")
        self.ui.title.setText(heading.format(who=record.label))
        self.ui.moment.setMaximumDateTime(self._shown(now))
        self.ui.moment.setDateTime(self._shown(record.entered_at if entry else record.exited_at or now))
        for place in Destination:
            self.ui.destination.addItem(destination_word(place), place)
        self.ui.destination.setCurrentIndex(
            list(Destination).index(record.destination or Destination.UNKNOWN)
        )
        for widget in (self.ui.destination, self.ui.destination_label):
            widget.setVisible(not entry)
        self.ui.household.setVisible(record.household_id is not None)
        self.ui.household.setChecked(record.household_id is not None)
        self.ui.problem.hide()
        self.ui.reason.textChanged.connect(self._check)
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.correct_button.clicked.connect(self.wanted)
        self.ui.moment.setFocus()
        self._check()

    @property
    def at(self) -> datetime:
        """In UTC."""
        chosen = self.ui.moment.dateTime()
        day, time = chosen.date(), chosen.time()
        here = datetime(day.year(), day.month(), day.day(), time.hour(), time.minute(), tzinfo=self._zone)
        return here.astimezone(UTC)

    @property
    def destination(self) -> Destination:
        return list(Destination)[self.ui.destination.currentIndex()]

    @property
    def reason(self) -> str:
        return self.ui.reason.text().strip()

    @property
    def household(self) -> bool:
        return self.ui.household.isChecked()

    def refuse(self, sentence: str) -> None:
        """Say why nothing was corrected, and let it be mended."""
        self.ui.problem.setText(sentence)
        self.ui.problem.show()

    def _shown(self, moment: datetime) -> QDateTime:
        here = moment.astimezone(self._zone)
        return QDateTime(QDate(here.year, here.month, here.day), QTime(here.hour, here.minute))

    def _check(self) -> None:
        self.ui.correct_button.setEnabled(bool(self.reason))
