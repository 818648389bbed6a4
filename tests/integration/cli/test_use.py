"""What the command line says about itself, and about words it cannot use."""

from __future__ import annotations

import errno
import subprocess
import sys
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest

from shelterdesk import __main__ as entry
from shelterdesk.cli import command_line
from shelterdesk.cli.commands import COMMANDS
from shelterdesk.cli.terminal import Surroundings
from shelterdesk.services.folders import Folders
from tests.integration.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[3]


def test_the_installed_command_runs_as_a_program() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "shelterdesk", "--help"], capture_output=True, encoding="utf-8", cwd=ROOT
    )
    assert done.returncode == 0
    assert done.stderr == ""
    assert all(f"\n  {name} " in done.stdout for name in COMMANDS)
    assert EntryPoint("shelterdesk", "shelterdesk.__main__:main", "console_scripts").load() is entry.main


def test_asking_for_help_loads_neither_window_nor_database() -> None:
    code = (
        "import sys; from shelterdesk.__main__ import main; main(['--help']);"
        "print([name for name in ('PySide6', 'sqlalchemy', 'openpyxl', 'reportlab') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", cwd=ROOT)
    assert done.stdout.endswith("[]\n")


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_what_it_takes(shelterdesk: Run, name: str) -> None:
    ran = shelterdesk(name, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: shelterdesk {name} ")


def test_the_version(shelterdesk: Run) -> None:
    assert shelterdesk("--version").out == "ShelterDesk 0.1.0\n"


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (("dance",), "dance"),
        (("--wrong",), "COMMAND"),
        (("check",), "--login"),
        (("check", "--login", "ana", "--password-file", "f", "--wrong", "1"), "--wrong"),
        (("check", "--log", "ana", "--password-file", "f"), "--login"),  # nothing is guessed
        (("sample", "folder", "--seed", "many"), "many"),
        (("report", "donor", "--from", "2026-02-30"), "2026-02-30"),
        (("report", "weather"), "weather"),
    ],
)
def test_words_that_cannot_be_used_are_named_in_one_sentence(
    shelterdesk: Run, words: tuple[str, ...], names: str
) -> None:
    ran = shelterdesk(*words)
    assert ran.code == 2
    assert names in ran.sentence
    assert ran.sentence.endswith("--help” shows how.")


def test_an_unknown_language_lists_the_known_ones(shelterdesk: Run) -> None:
    ran = shelterdesk("check", "--language", "tlh")
    assert ran.code == 2
    assert "“tlh” is not a language of ShelterDesk; use en, es." in ran.sentence
    assert shelterdesk("check", "--language=tlh").sentence == ran.sentence


def test_without_words_and_without_a_screen_it_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert entry.main([]) == 1
    assert "shelterdesk tour" in capsys.readouterr().err


def _ends_with(fault: BaseException, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> int:
    def fail(_arguments: object, _terminal: object) -> int:
        raise fault

    monkeypatch.setattr(command_line, "_run_command", fail)
    return entry.main(["check"], Surroundings(Folders(tmp_path, tmp_path)))


def test_an_interruption_is_no_traceback(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _ends_with(KeyboardInterrupt(), monkeypatch, tmp_path) == 130
    assert capsys.readouterr().err == "Stopped.\n"


def test_what_the_system_refuses_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _ends_with(OSError(errno.EACCES, "Permission denied", "backups"), monkeypatch, tmp_path) == 1
    assert capsys.readouterr().err == "backups: you may not use it.\n"
    assert _ends_with(OSError(errno.ENOSPC, "No space left on device", "backups"), monkeypatch, tmp_path) == 1
    assert capsys.readouterr().err == "The disk is full. What was saved before is safe.\n"


def test_a_fault_of_ours_is_not_hidden(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError):
        _ends_with(ZeroDivisionError(), monkeypatch, tmp_path)


def test_a_reader_that_goes_away_is_no_traceback() -> None:
    code = (
        "import sys; from shelterdesk.cli import command_line; from shelterdesk.cli.terminal import Surroundings;"
        "command_line._run_command = lambda arguments, terminal: terminal.say('x' * 1000000) or 0;"
        "sys.exit(command_line.run([], Surroundings()))"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    )
    assert process.stdout is not None
    assert process.stderr is not None
    with process:
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 1


def test_without_qt_the_window_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "PySide6.QtWidgets", None)
    assert entry.main([]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert "“python3 run.py” says what is missing." in line
