"""The keys of the tape: arrows go from bed to bed and from bar to bar, with Shift they change a day of leaving.

T comes back to today, plus and minus show fewer or more days, Ctrl and arrows go by the week.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from shelterdesk.desktop.timeline.tape_drag import may_drag

if TYPE_CHECKING:
    from shelterdesk.desktop.timeline.tape_view import TapeView

_ACTIVATE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_ALONG = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOM = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
_ENDS = {Qt.Key.Key_Home: -1_000_000, Qt.Key.Key_End: 1_000_000}
_WEEK = 7


def press_key(view: TapeView, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
    """Do what a key stands for; False for one that means nothing here."""
    if key in _DOWN:
        _step(view, _DOWN[key])
    elif key in _PAGES:
        page = max(1, int(view.frame.body.height()) // view.frame.row_height - 1)
        _step(view, _PAGES[key] * page)
    elif key in _ENDS:
        _step(view, _ENDS[key])
    elif key in _ALONG:
        _go_along(view, _ALONG[key], held)
    elif key in _ZOOM:
        view.zoom(_ZOOM[key])
    elif key == Qt.Key.Key_T and not held:
        view.show_today()
    elif key in _ACTIVATE and view.current:
        view.activated.emit(view.current)
    else:
        return False
    return True


def _step(view: TapeView, by: int) -> None:
    row = view.rows.step(view.rows.row_of(view.current), by)
    bed = None if row is None else view.rows.bed_at(row)
    if bed is not None:
        view.set_current(bed.bed_id)


def _go_along(view: TapeView, by: int, held: Qt.KeyboardModifier) -> None:
    if held & Qt.KeyboardModifier.ControlModifier:
        view.scroll_days(by * _WEEK)
    elif held & Qt.KeyboardModifier.ShiftModifier:
        _stretch(view, by)
    else:
        _next_bar(view, by)


def _stretch(view: TapeView, by: int) -> None:
    """A day later or sooner, never before today; a stay without a day of leaving gets one from today on."""
    bar = view.bar or view.bar_today(view.current)
    if bar is not None and may_drag(bar):
        end = view.today if bar.end is None else max(bar.end, view.today)
        view.end_requested.emit(bar, max(view.today, end + timedelta(days=by)))


def _next_bar(view: TapeView, by: int) -> None:
    """From the bar of today when none is chosen; where there is no other, a day further along."""
    bars, chosen = view.bars(view.current), view.bar
    if chosen is not None:
        at = bars.index(chosen) + by
    else:
        tonight = view.bar_today(view.current)
        at = -1 if tonight is None else bars.index(tonight)
    if 0 <= at < len(bars):
        view.set_current(view.current, bars[at].bar_id)
    else:
        view.scroll_days(by)
