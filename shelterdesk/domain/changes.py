"""What a service changed: returned to the page that asked, and told to the pages that show it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from shelterdesk.domain.text import Text


class Topic(StrEnum):
    """Parts of the database that pages show; a page reloads when one of its topics changed."""

    SITES = "sites"
    BEDS = "beds"
    PEOPLE = "people"
    STOCK = "stock"
    HANDOUTS = "handouts"
    ACTIVITIES = "activities"
    STAFF = "staff"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Changes:
    """`said` is the sentence of the toast; `operation_id` is what Undo takes back, None where it cannot."""

    topics: frozenset[Topic]
    said: Text
    operation_id: str | None = None
    created: tuple[str, ...] = ()
