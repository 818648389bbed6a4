"""The first window does not wait for what it does not need."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

HEAVY = (
    "sqlalchemy",
    "alembic",
    "openpyxl",
    "reportlab",
    "lxml",
    "python_calamine",
    "sqlcipher3",
    "qtawesome",
)
SHOW = """
import sys
from pathlib import Path
from shelterdesk.bootstrap import Program, Surroundings, make_application
from shelterdesk.services.folders import Folders
home = Path(sys.argv[1])
app = make_application(["test"])
program = Program(app, Surroundings(Folders(home / "data", home / "config")))
program.start()
app.processEvents()
assert program.shown is not None and program.shown.isVisible()
print(type(program.shown).__name__, *[name for name in sys.argv[2:] if name in sys.modules])
"""


def _first_window(home: Path) -> str:
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    shown = subprocess.run(
        [sys.executable, "-c", SHOW, str(home), *HEAVY],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=surroundings,
    )
    return shown.stdout.strip()


def test_the_first_start_loads_nothing_heavy(tmp_path: Path) -> None:
    assert _first_window(tmp_path) == "FirstStart"


def test_neither_does_signing_in(tmp_path: Path) -> None:
    config = tmp_path / "config"
    config.mkdir()
    (config / "shelterdesk.ini").write_text(f"[General]\nfolder={tmp_path.as_posix()}\n", encoding="utf-8")
    assert _first_window(tmp_path) == "SignIn"
