"""Consolidated 5W figures, as R4V makes them of direct assistance in activities of the plan.

Total of the month is summed over the rows of one month and never over months. New adds up over the months of the
year. Over sectors a person may stand in several: the sum of sectors is the most there can be, the maximum per cell
the fewest (R4V's two models, 2022). A cell is a population type crossed with a group of age and gender; rows give
both apart, so a sector's people of one population type are spread over its groups, by largest remainder.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from shelterdesk.domain.five_w.answers import yes_no
from shelterdesk.domain.five_w.fields import AGE_GENDER, POPULATION_TYPES, Field
from shelterdesk.domain.five_w.judged import Judged
from shelterdesk.domain.five_w.lists import Lists
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.frameworks import Framework

BREAKDOWN = (*POPULATION_TYPES, *AGE_GENDER)
Cells = Mapping[tuple[Field, Field], int]  # population type and group -> people


class Over(StrEnum):
    """How a line stands to sectors."""

    SECTOR = "sector"  # of one
    SUM = "sum"  # of all, added
    MAXIMUM = "maximum"  # of all, the largest of each cell


@dataclass(frozen=True, slots=True)
class ConsolidatedLine:
    """One month of one country and admin1 (None: the country), of `sector` where it is of one.

    `total` is of the month alone (None where it has no meaning); `new` and `breakdown` add up from January on.
    """

    country: str
    admin1: str | None
    month: str
    over: Over
    sector: str
    total: int | None
    new: int
    breakdown: Mapping[Field, int]


@dataclass(slots=True)
class _Sum:
    total: int
    new: int
    parts: dict[Field, int]

    @classmethod
    def nothing(cls) -> _Sum:
        return cls(0, 0, dict.fromkeys(BREAKDOWN, 0))

    def add(self, row: FiveWRow) -> None:
        self.total += int(row.amount(Field.TOTAL))
        self.new += int(row.amount(Field.NEW))
        for column in BREAKDOWN:
            self.parts[column] += int(row.amount(column))

    def carried(self) -> _Sum:
        """To add the next month to: New goes on, the total of a month does not."""
        return _Sum(0, self.new, dict(self.parts))


_Place = tuple[str, str]  # country, admin1
_Key = tuple[str, str, str]  # country, admin1, sector


def consolidate(rows: Iterable[FiveWRow], framework: Framework) -> tuple[ConsolidatedLine, ...]:
    """Every month that the rows name, for each place and sector with a row in the file.

    Rows that are no direct assistance, no activity of the plan, or have no country, month or sector are left out.
    """
    by_month = _by_month(rows, framework)
    keys = sorted({key for sums in by_month.values() for key in sums})
    running = {key: _Sum.nothing() for key in keys}
    lines: list[ConsolidatedLine] = []
    for month in sorted(by_month):
        running = {key: _added(running[key], by_month[month].get(key, ())) for key in keys}
        lines += _lines_of(month, running)
    return tuple(lines)


def _by_month(rows: Iterable[FiveWRow], framework: Framework) -> Mapping[str, dict[_Key, list[FiveWRow]]]:
    found: dict[str, dict[_Key, list[FiveWRow]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        judged = Judged.of(row, framework, Lists())
        planned = Field.RMRP not in row.words or yes_no(row.word(Field.RMRP)) is True
        if not (judged.direct and planned and judged.country and judged.sector and judged.month):
            continue
        admin1 = row.word(Field.ADMIN1) or judged.country
        found[judged.month][judged.country, admin1, judged.sector].append(row)
    return found


def _added(carried: _Sum, rows: Iterable[FiveWRow]) -> _Sum:
    month = carried.carried()
    for row in rows:
        month.add(row)
    return month


def _lines_of(month: str, running: Mapping[_Key, _Sum]) -> list[ConsolidatedLine]:
    places = sorted({key[:2] for key in running})
    lines = []
    for country in sorted({country for country, _ in places}):
        own = [place for place in places if place[0] == country]
        for place in own:
            lines += _place_lines(month, place[0], place[1], [place], running)
        lines += _place_lines(month, country, None, own, running)
    return lines


def _place_lines(
    month: str, country: str, admin1: str | None, places: Sequence[_Place], running: Mapping[_Key, _Sum]
) -> list[ConsolidatedLine]:
    """The lines of each sector in these places together, then both models over sectors."""
    sectors = sorted({sector for *place, sector in running if tuple(place) in places})

    def line(over: Over, sector: str, sums: Sequence[_Sum]) -> ConsolidatedLine:
        parts = {column: sum(one.parts[column] for one in sums) for column in BREAKDOWN}
        total, new = sum(one.total for one in sums), sum(one.new for one in sums)
        return ConsolidatedLine(country, admin1, month, over, sector, total, new, parts)

    of_sector = {
        sector: [running[*place, sector] for place in places if (*place, sector) in running]
        for sector in sectors
    }
    return [
        *(line(Over.SECTOR, sector, sums) for sector, sums in of_sector.items()),
        line(Over.SUM, "", [one for sums in of_sector.values() for one in sums]),
        _maximum(country, admin1, month, places, running),
    ]


def _maximum(
    country: str, admin1: str | None, month: str, places: Sequence[_Place], running: Mapping[_Key, _Sum]
) -> ConsolidatedLine:
    """The largest of each cell over the sectors of a place; places are added."""
    parts = dict.fromkeys(BREAKDOWN, 0)
    for place in places:
        most: dict[tuple[Field, Field], int] = {}
        for key, one in running.items():
            if key[:2] == place:
                for cell, people in cells_of(one.parts).items():
                    most[cell] = max(most.get(cell, 0), people)
        for (population, group), people in most.items():
            parts[population] += people
            parts[group] += people
    new = sum(parts[column] for column in POPULATION_TYPES)
    return ConsolidatedLine(country, admin1, month, Over.MAXIMUM, "", None, new, parts)


def cells_of(parts: Mapping[Field, int]) -> Cells:
    """People of each population type spread over the groups of age and gender as all of them are, to whole people.

    The cells of a population type add up to it; without any group they are none.
    """
    weights = [parts[group] for group in AGE_GENDER]
    everyone = sum(weights)
    if not everyone:
        return {}
    cells: dict[tuple[Field, Field], int] = {}
    for population in POPULATION_TYPES:
        people = parts[population]
        whole = [people * weight // everyone for weight in weights]
        left = [people * weight % everyone for weight in weights]
        first = sorted(range(len(weights)), key=lambda index: (-left[index], index))
        for index in first[: people - sum(whole)]:
            whole[index] += 1
        cells |= {(population, group): count for group, count in zip(AGE_GENDER, whole, strict=True)}
    return cells
