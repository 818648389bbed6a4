"""The steps of a trace as rows of its lists, each with the place a click on it leads to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import partial

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.models.stock_rows_model import PanelRow
from shelterdesk.desktop.numbers import amount_text, number_text
from shelterdesk.desktop.stock.words import APART, quantity_words
from shelterdesk.desktop.trace.start import Of, Start
from shelterdesk.desktop.words import day_text
from shelterdesk.domain.trace import CENT, Account
from shelterdesk.services.trace import Trace
from shelterdesk.services.trace_steps import GrantStep, HandoutStep, LotStep, Sums

Row = tuple[PanelRow, Start | None]


def _tr(source: str) -> str:
    return QCoreApplication.translate("trace", source)


def grant_row(step: GrantStep) -> Row:
    start = None if step.grant_id is None else Start(Of.GRANT, step.grant_id)
    return PanelRow(step.donor or _tr("Donor not known"), step.reference, worth_words(step.worth)), start


def lot_row(step: LotStep) -> Row:
    about = [step.donor] if step.donor else []
    if step.batch:
        about.append(_tr("batch {batch}").format(batch=step.batch))
    about.append(_tr("since {day}").format(day=day_text(step.since)))
    if step.expires_on is not None:
        about.append(_tr("until {day}").format(day=day_text(step.expires_on)))
    row = PanelRow(
        step.item, APART.join(about), quantity_words(step.quantity, step.unit), worth_words(step.worth)
    )
    return row, Start(Of.LOT, step.lot_id)


def handout_row(step: HandoutStep) -> Row:
    what = " + ".join(f"{number_text(part.quantity)} {part.item}" for part in step.parts)
    label = step.label
    if step.people > 1:
        label = _tr("{who} and {count} more").format(who=label, count=step.people - 1)
    row = PanelRow(label, what, worth_words(step.worth), day_text(step.day))
    return row, Start(Of.HANDOUT, step.handout_id)


def worth_words(worth: Sums) -> str:
    """To the cent; two currencies beside each other."""
    return " + ".join(amount_text(currency, amount.quantize(CENT)) for currency, amount in worth)


def balance_words(trace: Trace) -> str:
    """What was received, and where it is: one line a currency, or one of the quantity; else nothing."""
    if trace.account is not None:
        unit = trace.unit
        return _balance(trace.account, lambda amount: quantity_words(amount, unit))
    return "\n".join(_balance(one.account, partial(amount_text, one.currency)) for one in trace.money)


def _balance(account: Account, write: Callable[[Decimal], str]) -> str:
    said = (
        _tr("{amount} in stock"),
        _tr("{amount} in kits"),
        _tr("{amount} in transit"),
        _tr("{amount} lent"),
        _tr("{amount} handed out"),
        _tr("{amount} lost or adjusted"),
        _tr("{amount} sent back"),
    )
    parts = [
        words.format(amount=write(part)) for words, part in zip(said, account.parts, strict=True) if part
    ]
    begun = _tr("{amount} received").format(amount=write(account.received))
    return f"{begun} = {' + '.join(parts)}" if parts else begun


def reached_words(trace: Trace) -> str:
    """How often it was handed out and to how many people, and whether all of it is told."""
    reached, shown = trace.reached, trace.handouts
    if not reached.handouts:
        return _tr("Nothing of it yet")
    words = _tr("{handouts} hand-outs, {people} people").format(
        handouts=number_text(Decimal(reached.handouts)), people=number_text(Decimal(reached.people))
    )
    if shown is None:
        return APART.join((words, _tr("your role does not see to whom")))
    if len(shown) < reached.handouts:
        return APART.join((words, _tr("the newest {count} are shown").format(count=len(shown))))
    return words


def count_words(steps: Iterable[object]) -> str:
    return _tr("{count} in all").format(count=number_text(Decimal(len(tuple(steps)))))
