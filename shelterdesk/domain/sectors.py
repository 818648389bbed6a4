"""Sectors and indicators of the regional response plan (R4V, codes of 2022), as far as goods are reported by them."""

from __future__ import annotations

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import Text, text

# The sector that each indicator belongs to; these names are also those of the plan's own files.
SECTOR_OF = {
    "FS3": "Food Security",
    "HE4": "Health",
    "HT1": "Humanitarian Transportation",
    "HT2": "Humanitarian Transportation",
    "HT3": "Humanitarian Transportation",
    "MC1": "Multipurpose Cash Assistance (MPC)",
    "PR1": "Protection (General)",
    "CP1": "Protection (Child Protection)",
    "GBV5": "Protection (GBV)",
    "PRHT3": "Protection (Human Trafficking and Smuggling)",
    "SH1": "Shelter",
    "SH4": "Shelter",
    "SH5": "Shelter",
    "SH6": "Shelter",
    "SH10": "Shelter",
    "SH11": "Shelter",
    "WA3": "WASH",
}
SECTORS = (
    "Education",
    "Food Security",
    "Health",
    "Humanitarian Transportation",
    "Integration",
    "Multipurpose Cash Assistance (MPC)",
    "Nutrition",
    "Protection (Child Protection)",
    "Protection (GBV)",
    "Protection (General)",
    "Protection (Human Trafficking and Smuggling)",
    "Protection (Support Spaces)",
    "Shelter",
    "WASH",
    "Common Services",
)
_WORDS = {
    "FS3": text("People given food"),
    "HE4": text("People given health supplies"),
    "HT1": text("People given transport"),
    "HT2": text("People given transport"),
    "HT3": text("People given transport"),
    "MC1": text("People given multipurpose cash"),
    "PR1": text("People given general protection"),
    "CP1": text("Children given protection"),
    "GBV5": text("People given a response to gender-based violence"),
    "PRHT3": text("Victims of trafficking, or people at risk, assisted"),
    "SH1": text("People hosted in a collective shelter"),
    "SH4": text("People given short-term rent"),
    "SH5": text("People given long-term rent"),
    "SH6": text("People given hotel rooms"),
    "SH10": text("People given household items"),
    "SH11": text("Household kits distributed"),
    "WA3": text("People given hygiene supplies"),
}
INDICATORS = tuple(SECTOR_OF)


def indicator_text(code: str) -> Text:
    """What an indicator counts; a code of another plan as it is written."""
    return _WORDS.get(code, Text("{code}", {"code": code}))


def checked_report(sector: str | None, indicator: str | None) -> tuple[str | None, str | None]:
    """The pair as it is kept: a known indicator brings its sector along. Raises BadInput for a pair that is none."""
    code = (indicator or "").strip().upper() or None
    named = (sector or "").strip() or None
    if code is None:
        return named, None
    own = SECTOR_OF.get(code)
    if own is not None and named not in (None, own):
        raise BadInput(text("{indicator} is an indicator of {sector}.", indicator=code, sector=own))
    return named or own, code
