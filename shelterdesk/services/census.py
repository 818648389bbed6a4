"""The census of a period: authorised, counted by one of the funders' profiles, and explained against another."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection, select

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.census import Difference, HouseholdType, Profile, explain, is_adult_on
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.figures import (
    CensusDifference,
    CensusDifferenceSum,
    CensusFigures,
    CensusRow,
    Period,
)
from shelterdesk.domain.occupancy import share_of
from shelterdesk.domain.places import available_nights, counted_nights
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.spans import Days
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.census import Asked, Counted, census, unsure_ages
from shelterdesk.persistence.queries.places import SiteDays, counted_beds, known_beds
from shelterdesk.persistence.queries.stay_facts import stay_facts
from shelterdesk.persistence.sealing import BrokenSeal
from shelterdesk.persistence.tables import identities, installation
from shelterdesk.services.desk import Desk
from shelterdesk.services.report_sites import name_of_report, sites_of_report

Key = tuple[str, HouseholdType | None]
AT_ONCE = 500  # well below the most parameters of one statement


@dataclass(frozen=True, slots=True)
class CensusScope:
    """`site` is a name as people know it; None means all. The night that begins on the last day counts too.

    With `against`, the stays that the two profiles count otherwise are added up by site; whoever may see people there
    is told each, with the reason.
    """

    period: Period
    profile: Profile
    by_household: bool = False
    site: str | None = None
    against: Profile | None = None


def census_figures(desk: Desk, scope: CensusScope) -> CensusFigures:
    """People, households and nights by site, or by site and household type, beside what was available.

    Household types go by the day of birth where the reader holds the key that seals it, else by the month: then
    someone is grown up from the month after the birthday. Raises NotAllowed, BadInput for a period that ends
    before it begins or a profile against itself, NotFound for no such site.
    """
    if scope.against == scope.profile:
        raise BadInput(text("A way to count differs from itself in nothing; compare it with another one."))
    with desk.database.reading() as connection:
        chosen = sites_of_report(desk, connection, scope.period, scope.site)
        windows = _windows(desk, scope.period, chosen)
        asked = Asked(scope.period, scope.profile, windows)
        if scope.by_household:
            asked = Asked(*_grown_up(desk, connection, asked))
        counted = census(connection, asked, by_household=scope.by_household)
        available = _available(connection, scope, windows)
        explained = _explained(connection, scope, chosen, windows)
        organisation = connection.execute(select(installation.c.organisation_name)).scalar_one()
    rows = _rows(chosen, counted, available, by_household=scope.by_household)
    return CensusFigures(
        organisation,
        scope.period,
        scope.profile,
        name_of_report(desk.actor, scope.site, chosen),
        scope.by_household,
        rows,
        scope.against,
        tuple(_added_up(*one) for one in explained),
        _told(desk, explained),
    )


def _explained(
    connection: Connection,
    scope: CensusScope,
    chosen: Sequence[SiteDays],
    windows: Mapping[str, Sequence[Days]],
) -> list[tuple[SiteDays, tuple[Difference, ...]]]:
    """What the other profile counts otherwise, by site; nothing where the scope asks for no comparison."""
    if scope.against is None:
        return []
    first, last = scope.period.first, scope.period.last
    return [
        (
            site,
            explain(stay_facts(connection, site.site_id, first, last), windows, scope.profile, scope.against),
        )
        for site in chosen
    ]


def _added_up(site: SiteDays, found: Sequence[Difference]) -> CensusDifferenceSum:
    nights = (sum(one.nights[0] for one in found), sum(one.nights[1] for one in found))
    return CensusDifferenceSum(site.name, len(found), nights)


def _told(
    desk: Desk, explained: Sequence[tuple[SiteDays, Sequence[Difference]]]
) -> tuple[CensusDifference, ...] | None:
    """Stay by stay, by site and entry, where the reader may see people; None where that is nowhere."""
    seen = [one for one in explained if desk.actor.may(Permission.SEE_PEOPLE, one[0].site_id)]
    if explained and not seen:
        return None
    return tuple(
        CensusDifference(
            site.name,
            show_code(one.stay.code),
            one.stay.entry,
            one.stay.leaving,
            one.nights,
            one.reasons,
        )
        for site, found in seen
        for one in found
    )


def _windows(desk: Desk, period: Period, chosen: Sequence[SiteDays]) -> dict[str, tuple[Days, ...]]:
    """What another system told is counted to the end of the period, as it would do; the desk's own, to tonight."""
    now = desk.clock()
    return {
        site.site_id: counted_nights(
            period,
            period.last if site.source_id is not None else site_day(now, site.time_zone),
            site.operating,
            site.taking_part,
        )
        for site in chosen
    }


