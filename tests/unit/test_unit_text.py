"""The words of units, one and several, in English and in another language."""

from __future__ import annotations

from decimal import Decimal

import pytest

from shelterdesk.domain.unit_text import unit_text
from shelterdesk.domain.units import usual_unit
from shelterdesk.services.language import translator


@pytest.mark.parametrize(
    ("unit", "quantity", "english", "spanish"),
    [
        ("piece", "1", "piece", "unidad"),
        ("piece", "0", "pieces", "unidades"),
        ("Pzas.", "2500", "pieces", "unidades"),
        ("pce", "-1", "pieces", "unidades"),
        ("BOX", "3", "boxes", "cajas"),
        ("litre", "0.5", "litres", "litros"),
        ("kg", "2", "kg", "kg"),
        ("m²", "2", "m²", "m²"),
        ("bale", "3", "bale", "bale"),
        ("{odd}", "3", "{odd}", "{odd}"),
    ],
)
def test_a_unit_is_said_beside_so_many(unit: str, quantity: str, english: str, spanish: str) -> None:
    said = unit_text(unit, Decimal(quantity))
    assert (str(said), said.render(translator("es"))) == (english, spanish)


@pytest.mark.parametrize("unit", ["piece", "packet", "box", "kit", "set", "sheet", "tablet", "bar", "foot"])
def test_one_and_several_are_of_the_same_word(unit: str) -> None:
    """Read back from a file, either is the unit it was."""
    for words in (str, lambda said: said.render(translator("es"))):
        one, several = words(unit_text(unit)), words(unit_text(unit, Decimal(2)))
        assert one[0] == several[0]
    assert usual_unit(str(unit_text(unit, Decimal(2)))) == unit
