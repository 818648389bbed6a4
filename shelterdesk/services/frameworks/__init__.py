"""The frameworks that are built in: R4V's plans of 2022 to 2026."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from importlib import resources
from typing import Any

from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.frameworks import Framework, Indicator, IndicatorType
from shelterdesk.domain.text import text


def r4v_years() -> tuple[int, ...]:
    """The years whose plan is built in, in order."""
    return tuple(sorted(map(int, _r4v()["years"])))


def r4v(year: int) -> Framework:
    """R4V's framework of `year`; raises BadInput for a year that is not built in."""
    data = _r4v()
    years = data["years"]
    if str(year) not in years:
        known = ", ".join(sorted(years))
        raise BadInput(text("There are 5W rules for {years}, not for {year}.", years=known, year=year))
    own = _with_likeness(years, str(year))
    headers = {**data["headers"], **own.get("headers", {})}
    words = {IndicatorType(kind): tuple(words) for kind, words in data["type_words"].items()}
    written = own["direct_assistance"]
    direct = words[IndicatorType.DIRECT_ASSISTANCE]
    words[IndicatorType.DIRECT_ASSISTANCE] = (written, *(word for word in direct if word != written))
    return Framework(
        id=f"r4v-{year}",
        name=f"RMRP {year}",
        year=year,
        columns=tuple((Field(column), headers[column]) for column in own["columns"]),
        sectors=tuple(data["sectors"]),
        indicators=tuple(
            Indicator(one["code"], one["sector"], IndicatorType(one["type"]), one["name"], one.get("kits_of"))
            for one in data["indicators"]
        ),
        type_words=words,
        mechanisms=tuple(own["mechanisms"]),
        countries=_lists(data["countries"]),
        admin1=_lists(own.get("admin1", {})),
        sector_words=_lists(data["sector_words"]),
        rules=tuple(own["rules"]),
    )


def kits_count_for(year: int) -> Mapping[str, str]:
    """Indicator of people given kits -> the one that counts those kits, in the plan of `year` or the nearest."""
    known = r4v_years()
    plan = r4v(min(max(year, known[0]), known[-1]))
    return {one.kits_of: one.code for one in plan.indicators if one.kits_of is not None}


def _r4v() -> Mapping[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath("r4v.toml").read_text(encoding="utf-8"))


def _with_likeness(years: Mapping[str, Any], year: str) -> Mapping[str, Any]:
    """What a year says of itself, laid over the year it is like."""
    own = years[year]
    return {**_with_likeness(years, own["like"]), **own} if "like" in own else own


def _lists(named: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in named.items()}
