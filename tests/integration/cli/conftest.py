"""The real command line, run in this process, in folders and at a moment of the test's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from shelterdesk.__main__ import main
from shelterdesk.cli.terminal import Surroundings
from shelterdesk.services.desk import Desk
from shelterdesk.services.folders import Folders
from tests.conftest import PASSWORD, QUICK, TestClock


@dataclass(frozen=True)
class Ran:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str

    @property
    def sentence(self) -> str:
        """The one line on stderr of a command that did not do what it was asked."""
        assert self.code != 0
        (line,) = self.err.splitlines()
        assert "Traceback" not in self.out
        return line


Run = Callable[..., Ran]


@pytest.fixture
def shelterdesk(tmp_path: Path, clock: TestClock, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `shelterdesk` with the words given."""
    around = Surroundings(Folders(tmp_path / "data", tmp_path / "config"), clock, QUICK)

    def run(*words: object) -> Ran:
        capsys.readouterr()
        code = main([str(word) for word in words], around)
        said = capsys.readouterr()
        assert PASSWORD not in said.out + said.err
        return Ran(code, said.out, said.err)

    return run


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    path = tmp_path / "password.txt"
    path.write_text(f"{PASSWORD}\nand a second line\n", encoding="utf-8")
    return path


@pytest.fixture
def login(desk: Desk, password_file: Path) -> tuple[str, ...]:
    """The words that open the shelter of `desk` as its manager."""
    folder = str(desk.database.folder)
    return ("--database", folder, "--login", "marisol", "--password-file", str(password_file))
