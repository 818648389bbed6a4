"""Headers of common exports find their fields; what is missing is said."""

from __future__ import annotations

import pytest

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.spelling import compact
from shelterdesk.exchange.field_tables import FIELDS
from shelterdesk.exchange.fields import missing_required, suggest_mapping


@pytest.mark.parametrize(
    ("kind", "header", "found"),
    [
        (
            IntakeKind.CATALOGUE,
            "Catalog,Category,Category Code,Item Name,Item Code,Units,Weight,Unit Value,Currency,URL",
            "category=1 category_code=2 item_name=3 item_code=4 unit=5 unit_cost=7 currency=8",
        ),
        (
            IntakeKind.CATALOGUE,
            "item code,item description,length cm,volume litre,weight kg",
            "item_code=0 item_name=1",
        ),
        (
            IntakeKind.CATALOGUE,
            "Catalog,Item Code,Pack,Pack Quantity",
            "item_code=1 pack=2 pack_quantity=3",
        ),
        (
            IntakeKind.CATALOGUE,
            "CÓDIGO,Descripción,Unidad de medida,Precio unitario (USD),Categoría",
            "item_code=0 item_name=1 unit=2 unit_cost=3 category=4",
        ),
        (
            IntakeKind.CATALOGUE,
            "Code article,Désignation,Unité,Prix unitaire,Devise",
            "item_code=0 item_name=1 unit=2 unit_cost=3 currency=4",
        ),
        (IntakeKind.KITS, "Kit,Item,Unit of Measure,Quantity", "kit=0 item_name=1 unit=2 quantity=3"),
        (
            IntakeKind.STOCK,
            "Warehouse,Item Name,Item_Code,UNIT OF MEASURE,Quantity,Unit Cost,Currency,Supplier/Donor,By,Bin",
            "store=0 item_name=1 item_code=2 unit=3 quantity=4 unit_cost=5 currency=6 donor=7 bin=9",
        ),
        (
            IntakeKind.STOCK,
            "Bodega,Artículo,Existencias,Donante,Fecha de vencimiento,Lote",
            "store=0 item_name=1 quantity=2 donor=3 expires_on=4 batch=5",
        ),
        (
            IntakeKind.MINIMUMS,
            "Warehouse,Facility Type,Item Name,Item Code,Units,Quantity,Comments",
            "store=0 item_name=2 item_code=3 unit=4 quantity=5",
        ),
        (IntakeKind.BEDS, "Shelter,Unit,Transitory,Capacity", "site=0 room=1 count=3"),
        (
            IntakeKind.BEDS,
            "Site,Room,Use,Bed,Kind,Accessible",
            "site=0 room=1 use=2 bed=3 kind=4 accessible=5",
        ),
        (
            IntakeKind.PEOPLE,
            "Facility,Sex,First Name,Last Name,DOB,Family,Head of Family,Shelter,Unit,CaseStatus",
            "sex=1 given_names=2 family_names=3 birth_date=4 household=5 is_head=6 site=7",
        ),
        (
            IntakeKind.PEOPLE,
            "Nombres,Apellidos,Sexo,Fecha de nacimiento,Edad,Teléfono",
            "given_names=0 family_names=1 sex=2 birth_date=3 age=4 contacts=5",
        ),
        (
            IntakeKind.PEOPLE,
            "Nom,Prénom,Sexe,Date de naissance",
            "family_names=0 given_names=1 sex=2 birth_date=3",
        ),
    ],
)
def test_common_headers_are_recognised(kind: IntakeKind, header: str, found: str) -> None:
    mapping = suggest_mapping(kind, header.split(","))
    assert mapping == {name: int(column) for name, column in (pair.split("=") for pair in found.split())}
    assert not missing_required(kind, mapping)


def test_a_column_is_used_once() -> None:
    mapping = suggest_mapping(IntakeKind.CATALOGUE, ["Code", "Code", "Item", "Description"])
    assert mapping == {"item_code": 0, "item_name": 2}


def test_what_is_missing_is_said() -> None:
    assert [str(text) for text in missing_required(IntakeKind.STOCK, {"item_name": 0})] == [
        "store",
        "quantity",
    ]
    assert [str(text) for text in missing_required(IntakeKind.KITS, {})] == [
        "kit",
        "item code or item name",
        "quantity",
    ]


@pytest.mark.parametrize("kind", IntakeKind)
def test_no_header_means_two_fields_of_a_kind(kind: IntakeKind) -> None:
    words = [compact(word) for field in FIELDS[kind] for word in set(map(compact, field.synonyms))]
    assert sorted(words) == sorted(set(words))
    assert all(words)
