"""What is out of a store and expected back: lent to people under their code, and to partners under a paper."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.persistence.queries.document_views import DocumentLine, out_on_loan
from shelterdesk.persistence.queries.kept_by import OpenLoan, open_loans


@dataclass(frozen=True, slots=True)
class OutItem:
    """An item that is out, under the name used at the desk."""

    label: str
    unit: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class OnLoan:
    """One loan with what is still out of it; of a person (`person`), or of a partner under `paper`."""

    loan_id: str  # of the loan, or of the paper
    items: tuple[OutItem, ...]
    day: date
    due_on: date | None
    overdue: bool
    person: OpenLoan | None = None
    paper: DocumentLine | None = None


def on_loan(
    connection: Connection, store_id: str, today: date, *, people: bool, papers: tuple[DocumentLine, ...]
) -> tuple[OnLoan, ...]:
    """What is out of a store, what is overdue first, then what is due first; of people only if that is asked for.

    `papers` are those of the store. For callers that authorise.
    """
    found = [*_of_partners(connection, store_id, today, papers)]
    if people:
        found += [_of_person(loan) for loan in open_loans(connection, today, store_id=store_id)]
    return tuple(
        sorted(found, key=lambda one: (not one.overdue, one.due_on or date.max, one.day, one.loan_id))
    )


def _of_person(loan: OpenLoan) -> OnLoan:
    item = OutItem(loan.label, loan.unit, loan.quantity)
    return OnLoan(loan.loan_id, (item,), loan.day, loan.due_on, loan.overdue, person=loan)


def _of_partners(
    connection: Connection, store_id: str, today: date, papers: tuple[DocumentLine, ...]
) -> list[OnLoan]:
    items: defaultdict[str, list[OutItem]] = defaultdict(list)
    for document_id, label, unit, quantity in out_on_loan(connection, store_id):
        items[document_id].append(OutItem(label, unit, quantity))
    return [
        OnLoan(
            paper.document_id,
            tuple(items[paper.document_id]),
            paper.day,
            paper.due_on,
            paper.due_on is not None and paper.due_on < today,
            paper=paper,
        )
        for paper in papers
        if paper.document_id in items
    ]
