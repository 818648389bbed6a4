"""`shelterdesk new`: the first database, and every way it refuses to make one."""

from __future__ import annotations

from pathlib import Path

import pytest

from shelterdesk.persistence.database import LOCK_FILE
from shelterdesk.persistence.opening import open_with_recovery_code
from shelterdesk.persistence.recovery import normal_recovery_code
from shelterdesk.services.imprint import imprint
from shelterdesk.services.session import sign_in
from shelterdesk.services.status import overview
from tests.conftest import PASSWORD
from tests.integration.cli.conftest import Run


def _words(folder: Path, password_file: Path, **changed: str) -> list[str]:
    options = {"site": "Casa Mar", "timezone": "America/Curacao", "login": "ana", **changed}
    words = [word for name, value in options.items() for word in (f"--{name}", value)]
    return ["new", str(folder), *words, "--password-file", str(password_file)]


def test_the_login_and_the_printed_code_open_it(
    shelterdesk: Run, tmp_path: Path, password_file: Path
) -> None:
    folder = tmp_path / "a" / "shelter"
    ran = shelterdesk(*_words(folder, password_file, organisation="Harbour"))
    assert (ran.code, ran.err) == (0, "")
    (code,) = (line.split(": ")[1] for line in ran.out.splitlines() if line.startswith("Recovery code: "))
    open_with_recovery_code(folder, normal_recovery_code(code)).close()
    desk = sign_in(folder, "ana", PASSWORD)
    assert overview(desk).organisation == "Harbour"
    assert imprint(desk).country == "CW"
    desk.database.close()


def test_the_country_may_be_another_than_that_of_the_time_zone(
    shelterdesk: Run, tmp_path: Path, password_file: Path
) -> None:
    assert shelterdesk(*_words(tmp_path / "s", password_file, country="bq")).code == 0
    desk = sign_in(tmp_path / "s", "ana", PASSWORD)
    assert imprint(desk).country == "BQ"
    desk.database.close()


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"timezone": "America/Atlantis"}, "America/Atlantis is not a time zone."),
        ({"site": "  "}, "The shelter needs a name."),
        ({"login": " "}, "The login needs a name"),
        ({"country": "ABC"}, "ABC is not a country of two letters."),
    ],
)
def test_unusable_answers_make_nothing(
    shelterdesk: Run, tmp_path: Path, password_file: Path, changed: dict[str, str], sentence: str
) -> None:
    ran = shelterdesk(*_words(tmp_path / "s", password_file, **changed))
    assert ran.code == 2
    assert sentence in ran.sentence
    assert not list((tmp_path / "s").glob("*"))


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"short\n", "at least 10 characters"),
        (b"\nsecond line\n", "is empty"),
        (b"\xff\xfe\x00a", "not a text in UTF-8"),
        (b"a quiet\0 harbour\n", "not a text in UTF-8"),
        (b"a quiet harbour " * 640_000, "is too long"),
        (None, "cannot be read"),
    ],
)
def test_an_unusable_password_file_makes_nothing(
    shelterdesk: Run, tmp_path: Path, content: bytes | None, sentence: str
) -> None:
    path = tmp_path / "pw"
    if content is not None:
        path.write_bytes(content)
    ran = shelterdesk(*_words(tmp_path / "s", path))
    assert ran.code == 2
    assert sentence in ran.sentence
    assert "short" not in ran.err
    assert not list((tmp_path / "s").glob("*"))


def test_a_password_keeps_its_spaces_and_its_file_may_come_from_windows(
    shelterdesk: Run, tmp_path: Path
) -> None:
    path = tmp_path / "pw"
    path.write_bytes(b"\xef\xbb\xbf two spaces \r\n" + b"more" * 2_500_000)
    assert shelterdesk(*_words(tmp_path / "s", path)).code == 0
    sign_in(tmp_path / "s", "ana", " two spaces ").database.close()


def test_what_is_there_is_not_overwritten(shelterdesk: Run, tmp_path: Path, password_file: Path) -> None:
    words = _words(tmp_path / "s", password_file)
    assert shelterdesk(*words).code == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "s").iterdir() if path.is_file()}
    ran = shelterdesk(*words)
    assert ran.code == 1
    assert "already" in ran.sentence
    assert {path.name: path.read_bytes() for path in (tmp_path / "s").iterdir() if path.is_file()} == before


def test_a_folder_that_cannot_be_made_is_said(shelterdesk: Run, tmp_path: Path, password_file: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    ran = shelterdesk(*_words(tmp_path / "file" / "s", password_file))
    assert ran.code == 1
    assert "cannot be made" in ran.sentence


def test_a_start_that_fails_halfway_leaves_nothing_in_the_way(
    shelterdesk: Run, tmp_path: Path, password_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = _words(tmp_path / "s", password_file)
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise OSError(28, "No space left on device", "keyring.new")

        patch.setattr("shelterdesk.persistence.keyring.write_keyring", full)
        ran = shelterdesk(*words)
        assert (ran.code, ran.sentence) == (1, "The disk is full. What was saved before is safe.")
    assert [path.name for path in (tmp_path / "s").iterdir()] == [LOCK_FILE]
    assert shelterdesk(*words).code == 0
