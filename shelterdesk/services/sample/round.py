"""A round of some days ago at the first site: planned, half of it handed out, and closed with a gap."""

from __future__ import annotations

from decimal import Decimal

from shelterdesk.domain.rounds import Counted
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.services.desk import Desk
from shelterdesk.services.handouts import Give, GiveLine, give
from shelterdesk.services.rounds.plan import SaveRound, save_round
from shelterdesk.services.rounds.run import BeginRound, CloseRound, TakeLine, begin_round, close_round
from shelterdesk.services.rounds.views import draft_round, round_choices, view_round

NAME = "Hygiene round 1"
SERVED = 3  # households
MOST = 4  # items: those that are needed most


def hold_round(desk: Desk, site_id: str, store_id: str) -> None:
    """Plan, open, give and close at the desk's own moment; nothing where nobody is due anything in stock."""
    choices = round_choices(desk, site_id)
    known = tuple(item.item_id for item in choices.items)
    draft = draft_round(desk, site_id, store_id, choices.today, known)
    wanted = sorted((need for need in draft.needs if need.available >= 1), key=lambda need: -need.expected)
    items = tuple(need.item_id for need in wanted[:MOST] if need.expected)
    if not items:
        return
    plan = SaveRound(site_id, store_id, NAME, choices.today, items)
    view = view_round(desk, save_round(desk, plan).created[0])
    lines = tuple(
        TakeLine(need.item_id, Decimal(int(min(need.expected, need.available)))) for need in view.needs
    )
    begin_round(desk, BeginRound(view.row.round_id, lines, view.row.version))
    for line in view.lines[:SERVED]:
        left = {tally.item_id: tally.lying for tally in view_round(desk, view.row.round_id).tallies}
        given = tuple(
            GiveLine(item_id, quantity)
            for item_id, quantity in line.due.items()
            if quantity <= left.get(item_id, Decimal(0)) and not quantity % 1
        )
        if given:
            give(desk, Give(line.person_id, given, store_id))
    view = view_round(desk, view.row.round_id)
    counted = []
    for at, tally in enumerate(view.tallies):
        one = at == 0 and tally.lying >= 1
        left_there = tally.lying - 1 if one else tally.lying
        counted.append(Counted(tally.item_id, left_there, AdjustReason.DAMAGED if one else None))
    close_round(desk, CloseRound(view.row.round_id, tuple(counted), view.row.version))
