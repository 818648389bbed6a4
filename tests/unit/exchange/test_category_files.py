"""A list of categories is told from a catalogue, and refused as a whole."""

from __future__ import annotations

import pytest

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.intake import IntakeKind
from tests.unit.exchange.looking import Look


@pytest.mark.parametrize(
    "header",
    [
        "Catalog,Parent Category,Category,Code",
        "Catalog,Category,Code,Asset",
        "Organisation,Catalog,GROUP_CODE,GROUP_DESCRIPTION,FAM,FAMILY_DESCRIPTION",
        "Categoría,Código",
        "Category",
    ],
)
def test_a_list_of_categories_is_said_to_be_one(look: Look, header: str) -> None:
    row = ",".join("x" for _ in header.split(","))
    with pytest.raises(BadInput, match="lists categories, not items"):
        look(IntakeKind.CATALOGUE, f"{header}\n{row}\n")


@pytest.mark.parametrize(
    "header",
    [
        "Category,Item name",
        "Category,Item code",
        "SKU,Category",
        "Catalog,Category,Item Code,Pack,Pack Quantity",
        "Category,Code,Unit",
        "Code,Description",
    ],
)
def test_what_says_something_of_items_is_read_as_a_catalogue(look: Look, header: str) -> None:
    row = ",".join("1" for _ in header.split(","))
    assert look(IntakeKind.CATALOGUE, f"{header}\n{row}\n").taken == 1
