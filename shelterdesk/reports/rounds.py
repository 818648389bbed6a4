"""What a round came to: planned against actual, and where what was taken out went. Numbers only, nobody's code."""

from __future__ import annotations

from decimal import Decimal

from shelterdesk.domain.calendar import local_time
from shelterdesk.domain.round_paper import ItemFigures, RoundFigures
from shelterdesk.domain.rounds import Outcome
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.domain.text import Text, text
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.tables import sum_of, total_row
from shelterdesk.reports.tree import Cell, Column, KeyFigure, Report, Section, Table
from shelterdesk.reports.wording import Words, printable, slug
from shelterdesk.reports.writing import Edition

_OUTCOMES = {
    Outcome.SERVED: text("Received all that was due"),
    Outcome.SHORT: text("Received less than was due"),
    Outcome.REFUSED: text("Refused, with a witness"),
    Outcome.ALREADY: text("Received elsewhere meanwhile"),
    Outcome.LEFT: text("Left the site"),
    Outcome.NOT_DUE: text("Not eligible any more"),
    Outcome.NOT_COME: text("Did not come"),
}
_REASONS = {
    AdjustReason.COUNTED: text("Counted wrongly"),
    AdjustReason.CORRECTED: text("Entered wrongly"),
    AdjustReason.FOUND: text("Found"),
    AdjustReason.DAMAGED: text("Damaged"),
    AdjustReason.EXPIRED: text("Expired"),
    AdjustReason.LOST: text("Lost"),
    AdjustReason.STOLEN: text("Stolen"),
}


def round_report(figures: RoundFigures, edition: Edition) -> Report:
    """A closed round as a report, for paper and workbook."""
    words = Words.of(edition.translate, edition.language, edition.region)
    name = printable(figures.name)
    served = sum(one.households for one in figures.outcomes if one.outcome in (Outcome.SERVED, Outcome.SHORT))
    return Report(
        title=words(text("Round report")),
        subtitle=f"{name} · {printable(figures.site)} · {words.style.show_day(figures.day)}",
        organisation=printable(figures.organisation),
        facts=(
            (words(text("Round")), name),
            (words(text("Site")), printable(figures.site)),
            (words(text("Store")), printable(figures.store)),
            (words(text("Planned for")), figures.day),
            *_moments(figures, words),
        ),
        key_figures=(
            KeyFigure(words(text("Households on the list")), figures.households, Kind.INTEGER),
            KeyFigure(words(text("Households that received")), served, Kind.INTEGER),
            KeyFigure(words(text("Not on the list, received")), figures.extra, Kind.INTEGER),
        ),
        sections=(_items(figures, words), _fared(figures, words)),
        language=words.language,
        style=words.style,
        labels=words.labels(),
        generated_on=edition.generated_on,
        stem=slug(words(text("Round report")), figures.name, figures.day.isoformat()),
        foot=words(text("Numbers only: this report names no one.")),
    )


def _moments(figures: RoundFigures, words: Words) -> tuple[tuple[str, str], ...]:
    moments = ((text("Opened"), figures.opened_at), (text("Closed"), figures.closed_at))
    return tuple(
        (words(label), f"{words.style.show_day(at.date())}, {at:%H:%M}")
        for label, moment in moments
        if moment is not None and (at := local_time(moment, figures.time_zone))
    )


def _items(figures: RoundFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Item")), Kind.TEXT, label=True),
        Column(words(text("Unit")), Kind.TEXT),
        Column(words(text("Planned")), Kind.DECIMAL, unit=1),
        Column(words(text("Taken out")), Kind.DECIMAL, unit=1),
        Column(words(text("Handed out")), Kind.DECIMAL, unit=1),
        Column(words(text("Brought back")), Kind.DECIMAL, unit=1),
        Column(words(text("Missing")), Kind.DECIMAL, unit=1),
        Column(words(text("Why")), Kind.TEXT),
    )
    note = words(text("Taken out = handed out + brought back + missing, of each item."))
    rows = tuple(_item(one, words) for one in figures.items)
    return Section("items", words(text("What became of the items")), note, (Table(columns, rows),))


def _item(one: ItemFigures, words: Words) -> tuple[Cell, ...]:
    return (
        printable(one.label),
        words.unit(one.unit),
        one.planned,
        one.taken,
        one.handed,
        one.back,
        one.lost,
        _reason(one, words),
    )


def _reason(one: ItemFigures, words: Words) -> str:
    if one.reason is None:
        return "" if not one.lost else words(text("Corrected during the round"))
    known: dict[str, Text] = {reason.value: said for reason, said in _REASONS.items()}
    return words(known[one.reason]) if one.reason in known else printable(one.reason)


def _fared(figures: RoundFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Households on the list")), Kind.TEXT, label=True),
        Column(words(text("Households")), Kind.INTEGER),
        Column(words(text("People")), Kind.INTEGER),
        Column(words(text("Share of households")), Kind.PERCENT),
    )
    total = figures.households
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            words(_OUTCOMES[one.outcome]),
            one.households,
            one.people,
            Decimal(one.households) / total if total else None,
        )
        for one in figures.outcomes
    )
    sums = {at: sum_of(rows, at, Kind.INTEGER) for at in (1, 2)}
    note = words(
        text(
            "Put on the list by hand: {added}. Taken off it: {removed}.",
            added=figures.added,
            removed=figures.removed,
        )
    )
    table = Table(columns, rows, (total_row(words(text("Total")), len(columns), sums),))
    return Section("households", words(text("Planned against actual")), note, (table,))
