"""Every command, by name; its module is imported only when it is asked for."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from shelterdesk.cli.parser import Parser
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.text import Text, text


class Command(Protocol):
    """What the module of a command offers."""

    def configure(self, parser: Parser) -> None: ...

    def run(self, args: Namespace, terminal: Terminal) -> int: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """`module` is its name within this package."""

    module: str
    help: Text

    def load(self) -> Command:
        return cast("Command", import_module(f"shelterdesk.cli.{self.module}"))


COMMANDS = {
    "new": Entry("new", text("make an encrypted database with its first site and login")),
    "sample": Entry("sample", text("make the sample shelter: five invented sites with 18 months of history")),
    "import": Entry(
        "imports", text("take items, kits, stock, minimums, beds, people or an HMIS export from files")
    ),
    "report": Entry("report", text("write a donor, occupancy, stock or census report")),
    "5w": Entry("five_w", text("write the 5W of a month once every row passes the rules of its year")),
    "check5w": Entry("check5w", text("check a 5W file by the rules of its year, without a database")),
    "scan": Entry(
        "scan", text("look through files before they leave: persons, hidden sheets, comments and the like")
    ),
    "status": Entry("status", text("say how the sites stand now")),
    "check": Entry("check", text("check the database, the stock ledger, the beds and the audit trail")),
    "backup": Entry("backup", text("copy the database and its keyring, and verify the copy")),
    "tour": Entry("tour", text("do the main job without a screen, and say where the results are")),
    "pictures": Entry("pictures", text("save a picture of every page")),
}
