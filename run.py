"""Set up ShelterDesk and start it, with nothing but Python 3.11 or newer (on Windows: py run.py).

    python3 run.py                  open the program; without a screen, show what it does in files
    python3 run.py COMMAND [...]    run one of the program's own commands
    python3 run.py pictures [...]   save a picture of every page
    python3 run.py test [...]       check the code and run the tests; what follows goes to pytest

The first start downloads the packages named in requirements.lock into the folder .venv beside this file.
Later starts need no internet, until that list changes.
"""

# Only the standard library is imported here, and Python 3.8 must still be able to read the file, so that an
# older Python can say that it is too old.
from __future__ import annotations

import ctypes
import hashlib
import io
import os
import subprocess
import sys
from functools import partial
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent
LOCK = ROOT / "requirements.lock"
ENVIRONMENT = ROOT / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = ENVIRONMENT / "shelterdesk-ready"

# What pip cannot bring: what we look for, and the Debian package that holds it.
QT_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
TEST_PROGRAMS = {"pdftoppm": "poppler-utils"}
VENV_MODULES = {"ensurepip": f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"}

# What pip or venv print, and what it means to a person; the first that fits is said.
CAUSES = (
    (("No space left", "[Errno 28]"), "The disk is full. Free about 2 GB and start again."),
    (("DO NOT MATCH THE HASHES",), "A package that arrived is not the one this program was made with."),
    (
        ("Failed to establish a new connection", "Failed to resolve", "Cannot connect to proxy"),
        "The package index cannot be reached: is there internet?",
    ),
    (("timed out",), "The package index answers too slowly. Start again to go on."),
    (("Permission denied", "[Errno 13]"), "This folder may not be written to. Copy it to one of your own."),
    (("No matching distribution",), "A package has no build for this Python on this computer."),
)

TEST_STEPS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import-linter", ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()")),
)

say = partial(print, flush=True)


class Stop(Exception):
    """We cannot go on, for a reason that the person at the keyboard can understand and mend."""


class Done(NamedTuple):
    """How a command ended, and the lines that it printed."""

    code: int
    lines: list[str]

    def cause(self) -> str:
        """Why it failed, in one sentence where we know it, else in the last lines it printed."""
        printed = "\n".join(self.lines)
        known = (sentence for signs, sentence in CAUSES if any(sign in printed for sign in signs))
        return next(known, "\n".join(self.lines[-6:]))


def follow(command: Sequence[str], heard: Callable[[str], object] = len, **variables: str) -> Done:
    """Run a command that asks nothing, and pass on each line as it prints it."""
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "utf-8", **variables},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    lines = []
    with process:
        for line in process.stdout or ():
            lines.append(line.rstrip())
            heard(lines[-1])
    return Done(process.returncode, lines)


def can_load(library: str) -> bool:
    """Whether the system's loader finds a shared library of this name, with all that it needs in turn."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def root_prefix() -> list[str] | None:
    """What goes before a command to run it as root without a password; None where we may not."""
    if os.geteuid() == 0:
        return []
    sudo = ["sudo", "-n"]
    return sudo if which("sudo") and follow([*sudo, "true"]).code == 0 else None


def apt_install(as_root: Sequence[str], packages: Sequence[str]) -> None:
    say("Installing " + " ".join(packages) + ".")
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    # One broken source among many makes an update fail that brought all we need: only the install counts.
    follow([*apt, "update"])
    done = follow([*apt, "install", "--yes", "--no-install-recommends", *packages])
    if done.code != 0:
        say("That did not work.", done.cause(), sep="\n")


def provide(needs: Mapping[str, str], is_there: Callable[[str], object]) -> bool:
    """Whether all of it is there, after installing what is missing where we may; says what cannot be had."""
    missing = [name for name in needs if not is_there(name)]
    if not missing:
        return True
    say("Missing on this computer: " + ", ".join(missing) + ".")
    if not which("apt-get"):
        say("Please install that with the package manager of your system.")
        return False
    as_root = root_prefix()
    if as_root is not None:
        apt_install(as_root, [needs[name] for name in missing])
        missing = [name for name in missing if not is_there(name)]
    if missing:
        say("Please run: sudo apt-get install " + " ".join(needs[name] for name in missing))
    return not missing


def provide_qt(*, window: bool) -> None:
    """The libraries that Qt loads; Stop if some cannot be had. Windows and macOS have all of them."""
    libraries = {**QT_LIBRARIES, **WINDOW_LIBRARIES} if window else QT_LIBRARIES
    if sys.platform == "linux" and not provide(libraries, can_load):
        raise Stop("ShelterDesk cannot draw anything without these libraries.")


def has_screen(variables: Mapping[str, str], platform: str) -> bool:
    """Whether a window can open, or the person has said where Qt shall draw."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return platform != "linux" or any(variables.get(name) for name in names)


