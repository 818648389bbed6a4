"""Recording one activity: what, when, who paid, and how many took part by sex and age."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QSpinBox, QWidget

from shelterdesk.desktop.forms.ui_activity_dialog import Ui_ActivityDialog
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.words import band_word, sex_word
from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.people import AGE_BANDS, Sex
from shelterdesk.persistence.queries.catalogue import GrantLine
from shelterdesk.services.activities import RecordActivity

MOST_PEOPLE = 9_999


class ActivityDialog(QDialog):
    """Emits `recorded` with a RecordActivity; stays open until `accept`, so that a refusal loses nothing."""

    recorded = Signal(object)

    def __init__(
        self,
        kinds: dict[ActivityKind, str],
        sites: Sequence[SiteChoice],
        grants: Sequence[GrantLine],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_ActivityDialog()
        self.ui.setupUi(self)
        for kind, word in kinds.items():
            self.ui.kind.addItem(word, kind.value)
        for site in sites:
            self.ui.site.addItem(site.name, site.site_id)
        self.ui.site.setVisible(len(sites) > 1)
        self.ui.site_label.setVisible(len(sites) > 1)
        self.ui.grant.addItem(self.tr("Nobody in particular"), None)
        for grant in grants:
            self.ui.grant.addItem(" ".join((grant.donor, grant.reference)).strip(), grant.grant_id)
        last = QDate(today.year, today.month, today.day)
        self.ui.day.setDate(last)
        self.ui.day.setMaximumDate(last)
        self._counts = self._make_counts()
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.record_button.clicked.connect(self._record)
        self._add_up()
        self.ui.title.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)

    def count(self, sex: Sex, band: str) -> QSpinBox:
        """The field of one group."""
        return self._counts[sex, band]

    def _make_counts(self) -> dict[tuple[Sex, str], QSpinBox]:
        grid = QGridLayout(self.ui.people)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        fields: dict[tuple[Sex, str], QSpinBox] = {}
        for column, band in enumerate(AGE_BANDS, 1):
            grid.addWidget(make_label(band_word(band.code), Type.CAPTION, Ink.MUTED), 0, column)
        for row, sex in enumerate(Sex, 1):
            grid.addWidget(make_label(sex_word(sex)), row, 0)
            for column, band in enumerate(AGE_BANDS, 1):
                field = QSpinBox()
                field.setRange(0, MOST_PEOPLE)
                field.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
                field.setAlignment(Qt.AlignmentFlag.AlignRight)
                field.setAccessibleName(f"{sex_word(sex)}, {band_word(band.code)}")
                field.valueChanged.connect(self._add_up)
                grid.addWidget(field, row, column)
                fields[sex, band.code] = field
        return fields

    def _add_up(self) -> None:
        people = sum(field.value() for field in self._counts.values())
        self.ui.total.setText(self.tr("{count} people in all").format(count=people))

    def _record(self) -> None:
        day = self.ui.day.date()
        activity = Activity(
            day=date(day.year(), day.month(), day.day()),
            kind=ActivityKind(self.ui.kind.currentData()),
            title=self.ui.title.text(),
            participants=tuple(
                Participants(sex, band, field.value())
                for (sex, band), field in self._counts.items()
                if field.value()
            ),
            grant_id=self.ui.grant.currentData(),
        )
        self.ui.problem.clear()
        self.recorded.emit(RecordActivity(self.ui.site.currentData(), activity))
