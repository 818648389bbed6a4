"""The report of grants: for each, where its money is, and the lots that this adds up."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from shelterdesk.domain.grant_figures import GrantFigures, GrantStatement, LotStatement
from shelterdesk.domain.text import text
from shelterdesk.domain.trace import Account
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.frame import IN_THE_HOUSE
from shelterdesk.reports.method import method_section
from shelterdesk.reports.tables import totals_by, whole
from shelterdesk.reports.tree import (
    NO_TOTAL,
    Cell,
    Chart,
    ChartKind,
    Column,
    KeyFigure,
    Paragraph,
    Report,
    Section,
    Table,
    TotalCell,
)
from shelterdesk.reports.wording import Words, printable, slug

_CURRENCY = 2  # columns of the statement
_FIRST_AMOUNT = 3


def grants_report(figures: GrantFigures, words: Words, generated_on: date) -> Report:
    """The report tree of these figures."""
    title = words(text("Grants report"))
    day = words.style.show_day(figures.as_of)
    return Report(
        title=title,
        subtitle=words(text("Where the donors' money is on {day}", day=day)),
        organisation=printable(figures.organisation),
        facts=(
            (words(text("Organisation")), printable(figures.organisation)),
            (words(text("As on")), figures.as_of),
            (words(text("Site")), words.site(figures.site)),
            (words(text("Donor")), words.donor(figures.donor)),
            (words(text("Prepared on")), generated_on),
        ),
        key_figures=_key_figures(figures, words),
        sections=(
            _statements(figures, words),
            _lots(figures, words),
            method_section(words, _notes(words)),
        ),
        language=words.language,
        style=words.style,
        labels=words.labels(),
        generated_on=generated_on,
        stem=slug(title, figures.donor or "", figures.site or "", figures.as_of.isoformat()),
        foot=words(IN_THE_HOUSE),
    )


def _key_figures(figures: GrantFigures, words: Words) -> tuple[KeyFigure, ...]:
    """Received and handed out of the currency with the most grants; two currencies are never added."""
    rows = figures.statements
    counts = {row.currency: sum(row.currency == one.currency for one in rows) for row in rows}
    currency = max(counts, key=lambda code: counts[code], default="")
    of_it = [row.account for row in rows if row.currency == currency]
    unpriced = sum(row.unit_cost is None for row in figures.lots)
    amounts = (
        (text("Received"), "received", sum((one.received for one in of_it), Decimal(0))),
        (text("Handed out"), "handed_out", sum((one.handed_out for one in of_it), Decimal(0))),
    )
    return (
        KeyFigure(
            words(text("Grants")),
            len({(row.donor, row.grant) for row in rows}),
            Kind.INTEGER,
            words(text("with a known cost")),
            "grants",
        ),
        *(KeyFigure(words(label), amount, Kind.MONEY, currency, key) for label, key, amount in amounts),
        KeyFigure(
            words(text("Without a cost")),
            unpriced,
            Kind.INTEGER,
            words(text("lots in no statement")),
            "unpriced",
        ),
    )


def _statements(figures: GrantFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Donor")), Kind.TEXT, label=True),
        Column(words(text("Grant")), Kind.TEXT, label=True),
        Column(words(text("Currency")), Kind.TEXT, label=True),
        *(Column(title, Kind.MONEY, unit=_CURRENCY) for title in _titles(words)),
        Column(words(text("Budget")), Kind.MONEY, unit=_CURRENCY),
    )
    rows = tuple(_statement(row, words) for row in figures.statements)
    table = Table(columns, rows, _totals(words, columns, rows))
    chart = Chart(
        words(text("What became of it")),
        ChartKind.STACKED,
        table,
        0,
        (_FIRST_AMOUNT + 1, _FIRST_AMOUNT + 2, _FIRST_AMOUNT + 5),
    )
    one_currency = len({row.currency for row in figures.statements}) == 1
    note = text("What was received is the sum of all that stands to the right of it.")
    blocks = (table, chart) if one_currency and len(rows) > 1 else (table,)
    return Section("statements", words(text("Where the money is")), words(note), blocks)


def _totals(
    words: Words, columns: tuple[Column, ...], rows: tuple[tuple[Cell, ...], ...]
) -> tuple[tuple[TotalCell, ...], ...]:
    """One row a currency, with the sums of every column of money but the budget."""
    by_column = [
        totals_by(words(text("Total")), columns, rows, _CURRENCY, column)
        for column in range(_FIRST_AMOUNT, len(columns) - 1)
    ]
    return tuple(
        (
            *of_currency[0][:_FIRST_AMOUNT],
            *(one[at] for at, one in enumerate(of_currency, _FIRST_AMOUNT)),
            NO_TOTAL,
        )
        for of_currency in zip(*by_column, strict=True)
    )


def _statement(row: GrantStatement, words: Words) -> tuple[Cell, ...]:
    names = (_donor(row.donor, words), printable(row.grant), printable(row.currency))
    return (*names, *_amounts(row.account), row.budget)


def _lots(figures: GrantFigures, words: Words) -> Section:
    columns = (
        Column(words(text("Donor")), Kind.TEXT, label=True),
        Column(words(text("Grant")), Kind.TEXT, label=True),
        Column(words(text("Item")), Kind.TEXT, label=True),
        Column(words(text("Batch")), Kind.TEXT, label=True),
        Column(words(text("Unit")), Kind.TEXT),
        Column(words(text("Cost of one")), Kind.DECIMAL, unit=6),
        Column(words(text("Currency")), Kind.TEXT),
        *(Column(title, Kind.DECIMAL, unit=4) for title in _titles(words)),
    )
    note = text("In the units of the items, exact; what lies in kits is counted by what went into them.")
    rows = tuple(_lot(row, words) for row in figures.lots)
    return Section("lots", words(text("Lots")), words(note), (Table(columns, rows),))


def _lot(row: LotStatement, words: Words) -> tuple[Cell, ...]:
    return (
        _donor(row.donor, words),
        printable(row.grant),
        printable(row.item),
        printable(row.batch),
        words.unit(row.unit),
        row.unit_cost,
        printable(row.currency),
        *(whole(amount) for amount in _amounts(row.account)),
    )


def _titles(words: Words) -> tuple[str, ...]:
    """In the order of an account."""
    return tuple(
        words(title)
        for title in (
            text("Received"),
            text("In stock"),
            text("In kits"),
            text("In transit"),
            text("Lent"),
            text("Handed out"),
            text("Lost or adjusted"),
            text("Sent back"),
        )
    )


def _amounts(account: Account) -> tuple[Decimal, ...]:
    return (account.received, *account.parts)


def _donor(donor: str, words: Words) -> str:
    return printable(donor) if donor else words(text("Donor not known"))


def _notes(words: Words) -> list[Paragraph]:
    kits = text(
        "A kit holds so much of each lot that went into it, so what happens to a kit happens to those lots: "
        "their cost goes where their quantity goes."
    )
    cents = text(
        "Amounts are added up exactly and then written to the cent, so that they still make up what was received."
    )
    away = text(
        "In a report of one site, what came from another site or went to one is in transit: below zero, it came."
    )
    return [
        Paragraph(words(text("Kits")), words(kits)),
        Paragraph(words(text("Cents")), words(cents)),
        Paragraph(words(text("In transit")), words(away)),
    ]
