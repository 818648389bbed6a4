"""What the system must bring is found, installed where that is allowed, and named where it is not."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from types import ModuleType, SimpleNamespace

import pytest


class Computer:
    """A computer without the given things, on which apt-get may bring them; it notes what it was asked."""

    def __init__(self, run: ModuleType, monkeypatch: pytest.MonkeyPatch, lacking: Sequence[str]) -> None:
        self.run = run
        self.lacking = set(lacking)
        self.commands: list[list[str]] = []
        self.apt_brings: set[str] = set()
        monkeypatch.setattr(run, "follow", self.follow)
        monkeypatch.setattr(run, "which", lambda program: program == "apt-get")
        monkeypatch.setattr(run, "root_prefix", list)

    def has(self, name: str) -> bool:
        return name not in self.lacking

    def follow(self, command: list[str], heard: Callable[[str], object] = len, **variables: str) -> object:
        self.commands.append(command)
        if "install" in command:
            self.lacking -= self.apt_brings
        return self.run.Done(0, [])


NEEDS = {"libone.so.1": "libone1", "libtwo.so.2": "libtwo2", "libthree.so.3": "libthree3"}


def test_nothing_is_installed_or_said_when_all_is_there(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    computer = Computer(run, monkeypatch, lacking=[])
    assert run.provide(NEEDS, computer.has)
    assert computer.commands == []
    assert capsys.readouterr().out == ""


def test_only_what_is_missing_is_installed_and_then_looked_for_again(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    computer = Computer(run, monkeypatch, lacking=["libtwo.so.2", "libthree.so.3"])
    computer.apt_brings = {"libtwo.so.2", "libthree.so.3"}
    assert run.provide(NEEDS, computer.has)
    assert computer.commands[-1][-2:] == ["libtwo2", "libthree3"]
    assert "Missing on this computer: libtwo.so.2, libthree.so.3." in capsys.readouterr().out


def test_what_an_install_did_not_bring_is_said(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    computer = Computer(run, monkeypatch, lacking=["libtwo.so.2", "libthree.so.3"])
    computer.apt_brings = {"libtwo.so.2"}
    assert not run.provide(NEEDS, computer.has)
    assert capsys.readouterr().out.endswith("Please run: sudo apt-get install libthree3\n")


def test_without_the_right_to_install_the_command_is_said(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    computer = Computer(run, monkeypatch, lacking=["libone.so.1"])
    monkeypatch.setattr(run, "root_prefix", lambda: None)
    assert not run.provide(NEEDS, computer.has)
    assert computer.commands == []
    assert capsys.readouterr().out.endswith("Please run: sudo apt-get install libone1\n")


def test_another_distribution_hears_the_names_of_the_libraries(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    computer = Computer(run, monkeypatch, lacking=["libone.so.1"])
    monkeypatch.setattr(run, "which", lambda program: False)
    assert not run.provide(NEEDS, computer.has)
    said = capsys.readouterr().out
    assert "libone.so.1" in said
    assert "package manager of your system" in said
    assert "apt-get" not in said


def test_sudo_is_used_only_where_it_asks_no_password(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "os", SimpleNamespace(geteuid=lambda: 1000))
    monkeypatch.setattr(run, "which", lambda program: program == "sudo")
    monkeypatch.setattr(run, "follow", lambda command: run.Done(0, []))
    assert run.root_prefix() == ["sudo", "-n"]
    monkeypatch.setattr(run, "follow", lambda command: run.Done(1, ["sudo: a password is required"]))
    assert run.root_prefix() is None
    monkeypatch.setattr(run, "which", lambda program: False)
    assert run.root_prefix() is None


def test_a_library_is_looked_for_by_loading_it(run: ModuleType) -> None:
    assert not run.can_load("libshelterdesk-is-no-library.so.9")
    if sys.platform == "linux":
        assert run.can_load("libc.so.6")
