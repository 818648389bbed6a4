"""Recording one activity: what, when, who paid, and how many took part by sex and age."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_activity_dialog import Ui_ActivityDialog
from shelterdesk.desktop.theme import Ink, Type
from shelterdesk.desktop.widgets.fields import NumberField
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.words import band_word, sex_word
from shelterdesk.domain.activities import Activity, ActivityKind, Participants
from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.people import AGE_BANDS, Sex
from shelterdesk.persistence.queries.catalogue import GrantLine
from shelterdesk.services.activities import RecordActivity

MOST_PEOPLE = 9_999
BESIDE = 48  # what a field has beside its figure


class ActivityDialog(FittingDialog):
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
        self.ui.day.setMaximumDate(QDate(today.year, today.month, today.day))
        self.ui.day.set_day(today)
        self._counts = self._make_counts()
        self._order_tabs()
        self.ui.cancel_button.clicked.connect(self.reject)
        self.ui.record_button.clicked.connect(self._record)
        self._add_up()
        self.ui.title.setFocus()

    def refuse(self, sentence: str) -> None:
        self.ui.problem.setText(sentence)

    def count(self, sex: Sex, band: str) -> NumberField:
        """The field of one group."""
        return self._counts[sex, band]

    def _make_counts(self) -> dict[tuple[Sex, str], NumberField]:
        grid = QGridLayout(self.ui.people)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        width = self.fontMetrics().horizontalAdvance(str(MOST_PEOPLE)) + BESIDE
        fields: dict[tuple[Sex, str], NumberField] = {}
        for column, band in enumerate(AGE_BANDS, 1):
            heading = make_label(band_word(band.code).replace(" ", "\n"), Type.CAPTION, Ink.MUTED)
            grid.addWidget(heading, 0, column, Qt.AlignmentFlag.AlignBottom)
            grid.setColumnStretch(column, 1)
        for row, sex in enumerate(Sex, 1):
            grid.addWidget(make_label(sex_word(sex)), row, 0)
            for column, band in enumerate(AGE_BANDS, 1):
                field = NumberField()
                field.setMaximum(MOST_PEOPLE)
                field.setMinimumWidth(width)
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # a wheel passing over it counts nobody
                field.setAccessibleName(f"{sex_word(sex)}, {band_word(band.code)}")
                field.valueChanged.connect(self._add_up)
                grid.addWidget(field, row, column)
                fields[sex, band.code] = field
        return fields

    def _order_tabs(self) -> None:
        """The counts come after the fields, as they stand there, and before the buttons."""
        stops = [self.ui.grant, *self._counts.values(), self.ui.cancel_button]
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def _add_up(self) -> None:
        people = sum(field.value() for field in self._counts.values())
        said = self.tr("1 person in all") if people == 1 else self.tr("{count} people in all")
        self.ui.total.setText(said.format(count=people))

    def _record(self) -> None:
        activity = Activity(
            day=self.ui.day.day(),
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
