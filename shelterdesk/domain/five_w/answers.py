"""Yes, no and the month, as they are written in the languages of the region."""

from __future__ import annotations

import re

from shelterdesk.domain.spelling import compact, word_table

_YES_NO = word_table({True: "yes y si s ja j oui o true 1", False: "no n nee non false 0"})
_MONTH_WORDS = word_table(
    {
        1: "january jan enero ene januari janvier",
        2: "february feb febrero februari fevrier",
        3: "march mar marzo maart mars",
        4: "april apr abril abr avril",
        5: "may mayo mei mai",
        6: "june jun junio juni juin",
        7: "july jul julio juli juillet",
        8: "august aug agosto ago augustus aout",
        9: "september sep sept septiembre septembre",
        10: "october oct octubre oktober okt octobre",
        11: "november nov noviembre novembre",
        12: "december dec diciembre dic decembre",
    }
)
_ISO_MONTH = re.compile(r"(\d{4})-(0[1-9]|1[0-2])(?:-\d{2}.*)?", re.ASCII)
_NUMBER = re.compile(r"0?[1-9]|1[0-2]", re.ASCII)


def yes_no(written: str) -> bool | None:
    """None for neither."""
    return _YES_NO.get(compact(written))


def month_of(written: str, year: int) -> str | None:
    """The month as ``2022-04``; a month without its year is one of `year`. None for no month."""
    iso = _ISO_MONTH.fullmatch(written.strip())
    if iso is not None:
        return f"{iso[1]}-{iso[2]}"
    number = int(written) if _NUMBER.fullmatch(written.strip()) else _MONTH_WORDS.get(compact(written))
    return None if number is None else f"{year}-{number:02d}"
