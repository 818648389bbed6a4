"""Cards before the camera: what is read goes the way of any scan, and without a camera nothing is offered."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from shelterdesk.desktop.camera.decoder import Grey, text_in
from shelterdesk.desktop.camera.source import FrameSource
from shelterdesk.desktop.dialogs import camera_dialog
from shelterdesk.desktop.dialogs.camera_dialog import CameraDialog, grey_of
from shelterdesk.desktop.handout.stage import Stage
from shelterdesk.domain.cards import show_card
from shelterdesk.persistence.tables import handouts
from shelterdesk.services.cards import IssueCards, card_sheet, issue_cards
from tests.desktop.test_handout_page import Counter, OpenCounter
from tests.desktop.test_handout_page import ana as ana
from tests.desktop.test_handout_page import kit as kit
from tests.desktop.test_handout_page import open_counter as open_counter
from tests.desktop.test_handout_page import room as room
from tests.handing_out import Person as Registered
from tests.handing_out import Room
from tests.words_on_screen import words_of

DARK, LIGHT = QColor(0, 0, 0), QColor(255, 255, 255)


class Plug:
    """A camera that shows what a test puts before it, and can be pulled out."""

    def __init__(self) -> None:
        self.plugged = True
        self.made: list[_Pictures] = []

    def __call__(self, parent: QObject) -> FrameSource | None:
        if not self.plugged:
            return None
        self.made.append(_Pictures(parent))
        return self.made[-1]


class _Pictures(FrameSource):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.running = False

    def start(self) -> None:
        self.running = True

    def stop(self) -> None:
        self.running = False


def picture(color: QColor) -> QImage:
    seen = QImage(66, 50, QImage.Format.Format_RGB32)  # rows of 66 bytes of grey are not those of a QImage
    seen.fill(color)
    return seen


def test_a_card_before_the_camera_is_a_scan(
    open_counter: OpenCounter, room: Room, ana: Registered, monkeypatch: pytest.MonkeyPatch
) -> None:
    issue_cards(room.desk, IssueCards(room.site_id, (ana.person_id,)))
    (card,) = card_sheet(room.desk, room.site_id, (ana.person_id,)).cards
    read = {0: show_card(card.number), 255: ""}
    monkeypatch.setattr(camera_dialog, "text_in", lambda seen: read[seen.light[-1]])
    plug = Plug()
    counter = open_counter(camera=plug)
    heard: list[str] = []
    counter.page.scanner.scanned.connect(heard.append)
    window = counter.window.windowHandle()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, CameraDialog)
    source = plug.made[-1]
    assert source.running
    source.frame.emit(picture(LIGHT))
    counter.settle()
    assert dialog.isVisible()  # nothing was read
    source.failed.emit()
    assert "gives no picture" in dialog.ui.problem.text()
    stopped: list[bool] = []
    source.destroyed.connect(lambda: stopped.append(True))
    source.frame.emit(picture(DARK))
    counter.qtbot.waitUntil(lambda: counter.stage is Stage.VISIT)
    counter.qtbot.waitUntil(lambda: bool(stopped))
    assert (counter.name, heard) == ("Ana", [show_card(card.number)])
    counter.press(Qt.Key.Key_Return)
    assert room.count(handouts) == 1
    issue_cards(room.desk, IssueCards(room.site_id, (ana.person_id,), anew=True))
    counter.page.camera.open()
    plug.made[-1].frame.emit(picture(DARK))  # the card of before
    counter.qtbot.waitUntil(lambda: any("no longer valid" in said for said in words_of(counter.page)))


def offered(counter: Counter) -> bool:
    buttons = counter.window.findChildren(QAbstractButton)
    return any(one.text() == "Scan with the camera" and one.isVisible() for one in buttons)


def test_the_button_is_there_only_with_a_camera(open_counter: OpenCounter) -> None:
    plug = Plug()
    counter = open_counter(camera=plug)
    assert offered(counter)
    plug.plugged = False
    counter.page.camera.open()
    assert not offered(counter)
    assert QApplication.activeModalWidget() is None
    plug.plugged = True
    counter.page.refresh()
    counter.settle()
    assert offered(counter)
    assert not offered(open_counter(camera=lambda _: None))


def test_the_decoder_reads_the_square_of_a_card() -> None:
    pytest.importorskip("zxingcpp", reason="zxing-cpp comes with the extra 'camera', which is not installed")
    segno = pytest.importorskip("segno", reason="segno is not installed here yet: see requirements.lock")
    rows = [[not dot for dot in row] for row in segno.make("ABCDEFGHJKM", error="q").matrix_iter(4, 4)]
    seen = QImage(len(rows[0]), len(rows), QImage.Format.Format_RGB32)
    for y, row in enumerate(rows):
        for x, light in enumerate(row):
            seen.setPixelColor(x, y, LIGHT if light else DARK)
    turned = seen.scaledToWidth(seen.width() * 13)
    assert text_in(grey_of(seen)) == text_in(grey_of(turned)) == "ABCDEFGHJKM"
    assert text_in(Grey(66, 50, bytes(66 * 50))) == ""
