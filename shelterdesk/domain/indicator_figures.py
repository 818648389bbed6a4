"""Figures by indicator: who was reached, who for the first time this year, and what was put out.

* Unique: distinct people assisted in the period, each once however often and at however many sites.
* Total: distinct people assisted in one month. Totals of months must never be added up.
* New: those of a month whom nothing of the same year had reached before, for this indicator and within what is
  asked (all, or one donor's, one partner's). New of months may be added up; breakdowns are always of New.
* Outputs: what an indicator that counts no people counts, such as kits; services: how often one was given.

Age is that at the first assistance of the year. People who were only counted, without a code, are taken as they
were counted: among Unique and New those of them for the first time this year. (R4V 5W guidance; DESIGN 5.)
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TypeVar

from shelterdesk.domain.figures import Period
from shelterdesk.domain.people import PopulationType, Sex

Key = TypeVar("Key", bound=Hashable)
SexBand = tuple[Sex, str]  # with the code of an age band


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """One indicator in one calendar month (``2026-09``), or the part of it that the period has."""

    month: str
    total: int
    new: int
    outputs: Decimal
    services: int
    new_by_sex_age: Mapping[SexBand, int] = field(default_factory=dict)
    new_by_population: Mapping[PopulationType, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One indicator over the whole period; `new`, outputs and services are the sums of its months."""

    indicator: str
    unique: int
    months: tuple[MonthFigures, ...]

    @property
    def new(self) -> int:
        return sum(month.new for month in self.months)

    @property
    def outputs(self) -> Decimal:
        return sum((month.outputs for month in self.months), Decimal(0))

    @property
    def services(self) -> int:
        return sum(month.services for month in self.months)

    @property
    def new_by_sex_age(self) -> Mapping[SexBand, int]:
        return _added(month.new_by_sex_age for month in self.months)

    @property
    def new_by_population(self) -> Mapping[PopulationType, int]:
        return _added(month.new_by_population for month in self.months)


@dataclass(frozen=True, slots=True)
class IndicatorFigures:
    """`unique` are the people of all indicators together, each once."""

    period: Period
    unique: int
    rows: tuple[IndicatorRow, ...]


def _added(parts: Iterable[Mapping[Key, int]]) -> dict[Key, int]:
    sums: dict[Key, int] = {}
    for part in parts:
        for key, people in part.items():
            sums[key] = sums.get(key, 0) + people
    return sums
