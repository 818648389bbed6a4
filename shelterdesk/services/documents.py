"""The papers of a store: listed, and read one by one with all that stands on them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from shelterdesk.domain.errors import NotAllowed, NotFound
from shelterdesk.domain.money import Share
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.persistence.queries.bills import lot_worth
from shelterdesk.persistence.queries.catalogue import PackLine, all_packs
from shelterdesk.persistence.queries.document_views import (
    DocumentLine,
    PaperLine,
    document_of,
    documents_of,
    known_partners,
    lines_of,
    organisation_name,
    store_names,
)
from shelterdesk.persistence.queries.lots_there import LotThere, lots_there
from shelterdesk.persistence.queries.stock import store_site
from shelterdesk.services.desk import Desk, today_at
from shelterdesk.services.on_loan import OnLoan, on_loan


@dataclass(frozen=True, slots=True)
class StorePapers:
    """The papers of a store, unfinished ones first, on `today`, the day at its site, and what is on loan from it.

    What people were lent is only there for those who hand out.
    """

    store_id: str
    today: date
    lines: tuple[DocumentLine, ...]
    on_loan: tuple[OnLoan, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One paper as it stands; `packs` and `worth` (of one unit) are those of its items and lots.

    `receiving_site` is that of the other store, if there is one.
    """

    head: DocumentLine
    lines: tuple[PaperLine, ...]
    packs: Mapping[str, tuple[PackLine, ...]]
    worth: Mapping[str, tuple[Share, ...]]
    organisation: str
    today: date
    receiving_site: str | None

    @property
    def overdue(self) -> bool:
        """Whether what is out should be back, or there, by now."""
        due = self.head.due_on
        return self.head.unfinished and due is not None and due < self.today


@dataclass(frozen=True, slots=True)
class OtherStore:
    """Where stock may be sent to."""

    store_id: str
    name: str
    site: str


@dataclass(frozen=True, slots=True)
class LeavingChoices:
    """What a form for goods that leave offers: the lots there are, other stores, and partners known from before."""

    store_id: str
    today: date
    lots: tuple[LotThere, ...]
    stores: tuple[OtherStore, ...]
    partners: tuple[str, ...]
    packs: Mapping[str, tuple[PackLine, ...]]


def leaving_choices(desk: Desk, store_id: str) -> LeavingChoices:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        site_id = store_site(connection, store_id)
        desk.authorize(Permission.MOVE_STOCK, site_id)
        return LeavingChoices(
            store_id,
            today_at(connection, site_id, desk.clock()),
            lots_there(connection, store_id),
            tuple(OtherStore(*row) for row in store_names(connection, [store_id])),
            known_partners(connection, store_id),
            all_packs(connection),
        )


def read_papers(desk: Desk, store_id: str) -> StorePapers:
    """Raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        site_id = store_site(connection, store_id)
        desk.authorize(Permission.SEE_STOCK, site_id)
        today = today_at(connection, site_id, desk.clock())
        lines, people = documents_of(connection, store_id), desk.actor.may(Permission.HAND_OUT, site_id)
        out = on_loan(connection, store_id, today, people=people, papers=lines)
        return StorePapers(store_id, today, lines, out)


def read_document(desk: Desk, document_id: str) -> Document:
    """For those of the site it is from, and of the one it goes to; raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        head = document_of(connection, document_id)
        if head is None:
            raise NotFound(text("There is no such document."))
        sites = [head.site_id]
        if head.other_store_id is not None:
            sites.append(store_site(connection, head.other_store_id))
        if not any(desk.actor.may(Permission.SEE_STOCK, site_id) for site_id in sites):
            raise NotAllowed(text("Your role may not do this here."))
        lines = lines_of(connection, head)
        packs = all_packs(connection)
        return Document(
            head,
            lines,
            {line.item_id: packs.get(line.item_id, ()) for line in lines},
            lot_worth(connection, {line.lot_id for line in lines}),
            organisation_name(connection),
            today_at(connection, head.site_id, desk.clock()),
            sites[1] if len(sites) > 1 else None,
        )


def other_stores(desk: Desk, store_id: str) -> tuple[OtherStore, ...]:
    """Every store of the organisation but this one; raises NotAllowed or NotFound."""
    with desk.database.reading() as connection:
        desk.authorize(Permission.MOVE_STOCK, store_site(connection, store_id))
        return tuple(OtherStore(*row) for row in store_names(connection, [store_id]))
