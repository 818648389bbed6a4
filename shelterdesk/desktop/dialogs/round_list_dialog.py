"""The list of a round: who is put on it or taken off it by hand, and why; a new card for someone on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from shelterdesk.desktop.dialogs.fitting import FittingDialog
from shelterdesk.desktop.forms.ui_round_list_dialog import Ui_RoundListDialog
from shelterdesk.desktop.models.round_models import KEY, ListModel
from shelterdesk.desktop.rounds.words import APART, households, people
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.rounds import RoundState
from shelterdesk.domain.visit import Candidates, NotKnown
from shelterdesk.persistence.queries.rounds import Listed
from shelterdesk.services.rounds.plan import AddToRound, OffRound, add_to_round, off_round
from shelterdesk.services.rounds.views import RoundView, view_round
from shelterdesk.services.visits import identify

_DUE, _STATE = 3, 4


class RoundListDialog(FittingDialog):
    """Everything is kept at once; the toast of the window takes it back. `card_wanted` carries a person's id."""

    card_wanted = Signal(str)

    def __init__(self, place: Workplace, view: RoundView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundListDialog()
        self.ui.setupUi(self)
        self._place, self._view = place, view
        self.lines = ListModel(self)
        ui = self.ui
        ui.lines.setModel(self.lines)
        dress_table(ui.lines)
        header = ui.lines.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_DUE, QHeaderView.ResizeMode.Stretch)
        ui.why.addItems(
            [
                "",
                self.tr("Travels"),
                self.tr("Helped elsewhere"),
                self.tr("New here"),
                self.tr("Special need"),
            ]
        )
        ui.why.setCurrentIndex(0)
        ui.problem.hide()
        may = view.row.state in (RoundState.PLANNED, RoundState.OPEN)
        for widget in (ui.who, ui.who_label, ui.why, ui.why_label, ui.add_button, ui.off_button):
            widget.setVisible(may)
        self._connect()
        self._show(view)
        ui.lines.selectRow(0)
        ui.lines.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.who.textChanged.connect(self._enable)
        ui.who.returnPressed.connect(self._add)
        ui.add_button.clicked.connect(self._add)
        ui.off_button.clicked.connect(self._off)
        ui.card_button.clicked.connect(self._card)
        ui.close_button.clicked.connect(self.accept)
        ui.lines.selectionModel().selectionChanged.connect(lambda *_: self._enable())

    def _show(self, view: RoundView) -> None:
        ui, row = self.ui, self.ui.lines.currentIndex().row()
        self._view = view
        ui.title.setText(self.tr("List of {name}").format(name=view.row.name))
        listed = view.listed
        ui.lead.setText(APART.join((households(len(listed)), people(sum(line.members for line in listed)))))
        self.lines.set_lines(view.lines, view.items, view.labels)
        ui.lines.selectRow(max(0, row))
        self._enable()

    def _chosen(self) -> Listed | None:
        found = self.ui.lines.currentIndex().data(KEY)
        return found if isinstance(found, Listed) else None

    def _enable(self) -> None:
        ui, line = self.ui, self._chosen()
        ui.add_button.setEnabled(bool(ui.who.text().strip()))
        ui.off_button.setEnabled(line is not None and not line.got)
        ui.card_button.setEnabled(line is not None)
        off = line is not None and line.removed
        ui.off_button.setText(self.tr("Put back on the list") if off else self.tr("Take off the list"))

    def _add(self) -> None:
        typed, site_id = self.ui.who.text().strip(), self._view.row.site_id
        if typed:
            self._place.read(
                lambda desk: identify(desk, typed, site_id), self._found, self._refused, asker=self
            )

    def _found(self, found: Candidates | NotKnown) -> None:
        if isinstance(found, NotKnown):
            self._say(say(found.reason))
        elif len(found.people) > 1:
            self._say(self.tr("Several people fit; type the code."))
        else:
            reason = self.ui.why.currentText()
            command = AddToRound(self._view.row.round_id, found.people[0].person_id, reason)
            self._place.act(add_to_round, command, self._done, self._refused, asker=self)

    def _off(self) -> None:
        line = self._chosen()
        if line is not None:
            command = OffRound(
                line.round_person_id,
                self._view.row.round_id,
                self.ui.why.currentText(),
                off=not line.removed,
            )
            self._place.act(off_round, command, self._done, self._refused, asker=self)

    def _card(self) -> None:
        line = self._chosen()
        if line is not None:
            self.card_wanted.emit(line.person_id)

    def _done(self, _: Changes) -> None:
        self.ui.problem.hide()
        self.ui.who.clear()
        round_id = self._view.row.round_id
        self._place.read(lambda desk: view_round(desk, round_id), self._show, asker=self)

    def _refused(self, refusal: Refusal) -> None:
        self._say(say(refusal.text))

    def _say(self, words: str) -> None:
        self.ui.problem.setText(words)
        self.ui.problem.show()
