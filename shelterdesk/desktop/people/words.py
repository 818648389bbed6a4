"""How a person and what happened with them are said on the page of people."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.words import day_text, language_name, sex_letter
from shelterdesk.domain.people import Need
from shelterdesk.domain.stock import plain
from shelterdesk.persistence.queries.person_history import BedSpell, GivenItem, StaySpell
from shelterdesk.persistence.queries.person_list import PersonLine
from shelterdesk.services.person_search import ListedPerson

APART = " · "
NEED_TONES = {
    Need.ACCESSIBLE: Tone.LEAVING,
    Need.PREGNANT: Tone.LEAVING,
    Need.DIET: Tone.LEAVING,
    Need.INFANT: Tone.WARN,
    Need.MEDICAL: Tone.WARN,
}


def age_word(age: int | None) -> str:
    return QCoreApplication.translate("people", "age unknown") if age is None else str(age)


def describe(person: ListedPerson) -> str:
    """F · 34 · Español."""
    line = person.line
    language = language_name(line.language) if line.language else ""
    parts = (sex_letter(line.sex), age_word(person.age), language)
    return APART.join(part for part in parts if part)


def household_word(line: PersonLine) -> str:
    """Head of 4, or 1 of 4; nothing for someone without a household."""
    if line.household_id is None:
        return ""
    tr = QCoreApplication.translate
    template = tr("people", "Head of {n}") if line.is_head else tr("people", "1 of {n}")
    return template.format(n=line.members)


def place_word(line: PersonLine, site_id: str) -> str:
    """Where someone is now, seen from the site `site_id`."""
    tr = QCoreApplication.translate
    place = line.place
    if place is None:
        return tr("people", "Waiting") if line.waiting else tr("people", "Not staying")
    if place.site_id != site_id:
        return tr("people", "At {site}").format(site=place.site)
    if not place.bed:
        return tr("people", "Staying, no bed")
    return tr("people", "{room}, bed {bed}").format(room=place.room, bed=place.bed)


def stay_days(stay: StaySpell) -> str:
    """3 Sep 2026 – 9 Sep 2026, or since 3 Sep 2026."""
    tr = QCoreApplication.translate
    if stay.exit_day is None:
        return tr("people", "Since {day}").format(day=day_text(stay.entry_day))
    return f"{day_text(stay.entry_day)} – {day_text(stay.exit_day)}"


def stay_places(stay: StaySpell) -> str:
    """The site, and the beds in the order they were used: Casa Mar · Room 1, 1-02 → 1-03."""
    beds = " → ".join(_bed(spell) for spell in stay.beds)
    return APART.join(part for part in (stay.site, beds) if part)


def _bed(spell: BedSpell) -> str:
    return f"{spell.room}, {spell.bed}"


def given_words(items: tuple[GivenItem, ...]) -> str:
    """2 × Water, Hygiene kit."""
    return ", ".join(
        item.name if item.quantity == 1 else f"{plain(item.quantity)} × {item.name}" for item in items
    )
