"""The import as a person does it: a file, its columns, what is not taken, one press, one undo."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog

from shelterdesk.desktop.dialogs.import_wizard import ImportWizard
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.models.import_models import FirstRowsModel, ProblemsModel
from shelterdesk.desktop.tasks import Tasks
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.services.desk import Desk
from shelterdesk.services.stock_figures import stock_figures
from shelterdesk.services.undo import last_undoable

CATALOGUE = "Item Code,Item Name,Unit\nTARP01,Tarpaulin,piece\nJERRY,Jerrycan,piece\nFAMILY,Family Kit,kit\n"
KITS = "Kit,Item Code,Quantity\nFamily Kit,TARP01,2\nFamily Kit,JERRY,5\n"
STOCK = (
    "Warehouse,Item Code,Unit,Quantity,Unit Value,Currency,Supplier/Donor,Bin\n"
    "North,TARP01,piece,40,12.25,EUR,Red Fund,\n"
    "North,JERRY,piece,250,1.59,EUR,Sea Fund,A/2:100\n"
    "North,JERRY,piece,250,1.59,EUR,Sea Fund,B/2:150\n"
    "North,LOST,piece,1,1,EUR,Sea Fund,\n"
    "North,TARP01,piece,many,1,EUR,Sea Fund,\n"
)


@pytest.fixture
def place(qapp: QApplication, desk: Desk) -> Iterator[Workplace]:
    tasks = Tasks()
    yield Workplace(desk, tasks)
    tasks.finish()


@pytest.fixture
def wizard(look: Look, place: Workplace, person_at) -> ImportWizard:
    made = ImportWizard(look, place)
    made.person = person_at(made, 1100, 640)
    return made


def _file(folder: Path, name: str, content: str) -> Path:
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return path


def _choose(wizard: ImportWizard, kind: IntakeKind, path: Path, monkeypatch, qtbot) -> None:
    """As a person: the kind from the list, the file by the button."""
    wizard.ui.kind.setCurrentIndex(wizard.ui.kind.findData(kind.value))
    wizard.ui.kind.activated.emit(wizard.ui.kind.currentIndex())
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    wizard.person.click(wizard.ui.browse_button)
    qtbot.waitUntil(lambda: wizard.trial is not None)


def _take(wizard: ImportWizard, kind: IntakeKind, path: Path, monkeypatch, qtbot) -> None:
    wizard.show()
    _choose(wizard, kind, path, monkeypatch, qtbot)
    with qtbot.waitSignal(wizard.accepted):
        wizard.person.click(wizard.ui.import_button)


def test_catalogue_kits_and_stock_come_in(wizard, desk, tmp_path, monkeypatch, qtbot) -> None:
    for kind, content in (
        (IntakeKind.CATALOGUE, CATALOGUE),
        (IntakeKind.KITS, KITS),
        (IntakeKind.STOCK, STOCK),
    ):
        _take(wizard, kind, _file(tmp_path, f"{kind.value}.csv", content), monkeypatch, qtbot)
    north = next(store for store in stock_figures(desk).stores if store.name == "North")
    (kit,) = north.kits
    assert (kit.buildable, kit.unit_cost) == (20, Decimal("32.45"))
    assert dict(kit.cost_by_donor) == {"Red Fund": Decimal("24.50"), "Sea Fund": Decimal("7.95")}


def test_what_is_not_taken_is_listed_and_can_be_saved(wizard, desk, tmp_path, monkeypatch, qtbot) -> None:
    _take(wizard, IntakeKind.CATALOGUE, _file(tmp_path, "c.csv", CATALOGUE), monkeypatch, qtbot)
    wizard.show()
    _choose(wizard, IntakeKind.STOCK, _file(tmp_path, "s.csv", STOCK), monkeypatch, qtbot)
    assert [problem.line for problem in wizard.trial.refused] == [5, 6]
    assert wizard.ui.tabs.tabText(1) == "Not taken (2)"
    assert "3 rows can be taken" in wizard.ui.summary.text()
    assert stock_figures(desk).stores[0].items == ()
    saved = tmp_path / "not-taken.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(saved), ""))
    wizard.ui.tabs.setCurrentIndex(1)
    wizard.person.click(wizard.ui.save_problems_button)
    qtbot.waitUntil(saved.is_file)
    qtbot.waitUntil(lambda: saved.stat().st_size > 10)
    with saved.open(encoding="utf-8-sig", newline="") as file:
        assert [row[0] for row in csv.reader(file)] == ["5", "6"]


def test_a_column_with_another_heading_is_chosen_by_hand(wizard, tmp_path, monkeypatch, qtbot) -> None:
    strange = _file(tmp_path, "strange.csv", "Sigla,Cosa\nTARP01,Tarpaulin\n")
    _choose(wizard, IntakeKind.CATALOGUE, strange, monkeypatch, qtbot)
    assert wizard.trial.result is None
    assert "Still needed" in wizard.ui.summary.text()
    assert not wizard.ui.import_button.isEnabled()
    for name, column in (("item_code", 0), ("item_name", 1)):
        combo = wizard._fields[name]
        combo.setCurrentIndex(combo.findData(column))
        combo.activated.emit(combo.currentIndex())
        qtbot.waitUntil(lambda: wizard.trial is not None)
    assert wizard.trial.result.taken == 1
    assert wizard.ui.import_button.isEnabled()


def test_a_file_that_is_no_table_is_one_sentence(wizard, tmp_path, monkeypatch, qtbot) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04 this is no workbook")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(broken), ""))
    wizard.person.click(wizard.ui.browse_button)
    qtbot.waitUntil(lambda: bool(wizard.ui.problem.text()))
    assert not wizard.ui.busy.isVisible()
    assert not wizard.ui.import_button.isEnabled()


def test_a_file_can_be_dropped(wizard, tmp_path, qtbot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_file(tmp_path, "c.csv", CATALOGUE)))])
    drop = QDropEvent(
        QPointF(50, 50),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    wizard.dropEvent(drop)
    qtbot.waitUntil(lambda: wizard.trial is not None)
    assert wizard.trial.result.taken == 3


def test_one_undo_takes_the_import_back(wizard, place, desk, tmp_path, monkeypatch, qtbot) -> None:
    _take(wizard, IntakeKind.CATALOGUE, _file(tmp_path, "c.csv", CATALOGUE), monkeypatch, qtbot)
    assert last_undoable(desk) is not None
    with qtbot.waitSignal(place.changed):
        place.undo_last()
    assert last_undoable(desk) is None


def test_the_models_are_sound(wizard, tmp_path, monkeypatch, qtbot, qapp) -> None:
    for model in (FirstRowsModel(), ProblemsModel()):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(wizard._problems, QAbstractItemModelTester.FailureReportingMode.Fatal)
    QAbstractItemModelTester(wizard._first_rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    _choose(wizard, IntakeKind.STOCK, _file(tmp_path, "s.csv", STOCK), monkeypatch, qtbot)
    assert wizard._first_rows.rowCount() == 5
