"""Kits: their bills of materials, which are versioned, and the assembling of them.

The `put_` functions work inside the caller's transaction, for imports; the others are whole use cases.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from shelterdesk.domain.bill import Choice, Component, options_of
from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import NotFound, RuleBroken
from shelterdesk.domain.kits import Balances, KitRun, alike_but_for_bins, assemble_runs, kit_cost
from shelterdesk.domain.money import Owed, Share, spread
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import MovementKind, Pick, check_whole
from shelterdesk.domain.text import text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.queries.bills import Bill, current_bill, lot_worth
from shelterdesk.persistence.queries.stock import free_balances, item_facts, store_site
from shelterdesk.persistence.tables import lot_components, lot_shares, lots
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.bills import BillBook
from shelterdesk.services.catalogue import keep_at, put_item
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.stock import move, take_out

KIT_UNIT = "kit"


@dataclass(frozen=True, slots=True)
class BillLine:
    """So much of an item in each kit, or of one of its alternatives, which have none of their own."""

    item_id: str
    quantity: Decimal
    alternatives: tuple[BillLine, ...] = ()


@dataclass(frozen=True, slots=True)
class AddKit:
    """A new kit with its first bill of materials."""

    fields: ItemFields
    lines: tuple[BillLine, ...]
    store_id: str | None = None


@dataclass(frozen=True, slots=True)
class ChangeBill:
    """A new version of a kit's bill of materials, or the first one of an item that becomes a kit."""

    kit_item_id: str
    lines: tuple[BillLine, ...]


@dataclass(frozen=True, slots=True)
class Assemble:
    """Make `count` kits in a store from the components that lie there, and put them into `bin`.

    A line of the bill that no choice names is filled with the first of its alternatives that is there.
    """

    store_id: str
    kit_item_id: str
    count: int
    bin: str = ""
    choices: tuple[Choice, ...] = ()


def add_kit(desk: Desk, command: AddKit) -> Changes:
    """Raises NotAllowed, BadInput or RuleBroken with the sentence to show."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        if command.store_id is not None:
            desk.authorize(Permission.EDIT_CATALOGUE, store_site(work.connection, command.store_id))
        kit_id = put_item(work, command.fields, is_kit=True)
        put_bill(work, kit_id, command.lines)
        if command.store_id is not None:
            keep_at(work, command.store_id, kit_id)
        said = text("{item} added to the catalogue", item=item_facts(work.connection, kit_id).name)
        return work.commit("add kit", said, created=[kit_id])


def change_bill(desk: Desk, command: ChangeBill) -> Changes:
    """Kits assembled before keep the bill they were made by. Raises NotAllowed, BadInput or RuleBroken."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    with desk.write() as work:
        put_bill(work, command.kit_item_id, command.lines)
        name = item_facts(work.connection, command.kit_item_id).name
        said = text("Bill of materials of {item} changed", item=name)
        return work.commit("change bill", said, created=[command.kit_item_id])


