"""Which nights that a shelter recorded count, by HUD's LSA Programming Specifications, 3.3 and 3.4."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.census import Relationship
from shelterdesk.domain.enrolments import Enrolment, Household
from shelterdesk.domain.hmis import FileProblem, NightRow
from shelterdesk.domain.text import text

SERVICES = "Services.csv"


@dataclass(frozen=True, slots=True)
class Nights:
    """By enrolment, in order, each night once."""

    nights: Mapping[str, tuple[date, ...]]
    problems: tuple[FileProblem, ...]


def sort_nights(stays: Mapping[str, Enrolment], rows: Iterable[NightRow]) -> Nights:
    """The nights that lie in one of the `stays`, by enrolment, and while the head of the household is there.

    The stay of a head begins with a recorded night and, once it has an exit, ends after the last one.
    """
    found: dict[str, set[date]] = defaultdict(set)
    problems: list[FileProblem] = []
    for row in rows:
        stay = stays.get(row.enrollment_id)
        if stay is None:
            continue
        if row.night < stay.entry or (stay.leaving is not None and row.night >= stay.leaving):
            reason = text("The night lies outside its enrolment, or outside that of the head.")
            problems.append(FileProblem(SERVICES, row.line, reason))
        else:
            found[row.enrollment_id].add(row.night)
    heads = _heads(stays, found)
    kept = {number: _beside(stays[number], nights, heads) for number, nights in found.items()}
    return Nights(
        {number: tuple(sorted(nights)) for number, nights in kept.items() if nights}, tuple(problems)
    )


def _heads(
    stays: Mapping[str, Enrolment], found: Mapping[str, set[date]]
) -> Mapping[Household, tuple[date, date]]:
    """The first night and the last day on which the head of each household is there."""
    spans: dict[Household, tuple[date, date]] = {}
    for number, stay in stays.items():
        nights = found.get(number)
        if stay.row.relationship is Relationship.HEAD and nights:
            spans[stay.household] = (min(nights), date.max if stay.leaving is None else max(nights))
    return spans


def _beside(stay: Enrolment, nights: set[date], heads: Mapping[Household, tuple[date, date]]) -> set[date]:
    there = heads.get(stay.household)
    return set() if there is None else {night for night in nights if there[0] <= night <= there[1]}
