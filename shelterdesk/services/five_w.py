"""Our own 5W of a month: composed from what was counted, and asked every rule of its year before anyone sends it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import ROUND_HALF_EVEN, Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.cash import Mechanism, mechanism_word
from shelterdesk.domain.figures import Period
from shelterdesk.domain.five_w.checking import CheckedFile, check_five_w
from shelterdesk.domain.five_w.composing import Done, Work, compose
from shelterdesk.domain.five_w.lists import Lists
from shelterdesk.domain.five_w.row import FiveWRow
from shelterdesk.domain.frameworks import Framework
from shelterdesk.domain.indicator_figures import SexBand
from shelterdesk.domain.people import PopulationType, age_on, band_of
from shelterdesk.domain.rates import RateBook
from shelterdesk.persistence.queries import five_w as counts
from shelterdesk.persistence.queries.money import rate_book
from shelterdesk.persistence.queries.reach_facts import FactScope
from shelterdesk.persistence.tables import installation, organisations, sites
from shelterdesk.services.desk import Desk
from shelterdesk.services.frameworks import kits_count_for, r4v
from shelterdesk.services.indicator_figures import own_organisation
from shelterdesk.services.report_sites import sites_of_report

_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class FiveWAsked:
    """`month` is any day of it; `year` says whose template and rules, `country` (ISO alpha-2) None for all."""

    month: date
    year: int
    country: str | None = None


@dataclass(frozen=True, slots=True)
class FiveW:
    """Exact, so it is a restricted file. `checked` says what each rule found in `rows`."""

    month: str
    framework: Framework
    rows: tuple[FiveWRow, ...]
    checked: CheckedFile


def five_w(desk: Desk, asked: FiveWAsked) -> FiveW:
    """The rows of the month, of every site the reader may report on; days to come count nothing.

    Raises NotAllowed, and BadInput for a year without rules.
    """
    first = asked.month.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    with desk.database.reading() as connection:
        chosen = sites_of_report(desk, connection, Period(first, last), None)
        framework = r4v(asked.year)
        today = max(site_day(desk.clock(), site.time_zone) for site in chosen)
        ids = _in_country(connection, [site.site_id for site in chosen], asked.country)
        organisation = str(connection.execute(select(installation.c.organisation_name)).scalar_one())
        done: Mapping[Work, Done] = {}
        if first <= today and ids:
            own = own_organisation(connection)
            scope = FactScope(Period(first, min(last, today)), ids, own_id=own)
            done = _Month(connection, scope, framework).done()
    rows = compose(done, f"{first:%Y-%m}", organisation, framework)
    columns = [column for column, _ in framework.columns]
    return FiveW(f"{first:%Y-%m}", framework, rows, check_five_w(rows, columns, framework, Lists()))


def _in_country(connection: Connection, ids: list[str], country: str | None) -> tuple[str, ...]:
    query = select(sites.c.id).where(sites.c.id.in_(ids))
    if country is not None:
        query = query.where(sites.c.country == country)
    return tuple(connection.execute(query).scalars())


@dataclass(slots=True)
class _Counted:
    total: int = 0
    by_sex_age: Counter[SexBand] = field(default_factory=Counter)
    by_population: Counter[PopulationType] = field(default_factory=Counter)
    outputs: Decimal = Decimal(0)
    usd: Decimal | None = Decimal(0)

    def done(self) -> Done:
        usd = None if self.usd is None else self.usd.quantize(_CENT, ROUND_HALF_EVEN)
        return Done(self.total, dict(self.by_sex_age), dict(self.by_population), self.outputs, usd)


class _Month:
    """One month's counts, gathered by the work they belong to."""

    def __init__(self, connection: Connection, scope: FactScope, framework: Framework) -> None:
        self._connection = connection
        self._scope = scope
        self._framework = framework
        names = connection.execute(select(organisations.c.id, organisations.c.name))
        self._names = {row.id: row.name for row in names}
        words = {one: mechanism_word(one, framework.mechanisms) or "" for one in Mechanism}
        self._words = {mechanism.value: word for mechanism, word in words.items()}
        self._found: dict[Work, _Counted] = defaultdict(_Counted)

    def done(self) -> Mapping[Work, Done]:
        self._people()
        self._groups()
        self._outputs()
        self._cash(rate_book(self._connection))
        return {work: counted.done() for work, counted in self._found.items()}

    def _at(self, key: counts.Key) -> _Counted:
        word = "" if key.mechanism is None else self._words[key.mechanism]
        return self._of(key.indicator, key.country, key.partner_id, word)

    def _of(self, indicator: str, country: str, partner_id: str | None, word: str | None) -> _Counted:
        partner = "" if partner_id is None else self._names[partner_id]
        return self._found[Work(indicator, country, partner, word or "")]

    def _people(self) -> None:
        for row, people in counts.month_totals(self._connection, self._scope, self._words).items():
            self._of(*row).total += people
        for one in counts.month_newcomers(self._connection, self._scope):
            band = band_of(age_on(one.birth_month, one.day)).code
            counted = self._at(one.key)
            counted.by_sex_age[one.sex, band] += one.people
            counted.by_population[one.population] += one.people

    def _groups(self) -> None:
        for group in counts.month_groups(self._connection, self._scope):
            counted = self._at(group.key)
            counted.total += group.people
            counted.by_sex_age[group.sex, group.age_band] += group.newly
        populations = counts.month_group_populations(self._connection, self._scope)
        for (key, population), newly in populations.items():
            self._at(key).by_population[population] += newly

    def _outputs(self) -> None:
        for key, outputs in counts.month_outputs(self._connection, self._scope).items():
            self._at(key).outputs += outputs
        kits_for = kits_count_for(self._framework.year)
        for (key, is_kit), quantity in counts.month_items(self._connection, self._scope).items():
            self._at(key).outputs += quantity
            if is_kit and key.indicator in kits_for:
                of_kits = counts.Key(kits_for[key.indicator], key.country, key.partner_id, None)
                self._at(of_kits).outputs += quantity

    def _cash(self, rates: RateBook) -> None:
        for paid in counts.month_cash(self._connection, self._scope):
            counted = self._at(paid.key)
            conversion = rates.between(paid.currency, "USD", paid.day)
            if counted.usd is not None:
                counted.usd = None if conversion is None else counted.usd + conversion.of(paid.value)
