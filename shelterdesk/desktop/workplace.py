"""What a page is given: the desk, and the one way to act and to read from it without blocking the window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from shelterdesk.desktop.tasks import GivenUp, Tasks, tell
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import Refusal
from shelterdesk.services.desk import Desk
from shelterdesk.services.undo import last_undoable, undo

Command = TypeVar("Command")
Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Notice:
    """Something to be told that changed no row, in the person's language; `offer` is the word for `act`.

    `refused`: it is why something was not done.
    """

    words: str
    offer: str = ""
    act: Callable[[], None] | None = None
    refused: bool = False


class Workplace(QObject):
    """Pages act and read through this; they never open a transaction or wait for one.

    `changed` carries the Changes of every service that ran, so that each page reloads what it shows;
    `refused` carries a Refusal that no page took for itself; `told` carries a Notice.
    """

    changed = Signal(object)
    told = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.tasks = tasks
        self.site_id = desk.actor.site_id  # the site shown; None until one is chosen
        tasks.refused.connect(self.refused)

    def act(
        self,
        service: Callable[[Desk, Command], Changes],
        command: Command,
        done: Callable[[Changes], None] | None = None,
        refused: Callable[[Refusal], None] | None = None,
        asker: QObject | None = None,
    ) -> None:
        """Run a service in the background, then tell every page what changed.

        `done` and `refused` are not called once `asker`, or the object whose methods they are, is gone.
        """
        desk = self.desk

        def changed(changes: Changes) -> None:
            self.changed.emit(changes)
            if done is not None:
                tell(done, changes, asker)

        self.tasks.run(lambda: service(desk, command), changed, self._unless_gone(refused, asker))

    def read(
        self,
        query: Callable[[Desk], Answer],
        done: Callable[[Answer], None],
        refused: Callable[[Refusal], None] | None = None,
        asker: QObject | None = None,
    ) -> None:
        """Run a read in the background and hand over its answer on the GUI thread, as `act` does."""
        desk = self.desk
        self.tasks.run(lambda: query(desk), done, refused, asker)

    def read_aside(
        self,
        query: Callable[[Desk, GivenUp], Answer],
        done: Callable[[Answer], None],
        refused: Callable[[Refusal], None] | None = None,
        asker: QObject | None = None,
    ) -> Callable[[], None]:
        """As `read`, for what thinks long: other work goes on meanwhile. What is returned gives it up."""
        desk = self.desk
        return self.tasks.run_aside(lambda given_up: query(desk, given_up), done, refused, asker)

    def undo(self, operation_id: str) -> None:
        """Take back one operation."""
        self.act(undo, operation_id)

    def undo_last(self) -> None:
        """Take back the last thing this person did, if anything is left to take back."""
        self.read(last_undoable, lambda found: None if found is None else self.undo(found.operation_id))

    @staticmethod
    def _unless_gone(
        refused: Callable[[Refusal], None] | None, asker: QObject | None
    ) -> Callable[[Refusal], None] | None:
        return None if refused is None else lambda refusal: tell(refused, refusal, asker)
