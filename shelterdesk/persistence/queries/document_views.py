"""Reads of the papers of a store for the screen and for paper: the list, and one with its lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Connection, Select, func, literal, or_, select

from shelterdesk.domain.documents import DocumentKind, DocumentState, document_number
from shelterdesk.persistence.queries.papers import still_open
from shelterdesk.persistence.tables import (
    donors,
    grants,
    installation,
    items,
    lots,
    movements,
    sites,
    staff,
    stock_document_lines,
    stock_documents,
    stores,
)

_UNFINISHED = (DocumentState.ON_THE_WAY, DocumentState.ASKED, DocumentState.LENT)


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A paper in the list of a store; `other_store` is where it goes to or came from.

    `answers` is the number of the paper it answers; `answer` is why it was refused, cancelled or taken all the same.
    """

    document_id: str
    kind: DocumentKind
    number: str
    state: DocumentState
    void: bool
    store_id: str
    store: str
    site_id: str
    site: str
    other_store_id: str | None
    other_store: str
    other_site: str
    partner: str
    reason: str | None
    note: str
    answer: str
    answers: str
    day: date
    due_on: date | None
    at: datetime
    actor_id: str
    actor: str
    decided_by: str

    @property
    def unfinished(self) -> bool:
        """Whether something of it is still to be done."""
        return not self.void and self.state in _UNFINISHED


@dataclass(frozen=True, slots=True)
class PaperLine:
    """One lot on a paper. `explained` says why it neither came nor is out; `out` what of it still is.

    `quantity` is what moved, or is asked to be written off, or is explained: always above zero but for what
    came that nobody had sent.
    """

    lot_id: str
    item_id: str
    code: str
    name: str
    label: str
    unit: str
    bin: str
    batch: str | None
    expires_on: date | None
    donor: str
    grant: str
    quantity: Decimal
    explained: str | None = None
    out: Decimal | None = None


def documents_of(connection: Connection, store_id: str, most: int = 500) -> tuple[DocumentLine, ...]:
    """The papers of a store and those of others that are to or from it: unfinished ones first, then the newest."""
    table = stock_documents.c
    mine = or_(table.store_id == store_id, table.other_store_id == store_id)
    unfinished = table.state.in_([state.value for state in _UNFINISHED]) & table.voided_at.is_(None)
    query = _documents().where(mine).order_by(unfinished.desc(), table.at.desc(), table.id.desc())
    return tuple(_line(row) for row in connection.execute(query.limit(most)))


def document_of(connection: Connection, document_id: str) -> DocumentLine | None:
    """One paper; None for an unknown one."""
    row = connection.execute(_documents().where(stock_documents.c.id == document_id)).first()
    return None if row is None else _line(row)


def lines_of(connection: Connection, document: DocumentLine) -> tuple[PaperLine, ...]:
    """What stands on a paper: its movements as they were made, what it asks for, and what it explains."""
    open_ = still_open(connection, document.document_id) if document.unfinished else {}
    first = movements.c
    moved = _lot_columns(func.abs(first.quantity, type_=first.quantity.type), literal(None), first.bin)
    moved = moved.join(movements, first.lot_id == lots.c.id).where(
        first.document_id == document.document_id, first.reverses_id.is_(None)
    )
    said = stock_document_lines.c
    beside = _lot_columns(said.quantity, said.reason, said.bin)
    beside = beside.join(stock_document_lines, said.lot_id == lots.c.id)
    beside = beside.where(said.document_id == document.document_id).order_by(said.id)
    found = [_paper_line(row, open_) for row in connection.execute(moved.order_by(first.id))]
    asks = document.kind is DocumentKind.WRITE_OFF
    if not (asks and found):
        for row in connection.execute(beside):
            line = _paper_line(row, {})
            found.append(line if not asks else _asked(line))
    return tuple(found)


def organisation_name(connection: Connection) -> str:
    """As it stands on papers."""
    return str(connection.execute(select(installation.c.organisation_name)).scalar_one())


def incoming_and_outgoing(connection: Connection, store_id: str, item_id: str) -> tuple[Decimal, Decimal]:
    """Of an item what is on its way to a store, and from it."""
    table = stock_documents.c
    on_way = table.state == DocumentState.ON_THE_WAY.value, table.voided_at.is_(None)
    coming = select(table.id).where(*on_way, table.other_store_id == store_id)
    leaving = select(table.id).where(*on_way, table.store_id == store_id)
    return _out_of_item(connection, coming, item_id), _out_of_item(connection, leaving, item_id)


def _out_of_item(connection: Connection, sendings: Select[Any], item_id: str) -> Decimal:
    """What left with these, less what came of it and what was explained."""
    table = stock_documents.c
    answers = table.answers_id.in_(sendings) & table.voided_at.is_(None)
    papers = select(table.id).where(or_(table.id.in_(sendings), answers))
    out = Decimal(0)
    for lines in (movements.c, stock_document_lines.c):
        total = func.coalesce(func.sum(lines.quantity), 0, type_=movements.c.quantity.type)
        query = select(total).where(lines.document_id.in_(papers), lines.item_id == item_id)
        out -= connection.execute(query).scalar_one()
    return out