def _grown_up(
    desk: Desk, connection: Connection, asked: Asked
) -> tuple[Period, Profile, Mapping[str, Sequence[Days]], frozenset[str]]:
    """What was asked, with the stays whose people are adults by the birth dates that this reader may open."""
    unsure = unsure_ages(connection, asked)
    born = _birth_dates(desk, connection, sorted({one.person_id for one in unsure}))
    adults = frozenset(
        one.stay_id for one in unsure if one.person_id in born and is_adult_on(born[one.person_id], one.day)
    )
    return asked.period, asked.profile, asked.windows, adults


def _birth_dates(desk: Desk, connection: Connection, person_ids: Sequence[str]) -> dict[str, date]:
    found: dict[str, date] = {}
    table = identities
    for at in range(0, len(person_ids), AT_ONCE):
        query = select(table.c.id, table.c.person_id, table.c.site_id, table.c.birth_date).where(
            table.c.person_id.in_(person_ids[at : at + AT_ONCE]), table.c.birth_date.is_not(None)
        )
        for row in connection.execute(query):
            sealer = desk.sealer(row.site_id)
            if sealer is not None:
                try:
                    opened = sealer.open(row.birth_date, table.name, row.id, "birth_date")
                except BrokenSeal:
                    desk.database.broken_seals.add(row.id)
                else:
                    found[row.person_id] = date.fromisoformat(opened)
    return found


def _available(
    connection: Connection, scope: CensusScope, windows: Mapping[str, Sequence[Days]]
) -> dict[Key, int]:
    ids = list(windows)
    found = available_nights(
        counted_beds(connection, ids), known_beds(connection, ids), scope.profile, windows
    )
    if scope.by_household:
        return {(site_id, kind): nights for (site_id, kind), nights in found.items()}
    together: dict[Key, int] = {}
    for (site_id, _), nights in found.items():
        together[site_id, None] = together.get((site_id, None), 0) + nights
    return together


def _rows(
    chosen: Sequence[SiteDays],
    counted: Sequence[Counted],
    available: Mapping[Key, int],
    *,
    by_household: bool,
) -> tuple[CensusRow, ...]:
    """Sites by name; of types only those that slept or had a place there."""
    slept = {(row.site_id, row.household_type): row for row in counted}
    kinds: Sequence[HouseholdType | None] = tuple(HouseholdType) if by_household else (None,)
    return tuple(
        _row(site, kind, slept.get((site.site_id, kind)), available.get((site.site_id, kind), 0))
        for site in chosen
        for kind in kinds
        if kind is None or (site.site_id, kind) in slept or (site.site_id, kind) in available
    )


def _row(site: SiteDays, kind: HouseholdType | None, counted: Counted | None, available: int) -> CensusRow:
    nights = 0 if counted is None else counted.nights
    comparable = kind is not HouseholdType.ANY  # who sleeps there is counted by type
    return CensusRow(
        site=site.name,
        source_id=site.source_id,
        household_type=kind,
        people=0 if counted is None else counted.people,
        households=0 if counted is None else counted.households,
        nights=nights,
        available=available,
        utilisation=share_of(nights, available) if comparable else None,
    )
