"""The papers of the stock for print: goods-received note, waybill, loan note and the others, to be signed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from shelterdesk.domain.documents import TITLES, DocumentKind, DocumentState, ReceiptSource
from shelterdesk.domain.money import by_currency_sum
from shelterdesk.domain.packs import in_packs
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.document_views import DocumentLine, PaperLine
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.tree import Cell, Column, KeyFigure, Paragraph, Report, Section, Table
from shelterdesk.reports.wording import Words, printable, slug
from shelterdesk.reports.writing import Edition
from shelterdesk.services.documents import Document

_RULE = "_" * 34
# What leaves the house, or is read where it arrives: there an item bears its neutral name.
_OUTSIDE = frozenset(
    {
        DocumentKind.SENDING,
        DocumentKind.ARRIVAL,
        DocumentKind.LOAN,
        DocumentKind.GIVE_BACK,
        DocumentKind.SEND_BACK,
    }
)
_SIGNERS = {
    DocumentKind.RECEIPT: (text("Delivered by"), text("Received by")),
    DocumentKind.SENDING: (text("Sent by"), text("Carried by"), text("Received by")),
    DocumentKind.ARRIVAL: (text("Delivered by"), text("Received by")),
    DocumentKind.LOAN: (text("Lent by"), text("Borrowed by")),
    DocumentKind.GIVE_BACK: (text("Given back by"), text("Received by")),
    DocumentKind.SEND_BACK: (text("Sent back by"), text("Taken by")),
    DocumentKind.WRITE_OFF: (text("Asked by"), text("Approved by")),
    DocumentKind.ADJUSTMENT: (text("Adjusted by"), text("Seen by")),
}
_REASONS = {
    AdjustReason.COUNTED: text("Counted again"),
    AdjustReason.CORRECTED: text("Entry was wrong"),
    AdjustReason.FOUND: text("Found"),
    AdjustReason.DAMAGED: text("Damaged"),
    AdjustReason.EXPIRED: text("Expired"),
    AdjustReason.LOST: text("Lost"),
    AdjustReason.STOLEN: text("Stolen"),
}
_SOURCES = {
    ReceiptSource.PURCHASE: text("Purchase"),
    ReceiptSource.DONATION: text("Donation in kind"),
    ReceiptSource.COUNTED_IN: text("Taken in from a stock list"),
}
_STATES = {
    DocumentState.ON_THE_WAY: text("On its way"),
    DocumentState.ARRIVED: text("Arrived"),
    DocumentState.CANCELLED: text("Cancelled"),
    DocumentState.ASKED: text("Waits for approval: nothing has left the stock."),
    DocumentState.REFUSED: text("Refused: nothing has left the stock."),
    DocumentState.LENT: text("Lent"),
    DocumentState.CLOSED: text("All came back or is explained"),
}


def paper_report(document: Document, edition: Edition) -> Report:
    """One paper: who, to whom, which lots in which packs, and where to sign."""
    words = Words.of(edition.translate, edition.language, edition.region)
    head, title = document.head, words(TITLES[document.head.kind])
    return Report(
        title=f"{title} {head.number}",
        subtitle=f"{printable(head.store)} · {words.style.show_day(head.day)}",
        organisation=printable(document.organisation),
        facts=tuple(_facts(head, words)),
        key_figures=(
            KeyFigure(words(text("Lines")), len(document.lines), Kind.INTEGER),
            *_worth(document, words),
        ),
        sections=tuple(_sections(document, words)),
        language=words.language,
        style=words.style,
        labels=words.labels(),
        generated_on=edition.generated_on,
        stem=slug(head.number, head.store, head.day.isoformat()),
        foot=words(text("Taken back: this paper is void.")) if head.void else "",
    )


def reason_text(reason: str) -> Text:
    """A reason as the ledger keeps it, in words."""
    if reason in set(ReceiptSource):
        return _SOURCES[ReceiptSource(reason)]
    return _REASONS[AdjustReason(reason)] if reason in set(AdjustReason) else text("{reason}", reason=reason)


def _facts(head: DocumentLine, words: Words) -> Iterator[tuple[str, str | date]]:
    def place(store: str, site: str) -> str:
        return printable(store) if store == site else f"{printable(store)} ({printable(site)})"

    arrives = head.kind is DocumentKind.ARRIVAL
    here, other = place(head.store, head.site), place(head.other_store, head.other_site)
    if head.other_store_id is not None:
        yield words(text("From")), other if arrives else here
        yield words(text("To")), here if arrives else other
    else:
        yield words(text("Store")), here
    if head.partner:
        yield words(text("Partner")), printable(head.partner)
    yield words(text("Day")), head.day
    if head.due_on is not None:
        yield words(text("Expected")), head.due_on
    if head.answers:
        yield words(text("Answers")), head.answers
    if head.reason:
        yield words(text("Reason")), words(reason_text(head.reason))
    if head.state in _STATES and not head.void:
        yield words(text("State")), words(_STATES[head.state])
    yield words(text("Recorded by")), printable(head.actor)
    if head.decided_by:
        yield words(text("Decided by")), printable(head.decided_by)


def _sections(document: Document, words: Words) -> Iterator[Section]:
    head = document.head
    moved = [line for line in document.lines if line.explained is None]
    rows = tuple(_row(document, line, words) for line in moved)
    yield Section("lines", words(text("Items")), "", (Table(_columns(head, words), rows),))
    explained = [line for line in document.lines if line.explained is not None]
    if explained:
        yield Section(
            "differences", words(text("Differences")), "", (_differences(document, explained, words),)
        )
    notes = [(text("Note"), head.note), (text("Reason"), head.answer)]
    said = [Paragraph(words(term), printable(note)) for term, note in notes if note]
    if said:
        yield Section("notes", words(text("Notes")), "", tuple(said))
    yield Section("signatures", words(text("Signatures")), "", (_signatures(head, words),))


def _columns(head: DocumentLine, words: Words) -> tuple[Column, ...]:
    titles = [
        Column(words(text("Code")), Kind.TEXT, label=True),
        Column(words(text("Item")), Kind.TEXT, label=True),
        Column(words(text("Lot")), Kind.TEXT),
        Column(words(text("Expires")), Kind.DAY),
        Column(words(text("Packs")), Kind.TEXT),
        Column(words(text("Quantity")), Kind.DECIMAL, unit=6),
        Column(words(text("Unit")), Kind.TEXT),
    ]
    if head.kind not in _OUTSIDE:
        titles.append(Column(words(text("Donor")), Kind.TEXT))
    if head.kind is DocumentKind.SENDING:
        titles.append(Column(words(text("Received")), Kind.TEXT))  # to be filled in by hand
    return tuple(titles)


def _row(document: Document, line: PaperLine, words: Words) -> tuple[Cell, ...]:
    packs = [(pack.name, pack.quantity) for pack in document.packs.get(line.item_id, ())]
    counted = ", ".join(f"{count} x {printable(name)}" for count, name in in_packs(line.quantity, packs))
    row: tuple[Cell, ...] = (
        _code(document, line),
        _name(document, line),
        _lot(line),
        line.expires_on,
        counted,
        line.quantity,
        words.unit(line.unit),
    )
    if document.head.kind not in _OUTSIDE:
        return (*row, printable(f"{line.donor} {line.grant}"))
    return (*row, "______") if document.head.kind is DocumentKind.SENDING else row


def _differences(document: Document, lines: list[PaperLine], words: Words) -> Table:
    columns = (
        Column(words(text("Item")), Kind.TEXT, label=True),
        Column(words(text("Lot")), Kind.TEXT),
        Column(words(text("Missing")), Kind.DECIMAL, unit=4),
        Column(words(text("Too much")), Kind.DECIMAL, unit=4),
        Column(words(text("Unit")), Kind.TEXT),
        Column(words(text("Why")), Kind.TEXT),
    )
    rows = tuple(
        (
            _name(document, line),
            _lot(line),
            line.quantity if line.quantity > 0 else None,
            -line.quantity if line.quantity < 0 else None,
            words.unit(line.unit),
            words(reason_text(line.explained or "")),
        )
        for line in lines
    )
    return Table(columns, rows)


def _signatures(head: DocumentLine, words: Words) -> Table:
    columns = (
        Column("", Kind.TEXT, label=True),
        Column(words(text("Name")), Kind.TEXT),
        Column(words(text("Signature")), Kind.TEXT),
        Column(words(text("Day")), Kind.TEXT),
    )
    return Table(
        columns, tuple((words(who), _RULE[:22], _RULE[:22], _RULE[:12]) for who in _SIGNERS[head.kind])
    )


def _worth(document: Document, words: Words) -> Iterator[KeyFigure]:
    """One figure per currency; nothing is said of money on a paper that leaves the house."""
    if document.head.kind in _OUTSIDE:
        return
    sums = by_currency_sum(
        (share.currency, line.quantity * share.unit_value)
        for line in document.lines
        for share in document.worth.get(line.lot_id, ())
    )
    for currency, amount in sums.items():
        yield KeyFigure(words(text("Worth in {currency}", currency=currency)), Decimal(amount), Kind.MONEY)


def _name(document: Document, line: PaperLine) -> str:
    return printable(line.label if document.head.kind in _OUTSIDE else line.name)


def _code(document: Document, line: PaperLine) -> str:
    """Codes are made of names: where the name is not to be told, its code is not either."""
    told = document.head.kind not in _OUTSIDE or line.label == line.name
    return printable(line.code) if told else ""


def _lot(line: PaperLine) -> str:
    return printable(line.batch or line.lot_id[-6:].upper())
