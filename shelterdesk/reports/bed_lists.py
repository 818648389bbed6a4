"""The lists of a house on paper: tonight's, and the one to count people by when the house has to be left."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from shelterdesk.domain.bed_lists import HouseList, RoomList
from shelterdesk.domain.people import Need
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.private_files import replacing
from shelterdesk.reports.formats import Kind
from shelterdesk.reports.tree import Cell, Column, KeyFigure, Report, Section, Table
from shelterdesk.reports.wording import Words, printable, slug
from shelterdesk.reports.writing import Edition

_BOX = "[    ]"
_NEEDS = {
    Need.ACCESSIBLE: text("Wheelchair"),
    Need.PREGNANT: text("Pregnant"),
    Need.INFANT: text("Infant"),
    Need.DIET: text("Special diet"),
    Need.MEDICAL: text("Medical note"),
}


def tonight_report(house: HouseList, edition: Edition) -> Report:
    """Bed by bed: who, until when, and what they need."""
    words = _words(edition)
    columns = (
        Column(words(text("Bed")), Kind.TEXT, label=True),
        Column(words(text("Who")), Kind.TEXT),
        Column(words(text("Until")), Kind.DAY),
        Column(words(text("Needs")), Kind.TEXT),
    )

    def rows(room: RoomList) -> tuple[tuple[Cell, ...], ...]:
        return tuple(
            (line.bed, printable(line.who), line.until, _remarks(words, line.needs, away=line.away))
            for line in room.lines
        )

    sections = tuple(
        Section(f"room {at}", printable(room.name), _count(words, room), (Table(columns, rows(room)),))
        for at, room in enumerate(_used(house))
    )
    foot = words(text("For use inside the house: it says who sleeps where."))
    return _report(house, words, edition, text("Tonight's list"), sections, foot)


def muster_report(house: HouseList, edition: Edition) -> Report:
    """Room by room the codes of those who should be there, with a box to tick each; never a name."""
    words = _words(edition)
    columns = (
        Column(words(text("Bed")), Kind.TEXT, label=True),
        Column(words(text("Code")), Kind.TEXT),
        Column(words(text("Needs help")), Kind.TEXT),
        Column(words(text("Seen")), Kind.TEXT),
    )
    helped = (Need.ACCESSIBLE, Need.PREGNANT, Need.INFANT)

    def rows(room: RoomList) -> tuple[tuple[Cell, ...], ...]:
        return tuple(
            (
                line.bed,
                line.code,
                _remarks(words, tuple(need for need in line.needs if need in helped), away=line.away),
                _BOX,
            )
            for line in room.lines
        )

    sections = tuple(
        Section(f"room {at}", printable(room.name), _count(words, room), (Table(columns, rows(room)),))
        for at, room in enumerate(_used(house))
    )
    foot = words(text("Take this list along when the house has to be left. It carries codes only."))
    return _report(house, words, edition, text("Muster list"), sections, foot)


def save_pdf(report: Report, path: Path, paper: str = "A4") -> None:
    """Write the file, private and whole or not at all; raises OSError if the disk refuses."""
    from shelterdesk.reports.pdf import write_pdf  # slow to load

    with replacing(path) as part:
        write_pdf(report, part, paper)


def _words(edition: Edition) -> Words:
    return Words.of(edition.translate, edition.language, edition.region)


def _used(house: HouseList) -> Sequence[RoomList]:
    return tuple(room for room in house.rooms if room.lines)


def _count(words: Words, room: RoomList) -> str:
    here, away = room.here, len(room.lines) - room.here
    if away:
        return words(text("To be found here: {here}. Away: {away}.", here=here, away=away))
    return words(text("To be found here: {here}.", here=here))


def _remarks(words: Words, needs: Sequence[Need], *, away: bool) -> str:
    said = [words(_NEEDS[need]) for need in needs]
    return ", ".join([*([words(text("Away"))] if away else []), *said])


def _report(
    house: HouseList, words: Words, edition: Edition, title: Text, sections: tuple[Section, ...], foot: str
) -> Report:
    name, here = words(title), sum(room.here for room in house.rooms)
    away = sum(len(room.lines) for room in house.rooms) - here
    return Report(
        title=name,
        subtitle=f"{printable(house.site)} · {words.style.show_day(house.day)}",
        organisation=printable(house.organisation),
        facts=(
            (words(text("Site")), printable(house.site)),
            (words(text("Day")), house.day),
        ),
        key_figures=(
            KeyFigure(words(text("People to be found")), here, Kind.INTEGER),
            KeyFigure(words(text("Away")), away, Kind.INTEGER),
            KeyFigure(words(text("Beds")), sum(room.beds for room in house.rooms), Kind.INTEGER),
        ),
        sections=sections,
        language=words.language,
        style=words.style,
        labels=words.labels(),
        generated_on=edition.generated_on,
        stem=slug(name, house.site, house.day.isoformat()),
        foot=foot,
    )
