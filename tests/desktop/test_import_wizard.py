"""The import as a person does it: a file, its columns, what is not taken, one press, one undo."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton
from sqlalchemy import func, select

from shelterdesk.desktop.dialogs.import_wizard import ImportWizard
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.blanks_model import QUANTITY
from shelterdesk.desktop.models.import_models import FirstRowsModel, ProblemsModel
from shelterdesk.desktop.pages.people_page import PeoplePage
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import beds, people, rooms, sites
from shelterdesk.services.desk import Desk
from shelterdesk.services.stock_figures import stock_figures
from shelterdesk.services.undo import last_undoable

CATALOGUE = "Item Code,Item Name,Unit\nTARP01,Tarpaulin,piece\nJERRY,Jerrycan,piece\nFAMILY,Family Kit,kit\n"
KITS = "Kit,Item Code,Quantity\nFamily Kit,TARP01,2\nFamily Kit,JERRY,5\n"
STOCK = (
    "Warehouse,Item Code,Unit,Quantity,Unit Value,Currency,Supplier/Donor,Bin,Remark\n"
    "North,TARP01,piece,40,12.25,EUR,Red Fund,,\n"
    "North,JERRY,piece,250,1.59,EUR,Sea Fund,A/2:100,\n"
    "North,JERRY,piece,250,1.59,EUR,Sea Fund,B/2:150,\n"
    "North,=LOST,piece,1,1,EUR,Sea Fund,,who knows\n"
    "North,TARP01,piece,many,1,EUR,Sea Fund,,\n"
)


@pytest.fixture
def place(qapp: QApplication, desk: Desk) -> Iterator[Workplace]:
    tasks = Tasks()
    yield Workplace(desk, tasks)
    tasks.finish()


class Importer:
    """A person before the wizard."""

    def __init__(self, wizard: ImportWizard, person, qtbot, monkeypatch) -> None:
        self.wizard, self.ui, self.person = wizard, wizard.ui, person
        self._qtbot, self._monkeypatch = qtbot, monkeypatch

    def take_up(self, kind: IntakeKind) -> None:
        """The kind from the list, by the keyboard."""
        self.ui.kind.setFocus()
        self.person.press(Qt.Key.Key_Home)
        while self.ui.kind.currentData() != kind.value:
            self.person.press(Qt.Key.Key_Down)

    def choose(self, path: Path) -> None:
        """The file, by the button that is in sight."""
        self._monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
        buttons = [one for one in self.wizard.findChildren(QPushButton) if one.text() == "Choose a file…"]
        self.person.click(next(one for one in buttons if one.isVisible()))
        self.wait()

    def pick(self, field: str, heading: str) -> None:
        """A column for a field, from its box."""
        box = self.wizard.form.boxes[field]
        self.ui.mapping_scroll.ensureWidgetVisible(box)
        box.setFocus()
        self.person.press(Qt.Key.Key_Home)
        self.wait()
        while box.currentText() != heading:
            self.person.press(Qt.Key.Key_Down)
            self.wait()

    def wait(self) -> None:
        self._qtbot.waitUntil(lambda: not self.ui.busy.isVisible())

    def press_import(self) -> None:
        with self._qtbot.waitSignal(self.wizard.accepted):
            self.person.click(self.ui.import_button)


@pytest.fixture
def importer(look: Look, place: Workplace, person_at, qtbot, monkeypatch):
    def sit(kind: IntakeKind | None = None, at: Workplace = place) -> Importer:
        wizard = ImportWizard(look, at, kind)
        return Importer(wizard, person_at(wizard, 1160, 620), qtbot, monkeypatch)

    return sit


@pytest.fixture
def write(tmp_path: Path):
    def write(name: str, content: str) -> Path:
        path = tmp_path / name
        path.write_text(content, encoding="utf-8")
        return path

    return write


@pytest.fixture
def catalogue(importer, write) -> None:
    one = importer(IntakeKind.CATALOGUE)
    one.choose(write("c.csv", CATALOGUE))
    one.press_import()


def _count(desk: Desk, table) -> int:
    with desk.database.reading() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


def test_catalogue_kits_and_stock_come_in(importer, write, desk: Desk) -> None:
    for kind, content in (
        (IntakeKind.CATALOGUE, CATALOGUE),
        (IntakeKind.KITS, KITS),
        (IntakeKind.STOCK, STOCK),
    ):
        one = importer()
        one.take_up(kind)
        one.choose(write(f"{kind.value}.csv", content))
        one.press_import()
    north = next(store for store in stock_figures(desk).stores if store.name == "North")
    (kit,) = north.kits
    assert (kit.buildable, kit.unit_cost) == (20, Decimal("32.45"))
    assert dict(kit.cost_by_donor) == {"Red Fund": Decimal("24.50"), "Sea Fund": Decimal("7.95")}


@pytest.mark.usefixtures("catalogue")
def test_what_is_not_taken_is_in_front_and_can_be_copied_and_saved(
    importer, write, desk: Desk, tmp_path: Path, monkeypatch, qtbot
) -> None:
    one = importer(IntakeKind.STOCK)
    one.choose(write("s.csv", STOCK))
    assert one.ui.tabs.currentWidget() is one.ui.problems_tab
    assert one.ui.tabs.tabText(1) == "Not taken (2)"
    assert one.wizard.said.startswith("3 rows can be taken  ·  2 cannot  ·  new stores: 1")
    assert one.ui.import_button.text() == "Import 3 rows"
    assert stock_figures(desk).stores[0].items == ()
    model = one.ui.problems.model()
    assert model.index(0, 2).data() == "North · =LOST · piece · 1 · 1 · EUR · Sea Fund"
    one.ui.problems.selectRow(1)
    one.ui.problems.setFocus()
    one.person.press(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "6\tThe quantity “many” is not a number."
    saved = tmp_path / "not-taken.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    one.person.click(one.ui.save_problems_button)
    qtbot.waitUntil(lambda: saved.is_file() and saved.stat().st_size > 100)
    with saved.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["Line", "Why"],
            ["5", "'=LOST is not in the catalogue; import the catalogue first."],
            ["6", "The quantity “many” is not a number."],
        ]


def test_a_list_that_cannot_be_saved_is_said(importer, write, tmp_path: Path, monkeypatch, qtbot) -> None:
    one = importer(IntakeKind.STOCK)
    one.choose(write("s.csv", STOCK))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "no" / "x.csv"), ""))
    one.person.click(one.ui.save_problems_button)
    qtbot.waitUntil(lambda: one.wizard.said == "x.csv cannot be written.")


def test_a_column_with_another_heading_is_chosen_by_hand(importer, write) -> None:
    one = importer(IntakeKind.CATALOGUE)
    one.choose(write("strange.csv", "Sigla,Cosa\nTARP01,Tarpaulin\n"))
    assert one.wizard.said == "Still needed: item code or item name"
    assert one.ui.mapping_about.text() == "Needed: item code or item name."
    assert [name for name, box in one.wizard.form.boxes.items() if box.property("wrong")] == [
        "item_code",
        "item_name",
    ]
    assert not one.ui.import_button.isEnabled()
    one.pick("item_code", "Sigla")
    assert not one.wizard.form.boxes["item_name"].property("wrong")
    one.pick("item_name", "Cosa")
    assert one.wizard.said == "1 row can be taken  ·  new items: 1"
    headings = [one.ui.first_rows.model().headerData(at, Qt.Orientation.Horizontal) for at in range(3)]
    assert headings == ["Line\n", "Sigla\n→ Item code", "Cosa\n→ Item name"]
    one.press_import()


def test_a_column_can_be_passed_over(importer, write, desk: Desk) -> None:
    """A list that names a house nobody knows here goes to the site in view."""
    one = importer(IntakeKind.PEOPLE)
    one.choose(write("p.csv", "Shelter,First Name,Sex\nElsewhere,Ana,F\n"))
    assert one.wizard.said == "No row can be taken  ·  1 cannot"
    assert not one.ui.import_button.isEnabled()
    one.pick("site", "not in this file")
    one.press_import()
    assert _count(desk, people) == 1


def test_rows_go_to_the_site_in_view(importer, write, desk: Desk, qapp) -> None:
    with desk.write() as work:
        other = work.insert(sites, name="Casa Sol", kind="shelter", country="CW", time_zone="America/Curacao")
        work.commit("add site", text("Site added"), undoable=False)
    tasks = Tasks()
    everywhere = Workplace(replace(desk, actor=replace(desk.actor, site_id=None)), tasks)
    everywhere.site_id = other
    one = importer(IntakeKind.BEDS, everywhere)
    one.choose(write("b.csv", "Room,Beds\nSala,2\n"))
    one.press_import()
    tasks.finish()
    with desk.database.reading() as connection:
        assert connection.execute(select(rooms.c.site_id).where(rooms.c.name == "Sala")).scalar() == other


def test_another_sheet_of_the_workbook(importer, tmp_path: Path, desk: Desk) -> None:
    book = openpyxl.Workbook()
    book.active.title = "About"
    book.active.append(["Written", "by"])
    book.active.append(["one", "of us"])
    sheet = book.create_sheet("Camas")
    sheet.append(["Room", "Beds"])
    sheet.append(["Sala", 3])
    book.save(tmp_path / "book.xlsx")
    before = _count(desk, beds)
    one = importer(IntakeKind.BEDS)
    assert not one.ui.sheet.isVisible()
    one.choose(tmp_path / "book.xlsx")
    assert "Still needed" in one.wizard.said
    one.ui.sheet.setFocus()
    one.person.press(Qt.Key.Key_Down)
    one.wait()
    assert (one.ui.sheet.currentText(), one.wizard.said) == (
        "Camas",
        "1 row can be taken  ·  new rooms: 1  ·  new beds: 3",
    )
    one.press_import()
    assert _count(desk, beds) == before + 3


def test_a_file_that_is_no_table_is_one_sentence(importer, write, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")
    one = importer()
    one.choose(broken)
    assert one.wizard.said == "broken.xlsx is damaged and cannot be read."
    assert not one.ui.import_button.isEnabled()
    assert one.ui.views.currentWidget() is one.ui.empty_view
    one.choose(write("c.csv", CATALOGUE))
    assert one.ui.import_button.isEnabled()


@pytest.mark.usefixtures("catalogue")
def test_the_same_stock_is_refused_with_its_columns_in_sight(importer, write) -> None:
    path = write("s.csv", STOCK)
    first, again = importer(IntakeKind.STOCK), importer(IntakeKind.STOCK)
    first.choose(path)
    first.press_import()
    again.choose(path)
    assert "imported already" in again.wizard.said
    assert again.wizard.form.boxes["store"].currentText() == "Warehouse"
    assert not again.ui.import_button.isEnabled()


@pytest.mark.usefixtures("catalogue")
def test_the_same_stock_in_another_file_is_named_by_row(importer, write) -> None:
    first, again = importer(IntakeKind.STOCK), importer(IntakeKind.STOCK)
    first.choose(write("s.csv", STOCK))
    first.press_import()
    again.choose(write("saved anew.csv", STOCK + "\n"))
    assert "lie in their store already" in again.wizard.said
    tabs, view = again.ui.tabs, again.wizard.tables.remarks_view
    assert tabs.isTabVisible(tabs.indexOf(view))
    assert "lie in the store already" in view.model().index(0, 1).data()
    assert again.ui.import_button.isEnabled()  # it may be more of the same


def test_an_import_that_fails_late_leaves_the_file_open(importer, write, monkeypatch, qtbot) -> None:
    one = importer(IntakeKind.CATALOGUE)
    one.choose(write("c.csv", CATALOGUE))

    def too_late(*_: object) -> None:
        raise RuleBroken(text("Someone was faster."))

    monkeypatch.setattr("shelterdesk.desktop.dialogs.import_wizard.take", too_late)
    one.person.click(one.ui.import_button)
    qtbot.waitUntil(lambda: one.wizard.said == "Someone was faster.")
    assert one.wizard.isVisible()
    assert one.ui.file_view.isEnabled()


def test_a_later_choice_is_not_overtaken_by_an_earlier_answer(importer, write) -> None:
    one = importer(IntakeKind.CATALOGUE)
    one.wizard.take_file(write("c.csv", CATALOGUE))
    one.wizard.take_file(write("other.csv", "Code,Name\nX1,One\n"))
    one.wait()
    assert one.wizard.said == "1 row can be taken  ·  new items: 1"


def _drop(wizard: ImportWizard, url: QUrl) -> None:
    data = QMimeData()
    data.setUrls([url])
    event = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    wizard.dropEvent(event)


def test_a_file_can_be_dropped(importer, write) -> None:
    one = importer(IntakeKind.CATALOGUE)
    _drop(one.wizard, QUrl("https://example.org/list.csv"))
    assert one.wizard.said == ""
    _drop(one.wizard, QUrl.fromLocalFile(str(write("c.csv", CATALOGUE))))
    one.wait()
    assert one.wizard.trial.taken == 3


@pytest.mark.usefixtures("catalogue")
def test_one_undo_takes_the_import_back(place: Workplace, desk: Desk, qtbot) -> None:
    assert last_undoable(desk) is not None
    with qtbot.waitSignal(place.changed):
        place.undo_last()
    assert last_undoable(desk) is None


def test_only_what_the_role_may_import_is_offered(importer, desk: Desk) -> None:
    officer = replace(desk, actor=replace(desk.actor, role=Role.PROGRAMME))
    tasks = Tasks()
    one = importer(IntakeKind.STOCK, Workplace(officer, tasks))
    offered = [one.ui.kind.itemData(at) for at in range(one.ui.kind.count())]
    assert offered == ["catalogue", "kits", "minimums"]
    tasks.finish()


def test_the_models_are_sound(importer, write) -> None:
    one = importer(IntakeKind.STOCK)
    models = (
        FirstRowsModel(),
        ProblemsModel(),
        one.wizard.tables.first_rows,
        one.wizard.tables.problems,
    )
    testers = [
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        for model in models
    ]
    one.choose(write("s.csv", STOCK))
    assert (one.wizard.tables.first_rows.rowCount(), one.wizard.tables.problems.rowCount()) == (5, 5)
    assert len(testers) == 4


def test_the_page_of_people_opens_it_for_people(look: Look, place: Workplace, person_at) -> None:
    page = PeoplePage(look, place)
    person_at(page)
    assert [button.action for button in page.header().buttons] == [page.import_action, page.register_action]
    page.import_action.trigger()
    wizard = QApplication.activeModalWidget()
    assert isinstance(wizard, ImportWizard)
    assert wizard.kind is IntakeKind.PEOPLE
    wizard.reject()


def test_columns_chosen_by_hand_are_offered_again_and_forgotten(importer, write, qtbot) -> None:
    file = write("odd.csv", "Ref X,Thing,Counted in\nTARP,Tarpaulin,piece\n")
    first = importer(IntakeKind.CATALOGUE)
    first.choose(file)
    first.pick("item_code", "Ref X")
    first.pick("item_name", "Thing")
    first.press_import()
    again = importer(IntakeKind.CATALOGUE)
    again.choose(write("odd2.csv", "Ref X,Thing,Counted in\nSOAP,Soap,piece\n"))
    assert again.wizard.trial.remembered
    assert "columns as they were chosen before" in again.wizard.said
    assert again.wizard.trial.taken == 1
    again.wizard.learning.forget_button.click()
    qtbot.waitUntil(lambda: again.wizard.trial is not None and not again.wizard.trial.remembered)
    assert again.wizard.trial.result is None  # the columns are unknown as they were


def test_a_unit_nobody_knows_is_asked_for_once(importer, write, qtbot) -> None:
    sit = importer(IntakeKind.CATALOGUE)
    sit.choose(write("items.csv", "Item Code,Item Name,Unit\nFISH,Fish,blk\nMEAT,Meat,blk\n"))
    learning = sit.wizard.learning
    assert "2 in a unit nobody knows" in sit.wizard.said
    assert "blk" in learning.unit_label.text()
    learning.unit_box.setCurrentText("tins")
    learning.unit_button.click()
    qtbot.waitUntil(lambda: sit.wizard.trial is not None and sit.wizard.trial.result.units == ())
    assert not learning.unit_row.isVisible()


def test_blank_quantities_of_kits_are_typed_in_the_sheet(
    importer, write, catalogue, desk: Desk, qtbot
) -> None:
    sit = importer(IntakeKind.KITS)
    sit.choose(write("kits.csv", "Kit,Item Code,Quantity\nFamily Kit,TARP01,\nFamily Kit,JERRY,5\n"))
    learning = sit.wizard.learning
    assert sit.wizard.trial.taken == 0
    assert sit.ui.tabs.currentWidget() is learning.view
    place = learning.blanks.index(0, QUANTITY)
    assert not learning.blanks.setData(place, "none")
    assert learning.blanks.setData(place, "2")
    qtbot.waitUntil(lambda: sit.wizard.trial is not None and sit.wizard.trial.taken == 2)
    sit.press_import()
    ((kit,),) = (store.kits for store in stock_figures(desk).stores)
    assert (kit.name, kit.limited_by) == ("Family Kit", "Tarpaulin")
