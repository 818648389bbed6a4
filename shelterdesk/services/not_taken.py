"""Nothing given, and why: one line of the trail, and nothing counts as received."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.people import desk_record
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import LONGEST_REASON


@dataclass(frozen=True, slots=True)
class NotTaken:
    """Someone who came, or was called, takes nothing this time."""

    person_id: str
    store_id: str
    reason: str


def not_taken(desk: Desk, command: NotTaken) -> Changes:
    """What is due stays due. Raises NotAllowed, NotFound, or BadInput without a reason."""
    desk.authorize(Permission.HAND_OUT)
    reason = one_line(command.reason, LONGEST_REASON)
    if reason is None:
        raise BadInput(text("Please say why nothing is taken."))
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.HAND_OUT, site_id)
        person = desk_record(work.connection, command.person_id)
        if person is None:
            raise NotFound(text("There is no such person."))
        said = text("{who}: nothing taken", who=person_label(person.code, person.call_name))
        return work.commit("not taken", said, site_id=site_id, code=person.code, reason=reason)
