"""What a person can cause: each is one clear sentence, and nothing has changed when it is raised.

A fault of ours is never one of these; it stays an ordinary exception and is reported as a bug.
"""

from __future__ import annotations

from shelterdesk.domain.text import Text, text


class Refusal(Exception):
    """The request was understood and refused; `text` is the sentence to show."""

    def __init__(self, sentence: Text) -> None:
        super().__init__(sentence)
        self.text = sentence

    def __str__(self) -> str:
        return str(self.text)


class NotAllowed(Refusal):
    """The person signed in may not do this."""


class RuleBroken(Refusal):
    """A rule of the house (placement, stock, entitlement) says no."""


class ReasonNeeded(RuleBroken):
    """It may be done all the same, for a reason that has to be said."""


class BadInput(Refusal):
    """What was typed, or the file that was brought, cannot be used as it is."""


class NotFound(Refusal):
    """No such record, or none that this person may see."""


class ChangedMeanwhile(Refusal):
    """Someone else changed the record since it was read."""

    def __init__(self) -> None:
        super().__init__(
            text("Someone else changed this meanwhile. It was read again; please look and repeat.")
        )


class CannotOpen(Refusal):
    """The database, the keyring or a file could not be opened; nothing was created or overwritten."""


class Cancelled(Refusal):
    """The person thought better of it while it was under way; nothing is left of it."""


class Unavailable(Refusal):
    """The disk, the file or another program stands in the way; what was saved before is safe."""
