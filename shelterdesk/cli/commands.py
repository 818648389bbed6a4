"""Every command, by name; its module is imported only when it is asked for."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from shelterdesk.cli.terminal import Terminal


class Command(Protocol):
    """What the module of a command offers."""

    def configure(self, parser: ArgumentParser) -> None: ...

    def run(self, args: Namespace, terminal: Terminal) -> int: ...


@dataclass(frozen=True, slots=True)
class Entry:
    """`module` is its name within this package."""

    module: str
    help: str

    def load(self) -> Command:
        return cast("Command", import_module(f"shelterdesk.cli.{self.module}"))


COMMANDS = {
    "new": Entry("new", "make an encrypted database with its first site and login"),
    "sample": Entry("sample", "make the sample shelter: five invented sites with 18 months of history"),
    "import": Entry("imports", "take items, kits, stock, minimums, beds or people from a file"),
    "report": Entry("report", "write a donor, occupancy or stock report"),
    "status": Entry("status", "say how the sites stand now"),
    "check": Entry("check", "check the database, the stock ledger, the beds and the audit trail"),
    "backup": Entry("backup", "copy the database and its keyring, and verify the copy"),
    "tour": Entry("tour", "do the main job without a screen, and say where the results are"),
    "pictures": Entry("pictures", "save a picture of every page"),
}