def out_on_loan(connection: Connection, store_id: str) -> tuple[tuple[str, str, str, Decimal], ...]:
    """Of each loan to a partner that is open: its paper, and by item the name at the desk, unit and what is out."""
    table = stock_documents.c
    open_ = select(table.id).where(
        table.store_id == store_id, table.state == DocumentState.LENT.value, table.voided_at.is_(None)
    )
    root = func.coalesce(table.answers_id, table.id)
    out: dict[tuple[str, str], Decimal] = {}
    for lines in (movements.c, stock_document_lines.c):
        total = func.sum(lines.quantity, type_=movements.c.quantity.type)
        query = select(root, lines.item_id, total).join(stock_documents, table.id == lines.document_id)
        query = query.where(root.in_(open_), table.voided_at.is_(None)).group_by(root, lines.item_id)
        for document_id, item_id, quantity in connection.execute(query):
            out[document_id, item_id] = out.get((document_id, item_id), Decimal(0)) - quantity
    label = func.coalesce(items.c.desk_name, items.c.name)
    query = select(items.c.id, label, items.c.unit).where(items.c.id.in_({item_id for _, item_id in out}))
    known = {row[0]: (row[1], row[2]) for row in connection.execute(query)}
    return tuple((one, *known[item_id], quantity) for (one, item_id), quantity in out.items() if quantity)


def _documents() -> Select[Any]:
    table = stock_documents.c
    other, other_site = stores.alias("other"), sites.alias("other_site")
    decided, answered = staff.alias("decided"), stock_documents.alias("answered")
    return (
        select(
            stock_documents,
            stores.c.name.label("store"),
            stores.c.site_id,
            sites.c.name.label("site"),
            other.c.name.label("other_store"),
            other_site.c.name.label("other_site"),
            staff.c.display_name.label("actor"),
            decided.c.display_name.label("decided_by"),
            answered.c.kind.label("answered_kind"),
            answered.c.number.label("answered_number"),
        )
        .join(stores, stores.c.id == table.store_id)
        .join(sites, sites.c.id == stores.c.site_id)
        .join(staff, staff.c.id == table.actor_id)
        .outerjoin(other, other.c.id == table.other_store_id)
        .outerjoin(other_site, other_site.c.id == other.c.site_id)
        .outerjoin(decided, decided.c.id == table.decided_by_id)
        .outerjoin(answered, answered.c.id == table.answers_id)
    )


def _line(row: Any) -> DocumentLine:
    kind = DocumentKind(row.kind)
    answers = ""
    if row.answered_kind is not None:
        answers = document_number(DocumentKind(row.answered_kind), row.answered_number)
    return DocumentLine(
        document_id=row.id,
        kind=kind,
        number=document_number(kind, row.number),
        state=DocumentState(row.state),
        void=row.voided_at is not None,
        store_id=row.store_id,
        store=row.store,
        site_id=row.site_id,
        site=row.site,
        other_store_id=row.other_store_id,
        other_store=row.other_store or "",
        other_site=row.other_site or "",
        partner=row.partner or "",
        reason=row.reason,
        note=row.note or "",
        answer=row.answer or "",
        answers=answers,
        day=row.day,
        due_on=row.due_on,
        at=row.at,
        actor_id=row.actor_id,
        actor=row.actor,
        decided_by=row.decided_by or "",
    )


def _lot_columns(quantity: Any, reason: Any, place: Any) -> Select[Any]:
    return (
        select(
            lots.c.id.label("lot_id"),
            items.c.id.label("item_id"),
            items.c.code,
            items.c.name,
            func.coalesce(items.c.desk_name, items.c.name).label("label"),
            items.c.unit,
            place.label("bin"),
            lots.c.batch,
            lots.c.expires_on,
            func.coalesce(donors.c.name, "").label("donor"),
            func.coalesce(grants.c.reference, "").label("grant"),
            quantity.label("quantity"),
            reason.label("explained"),
        )
        .select_from(lots)
        .join(items, items.c.id == lots.c.item_id)
        .outerjoin(grants, grants.c.id == lots.c.grant_id)
        .outerjoin(donors, donors.c.id == grants.c.donor_id)
    )


def _paper_line(row: Any, open_: dict[str, Decimal]) -> PaperLine:
    return replace(PaperLine(*row), out=open_.get(row.lot_id))


def _asked(line: PaperLine) -> PaperLine:
    """What is asked to go out is no explanation."""
    return replace(line, explained=None)


def store_names(connection: Connection, but: Iterable[str] = ()) -> tuple[tuple[str, str, str], ...]:
    """Every store of every site: id, name, and the name of its site; the first site first."""
    query = (
        select(stores.c.id, stores.c.name, sites.c.name)
        .join(sites, sites.c.id == stores.c.site_id)
        .where(stores.c.id.not_in(list(but)))
        .order_by(func.lower(sites.c.name), func.lower(stores.c.name))
    )
    return tuple((row[0], row[1], row[2]) for row in connection.execute(query))


def known_partners(connection: Connection, store_id: str) -> tuple[str, ...]:
    """Suppliers and borrowers that papers of a store named, by name."""
    table = stock_documents.c
    query = select(table.partner).distinct().where(table.store_id == store_id, table.partner.is_not(None))
    return tuple(sorted(connection.execute(query).scalars(), key=str.casefold))
