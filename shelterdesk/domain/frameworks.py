"""Reporting frameworks as data: which sectors, indicators and columns a plan or a donor asks for in a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.spelling import compact


class IndicatorType(StrEnum):
    """What an indicator counts, in the plan's words of 2023 on; in 2022 direct assistance was called PiN."""

    DIRECT_ASSISTANCE = "Direct Assistance"
    CAPACITY_BUILDING = "Capacity Building"
    MECHANISM = "Mechanism/Advocacy"
    CAMPAIGN = "Campaign"
    INFRASTRUCTURE = "Infrastructure"
    OTHER = "Other"

    @property
    def counts_people(self) -> bool:
        return self in (IndicatorType.DIRECT_ASSISTANCE, IndicatorType.CAPACITY_BUILDING)


@dataclass(frozen=True, slots=True)
class Indicator:
    """`sector` is the name of one of the framework's sectors; `name` says what is counted, in English.

    `kits_of`: the indicator of people whose kits this one counts.
    """

    code: str
    sector: str
    type: IndicatorType
    name: str
    kits_of: str | None = None


@dataclass(frozen=True, slots=True)
class Framework:
    """A plan's or a donor's framework of one year.

    `columns` are those of its 5W template in order, each with the header it is written under. `type_words` are
    the words for indicator types in its files, the first of each the one we write. `admin1` lists the units of
    the countries whose units are known; `sector_words` are other names of a sector. `rules` are names of
    `domain.five_w.rules`.
    """

    id: str
    name: str
    year: int
    columns: tuple[tuple[Field, str], ...]
    sectors: tuple[str, ...]
    indicators: tuple[Indicator, ...]
    type_words: Mapping[IndicatorType, tuple[str, ...]]
    mechanisms: tuple[str, ...]
    countries: Mapping[str, tuple[str, ...]]  # name in its files -> other words for it
    admin1: Mapping[str, tuple[str, ...]]
    sector_words: Mapping[str, tuple[str, ...]]
    rules: tuple[str, ...]

    def indicator(self, written: str) -> Indicator | None:
        """The indicator with this code or name, or whose code begins what is written (``PRHT1. People ...``)."""
        known = {compact(word): found for found in self.indicators for word in (found.code, found.name)}
        first = written.split(maxsplit=1)[0] if written.strip() else ""
        return known.get(compact(written)) or known.get(compact(first))

    def sector(self, written: str) -> str | None:
        """The sector meant by what is written, however it is spelt; None for none of this framework."""
        meant = _sector_key(written)
        return next(
            (
                sector
                for sector in self.sectors
                if meant in {_sector_key(word) for word in (sector, *self.sector_words.get(sector, ()))}
            ),
            None,
        )

    def type(self, written: str) -> IndicatorType | None:
        """The indicator type meant, in the words of any year."""
        meant = compact(written)
        return next(
            (kind for kind, words in self.type_words.items() if meant in map(compact, (kind.value, *words))),
            None,
        )

    def country(self, written: str) -> str | None:
        """The name of the country in this framework's files."""
        meant = compact(written)
        return next(
            (name for name, words in self.countries.items() if meant in map(compact, (name, *words))), None
        )


def _sector_key(written: str) -> str:
    """Sub-sectors stand as ``Protection (GBV)``, ``GBV`` and ``Protection - GBV`` in the files of a year."""
    words = (compact(word) for word in written.replace("&", " ").replace("(", " ").replace("-", " ").split())
    return "".join(word for word in words if word not in ("", "and", "protection", "sector", "subsector"))
