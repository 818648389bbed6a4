"""The words the screen uses for what the domain names, in the language of the installed translator."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from shelterdesk.domain.board import BedState, BedTile, Priority, RoomUse, WaitingCard
from shelterdesk.domain.capacity import Limit
from shelterdesk.domain.day_text import day_text as written_day
from shelterdesk.domain.inventory import BedKind
from shelterdesk.domain.night_census import Presence
from shelterdesk.domain.people import UNKNOWN_AGE, Need, Sex
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import Text
from shelterdesk.domain.unit_text import unit_text

# Endonyms are the same in every language; others are shown as they were recorded.
LANGUAGES = {"en": "English", "es": "Español", "nl": "Nederlands", "pap": "Papiamento", "ht": "Kreyòl"}
MESSAGES = "messages"  # the context of sentences that come from below the desktop


def say(sentence: Text) -> str:
    """A sentence of the domain in the person's language."""
    return sentence.render(lambda template: QCoreApplication.translate(MESSAGES, template))


def bed_state_word(state: BedState) -> str:
    tr = QCoreApplication.translate
    return {
        BedState.FREE: tr("words", "Free"),
        BedState.OCCUPIED: tr("words", "Occupied"),
        BedState.LEAVING: tr("words", "Leaving today"),
        BedState.OVERSTAY: tr("words", "Over stay"),
        BedState.RESERVED: tr("words", "Reserved"),
        BedState.BLOCKED: tr("words", "Out of service"),
    }[state]


def room_use_word(use: RoomUse) -> str:
    tr = QCoreApplication.translate
    return {
        RoomUse.WOMEN: tr("words", "Women"),
        RoomUse.MEN: tr("words", "Men"),
        RoomUse.FAMILIES: tr("words", "Families"),
        RoomUse.MIXED: tr("words", "Mixed"),
        RoomUse.MINORS: tr("words", "Minors"),
        RoomUse.CARERS: tr("words", "Minors with carers"),
    }[use]


def bed_kind_word(kind: BedKind) -> str:
    tr = QCoreApplication.translate
    return {
        BedKind.SINGLE: tr("words", "Single bed"),
        BedKind.BUNK_UPPER: tr("words", "Bunk, upper"),
        BedKind.BUNK_LOWER: tr("words", "Bunk, lower"),
        BedKind.DOUBLE: tr("words", "Double bed"),
        BedKind.COT: tr("words", "Cot"),
        BedKind.MATTRESS: tr("words", "Mattress"),
    }[kind]


def limit_word(limit: Limit) -> str:
    """What binds the capacity of a room or a site."""
    tr = QCoreApplication.translate
    return {
        Limit.BEDS: tr("words", "Beds"),
        Limit.FLOOR: tr("words", "Floor area"),
        Limit.FIRE: tr("words", "Fire limit"),
        Limit.TOILETS: tr("words", "Toilets"),
        Limit.STAFF: tr("words", "Staff at night"),
        Limit.ROOMS: tr("words", "Its rooms"),
    }[limit]


def priority_word(priority: Priority) -> str:
    tr = QCoreApplication.translate
    return {
        Priority.URGENT: tr("words", "Urgent"),
        Priority.SOON: tr("words", "Soon"),
        Priority.ROUTINE: tr("words", "In turn"),
    }[priority]


def presence_word(presence: Presence | None) -> str:
    """What the census says of someone; None for someone who is not on its list."""
    tr = QCoreApplication.translate
    return {
        Presence.PRESENT: tr("words", "Here"),
        Presence.AWAY: tr("words", "Away"),
        Presence.MISSING: tr("words", "Not seen"),
        None: tr("words", "Not on the list"),
    }[presence]


def sex_letter(sex: Sex) -> str:
    tr = QCoreApplication.translate
    return {
        Sex.FEMALE: tr("words", "F"),
        Sex.MALE: tr("words", "M"),
        Sex.OTHER: tr("words", "Other"),
        Sex.UNKNOWN: tr("words", "Sex unknown"),
    }[sex]


def sex_word(sex: Sex) -> str:
    tr = QCoreApplication.translate
    return {
        Sex.FEMALE: tr("words", "Female"),
        Sex.MALE: tr("words", "Male"),
        Sex.OTHER: tr("words", "Other"),
        Sex.UNKNOWN: tr("words", "Unknown"),
    }[sex]


