"""The units of items in the language of a report; what nobody translated stands as it was written."""

from __future__ import annotations

from shelterdesk.domain.text import Text, text
from shelterdesk.domain.units import usual_unit


def unit_text(unit: str) -> Text | None:
    """The sentence for a usual unit such as ``piece``; None for a word of the shelter's own."""
    known = {
        "piece": text("piece"),
        "packet": text("packet"),
        "box": text("box"),
        "carton": text("carton"),
        "set": text("set"),
        "kit": text("kit"),
        "pair": text("pair"),
        "roll": text("roll"),
        "sheet": text("sheet"),
        "bag": text("bag"),
        "sack": text("sack"),
        "sachet": text("sachet"),
        "bottle": text("bottle"),
        "tin": text("tin"),
        "jar": text("jar"),
        "tube": text("tube"),
        "bar": text("bar"),
        "tablet": text("tablet"),
        "hour": text("hour"),
        "day": text("day"),
    }
    return known.get(usual_unit(unit))
