"""The words people write in cells, as tables: units, sexes, yes and no, uses of rooms, kinds of beds.

Each table maps a word as `compact` makes it to what it means. English, Spanish, French, Dutch, Papiamento and
Haitian Creole, as far as they are seen in files.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from typing import TypeVar

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.people import Sex

Meaning = TypeVar("Meaning")


def compact(written: str) -> str:
    """`written` without case, accents, spaces and punctuation: ``Código de ítem`` -> ``codigodeitem``."""
    decomposed = unicodedata.normalize("NFKD", written.casefold())
    return "".join(letter for letter in decomposed if letter.isalnum())


def _table(lines: Mapping[Meaning, str]) -> Mapping[str, Meaning]:
    pairs = [(word, meaning) for meaning, words in lines.items() for word in words.split()]
    table = dict(pairs)
    if len(table) != len(pairs):
        raise ValueError("a word stands twice in a table")
    return table


# Units are not closed: a word that is not here is taken as written.
UNITS = _table(
    {
        "piece": "piece pieces pce pces pcs pc each ea unit units number num no nos nr item items"
        " pieza piezas pza pzas unidad unidades und unds ud uds u unite unites stuk stuks st",
        "packet": "packet packets pack packs pck pcks pkt pkts pk pks paquete paquetes paq paquet paquets"
        " pqt pak",
        "box": "box boxes bx bxs caja cajas cj boite boites bte doos",
        "carton": "carton cartons ctn ctns cartones karton",
        "set": "set sets juego juegos jgo conjunto conjuntos jeu jeux ensemble stel",
        "kit": "kit kits",
        "pair": "pair pairs pr prs par pares paire paires paar",
        "roll": "roll rolls rollo rollos rouleau rouleaux rol",
        "coil": "coil coils bobina bobinas bobine bobines",
        "sheet": "sheet sheets hoja hojas lamina laminas feuille feuilles vel",
        "bag": "bag bags bolsa bolsas sac sacs zak zakken",
        "sack": "sack sacks saco sacos",
        "sachet": "sachet sachets sobre sobres",
        "bottle": "bottle bottles btl btls botella botellas frasco frascos bouteille bouteilles flacon"
        " flacons fles",
        "tin": "tin tins can cans lata latas boitedeconserve blik",
        "jar": "jar jars tarro tarros bocal bocaux pot pots",
        "tube": "tube tubes tubo tubos",
        "bar": "bar bars barra barras pastilla pastillas savonnette",
        "tablet": "tablet tablets tab tabs tableta tabletas comprimido comprimidos comprime comprimes",
        "cylinder": "cylinder cylinders cilindro cilindros cylindre cylindres",
        "kg": "kg kgs kilo kilos kilogram kilograms kilogramo kilogramos kilogramme kilogrammes",
        "g": "g gr grs gm gms gram grams gramo gramos gramme grammes",
        "litre": "l lt lts ltr ltrs liter liters litre litres litro litros",
        "ml": "ml mls millilitre millilitres milliliter milliliters mililitro mililitros",
        "m": "m mt mts mtr mtrs meter meters metre metres metro metros",
        "m2": "m2 sqm squaremetre squaremetres squaremeter squaremeters metrocuadrado metroscuadrados",
        "day": "day days dia dias jour jours dag dagen",
    }
)

# "m" is left out: beside "h" it is a woman (mujer), without it a man. `people.py` settles it by the column.
SEXES = _table(
    {
        Sex.FEMALE: "f fem female females woman women girl mujer mujeres femenino femenina nina hembra"
        " femme feminin feminine fille vrouw vrouwelijk v muhe fanm",
        Sex.MALE: "male males man men boy hombre hombres h masculino masculina nino varon"
        " homme masculin garcon mannelijk homber gason",
        Sex.OTHER: "other otro otra autre anders nonbinary nobinario nobinaria nonbinaire intersex"
        " intersexual x",
        Sex.UNKNOWN: "unknown unk desconocido desconocida inconnu inconnue onbekend na nd sd notstated"
        " notknown undisclosed noinformado nonprecise u",
    }
)

BOOLEANS = _table(
    {
        True: "true yes y 1 x si s verdadero cierto oui o vrai ja j wi",
        False: "false no n 0 falso non faux nee",
    }
)

ROOM_USES = _table(
    {
        RoomUse.WOMEN: "women woman female females f womenonly mujeres mujer femenino damas femmes"
        " femme vrouwen",
        RoomUse.MEN: "men man male males menonly hombres hombre masculino caballeros hommes homme mannen",
        RoomUse.FAMILIES: "families family familias familia familiar familles famille familial"
        " gezin gezinnen famia",
        RoomUse.MIXED: "mixed all any everyone mixto mixta todos mixte tous gemengd",
        RoomUse.MINORS: "minors minor children child unaccompaniedchildren unaccompaniedminors uasc uam umr"
        " menores nna ninos mineurs enfants mna minderjarigen",
    }
)

BED_KINDS = _table(
    {
        "single": "single singlebed bed sencilla individual simple cama lit eenpersoonsbed",
        "bunk_upper": "bunkupper upperbunk upper topbunk top literasuperior literaalta superior"
        " litsuperposehaut",
        "bunk_lower": "bunklower lowerbunk lower bottombunk bottom literainferior literabaja inferior"
        " litsuperposebas",
        "double": "double doublebed doble matrimonial litdouble tweepersoonsbed",
        "cot": "cot crib babybed cuna litbebe berceau wieg",
        "mattress": "mattress mat colchon colchoneta matelas matras",
    }
)

# Languages of the desk and their neighbours, as ISO 639 codes. Not closed either.
LANGUAGES = _table(
    {
        "es": "es spa spanish espanol castellano espagnol spaans spano",
        "en": "en eng english ingles anglais engels",
        "nl": "nl nld dutch holandes neerlandes neerlandais nederlands hulandes",
        "pap": "pap papiamento papiamentu",
        "ht": "ht hat creole haitiancreole kreyol kreyolayisyen criollohaitiano creolehaitien",
        "fr": "fr fra french frances francais frans",
        "pt": "pt por portuguese portugues portugais portugees",
        "ar": "ar ara arabic arabe arabisch",
        "zh": "zh zho chinese chino chinois mandarin",
    }
)

CURRENCY_SIGNS = {
    "€": "EUR",
    "£": "GBP",
    "us$": "USD",
    "usd$": "USD",
    "bs": "VES",
    "rd$": "DOP",
    "tt$": "TTD",
}

# Enough to see a currency in a header such as "Unit price (USD)"; in a cell any three letters are taken.
CURRENCIES = frozenset(
    {"AWG", "ANG", "XCG", "DOP", "GYD", "TTD", "VES", "COP", "BRL", "HTG", "XCD", "JMD"}
    | {"USD", "EUR", "GBP", "CHF", "CAD"}
)
