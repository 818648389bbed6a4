"""Hand out: scan, look, Enter. The page holds no rule; it shows what the services answer."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout

from shelterdesk.desktop.camera.source import FindSource
from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.desktop.handout.camera_scan import CameraScan
from shelterdesk.desktop.handout.choosing_view import ChoosingView
from shelterdesk.desktop.handout.desk_keys import DeskKeys
from shelterdesk.desktop.handout.finding import Finding
from shelterdesk.desktop.handout.flow import Flow
from shelterdesk.desktop.handout.given_list import GivenEntry
from shelterdesk.desktop.handout.message_view import MessageView
from shelterdesk.desktop.handout.more import More
from shelterdesk.desktop.handout.of_round import OfRound
from shelterdesk.desktop.handout.questions import Questions
from shelterdesk.desktop.handout.sounds import Outcome, Sounds
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.handout.store_choice import StoreChoice
from shelterdesk.desktop.handout.today_card import TodayCard
from shelterdesk.desktop.handout.visit_view import VisitView
from shelterdesk.desktop.handout.visit_words import clock_words, describe_day
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.scanner import Scanner
from shelterdesk.desktop.shell.page import HeaderButton, Hint, Page, PageHeader
from shelterdesk.desktop.theme import Ink, Tone, Type
from shelterdesk.desktop.trace.opener import Tracing
from shelterdesk.desktop.widgets.buttons import dress
from shelterdesk.desktop.widgets.key_hint import KeyHint
from shelterdesk.desktop.widgets.labels import ElidedLabel, IconLabel
from shelterdesk.desktop.widgets.search_field import BigSearchField
from shelterdesk.desktop.widgets.tab_order import tab_in_order
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.changes import Changes, Topic
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text
from shelterdesk.services.handout_day import Today, read_today

SIDE_WIDTH = 281
SCROLL_HEIGHT = 110  # the least that what scrolls within the page keeps
SCALE_BELOW = 1.5
QWIDGETSIZE_MAX = 16_777_215


class HandoutPage(Page):
    """`scanner` and the camera are found here unless a test brings its own; `sounds_on`: whether the desk is heard."""

    def __init__(
        self,
        look: Look,
        place: Workplace,
        scanner: Scanner | None = None,
        sounds_on: Callable[[], bool] = lambda: True,
        find_camera: FindSource | None = None,
    ) -> None:
        super().__init__()
        self.ui = Ui_HandoutPage()
        self.ui.setupUi(self)
        self._look = look
        self._place = place
        self._today: Today | None = None
        self.flow = Flow(place, self)
        self.field = BigSearchField(look, self.tr("Scan card, or type call name or code…"))
        self.visit_view = VisitView(look, self.ui, self)
        self.choosing = ChoosingView(look, self.ui, self)
        self.store_choice = StoreChoice(self.ui, self)
        self.today_card = TodayCard(look, self.ui, self)
        self.of_round = OfRound(place, self.ui, self)
        may_edit = place.desk.actor.may(Permission.EDIT_ENTITLEMENTS)
        self.messages = MessageView(look, self.ui, self, may_edit=may_edit)
        self._rules_action = QAction(self.tr("What is due…"), self)
        self._rules_action.setVisible(may_edit)
        self.questions = Questions(look, place, self)
        self.tracing = Tracing(look, place, self)
        self.sounds = Sounds(self, sounds_on)
        may_beyond = place.desk.actor.may(Permission.GIVE_BEYOND)
        self.more = More(look, self.ui, self, self.flow, self.questions, may_beyond=may_beyond)
        self.finding = Finding(self.flow, self.field, self.choosing, self.questions, self)
        self.keys = DeskKeys(self.field, self.flow, self.finding, self.choosing, self.visit_view, self)
        self.scanner = scanner or Scanner(self)
        self.camera = CameraScan(place, self, find_camera)
        self._dress()
        self._connect()
        self._render()

    def header(self) -> PageHeader:
        return PageHeader(
            self.tr("Hand out"),
            self._subtitle(),
            tuple(
                HeaderButton(action, icon)
                for action, icon in (
                    (self.camera.action, "camera"),
                    (self._rules_action, "list"),
                    (self.of_round.end_action, "check"),
                )
                if action.isVisible()
            ),
            (
                Hint(self.tr("Scan"), self.tr("Find person")),
                Hint(self.tr("Enter"), self.tr("Give what is due")),
                Hint("+ −", self.tr("Change amount")),
                Hint(self.tr("Esc"), self.tr("Skip")),
                Hint("Ctrl Z", self.tr("Undo last")),
            ),
        )

    def take_focus(self) -> None:
        """Ready for a scan or for typing."""
        self.field.setFocus()

    def refresh(self) -> None:
        self.camera.look()
        self._read_today()
        self.flow.look_again()
        self.field.setFocus()

    # set-up

    def _dress(self) -> None:
        ui, look = self.ui, self._look
        ui.field_row.addWidget(self.field)
        ui.ready_row.addWidget(IconLabel(look, "check-circle", Ink.OK))
        ready = self.tr("Scanner ready – works from anywhere on this page")
        ui.ready_row.addWidget(ElidedLabel(ready, ink=Ink.MUTED), 1)
        no_card = self.tr("No card? Type 3 letters, then Enter")
        ui.no_card_row.addWidget(ElidedLabel(no_card, Type.CAPTION, Ink.MUTED))
        self._keys = KeyHint(look, self.tr("Enter")), KeyHint(look, self.tr("Esc"))
        ui.give_key.addWidget(self._keys[0])
        ui.skip_key.addWidget(self._keys[1])
        dress(ui.give_button, look, "check", Ink.ON_ACCENT)
        dress(ui.collector_button, look, "people")
        for button in (ui.give_button, ui.collector_button, ui.skip_button, ui.undo_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        actions = (ui.give_button, ui.collector_button, self.more.button, ui.skip_button)
        tab_in_order(self.field, ui.store, *actions, self.today_card.list, ui.undo_button)
        self._fit()
        look.changed.connect(self._fit)

    def _connect(self) -> None:
        ui = self.ui
        self.scanner.set_active(False)  # until the page is shown
        self.scanner.scanned.connect(self.finding.scan)
        self.camera.scanned.connect(self.scanner.scanned)  # from here on it is a scan like any other
        self.camera.told.connect(lambda: self.header_changed.emit(self.header()))
        self.camera.closed.connect(self.field.setFocus)
        self.flow.moved.connect(self._render)
        self.flow.answered.connect(self._answer)
        self.flow.turned_away.connect(self._turned_away)
        self.flow.left.connect(self.visit_view.set_left)
        self.finding.give_wanted.connect(self._give)
        self.visit_view.changed.connect(self._render_actions)
        self.messages.rules_requested.connect(self.questions.what_is_due)
        self.today_card.undo_requested.connect(self.questions.undo)
        self.today_card.take_back_requested.connect(self.questions.why_take_back)
        self.today_card.bring_back_requested.connect(self.questions.what_came_back_of)
        self.visit_view.came_back.connect(self.questions.loan_back)
        self.visit_view.was_lost.connect(self.questions.loan_lost)
        self.questions.collector_chosen.connect(self.flow.set_collector)
        self.questions.relation_chosen.connect(self.flow.set_relation)
        self.questions.beyond_wanted.connect(self.flow.give)
        self.questions.nothing_taken.connect(self.finding.skip)
        self.questions.answered.connect(self.field.setFocus)
        self.today_card.list.trace_requested.connect(lambda entry: self.tracing.handout(entry.handout_id))
        self.tracing.closed.connect(self.field.setFocus)
        self._rules_action.triggered.connect(self.questions.what_is_due)
        self._place.changed.connect(self._changed)
        ui.give_button.clicked.connect(self._give)
        ui.skip_button.clicked.connect(self.finding.skip)
        ui.collector_button.clicked.connect(self._who_collects)
        self.store_choice.chosen.connect(self.flow.set_store)
        self.store_choice.chosen.connect(lambda _: self._read_today())
        self.of_round.told.connect(lambda: self.header_changed.emit(self.header()))
        self.of_round.deeds.ended.connect(self.field.setFocus)

    def _fit(self) -> None:
        """With large text the day goes below the visit, since both do not fit beside each other."""
        ui, beside = self.ui, self._look.text_scale < SCALE_BELOW
        direction = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        ui.columns.setDirection(direction)
        ui.scan_foot.setDirection(direction)
        ui.side.setMaximumWidth(self._look.px(SIDE_WIDTH) if beside else QWIDGETSIZE_MAX)
        ui.side.setMinimumWidth(self._look.px(SIDE_WIDTH) if beside else 0)
        for key in self._keys:
            key.setVisible(beside)
        ui.scroll.setMinimumHeight(self._look.px(SCROLL_HEIGHT))
        self.today_card.list.setMinimumHeight(self._look.px(SCROLL_HEIGHT))

    # what is shown

    def _render(self) -> None:
        flow, ui = self.flow, self.ui
        match flow.stage:
            case Stage.READY:
                has_rules = self._today is None or self._today.rules > 0
                self.messages.show(flow.problem, has_rules=has_rules)
                ui.stages.setCurrentWidget(ui.message_stage)
            case Stage.CHOOSING if flow.candidates is not None:
                ui.stages.setCurrentWidget(ui.candidates_stage)
                self.choosing.show(flow.candidates)
            case Stage.VISIT if flow.visit is not None:
                self.visit_view.show(flow.visit, flow.collector, flow.relation)
                if flow.problem is not None:
                    self.visit_view.banner.say(say(flow.problem), Tone.ALERT)
                ui.stages.setCurrentWidget(ui.visit_stage)
                if self.field.text().strip() == flow.typed:  # else the next name is being typed already
                    self.field.clear()
                self.field.setFocus()
            case Stage.GIVEN:
                self.visit_view.set_fixed(self.tr("Given. Scan the next card."))
            case _:
                pass
        self._render_actions()

    def _render_actions(self) -> None:
        ui, stage = self.ui, self.flow.stage
        lines = self.visit_view.lines()
        ui.give_button.setEnabled(stage is Stage.VISIT and bool(lines))
        ui.collector_button.setEnabled(stage is Stage.VISIT and bool(lines))
        self.more.show()
        if stage is Stage.VISIT:
            ui.give_button.setText(self.visit_view.give_words() if lines else self.tr("Nothing to give"))
        elif stage is Stage.GIVEN:
            ui.give_button.setText(self.tr("Given"))

    def _read_today(self) -> None:
        site_id = self._place.site_id
        self._place.read(lambda desk: read_today(desk, site_id), self._show_today)

    def _show_today(self, today: Today) -> None:
        self._today = today
        self.today_card.show(today)
        self.store_choice.show(today.stores)
        self.flow.set_store(self.store_choice.store_id)
        self.flow.read_names(today.site_id)
        self.of_round.ask(today, self.store_choice.store_id)
        if self.flow.stage is Stage.READY:
            self._render()
        self.header_changed.emit(self.header())

    def _subtitle(self) -> str:
        if self._today is None:
            return ""
        return self.of_round.subtitle(self._today) or describe_day(self._today)

    def _answer(self, outcome: Outcome) -> None:
        self.field.flash(Tone.OK if outcome is Outcome.GOOD else Tone.ALERT)
        self.sounds.play(outcome)
        if outcome is not Outcome.GOOD:
            self.field.selectAll()

    def _turned_away(self, label: str, reason: Text) -> None:
        if self._today is not None:
            now = self._place.desk.clock()
            time = clock_words(now, self._today.time_zone)
            self.today_card.add_refused(GivenEntry(now, time, label, say(reason)))

    # what a person does

    def _give(self) -> None:
        self.flow.give(self.visit_view.lines())
        self.field.setFocus()

    def _who_collects(self) -> None:
        if self.flow.stage is Stage.VISIT and self.flow.visit is not None:
            self.questions.who_collects(self.flow.visit)

    def _changed(self, changes: Changes) -> None:
        if self.isVisible() and changes.topics & {Topic.HANDOUTS, Topic.PEOPLE, Topic.BEDS, Topic.STOCK}:
            self._read_today()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that nothing on the page took for itself."""
        if not self.keys.pressed(event, self.focusWidget()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.scanner.set_active(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.scanner.set_active(False)
