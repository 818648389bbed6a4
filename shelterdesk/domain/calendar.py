"""Days at a site: an instant in UTC becomes a day only by the site's own time zone."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo, available_timezones

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.text import text


def site_day(moment: datetime, time_zone: str) -> date:
    """The calendar day of a UTC `moment` at a site; at UTC-4 the day does not end at 20:00."""
    return moment.astimezone(ZoneInfo(time_zone)).date()


def local_time(moment: datetime, time_zone: str) -> datetime:
    """A UTC `moment` as the clock on the wall of a site shows it."""
    return moment.astimezone(ZoneInfo(time_zone))


def known_time_zone(name: str) -> str:
    """The IANA name as given; raises BadInput for one that does not exist."""
    if name not in available_timezones():
        raise BadInput(text("{name} is not a time zone. One is America/Aruba.", name=name))
    return name
