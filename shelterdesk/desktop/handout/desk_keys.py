"""The keys of the desk: Enter gives, + and - change an amount, arrows choose, Esc leaves; letters go to the field."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from shelterdesk.desktop.handout.choosing_view import ChoosingView
from shelterdesk.desktop.handout.finding import Finding
from shelterdesk.desktop.handout.flow import Flow
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.desktop.handout.visit_view import VisitView

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ARROWS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class DeskKeys(QObject):
    """Sees every key of `field` first; the page hands it those that nothing else took."""

    def __init__(
        self,
        field: QLineEdit,
        flow: Flow,
        finding: Finding,
        choosing: ChoosingView,
        visit_view: VisitView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._field, self._flow, self._finding = field, flow, finding
        self._choosing, self._visit_view = choosing, visit_view
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._key(event)
        return super().eventFilter(watched, event)

    def pressed(self, event: QKeyEvent, focused: QWidget | None) -> bool:
        """A key that nothing on the page took for itself, with `focused` under it; whether it was for the desk."""
        if event.key() in _ENTER and isinstance(focused, QPushButton) and focused.property("kind") != "step":
            focused.click()
        elif self._key(event):
            event.accept()
        elif event.text().isprintable() and event.text().strip():
            self._field.setFocus()
            QApplication.sendEvent(self._field, event)
        else:
            return False
        return True

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the desk; while something is typed, most are for the field."""
        key, typing = event.key(), bool(self._field.text())
        if key in _ENTER:
            self._finding.enter()
        elif key == Qt.Key.Key_Escape:
            self._finding.skip()
        elif key in _ARROWS and self._flow.stage is Stage.CHOOSING:
            self._choosing.move(_ARROWS[key])
        elif typing:
            return False
        elif key in _ARROWS:
            self._visit_view.move(_ARROWS[key])
        elif event.text() in ("+", "-") and self._flow.stage is Stage.VISIT:
            self._visit_view.step(1 if event.text() == "+" else -1)
        else:
            return False
        return True
