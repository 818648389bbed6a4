"""What a keyboard and a screen reader are promised: keys that work, names on all that takes the focus."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.main_window import MainWindow
from shelterdesk.desktop.pages.help_page import TOPICS, HelpPage
from shelterdesk.desktop.shell.keys_dialog import KeysDialog
from shelterdesk.desktop.start.first_start import FirstStart
from shelterdesk.desktop.start.sign_in import SignIn
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.widgets.key_hint import KeyHint
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import sign_in
from shelterdesk.services.staff import NewStaff, add_staff
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.desktop.test_language import DIALOGS, PAGES
from tests.sleeping import ROSA, Shelter

# What pages answer to themselves, where it depends on what has the focus or on a scanner.
OF_THE_PAGE = {"Enter", "Esc", "Scan", "+ −", "/"}


@pytest.fixture(params=list(Role))
def seat(
    request: pytest.FixtureRequest, desk: Desk, clock: TestClock, sit_down: Callable[[Desk], AtTheDesk]
) -> Iterator[AtTheDesk]:
    """The window of each role."""
    if request.param is Role.MANAGER:
        yield sit_down(desk)
        return
    site_id = desk.actor.site_id
    add_staff(desk, NewStaff("other", "a long river", "Other", request.param, site_id))
    other = sign_in(desk.database.folder, "other", "a long river", clock)
    yield sit_down(other)
    other.database.close()


def unnamed(window: QWidget) -> list[str]:
    """Whatever takes the focus and has neither name, words, nor a label that leads to it."""
    buddies = {id(label.buddy()) for label in window.findChildren(QLabel) if label.buddy() is not None}
    return [
        f"{type(one).__name__} {one.objectName()}"
        for one in (window, *window.findChildren(QWidget))
        if one.isVisible()
        and one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        and one.focusProxy() is None  # the field inside a spin box: the box has the name
        and not (one is window or one.accessibleName() or id(one) in buddies or _words(one))
    ]


def _words(widget: QWidget) -> str:
    said = getattr(widget, "text", None)
    return "" if isinstance(widget, QLineEdit) or said is None else str(said())


def test_all_that_takes_the_focus_has_a_name_and_shown_keys_work(seat: AtTheDesk, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}
    wrong: dict[str, set[str]] = {}
    for page_id in seat.window.page_ids:
        page = seat.opens(page_id)
        page.setFocus()
        found[page_id] = unnamed(seat.window)
        seat.person.press(Qt.Key.Key_Question)
        dialog = seat.window.findChild(KeysDialog)
        assert dialog is not None, page_id
        shown = {hint.key for hint in dialog.findChildren(KeyHint)} - OF_THE_PAGE
        dialog.close()
        seat.window.activateWindow()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        qtbot.waitUntil(seat.window.isActiveWindow)
        working = _that_work(seat.window, page)
        # On the beds a role may have keys that answer nothing, and so are not shown.
        wrong[page_id] = shown - working if page_id == "beds" else shown ^ working
    assert {page_id: names for page_id, names in found.items() if names} == {}
    assert {page_id: keys for page_id, keys in wrong.items() if keys} == {}


def _that_work(window: MainWindow, page: QWidget) -> set[str]:
    own = [action.shortcut() for action in page.findChildren(QAction) if action.isEnabled()]
    own += [one.key() for one in window.findChildren(QShortcut) if one.parent() is window]
    keys = {sequence.toString().replace("+", " ") for sequence in own if not sequence.isEmpty()}
    return keys - OF_THE_PAGE - (set() if window.header.search.isVisible() else {"Ctrl K"})


@pytest.mark.parametrize("name", DIALOGS)
def test_all_that_takes_the_focus_in_a_dialog_has_a_name_and_escape_gives_it_back(
    desk: Desk, office: AtTheDesk, qtbot: QtBot, name: str
) -> None:
    Shelter(desk).arrive(ROSA)
    for page_id in PAGES:
        office.opens(page_id)
    before = office.window.focusWidget()
    DIALOGS[name](office.window)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    office.waits()
    dialog = QApplication.activeModalWidget()
    assert unnamed(dialog) == []
    assert dialog.focusWidget() is not None, "nothing in it has the focus"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None)
    assert office.window.focusWidget() is before


def test_all_that_takes_the_focus_before_the_window_has_a_name(
    appearance: Appearance, clock: TestClock, tmp_path: Path, qtbot: QtBot
) -> None:
    start = FirstStart(appearance.look, appearance.languages, Tasks(), tmp_path, clock)
    door = SignIn(appearance.look, appearance.languages, Tasks(), tmp_path, "", clock)
    for window in (start, door):
        qtbot.addWidget(window)
        window.show()
    box = start.ui.steps_box
    for step in [box.itemAt(at).widget() for at in range(box.count())]:
        start._show(step)
        assert unnamed(start) == []
    assert unnamed(door) == []


def test_f1_opens_the_article_of_the_page(office: AtTheDesk) -> None:
    for topic in (one for one in TOPICS if one in office.window.page_ids):
        office.opens(topic)
        office.person.press(Qt.Key.Key_F1)
        page = office.window.current_page()
        assert isinstance(page, HelpPage)
        title = office.window.sidebar.button(topic).entry.title
        assert page.ui.article.toPlainText().startswith(title)
