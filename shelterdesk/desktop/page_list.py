"""The pages of the window, by role: what someone may not use is not shown. Each is imported when first opened."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from shelterdesk.desktop.appearance import Appearance
from shelterdesk.desktop.look import Look
from shelterdesk.desktop.main_window import PageFactory
from shelterdesk.desktop.shell.nav import NavEntry
from shelterdesk.desktop.shell.page import Page
from shelterdesk.desktop.workplace import Workplace
from shelterdesk.domain.roles import Permission


@dataclass(frozen=True, slots=True)
class PageContext:
    """What every page is made from."""

    look: Look
    place: Workplace
    appearance: Appearance


@dataclass(frozen=True, slots=True)
class _PageSpec:
    entry: NavEntry
    permission: Permission | None  # None: everyone
    make: Callable[[PageContext], Page]


def pages_for(context: PageContext) -> Sequence[tuple[NavEntry, PageFactory]]:
    """The entries of the sidebar and how to make each page, for the person signed in."""
    actor = context.place.desk.actor
    allowed = [spec for spec in _specs() if spec.permission is None or actor.may(spec.permission)]
    return [(spec.entry, _factory(spec, context)) for spec in allowed]


def _factory(spec: _PageSpec, context: PageContext) -> PageFactory:
    return lambda: spec.make(context)


def _tr(source: str) -> str:
    return QCoreApplication.translate("PageList", source)


def _specs() -> tuple[_PageSpec, ...]:
    shelter, distribution, programme = _tr("Shelter"), _tr("Distribution"), _tr("Programme")
    return (
        _PageSpec(NavEntry("beds", shelter, _tr("Beds"), "beds", "Ctrl+1"), Permission.SEE_BEDS, _beds),
        _PageSpec(
            NavEntry("people", shelter, _tr("People"), "people", "Ctrl+2"), Permission.SEE_PEOPLE, _people
        ),
        _PageSpec(
            NavEntry("census", shelter, _tr("Night census"), "moon", "Ctrl+7"),
            Permission.PLACE_PEOPLE,
            _census,
        ),
        _PageSpec(
            NavEntry("occupancy", shelter, _tr("Occupancy"), "dashboard", "Ctrl+8"),
            Permission.SEE_BEDS,
            _occupancy,
        ),
        _PageSpec(
            NavEntry("handout", distribution, _tr("Hand out"), "hand-out", "Ctrl+3"),
            Permission.HAND_OUT,
            _handout,
        ),
        _PageSpec(
            NavEntry("rounds", distribution, _tr("Rounds"), "list", "Ctrl+9"), Permission.HAND_OUT, _rounds
        ),
        _PageSpec(
            NavEntry("stock", distribution, _tr("Stock"), "stock", "Ctrl+4"), Permission.SEE_STOCK, _stock
        ),
        _PageSpec(
            NavEntry("activities", programme, _tr("Activities"), "activities", "Ctrl+5"),
            Permission.RECORD_ACTIVITIES,
            _activities,
        ),
        _PageSpec(
            NavEntry("reports", programme, _tr("Reports"), "reports", "Ctrl+6"),
            Permission.SEE_REPORTS,
            _reports,
        ),
        _PageSpec(NavEntry("settings", "", _tr("Settings"), "settings", "Ctrl+,"), None, _settings),
        _PageSpec(NavEntry("help", "", _tr("Help"), "help"), None, _help),
    )


def _beds(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.beds_page import BedsPage

    return BedsPage(context.look, context.place)


def _people(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.people_page import PeoplePage

    return PeoplePage(context.look, context.place)


def _census(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.census_page import CensusPage

    return CensusPage(context.look, context.place)


def _occupancy(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.occupancy_page import OccupancyPage

    return OccupancyPage(context.look, context.place)


def _handout(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.handout_page import HandoutPage

    def sounds_on() -> bool:
        return context.appearance.preferences.sounds

    return HandoutPage(context.look, context.place, sounds_on=sounds_on)


def _rounds(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.rounds_page import RoundsPage

    return RoundsPage(context.look, context.place)


def _stock(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.stock_page import StockPage

    return StockPage(context.look, context.place)


def _activities(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.activities_page import ActivitiesPage

    return ActivitiesPage(context.look, context.place)


def _reports(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.reports_page import ReportsPage

    return ReportsPage(context.look, context.place)


def _settings(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.settings_page import SettingsPage

    return SettingsPage(context.look, context.place, context.appearance)


def _help(context: PageContext) -> Page:
    from shelterdesk.desktop.pages.help_page import HelpPage

    return HelpPage(context.look, context.place)
