"""How a visit is said and shown: ages, needs, and the picture beside an item."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.words import language_name, long_day_text, sex_letter
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.people import Need
from shelterdesk.domain.visit import DueLine, Relation, Visit, Visitor
from shelterdesk.services.handout_day import Today

NEED_TONES = {
    Need.ACCESSIBLE: Tone.LEAVING,
    Need.PREGNANT: Tone.LEAVING,
    Need.DIET: Tone.LEAVING,
    Need.INFANT: Tone.WARN,
    Need.MEDICAL: Tone.WARN,
}
# Words of sectors and categories, and of names where those say nothing; the first that occurs decides.
_ICONS = (
    ("baby", "family"),
    ("infant", "family"),
    ("diaper", "family"),
    ("water", "water"),
    ("hygiene", "water"),
    ("wash", "water"),
    ("soap", "water"),
    ("food", "food"),
    ("nutrition", "food"),
    ("health", "health"),
    ("medic", "health"),
)
_APART = "  ·  "


def item_icon(line: DueLine) -> str:
    """A name of `icons.NAMES`."""
    words = f"{line.label} {line.family}".casefold()
    plain = "kit" if line.is_kit else "box"
    return next((icon for word, icon in _ICONS if word in words), plain)


def age_words(visitor: Visitor) -> str:
    """38, 8 months for a baby, or nothing where the age is not known."""
    if visitor.months is not None:
        return QCoreApplication.translate("visit", "{n} months").format(n=visitor.months)
    return "" if visitor.age is None else str(visitor.age)


def describe_visit(visit: Visit) -> str:
    """Card ABC-DEF-G · F, 38 · Kreyòl · Room 1 · 1-02."""
    person = visit.person
    age = ", ".join(part for part in (sex_letter(person.sex), age_words(person)) if part)
    card = QCoreApplication.translate("visit", "Card {code}").format(code=show_code(person.code))
    language = language_name(person.language) if person.language else ""
    return _APART.join(part for part in (card, age, language, visit.place) if part)


def describe_member(visitor: Visitor) -> str:
    """38 · F."""
    return " · ".join(part for part in (age_words(visitor), sex_letter(visitor.sex)) if part)


def relation_word(relation: Relation) -> str:
    """What someone who collects is to the person: partner, parent."""
    tr = QCoreApplication.translate
    return {
        Relation.PARTNER: tr("visit", "Partner"),
        Relation.PARENT: tr("visit", "Mother or father"),
        Relation.CHILD: tr("visit", "Son or daughter"),
        Relation.SIBLING: tr("visit", "Sister or brother"),
        Relation.RELATIVE: tr("visit", "Another relative"),
        Relation.NEIGHBOUR: tr("visit", "Neighbour or friend"),
        Relation.STAFF: tr("visit", "Someone of the shelter"),
        Relation.OTHER: tr("visit", "Someone else"),
    }[relation]


def clock_words(moment: datetime, time_zone: str) -> str:
    """The time of day of a UTC moment at a site: 09:41."""
    return moment.astimezone(ZoneInfo(time_zone)).strftime("%H:%M")


def describe_day(today: Today) -> str:
    """Thursday 3 September 2026 · Casa Mar · started 08:12."""
    parts = [long_day_text(today.day), today.site_name]
    if today.first_at is not None:
        started = clock_words(today.first_at, today.time_zone)
        parts.append(QCoreApplication.translate("visit", "started {time}").format(time=started))
    return _APART.join(parts)


def give_words(total: Decimal, lines: int, *, everything: bool) -> str:
    """What the main button says; parts of a unit are counted by item."""
    count = int(total) if total == total.to_integral_value() else lines
    if count == 1:
        return QCoreApplication.translate("visit", "Give 1 item")
    if everything:
        return QCoreApplication.translate("visit", "Give all {n} items").format(n=number_text(Decimal(count)))
    return QCoreApplication.translate("visit", "Give {n} items").format(n=number_text(Decimal(count)))
