"""How the day goes: households served and still to come, and what was just given."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal

from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.desktop.handout.given_list import GivenEntry, GivenList
from shelterdesk.desktop.handout.visit_words import clock_words, relation_word
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Ink
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.labels import make_label
from shelterdesk.desktop.widgets.meter_bar import MeterBar
from shelterdesk.services.handout_day import JustGiven, Today


class TodayCard(QObject):
    """Fills the right side of the form. Refused visits stand in the list for as long as the page lives."""

    undo_requested = Signal(object)  # GivenEntry
    take_back_requested = Signal(object)  # GivenEntry
    bring_back_requested = Signal(object)  # GivenEntry

    def __init__(self, look: Look, ui: Ui_HandoutPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._refused: list[GivenEntry] = []
        self._today: Today | None = None
        self._last: GivenEntry | None = None
        self._meter = MeterBar(look, self.tr("Households served today"))
        self.list = GivenList(look)
        ui.meter_row.addWidget(self._meter)
        self._nothing = make_label(self.tr("Nothing given yet today."), ink=Ink.MUTED, wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        ui.given_row.addWidget(self.list)
        ui.given_row.addWidget(self._nothing, 1)
        self.list.hide()
        dress(ui.undo_button, look, "undo")
        ui.undo_button.clicked.connect(self._undo)
        self.list.take_back_requested.connect(self.take_back_requested)
        self.list.bring_back_requested.connect(self.bring_back_requested)
        ui.undo_button.setEnabled(False)

    def show(self, today: Today) -> None:
        self._today = today
        total = today.served + today.waiting
        self._ui.served.setText(self._households(today.served, total))
        self._meter.set_share(today.served / total if total else 0.0)
        self._ui.to_come.setText(self.tr("{n} still to come").format(n=today.waiting))
        pace = today.minutes_left if today.waiting else None
        words = "" if pace is None else self.tr("about {n} min at this pace").format(n=pace)
        self._ui.pace.setText(words)
        self._show_list(today)

    def add_refused(self, entry: GivenEntry) -> None:
        self._refused.insert(0, entry)
        if self._today is not None:
            self._show_list(self._today)

    def _show_list(self, today: Today) -> None:
        given = [self._entry(one, today.time_zone) for one in today.given]
        entries = _newest_first([*given, *self._refused])
        self.list.set_entries(entries)
        self.list.setVisible(bool(entries))
        self._nothing.setVisible(not entries)
        self._ui.given_count.setText(self.tr("{n} today").format(n=len(given)))
        self._last = next((entry for entry in given if entry.mine), None)
        self._ui.undo_button.setEnabled(self._last is not None)
        words = self.tr("Undo last")
        if self._last is not None:
            words = self.tr("Undo last ({name})").format(name=self._last.label)
        self._ui.undo_button.setText(words)

    def _entry(self, one: JustGiven, time_zone: str) -> GivenEntry:
        what = one.what
        if one.collector is not None:
            what = self.tr("{what} – collected by {name}").format(what=what, name=one.collector)
        elif one.relation is not None:
            who = relation_word(one.relation)
            what = self.tr("{what} – collected by: {who}").format(what=what, who=who)
        if one.beyond is not None:
            what = self.tr("{what} – more than was due: {reason}").format(what=what, reason=one.beyond)
        return GivenEntry(one.at, clock_words(one.at, time_zone), one.label, what, one.handout_id, one.mine)

    def _households(self, served: int, total: int) -> str:
        if total == 1:
            return self.tr("{n} of 1 household").format(n=served)
        return self.tr("{n} of {total} households").format(n=served, total=total)

    def _undo(self) -> None:
        if self._last is not None:
            self.undo_requested.emit(self._last)


def _newest_first(entries: Sequence[GivenEntry]) -> list[GivenEntry]:
    return sorted(entries, key=lambda entry: entry.at, reverse=True)
