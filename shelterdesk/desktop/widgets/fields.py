"""Fields for whole numbers and for days, as plain widgets that forms may promote to."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSize, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QDateEdit, QSpinBox, QWidget

TEXT_MARGIN = 8


class NumberField(QSpinBox):
    """A spin box whose figure keeps the margin of other fields; Qt's style sheet leaves it none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lineEdit().setTextMargins(TEXT_MARGIN, 0, 0, 0)
        self.setMaximum(999_999)

    def sizeHint(self) -> QSize:
        return _as_high_as_told(self, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _as_high_as_told(self, super().minimumSizeHint())


class DayField(QDateEdit):
    """A day, shown as 3 Sep 2026, with a calendar that marks no day as a holiday."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("d MMM yyyy")
        self.setCalendarPopup(True)
        calendar = self.calendarWidget()
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(weekday, QTextCharFormat())

    def day(self) -> date:
        shown = self.date()
        return date(shown.year(), shown.month(), shown.day())

    def set_day(self, day: date) -> None:
        self.setDate(QDate(day.year, day.month, day.day))

    def sizeHint(self) -> QSize:
        return _as_high_as_told(self, super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return _as_high_as_told(self, super().minimumSizeHint())


def _as_high_as_told(field: QAbstractSpinBox, hint: QSize) -> QSize:
    """The height that the style sheet gives to every field; Qt adds to it where arrows belong to a field."""
    return QSize(hint.width(), field.minimumHeight() or hint.height())
