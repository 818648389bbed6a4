"""The countries ShelterDesk is made for, with the time zone each keeps."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import Text, text


@dataclass(frozen=True, slots=True)
class Country:
    """`code` is ISO 3166-1 alpha-2, `time_zone` an IANA name, `currency` ISO 4217."""

    code: str
    name: Text
    time_zone: str
    currency: str


COUNTRIES = (
    Country("AW", text("Aruba"), "America/Aruba", "AWG"),
    Country("CW", text("Curaçao"), "America/Curacao", "XCG"),
    Country("DO", text("Dominican Republic"), "America/Santo_Domingo", "DOP"),
    Country("GY", text("Guyana"), "America/Guyana", "GYD"),
    Country("TT", text("Trinidad and Tobago"), "America/Port_of_Spain", "TTD"),
)


def country_of_zone(time_zone: str) -> str:
    """The code of the country that keeps `time_zone`; ``XX`` for a zone of none of them."""
    return next((country.code for country in COUNTRIES if country.time_zone == time_zone), "XX")


def known_country(code: str) -> str:
    """The code in capitals; raises BadInput for what is not two letters."""
    if len(code) != 2 or not (code.isascii() and code.isalpha()):
        raise BadInput(text("{code} is not a country of two letters. One is AW.", code=code))
    return code.upper()
