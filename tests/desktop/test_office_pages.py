"""Reports, activities, settings and help as the officer and the manager use them, on a real database."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from shelterdesk.desktop.look import ThemeMode
from shelterdesk.desktop.pages.help_page import TOPICS, HelpPage
from shelterdesk.desktop.pages.settings_page import SettingsPage
from shelterdesk.domain.roles import Role
from shelterdesk.services.session import sign_in
from shelterdesk.services.staff import list_staff
from tests.desktop.conftest import AtTheDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


def _open(office: AtTheDesk, page_id: str, qtbot: QtBot):
    return office.opens(page_id)


def test_a_login_is_added_used_and_closed(office, desk, qtbot) -> None:
    page = _open(office, "settings", qtbot)
    assert isinstance(page, SettingsPage)
    page.ui.add_staff_button.click()
    dialog = page.dialog
    for field, words in (
        ("display_name", "Dian"),
        ("login", "dian"),
        ("password", "a long river"),
        ("again", "another"),
    ):
        getattr(dialog.ui, field).setText(words)
    dialog.ui.add_button.click()
    assert "not the same" in dialog.ui.problem.text()
    dialog.ui.again.setText("a long river")
    with qtbot.waitSignal(dialog.accepted):
        dialog.ui.add_button.click()
    other = sign_in(desk.database.folder, "dian", "a long river")
    assert (other.actor.role, other.database.sealers) == (Role.DISTRIBUTION, {})
    other.database.close()
    qtbot.waitUntil(lambda: page.ui.staff_table.model().rowCount() == 2)
    row = [line.login for line in list_staff(desk)].index("dian")
    page.ui.staff_table.selectRow(row)
    page.ui.dismiss_button.click()
    qtbot.waitUntil(lambda: not [line for line in list_staff(desk) if line.login == "dian" and line.active])


def test_backup_and_check_say_what_they_did(office, desk, clock, qtbot) -> None:
    page = _open(office, "settings", qtbot)
    clock.forward(seconds=1)  # the daily copy was made at the moment before
    page.ui.backup_button.click()
    qtbot.waitUntil(lambda: "Backed up" in office.window.toast_widget.words())
    assert list((desk.database.folder / "backups").iterdir())
    page.ui.check_button.click()
    qtbot.waitUntil(lambda: "The audit trail is unbroken" in page.ui.check_result.text())
    assert "✗" not in page.ui.check_result.text()


def test_theme_and_text_size_change_at_once_and_are_remembered(office, appearance, look, qtbot) -> None:
    page = _open(office, "settings", qtbot)
    page.ui.theme.setCurrentIndex(page.ui.theme.findData(ThemeMode.DARK.value))
    page.ui.theme.activated.emit(page.ui.theme.currentIndex())
    page.ui.text_size.setCurrentIndex(page.ui.text_size.findData(150))
    page.ui.text_size.activated.emit(page.ui.text_size.currentIndex())
    assert (look.theme.dark, look.text_scale) == (True, 1.5)
    assert (appearance.preferences.theme, appearance.preferences.text_scale) == (ThemeMode.DARK, 1.5)


def test_help_opens_at_the_page_it_is_asked_from(office, qtbot) -> None:
    _open(office, "activities", qtbot)
    office.person.press(Qt.Key.Key_F1)
    page = office.window.current_page()
    assert isinstance(page, HelpPage)
    assert page.ui.article.toPlainText().startswith("Activities")
    for topic in TOPICS:
        page.show_topic(topic)
        assert len(page.ui.article.toPlainText()) > 150


def test_at_twice_the_text_settings_need_no_scrolling_sideways_and_the_heading_is_whole(
    office, look, qtbot
) -> None:
    look.set_text_scale(2.0)
    for page_id in ("settings", "reports", "help"):
        page = office.window.show_page(page_id)  # the sidebar scrolls by now
        office.waits()
        ground = page.parentWidget().parentWidget()
        assert ground.horizontalScrollBar().maximum() == 0, page_id
        title = office.window.header._title
        assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width(), page_id
    page = office.window.show_page("settings")
    office.waits()
    assert page.ui.scroll.horizontalScrollBar().maximum() == 0
    assert page.ui.staff_card.mapTo(page, page.ui.staff_card.rect().topLeft()).x() == 20
    button = office.window.sidebar.button("stock")
    button.set_badge("12 low")
    assert button._badge_for(1000) == "12 low"
    assert button._badge_for(look.px(60)) == "12"
