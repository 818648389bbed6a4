"""The units in which items are counted, under one name each however they are written, and which may be divided.

English, Spanish, French and Dutch, as far as they are seen in files. The list is not closed: another word is a
unit too, as it is written.
"""

from __future__ import annotations

from shelterdesk.domain.spelling import compact, word_table

USUAL_UNIT = "piece"  # what an item is counted in where nobody says
KIT_UNIT = "kit"

_UNITS = word_table(
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
        "m3": "m3 cbm cubicmetre cubicmetres cubicmeter cubicmeters metrocubico metroscubicos",
        "cm": "cm cms centimetre centimetres centimeter centimeters centimetro centimetros",
        "km": "km kms kilometre kilometres kilometer kilometers kilometro kilometros",
        "foot": "foot feet ft pie pies pied pieds voet",
        "yard": "yard yards yd yds yarda yardas",
        "tonne": "tonne tonnes ton tons tonelada toneladas",
        "quintal": "quintal quintals quintales",
        "pound": "pound pounds lb lbs libra libras livre livres pond",
        "ounce": "ounce ounces oz onza onzas once onces",
        "gallon": "gallon gallons gal gals galon galones",
        "hour": "hour hours hr hrs hora horas heure heures uur uren",
        "day": "day days dia dias jour jours dag dagen",
    }
)
USUAL_UNITS = tuple(dict.fromkeys(_UNITS.values()))  # the usual ones, by their one name
# Of anything else there is no half: not of a piece, nor of a unit that nobody knows how to measure.
_WEIGHTS = {"kg", "g", "tonne", "quintal", "pound", "ounce"}
_VOLUMES = {"litre", "ml", "gallon", "m3"}
_LENGTHS = {"m", "cm", "km", "foot", "yard", "m2"}
_MEASURED = _WEIGHTS | _VOLUMES | _LENGTHS | {"hour", "day"}


def usual_unit(written: str) -> str:
    """The one name of a unit: ``Pzas.`` and ``pcs`` are both ``piece``; an unknown word as it is written."""
    return _UNITS.get(compact(written), written)


def is_usual(written: str) -> bool:
    """Whether a word is one of the usual units, however it is written."""
    return compact(written) in _UNITS


def same_unit(one: str, other: str) -> bool:
    """Whether two words name the same unit."""
    return compact(usual_unit(one)) == compact(usual_unit(other))


def is_measured(unit: str) -> bool:
    """Whether the unit divides, as kilograms do; every other one is counted in whole pieces."""
    return usual_unit(unit) in _MEASURED
