"""Away for a while, with the bed kept; and back again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.board import moment_at
from shelterdesk.persistence.tables import stay_absences
from shelterdesk.services.desk import Desk
from shelterdesk.services.staying import said_of, staying_here


@dataclass(frozen=True, slots=True)
class GoAway:
    """Away from now on, alone or with the household; `expected_back` is a day at the site, None if not known."""

    site_id: str
    person_id: str
    expected_back: date | None = None
    with_household: bool = False


@dataclass(frozen=True, slots=True)
class ComeBack:
    """Here again, alone or with those of the household who are away."""

    site_id: str
    person_id: str
    with_household: bool = False


def go_away(desk: Desk, command: GoAway) -> Changes:
    """The bed is kept; the first night away is tonight.

    For someone who is away already the day of return is changed. Raises NotAllowed, NotFound for one who does not
    stay here, BadInput for a return before today.
    """
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        back = command.expected_back
        if back is not None and back < moment.day:
            raise BadInput(text("The day of return cannot be before today."))
        going = staying_here(work, command.site_id, command.person_id, with_household=command.with_household)
        for stay in going:
            if stay.absence_id is not None:
                work.update(stay_absences, stay.absence_id, {"expected_back": back})
            else:
                work.insert(
                    stay_absences,
                    stay_id=stay.stay_id,
                    from_at=moment.now,
                    from_day=moment.day,
                    expected_back=back,
                )
        what = text("away") if back is None else text("away until {day}", day=day_text(back))
        said = said_of(going, what)
        return work.commit("go away", said, site_id=command.site_id, code=going[0].code, created=())


def come_back(desk: Desk, command: ComeBack) -> Changes:
    """Raises NotAllowed, NotFound, RuleBroken for one who is not away."""
    desk.authorize(Permission.PLACE_PEOPLE, command.site_id)
    with desk.write() as work:
        moment = moment_at(work.connection, command.site_id, work.now)
        staying = staying_here(
            work, command.site_id, command.person_id, with_household=command.with_household
        )
        coming = tuple(stay for stay in staying if stay.absence_id is not None)
        if staying[0].absence_id is None:
            raise RuleBroken(text("{who} is not away.", who=staying[0].label))
        for stay in coming:
            ended = {"to_at": moment.now, "to_day": moment.day}
            work.update(stay_absences, str(stay.absence_id), ended)
        return work.commit(
            "come back", said_of(coming, text("back")), site_id=command.site_id, code=coming[0].code
        )
