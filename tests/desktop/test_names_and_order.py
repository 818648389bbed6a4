"""What reaches stock, hand-outs and activities without a mouse: names for readers, Tab as read, words uncut."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QLabel,
    QTabBar,
    QWidget,
)

from shelterdesk.desktop.dialogs.move_out_dialog import Leaves
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.pages.activities_page import ActivitiesPage
from shelterdesk.desktop.pages.handout_page import HandoutPage
from shelterdesk.desktop.pages.stock_page import StockPage
from shelterdesk.desktop.stock.documents.view import DocumentsView
from shelterdesk.desktop.stock.money.view import MoneyView
from shelterdesk.services.desk import Desk
from shelterdesk.services.kits import Assemble, assemble
from shelterdesk.services.transfers import Send, send
from tests.desktop.conftest import AtTheDesk
from tests.handing_out import Room
from tests.keeping import hygiene_kit
from tests.papers import annex, pick
from tests.stocking import balances, store_of


@pytest.fixture
def filled(desk: Desk) -> str:
    """A shelter with something to see everywhere; the id of a person who is due some of it."""
    soap, _, kit = hygiene_kit(desk)
    assemble(desk, Assemble(store_of(desk), kit, 4))
    room = Room(desk)
    for item_id in (soap, kit):
        room.rule(item_id, quantity=2, every_days=0)
    ana, ben = room.person("Ana", age=30), room.person("Ben", age=40)
    room.household(ana, ben)
    return ana.person_id


def _stock(at: AtTheDesk, person_id: str) -> QWidget:
    page = at.opens("stock")
    assert isinstance(page, StockPage)
    page.list.select(next(line.item_id for line in page._seen.overview.lines if line.is_kit))
    at._qtbot.waitUntil(lambda: page.panel.item is not None)
    at.waits()
    return page


def _stock_dialog(do: Callable[[StockPage], object]) -> Callable[[AtTheDesk, str], QWidget]:
    def open_(at: AtTheDesk, person_id: str) -> QWidget:
        page = _stock(at, person_id)
        do(page)
        at._qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
        at.waits()
        return _dialog(at)

    return open_


def _donor(page: StockPage) -> None:
    page.receive()
    QTimer.singleShot(0, page, lambda: _ask_donor(page))


def _ask_donor(page: StockPage) -> None:
    if page.deeds.dialog is None:  # what it offers is still read
        QTimer.singleShot(10, page, lambda: _ask_donor(page))
    else:
        page.deeds.dialog.donor_requested.emit()


def _leaving(how: Leaves) -> Callable[[AtTheDesk, str], QWidget]:
    return _stock_dialog(lambda page: page.lot_menu.papers.move_out(how, page.list.store_id))


def _sending(at: AtTheDesk) -> DocumentsView:
    """The papers of the store, a sending on its way chosen."""
    page = at.opens("stock")
    assert isinstance(page, StockPage)
    at.waits()
    desk = page._place.desk
    lot_id = next(iter(balances(desk)))[0]
    sent = send(desk, Send(page.list.store_id, annex(desk), pick(lot_id, 1)))
    page.views.show("documents")
    view = page.views.current
    assert isinstance(view, DocumentsView)
    at.waits()
    view.select(sent.created[0])
    at.waits()
    return view


def _arrival(at: AtTheDesk, _person_id: str) -> QWidget:
    _sending(at).panel.arrive.click()
    at.waits()
    return _dialog(at)


def _cancelling(at: AtTheDesk, _person_id: str) -> QWidget:
    _sending(at).panel.cancel.click()
    at.waits()
    return _dialog(at)


def _money(do: Callable[[MoneyView], object]) -> Callable[[AtTheDesk, str], QWidget]:
    def open_(at: AtTheDesk, _person_id: str) -> QWidget:
        page = at.opens("stock")
        assert isinstance(page, StockPage)
        at.waits()
        page.views.show("money")
        at.waits()
        view = page.views.current
        assert isinstance(view, MoneyView)
        do(view)
        at.waits()
        return _dialog(at)

    return open_


def _visit(at: AtTheDesk, person_id: str) -> HandoutPage:
    page = at.opens("handout")
    assert isinstance(page, HandoutPage)
    page.flow.open(person_id)
    at.waits()
    return page


def _question(do: Callable[[HandoutPage], object]) -> Callable[[AtTheDesk, str], QWidget]:
    def open_(at: AtTheDesk, person_id: str) -> QWidget:
        do(_visit(at, person_id))
        at.waits()
        return _dialog(at)

    return open_


def _take_back(at: AtTheDesk, person_id: str) -> QWidget:
    page = _visit(at, person_id)
    at.person.press(Qt.Key.Key_Return)
    at.waits()
    page.questions.why_take_back(page.today_card._last)
    return _dialog(at)


def _rule(at: AtTheDesk, person_id: str) -> QWidget:
    rules = _question(lambda page: page.questions.what_is_due())(at, person_id)
    rules.ui.new_button.click()  # type: ignore[attr-defined]
    at.waits()
    return _dialog(at)


def _activity(at: AtTheDesk, person_id: str) -> QWidget:
    page = at.opens("activities")
    assert isinstance(page, ActivitiesPage)
    page.record()
    at.waits()
    return _dialog(at)


def _dialog(at: AtTheDesk) -> QWidget:
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    return found


PLACES: dict[str, Callable[[AtTheDesk, str], QWidget]] = {
    "stock": _stock,
    "receive": _stock_dialog(StockPage.receive),
    "donor": _stock_dialog(_donor),
    "adjust": _stock_dialog(StockPage.adjust),
    "assemble": _stock_dialog(StockPage.assemble),
    "new item": _stock_dialog(StockPage.new_item),
    "edit item": _stock_dialog(lambda page: page.panel.edit_requested.emit()),
    "new kit": _stock_dialog(StockPage.new_kit),
    "bill": _stock_dialog(lambda page: page.panel.bill_requested.emit()),
    "import": _stock_dialog(StockPage.import_files),
    **{how.value: _leaving(how) for how in Leaves},
    "what came": _arrival,
    "cancel a sending": _cancelling,
    "another bin": _stock_dialog(lambda page: page.lot_menu._lot(apart=False)),
    "quarantine": _stock_dialog(lambda page: page.lot_menu._lot(apart=True)),
    "grant": _money(lambda view: view.deeds.edit(view.money, view.model.line(0))),
    "rates": _money(lambda view: view.deeds.rates(view.money)),
    "limit": _money(lambda view: view.deeds.limit(view.money)),
    "hand out": _visit,
    "collector": _question(lambda page: page._who_collects()),
    "rules": _question(lambda page: page.questions.what_is_due()),
    "rule": _rule,
    "take back": _take_back,
    "activities": lambda at, person_id: at.opens("activities"),
    "activity": _activity,
}
DIALOGS = [name for name in PLACES if name not in ("stock", "hand out", "activities")]


@pytest.fixture
def place(request: pytest.FixtureRequest, office: AtTheDesk, filled: str) -> Iterator[QWidget]:
    widget = PLACES[request.param](office, filled)
    yield widget
    for _ in range(2):
        if (dialog := QApplication.activeModalWidget()) is not None:
            dialog.close()


def _reached(widget: QWidget) -> list[QWidget]:
    """What Tab may reach in it, without the insides of compound fields."""
    found = [child for child in widget.findChildren(QWidget) if _by_tab(child)]
    inside = (QComboBox, QAbstractSpinBox, QCalendarWidget)
    return [child for child in found if not _within(child, inside, widget)]


def _by_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None


def _within(child: QWidget, kinds: tuple[type[QWidget], ...], top: QWidget) -> bool:
    above = child.parentWidget()
    while above is not None and above is not top:
        if isinstance(above, kinds):
            return True
        above = above.parentWidget()
    return isinstance(child, QCalendarWidget)


def _name(widget: QWidget) -> str:
    """What a screen reader says of it: its own name, its words, or those of its label."""
    if isinstance(widget, QTabBar):
        return " ".join(widget.tabText(at) for at in range(widget.count()))
    own = widget.accessibleName() or _words(widget)
    labels = (label.text() for label in widget.window().findChildren(QLabel) if label.buddy() is widget)
    return own or next(labels, "")


@pytest.mark.parametrize("place", PLACES, indirect=True)
def test_everything_that_tab_reaches_has_a_name(place: QWidget) -> None:
    reached = _reached(place)
    assert reached
    assert [f"{type(one).__name__} {one.objectName()}" for one in reached if not _name(one).strip()] == []


@pytest.mark.parametrize("place", DIALOGS, indirect=True)
def test_a_dialog_begins_where_one_types_and_escape_gives_the_focus_back(
    place: QWidget, office: AtTheDesk
) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    assert place.isAncestorOf(focused)
    assert not isinstance(focused, QAbstractButton)
    before = QApplication.activeModalWidget()
    office.person.window = before
    office.person.press(Qt.Key.Key_Escape)
    office.waits()
    office.person.window = office.window
    assert QApplication.activeModalWidget() is not before


@pytest.mark.parametrize("place", DIALOGS, indirect=True)
def test_no_word_of_a_dialog_is_cut_at_any_size_of_text(
    place: QWidget, office: AtTheDesk, look: Look
) -> None:
    """The screen of the tests is 800 wide and high, less than any laptop's."""
    for scale in (1.0, 1.5, 2.0):
        look.set_text_scale(scale)
        office.waits()
        place.hide()
        place.show()
        office.waits()
        short = [
            f"{scale} {type(one).__name__} {one.objectName()}: {one.width()} of {one.minimumSizeHint().width()}"
            for one in place.findChildren(QWidget)
            if one.isVisible()
            and isinstance(one, (QLabel, QAbstractButton))
            and _words(one)
            and one.width() < one.minimumSizeHint().width()
        ]
        assert short == []
        assert place.height() <= 800


