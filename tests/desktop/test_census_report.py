"""The census in the window: how a funder counts, and why another one counts otherwise, stay by stay."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QTableView, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from shelterdesk.desktop.look import Look
from shelterdesk.desktop.pages.reports_page import ReportsPage
from shelterdesk.desktop.report.report_table import ROW
from shelterdesk.desktop.widgets.empty_state import EmptyState
from shelterdesk.desktop.widgets.kpi_card import KpiCard
from shelterdesk.domain.census import HUD, VOCA
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.roles import Role
from shelterdesk.persistence.tables import people
from shelterdesk.reports.json_file import figures_json
from shelterdesk.services.census import CensusScope, census_figures
from shelterdesk.services.desk import Desk
from shelterdesk.services.stays import CheckOut, check_out
from tests.conftest import TestClock
from tests.desktop.conftest import AtTheDesk
from tests.sleeping import FAMILY, ROSA, Shelter

SAME_DAY = "Came and left on the same day: one counts that as a night, the other does not."


@pytest.fixture
def house(desk: Desk, clock: TestClock) -> Desk:
    """Rosa came at 01:00 and left at 09:00 of 5 September; tonight is the third night of a family."""
    clock.now = datetime(2026, 9, 5, 5, tzinfo=UTC)
    shelter = Shelter(desk)
    (rosa,) = shelter.settle(ROSA, bed="1-01")
    clock.forward(hours=8)
    check_out(desk, CheckOut(shelter.site_id, rosa))
    shelter.settle(*FAMILY, bed="A-01")
    clock.forward(days=2)
    return desk


def opens_census(office: AtTheDesk) -> ReportsPage:
    page = office.opens("reports")
    assert isinstance(page, ReportsPage)
    office.person.click(page.choices.kinds.button("census"))
    office.waits()
    return page


def choose(office: AtTheDesk, combo: QComboBox, value: str | None) -> None:
    """With the keyboard, from the first entry on."""
    combo.setFocus()
    office.person.press(Qt.Key.Key_Home)
    for _ in range(max(0, combo.findData(value))):
        office.person.press(Qt.Key.Key_Down)
    office.waits()


def rows_of(page: ReportsPage, name: str) -> list[list[str]]:
    """The cells of the table with that name as they are shown."""
    view = next(
        one
        for one in page.ui.body.findChildren(QTableView)
        if one.isVisible() and one.accessibleName() == name
    )
    model = view.model()
    return [
        [str(model.index(row, at).data() or "") for at in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def names_of_tables(page: ReportsPage) -> list[str]:
    return [one.accessibleName() for one in page.ui.body.findChildren(QTableView) if one.isVisible()]


def everything_on(page: QWidget) -> str:
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    cells = [
        str(view.model().index(row, at).data())
        for view in page.findChildren(QTableView)
        for row in range(view.model().rowCount())
        for at in range(view.model().columnCount())
    ]
    return " ".join([*labels, *cells])


def test_a_stay_of_hours_is_no_night_for_hud_and_one_for_voca_and_the_sentence_says_why(
    sit_down: Callable[[Desk], AtTheDesk], house: Desk
) -> None:
    office = sit_down(house)
    page = opens_census(office)
    assert rows_of(page, "Census")[0][3:6] == ["3", "1", "9"]
    choose(office, page.ui.against, "voca")
    ((code, entry, leaving, hud, voca, why),) = rows_of(page, "Why the counts differ")
    assert (entry, leaving) == ("5 Sep 2026", "5 Sep 2026")
    assert (hud, voca, why) == ("0", "1", SAME_DAY)
    assert rows_of(page, "How much the counts differ") == [["Casa Mar", "1", "0", "1", "1"]]
    choose(office, page.ui.profile, "voca")
    assert rows_of(page, "Census")[0][3:6] == ["4", "2", "10"]
    assert code in {show_code(code) for code in codes_of(house)}
    assert not any(name in everything_on(page) for name, *_ in (ROSA, *FAMILY)), "codes only"


def codes_of(desk: Desk) -> list[str]:
    with desk.database.reading() as connection:
        return list(connection.execute(select(people.c.code)).scalars())


def test_who_may_not_see_people_gets_the_sums_and_no_code(
    sit_down: Callable[[Desk], AtTheDesk], house: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    officer = replace(house, actor=replace(house.actor, role=Role.PROGRAMME, site_id=None))
    office = sit_down(officer)
    page = opens_census(office)
    choose(office, page.ui.against, "voca")
    assert rows_of(page, "How much the counts differ") == [["Casa Mar", "1", "0", "1", "1"]]
    assert names_of_tables(page) == ["Census", "How much the counts differ"]
    shown = everything_on(page)
    assert "The sums only" in shown
    written = tmp_path / "census.json"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(written), ""))
    page.export(".json")
    office.sees("Saved census.json")
    said = written.read_text(encoding="utf-8")
    assert json.loads(said)["differences"] is None
    assert json.loads(said)["difference_sums"][0]["nights"] == {"hud": 0, "voca": 1}
    assert not any(code in shown + said or show_code(code) in shown + said for code in codes_of(house))


def test_a_file_of_the_window_is_that_of_the_command_line(
    sit_down: Callable[[Desk], AtTheDesk], house: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = sit_down(house)
    page = opens_census(office)
    choose(office, page.ui.against, "voca")
    choose(office, page.ui.by, "household")
    written = {ending: tmp_path / f"census{ending}" for ending in (".xlsx", ".pdf", ".csv", ".json")}
    for ending, path in written.items():
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, path=path: (str(path), ""))
        page.export(ending)
        office.sees(f"Saved census{ending}")
    assert page.answer is not None
    scope = CensusScope(page.answer.request.period, HUD, by_household=True, against=VOCA)
    assert json.loads(written[".json"].read_text(encoding="utf-8")) == figures_json(
        census_figures(house, scope)
    )
    assert "With an adult and a child" in written[".csv"].read_text(encoding="utf-8-sig")
    assert SAME_DAY in written[".csv"].read_text(encoding="utf-8-sig")


def test_only_the_census_asks_how_to_count(office: AtTheDesk) -> None:
    page = opens_census(office)
    ui = page.ui
    fields = (ui.profile, ui.against, ui.by)
    assert all(field.isVisible() for field in fields)
    assert not ui.donor_group.isVisible()
    assert [field.accessibleName() for field in fields] == ["Counted by", "Compare with", "Rows by"]
    office.person.click(page.choices.kinds.button("occupancy"))
    office.waits()
    assert not any(field.isVisible() for field in fields)
    assert page.answer is not None
    assert page.answer.request.census is None


def test_a_profile_is_never_compared_with_itself(sit_down: Callable[[Desk], AtTheDesk], house: Desk) -> None:
    office = sit_down(house)
    page = opens_census(office)
    choose(office, page.ui.against, "voca")
    assert page.ui.against.findData("hud") == -1
    choose(office, page.ui.profile, "fvpsa")
    assert page.ui.against.currentData() == "voca", "it stays, though the keys went past VOCA on the way"
    choose(office, page.ui.profile, "voca")
    assert page.ui.against.currentData() is None
    assert page.ui.against.findData("voca") == -1
    assert "Why the counts differ" not in names_of_tables(page)
    choose(office, page.ui.against, "hud")
    assert rows_of(page, "Why the counts differ")[0][3:5] == ["1", "0"]


def test_the_census_is_reached_and_chosen_by_keys_alone(
    sit_down: Callable[[Desk], AtTheDesk], house: Desk
) -> None:
    office = sit_down(house)
    page = office.opens("reports")
    assert isinstance(page, ReportsPage)
    page.choices.kinds.button("donor").setFocus()
    for _ in range(3):
        office.person.press(Qt.Key.Key_Right)
    office.person.press(Qt.Key.Key_Space)
    office.waits()
    assert page.answer is not None
    assert page.answer.request.kind == "census"
    order = []
    for _ in range(40):
        office.person.press(Qt.Key.Key_Tab)
        focus = office.window.focusWidget()
        if isinstance(focus, QComboBox) and focus in (page.ui.profile, page.ui.against, page.ui.by):
            order.append(focus)
            if focus is page.ui.against:
                office.person.press(Qt.Key.Key_Down)
                office.waits()
    assert order[:3] == [page.ui.profile, page.ui.against, page.ui.by]
    assert rows_of(page, "Why the counts differ")[0][3:5] == ["0", "1"]


def test_from_the_number_of_stays_to_the_stays_is_one_action(
    sit_down: Callable[[Desk], AtTheDesk], house: Desk
) -> None:
    office = sit_down(house)
    page = opens_census(office)
    choose(office, page.ui.against, "voca")
    card = page.ui.body.findChildren(KpiCard)[-1]
    assert card.value == "1"
    office.person.click(card)
    focus = office.window.focusWidget()
    assert isinstance(focus, QTableView)
    assert focus.accessibleName() == "Why the counts differ"


def test_an_empty_shelter_says_so(office: AtTheDesk) -> None:
    page = opens_census(office)
    (empty,) = page.ui.body.findChildren(EmptyState)
    assert "Nothing in this report" in empty.accessibleName()
    assert page.answer is not None
    assert [row.nights for row in page.answer.figures.rows] == [0]  # type: ignore[union-attr]


def test_the_reason_is_whole_at_every_size(
    sit_down: Callable[[Desk], AtTheDesk], house: Desk, look: Look, qtbot: QtBot
) -> None:
    """A sentence that finds no room in one line stands in several, all of them in sight."""
    office = sit_down(house)
    page = opens_census(office)
    choose(office, page.ui.against, "rooms")

    def is_whole() -> bool:
        view = next(
            one
            for one in page.ui.body.findChildren(QTableView)
            if one.isVisible() and one.accessibleName() == "Why the counts differ"
        )
        index = view.model().index(0, 5)
        width, height = view.columnWidth(5), view.rowHeight(0)
        words = view.fontMetrics().boundingRect(
            0, 0, width - 2 * look.px(10), 0, Qt.TextFlag.TextWordWrap, str(index.data())
        )
        return words.height() <= height and (height > look.px(ROW) or words.width() <= width)

    for size, scale in (((1366, 696), 1.0), ((1440, 900), 1.0), ((1024, 696), 1.0), ((1366, 696), 2.0)):
        office.window.resize(*size)
        look.set_text_scale(scale)
        office.waits()
        qtbot.waitUntil(is_whole)


def test_the_window_speaks_spanish(sit_down: Callable[[Desk], AtTheDesk], house: Desk, qapp: object) -> None:
    office = sit_down(house)
    page = opens_census(office)
    choose(office, page.ui.language, "es")
    choose(office, page.ui.against, "voca")
    ((*_, why),) = rows_of(page, "Por qué difieren los recuentos")
    assert why == "Llegó y se fue el mismo día: una forma lo cuenta como noche y la otra no."
