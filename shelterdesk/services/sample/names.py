"""Invented names, put together at random from given and family names that are common in the region."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

_GIVEN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "es": {
        "female": (
            "Yolanda", "Rosa", "Carmen", "Milagros", "Elsa", "Ana", "Nelly", "Luz", "Daniela", "Gabriela",
            "Mariana", "Valentina", "Paola", "Andreína", "Isabel", "Yulimar", "Fabiola", "Zoraida",
        ),
        "male": (
            "Javier", "Luis", "Miguel", "Pedro", "Ricardo", "Félix", "Andrés", "José", "Rafael", "Diego",
            "Santiago", "Samuel", "Héctor", "Wilmer", "Ángel", "Tomás",
        ),
    },
    "ht": {
        "female": ("Guerda", "Islande", "Mirlande", "Naïka", "Stéphanie", "Rosemène", "Marie-Ange"),
        "male": ("Jean-Baptiste", "Kervens", "Dieuseul", "Woodley", "Emmanuel", "Jean-Robert", "Ernst"),
    },
    "en": {
        "female": ("Denise", "Sandra", "Nathalie", "Tamara", "Lisa", "Shanelle", "Grace", "Althea"),
        "male": ("Dwight", "Owen", "Glenn", "Stanley", "Marlon", "Tyrone", "Andre", "Kwame"),
    },
}  # fmt: skip
_FAMILY: Mapping[str, tuple[str, ...]] = {
    "es": (
        "Fernández", "Peña", "Báez", "Tavárez", "Núñez", "Reyes", "Ortiz", "Henríquez", "Marte", "Rivas",
        "Salazar", "Urdaneta", "Briceño", "Colmenares", "Graterol",
    ),
    "ht": ("Noël", "Désir", "Estimé", "Baptiste", "Célestin", "Augustin", "Pierre", "Louis", "Joseph"),
    "en": ("Clarke", "Grant", "Kelly", "Brown", "Persaud", "Singh", "Charles", "Thomas"),
}  # fmt: skip
_LIKE = {"pap": "es", "nl": "en"}
_CALLED = (
    "Sol", "Luna", "Mar", "Brisa", "Coral", "Palma", "Estrella", "Río", "Nube", "Flor", "Perla", "Canela",
    "Iguana", "Colibrí", "Delfín", "Mango", "Guayaba", "Cielo", "Arena", "Tamarindo", "Jade", "Ola",
)  # fmt: skip


def given_name(chance: Random, language: str, sex: str) -> str:
    return chance.choice(_GIVEN[_LIKE.get(language, language)][sex])


def family_name(chance: Random, language: str) -> str:
    return chance.choice(_FAMILY[_LIKE.get(language, language)])


def call_name(chance: Random) -> str | None:
    """A word used at the desk, which most people choose and some do not."""
    return chance.choice(_CALLED) if chance.random() < 0.8 else None
