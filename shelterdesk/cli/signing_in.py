"""The database a command works on, and the login it works under."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shelterdesk.cli.parser import Parser, named_path
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.services.desk import Desk
from shelterdesk.services.session import database_in, sign_in

LONGEST_PASSWORD = 4096


def add_login(parser: Parser, *, required: bool = True) -> None:
    """--login and --password-file, both needed."""
    parser.add_argument("--login", required=required, metavar="NAME")
    parser.add_argument(
        "--password-file",
        required=required,
        type=named_path,
        metavar="F",
        help=text("file whose first line is the password"),
    )


def add_database(parser: Parser, *, required: bool = True) -> None:
    """--database, and the login to open it with; `required` unless the command can do without."""
    parser.add_argument(
        "--database",
        type=named_path,
        metavar="DIR",
        help=text("folder of the database; else that of the window"),
    )
    add_login(parser, required=required)


@contextmanager
def signed_in(args: Namespace, terminal: Terminal) -> Iterator[Desk]:
    """The desk of the login in `args`, closed afterwards.

    Raises BadInput for a folder or password file that is not there, CannotOpen for a wrong password.
    """
    folder: Path = args.database or terminal.around.folders.shelter
    if not database_in(folder):
        raise BadInput(text("There is no ShelterDesk database in {folder}.", folder=folder))
    password = read_password(args.password_file)
    desk = sign_in(folder, args.login, password, terminal.around.clock)
    try:
        yield desk
    finally:
        desk.database.close()


def read_password(path: Path) -> str:
    """The first line of the file, without its line end only; raises BadInput if there is none to read."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            line = file.readline(LONGEST_PASSWORD + 2)
    except UnicodeDecodeError as fault:
        raise _no_text(path) from fault
    except OSError as fault:
        raise BadInput(
            text(
                "The password file {path} cannot be read: {reason}.",
                path=path,
                reason=reason_of(fault),
            )
        ) from fault
    password = line.rstrip("\r\n")
    if "\0" in password:
        raise _no_text(path)
    if len(password) > LONGEST_PASSWORD:  # cut off, it would be another password than the one in the file
        raise BadInput(text("The first line of the password file {path} is too long.", path=path))
    if not password:
        raise BadInput(text("The first line of the password file {path} is empty.", path=path))
    return password


def _no_text(path: Path) -> BadInput:
    return BadInput(text("The password file {path} is not a text in UTF-8.", path=path))
