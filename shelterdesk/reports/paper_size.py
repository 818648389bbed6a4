"""The paper that printers of a country hold."""

from __future__ import annotations

# Unicode CLDR's list, and the Dominican Republic, whose offices print on Letter too.
_LETTER = frozenset(
    ["BZ", "CA", "CL", "CO", "CR", "DO", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)


def paper_of(country: str) -> str:
    """A4 or Letter, by ISO 3166-1 code."""
    return "Letter" if country.upper() in _LETTER else "A4"
