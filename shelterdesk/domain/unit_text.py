"""The word for the unit of an item, in whatever language it is said: one piece, two pieces."""

from __future__ import annotations

from decimal import Decimal

from shelterdesk.domain.text import Text, text
from shelterdesk.domain.units import usual_unit

_ONE = Decimal(1)
SEVERAL = Decimal(2)  # what is said of the unit by itself: counted in boxes
# Signs such as kg are the same in every language, so that nobody is asked to translate them.
_WORDS = {
    "piece": (text("piece"), text("pieces")),
    "packet": (text("packet"), text("packets")),
    "box": (text("box"), text("boxes")),
    "carton": (text("carton"), text("cartons")),
    "set": (text("set"), text("sets")),
    "kit": (text("kit"), text("kits")),
    "pair": (text("pair"), text("pairs")),
    "roll": (text("roll"), text("rolls")),
    "coil": (text("coil"), text("coils")),
    "sheet": (text("sheet"), text("sheets")),
    "bag": (text("bag"), text("bags")),
    "sack": (text("sack"), text("sacks")),
    "sachet": (text("sachet"), text("sachets")),
    "bottle": (text("bottle"), text("bottles")),
    "tin": (text("tin"), text("tins")),
    "jar": (text("jar"), text("jars")),
    "tube": (text("tube"), text("tubes")),
    "bar": (text("bar"), text("bars")),
    "tablet": (text("tablet"), text("tablets")),
    "cylinder": (text("cylinder"), text("cylinders")),
    "litre": (text("litre"), text("litres")),
    "tonne": (text("tonne"), text("tonnes")),
    "quintal": (text("quintal"), text("quintals")),
    "pound": (text("pound"), text("pounds")),
    "ounce": (text("ounce"), text("ounces")),
    "gallon": (text("gallon"), text("gallons")),
    "foot": (text("foot"), text("feet")),
    "yard": (text("yard"), text("yards")),
    "hour": (text("hour"), text("hours")),
    "day": (text("day"), text("days")),
}


def unit_text(unit: str, quantity: Decimal = _ONE) -> Text:
    """The unit's word beside so many of it; a word of the shelter's own stands as it is written."""
    known = _WORDS.get(usual_unit(unit))
    if known is None:
        return Text("{unit}", {"unit": unit})
    one, several = known
    return one if quantity == 1 else several
