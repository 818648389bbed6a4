"""The figures of indicators for any period, site, country, donor, grant or partner: authorised and counted."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sqlalchemy import Connection, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.errors import NotFound
from shelterdesk.domain.figures import Period
from shelterdesk.domain.indicator_figures import IndicatorFigures, IndicatorRow, MonthFigures, SexBand
from shelterdesk.domain.people import PopulationType, age_on, band_of
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries import indicator_counts as counts
from shelterdesk.persistence.queries.reach_facts import OWN, FactScope, months_in
from shelterdesk.persistence.tables import donors, grants, installation, organisations, sites
from shelterdesk.services.desk import Desk
from shelterdesk.services.frameworks import kits_count_for
from shelterdesk.services.report_sites import sites_of_report


@dataclass(frozen=True, slots=True)
class IndicatorsAsked:
    """What to count. Sites, donors, grants and partners are names as people know them, None for all.

    `country` is ISO 3166-1 alpha-2. `partner` may be "" for what no other organisation did.
    """

    period: Period
    site: str | None = None
    country: str | None = None
    donor: str | None = None
    grant: str | None = None
    partner: str | None = None


def indicator_figures(desk: Desk, asked: IndicatorsAsked) -> IndicatorFigures:
    """The figures of every indicator that anything counted for in the period, by code; days to come have none.

    Raises NotAllowed, BadInput for a period that ends before it begins, NotFound for no such name.
    """
    with desk.database.reading() as connection:
        chosen = sites_of_report(desk, connection, asked.period, asked.site)
        ids = _in_country(connection, [site.site_id for site in chosen], asked.country)
        today = max(site_day(desk.clock(), site.time_zone) for site in chosen)
        scope = FactScope(
            Period(asked.period.first, min(asked.period.last, today)),
            ids,
            _grants(connection, asked),
            _partner(connection, asked.partner),
            own_organisation(connection),
        )
        if today < asked.period.first or not ids:
            return IndicatorFigures(asked.period, 0, ())
        return replace(_figures(connection, scope), period=asked.period)


def _in_country(connection: Connection, ids: list[str], country: str | None) -> tuple[str, ...]:
    if country is None:
        return tuple(ids)
    query = select(sites.c.id).where(sites.c.id.in_(ids), sites.c.country == country)
    return tuple(connection.execute(query).scalars())


def _grants(connection: Connection, asked: IndicatorsAsked) -> tuple[str, ...] | None:
    if asked.donor is None and asked.grant is None:
        return None
    query = select(grants.c.id).join(donors, donors.c.id == grants.c.donor_id)
    if asked.donor is not None:
        query = query.where(donors.c.name == asked.donor)
    if asked.grant is not None:
        query = query.where(grants.c.reference == asked.grant)
    found = tuple(connection.execute(query).scalars())
    if not found and asked.grant is None:
        raise NotFound(text("There is no donor called {donor}.", donor=asked.donor))
    if not found:
        raise NotFound(text("There is no grant {grant}.", grant=asked.grant))
    return found


def _partner(connection: Connection, name: str | None) -> str | None:
    if not name:
        return OWN if name == "" else None
    query = select(organisations.c.id).where(organisations.c.name == name)
    found: str | None = connection.execute(query).scalar()
    if found is None:
        raise NotFound(text("There is no organisation called {partner}.", partner=name))
    return found


def own_organisation(connection: Connection) -> str | None:
    """Ourselves among the organisations, if we stand there under our own name."""
    name = select(installation.c.organisation_name).scalar_subquery()
    found: str | None = connection.execute(
        select(organisations.c.id).where(organisations.c.name == name)
    ).scalar()
    return found


def _figures(connection: Connection, scope: FactScope) -> IndicatorFigures:
    new = _New(connection, scope)
    totals = Counter(counts.totals(connection, scope))
    totals.update(new.counted_totals)
    everyone, of_each = counts.uniques(connection, scope)
    outputs = _outputs(connection, scope)
    services = counts.services_counted(connection, scope)
    indicators = sorted({place[0] for place in (*totals, *outputs, *services)} | set(of_each))
    months = [month.name for month in months_in(scope.period)]
    rows = tuple(
        IndicatorRow(
            indicator,
            of_each.get(indicator, 0) + new.counted_unique[indicator],
            tuple(
                MonthFigures(
                    month=month,
                    total=totals[indicator, month],
                    new=sum(new.by_sex_age[indicator, month].values()),
                    outputs=outputs.get((indicator, month), Decimal(0)),
                    services=services.get((indicator, month), 0),
                    new_by_sex_age=dict(new.by_sex_age[indicator, month]),
                    new_by_population=dict(new.by_population[indicator, month]),
                )
                for month in months
            ),
        )
        for indicator in indicators
    )
    return IndicatorFigures(scope.period, everyone + sum(new.counted_unique.values()), rows)


class _New:
    """New people of each indicator and month, by sex and age and by population type, counted ones among them."""

    def __init__(self, connection: Connection, scope: FactScope) -> None:
        self.by_sex_age: dict[counts.Place, Counter[SexBand]] = defaultdict(Counter)
        self.by_population: dict[counts.Place, Counter[PopulationType]] = defaultdict(Counter)
        self.counted_totals: Counter[counts.Place] = Counter()
        self.counted_unique: Counter[str] = Counter()
        for first in counts.first_reached(connection, scope):
            place = (first.indicator, first.month)
            band = band_of(age_on(first.birth_month, first.day)).code
            self.by_sex_age[place][first.sex, band] += first.people
            self.by_population[place][first.population] += first.people
        for group in counts.counted(connection, scope):
            place = (group.indicator, group.month)
            self.by_sex_age[place][group.sex, group.age_band] += group.newly
            self.counted_totals[place] += group.people
            self.counted_unique[group.indicator] += group.newly
        for (indicator, month, population), newly in counts.counted_populations(connection, scope).items():
            self.by_population[indicator, month][population] += newly


def _outputs(connection: Connection, scope: FactScope) -> Mapping[counts.Place, Decimal]:
    """What activities put out and how much was handed out; kits also for the indicator that counts them."""
    found: dict[counts.Place, Decimal] = defaultdict(Decimal, counts.activity_outputs(connection, scope))
    kits_for = kits_count_for(scope.period.last.year)
    for (indicator, month, is_kit), quantity in counts.items_out(connection, scope).items():
        found[indicator, month] += quantity
        if is_kit and indicator in kits_for:
            found[kits_for[indicator], month] += quantity
    return found