def fingerprint() -> str:
    """Changes when the packages do, or when the folder has moved: the project is installed by its path."""
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), str(ROOT).encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def is_usable() -> bool:
    """Whether the environment starts; it does not once the Python that it was made from is gone."""
    return PYTHON.exists() and follow([str(PYTHON), "-c", "import pip"]).code == 0


def make_environment() -> None:
    if not provide(VENV_MODULES, find_spec):
        raise Stop("This Python cannot make an environment for the program.")
    done = follow([sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT)])
    if done.code != 0:
        raise Stop("The environment could not be made.\n" + done.cause())


def pip_install(*arguments: str) -> None:
    """Install into the environment, counting the packages on a terminal."""
    total = LOCK.read_text(encoding="utf-8").count("==")
    collected = 0

    def count(line: str) -> None:
        nonlocal collected
        if line.startswith("Collecting ") and sys.stdout.isatty():
            collected += 1
            say(f"\r  {collected} of {total} packages", end="")

    done = follow([str(PYTHON), "-m", "pip", "install", "--no-input", *arguments], count)
    if collected:
        say()
    if done.code != 0:
        raise Stop("The packages could not be installed.\n" + done.cause())


def prepare() -> None:
    """Make the environment as requirements.lock says, unless it is so already.

    The stamp is written last: whatever stops us on the way, the next start goes on. An environment that works
    is never cleared, so that a new list which cannot be downloaded yet costs nothing.
    """
    usable = is_usable()
    if usable and STAMP.exists() and STAMP.read_text() == fingerprint():
        return
    say("Preparing ShelterDesk in the folder .venv. The first time, this takes a few minutes.")
    if not usable:
        make_environment()
    pip_install("--require-hashes", "--requirement", str(LOCK))
    pip_install("--no-deps", "--no-build-isolation", "--editable", str(ROOT))
    STAMP.write_text(fingerprint())
    say("Ready.")


def in_environment(*arguments: str, offscreen: bool = False) -> int:
    """Run the environment's Python here, with our own input and output; returns its exit code."""
    variables = dict(os.environ)
    if offscreen:
        variables["QT_QPA_PLATFORM"] = variables.get("QT_QPA_PLATFORM") or "offscreen"
    code = subprocess.run([str(PYTHON), *arguments], env=variables, check=False).returncode
    if code < 0:
        say(f"The program was ended by signal {-code}.", file=sys.stderr)
        return 128 - code
    return code


def start(arguments: list[str]) -> int:
    """Open the window or run one of the program's commands; with no screen, do the main job without one."""
    screen = has_screen(os.environ, sys.platform)
    command = next((word for word in arguments[:1] if not word.startswith("-")), "")
    provide_qt(window=screen and not command)
    if not screen and not command:
        say("There is no screen here, so the program shows its work in files instead of a window.")
        arguments = ["tour", *arguments]
    # Pictures and the tour are drawn into files, and look the same wherever that is.
    offscreen = not screen or command in ("pictures", "tour")
    return in_environment("-m", "shelterdesk", *arguments, offscreen=offscreen)


def test(arguments: list[str]) -> int:
    """Every check, even after one has failed; the last line printed is pytest's own closing line."""
    provide_qt(window=False)
    if sys.platform == "linux" and not provide(TEST_PROGRAMS, which):
        say("The tests that look at printed pages will be skipped.")
    os.chdir(ROOT)
    codes = {}
    for name, step in TEST_STEPS:
        say(f"\n{name}")
        codes[name] = in_environment(*step)
    say("\npytest")
    workers = str(min(4, os.cpu_count() or 1))
    command = [str(PYTHON), "-m", "pytest", "-n", workers, *arguments]
    codes["pytest"], lines = follow(command, say, QT_QPA_PLATFORM="offscreen")
    say()
    for name, code in codes.items():
        say("passed" if code == 0 else "FAILED", name, sep="  ")
    say(next((line for line in reversed(lines) if line), "pytest printed nothing."))
    return 1 if any(codes.values()) else 0


def act(arguments: list[str]) -> int:
    if arguments in (["-h"], ["--help"]):
        say(__doc__)
        return 0
    prepare()
    return test(arguments[1:]) if arguments[:1] == ["test"] else start(arguments)


def main(arguments: list[str]) -> int:
    """Exit codes: that of what was run; 1 if it could not be; 2 for a Python too old; 130 for Ctrl-C."""
    if sys.version_info < (3, 11):  # noqa: UP036
        say(f"ShelterDesk needs Python 3.11 or newer; this is Python {sys.version.split()[0]}.")
        return 2
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")
    try:
        return act(arguments)
    except Stop as reason:
        say(reason, file=sys.stderr)
    except OSError as problem:
        say(f"{problem.strerror or problem}: {problem.filename or ROOT}", file=sys.stderr)
    except KeyboardInterrupt:
        say("\nStopped.", file=sys.stderr)
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
