"""People kept apart: entered, read and ended by those who hold the site's identity key, and by nobody else.

Who they are, how far apart and why is sealed. What the database, the trail and the toasts say of it in the open
is that there is one more, or one less.

A pair is of one site, and never of two. What it forbids, to share a room, a floor or a site, can only happen at one
site; two people at two sites are apart. It is sealed under that site's key, so whoever works at another site can
neither read it nor be hindered by it without knowing why: a rule that spoke across sites would tell the one site
who is at the other. Where both come to another site one day, those who hold its key enter the pair there.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from sqlalchemy import Connection

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.keep_apart import Apart, Nearness, Pair, Scope
from shelterdesk.domain.people import person_label
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.typed import several_lines
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.board import moment_at
from shelterdesk.persistence.queries.keep_aparts import (
    Labelled,
    SealedPair,
    known_at,
    labels_of,
    pairs_in_force,
    spots_of,
)
from shelterdesk.persistence.sealing import BrokenSeal, Sealer
from shelterdesk.persistence.tables import keep_aparts
from shelterdesk.services.desk import Desk
from shelterdesk.services.house_rules import TABLE, open_pairs, seal_pair
from shelterdesk.services.identities import site_sealer
from shelterdesk.services.people import names_for

LONGEST_NOTE = 2_000
_NOTE = "note"


@dataclass(frozen=True, slots=True)
class KeepApart:
    """Two people who must not share a room, a floor or the site, and why, for those with the key."""

    site_id: str
    person_id: str = field(repr=False)
    other_id: str = field(repr=False)
    scope: Scope = field(repr=False)
    note: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class EndKeepApart:
    """From now on the two may meet again."""

    site_id: str
    row_id: str
    version: int


@dataclass(frozen=True, slots=True)
class Entered(Changes):
    """`wrong`: what is against it this very moment, for the one who entered it and for nobody else."""

    wrong: tuple[Text, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class KeptApart:
    """Two people who are kept apart, as those with the key see it. `since` is in UTC."""

    row_id: str
    version: int
    since: datetime
    person_ids: tuple[str, str] = field(repr=False)
    labels: tuple[str, str] = field(repr=False)
    scope: Scope = field(repr=False)
    note: str = field(repr=False)
    wrong: tuple[Text, ...] = field(repr=False)


def enter_keep_apart(desk: Desk, command: KeepApart) -> Entered:
    """Raises NotAllowed without the key, NotFound, BadInput, RuleBroken for two who are kept apart already."""
    sealer = _sealer(desk, command.site_id)
    note = several_lines(command.note, LONGEST_NOTE)
    ids = (command.person_id, command.other_id)
    if len(set(ids)) < len(ids):
        raise BadInput(text("Choose another person."))
    with desk.write() as work:
        if len(known_at(work.connection, command.site_id, ids)) < len(ids):
            raise NotFound(text("There is no such person here."))
        pair, row_id = Pair(frozenset(ids), command.scope), new_id()
        known = open_pairs(desk, pairs_in_force(work.connection, command.site_id), sealer)
        if any(other.people == pair.people for other in known.values()):
            raise RuleBroken(text("These two are kept apart already; end that first."))
        work.insert(
            keep_aparts,
            id=row_id,
            site_id=command.site_id,
            pair=seal_pair(pair, sealer, row_id),
            note=None if note is None else sealer.seal(note, TABLE, row_id, _NOTE),
            since=work.now,
        )
        apart = _apart(work.connection, command.site_id, (pair,), work.now)
        wrong = _wrong(apart, pair, labels_of(work.connection, ids))
        said = text("Kept apart from now on")
        done = work.commit("enter keep-apart", said, site_id=command.site_id, created=[row_id])
        return Entered(done.topics, done.said, done.operation_id, done.created, wrong)


def end_keep_apart(desk: Desk, command: EndKeepApart) -> Changes:
    """Raises NotAllowed without the key, NotFound, ChangedMeanwhile."""
    _sealer(desk, command.site_id)
    with desk.write() as work:
        if all(row.row_id != command.row_id for row in pairs_in_force(work.connection, command.site_id)):
            raise NotFound(text("This has ended already."))
        work.update(keep_aparts, command.row_id, {"ended_at": work.now}, command.version)
        said = text("No longer kept apart")
        return work.commit("end keep-apart", said, site_id=command.site_id)


def read_keep_aparts(desk: Desk, site_id: str) -> tuple[KeptApart, ...]:
    """Those in force, the oldest first; the reading itself goes into the audit trail. Raises NotAllowed.

    One whose seal is broken says so in `wrong`, and is called "?".
    """
    sealer = _sealer(desk, site_id)
    with desk.write() as work:
        rows = pairs_in_force(work.connection, site_id)
        pairs = open_pairs(desk, rows, sealer)
        known = labels_of(work.connection, _everyone(pairs.values()))
        apart = _apart(work.connection, site_id, tuple(pairs.values()), work.now)
        said = text("Who is kept apart was read.")
        work.commit("read keep-aparts", said, site_id=site_id, undoable=False)
    labels = _labels(known, names_for(desk, site_id, list(known)))
    return tuple(
        _kept(row, pair, sealer, labels, _wrong(apart, pair, known))
        if (pair := pairs.get(row.row_id))
        else _unreadable(row)
        for row in rows
    )


def _sealer(desk: Desk, site_id: str) -> Sealer:
    desk.authorize(Permission.READ_IDENTITIES, site_id)
    return site_sealer(desk, site_id)


def _everyone(pairs: Iterable[Pair]) -> list[str]:
    return sorted({person_id for pair in pairs for person_id in pair.people})


def _apart(connection: Connection, site_id: str, pairs: tuple[Pair, ...], now: datetime) -> Apart:
    moment = moment_at(connection, site_id, now)
    return Apart(pairs, spots_of(connection, site_id, _everyone(pairs), moment.now))


def _labels(known: Mapping[str, Labelled], names: Mapping[str, str]) -> dict[str, str]:
    return {
        person_id: person_label(one.code, one.call_name, names.get(person_id, ""))
        for person_id, one in known.items()
    }


def _kept(
    row: SealedPair, pair: Pair, sealer: Sealer, labels: Mapping[str, str], wrong: tuple[Text, ...]
) -> KeptApart:
    one, other = sorted(pair.people)
    try:
        note = "" if row.note is None else sealer.open(row.note, TABLE, row.row_id, _NOTE)
    except BrokenSeal:
        note, wrong = "", (*wrong, text("The seal of its note is broken."))
    called = (labels.get(one, "?"), labels.get(other, "?"))
    return KeptApart(row.row_id, row.version, row.since, (one, other), called, pair.scope, note, wrong)


def _unreadable(row: SealedPair) -> KeptApart:
    """Nobody can say any more whom it keeps apart; it can be ended, and entered anew."""
    wrong = (text("The seal is broken: nobody can say any more who they are."),)
    return KeptApart(row.row_id, row.version, row.since, ("", ""), ("?", "?"), Scope.SITE, "", wrong)


def _wrong(apart: Apart, pair: Pair, known: Mapping[str, Labelled]) -> tuple[Text, ...]:
    """What is against a pair this moment, in words for those who may know of it."""
    found = []
    if apart.is_broken(pair):
        now = apart.separation(pair, real=True)
        found.append(_TOO_NEAR[now] if now <= apart.separation(pair) else _HELD_TOO_NEAR)
    homes = {known[person_id].household_id for person_id in pair.people if person_id in known}
    if len(homes) == 1 and homes != {None}:
        found.append(text("They are of one household: it will find no bed until they are in two."))
    return tuple(found)


_TOO_NEAR = {
    Nearness.ROOM: text("Both are in one room now."),
    Nearness.FLOOR: text("Both are on one floor now, or the floor is not known."),
    Nearness.SITE: text("Both are at this site now."),
}
_HELD_TOO_NEAR = text("A bed that is held is too near now.")
