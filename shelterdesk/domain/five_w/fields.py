"""The columns of a 5W file by meaning: their headers change from year to year, what they hold does not."""

from __future__ import annotations

from enum import StrEnum


class Field(StrEnum):
    COUNTRY = "country"
    ADMIN1 = "admin1"
    ADMIN2 = "admin2"
    ORGANISATION = "organisation"  # the appealing organisation
    SETUP = "setup"  # Yes where a partner implements
    PARTNER = "partner"
    MONTH = "month"
    SECTOR = "sector"
    INDICATOR = "indicator"
    INDICATOR_TYPE = "indicator_type"
    ACTIVITY = "activity"
    DESCRIPTION = "description"
    COVID = "covid"
    RMRP = "rmrp"
    CVA = "cva"
    VALUE = "value"  # in US dollars
    MECHANISM = "mechanism"
    OUTPUT = "output"
    TOTAL = "total"
    NEW = "new"
    IN_DESTINATION = "in_destination"
    IN_TRANSIT = "in_transit"
    HOST = "host"
    PENDULAR = "pendular"
    RETURNEES = "returnees"
    GIRLS = "girls"
    BOYS = "boys"
    WOMEN = "women"
    MEN = "men"
    OTHER_UNDER = "other_under"
    OTHER_ABOVE = "other_above"


POPULATION_TYPES = (
    Field.IN_DESTINATION,
    Field.IN_TRANSIT,
    Field.HOST,
    Field.PENDULAR,
    Field.RETURNEES,
)
AGE_GENDER = (Field.GIRLS, Field.BOYS, Field.WOMEN, Field.MEN, Field.OTHER_UNDER, Field.OTHER_ABOVE)
UNDER_18 = (Field.GIRLS, Field.BOYS, Field.OTHER_UNDER)
PEOPLE = (Field.TOTAL, Field.NEW, *POPULATION_TYPES, *AGE_GENDER)
NUMBERS = (Field.VALUE, Field.OUTPUT, *PEOPLE)