def assemble(desk: Desk, command: Assemble) -> Changes:
    """Take components first expiry first out and put the kits that come of them into the store.

    Raises NotAllowed, NotFound, or RuleBroken that names the component which runs out.
    """
    with desk.write() as work:
        site_id = store_site(work.connection, command.store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        today = today_at(work.connection, site_id, work.now)
        put_assembly(work, command, today)
        name = item_facts(work.connection, command.kit_item_id).name
        said = text("{count} x {kit} assembled", count=command.count, kit=name)
        return work.commit("assemble", said, site_id=site_id, created=[command.kit_item_id])


def put_bill(work: UnitOfWork, kit_item_id: str, lines: Sequence[BillLine]) -> str:
    """The next version of a kit's bill; returns its id.

    Raises BadInput, or RuleBroken for a circular one or one that a rule of what is due does not bear.
    """
    bill = [_component(work, line) for line in lines]
    book = BillBook(work)
    book.check(kit_item_id, bill)
    return book.put(kit_item_id, bill, is_kit=item_facts(work.connection, kit_item_id).is_kit)


def put_assembly(work: UnitOfWork, command: Assemble, today: date) -> None:
    """Assemble on `today`, a day at the store's site; the caller authorises and commits."""
    bill = _bill(work, command.kit_item_id)
    options = options_of(bill.components)
    for part in options:  # of a bill that was made while its unit was another
        check_whole(part.quantity, part.unit, part.name)
    balances: Balances = {
        part.item_id: free_balances(work.connection, command.store_id, part.item_id) for part in options
    }
    runs = assemble_runs(bill.components, balances, command.count, today, command.choices)
    for item_id, picks in _taken(runs).items():
        take_out(work, MovementKind.CONSUME, command.store_id, item_id, picks, today)
    worth = lot_worth(work.connection, {part.lot_id for run in runs for part in run.parts})
    expiry = {lot.lot_id: lot.expires_on for of_item in balances.values() for lot in of_item}
    made: list[Pick] = []
    owed: Owed = {}
    for run in alike_but_for_bins(runs):
        for count, shares in spread(run.count, kit_cost(run, worth).shares, owed):
            lot_id = _kit_lot(work, bill, run, shares, expiry)
            made.append(Pick(lot_id, command.bin, Decimal(count)))
    move(work, MovementKind.ASSEMBLE, command.store_id, command.kit_item_id, made, today)


def _taken(runs: Iterable[KitRun]) -> dict[str, list[Pick]]:
    """What all runs together take of each item, lot by lot and bin by bin."""
    sums: dict[tuple[str, str, str], Decimal] = {}
    for run in runs:
        for part in run.parts:
            place = (part.item_id, part.lot_id, part.bin or "")
            sums[place] = sums.get(place, Decimal(0)) + part.quantity * run.count
    picks: dict[str, list[Pick]] = {}
    for (item_id, lot_id, bin_name), quantity in sums.items():
        picks.setdefault(item_id, []).append(Pick(lot_id, bin_name, quantity))
    return picks


def _kit_lot(
    work: UnitOfWork,
    bill: Bill,
    run: KitRun,
    shares: Iterable[Share],
    expiry: Mapping[str, date | None],
) -> str:
    """A lot of kits that are alike; it expires with the first of its components."""
    dates = [day for part in run.parts if (day := expiry[part.lot_id]) is not None]
    lot_id = work.insert(
        lots,
        item_id=bill.kit_item_id,
        kit_version_id=bill.version_id,
        expires_on=min(dates, default=None),
        received_at=work.now,
    )
    work.insert_many(
        lot_components,
        [
            {
                "id": new_id(),
                "kit_lot_id": lot_id,
                "component_lot_id": part.lot_id,
                "quantity": part.quantity,
                "bin": part.bin,
            }
            for part in run.parts
        ],
    )
    work.insert_many(
        lot_shares,
        [
            {
                "id": new_id(),
                "lot_id": lot_id,
                "grant_id": share.grant_id,
                "currency": share.currency,
                "unit_value": share.unit_value,
            }
            for share in shares
        ],
    )
    return lot_id


def _bill(work: UnitOfWork, kit_item_id: str) -> Bill:
    bill = current_bill(work.connection, kit_item_id)
    if bill is not None:
        return bill
    facts = item_facts(work.connection, kit_item_id)
    if facts.retired:
        raise RuleBroken(text("{item} is no longer in use.", item=facts.name))
    raise RuleBroken(text("{item} has no bill of materials yet.", item=facts.name))


def _component(work: UnitOfWork, line: BillLine) -> Component:
    facts = item_facts(work.connection, line.item_id)
    if facts.retired:
        raise NotFound(text("{item} is no longer in use.", item=facts.name))
    others = tuple(_component(work, other) for other in line.alternatives)
    return Component(line.item_id, facts.name, line.quantity, facts.is_kit, facts.unit, others)
