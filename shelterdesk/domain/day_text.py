"""Days and the time since them as sentences say them."""

from __future__ import annotations

from datetime import date

from shelterdesk.domain.text import Text, text

_MONTHS = (
    text("Jan"),
    text("Feb"),
    text("Mar"),
    text("Apr"),
    text("May"),
    text("Jun"),
    text("Jul"),
    text("Aug"),
    text("Sep"),
    text("Oct"),
    text("Nov"),
    text("Dec"),
)


def day_text(day: date) -> Text:
    """``17 Sep 2026``, the month in the reader's language."""
    return text("{day} {month} {year}", day=day.day, month=_MONTHS[day.month - 1], year=day.year)


def short_day_text(day: date) -> Text:
    """``17 Sep``, where the year goes without saying."""
    return text("{day} {month}", day=day.day, month=_MONTHS[day.month - 1])


def ago_text(day: date, today: date) -> Text:
    """How long ago `day` was on `today`, both at the site; a day still to come counts as today."""
    days = (today - day).days
    if days <= 0:
        return text("today")
    if days == 1:
        return text("yesterday")
    return text("{days} days ago", days=days)
