"""`shelterdesk sample`, `tour` and `pictures`: the main job from nothing to report, without a screen."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import openpyxl
import pytest

from shelterdesk.__main__ import main
from shelterdesk.cli import pictures
from shelterdesk.cli.terminal import Surroundings
from shelterdesk.domain.new_shelter import NewShelter
from shelterdesk.domain.roles import Role
from shelterdesk.services.desk import Desk
from shelterdesk.services.folders import Folders, free_folder
from shelterdesk.services.sample import Sample
from shelterdesk.services.sample.history import History
from shelterdesk.services.setup import start_new
from tests.conftest import PASSWORD, QUICK, TestClock


class Camera:
    """Stands where the window would, and remembers who was in front of it."""

    def __init__(self) -> None:
        self.roles: list[Role] = []

    def __call__(self, desk: Desk, folder: Path, language: str) -> Sequence[Path]:
        self.roles.append(desk.actor.role)
        return [folder / f"beds-{language}.png"]


@pytest.fixture
def camera() -> Camera:
    return Camera()


@pytest.fixture
def around(tmp_path: Path, clock: TestClock, camera: Camera) -> Surroundings:
    return Surroundings(Folders(tmp_path / "data", tmp_path / "config"), clock, QUICK, camera)


def test_the_tour_ends_with_the_report(
    around: Surroundings, camera: Camera, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = tmp_path / "tour"
    assert main(["tour", "--out", str(home)], around) == 0
    said = capsys.readouterr()
    assert said.err == ""
    for path in (*home.glob("donor-report.*"), home / "sample" / "logins.txt"):
        assert str(path) in said.out
    assert {path.suffix for path in home.glob("donor-report.*")} == {".xlsx", ".pdf", ".csv", ".json"}
    assert f"Picture: {home / 'pictures' / 'beds-en.png'}" in said.out
    assert camera.roles == [Role.MANAGER]
    figures = json.loads((home / "donor-report.json").read_text(encoding="utf-8"))
    assert figures["period"] == {"from": "2026-07-01", "to": "2026-09-03"}
    assert figures["bed_nights"] > 0
    assert len(figures["occupancy"]) == 6  # five sites, and all together
    assert openpyxl.load_workbook(home / "donor-report.xlsx").sheetnames

    login, password, *_ = next(
        line.split()
        for line in (home / "sample" / "logins.txt").read_text(encoding="utf-8").splitlines()
        if " manager " in line
    )
    (tmp_path / "pw").write_text(password, encoding="utf-8")
    words = ["--database", str(home / "sample"), "--login", login, "--password-file", str(tmp_path / "pw")]
    assert main(["check", *words], around) == 0
    assert main(["status", *words], around) == 0
    assert "This is the sample: nothing in it is real." in capsys.readouterr().out

    before = (home / "donor-report.json").read_bytes()
    assert main(["tour", "--out", str(home)], around) == 1  # nothing is overwritten
    assert "already" in capsys.readouterr().err
    assert (home / "donor-report.json").read_bytes() == before


def test_a_tour_without_a_folder_takes_the_next_free_one(tmp_path: Path) -> None:
    assert free_folder(tmp_path, "tour") == tmp_path / "tour"
    (tmp_path / "tour").mkdir()
    (tmp_path / "tour-2").mkdir()
    assert free_folder(tmp_path, "tour") == tmp_path / "tour-3"


def test_pictures_leave_no_sample_behind(
    around: Surroundings,
    camera: Camera,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folders = []

    def quick_sample(folder: Path, **_: object) -> Sample:
        folders.append(folder)
        shelter = NewShelter("Casa Mar", "America/Aruba", "AW", "marisol", PASSWORD, is_sample=True)
        started = start_new(folder, shelter, around.clock, QUICK)
        return Sample(started.desk, (), started.recovery_code)

    monkeypatch.setattr(pictures, "make_sample", quick_sample)
    out = tmp_path / "pictures"
    assert main(["pictures", "--out", str(out), "--language", "es"], around) == 0
    assert capsys.readouterr().out == f"Imagen: {out / 'beds-es.png'}\n"
    assert camera.roles == [Role.MANAGER]
    assert [folder.exists() for folder in folders] == [False]


def test_a_sample_that_is_stopped_leaves_nothing_in_the_way(
    around: Surroundings, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_self: History, _progress: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(History, "live", stop)
    for _ in range(2):
        assert main(["sample", str(tmp_path / "s")], around) == 130
        assert capsys.readouterr().err == "Stopped.\n"
    assert [path.name for path in (tmp_path / "s").iterdir()] == ["keyring.lock"]
