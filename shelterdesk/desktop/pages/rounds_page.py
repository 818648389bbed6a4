"""Rounds: planned distributions of a site, from the plan to the reckoning."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout, QHeaderView, QWidget

from shelterdesk.desktop.forms.ui_rounds_page import Ui_RoundsPage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.round_models import KEY, RoundsModel
from shelterdesk.desktop.rounds.deeds import RoundDeeds
from shelterdesk.desktop.rounds.panel import RoundPanel, make_deed
from shelterdesk.desktop.rounds.words import APART
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.widgets.tables import dress_table
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.rounds import RoundState
from shelterdesk.services.rounds.views import RoundList, RoundView, list_rounds, view_round

PANEL_WIDTH = 520
LARGE_TEXT = 1.5
ROW = 36
QWIDGETSIZE_MAX = 16_777_215
READING_PAUSE_MS = 60  # so that holding an arrow down does not read every round passed
_SHOWN = frozenset({Topic.HANDOUTS, Topic.STOCK, Topic.PEOPLE, Topic.SITES})


class RoundsPage(Page):
    def __init__(self, look: Look, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_RoundsPage()
        self.ui.setupUi(self)
        self._look, self._place = look, place
        self._seen: RoundList | None = None
        self._wanted = ""  # the round to be shown once it is in the list
        self._model = RoundsModel(self)
        self._pause = QTimer(self, singleShot=True, interval=READING_PAUSE_MS)
        self._pause.timeout.connect(self._read_round)
        self.deeds = RoundDeeds(place, self)
        self._plan_action = self.key_action("N", self.deeds.plan, self.tr("Plan a round"))
        self.panel = RoundPanel(look, self.ui, self._make_deeds(), self)
        self._dress()
        self._connect()
        self.panel.show(None)

    def header(self) -> PageHeader:
        hints = [Hint("N", self.tr("Plan a round"))]
        view = self.panel.view
        if view is not None:
            shown = (name for name, button in self.panel.buttons.items() if not button.isHidden())
            actions = (self._deeds[name][0] for name in shown)
            hints += [Hint(one.shortcut().toString(), one.text().rstrip("…")) for one in actions]
        return PageHeader(
            self.tr("Rounds"),
            self._subtitle(),
            (HeaderButton(self._plan_action, "plus", primary=True),),
            (*hints, Hint("Ctrl Z", self.tr("Undo"))),
        )

    def refresh(self) -> None:
        site_id = self._place.site_id
        self._place.read(lambda desk: list_rounds(desk, site_id), self._show, asker=self)

    def take_focus(self) -> None:
        """Arrows go through the rounds at once."""
        self.ui.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_deeds(self) -> dict[str, tuple[QAction, str]]:
        """What can be done with the round that is chosen: a key and a button each."""

        def of(act: Callable[[RoundView], None]) -> Callable[[], None]:
            def deed() -> None:
                if self.panel.view is not None:
                    act(self.panel.view)

            return deed

        deeds = self.deeds
        made = (
            ("open", self.tr("Open…"), "O", deeds.take, "check"),
            ("close", self.tr("Close…"), "C", deeds.close, "check"),
            ("report", self.tr("Report…"), "R", deeds.printing.report, "reports"),
            ("take", self.tr("Take out more…"), "T", deeds.take, "truck"),
            ("sheets", self.tr("Enter sheets…"), "S", deeds.sheets, "list"),
            ("edit", self.tr("Plan anew…"), "E", deeds.plan, "edit"),
            ("list", self.tr("List…"), "L", deeds.list, "people"),
            ("print", self.tr("Print…"), "P", self._print, "print"),
            ("cancel", self.tr("Cancel the round"), "X", deeds.cancel, "close"),
            ("again", self.tr("Open again"), "A", deeds.again, "undo"),
        )
        self._deeds = {
            name: (make_deed(self, words, key, of(act)), icon) for name, words, key, act, icon in made
        }
        return self._deeds

    def _print(self, view: RoundView) -> None:
        self.deeds.printing.offer(view, self.panel.buttons["print"])

    def _dress(self) -> None:
        ui = self.ui
        ui.table.setModel(self._model)
        dress_table(ui.table)
        header = ui.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._empty = EmptyState(
            self._look,
            "list",
            self.tr("No rounds yet"),
            self.tr(
                "A round plans a distribution: who is due what, what it needs of the stock, and the sheets to sign."
            ),
            self.tr("Plan a round"),
        )
        self._empty.action_requested.connect(self.deeds.plan)
        ui.stack.addWidget(self._empty)
        tab_in_order(ui.table, *self.panel.buttons.values(), ui.items)
        self._fit()

    def _connect(self) -> None:
        self._look.changed.connect(self._fit)
        self._place.changed.connect(self._changed)
        self.panel.shown.connect(lambda: self.header_changed.emit(self.header()))
        self.deeds.planned.connect(self._choose)
        self.deeds.ended.connect(self.take_focus)
        self.ui.table.selectionModel().selectionChanged.connect(lambda *_: self._pause.start())

    def _fit(self) -> None:
        """With large text the round goes below the list, since both do not fit beside each other."""
        ui, beside = self.ui, self._look.text_scale < LARGE_TEXT
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        ui.columns.setDirection(direction)
        ui.panel_card.setMinimumWidth(self._look.wide(PANEL_WIDTH) if beside else 0)
        ui.panel_card.setMaximumWidth(self._look.wide(PANEL_WIDTH) if beside else QWIDGETSIZE_MAX)
        ui.table.verticalHeader().setDefaultSectionSize(self._look.px(ROW))

    def _subtitle(self) -> str:
        seen = self._seen
        if seen is None:
            return ""
        names = [row.name for row in seen.rounds if row.state is RoundState.OPEN]
        return APART.join([seen.site, *(self.tr("{name} is open").format(name=name) for name in names)])

    def _show(self, seen: RoundList) -> None:
        self._seen = seen
        chosen = self._wanted or self._chosen()
        self._wanted = ""
        self._model.set_rows(seen.rounds)
        ui = self.ui
        ui.stack.setCurrentWidget(ui.table if seen.rounds else self._empty)
        if seen.rounds:
            ui.table.selectRow(max(0, self._model.row_of(chosen)))
            self._read_round()
        else:
            self.panel.show(None)

    def _choose(self, round_id: str) -> None:
        self._wanted = round_id
        self.refresh()

    def _chosen(self) -> str:
        return str(self.ui.table.currentIndex().data(KEY) or "")

    def _read_round(self) -> None:
        round_id = self._chosen()
        if round_id:
            self._place.read(lambda desk: view_round(desk, round_id), self._show_round, asker=self)

    def _show_round(self, view: RoundView) -> None:
        if view.row.round_id == self._chosen():
            self.panel.show(view)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & _SHOWN:
            self.refresh()
