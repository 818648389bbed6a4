"""Reading the tape of a site's beds for a stretch of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.timeline import Bar, BarKind, Tape, by_bed, count_nights
from shelterdesk.persistence.queries.board import moment_at
from shelterdesk.persistence.queries.timeline import bars_of, bed_spans
from shelterdesk.services.desk import Desk
from shelterdesk.services.people import names_for

LONGEST = 3_660  # days: ten years


def load_tape(desk: Desk, site_id: str, first: date, end: date) -> Tape:
    """What shows among the days from `first` to before `end`, and how full each of these nights is.

    Names show to those who hold the site's identity key, else call names or codes; those who may not see
    people see states only. Raises NotAllowed, NotFound, BadInput for days that are none or too many.
    """
    desk.authorize(Permission.SEE_BEDS, site_id)
    if not 0 < (end - first).days <= LONGEST:
        raise BadInput(text("Choose between one day and ten years."))
    now = desk.clock()
    with desk.database.reading() as connection:
        moment = moment_at(connection, site_id, now)
        spans = bed_spans(connection, site_id)
        bars = bars_of(connection, moment, first, end)
    nights = count_nights(spans, bars, first, end, moment.day)
    if desk.actor.may(Permission.SEE_PEOPLE, site_id):
        bars = _named(desk, site_id, bars)
    else:
        bars = tuple(_anonymous(bar) for bar in bars)
    at_site = now.astimezone(ZoneInfo(moment.time_zone))
    return Tape(site_id, first, end, at_site, by_bed(bars), nights)


def _named(desk: Desk, site_id: str, bars: tuple[Bar, ...]) -> tuple[Bar, ...]:
    people = {bar.person_id for bar in bars if bar.person_id is not None}
    names = names_for(desk, site_id, sorted(people))
    return tuple(replace(bar, label=names[bar.person_id]) if bar.person_id in names else bar for bar in bars)


def _anonymous(bar: Bar) -> Bar:
    if bar.kind is BarKind.OUTAGE:
        return bar
    return replace(bar, label="", person_id=None, household_id=None, stay_id=None)
