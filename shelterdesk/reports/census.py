"""The census report: people, households and nights as one funder counts them. It stays in the house."""

from __future__ import annotations

from datetime import date

from shelterdesk.domain.census import HouseholdType, Profile, Unit
from shelterdesk.domain.figures import CensusFigures, CensusRow
from shelterdesk.domain.occupancy import share_of
from shelterdesk.domain.text import Text, text
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.frame import Frame, framed
from shelterdesk.reports.method import method_section
from shelterdesk.reports.nights import use_totals
from shelterdesk.reports.tables import sum_of, total_row
from shelterdesk.reports.tree import (
    Cell,
    Column,
    KeyFigure,
    Paragraph,
    Report,
    Section,
    Table,
    TotalCell,
)
from shelterdesk.reports.wording import Words, printable

_TYPES = {
    HouseholdType.WITHOUT_CHILDREN: text("Adults only"),
    HouseholdType.ADULT_AND_CHILD: text("With an adult and a child"),
    HouseholdType.ONLY_CHILDREN: text("Children only"),
    HouseholdType.UNKNOWN: text("Not known"),
    HouseholdType.ANY: text("Beds for any household"),
}
_PROFILES = {
    "hud": text("HUD: a person and a night, from entry to the day before exit"),
    "voca": text("VOCA: as HUD, and a stay of hours is one night; nights away do not count"),
    "fvpsa": text("FVPSA: people housed times nights, dependants and hotels too; nights away do not count"),
    "rooms": text("Room-nights: a room and a night, however many share the room"),
}


def profile_name(profile: Profile) -> Text:
    """What a profile counts, in one line."""
    return _PROFILES[profile.code]


def census_report(figures: CensusFigures, words: Words, generated_on: date) -> Report:
    """The report tree of these figures."""
    frame = Frame(
        text("Census"),
        facts=((words(text("Counted by")), words(profile_name(figures.profile))),),
        stem=(figures.profile.code,),
    )
    sections = (
        _section(figures, words),
        *_differences(figures, words),
        method_section(words, _notes(words)),
    )
    return framed(frame, figures, words, generated_on, (_key_figures(figures, words), sections))


def _nights(profile: Profile) -> tuple[Text, Text]:
    if profile.unit is Unit.ROOMS:
        return text("Room-nights"), text("Available room-nights")
    return text("Bed-nights"), text("Available bed-nights")


def _counted_by(profile: Profile) -> Text:
    if profile.unit is Unit.ROOMS:
        return text("Room-nights")
    return text("Nights, {profile}", profile=profile.code.upper())


def _key_figures(figures: CensusFigures, words: Words) -> tuple[KeyFigure, ...]:
    nights, available = sum(row.nights for row in figures.rows), sum(row.available for row in figures.rows)
    over = words(text("over {nights} nights", nights=figures.period.nights))
    use = share_of(nights, available)
    differing = text("Stays that count differently")
    stays = sum(one.stays for one in figures.difference_sums)
    compared = (
        ()
        if figures.against is None
        else (KeyFigure(words(differing), stays, Kind.INTEGER, key="differing"),)
    )
    return (
        KeyFigure(words(_nights(figures.profile)[0]), nights, Kind.INTEGER, over, "bed_nights"),
        KeyFigure(words(text("Utilisation")), use, Kind.PERCENT, "", "utilisation"),
        *compared,
    )


def _section(figures: CensusFigures, words: Words) -> Section:
    nights, available = _nights(figures.profile)
    columns = (
        Column(words(text("Site")), Kind.TEXT, label=True),
        Column(words(text("Number there")), Kind.TEXT, label=True),
        Column(words(text("Household type")), Kind.TEXT, label=True),
        Column(words(text("People")), Kind.INTEGER),
        Column(words(text("Households")), Kind.INTEGER),
        Column(words(nights), Kind.INTEGER),
        Column(words(available), Kind.INTEGER),
        Column(words(text("Utilisation")), Kind.PERCENT),
    )
    rows = tuple(_cells(row, words) for row in figures.rows)
    table = Table(columns, rows, _totals(rows, words))
    note = text("Each row counts its own people once; one who was in two of them is in both.")
    return Section("census", words(text("Census")), words(note), (table,))


def _differences(figures: CensusFigures, words: Words) -> tuple[Section, ...]:
    """How much the other profile counts otherwise at each site, then why, stay by stay."""
    if figures.against is None:
        return ()
    counted = tuple(
        Column(words(_counted_by(profile)), Kind.INTEGER) for profile in (figures.profile, figures.against)
    )
    sums = _difference_sums(figures, counted, words)
    if figures.differences is None:
        return (sums,)
    several = len(figures.difference_sums) > 1
    columns = (
        *((Column(words(text("Site")), Kind.TEXT, label=True),) if several else ()),
        Column(words(text("Person")), Kind.TEXT, label=True),
        Column(words(text("Entry")), Kind.DAY),
        Column(words(text("Exit")), Kind.DAY),
        *counted,
        Column(words(text("Why")), Kind.TEXT),
    )
    rows = tuple(
        (
            *((printable(one.site),) if several else ()),
            one.code,
            one.entry,
            one.leaving,
            *one.nights,
            " ".join(words(reason) for reason in one.reasons),
        )
        for one in figures.differences
    )
    table = Table(columns, rows)
    return sums, Section("differences", words(text("Why the counts differ")), "", (table,))


def _difference_sums(figures: CensusFigures, counted: tuple[Column, ...], words: Words) -> Section:
    """A site a row; the last column is what the second profile counts beyond the first."""
    columns = (
        Column(words(text("Site")), Kind.TEXT, label=True),
        Column(words(text("Stays that count differently")), Kind.INTEGER),
        *counted,
        Column(words(text("Difference")), Kind.INTEGER),
    )
    rows = tuple(
        (printable(one.site), one.stays, *one.nights, one.nights[1] - one.nights[0])
        for one in figures.difference_sums
    )
    total = {at: sum_of(rows, at, Kind.INTEGER) for at in range(1, len(columns))}
    totals = (total_row(words(text("Total")), len(columns), total),) if len(rows) > 1 else ()
    note = text("Only the stays that the two profiles count differently: they make up the whole difference.")
    if not any(one.stays for one in figures.difference_sums):
        note = text("Both profiles count every stay of this period alike.")
    elif figures.differences is None:
        note = text("The sums only: stay by stay is for those who may see the people of the site.")
    title = words(text("How much the counts differ"))
    return Section("difference_sums", title, words(note), (Table(columns, rows, totals),))


def _cells(row: CensusRow, words: Words) -> tuple[Cell, ...]:
    kind = text("All") if row.household_type is None else _TYPES[row.household_type]
    return (
        printable(row.site),
        printable(row.source_id or ""),
        words(kind),
        row.people,
        row.households,
        row.nights,
        row.available,
        row.utilisation,
    )


def _totals(rows: tuple[tuple[Cell, ...], ...], words: Words) -> tuple[tuple[TotalCell, ...], ...]:
    """Nights add up; people and households do not."""
    return (total_row(words(text("Total")), 8, use_totals(rows, 5)),) if len(rows) > 1 else ()


def _notes(words: Words) -> list[Paragraph]:
    said = [
        Paragraph(words(text("Counted by")), words(profile_name_line))
        for profile_name_line in _PROFILES.values()
    ]
    kinds = text(
        "By the ages of those who are in the household in the period: on the day of entry, or on the first "
        "day of the period if that is later. An adult has completed 18 years."
    )
    return [*said, Paragraph(words(text("Household type")), words(kinds))]
