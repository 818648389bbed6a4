"""Where the hand-out page stands between one scan and the next."""

from __future__ import annotations

from enum import Enum, auto


class Stage(Enum):
    """Only in VISIT does Enter give; so neither an old card nor a second Enter ever gives anything."""

    READY = auto()  # for a scan; a message may be shown
    LOOKING = auto()
    CHOOSING = auto()  # several people fit what was typed
    VISIT = auto()
    GIVING = auto()
    GIVEN = auto()  # the card stays to be read