def _words(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, (QLabel, QAbstractButton)) else ""


def _tabbed(office: AtTheDesk, start: QWidget) -> list[str]:
    """The names that Tab says, from `start` around."""
    start.setFocus()
    said: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        said.append(_name(focused))
        office.person.press(Qt.Key.Key_Tab)
        if QApplication.focusWidget() is start:
            return said
    raise AssertionError(said)


def test_tab_goes_through_stock_as_it_is_read(office: AtTheDesk, filled: str) -> None:
    page = _stock(office, filled)
    assert isinstance(page, StockPage)
    said = _tabbed(office, page.list.field)
    assert said[:5] == ["Search by name, code or category", "New item", "New kit", "All", "Stock"]
    acts = ["Edit the item", "Assemble…", "Receive…", "Adjust…", "More for this item"]
    assert said[5:11] == ["Trace: whose money, and to whom", *acts]
    assert said[12:14] == ["Bill of materials", "Change the bill…"]


def test_tab_goes_through_a_visit_as_it_is_read(office: AtTheDesk, filled: str) -> None:
    page = _visit(office, filled)
    said = _tabbed(office, page.field)
    kit, soap = "Fewer: Hygiene kit", "Fewer: Soap"
    assert sorted(said[1:3]) == [kit, soap]
    assert said[3:7] == ["Give all 4 items", "Someone else collects", "More", "Skip"]
    assert "Just given" not in said  # nothing is yet


