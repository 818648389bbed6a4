"""What the pages show of rounds: the list of them, one of them, and how an open one goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from sqlalchemy import Connection

from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.rounds import Need, RoundState, Tally
from shelterdesk.domain.visit import minutes_left
from shelterdesk.persistence.queries.catalogue import PackLine, all_packs
from shelterdesk.persistence.queries.entitlements import rules_in_force
from shelterdesk.persistence.queries.handouts import StoreName, site_clock, site_stores
from shelterdesk.persistence.queries.round_stock import (
    Closing,
    closings_of_round,
    kept_for_round,
    tallies_of_round,
)
from shelterdesk.persistence.queries.rounds import (
    Listed,
    RoundItem,
    RoundRow,
    first_handout,
    given_in_round,
    items_named,
    items_of_round,
    list_of_round,
    round_row,
    rounds_of,
)
from shelterdesk.persistence.queries.stock import open_round
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.people import names_for
from shelterdesk.services.rounds.eligible import dues_of, eligible, needs

SHOWN = 200  # rounds


@dataclass(frozen=True, slots=True)
class RoundChoices:
    """What a round can be made of: the stores of the site, and the items that some rule says are due."""

    site_id: str
    site: str
    today: date
    stores: tuple[StoreName, ...]
    items: tuple[RoundItem, ...]


@dataclass(frozen=True, slots=True)
class RoundList:
    """The rounds of a site, what is open first."""

    site_id: str
    site: str
    today: date
    has_rules: bool
    rounds: tuple[RoundRow, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What a round would be: households on its list, people in them, and what each item needs."""

    households: int
    people: int
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How an open round goes. `extra` households received though they are not on the list."""

    round_id: str
    name: str
    opened_at: datetime  # UTC
    time_zone: str
    listed: int
    served: int
    refused: int
    extra: int
    minutes_left: int | None

    @property
    def waiting(self) -> int:
        return self.listed - self.served - self.refused


@dataclass(frozen=True, slots=True)
class RoundView:
    """One round, whole. `labels` has what a line is called on screen, by person; names only with the identity key."""

    row: RoundRow
    site: str
    time_zone: str
    items: tuple[RoundItem, ...]
    lines: tuple[Listed, ...]
    needs: tuple[Need, ...]
    kept: dict[str, Decimal]
    tallies: tuple[Tally, ...]
    closings: dict[str, Closing]
    progress: Progress | None
    labels: dict[str, str] = field(repr=False)
    packs: Mapping[str, tuple[PackLine, ...]] = field(default_factory=dict)

    @property
    def listed(self) -> tuple[Listed, ...]:
        return tuple(line for line in self.lines if not line.removed)


def list_rounds(desk: Desk, site_id: str | None = None) -> RoundList:
    """Raises NotAllowed, NotFound where there is no site."""
    with desk.database.reading() as connection:
        site_id = desk.home_site(connection, site_id)
        desk.authorize(Permission.HAND_OUT, site_id)
        today = today_at(connection, site_id, desk.clock())
        return RoundList(
            site_id,
            site_clock(connection, site_id).name,
            today,
            bool(rules_in_force(connection, site_id, today)),
            rounds_of(connection, site_id, SHOWN),
        )


def round_choices(desk: Desk, site_id: str | None = None) -> RoundChoices:
    """Raises NotAllowed, NotFound where there is no site."""
    with desk.database.reading() as connection:
        site_id = desk.home_site(connection, site_id)
        desk.authorize(Permission.HAND_OUT, site_id)
        today = today_at(connection, site_id, desk.clock())
        due = frozenset(rule.item_id for rule in rules_in_force(connection, site_id, today))
        return RoundChoices(
            site_id,
            site_clock(connection, site_id).name,
            today,
            site_stores(connection, site_id),
            tuple(items_named(connection, due).values()),
        )


def draft_round(
    desk: Desk,
    site_id: str,
    store_id: str,
    day: date,
    item_ids: Sequence[str],
    *,
    residents: bool = True,
    round_id: str | None = None,
) -> Draft:
    """What a round of these items would be; what is kept for `round_id` counts as free. Raises NotAllowed."""
    desk.authorize(Permission.HAND_OUT, site_id)
    with desk.database.reading() as connection:
        found = eligible(connection, site_id, day, item_ids, residents=residents)
        dues = [one.due for one in found]
        needed = needs(connection, store_id, day, item_ids, dues, round_id)
    return Draft(len(found), sum(one.members for one in found), needed)


def view_round(desk: Desk, round_id: str) -> RoundView:
    """Raises NotAllowed, NotFound."""
    desk.authorize(Permission.HAND_OUT)
    with desk.database.reading() as connection:
        row = round_row(connection, round_id)
        desk.authorize(Permission.HAND_OUT, row.site_id)
        lines = list_of_round(connection, round_id)
        items = items_of_round(connection, round_id)
        clock = site_clock(connection, row.site_id)
        item_ids = [item.item_id for item in items]
        view = RoundView(
            row,
            clock.name,
            clock.time_zone,
            items,
            lines,
            needs(connection, row.store_id, row.day, item_ids, dues_of(lines), round_id),
            kept_for_round(connection, round_id),
            tallies_of_round(connection, row),
            closings_of_round(connection, round_id),
            _progress(desk, connection, row, lines) if row.state is RoundState.OPEN else None,
            {},
            all_packs(connection),
        )
    names = names_for(desk, row.site_id, [line.person_id for line in lines])
    view.labels.update(
        (one.person_id, person_label(one.code, one.call_name, names.get(one.person_id, ""))) for one in lines
    )
    return view


def round_progress(desk: Desk, store_id: str, site_id: str) -> Progress | None:
    """How the round that is open at a store goes; None where none is. Raises NotAllowed."""
    desk.authorize(Permission.HAND_OUT, site_id)
    with desk.database.reading() as connection:
        now = open_round(connection, store_id)
        if now is None:
            return None
        row = round_row(connection, now.round_id)
        desk.authorize(Permission.HAND_OUT, row.site_id)
        return _progress(desk, connection, row, list_of_round(connection, row.round_id))


def _progress(desk: Desk, connection: Connection, row: RoundRow, lines: Sequence[Listed]) -> Progress:
    listed = [line for line in lines if not line.removed]
    served = sum(bool(line.got) for line in listed)
    refused = sum(line.refused and not line.got for line in listed)
    all_served = len(given_in_round(connection, row.round_id))
    first_at = first_handout(connection, row.round_id)
    waiting = len(listed) - served - refused
    return Progress(
        row.round_id,
        row.name,
        row.opened_at or desk.clock(),
        site_clock(connection, row.site_id).time_zone,
        len(listed),
        served,
        refused,
        all_served - served,
        minutes_left(all_served, waiting, first_at, desk.clock()) if waiting else None,
    )
