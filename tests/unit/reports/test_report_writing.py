"""Choosing the file by its ending, and never leaving half of one."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from shelterdesk.domain.errors import BadInput
from shelterdesk.reports import json_file, writing
from shelterdesk.reports.json_file import Figures
from shelterdesk.reports.writing import ENDINGS, Edition, write_report
from tests.trusting import trusting
from tests.unit.reports import report_samples as samples

FIGURES: dict[str, Callable[[], Figures]] = {
    "donor": samples.donor_figures,
    "occupancy": samples.occupancy_figures,
    "stock": samples.stock_figures,
}


@pytest.mark.parametrize("ending", [*ENDINGS, ".XLSX"])
@pytest.mark.parametrize("report", FIGURES)
def test_every_report_is_written_in_every_ending(
    report: str, ending: str, tmp_path: Path, english_edition: Edition
) -> None:
    path = tmp_path / f"report{ending}"
    path.write_bytes(b"an older one")
    write_report(FIGURES[report](), path, english_edition, trusting)
    assert path.stat().st_size > 500
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["report.docx", "report", ".xlsx.bak"])
def test_another_ending_is_refused_with_those_there_are(
    name: str, tmp_path: Path, english_edition: Edition
) -> None:
    with pytest.raises(BadInput, match=r"\.xlsx, \.pdf, \.csv, \.json"):
        write_report(samples.stock_figures(), tmp_path / name, english_edition, trusting)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path, english_edition: Edition) -> None:
    with pytest.raises(BadInput, match="no folder"):
        write_report(samples.stock_figures(), tmp_path / "missing" / "report.json", english_edition, trusting)


def test_a_failed_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, english_edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full_disk(_: object, path: Path) -> None:
        path.write_text("half", encoding="utf-8")
        raise OSError("no space left")

    monkeypatch.setattr(writing, "write_json", full_disk)
    path = tmp_path / "report.json"
    path.write_text("the old one", encoding="utf-8")
    with pytest.raises(OSError, match="no space"):
        write_report(samples.stock_figures(), path, english_edition, trusting)
    assert path.read_text(encoding="utf-8") == "the old one"
    assert list(tmp_path.iterdir()) == [path]
    assert json_file.write_json is not full_disk


@pytest.mark.parametrize("ending", [".pdf", ".csv", ".json"])
def test_the_same_report_is_the_same_bytes(ending: str, tmp_path: Path, english_edition: Edition) -> None:
    once, again = tmp_path / f"once{ending}", tmp_path / f"again{ending}"
    write_report(samples.donor_figures(), once, english_edition, trusting)
    write_report(samples.donor_figures(), again, english_edition, trusting)
    assert once.read_bytes() == again.read_bytes()


@pytest.mark.parametrize("ending", [".xlsx", ".pdf"])
def test_no_temporary_file_is_left_or_even_made_elsewhere(
    ending: str, tmp_path: Path, english_edition: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    import tempfile

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a temporary file was made in the system's folder")

    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", refuse)
    monkeypatch.setattr("openpyxl.worksheet._writer.NamedTemporaryFile", refuse)
    write_report(samples.donor_figures(), tmp_path / f"report{ending}", english_edition, trusting)


def test_choosing_a_report_loads_no_heavy_library() -> None:
    program = (
        "import sys, shelterdesk.reports.writing;"
        "sys.exit(bool({'openpyxl', 'reportlab', 'lxml', 'font_source_sans_pro'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
