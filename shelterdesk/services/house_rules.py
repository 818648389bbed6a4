"""The rules that a placement is checked against: those of the day, and who is kept apart."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection

from shelterdesk.domain.keep_apart import NOBODY, Apart, Pair, Scope
from shelterdesk.domain.lodging import House
from shelterdesk.domain.rules import HouseRules
from shelterdesk.persistence.queries.board import Moment, crowd_at, house_at
from shelterdesk.persistence.queries.keep_aparts import SealedPair, pairs_in_force, spots_of
from shelterdesk.persistence.queries.placement_rules import rules_at
from shelterdesk.persistence.sealing import BrokenSeal, Sealer
from shelterdesk.services.desk import Desk

TABLE, _COLUMN = "keep_aparts", "pair"


def house_rules(desk: Desk, connection: Connection, moment: Moment) -> HouseRules:
    """Everything that decides who may sleep where at the moment, in a handful of reads.

    Where people are kept apart and the one who asks does not hold the site's identity key, or a seal is broken,
    the rules refuse every place and say so.
    """
    rules = rules_at(connection, moment.site_id, moment.day)
    return with_apart(desk, connection, moment, replace(rules, crowd=crowd_at(connection, moment)))


def with_apart(desk: Desk, connection: Connection, moment: Moment, rules: HouseRules) -> HouseRules:
    """`rules`, and with them who is kept apart at the moment."""
    return replace(rules, apart=_apart_at(desk, connection, moment))


def house_under_rules(desk: Desk, connection: Connection, moment: Moment) -> House:
    """The house at the moment, with everything that decides who may sleep where in it."""
    house = house_at(connection, moment)
    return replace(house, rules=with_apart(desk, connection, moment, house.rules))


def _apart_at(desk: Desk, connection: Connection, moment: Moment) -> Apart:
    sealed = pairs_in_force(connection, moment.site_id)
    if not sealed:
        return NOBODY
    sealer = desk.sealer(moment.site_id)
    if sealer is None:
        return Apart(sealed=True)
    pairs = tuple(open_pairs(desk, sealed, sealer).values())
    named = sorted(frozenset().union(*(pair.people for pair in pairs)))
    spots = spots_of(connection, moment.site_id, named, moment.now)
    return Apart(pairs, spots, broken=len(pairs) < len(sealed))


def seal_pair(pair: Pair, sealer: Sealer, row_id: str) -> bytes:
    """Whom and how far, sealed to its row; of one length, whatever it says."""
    one, other = sorted(pair.people)
    scope = tuple(Scope).index(pair.scope)
    return sealer.seal(f"{one} {other} {scope}", TABLE, row_id, _COLUMN)


def open_pairs(desk: Desk, rows: Iterable[SealedPair], sealer: Sealer) -> dict[str, Pair]:
    """By id of the row; those whose seal is broken are missing, and noted in `broken_seals` of the database."""
    pairs: dict[str, Pair] = {}
    for row in rows:
        try:
            pairs[row.row_id] = open_pair(row, sealer)
        except BrokenSeal:
            desk.database.broken_seals.add(row.row_id)
    return pairs


def open_pair(row: SealedPair, sealer: Sealer) -> Pair:
    """Raises BrokenSeal."""
    one, other, scope = sealer.open(row.pair, TABLE, row.row_id, _COLUMN).split()
    return Pair(frozenset({one, other}), tuple(Scope)[int(scope)])
