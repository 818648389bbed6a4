"""The environment is made once, again when its list changes, and never left half made without a word."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def folder(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, must_not_run: Callable[..., None], tmp_path: Path
) -> Path:
    """A checkout of the project with an environment that works, and a pip that notes what it is asked."""
    (tmp_path / "pyproject.toml").write_text("[project]\n")
    (tmp_path / "requirements.lock").write_text("one==1\ntwo==2\n")
    (tmp_path / ".venv").mkdir()
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "LOCK", tmp_path / "requirements.lock")
    monkeypatch.setattr(run, "STAMP", tmp_path / ".venv" / "stamp")
    monkeypatch.setattr(run, "is_usable", lambda: True)
    monkeypatch.setattr(run, "make_environment", must_not_run)
    return tmp_path


def test_a_ready_environment_is_left_alone_until_the_lock_changes(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    installs: list[tuple[str, ...]] = []
    monkeypatch.setattr(run, "pip_install", lambda *arguments: installs.append(arguments))
    run.prepare()
    assert [arguments[0] for arguments in installs] == ["--require-hashes", "--no-deps"]
    run.prepare()
    assert len(installs) == 2
    (folder / "requirements.lock").write_text("one==1\ntwo==3\n")
    run.prepare()
    assert len(installs) == 4
    (folder / "pyproject.toml").write_text("[project]\nname = 'x'\n")
    run.prepare()
    assert len(installs) == 6


def test_a_broken_environment_is_made_again(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    made: list[str] = []
    monkeypatch.setattr(run, "pip_install", lambda *arguments: made.append(arguments[0]))
    run.prepare()
    monkeypatch.setattr(run, "is_usable", lambda: False)
    monkeypatch.setattr(run, "make_environment", lambda: made.append("environment"))
    run.prepare()
    assert made[2:] == ["environment", "--require-hashes", "--no-deps"]


def test_a_failed_install_leaves_no_stamp(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, folder: Path
) -> None:
    failed = run.Done(1, ["ERROR: [Errno 28] No space left on device"])
    monkeypatch.setattr(run, "follow", lambda *arguments, **named: failed)
    with pytest.raises(run.Stop, match="disk is full"):
        run.prepare()
    assert not run.STAMP.exists()


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("NewConnectionError: Failed to establish a new connection: [Errno -3]\nNo matching", "internet"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE", "not the one"),
        ("PermissionError: [Errno 13] Permission denied: 'x'", "may not be written"),
        ("ERROR: No matching distribution found for one==1", "no build for this Python"),
        ("a\nb\nc\nd\ne\nf\nsomething new", "b\nc\nd\ne\nf\nsomething new"),
    ],
)
def test_the_cause_of_a_failure_is_said_plainly(run: ModuleType, printed: str, said: str) -> None:
    assert said in run.Done(1, printed.split("\n")).cause()


def test_following_a_command_gives_its_lines_and_its_code(run: ModuleType) -> None:
    heard: list[str] = []
    script = "import os, sys; print('Curaçao'); print(os.environ['X'], file=sys.stderr); sys.exit(3)"
    done = run.follow([sys.executable, "-c", script], heard.append, X="seen")
    assert done.code == 3
    assert sorted(done.lines) == ["Curaçao", "seen"]
    assert heard == done.lines
