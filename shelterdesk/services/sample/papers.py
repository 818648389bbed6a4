"""What else the papers of the sample's stores say: sent, lent, set apart, damaged, and not yet decided on."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial

from shelterdesk.domain.calendar import site_day
from shelterdesk.domain.documents import Came, DocumentKind, ReceiptSource
from shelterdesk.domain.stock import AdjustReason, Pick, in_order
from shelterdesk.persistence.queries.papers import still_open
from shelterdesk.persistence.queries.stock import free_balances
from shelterdesk.services.bins import Quarantine, quarantine
from shelterdesk.services.desk import Desk
from shelterdesk.services.documents import read_papers
from shelterdesk.services.partner_loans import LendOut, lend_out
from shelterdesk.services.sample.deliveries import improve_bills, line_of
from shelterdesk.services.sample.goods import ITEMS, RELIEF
from shelterdesk.services.sample.places import SITES
from shelterdesk.services.sample.plan import Plan
from shelterdesk.services.sample.setting import Setting
from shelterdesk.services.stock import Receive, receive
from shelterdesk.services.transfers import Arrive, Send, arrive, send
from shelterdesk.services.write_offs import WriteOff, write_off

_Event = Callable[[Desk, Setting], object]
_LENT_FOR, _ON_THE_WAY = 30, 3  # days
_RECALLED = "TOOTHPASTE"
_BURST = Decimal(3)


def papers(plan: Plan, setting: Setting) -> Iterator[tuple[datetime, Callable[[], object]]]:
    """Most of it at the first site, the one that is looked at first; in no order."""
    first, second, third, *_ = setting.desks
    events: tuple[tuple[Desk, timedelta, _Event], ...] = (
        (first, timedelta(days=300), improve_bills),
        (first, timedelta(days=48, hours=2), partial(_damaged, "TORCH", 2, "Fell while it was unpacked")),
        (first, timedelta(days=41, hours=3), _recalled),
        (first, timedelta(days=34, hours=1), _lend),
        (first, timedelta(days=29, hours=4), partial(_send, "SOAP-LAUNDRY", 40, 1, "With the Tuesday ferry")),
        (second, timedelta(days=27), _arrive),
        (third, timedelta(days=2, hours=5), partial(_send, "BLANKET", 12, 0, "By sea, one bale")),
        (setting.helper, timedelta(hours=27), partial(_damaged, "FOOD-PARCEL", 8, "Rain came in above C1")),
    )
    for desk, past, event in events:
        moment = plan.now - past
        yield moment, partial(event, replace(desk, clock=partial(_same, moment)), setting)


def some_lots(desk: Desk, setting: Setting, code: str, most: int) -> tuple[Pick, ...]:
    """Lots of an item at the desk's site, first expiry first: so many, or at most half of what is free."""
    site = _site(desk, setting)
    with desk.database.reading() as connection:
        lots = in_order(
            free_balances(connection, setting.store_ids[site], setting.items[code]), _today(desk, setting)
        )
    missing = min(Decimal(most), sum((lot.quantity for lot in lots), Decimal(0)) // 2)
    picks = []
    for lot in lots:
        taken = min(missing, lot.quantity)
        if taken:
            picks.append(Pick(lot.lot_id, lot.bin, taken))
        missing -= taken
    return tuple(picks)


def _damaged(code: str, count: int, note: str, desk: Desk, setting: Setting) -> None:
    lines = some_lots(desk, setting, code, count)
    store_id = setting.store_ids[_site(desk, setting)]
    write_off(desk, WriteOff(store_id, lines, AdjustReason.DAMAGED, note))


def _recalled(desk: Desk, setting: Setting) -> None:
    """A gift that was called back by who made it, and has expired since."""
    site, today = _site(desk, setting), _today(desk, setting)
    item = next(item for item in ITEMS if item.code == _RECALLED)
    line = line_of(item, setting, SITES[site], today, 24)
    line = replace(line, expires_on=today + timedelta(days=35), batch="TO-0417", bin="B2")
    gift = Receive(
        setting.store_ids[site], (line,), ReceiptSource.DONATION, RELIEF.donor, "From another shelter"
    )
    lot_id = receive(desk, gift).created[0]
    quarantine(desk, Quarantine(setting.store_ids[site], lot_id, "B2", "Recalled by the manufacturer"))


def _lend(desk: Desk, setting: Setting) -> None:
    due_on = _today(desk, setting) + timedelta(days=_LENT_FOR)
    lines = some_lots(desk, setting, "TORCH", 10)
    lend_out(
        desk, LendOut(setting.store_ids[0], "Parish of San Nicolas", lines, due_on, "For the storm shelter")
    )


def _send(code: str, count: int, to: int, note: str, desk: Desk, setting: Setting) -> None:
    due_on = _today(desk, setting) + timedelta(days=_ON_THE_WAY)
    lines = some_lots(desk, setting, code, count)
    send(desk, Send(setting.store_ids[_site(desk, setting)], setting.store_ids[to], lines, due_on, note))


def _arrive(desk: Desk, setting: Setting) -> None:
    """All of what is on the way comes, less three pieces of one lot."""
    incoming = read_papers(desk, setting.store_ids[_site(desk, setting)]).lines
    sending = next(paper for paper in incoming if paper.kind is DocumentKind.SENDING and paper.unfinished)
    with desk.database.reading() as connection:
        open_ = still_open(connection, sending.document_id)
    burst = max(open_, key=lambda lot_id: open_[lot_id])
    lines = tuple(
        Came(lot_id, quantity - _BURST, "A1", AdjustReason.DAMAGED)
        if lot_id == burst
        else Came(lot_id, quantity, "A1")
        for lot_id, quantity in open_.items()
    )
    arrive(desk, Arrive(sending.document_id, lines, "One box had burst"))


def _site(desk: Desk, setting: Setting) -> int:
    return setting.site_ids.index(desk.actor.site_id or "")


def _today(desk: Desk, setting: Setting) -> date:
    return site_day(desk.clock(), SITES[_site(desk, setting)].time_zone)


def _same(moment: datetime) -> datetime:
    return moment
