"""What a person can cause by accident or on purpose is one sentence, never a traceback, and never hangs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.integration.cli.conftest import Run

ROOT = Path(__file__).resolve().parents[3]
posix = pytest.mark.skipif(os.name != "posix", reason="devices, pipes and bytes that are no text are POSIX")


@posix
@pytest.mark.parametrize("option", ["--site", "--donor", "--out"])
def test_bytes_that_are_no_text_are_refused(shelterdesk: Run, login: tuple[str, ...], option: str) -> None:
    words = ("report", "donor", "--from", "2026-01-01", "--to", "2026-01-31", "--out", "x.csv", *login)
    ran = shelterdesk(*words, option, "a\udcffb")
    assert (ran.code, "holds a letter that cannot be read" in ran.sentence) == (2, True)


@posix
def test_a_device_and_a_pipe_are_not_read(shelterdesk: Run, login: tuple[str, ...], tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "pipe", Path("/dev/zero")):
        ran = shelterdesk("import", "catalogue", path, *login)
        assert (ran.code, ran.sentence) == (2, f"{path} is not a file.")


def test_an_empty_name_is_not_the_folder_we_stand_in(shelterdesk: Run, login: tuple[str, ...]) -> None:
    for words in (("sample", ""), ("status", *login, "--database", "")):
        ran = shelterdesk(*words)
        assert (ran.code, "is empty" in ran.sentence) == (2, True)


@pytest.mark.parametrize("name", ["A\x1b[31m", "A\nB\0", "x" * 5000])
def test_names_that_cannot_be_kept_make_nothing(
    shelterdesk: Run, tmp_path: Path, password_file: Path, name: str
) -> None:
    words = ("--timezone", "America/Aruba", "--login", "ana", "--password-file", password_file)
    ran = shelterdesk("new", tmp_path / "s", "--site", name, *words)
    assert (ran.code, ran.err.count("\n")) == (2, 1)
    assert not (tmp_path / "s").exists()


def test_what_a_terminal_would_obey_is_not_passed_on(shelterdesk: Run) -> None:
    ran = shelterdesk("dan\x1b[31m\nce")
    assert (ran.code, "\x1b" in ran.sentence) == (2, False)


@pytest.mark.parametrize(("words", "code"), [(("--version",), 0), (("--help",), 0), (("dance",), 2)])
def test_a_program_that_closed_our_output_gets_only_the_code(words: tuple[str, ...], code: int) -> None:
    start = (
        "import sys; sys.stdout = sys.stderr = None; from shelterdesk.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run([sys.executable, "-c", start, *words], capture_output=True, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")
