"""Where lots lie within a store: moved from bin to bin, set apart in quarantine and released."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound, RuleBroken
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import MovementKind, Pick, plain
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.domain.unit_text import unit_text
from shelterdesk.persistence.queries.papers import Part, lot_states
from shelterdesk.persistence.queries.stock import item_facts, store_site
from shelterdesk.persistence.tables import quarantines
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.papers import leaving
from shelterdesk.services.stock import move

LONGEST_BIN = 64
LONGEST_REASON = 200
APART = "Q"  # the bin where a part of a lot goes that is set apart from the rest


@dataclass(frozen=True, slots=True)
class MoveBin:
    """Put so much of a lot from one bin of a store into another; an empty name is the store at large."""

    store_id: str
    lot_id: str
    bin: str
    to_bin: str
    quantity: Decimal


@dataclass(frozen=True, slots=True)
class Quarantine:
    """Set apart what lies of a lot in a bin; only `quantity` of it, which then goes into a bin of its own."""

    store_id: str
    lot_id: str
    bin: str
    reason: str
    quantity: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Release:
    """What lies of a lot in a bin may be given again."""

    store_id: str
    lot_id: str
    bin: str


def move_bin(desk: Desk, command: MoveBin) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, or RuleBroken for what lies in quarantine."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        today = today_at(work.connection, site_id, work.now)
        line = Pick(command.lot_id, command.bin, command.quantity)
        (part,) = leaving(work, command.store_id, [line], today, set_apart=True)
        if _held(work, command.store_id, command.lot_id, command.bin):
            raise RuleBroken(text("This lies in quarantine: release it first."))
        to_bin = _shift(work, command.store_id, part, command.to_bin, today)
        facts = item_facts(work.connection, part.item_id)
        said = text(
            "{quantity} {unit} of {item} moved to bin {bin}",
            quantity=plain(part.quantity),
            unit=unit_text(facts.unit, part.quantity),
            item=facts.name,
            bin=to_bin or "–",
        )
        return work.commit("move bin", said, site_id=site_id)


def quarantine(desk: Desk, command: Quarantine) -> Changes:
    """From now on it is neither given nor assembled. Raises NotAllowed, NotFound, BadInput or RuleBroken."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        reason = one_line(command.reason, LONGEST_REASON)
        if reason is None:
            raise BadInput(text("Please say why this is set apart."))
        lot = lot_states(work.connection, command.store_id, [command.lot_id]).get(
            (command.lot_id, command.bin)
        )
        if lot is None:
            raise NotFound(text("There is no such lot in this bin any more."))
        place = command.bin
        if command.quantity is not None and command.quantity != lot.quantity:
            today = today_at(work.connection, site_id, work.now)
            line = Pick(command.lot_id, command.bin, command.quantity)
            (part,) = leaving(work, command.store_id, [line], today, set_apart=True)
            place = _shift(work, command.store_id, part, _bin_apart(command.bin), today)
        if place == command.bin or not _held(work, command.store_id, command.lot_id, place):
            work.insert(
                quarantines,
                store_id=command.store_id,
                lot_id=command.lot_id,
                bin=place,
                reason=reason,
                since=work.now,
                actor_id=work.actor_id,
            )
        said = text(
            "{item} set apart: {reason}", item=item_facts(work.connection, lot.item_id).name, reason=reason
        )
        return work.commit("quarantine", said, site_id=site_id, reason=reason)


def release(desk: Desk, command: Release) -> Changes:
    """Raises NotAllowed, or NotFound where it does not lie in quarantine."""
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        held = _held(work, command.store_id, command.lot_id, command.bin)
        if held is None:
            raise NotFound(text("This does not lie in quarantine."))
        work.update(quarantines, held, {"released_at": work.now})
        return work.commit("release", text("Released: it may be given again"), site_id=site_id)


def _shift(work: UnitOfWork, store_id: str, part: Part, to_bin: str, today: date) -> str:
    """Two lines of the ledger that cancel out; returns the bin as it is written."""
    place = one_line(to_bin, LONGEST_BIN) or ""
    if place == part.bin:
        raise BadInput(text("It lies in that bin already."))
    picks = [Pick(part.lot_id, part.bin, -part.quantity), Pick(part.lot_id, place, part.quantity)]
    move(work, MovementKind.SHIFT, store_id, part.item_id, picks, today)
    return place


def _bin_apart(place: str) -> str:
    return f"{place} {APART}"[-LONGEST_BIN:] if place else APART


def _held(work: UnitOfWork, store_id: str, lot_id: str, place: str) -> str | None:
    table = quarantines.c
    query = select(table.id).where(
        table.store_id == store_id, table.lot_id == lot_id, table.bin == place, table.released_at.is_(None)
    )
    found: str | None = work.connection.execute(query).scalar()
    return found
