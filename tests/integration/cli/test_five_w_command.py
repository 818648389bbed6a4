"""``shelterdesk 5w``: a month of a house, written, and read back by the check of the same program."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from shelterdesk.persistence.tables import activities
from shelterdesk.services.desk import Desk
from tests.integration.cli.conftest import Run
from tests.reached import make_world


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_what_is_written_passes_the_check_of_its_year(
    shelterdesk: Run, desk: Desk, login: tuple[str, ...], tmp_path: Path, ending: str
) -> None:
    make_world(desk, 31)
    with desk.database.engine.begin() as connection:
        connection.execute(activities.update().values(outputs=2))
    out = tmp_path / f"5w{ending}"
    ran = shelterdesk("5w", "--month", "2026-08", "--year", 2025, "--out", out, *login)
    assert (ran.code, ran.err) == (0, "")
    checked = shelterdesk("check5w", out, "--year", 2025)
    assert checked.code == 0
    count = next(line for line in ran.out.splitlines() if line.startswith("rows "))
    assert count in checked.out
    assert not count.startswith("rows 0,")


def test_a_row_with_a_fault_is_named_and_nothing_is_written(
    shelterdesk: Run, desk: Desk, login: tuple[str, ...], tmp_path: Path
) -> None:
    make_world(desk, 31)
    with desk.database.engine.begin() as connection:
        connection.execute(
            activities.update().values(
                indicator="PRHT1", day=date(2026, 8, 3), currency="GYD", value=5, mechanism="voucher"
            )
        )
    out = tmp_path / "5w.csv"
    asked = ("5w", "--month", "2026-08", "--out", out, *login)
    ran = shelterdesk(*asked)
    assert ran.code == 1
    assert "cva_without_value: Write the value of the cash or vouchers in US dollars" in ran.out
    assert "PRHT1 People trained against trafficking in Aruba" in ran.out
    assert not out.exists()
    assert shelterdesk(*asked, "--with-faults").code == 1
    assert out.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--month", "2026-13"), "2026-13 is not a month written like 2026-09"),
        (("--month", "2026-08", "--year", "2031"), "There are 5W rules for"),
        (("--month", "2026-08", "--country", "Aruba"), "Aruba is not a country of two letters"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(
    shelterdesk: Run, login: tuple[str, ...], tmp_path: Path, words: tuple[str, ...], sentence: str
) -> None:
    ran = shelterdesk("5w", *words, "--out", tmp_path / "5w.csv", *login)
    assert ran.code == 2
    assert ran.sentence.startswith(sentence)
