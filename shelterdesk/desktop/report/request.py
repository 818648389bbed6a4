"""What a person asks to see, and the report that answers it; runs off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from shelterdesk.domain.board import SiteChoice
from shelterdesk.domain.census import HUD, Profile
from shelterdesk.domain.errors import CannotOpen
from shelterdesk.domain.figures import CensusFigures, DonorFigures, OccupancyFigures, Period, StockFigures
from shelterdesk.domain.grant_figures import GrantFigures
from shelterdesk.domain.system_errors import reason_of
from shelterdesk.domain.text import text
from shelterdesk.exchange.outgoing.guarding import allowed_in, guard
from shelterdesk.reports.tree import Report
from shelterdesk.reports.writing import Edition, report_of, write_report
from shelterdesk.services.board import sites_to_see
from shelterdesk.services.census import CensusScope, census_figures
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import list_grants
from shelterdesk.services.grant_figures import grant_figures
from shelterdesk.services.imprint import imprint, site_id_of
from shelterdesk.services.known_people import known_people
from shelterdesk.services.language import translator
from shelterdesk.services.occupancy import LONGEST, OccupancyAsked, occupancy_detail
from shelterdesk.services.reporting import ReportScope, donor_figures, occupancy_figures
from shelterdesk.services.stock_figures import stock_figures

Figures = DonorFigures | OccupancyFigures | StockFigures | CensusFigures | GrantFigures


class ReportKind(StrEnum):
    DONOR = "donor"
    OCCUPANCY = "occupancy"
    STOCK = "stock"
    CENSUS = "census"
    GRANTS = "grants"


OF_ONE_DAY = frozenset({ReportKind.STOCK, ReportKind.GRANTS})  # as it was at the end of it


@dataclass(frozen=True, slots=True)
class Names:
    """What a report can be of, and the day today at the site."""

    today: date
    sites: tuple[SiteChoice, ...]
    donors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CensusChoice:
    """How nights are counted, and which other way is compared with it."""

    profile: Profile
    by_household: bool = False
    against: Profile | None = None


@dataclass(frozen=True, slots=True)
class ReportRequest:
    """`site` and `donor` are names, None for all. What is `OF_ONE_DAY` is that of the end of the period's last day.

    `census` goes with the census report only.
    """

    kind: ReportKind
    period: Period
    site: str | None
    donor: str | None
    language: str
    census: CensusChoice | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The figures once, so that screen and files show the same ones."""

    request: ReportRequest
    figures: Figures
    edition: Edition
    report: Report

    @property
    def empty(self) -> bool:
        """Whether nothing happened in the period, or nothing lies in the stores."""
        match self.figures:
            case DonorFigures() as donor:
                reached = donor.people_reached.value != 0  # a hidden count is not nobody
                return not (reached or donor.bed_nights or donor.items or donor.activities)
            case OccupancyFigures() as occupancy:
                return not any(
                    row.bed_nights or row.admissions.value != 0 or row.exits.value != 0
                    for row in occupancy.rows
                )
            case StockFigures() as stock:
                return not any(store.items or store.kits for store in stock.stores)
            case GrantFigures() as money:
                return not (money.statements or money.lots)
            case CensusFigures() as census:
                slept = any(row.nights or row.people for row in census.rows)
                return not (slept or any(one.stays for one in census.difference_sums))


def read_names(desk: Desk) -> Names:
    """Raises NotAllowed."""
    donors = dict.fromkeys(grant.donor for grant in list_grants(desk))
    return Names(imprint(desk).day, sites_to_see(desk), tuple(sorted(donors)))


def read_report(desk: Desk, request: ReportRequest) -> Answer:
    """Raises as the services of the reports do."""
    figures = _figures(desk, request)
    made = imprint(desk, request.site)
    region = f"{request.language}_{made.country}"
    edition = Edition(translator(request.language), request.language, made.day, region)
    return Answer(request, figures, edition, report_of(figures, edition))


def save_report(desk: Desk, answer: Answer, path: Path) -> Path:
    """Write a file by its ending; raises BadInput, or CannotOpen where the disk refuses."""
    figures, period = answer.figures, answer.request.period
    told = path.suffix.lower() == ".json" and period.nights <= LONGEST
    if isinstance(figures, OccupancyFigures) and told:
        site_id = None if answer.request.site is None else site_id_of(desk, answer.request.site)
        figures = replace(figures, detail=occupancy_detail(desk, OccupancyAsked(period, site_id)))
    try:
        write_report(figures, path, answer.edition, guard(known_people(desk), allowed_in(figures)))
    except OSError as fault:
        raise CannotOpen(
            text("{file} cannot be written: {reason}.", file=path.name, reason=reason_of(fault))
        ) from fault
    return path


def _figures(desk: Desk, request: ReportRequest) -> Figures:
    scope = ReportScope(request.period, request.site, request.donor)
    match request.kind:
        case ReportKind.DONOR:
            return donor_figures(desk, scope)
        case ReportKind.OCCUPANCY:
            return occupancy_figures(desk, scope)
        case ReportKind.STOCK:
            site_id = None if request.site is None else site_id_of(desk, request.site)
            return stock_figures(desk, request.period.last, site_id)
        case ReportKind.CENSUS:
            how = request.census or CensusChoice(HUD)
            asked = CensusScope(request.period, how.profile, how.by_household, request.site, how.against)
            return census_figures(desk, asked)
        case ReportKind.GRANTS:
            return grant_figures(desk, request.period.last, request.site, request.donor)
