"""What each kind of file may say: its fields, what they are called here and in the headers of others."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.text import Text, text


@dataclass(frozen=True, slots=True)
class Field:
    """`label` is in lower case, as it stands inside a sentence.

    `synonyms` are headers seen for it, the surest first. A file needs a column for at least one of the fields
    that share a `need`. `longest` is the most characters that can be kept of it.
    """

    name: str
    label: Text
    synonyms: tuple[str, ...]
    need: str = ""
    numeric: bool = False
    longest: int = 200


def _field(
    name: str, label: Text, synonyms: str, *, need: str = "", numeric: bool = False, longest: int = 200
) -> Field:
    return Field(name, label, tuple(word.strip() for word in synonyms.split("|")), need, numeric, longest)


_ITEM_CODE = _field(
    "item_code",
    text("item code"),
    "item code | code | item no | item number | item id | article code | product code | stock code | sku"
    " | código de artículo | código del artículo | código artículo | código de producto | código del producto"
    " | código de ítem | código | code article | code de l'article | code produit | référence article"
    " | reference | ref",
    need="item",
    longest=64,
)
_ITEM_NAME = _field(
    "item_name",
    text("item name"),
    "item name | item description | name of item | item | article name | product name | article | product"
    " | name | description | material | nombre del artículo | nombre de artículo | nombre del producto"
    " | descripción del artículo | artículo | producto | insumo | nombre | descripción | nom de l'article"
    " | désignation | nom du produit | produit | libellé | nom",
    need="item",
    longest=300,
)
_UNIT = _field(
    "unit",
    text("unit"),
    "unit of measure | units of measure | unit | units | uom | um | measure | unidad de medida | unidades"
    " | unidad | unité de mesure | unité | unités | udm",
    longest=64,
)
_UNIT_COST = _field(
    "unit_cost",
    text("unit cost"),
    "unit value | unit cost | unit price | cost per unit | price per unit | value per unit | cost | price"
    " | costo unitario | coste unitario | precio unitario | valor unitario | costo | precio | coût unitaire"
    " | prix unitaire | valeur unitaire | coût | prix",
    numeric=True,
)
_CURRENCY = _field("currency", text("currency"), "currency | curr | moneda | divisa | devise | monnaie")
_STORE = _field(
    "store",
    text("store"),
    "warehouse | store | warehouse name | store name | storage | stock location | location | depot | almacén"
    " | bodega | depósito | entrepôt | magasin | dépôt | site | facility",
    need="store",
)


def _quantity(label: Text, synonyms: str) -> Field:
    return _field(
        "quantity",
        label,
        synonyms + " | quantity | qty | quantities | cantidad | cant | quantité | qté",
        need="quantity",
        numeric=True,
    )


_SHELTER = _field(
    "site",
    text("site"),
    "shelter | site | shelter name | site name | facility | centre | center | albergue | refugio | sitio"
    " | centro | abri | foyer",
)

FIELDS: Mapping[IntakeKind, tuple[Field, ...]] = {
    IntakeKind.CATALOGUE: (
        _ITEM_CODE,
        _ITEM_NAME,
        _UNIT,
        _field(
            "category",
            text("category"),
            "category | item category | category name | item group | group | categoría | rubro | catégorie"
            " | famille",
        ),
        _field(
            "category_code",
            text("category code"),
            "category code | group code | código de categoría | code catégorie",
            longest=64,
        ),
        _field(
            "pack",
            text("pack"),
            "pack | pack name | packaging | package | paquete | empaque | embalaje | presentación"
            " | conditionnement | emballage",
            longest=64,
        ),
        _field(
            "pack_quantity",
            text("pack quantity"),
            "pack quantity | pack qty | quantity per pack | units per pack | pack size | cantidad por paquete"
            " | unidades por paquete | cantidad por caja | unidades por caja | quantité par paquet"
            " | quantité par carton | unités par carton",
            numeric=True,
        ),
        _UNIT_COST,
        _CURRENCY,
    ),
    IntakeKind.KITS: (
        _field(
            "kit",
            text("kit"),
            "kit | kit name | name of kit | nombre del kit | nom du kit",
            need="kit",
            longest=300,
        ),
        _ITEM_CODE,
        _ITEM_NAME,
        _UNIT,
        _quantity(text("quantity"), "quantity per kit | qty per kit | cantidad por kit | quantité par kit"),
    ),
    IntakeKind.STOCK: (
        _STORE,
        _ITEM_CODE,
        _ITEM_NAME,
        _UNIT,
        _quantity(
            text("quantity"),
            "quantity on hand | stock on hand | on hand | current stock | balance | in stock | existencias"
            " | existencia | saldo | en stock",
        ),
        _UNIT_COST,
        _CURRENCY,
        _field(
            "donor",
            text("donor"),
            "donor | supplier/donor | donor name | funded by | funder | supplier | donante | financiador"
            " | proveedor | bailleur de fonds | bailleur | donateur | fournisseur",
        ),
        _field(
            "grant",
            text("grant"),
            "grant | grant code | grant reference | award | project code | project | subvención | proyecto"
            " | código de proyecto | subvention | projet | code projet",
            longest=100,
        ),
        _field(
            "bin",
            text("bin"),
            "bin | bin location | shelf/bin | shelf | rack | ubicación | estante | emplacement | étagère",
        ),
        _field(
            "expires_on",
            text("expiry date"),
            "expiry date | expiry | expiration date | expiration | expires on | expires | exp date"
            " | best before | use by | fecha de vencimiento | vencimiento | fecha de caducidad | caducidad"
            " | date d'expiration | date de péremption | péremption",
        ),
        _field(
            "batch",
            text("batch"),
            "batch | batch number | batch no | lot | lot number | lot no | número de lote | lote | lote de fábrica"
            " | numéro de lot",
            longest=64,
        ),
    ),
    IntakeKind.MINIMUMS: (
        _STORE,
        _ITEM_CODE,
        _ITEM_NAME,
        _UNIT,
        _quantity(
            text("minimum quantity"),
            "minimum quantity | minimum stock | minimum | min stock | min | reorder level | stock mínimo"
            " | cantidad mínima | mínimo | stock minimum | quantité minimale | seuil",
        ),
    ),
    IntakeKind.BEDS: (
        _SHELTER,
        _field(
            "room",
            text("room"),
            "room | room name | room number | room no | housing unit | unit | unit name | dormitory"
            " | habitación | cuarto | dormitorio | sala | chambre | salle | dortoir",
            need="room",
            longest=100,
        ),
        _field("use", text("use"), "use | room use | used by | for | uso | destinado a | usage | occupation"),
        _field(
            "bed",
            text("bed"),
            "bed | bed code | bed name | bed number | bed no | cama | código de cama | número de cama | lit"
            " | numéro de lit",
            need="bed",
        ),
        _field(
            "count",
            text("number of beds"),
            "beds | number of beds | no of beds | bed count | capacity | places | camas | número de camas"
            " | capacidad | plazas | lits | nombre de lits | capacité",
            need="bed",
            numeric=True,
        ),
        _field(
            "kind",
            text("kind of bed"),
            "kind | bed kind | bed type | type of bed | tipo de cama | type de lit | tipo | type",
        ),
        _field(
            "accessible",
            text("accessibility"),
            "accessible | step free | wheelchair | wheelchair accessible | accesible | accesibilidad"
            " | accessibilité | pmr",
        ),
        _field(
            "opened_on",
            text("first day in service"),
            "opened | opened on | opening date | open from | in service from | abierta desde | ouvert le",
        ),
        _field(
            "closed_on",
            text("first day without it"),
            "closed | closed on | closing date | open until | in service until | cerrada desde | fermé le",
        ),
    ),
    IntakeKind.PEOPLE: (
        _field(
            "given_names",
            text("given names"),
            "given names | given name | first name | first names | forename | forenames | nombres"
            " | primer nombre | nombre | prénom | prénoms | full name | name | nombre completo | nom complet",
            need="name",
        ),
        _field(
            "family_names",
            text("family names"),
            "family names | family name | last name | last names | surname | surnames | apellidos | apellido"
            " | nom de famille | nom",
            need="name",
        ),
        _field(
            "call_name",
            text("call name"),
            "call name | known as | nickname | preferred name | alias | apodo | sobrenombre | surnom",
            longest=60,
        ),
        _field("sex", text("sex"), "sex | gender | sexo | género | sexe | genre"),
        _field(
            "birth_date",
            text("birth date"),
            "date of birth | birth date | dob | birthday | born | fecha de nacimiento | nacimiento"
            " | date de naissance | né le",
        ),
        _field("age", text("age"), "age | age in years | age (years) | edad | âge", numeric=True),
        _field(
            "household",
            text("household"),
            "household | family | household id | household name | family group | family number | hh | hogar"
            " | familia | grupo familiar | ménage | famille",
        ),
        _field(
            "is_head",
            text("head of household"),
            "head of household | head of family | household head | is head | hoh | head | jefe de hogar"
            " | jefa de hogar | jefe de familia | jefa de familia | chef de ménage | chef de famille",
        ),
        _field(
            "language",
            text("language"),
            "language | preferred language | languages | idioma | lengua | langue | langues",
            longest=16,
        ),
        _field(
            "documents",
            text("documents"),
            "documents | document | document number | document no | id number | id document | passport"
            " | passport number | national id | documento | número de documento | pasaporte | cédula"
            " | passeport | numéro de document",
        ),
        _field(
            "contacts",
            text("contacts"),
            "contacts | contact | phone | phone number | telephone | mobile | contacto | contactos | teléfono"
            " | celular | téléphone",
        ),
        _SHELTER,
    ),
}
