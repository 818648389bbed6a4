"""Rows of our own 5W from what was counted: what a year's template wants of each type of indicator, and no more.

People whose age nobody knows stand with those above 18, and those whose sex nobody knows with the others: the 5W has
no other place for them, and its groups must add up to New.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.frameworks import Framework, Indicator, IndicatorType
from shelterdesk.domain.indicator_figures import SexBand
from shelterdesk.domain.people import ADULT_AGE, AGE_BANDS, PopulationType, Sex

_UNDER = frozenset(band.code for band in AGE_BANDS if band.last is not None and band.last < ADULT_AGE)
_GROUP = {
    (Sex.FEMALE, True): Field.GIRLS,
    (Sex.MALE, True): Field.BOYS,
    (Sex.OTHER, True): Field.OTHER_UNDER,
    (Sex.UNKNOWN, True): Field.OTHER_UNDER,
    (Sex.FEMALE, False): Field.WOMEN,
    (Sex.MALE, False): Field.MEN,
    (Sex.OTHER, False): Field.OTHER_ABOVE,
    (Sex.UNKNOWN, False): Field.OTHER_ABOVE,
}
_POPULATION = {
    PopulationType.IN_DESTINATION: Field.IN_DESTINATION,
    PopulationType.IN_TRANSIT: Field.IN_TRANSIT,
    PopulationType.HOST: Field.HOST,
    PopulationType.PENDULAR: Field.PENDULAR,
    PopulationType.RETURNEES: Field.RETURNEES,
}


@dataclass(frozen=True, slots=True)
class Work:
    """What makes a row of its own: indicator, country (ISO alpha-2), who did it, and how cash was paid.

    `partner` is the name of the organisation, empty for our own; `mechanism` is a word of the year's list, empty
    where it was no cash.
    """

    indicator: str
    country: str
    partner: str = ""
    mechanism: str = ""


@dataclass(frozen=True, slots=True)
class Done:
    """What was counted of a work in one month. `usd` is None where a currency has no rate."""

    total: int = 0
    new_by_sex_age: Mapping[SexBand, int] = field(default_factory=dict)
    new_by_population: Mapping[PopulationType, int] = field(default_factory=dict)
    outputs: Decimal = Decimal(0)
    usd: Decimal | None = None

    @property
    def new(self) -> int:
        return sum(self.new_by_sex_age.values())


def compose(
    done: Mapping[Work, Done], month: str, organisation: str, framework: Framework
) -> tuple[FiveWRow, ...]:
    """The rows of a month (``2026-09``), by country, sector, indicator and partner.

    What counts for no indicator of the framework, and what has nothing to report in it, has no row.
    """
    listed = {one.code: one for one in framework.indicators}
    kept = [(work, what, listed[work.indicator]) for work, what in done.items() if work.indicator in listed]
    kept.sort(key=lambda one: (one[0].country, one[2].sector, one[2].code, one[0].partner, one[0].mechanism))
    rows: list[FiveWRow] = []
    for work, what, indicator in kept:
        numbers = _numbers(what, indicator.type, is_cash=bool(work.mechanism))
        if any(numbers.values()):
            words = _words(work, indicator, month, organisation, framework)
            rows.append(FiveWRow(len(rows) + 1, len(rows) + 2, words, numbers))
    return tuple(rows)


def _words(
    work: Work, indicator: Indicator, month: str, organisation: str, framework: Framework
) -> dict[Field, str]:
    country = framework.country(work.country) or work.country
    return {
        Field.COUNTRY: country,
        Field.ADMIN1: next(iter(framework.admin1.get(country, ())), country),
        Field.ADMIN2: "",
        Field.ORGANISATION: organisation,
        Field.SETUP: "Yes" if work.partner else "No",
        Field.PARTNER: work.partner,
        Field.MONTH: month,
        Field.SECTOR: indicator.sector,
        Field.INDICATOR: f"{indicator.code} {indicator.name}",
        Field.ACTIVITY: indicator.name,
        Field.DESCRIPTION: "",
        Field.COVID: "No",
        Field.RMRP: "Yes",
        Field.CVA: "Yes" if work.mechanism else "No",
        Field.MECHANISM: work.mechanism,
    }


def _numbers(what: Done, kind: IndicatorType, *, is_cash: bool) -> dict[Field, Decimal]:
    numbers: dict[Field, int | Decimal] = {}
    if is_cash and what.usd is not None:
        numbers[Field.VALUE] = what.usd
    if kind.counts_people:
        numbers |= {Field.TOTAL: what.total, Field.NEW: what.new}
    else:
        numbers[Field.OUTPUT] = what.outputs
    if kind is IndicatorType.DIRECT_ASSISTANCE:
        numbers |= _summed((_POPULATION[kind], people) for kind, people in what.new_by_population.items())
        numbers |= _summed(
            (_GROUP[sex, band in _UNDER], people) for (sex, band), people in what.new_by_sex_age.items()
        )
    return {column: Decimal(number) for column, number in numbers.items()}


def _summed(parts: Iterable[tuple[Field, int]]) -> dict[Field, int]:
    sums: dict[Field, int] = {}
    for column, people in parts:
        sums[column] = sums.get(column, 0) + people
    return sums