def band_word(code: str) -> str:
    """An age band by its code, as reports write it: 0–4; the unknown one in words."""
    if code == UNKNOWN_AGE.code:
        return QCoreApplication.translate("words", "Age unknown")
    return code.replace("-", "–")


def guest_words(tile: BedTile) -> str:
    """Who has a bed, and whether they are away."""
    if not tile.away:
        return tile.label
    away = QCoreApplication.translate("words", "Away")
    return f"{away} · {tile.label}" if tile.label else away


def away_words(tile: BedTile) -> str:
    """Since when, and until when, for one who is away; else nothing."""
    tr = QCoreApplication.translate
    if tile.away_since is None:
        return ""
    if tile.back is None:
        return tr("words", "Away since {day}").format(day=day_text(tile.away_since))
    return tr("words", "Away since {day}, expected back on {back}").format(
        day=day_text(tile.away_since), back=day_text(tile.back)
    )


def role_word(role: Role) -> str:
    tr = QCoreApplication.translate
    return {
        Role.ADMINISTRATOR: tr("words", "Administrator"),
        Role.MANAGER: tr("words", "Shelter manager"),
        Role.DISTRIBUTION: tr("words", "Distribution staff"),
        Role.PROGRAMME: tr("words", "Programme officer"),
    }[role]


def need_word(need: Need) -> str:
    tr = QCoreApplication.translate
    return {
        Need.ACCESSIBLE: tr("words", "Wheelchair"),
        Need.PREGNANT: tr("words", "Pregnant"),
        Need.INFANT: tr("words", "Infant"),
        Need.DIET: tr("words", "Special diet"),
        Need.MEDICAL: tr("words", "Medical note"),
    }[need]


def unit_word(unit: str, quantity: Decimal = Decimal(1)) -> str:
    """The unit's word beside so many of it; an unknown unit as it is written."""
    return say(unit_text(unit, quantity))


def language_name(language: str) -> str:
    return LANGUAGES.get(language, language)


def waited(since: datetime, now: datetime) -> str:
    """How long ago `since` was at `now` (both aware), in the largest whole unit: 25 min, 3 h, 2 d."""
    tr = QCoreApplication.translate
    minutes = max(0, int((now - since).total_seconds() // 60))
    if minutes < 60:
        return tr("words", "{n} min").format(n=minutes)
    if minutes < 48 * 60:
        return tr("words", "{n} h").format(n=minutes // 60)
    return tr("words", "{n} d").format(n=minutes // (24 * 60))


def day_text(day: date) -> str:
    """A day as people read it here, on screen as on paper: 3 Sep 2026."""
    return say(written_day(day))


def moment_text(moment: datetime) -> str:
    """An aware moment by the clock of this computer: 3 Sep 2026 14:05."""
    here = moment.astimezone()
    return f"{day_text(here.date())} {here:%H:%M}"


def long_day_text(day: date) -> str:
    """A day with its weekday, for the head of a page: Thursday 3 September 2026."""
    order = QCoreApplication.translate("words", "dddd d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), order)


def give_words(codes: tuple[str, ...]) -> str:
    """What the button of a suggestion says; a family's beds are counted, since the board marks them."""
    tr = QCoreApplication.translate
    if len(codes) == 1:
        return tr("words", "Give bed {code}").format(code=codes[0])
    return tr("words", "Give {count} beds").format(count=len(codes))


def describe_waiting(card: WaitingCard) -> str:
    """F · 61 · alone · Kreyòl, or 2 adults, 2 children · Español."""
    tr = QCoreApplication.translate
    if card.members > 1:
        parts = [_household(card)]
    else:
        age = str(card.age) if card.age is not None else tr("words", "age unknown")
        parts = [sex_letter(card.sex), age, tr("words", "alone")]
    if card.language:
        parts.append(language_name(card.language))
    return " · ".join(parts)


def _household(card: WaitingCard) -> str:
    tr = QCoreApplication.translate
    adults, minors = card.members - card.minors, card.minors
    parts = []
    if adults:
        parts.append(tr("words", "1 adult") if adults == 1 else tr("words", "{n} adults").format(n=adults))
    if minors:
        parts.append(tr("words", "1 child") if minors == 1 else tr("words", "{n} children").format(n=minors))
    return ", ".join(parts)
