"""What the card says between visits: ready for a scan, nobody found, or that nothing is due yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.desktop.handout.clearing import clear
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.widgets.banner import Banner
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.words import say
from shelterdesk.domain.text import Text


class MessageView(QObject):
    rules_requested = Signal()

    def __init__(self, look: Look, ui: Ui_HandoutPage, parent: QObject, *, may_edit: bool) -> None:
        """`may_edit`: the person signed in may say what is due."""
        super().__init__(parent)
        self._look = look
        self._ui = ui
        self._may_edit = may_edit
        self._banner = Banner(look)
        ui.message_banner.addWidget(self._banner)
        self._has_rules: bool | None = None
        self.show(None, has_rules=True)

    def show(self, problem: Text | None, *, has_rules: bool) -> None:
        """`has_rules`: some entitlement is in force, so that something can be due at all."""
        self._banner.setVisible(problem is not None)
        if problem is not None:
            self._banner.say(say(problem), Tone.ALERT)
        if has_rules is not self._has_rules:
            self._has_rules = has_rules
            clear(self._ui.message_row)
            self._ui.message_row.addWidget(self._ready() if has_rules else self._without_rules())

    def words(self) -> str:
        """What the banner says; empty where there is none."""
        return "" if self._banner.isHidden() else self._banner.words()

    def _ready(self) -> EmptyState:
        return EmptyState(
            self._look,
            "hand-out",
            self.tr("Ready for the next scan"),
            self.tr("Scan a card, or type three letters of a name and press Enter."),
        )

    def _without_rules(self) -> EmptyState:
        title = self.tr("Nothing is due yet")
        if not self._may_edit:
            sentence = self.tr(
                "A manager or programme officer first sets what people may receive, and how often."
            )
            return EmptyState(self._look, "hand-out", title, sentence)
        state = EmptyState(
            self._look,
            "hand-out",
            title,
            self.tr("First set what a person or a household may receive, and how often."),
            self.tr("Set what is due"),
        )
        state.action_requested.connect(self.rules_requested)
        return state
