"""A card scanner is a keyboard that types fast: its bursts are caught wherever the keyboard focus is.

A burst is at least six characters, each less than 35 ms after the one before, and then Enter. Nobody types
like that, and only the Enter proves it, so until then no letter may be lost:

- in a field that takes text every key goes straight through, and a burst is taken out again at its Enter;
- elsewhere a letter waits for the next one; if none follows in time it is delivered as if it had not waited.
  So a button or a list under the focus never hears a burst.

Keys are timed by the moment the window system saw them, not by when a busy program got round to them.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from shiboken6 import isValid

from shelterdesk.desktop.text_before import TextBefore, is_secret, takes_text

GAP_MS = 35
SHORTEST = 6
_HOLD_MS = 50  # a little longer than the gap, for the way a key takes
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFTS = (Qt.Key.Key_Shift, Qt.Key.Key_CapsLock)
_SILENT = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)
_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


def seen_at(event: QKeyEvent) -> int:
    """When the window system saw a key, in ms of its own clock; now, where it did not say."""
    return event.timestamp() or time.monotonic_ns() // 1_000_000


class Scanner(QObject):
    """Watches the keys of the whole application while it is active.

    `scanned` carries what was scanned, without the Enter. It is emitted while the Enter is being handled:
    whoever hears it must not open a dialog and wait.
    """

    scanned = Signal(str)

    def __init__(
        self,
        parent: QObject | None = None,
        moment: Callable[[QKeyEvent], int] = seen_at,
        hold_ms: int = _HOLD_MS,
    ) -> None:
        super().__init__(parent)
        app = QCoreApplication.instance()
        if app is None:
            raise RuntimeError("a scanner watches the application, which must be there first")
        self._moment = moment
        self._active = True
        self._typed = ""
        self._last: int | None = None  # when the latest key of the burst came
        self._ended: int | None = None  # when the latest burst was complete
        self._before: TextBefore | None = None
        self._held: list[QKeyEvent] = []
        self._target: QWidget | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(hold_ms)
        self._timer.timeout.connect(self._deliver)
        app.installEventFilter(self)

    def set_active(self, active: bool) -> None:
        """While not active every key goes its way."""
        self._forget()
        self._active = active

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # Keys come to the window first, and then again to each widget on their way.
        if not self._active or event.type() not in _KEYS or not watched.isWindowType():
            return False
        if not isinstance(event, QKeyEvent) or event.key() in _SHIFTS:
            return False
        if event.type() is QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() is QEvent.Type.KeyRelease:
            return self._released(event)
        if self._is_fast(self._moment(event)):
            event.accept()  # no letter within a burst is a shortcut
            return True
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        """Whether the key stops here."""
        now = self._moment(event)
        fast = self._is_fast(now)
        if event.key() in _ENTER and self._ended is not None and now - self._ended < GAP_MS:
            return True  # the second half of a scanner's line end
        if event.key() in _ENTER and fast and len(self._typed) >= SHORTEST:
            self._complete(now)
            return True
        if not fast or not _is_letter(event):
            self._forget()
        return _is_letter(event) and self._take(event, now)

    def _take(self, event: QKeyEvent, now: int) -> bool:
        focus = _receiver()
        if focus is not None and is_secret(focus):
            self._forget()
            return False
        begins = not self._typed
        self._typed += event.text()
        self._last = now
        if focus is not None and takes_text(focus):
            if begins:
                self._before = TextBefore(focus)
            return False
        self._target = focus
        self._held.append(event.clone())
        self._timer.start()
        return True

    def _released(self, event: QKeyEvent) -> bool:
        """A release follows its press: a held Space must not be let go before it was pressed."""
        if any(held.key() == event.key() for held in self._held):
            self._held.append(event.clone())
            return True
        return False

    def _complete(self, now: int) -> None:
        code, before = self._typed, self._before
        self._held.clear()
        self._forget()
        self._ended = now
        if before is not None:
            before.restore(code)
        self.scanned.emit(code)

    def _is_fast(self, now: int) -> bool:
        return self._last is not None and 0 <= now - self._last < GAP_MS

    def _forget(self) -> None:
        """This was no burst, or is no longer one; what was held goes where it was meant to go."""
        self._typed, self._last, self._before, self._ended = "", None, None, None
        self._deliver()

    def _deliver(self) -> None:
        self._timer.stop()
        held, self._held = self._held, []
        target, self._target = self._target, None
        for event in held:
            if target is not None and isValid(target):
                QApplication.sendEvent(target, event)


def _receiver() -> QWidget | None:
    """The widget that Qt would hand the next key to."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        return popup.focusWidget() or popup
    focused = QApplication.focusWidget()
    if isinstance(focused, QComboBox) and focused.isEditable():
        return focused.lineEdit()  # which gets what the box is sent
    return focused or QApplication.activeWindow()


def _is_letter(event: QKeyEvent) -> bool:
    """Whether a key is one character of text, pressed once and by itself."""
    text = event.text()
    plain = not event.modifiers() & _SILENT and not event.isAutoRepeat()
    return plain and len(text) == 1 and text.isprintable()
