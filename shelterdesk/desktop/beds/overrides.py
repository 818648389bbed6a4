"""A rule that says no to a placement, and the way round it where a manager may take one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.dialogs.set_aside_dialog import SetAsideDialog
from shelterdesk.desktop.words import say
from shelterdesk.desktop.workplace import Notice, Workplace
from shelterdesk.domain.errors import Refusal
from shelterdesk.domain.placement import PlacementRefused
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rules import Rule, SetAside

Again = Callable[[SetAside], None]


class Overrides(QObject):
    """Says a refusal, and offers to place anyway where that one rule may be set aside; `dialog` asks for why."""

    def __init__(self, place: Workplace, page: QObject | None) -> None:
        super().__init__(page)
        self._place = place
        self.dialog: SetAsideDialog | None = None

    def refuse(self, refusal: Refusal, again: Again, *, holding: bool = False) -> None:
        """`again` places once more, or with `holding` keeps the bed, with the rule set aside."""
        rule = refusal.may_set_aside if isinstance(refusal, PlacementRefused) else None
        if rule is None or not self._place.desk.actor.may(Permission.SET_RULES_ASIDE, self._place.site_id):
            self._place.refused.emit(refusal)
            return
        words = say(refusal.text)
        offer = self.tr("Hold anyway…") if holding else self.tr("Place anyway…")
        self._place.told.emit(
            Notice(words, offer, lambda: self._ask(words, rule, again, holding), refused=True)
        )

    def _ask(self, words: str, rule: Rule, again: Again, holding: bool) -> None:
        page = self.parent()
        window = page.window() if isinstance(page, QWidget) else None
        dialog = SetAsideDialog(words, window, holding=holding)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: again(SetAside(rule, dialog.reason)))
        dialog.finished.connect(self._closed)
        self.dialog = dialog
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