def test_tab_goes_through_what_came_back_before_its_buttons(office: AtTheDesk, filled: str) -> None:
    page = _visit(office, filled)
    office.person.press(Qt.Key.Key_Return)
    office.waits()
    page.flow.open(filled)
    office.waits()
    assert page.flow.visit is not None
    page.questions.what_came_back(page.flow.visit)
    office.waits()
    dialog = _dialog(office)
    office.person.window = dialog
    said = _tabbed(office, dialog.ui.handout)  # type: ignore[attr-defined]
    assert said[0] == "From the hand-out of"
    assert said[1].startswith(("More: ", "Fewer: ")), said
    assert all(name.startswith(("More: ", "Fewer: ")) for name in said[1:-2]), said
    assert said[-2:] == ["Why", "Cancel"]
    assert _cut_choices(dialog) == []
    dialog.close()


def _cut_choices(dialog: QWidget) -> list[str]:
    """Choices that are not whole in their box."""
    boxes = (box for box in dialog.findChildren(QComboBox) if box.isVisible() and not box.isEditable())
    return [
        box.currentText()
        for box in boxes
        if box.fontMetrics().horizontalAdvance(box.currentText()) > box.width() - 36
    ]


def test_tab_goes_through_a_rule_from_its_item_to_its_buttons(office: AtTheDesk, filled: str) -> None:
    dialog = _rule(office, filled)
    office.person.window = dialog
    said = _tabbed(office, dialog.ui.item)  # type: ignore[attr-defined]
    assert said[:4] == ["Item", "For", "How much", "Another quantity for larger households"]
    assert said[4:8] == ["At most a day", "At most a month", "At most in one stay", "Not again for (days)"]
    assert said[-2:] == ["Cancel", "Set this rule"]
    dialog.close()
