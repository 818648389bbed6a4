"""The nights of stays that a profile counts, each for one stay: pieces of days, swept and cut to windows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Select,
    and_,
    case,
    func,
    or_,
    select,
    union_all,
)

from shelterdesk.domain.census import Profile, Unit
from shelterdesk.domain.spans import Days
from shelterdesk.persistence.guards import FOREVER
from shelterdesk.persistence.queries.edges import Edge, earlier, later, ordinal, ordinal_of, swept, until
from shelterdesk.persistence.tables import beds, placements, recorded_nights, stay_absences, stays


@dataclass(frozen=True, slots=True)
class SiteNights:
    """The nights of one site that are asked for, as disjoint spans, and what is known of how it keeps its stays.

    `recorded`: night by night. `told`: another system told of stays, which may overlap. `away`: people may be
    noted as away.
    """

    site_id: str
    spans: tuple[Days, ...]
    recorded: bool
    told: bool
    away: bool


def counted_nights(site: SiteNights, profile: Profile, types: FromClause | None = None) -> FromClause:
    """Stay, person, household and nights; a stay may have several rows.

    A person, or a room, has each night once; with `types`, once in each type of household, which is in the rows
    then. A row without a night is of a stay whose nights another one has.
    """
    windows = union_all(
        *(
            select(
                ordinal_of(first).label("first"),
                ordinal_of(end).label("end"),
            )
            for first, end in site.spans
        )
    ).subquery("windows")
    if profile.unit is Unit.ROOMS:
        return _within(_once(_typed(_rooms(site), types)), windows).subquery("counted")
    if site.recorded:
        return _recorded(_typed(_night_by_night(site, windows, profile), types)).subquery("counted")
    pieces = _typed(_stays(site, profile), types)
    # The guard of the database keeps the desk's own stays apart; sweeping them would sort them for nothing.
    apart = not site.told and not profile.same_day
    return _within(pieces if apart else _once(pieces), windows).subquery("counted")


def _typed(pieces: FromClause, types: FromClause | None) -> FromClause:
    """The pieces with the type of their household; with none where nobody asks."""
    if types is None:
        return pieces
    same = types.c.party == func.coalesce(pieces.c.household_id, pieces.c.stay_id)
    return select(*pieces.c, types.c.household_type).join(types, same).subquery("typed")


def _stays(site: SiteNights, profile: Profile) -> FromClause:
    """What may count of stays where entry and exit say it, as pieces of days."""
    start, end = ordinal(stays.c.entry_day), _leaving(profile)
    opening, closing = site.spans[0][0], site.spans[-1][1]
    met = and_(
        stays.c.site_id == site.site_id,
        stays.c.entry_day < closing,
        # A stay of hours may count for its day.
        or_(
            stays.c.exit_day.is_(None),
            end > opening.toordinal() if profile.same_day else stays.c.exit_day > opening,
        ),
    )
    whole = (*_of_stay(stays.c.person_id), start.label("from_"))
    if profile.absent or not site.away:
        return select(*whole, end.label("until")).where(met, start < end).subquery("pieces")
    gone, back = ordinal(stay_absences.c.from_day), ordinal(stay_absences.c.to_day)
    first = select(stay_absences.c.stay_id, func.min(gone).label("day")).group_by(stay_absences.c.stay_id)
    first_gone = first.subquery("first_gone")
    before = (
        select(*whole, earlier(func.coalesce(first_gone.c.day, FOREVER), end).label("until"))
        .outerjoin(first_gone, first_gone.c.stay_id == stays.c.id)
        .where(met)
    )
    # Someone noted as away and back the same day may be noted as away again.
    in_turn = (gone, func.coalesce(back, FOREVER))
    again = func.lead(gone).over(partition_by=stay_absences.c.stay_id, order_by=in_turn)
    returns = select(stay_absences.c.stay_id, back.label("back"), again.label("again")).subquery("returns")
    after = (
        select(
            *_of_stay(stays.c.person_id),
            returns.c.back.label("from_"),
            earlier(func.coalesce(returns.c.again, FOREVER), end).label("until"),
        )
        .join(returns, returns.c.stay_id == stays.c.id)
        .where(met, returns.c.back.is_not(None))
    )
    both = union_all(before, after).subquery("both")
    return select(both).where(both.c.from_ < both.c.until).subquery("pieces")


def _rooms(site: SiteNights) -> FromClause:
    """Rooms with someone in them, as pieces of days; the stay is whose the placement is."""
    return (
        select(
            *_of_stay(beds.c.room_id),
            ordinal(placements.c.from_day).label("from_"),
            until(placements.c.to_day).label("until"),
        )
        .join_from(placements, beds, beds.c.id == placements.c.bed_id)
        .join(stays, stays.c.id == placements.c.stay_id)
        .where(
            beds.c.site_id == site.site_id,
            placements.c.from_day < site.spans[-1][1],
            or_(placements.c.to_day.is_(None), placements.c.to_day > site.spans[0][0]),
        )
        .subquery("pieces")
    )


def _of_stay(owner: Edge) -> tuple[ColumnElement[Any], ...]:
    """What a piece carries; `owner` is the person or the room that is counted once a night."""
    return (
        stays.c.id.label("stay_id"),
        owner.label("owner"),
        stays.c.person_id.label("person_id"),
        stays.c.household_id.label("household_id"),
        ordinal(stays.c.entry_day).label("entry"),
    )


def _once(pieces: FromClause) -> FromClause:
    return swept(pieces, _owner(pieces), ("from_", "entry", "stay_id"))


def _owner(pieces: FromClause) -> tuple[str, ...]:
    return ("owner", "household_type") if "household_type" in pieces.c else ("owner",)


def _carried(pieces: FromClause) -> tuple[ColumnElement[Any], ...]:
    names = ("stay_id", "person_id", "household_id", "household_type")
    return tuple(pieces.c[name] for name in names if name in pieces.c)


def _within(pieces: FromClause, windows: FromClause) -> Select[Any]:
    """Nights of disjoint pieces that lie in the windows; 0 where others have all that a piece had by itself."""
    first, end = later(pieces.c.from_, windows.c.first), earlier(pieces.c.until, windows.c.end)
    nights = case((first < end, end - first), else_=0)
    start = pieces.c.start if "start" in pieces.c else pieces.c.from_
    met = later(start, windows.c.first) < end
    return select(*_carried(pieces), nights.label("nights")).join_from(pieces, windows, met)


def _night_by_night(site: SiteNights, windows: FromClause, profile: Profile) -> FromClause:
    """The recorded nights in the windows that lie in their stay."""
    night = ordinal(recorded_nights.c.night)
    return (
        select(*_of_stay(stays.c.person_id), night.label("night"))
        .join_from(recorded_nights, stays, stays.c.id == recorded_nights.c.stay_id)
        .join(windows, and_(night >= windows.c.first, night < windows.c.end))
        .where(
            recorded_nights.c.site_id == site.site_id,
            recorded_nights.c.night >= site.spans[0][0],
            recorded_nights.c.night < site.spans[-1][1],
            night >= ordinal(stays.c.entry_day),
            night < _leaving(profile),
        )
        .subquery("told")
    )


def _recorded(told: FromClause) -> Select[Any]:
    """Each person once a night."""
    owner = [told.c[name] for name in (*_owner(told), "night")]
    turn = func.row_number().over(partition_by=owner, order_by=(told.c.entry, told.c.stay_id))
    found = select(*_carried(told), turn.label("turn")).subquery("found")
    # Not "= 1": then SQLite would expect a handful of rows, and read all household types for each of them.
    return select(*_carried(found), case((found.c.turn < 2, 1), else_=0).label("nights"))


def _leaving(profile: Profile) -> Edge:
    """The first day after a stay, as the profile counts it."""
    entry, leaving = ordinal(stays.c.entry_day), ordinal(stays.c.exit_day)
    if not profile.same_day:
        return until(stays.c.exit_day)
    return case((leaving.is_(None), FOREVER), else_=later(leaving, entry + profile.same_day))
