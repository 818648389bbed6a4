"""The words of rounds on the screen."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.numbers import number_text
from shelterdesk.desktop.theme import Tone
from shelterdesk.domain.rounds import Outcome, RoundState
from shelterdesk.persistence.queries.rounds import Listed, RoundItem
from shelterdesk.services.rounds.listing import NO_LONGER_DUE
from shelterdesk.services.rounds.views import Progress

APART = " · "
TONES = {
    RoundState.PLANNED: Tone.NEUTRAL,
    RoundState.OPEN: Tone.OK,
    RoundState.CLOSED: Tone.ACCENT,
    RoundState.CANCELLED: Tone.WARN,
}


def _tr(source: str) -> str:
    return QCoreApplication.translate("rounds", source)


def state_word(state: RoundState) -> str:
    return {
        RoundState.PLANNED: _tr("Planned"),
        RoundState.OPEN: _tr("Open"),
        RoundState.CLOSED: _tr("Closed"),
        RoundState.CANCELLED: _tr("Cancelled"),
    }[state]


def households(count: int) -> str:
    return _tr("1 household") if count == 1 else _tr("{n} households").format(n=count)


def people(count: int) -> str:
    return _tr("1 person") if count == 1 else _tr("{n} people").format(n=count)


def served_words(progress: Progress) -> str:
    """92 of 140 households."""
    if progress.listed == 1:
        return _tr("{n} of 1 household").format(n=progress.served)
    return _tr("{n} of {total} households").format(n=progress.served, total=progress.listed)


def to_come_words(progress: Progress) -> str:
    return _tr("{n} still to come").format(n=progress.waiting)


def pace_words(progress: Progress) -> str:
    """About 55 min at this pace; empty while that cannot be told."""
    if progress.minutes_left is None:
        return ""
    return _tr("about {n} min at this pace").format(n=progress.minutes_left)


def beside_words(progress: Progress) -> str:
    """Who else is part of the count, where anyone is."""
    said = []
    if progress.refused:
        said.append(_tr("{n} refused").format(n=progress.refused))
    if progress.extra:
        said.append(_tr("{n} not on the list").format(n=progress.extra))
    return APART.join(said)


def amount(quantity: Decimal) -> str:
    return number_text(quantity) if quantity else "–"


def due_words(line: Listed, items: tuple[RoundItem, ...]) -> str:
    """Soap, 2 × Rice."""
    due = ((item.label, line.due.get(item.item_id, Decimal(0))) for item in items)
    return ", ".join(
        label if quantity == 1 else f"{number_text(quantity)} × {label}"
        for label, quantity in due
        if quantity
    )


def line_state(line: Listed) -> str:
    """How a line stands, in a word or two."""
    if line.removed:
        return _tr("off: {reason}").format(reason=_reason(line))
    if line.outcome is not None:
        return outcome_word(line.outcome)
    if line.got:
        return _tr("received")
    if line.refused:
        return _tr("refused")
    return _tr("added: {reason}").format(reason=_reason(line)) if line.added else _tr("to come")


def outcome_word(outcome: Outcome) -> str:
    return {
        Outcome.SERVED: _tr("received"),
        Outcome.SHORT: _tr("received less"),
        Outcome.REFUSED: _tr("refused"),
        Outcome.ALREADY: _tr("received elsewhere"),
        Outcome.LEFT: _tr("left the site"),
        Outcome.NOT_DUE: _tr("not eligible any more"),
        Outcome.NOT_COME: _tr("did not come"),
    }[outcome]


def _reason(line: Listed) -> str:
    return _tr("nothing is due any more") if line.reason == NO_LONGER_DUE else line.reason or ""
