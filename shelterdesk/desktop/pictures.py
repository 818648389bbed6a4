"""A picture of every page, in both themes and two sizes, from whatever desk is given."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEventLoop, QSize
from PySide6.QtWidgets import QWidget

from shelterdesk.desktop.look import ThemeMode
from shelterdesk.desktop.pages.stock_page import StockPage
from shelterdesk.desktop.picture_scenes import choose_first, set_scene, views_of
from shelterdesk.desktop.signed_in import SignedIn
from shelterdesk.persistence.private_files import replacing

SIZES = (QSize(1440, 900), QSize(1366, 696))
MODES = (ThemeMode.LIGHT, ThemeMode.DARK)
_PATIENCE_MS = 20_000
_STILL_MS = 150  # longer than a page pauses before it reads what was chosen; then there is painting


def take_pictures(signed_in: SignedIn, folder: Path, switch: Callable[[ThemeMode], None]) -> tuple[Path, ...]:
    """Save ``page-theme-WxH.png`` for every page of the window and each view of it; returns the paths in order.

    `switch` puts the look into a theme. The folder is made if it is not there; raises OSError.
    """
    folder.mkdir(parents=True, exist_ok=True)
    saved: list[Path] = []
    window = signed_in.window
    for size in SIZES:
        window.resize(size)
        window.show()
        for page_id in window.page_ids:
            page = window.show_page(page_id)
            wait_until_idle(signed_in)
            set_scene(page, signed_in.place.desk)
            for view in views_of(page):
                if isinstance(page, StockPage) and view:
                    wait_until_idle(signed_in)
                    choose_first(page)
                for mode in MODES:
                    switch(mode)
                    wait_until_idle(signed_in)
                    names = (page_id, view, mode.value, f"{size.width()}x{size.height()}")
                    path = folder / f"{'-'.join(filter(None, names))}.png"
                    _save(window, path)
                    saved.append(path)
    switch(ThemeMode.LIGHT)
    return tuple(saved)


def wait_until_idle(signed_in: SignedIn) -> None:
    """Let the window work until nothing is under way in the background and it has painted."""
    deadline, still = QDeadlineTimer(_PATIENCE_MS), QDeadlineTimer(_STILL_MS)
    while not still.hasExpired() and not deadline.hasExpired():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 10)
        if not signed_in.tasks.idle:
            still = QDeadlineTimer(_STILL_MS)


def _save(window: QWidget, path: Path) -> None:
    with replacing(path) as part:
        if not window.grab().save(str(part), "PNG"):
            raise OSError(errno.EIO, "the picture could not be written", str(path))
