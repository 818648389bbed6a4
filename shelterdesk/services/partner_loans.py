"""Stock that is lent to a partner and comes back, in parts perhaps; and what goes back to supplier or donor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.documents import (
    MISSING,
    Came,
    Difference,
    DocumentKind,
    DocumentState,
    check_said,
)
from shelterdesk.domain.errors import BadInput, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import MovementKind, Pick
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.papers import Part, document_row, items_of_lots, still_open
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.papers import LONGEST_PARTNER, Paper, leaving, number_of, outgoing, put_paper
from shelterdesk.services.stock import move_parts
from shelterdesk.services.transfers import check_loss, take_in


@dataclass(frozen=True, slots=True)
class LendOut:
    """Lots to a partner, who gives them back by `due_on`."""

    store_id: str
    partner: str
    lines: tuple[Pick, ...]
    due_on: date
    note: str = ""


@dataclass(frozen=True, slots=True)
class TakeBack:
    """What came back of a loan. A line with a reason explains that no more of its lot will come."""

    lent_id: str
    lines: tuple[Came, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class SendBack:
    """Lots back to the supplier or the donor, expired ones and those in quarantine too; `reason` is in words."""

    store_id: str
    partner: str
    lines: tuple[Pick, ...]
    reason: str


def lend_out(desk: Desk, command: LendOut) -> Changes:
    """The id created is that of the loan. Raises NotAllowed, NotFound, BadInput or RuleBroken."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        today = today_at(work.connection, site_id, work.now)
        if one_line(command.partner, LONGEST_PARTNER) is None:
            raise BadInput(text("Please say who borrows this."))
        if command.due_on < today:
            raise BadInput(text("The day it comes back cannot be past."))
        parts = leaving(work, command.store_id, command.lines, today)
        paper = Paper(
            DocumentKind.LOAN,
            command.store_id,
            today,
            DocumentState.LENT,
            partner=command.partner,
            note=command.note,
            due_on=command.due_on,
        )
        document_id = put_paper(work, paper)
        move_parts(work, MovementKind.LEND_OUT, command.store_id, outgoing(parts), today, document_id)
        said = text(
            "{number}: lent to {partner}", number=number_of(work, document_id), partner=command.partner
        )
        return work.commit("lend out", said, site_id=site_id, created=[document_id])


def take_back(desk: Desk, command: TakeBack) -> Changes:
    """Take in what came back; the loan is closed when nothing of it is out any more.

    The id created is that of the return. Raises NotAllowed, NotFound, BadInput, or RuleBroken where the loan
    is closed.
    """
    with desk.write() as work:
        loan = document_row(work.connection, command.lent_id, DocumentKind.LOAN)
        site_id = store_site(work.connection, loan.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        if loan.voided_at is not None or loan.state != DocumentState.LENT.value:
            raise RuleBroken(text("Nothing of this loan is out any more."))
        open_ = still_open(work.connection, loan.id)
        explained = _explained(open_, command.lines)
        today = today_at(work.connection, site_id, work.now)
        items = items_of_lots(work.connection, open_)
        missing = [Part(one.lot_id, items[one.lot_id], "", one.quantity) for one in explained]
        check_loss(work, site_id, missing, today, loan.actor_id)
        paper = Paper(
            DocumentKind.GIVE_BACK,
            loan.store_id,
            today,
            partner=loan.partner or "",
            note=command.note,
            answers_id=loan.id,
        )
        document_id, closed = take_in(work, MovementKind.COME_BACK, paper, loan.id, command.lines, explained)
        number = number_of(work, loan.id)
        said = text("{number}: all came back", number=number)
        if not closed or explained:
            said = text("{number}: some came back", number=number)
        return work.commit("take back", said, site_id=site_id, created=[document_id])


def send_back(desk: Desk, command: SendBack) -> Changes:
    """The id created is that of the paper. Raises NotAllowed, NotFound, BadInput or RuleBroken."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        if one_line(command.partner, LONGEST_PARTNER) is None:
            raise BadInput(text("Please say who this goes back to."))
        if not command.reason.strip():
            raise BadInput(text("Please say why this goes back."))
        today = today_at(work.connection, site_id, work.now)
        parts = leaving(work, command.store_id, command.lines, today, set_apart=True)
        paper = Paper(
            DocumentKind.SEND_BACK, command.store_id, today, partner=command.partner, note=command.reason
        )
        document_id = put_paper(work, paper)
        move_parts(work, MovementKind.SEND_BACK, command.store_id, outgoing(parts), today, document_id)
        said = text(
            "{number}: sent back to {partner}", number=number_of(work, document_id), partner=command.partner
        )
        return work.commit("send back", said, site_id=site_id, created=[document_id])


def _explained(open_: Mapping[str, Decimal], lines: tuple[Came, ...]) -> tuple[Difference, ...]:
    """What will not come back any more, by the lines that say so; raises BadInput."""
    if not lines or len({line.lot_id for line in lines}) < len(lines):
        raise BadInput(text("Please say of each line how much came."))
    found = []
    for line in lines:
        out = open_.get(line.lot_id)
        if out is None or not line.quantity.is_finite() or not 0 <= line.quantity <= out:
            raise BadInput(text("No more can come back than is out."))
        if line.reason is not None and line.quantity < out:
            if line.reason not in MISSING:
                raise BadInput(text("This reason does not explain why less came."))
            found.append(Difference(line.lot_id, out - line.quantity, line.reason))
    check_said(lines, found)
    return tuple(found)
