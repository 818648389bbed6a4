"""Lists of the categories of a catalogue, which lie beside it and look much like it."""

from __future__ import annotations

from collections.abc import Sequence

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.spelling import compact
from shelterdesk.exchange.fields import suggest_mapping

_OF_AN_ITEM = ("item_name", "unit", "pack", "pack_quantity", "unit_cost")
_CATEGORY = frozenset(
    map(compact, ("parent category", "category", "categoría", "catégorie", "group description"))
)
_CODE = frozenset(map(compact, ("code", "código")))  # of whatever the row is about


def lists_categories(header: Sequence[str]) -> bool:
    """Whether a table with this header is about categories and says nothing of an item.

    A column that is headed as the code of an item, such as ``Item code``, does say something.
    """
    names = {compact(name) for name in header}
    mapping = suggest_mapping(IntakeKind.CATALOGUE, header)
    if not names & _CATEGORY or any(name in mapping for name in _OF_AN_ITEM):
        return False
    return "item_code" not in mapping or compact(header[mapping["item_code"]]) in _CODE
