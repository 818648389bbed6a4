"""A 5W row with what it means in the framework of its year: the sector, indicator and type, CVA, set-up, month."""

from __future__ import annotations

from dataclasses import dataclass

from shelterdesk.domain.five_w.answers import month_of, yes_no
from shelterdesk.domain.five_w.fields import Field
from shelterdesk.domain.five_w.lists import Lists
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.frameworks import Framework, Indicator, IndicatorType
from shelterdesk.domain.spelling import compact


@dataclass(frozen=True, slots=True)
class Judged:
    """`type` is as the row says it, else that of its indicator; None where neither is known."""

    row: FiveWRow
    framework: Framework
    lists: Lists
    indicator: Indicator | None
    sector: str | None
    type: IndicatorType | None
    country: str | None
    cva: bool | None
    setup: bool | None
    month: str | None

    @classmethod
    def of(cls, row: FiveWRow, framework: Framework, lists: Lists) -> Judged:
        indicator = framework.indicator(row.word(Field.INDICATOR))
        said = framework.type(row.word(Field.INDICATOR_TYPE))
        return cls(
            row=row,
            framework=framework,
            lists=lists,
            indicator=indicator,
            sector=framework.sector(row.word(Field.SECTOR)),
            type=said or (indicator.type if indicator else None),
            country=framework.country(row.word(Field.COUNTRY)),
            cva=yes_no(row.word(Field.CVA)),
            setup=yes_no(row.word(Field.SETUP)),
            month=month_of(row.word(Field.MONTH), framework.year),
        )

    @property
    def direct(self) -> bool:
        return self.type is IndicatorType.DIRECT_ASSISTANCE

    @property
    def capacity(self) -> bool:
        return self.type is IndicatorType.CAPACITY_BUILDING

    @property
    def admin1_units(self) -> frozenset[str]:
        """The units of the country, compact; none where nobody lists them."""
        country = self.country or ""
        return self.lists.admin1.get(compact(country)) or frozenset(
            map(compact, self.framework.admin1.get(country, ()))
        )
