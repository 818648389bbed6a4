"""What every paper of the stock is made of: its row with a number, and lots that may leave the store.

These work inside the caller's transaction, which authorises and commits.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.documents import DocumentKind, DocumentState, document_number
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.stock import Pick, check_whole, checked_quantity, plain
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.catalogue import find_named
from shelterdesk.persistence.queries.papers import LotState, Part, lot_states, next_number
from shelterdesk.persistence.queries.stock import item_facts
from shelterdesk.persistence.tables import donors, stock_document_lines, stock_documents
from shelterdesk.persistence.unit_of_work import UnitOfWork

LONGEST_PARTNER = 200
LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper to be made in a store; `day` is the day at its site."""

    kind: DocumentKind
    store_id: str
    day: date
    state: DocumentState = DocumentState.DONE
    other_store_id: str | None = None
    partner: str = ""
    reason: str | None = None
    note: str = ""
    due_on: date | None = None
    answers_id: str | None = None
    answer: str | None = None


def put_paper(work: UnitOfWork, paper: Paper) -> str:
    """Make it, under the next number of its kind in the store; returns its id."""
    partner = one_line(paper.partner, LONGEST_PARTNER)
    return work.insert(
        stock_documents,
        kind=paper.kind.value,
        number=next_number(work.connection, paper.store_id, paper.kind),
        store_id=paper.store_id,
        other_store_id=paper.other_store_id,
        partner=partner,
        donor_id=None if partner is None else find_named(work.connection, donors, partner),
        state=paper.state.value,
        reason=paper.reason,
        note=one_line(paper.note, LONGEST_NOTE),
        day=paper.day,
        due_on=paper.due_on,
        at=work.now,
        actor_id=work.actor_id,
        answers_id=paper.answers_id,
        answer=paper.answer,
    )


def number_of(work: UnitOfWork, document_id: str) -> str:
    """The number of a paper, as it stands on it."""
    row = work.rows(stock_documents, [document_id])[document_id]
    return document_number(DocumentKind(row.kind), row.number)


def put_lines(work: UnitOfWork, document_id: str, lines: Iterable[tuple[Part, str | None]]) -> None:
    """What a paper says beside its movements, each with its reason."""
    rows = [
        {
            "id": new_id(),
            "document_id": document_id,
            "lot_id": part.lot_id,
            "item_id": part.item_id,
            "bin": part.bin,
            "quantity": part.quantity,
            "reason": reason,
        }
        for part, reason in lines
    ]
    work.insert_many(stock_document_lines, rows)


def leaving(
    work: UnitOfWork, store_id: str, lines: Sequence[Pick], today: date, *, set_apart: bool = False
) -> tuple[Part, ...]:
    """The lots that are to leave a store, looked at; `set_apart`: be they expired or in quarantine.

    Raises BadInput, NotFound for a lot that does not lie in that bin, or RuleBroken for one that must stay.
    """
    if not lines:
        raise BadInput(text("Nothing is chosen."))
    if len({(line.lot_id, line.bin) for line in lines}) < len(lines):
        raise BadInput(text("Each lot of a bin is named once."))
    there = lot_states(work.connection, store_id, {line.lot_id for line in lines})
    return tuple(_leaves(work, there.get((line.lot_id, line.bin)), line, today, set_apart) for line in lines)


def outgoing(parts: Iterable[Part]) -> list[Part]:
    """The same parts as the ledger writes what leaves: below zero."""
    return [Part(part.lot_id, part.item_id, part.bin, -part.quantity) for part in parts]


def _leaves(work: UnitOfWork, lot: LotState | None, line: Pick, today: date, set_apart: bool) -> Part:
    if lot is None:
        raise NotFound(text("There is no such lot in this bin any more."))
    facts = item_facts(work.connection, lot.item_id)
    checked_quantity(line.quantity)
    check_whole(line.quantity, facts.unit, facts.name)
    if line.quantity > lot.quantity:
        raise RuleBroken(text("Only {left} of {item} lie there.", left=plain(lot.quantity), item=facts.name))
    if lot.held and not set_apart:
        raise RuleBroken(text("{item} lies in quarantine: release it first.", item=facts.name))
    if lot.expires_on is not None and lot.expires_on < today and not set_apart:
        raise RuleBroken(
            text("{item} has expired: it can only be written off or sent back.", item=facts.name)
        )
    return Part(line.lot_id, lot.item_id, line.bin, line.quantity)
