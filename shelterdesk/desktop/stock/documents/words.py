"""What the papers of the stock say on the screen, in the language of the window."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.stock.words import APART, quantity_words, reason_word
from shelterdesk.desktop.theme import Tone
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.documents import DocumentKind, DocumentState, ReceiptSource
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.persistence.queries.document_views import DocumentLine, PaperLine
from shelterdesk.persistence.queries.lots_there import LotThere
from shelterdesk.services.on_loan import OnLoan


def _tr(source: str) -> str:
    return QCoreApplication.translate("documents", source)


def kind_word(kind: DocumentKind) -> str:
    return {
        DocumentKind.RECEIPT: _tr("Received"),
        DocumentKind.SENDING: _tr("Sent"),
        DocumentKind.ARRIVAL: _tr("Arrived"),
        DocumentKind.WRITE_OFF: _tr("Written off"),
        DocumentKind.ADJUSTMENT: _tr("Adjusted"),
        DocumentKind.LOAN: _tr("Lent"),
        DocumentKind.GIVE_BACK: _tr("Came back"),
        DocumentKind.SEND_BACK: _tr("Sent back"),
    }[kind]


def source_word(source: ReceiptSource) -> str:
    return {
        ReceiptSource.PURCHASE: _tr("Purchase"),
        ReceiptSource.DONATION: _tr("Donation in kind"),
        ReceiptSource.COUNTED_IN: _tr("From a stock list"),
    }[source]


def why_word(reason: str) -> str:
    """A reason as it is kept, in words."""
    if reason in set(ReceiptSource):
        return source_word(ReceiptSource(reason))
    return reason_word(AdjustReason(reason)) if reason in set(AdjustReason) else reason


def what_words(line: DocumentLine, store_id: str) -> str:
    """What happened, and who is at the other end, as this store sees it."""
    parts = [kind_word(line.kind)]
    if line.kind is DocumentKind.SENDING and line.other_store_id == store_id:
        parts = [_tr("On its way here") if line.unfinished else _tr("Sent here")]
    other = line.store if line.other_store_id == store_id else line.other_store
    words = _tr("from {place}") if _comes(line, store_id) else _tr("to {place}")
    if other:
        parts.append(words.format(place=other))
    elif line.partner:
        parts.append(line.partner)
    if line.reason:
        parts.append(why_word(line.reason))
    return APART.join(parts)


def _comes(line: DocumentLine, store_id: str) -> bool:
    here = line.store_id == store_id
    return here if line.kind is DocumentKind.ARRIVAL else not here


def state_word(line: DocumentLine, today: date) -> str:
    """How it stands; empty where nothing more is to be said of it."""
    if line.void:
        return _tr("Taken back")
    if overdue(line, today):
        return _tr("Overdue")
    return {
        DocumentState.DONE: "",
        DocumentState.ON_THE_WAY: _tr("On its way"),
        DocumentState.ARRIVED: _tr("Arrived"),
        DocumentState.CANCELLED: _tr("Cancelled"),
        DocumentState.ASKED: _tr("Waits for approval"),
        DocumentState.REFUSED: _tr("Refused"),
        DocumentState.LENT: _tr("Lent"),
        DocumentState.CLOSED: _tr("Closed"),
    }[line.state]


def state_tone(line: DocumentLine, today: date) -> Tone:
    if line.void:
        return Tone.NEUTRAL
    if overdue(line, today):
        return Tone.ALERT
    return Tone.WARN if line.unfinished else Tone.NEUTRAL


def overdue(line: DocumentLine, today: date) -> bool:
    """Whether what is out should be back, or there, by now."""
    return line.unfinished and line.due_on is not None and line.due_on < today


def facts_words(line: DocumentLine) -> str:
    """Who did it, what was said of it, and what it answers; one thing a line."""
    said = [_tr("{day}, by {who}").format(day=day_text(line.day), who=line.actor)]
    if line.due_on is not None:
        said.append(_tr("Expected {day}").format(day=day_text(line.due_on)))
    if line.answers:
        said.append(_tr("Answers {number}").format(number=line.answers))
    if line.decided_by:
        said.append(_tr("Decided by {who}").format(who=line.decided_by))
    said += [words for words in (line.note, line.answer) if words]
    return "\n".join(said)


def who_words(loan: OnLoan) -> str:
    """Who has it: a person by code, with the call name; a partner with the number of the paper."""
    if loan.person is not None:
        return APART.join(part for part in (show_code(loan.person.code), loan.person.call_name) if part)
    return "" if loan.paper is None else f"{loan.paper.partner}{APART}{loan.paper.number}"


def lent_words(loan: OnLoan) -> str:
    """What is out of it, and how much where that is more than one piece."""
    return ", ".join(
        item.label if item.quantity == 1 else f"{item.label}, {quantity_words(item.quantity, item.unit)}"
        for item in loan.items
    )


def back_words(loan: OnLoan) -> str:
    """When it should be back, and that it is not."""
    if loan.due_on is None:
        return _tr("no day agreed")
    day = day_text(loan.due_on)
    return f"{day}{APART}{_tr('Overdue')}" if loan.overdue else day


def since_words(loan: OnLoan) -> str:
    """The days of a loan in one line."""
    if loan.due_on is None:
        return _tr("Lent on {day}").format(day=day_text(loan.day))
    due = day_text(loan.due_on)
    return _tr("Lent on {day}, back by {due}").format(day=day_text(loan.day), due=due)


def lot_mark(line: PaperLine) -> str:
    """What tells two lots of an item apart on a paper: batch and expiry."""
    until = "" if line.expires_on is None else _tr("until {day}").format(day=day_text(line.expires_on))
    return APART.join(part for part in (line.batch, until) if part)


def lot_words(lot: LotThere) -> str:
    """What tells one lot from another: whose it is, batch, expiry, bin."""
    parts = [lot.donor, lot.batch or ""]
    if lot.expires_on is not None:
        parts.append(_tr("until {day}").format(day=day_text(lot.expires_on)))
    if lot.bin:
        parts.append(_tr("bin {bin}").format(bin=lot.bin))
    return APART.join(part for part in parts if part)
