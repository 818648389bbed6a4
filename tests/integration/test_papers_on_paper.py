"""The papers of the stock, listed and printed; the PDF is read back with another program."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from pypdf import PdfReader

from shelterdesk.domain.catalogue import ItemFields
from shelterdesk.domain.documents import Came, DocumentKind, DocumentState, ReceiptSource
from shelterdesk.domain.errors import NotAllowed
from shelterdesk.domain.packs import in_packs
from shelterdesk.domain.roles import Role
from shelterdesk.domain.stock import AdjustReason
from shelterdesk.reports.bed_lists import save_pdf
from shelterdesk.reports.papers import paper_report
from shelterdesk.reports.writing import Edition
from shelterdesk.services.catalogue import AddItem, AddPack, add_item, add_pack
from shelterdesk.services.desk import Desk
from shelterdesk.services.documents import other_stores, read_document, read_papers
from shelterdesk.services.language import translator
from shelterdesk.services.partner_loans import LendOut, lend_out
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.transfers import Arrive, Send, arrive, send
from shelterdesk.services.undo import undo
from tests.conftest import TestClock
from tests.handing_out import Room
from tests.papers import DUE, annex, other_person, pick
from tests.stocking import bring, new_donor, new_item, store_of


def printed(desk: Desk, document_id: str, folder: Path, language: str = "en") -> str:
    """What stands on the paper, page after page."""
    edition = Edition(translator(language), language, date(2026, 9, 3), f"{language}_AW")
    path = folder / f"{document_id}.pdf"
    save_pdf(paper_report(read_document(desk, document_id), edition), path)
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_waybill_bears_neutral_names_lots_packs_and_lines_to_sign(desk: Desk, tmp_path: Path) -> None:
    kit = add_item(desk, AddItem(ItemFields("Dignity kit", "piece", desk_name="Pack C"))).created[0]
    add_pack(desk, AddPack(kit, "box of 10", Decimal(10)))
    line = ReceiveLine(
        kit, Decimal(40), new_donor(desk, "Red Cross"), Decimal(12), "EUR", date(2027, 1, 31), "B-77"
    )
    (lot,) = receive(desk, Receive(store_of(desk), (line,))).created
    to = annex(desk)
    (waybill,) = send(desk, Send(store_of(desk), to, pick(lot, 30), DUE, "by the blue van")).created
    words = printed(desk, waybill, tmp_path)
    for wanted in ("Waybill WB-0001", "Pack C", "B-77", "31 Jan 2027", "3 x box of 10", "30", "Warehouse"):
        assert wanted in words
    for wanted in ("Sent by", "Carried by", "Received by", "by the blue van", "30 Sep 2026"):
        assert wanted in words
    for hidden in ("DIGNITY", "EUR", "RED CROSS"):  # nor the code, which is made of the name
        assert hidden not in words.upper()
    assert "Guía de envío" in printed(desk, waybill, tmp_path, "es")


def test_a_goods_received_note_says_who_gave_it_and_what_it_is_worth(desk: Desk, tmp_path: Path) -> None:
    soap = new_item(desk, "Soap")
    lines = (
        ReceiveLine(soap, Decimal(10), new_donor(desk, "Green Harbour"), Decimal("1.25"), "EUR"),
        ReceiveLine(soap, Decimal(4), None, Decimal(2), "USD"),
    )
    receive(desk, Receive(store_of(desk), lines, ReceiptSource.DONATION, "Supermarket", "two boxes wet"))
    (paper,) = read_papers(desk, store_of(desk)).lines
    assert (paper.kind, paper.number, paper.partner) == (DocumentKind.RECEIPT, "GRN-0001", "Supermarket")
    words = printed(desk, paper.document_id, tmp_path)
    for wanted in (
        "Goods-received note GRN-0001",
        "Donation in kind",
        "Supermarket",
        "two boxes wet",
        "Soap",
        "Green Harbour",
    ):
        assert wanted in words
    for wanted in ("Worth in EUR", "12.50", "Worth in USD", "8.00"):  # never one sum of two currencies
        assert wanted in words.replace("12,50", "12.50").replace("8,00", "8.00")


def test_an_arrival_shows_the_difference_and_both_sides_see_it(desk: Desk, tmp_path: Path) -> None:
    room, soap = Room(desk), new_item(desk, "Soap")
    lot, site = bring(desk, soap, 10), room.other_site("Casa Sol")
    there = other_person(desk, "sol", Role.DISTRIBUTION, site)
    (to,) = other_stores(desk, store_of(desk))
    (waybill,) = send(desk, Send(store_of(desk), to.store_id, pick(lot, 4))).created
    for eyes, store in ((desk, store_of(desk)), (there, to.store_id)):
        line = next(line for line in read_papers(eyes, store).lines if line.document_id == waybill)
        assert (line.state, line.unfinished) == (DocumentState.ON_THE_WAY, True)
        (part,) = read_document(eyes, waybill).lines
        assert (part.quantity, part.out) == (4, 4)
    came = Arrive(waybill, (Came(lot, Decimal(3), "", AdjustReason.STOLEN),))
    (arrival,) = arrive(there, came).created
    words = printed(desk, arrival, tmp_path)
    for wanted in ("Arrival note AR-0001", "WB-0001", "Missing", "Stolen"):
        assert wanted in words
    stranger = other_person(desk, "mar", Role.DISTRIBUTION, room.other_site("Casa Luna"))
    for document in (waybill, arrival):
        with pytest.raises(NotAllowed):
            read_document(stranger, document)


def test_what_is_overdue_and_what_was_taken_back_is_said(
    desk: Desk, clock: TestClock, tmp_path: Path
) -> None:
    lot = bring(desk, new_item(desk, "Soap"), 10)
    lent = lend_out(desk, LendOut(store_of(desk), "Next door", pick(lot, 2), DUE))
    (loan,) = lent.created
    assert not read_document(desk, loan).overdue
    clock.forward(days=40)
    assert read_document(desk, loan).overdue
    assert "Borrowed by" in printed(desk, loan, tmp_path)
    assert lent.operation_id is not None
    undo(desk, lent.operation_id)
    assert not read_document(desk, loan).overdue
    assert "this paper is void" in printed(desk, loan, tmp_path)
    assert [line.number for line in read_papers(desk, store_of(desk)).lines] == ["LN-0001", "GRN-0001"]


def test_packs_make_up_the_whole_or_are_not_named() -> None:
    boxes = [("box of 10", Decimal(10)), ("pallet", Decimal(100)), ("piece", Decimal(1))]
    assert in_packs(Decimal(230), boxes) == ((2, "pallet"), (3, "box of 10"))
    assert in_packs(Decimal(235), boxes) == ()
    assert in_packs(Decimal(0), boxes) == ()
