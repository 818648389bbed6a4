"""The words after run.py choose what runs, and what a person can cause is a sentence, not a traceback."""

from __future__ import annotations

import ast
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

SOURCE = Path(__file__).resolve().parents[3] / "run.py"


def test_python_3_8_can_read_the_file() -> None:
    ast.parse(SOURCE.read_text(encoding="utf-8"), feature_version=(3, 8))


def test_it_needs_the_standard_library_only() -> None:
    tree = ast.parse(SOURCE.read_text(encoding="utf-8"))
    plain = {name.name for node in ast.walk(tree) if isinstance(node, ast.Import) for name in node.names}
    parts = {node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    assert {name.split(".")[0] for name in plain | parts} <= sys.stdlib_module_names | {"__future__"}


def test_an_older_python_is_told_so(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    must_not_run: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "sys", SimpleNamespace(version_info=(3, 10, 4), version="3.10.4 (main)"))
    monkeypatch.setattr(run, "act", must_not_run)
    assert run.main([]) == 2
    assert capsys.readouterr().out == "ShelterDesk needs Python 3.11 or newer; this is Python 3.10.4.\n"


@pytest.mark.parametrize(
    ("variables", "platform", "expected"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ""}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_there(run: ModuleType, variables: dict[str, str], platform: str, expected: bool) -> None:
    assert run.has_screen(variables, platform) is expected


@pytest.mark.parametrize(
    ("screen", "arguments", "window", "expected", "drawn_off"),
    [
        (True, [], True, [], False),
        (True, ["--database", "D"], True, ["--database", "D"], False),
        (True, ["status", "--json"], False, ["status", "--json"], False),
        (True, ["pictures", "OUT"], False, ["pictures", "OUT"], True),
        (False, [], False, ["tour"], True),
        (False, ["--seed", "1"], False, ["tour", "--seed", "1"], True),
        (False, ["status", "--json"], False, ["status", "--json"], True),
    ],
)
def test_what_is_opened(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    screen: bool,
    arguments: list[str],
    window: bool,
    expected: list[str],
    drawn_off: bool,
) -> None:
    windows: list[bool] = []
    started: list[tuple[tuple[str, ...], bool]] = []
    monkeypatch.setattr(run, "has_screen", lambda variables, platform: screen)
    monkeypatch.setattr(run, "provide_qt", lambda *, window: windows.append(window))
    monkeypatch.setattr(
        run, "in_environment", lambda *words, offscreen: started.append((words, offscreen)) or 7
    )
    assert run.start(arguments) == 7
    assert windows == [window]
    assert started == [(("-m", "shelterdesk", *expected), drawn_off)]


def test_a_missing_library_stops_the_start(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    must_not_run: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "prepare", lambda: None)
    monkeypatch.setattr(run, "in_environment", must_not_run)
    monkeypatch.setattr(run, "provide", lambda needs, is_there: False)
    monkeypatch.setattr(run.sys, "platform", "linux")
    assert run.main([]) == 1
    assert "without these libraries" in capsys.readouterr().err


def test_every_step_runs_and_the_last_line_is_that_of_pytest(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    closing = "==== 1 failed, 9 passed, 1 skipped in 2.00s ===="
    steps: list[tuple[str, ...]] = []
    asked: list[list[str]] = []

    def pytest_runs(command: list[str], heard: Callable[[str], object], **variables: str) -> object:
        assert variables == {"QT_QPA_PLATFORM": "offscreen"}
        assert Path.cwd() == SOURCE.parent
        asked.append(command)
        return run.Done(1, [closing, ""])

    monkeypatch.chdir(tmp_path)  # comes back afterwards
    monkeypatch.setattr(run, "provide_qt", lambda *, window: None)
    monkeypatch.setattr(run, "provide", lambda needs, is_there: True)
    monkeypatch.setattr(run, "in_environment", lambda *words: steps.append(words) or len(steps) % 2)
    monkeypatch.setattr(run, "follow", pytest_runs)
    assert run.test(["-k", "beds"]) == 1
    assert steps == [step for _, step in run.TEST_STEPS]
    assert asked[0][-2:] == ["-k", "beds"]
    lines = capsys.readouterr().out.splitlines()
    assert lines[-6:] == [
        "FAILED  ruff check",
        "passed  ruff format",
        "FAILED  mypy",
        "passed  import-linter",
        "FAILED  pytest",
        closing,
    ]


@pytest.mark.parametrize("failing", ["ruff check", "ruff format", "mypy", "import-linter", "pytest", None])
def test_any_failed_step_fails_the_whole(
    run: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str | None
) -> None:
    names = {step: name for name, step in run.TEST_STEPS}
    monkeypatch.chdir(tmp_path)  # comes back afterwards
    monkeypatch.setattr(run, "provide_qt", lambda *, window: None)
    monkeypatch.setattr(run, "provide", lambda needs, is_there: True)
    monkeypatch.setattr(run, "in_environment", lambda *words: int(names[words] == failing))
    monkeypatch.setattr(
        run, "follow", lambda *words, **named: run.Done(5 if failing == "pytest" else 0, ["done"])
    )
    assert run.test([]) == (0 if failing is None else 1)


def test_a_command_gets_our_arguments_and_gives_its_code(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "PYTHON", sys.executable)
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    script = (
        "import os, sys; sys.exit(len(sys.argv) + 10 * (os.environ.get('QT_QPA_PLATFORM') == 'offscreen'))"
    )
    assert run.in_environment("-c", script, "a", "b", offscreen=True) == 13
    assert run.in_environment("-c", script, "a") == 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows ends programs without signals")
def test_a_program_ended_by_a_signal_is_said(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "PYTHON", sys.executable)
    code = run.in_environment("-c", "import os, signal; os.kill(os.getpid(), signal.SIGTERM)")
    assert code == 128 + signal.SIGTERM
    assert f"signal {signal.SIGTERM.value}" in capfd.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], "start []"),
        (["status"], "start ['status']"),
        (["pictures", "OUT"], "start ['pictures', 'OUT']"),
        (["test", "-x"], "test ['-x']"),
    ],
)
def test_the_first_word_chooses(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, arguments: list[str], expected: str
) -> None:
    chosen: list[str] = []
    monkeypatch.setattr(run, "prepare", lambda: None)
    for name in ("start", "test"):
        monkeypatch.setattr(run, name, lambda words, name=name: chosen.append(f"{name} {words}") or 0)
    assert run.main(arguments) == 0
    assert chosen == [expected]


def test_help_needs_no_environment(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    must_not_run: Callable[..., None],
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(run, "prepare", must_not_run)
    assert run.main(["--help"]) == 0
    assert "python3 run.py test" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("problem", "code", "said"),
    [
        (KeyboardInterrupt(), 130, "Stopped."),
        (PermissionError(13, "Permission denied", ".venv"), 1, "Permission denied: .venv"),
    ],
)
def test_what_a_person_or_the_disk_does_is_no_traceback(
    run: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    problem: BaseException,
    code: int,
    said: str,
) -> None:
    def fails() -> None:
        raise problem

    monkeypatch.setattr(run, "prepare", fails)
    assert run.main([]) == code
    assert capsys.readouterr().err.strip() == said
