"""What else can be done for who stands there: give beyond what is due, lend, bring back, note that nothing is taken."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from shelterdesk.desktop.forms.ui_handout_page import Ui_HandoutPage
from shelterdesk.desktop.handout.flow import Flow
from shelterdesk.desktop.handout.questions import Questions
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.shell.page import Page
from shelterdesk.desktop.widgets.buttons import TALL, make_button
from shelterdesk.domain.visit import Visit


class More(QObject):
    """A button with a menu beside the others of the visit; each entry has a key of its own on the page."""

    def __init__(
        self,
        look: Look,
        ui: Ui_HandoutPage,
        page: Page,
        flow: Flow,
        questions: Questions,
        *,
        may_beyond: bool,
    ) -> None:
        super().__init__(page)
        self._flow = flow
        self._may_beyond = may_beyond
        asks = questions
        self.button: QPushButton = make_button(look, self.tr("More"), "more", scale=TALL)
        self.button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ui.actions.insertWidget(ui.actions.indexOf(ui.collector_button) + 1, self.button)
        self.beyond = page.key_action("Ctrl+G", self._with(asks.why_beyond), self.tr("Give anyway…"))
        self.lend = page.key_action("Ctrl+L", self._with(asks.what_is_lent), self.tr("Lend…"))
        self.back = page.key_action("Ctrl+B", self._with(asks.what_came_back), self.tr("Bring back…"))
        self.not_taken = page.key_action("Ctrl+D", self._with(asks.why_not_taken), self.tr("Not taken…"))
        self.menu = QMenu(self.button)
        self.menu.addActions(self.actions())
        self.button.clicked.connect(self._open)
        self.show()

    def actions(self) -> list[QAction]:
        return [self.beyond, self.lend, self.back, self.not_taken]

    def show(self) -> None:
        """What of it can be done now."""
        visit = self._flow.visit if self._flow.stage is Stage.VISIT else None
        self.button.setEnabled(visit is not None)
        self.beyond.setVisible(self._may_beyond)
        self.beyond.setEnabled(visit is not None and bool(visit.beyond))
        self.lend.setEnabled(visit is not None)
        self.back.setEnabled(visit is not None and bool(visit.before))
        self.not_taken.setEnabled(visit is not None)

    def _with(self, ask: Callable[[Visit], None]) -> Callable[[], None]:
        def act() -> None:
            if self._flow.stage is Stage.VISIT and self._flow.visit is not None:
                ask(self._flow.visit)

        return act

    def _open(self) -> None:
        above = QPoint(0, -self.menu.sizeHint().height())
        self.menu.popup(self.button.mapToGlobal(above))
