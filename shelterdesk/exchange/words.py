"""The words people write in cells, as tables: sexes, yes and no, uses of rooms, kinds of beds.

Each table maps a word as `domain.spelling.compact` makes it to what it means. English, Spanish, French, Dutch,
Papiamento and Haitian Creole, as far as they are seen in files.
"""

from __future__ import annotations

from shelterdesk.domain.board import RoomUse
from shelterdesk.domain.people import Sex
from shelterdesk.domain.spelling import word_table

# "m" is left out: beside "h" it is a woman (mujer), without it a man. `people.py` settles it by the column.
SEXES = word_table(
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

BOOLEANS = word_table(
    {
        True: "true yes y 1 x si s verdadero cierto oui o vrai ja j wi",
        False: "false no n 0 falso non faux nee",
    }
)

ROOM_USES = word_table(
    {
        RoomUse.WOMEN: "women woman female females f womenonly mujeres mujer femenino damas femmes"
        " femme vrouwen",
        RoomUse.MEN: "men man male males menonly hombres hombre masculino caballeros hommes homme mannen",
        RoomUse.FAMILIES: "families family familias familia familiar familles famille familial"
        " gezin gezinnen famia",
        RoomUse.MIXED: "mixed all any everyone mixto mixta todos mixte tous gemengd",
        RoomUse.MINORS: "minors minor children child unaccompaniedchildren unaccompaniedminors uasc uam umr"
        " menores nna ninos mineurs enfants mna minderjarigen",
        RoomUse.CARERS: "minorswithcarers childrenwithcarers childrenwithparents motherandchild"
        " mothersandchildren menoresconcuidadores ninosconcuidadores madresconhijos mereetenfant",
    }
)

BED_KINDS = word_table(
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
LANGUAGES = word_table(
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
