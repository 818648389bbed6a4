"""Our own files, looked through before they take the place of what was there."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.figures import CensusFigures
from shelterdesk.domain.outgoing import LEAK_TEXTS, KnownPeople, Leak
from shelterdesk.domain.text import text
from shelterdesk.exchange.outgoing.inspecting import inspect


def allowed_in(figures: object) -> Collection[Leak]:
    """A census that says why two ways of counting differ names stays by the codes of people: it stays in the house."""
    return (Leak.PERSON_CODE,) if isinstance(figures, CensusFigures) else ()


def guard(known: KnownPeople, allowed: Collection[Leak] = ()) -> Callable[[Path, str], None]:
    """What raises RuleBroken for a file, given with its name, that gives away anything but what is `allowed` in it."""

    def look_through(path: Path, name: str) -> None:
        for finding in inspect(path, known, name):
            if finding.leak not in allowed:
                raise RuleBroken(
                    text(
                        "The file was not written, since it would carry {what} ({where}). Take that out and try again.",
                        what=LEAK_TEXTS[finding.leak],
                        where=finding.where,
                    )
                )

    return look_through
