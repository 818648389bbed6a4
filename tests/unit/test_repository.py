"""What must hold for every file of the project, whoever writes it."""

from __future__ import annotations

import ast
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "requirements.lock"
GENERATED = ("shelterdesk/desktop/forms/ui_", "shelterdesk/desktop/resources_rc.py")

# The brackets around single characters keep these patterns from finding themselves.
FORBIDDEN = {
    "the address of a package registry": re.compile(
        rb"pypi[.]org|pythonhosted[.]org|npmjs[.]org|deb[.]debian[.]org|index[-_]url|/simple[/]"
    ),
    "a path of one machine": re.compile(
        rb"(?<![\w.~}])/(?:work|home|root|opt/pypi|opt/wheels)[/]|[A-Za-z]:\\{1,2}Users[\\]"
    ),
    "a private key": re.compile(rb"PRIVATE[ ]KEY"),
}


def tracked_files() -> list[Path]:
    """The files that git keeps and that still exist; skips the test in a copy without git."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    listed = subprocess.run(
        [git, "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True
    ).stdout
    paths = [ROOT / name for name in listed.decode().split("\0") if name]
    return [path for path in paths if path.is_file()]


def modules() -> Iterator[tuple[str, ast.Module]]:
    """The written modules of the package, by their path from the root; generated code is left out."""
    for path in sorted((ROOT / "shelterdesk").rglob("*.py")):
        name = path.relative_to(ROOT).as_posix()
        if not name.startswith(GENERATED):
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def findings(content: bytes) -> list[str]:
    return [what for what, pattern in FORBIDDEN.items() if pattern.search(content)]


def test_no_file_names_a_registry_a_machine_or_a_key() -> None:
    found = {path.relative_to(ROOT).as_posix(): findings(path.read_bytes()) for path in tracked_files()}
    assert {name: what for name, what in found.items() if what} == {}


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"--extra-index-^url https://mirror.example/", "the address of a package registry"),
        (b"https://files.python^hosted.org/packages/", "the address of a package registry"),
        (b"open('/ho^me/ana/x')", "a path of one machine"),
        (b"'/wo^rk/main/run.py'", "a path of one machine"),
        (b'"C:\\\\Us^ers\\\\Ana"', "a path of one machine"),
        (b"C:\\Us^ers\\Ana", "a path of one machine"),
        (b"-----BEGIN PRIVATE^ KEY-----", "a private key"),
    ],
)
def test_what_must_not_be_there_would_be_found(content: bytes, what: str) -> None:
    """The samples are broken by a caret, so that this file does not hold what it looks for."""
    assert findings(content) == []
    assert findings(content.replace(b"^", b"")) == [what]


def called_name(call: ast.Call) -> str:
    """`tr` for both `tr(...)` and `self.tr(...)`."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def formatted_sentences(tree: ast.Module) -> list[int]:
    """The lines on which an f-string is given to a function that looks up translations."""
    calls = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return [
        call.lineno
        for call in calls
        if called_name(call) in {"tr", "text", "translate"}
        and any(isinstance(part, ast.JoinedStr) for argument in call.args for part in ast.walk(argument))
    ]


def test_no_sentence_to_translate_is_an_f_string() -> None:
    found = {name: formatted_sentences(tree) for name, tree in modules()}
    assert {name: lines for name, lines in found.items() if lines} == {}


def test_an_f_string_to_translate_would_be_found() -> None:
    source = "self.tr('Beds')\nself.tr(f'{n} beds')\ntext(f'{n}')\ntext('{n}', n=f'{n}')\nother(f'{n}')"
    assert formatted_sentences(ast.parse(source)) == [2, 3]


def test_every_module_says_what_it_is_for() -> None:
    silent = [name for name, tree in modules() if tree.body and not ast.get_docstring(tree)]
    assert silent == []


def wanted() -> list[Requirement]:
    """What pyproject.toml asks for, tools of the developers included; other extras are for those who ask."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [
        Requirement(line) for line in (*project["dependencies"], *project["optional-dependencies"]["dev"])
    ]


def locked() -> dict[str, tuple[Requirement, list[str]]]:
    """The requirements of the lock by name, each with its hashes."""
    logical = LOCK.read_text(encoding="utf-8").replace("\\\n", " ").splitlines()
    entries: dict[str, tuple[Requirement, list[str]]] = {}
    for line in logical:
        if line.strip() and not line.lstrip().startswith("#"):
            requirement, *hashes = line.split(" --hash=")
            parsed = Requirement(requirement.strip())
            entries[canonicalize_name(parsed.name)] = (parsed, [one.strip() for one in hashes])
    return entries


def test_the_extra_of_the_camera_is_of_the_same_qt() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = [
        Requirement(line) for line in (*project["dependencies"], *project["optional-dependencies"]["camera"])
    ]
    ranges = {one.name: one.specifier for one in asked}
    assert ranges["pyside6-addons"] == ranges["pyside6-essentials"]


def test_the_lock_holds_what_the_project_asks_for() -> None:
    lock = locked()
    for requirement in wanted():
        assert canonicalize_name(requirement.name) in lock, f"{requirement} is not locked"
        pinned, _ = lock[canonicalize_name(requirement.name)]
        (version,) = pinned.specifier
        assert requirement.specifier.contains(version.version, prereleases=True), (
            f"{pinned} for {requirement}"
        )


def test_the_lock_pins_each_package_and_its_files() -> None:
    for name, (requirement, hashes) in locked().items():
        assert [one.operator for one in requirement.specifier] == ["=="], name
        assert hashes, f"{name} has no hash"
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), name


def test_the_lock_says_nothing_of_where_packages_come_from() -> None:
    content = LOCK.read_text(encoding="utf-8")
    assert "://" not in content
    assert re.search(r"^\s*-(?!-hash)", content, re.MULTILINE) is None
    assert all(requirement.url is None for requirement, _ in locked().values())
