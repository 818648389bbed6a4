"""What the beds page has read: a board, and for whom a bed is being chosen."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from shelterdesk.domain.board import Board, SiteChoice, chosen_site
from shelterdesk.domain.errors import RuleBroken
from shelterdesk.domain.placement import PlacementRefused, Refused
from shelterdesk.domain.targets import Targets
from shelterdesk.domain.text import text
from shelterdesk.services.board import load_board, sites_to_see
from shelterdesk.services.desk import Desk


@dataclass(frozen=True, slots=True)
class BoardRead:
    """One answer of the background: what can be chosen, and what is shown."""

    sites: tuple[SiteChoice, ...]
    board: Board | None


@dataclass(frozen=True, slots=True)
class Choosing:
    """A bed is being chosen for someone: one who waits (`entry_id`), or one who moves (`person_id`)."""

    label: str
    targets: Targets
    entry_id: str = ""
    person_id: str = ""

    def beds(self, *, may_set_aside: bool = True) -> Collection[str]:
        """Those that fit, else those to swap with, else those where a rule would have to be set aside."""
        aside = self.targets.may_set_aside if may_set_aside else {}
        return (self.targets.fitting or self.targets.swaps or aside).keys()

    @property
    def plain(self) -> Collection[str]:
        """Beds that are shown as they are, beside those that are lit."""
        return self.targets.swaps.keys() if self.targets.fitting else self.beds()

    def refusal(self, bed_id: str) -> RuleBroken:
        """Why a bed that does not fit is not taken, and what may be set aside for it."""
        said = self.targets.refused.get(bed_id, text("Someone sleeps in this bed."))
        rule = self.targets.may_set_aside.get(bed_id)
        return RuleBroken(said) if rule is None else PlacementRefused((Refused(rule, said),), rule)


def read_board(desk: Desk, wanted: str | None) -> BoardRead:
    """The board of the site wanted, or of the first that may be seen."""
    sites = sites_to_see(desk)
    chosen = chosen_site(sites, wanted)
    return BoardRead(sites, None if chosen is None else load_board(desk, chosen))
