"""Grants, their budgets and the rates between currencies, on the encrypted database."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from shelterdesk.domain.errors import BadInput, ChangedMeanwhile, ReasonNeeded, RuleBroken
from shelterdesk.domain.grants import Account, Terms
from shelterdesk.services.desk import Desk
from shelterdesk.services.exchange_rates import DropRate, SaveRate, drop_rate, list_rates, save_rate
from shelterdesk.services.grants import (
    EditGrant,
    PutGrant,
    RenameDonor,
    edit_grant,
    grant_book,
    put_grant_with_terms,
    rename_donor,
)
from shelterdesk.services.partner_loans import SendBack, send_back
from shelterdesk.services.stock import Receive, ReceiveLine, receive
from shelterdesk.services.undo import undo
from tests.papers import pick
from tests.stocking import bring, new_donor, new_item, store_of

TODAY = date(2026, 9, 3)


def a_grant(desk: Desk, **terms: object) -> str:
    new_donor(desk, "Red")
    command = PutGrant("red", Terms("R-1", **terms))  # type: ignore[arg-type]
    return put_grant_with_terms(desk, command).created[0]


def account(desk: Desk, grant_id: str) -> Account:
    return next(line.account for line in grant_book(desk) if line.facts.grant_id == grant_id)


def rate(desk: Desk, currency: str, against: str, value: str, day: date = TODAY) -> str:
    return save_rate(desk, SaveRate(currency, against, day, Decimal(value), "Central bank")).created[0]


def test_what_is_received_stands_against_the_budget_until_it_goes_back(desk: Desk) -> None:
    grant, soap = a_grant(desk, currency="EUR", budget=Decimal(100)), new_item(desk, "Soap")
    lot = bring(desk, soap, 10, grant, "2.50")
    assert (account(desk, grant).received, account(desk, grant).left) == ({"EUR": 25}, 75)
    send_back(desk, SendBack(store_of(desk), "Supplier", pick(lot, 4), "broken"))
    assert account(desk, grant).left == 85
    line = ReceiveLine(soap, Decimal(2), grant, Decimal(1), "EUR")
    again = receive(desk, Receive(store_of(desk), (line,)))
    assert account(desk, grant).left == 83
    assert again.operation_id is not None
    undo(desk, again.operation_id)
    assert account(desk, grant).left == 85


def test_another_currency_needs_a_rate_and_is_never_guessed(desk: Desk) -> None:
    grant, soap = a_grant(desk, currency="EUR", budget=Decimal(100)), new_item(desk, "Soap")
    line = ReceiveLine(soap, Decimal(10), grant, Decimal(2), "AWG")
    with pytest.raises(RuleBroken, match="no rate says what AWG was worth"):
        receive(desk, Receive(store_of(desk), (line,)))
    rate(desk, "USD", "AWG", "1.79")
    rate(desk, "EUR", "USD", "1.10", date(2026, 9, 1))
    receive(desk, Receive(store_of(desk), (line,)))
    found = account(desk, grant)
    assert found.received == {"AWG": 20}
    assert found.converted is not None
    assert found.converted.total == Decimal("10.1574")  # 20 / 1.79 / 1.10
    assert [(one.currency, one.against, one.day) for one in found.converted.rates] == [
        ("USD", "AWG", TODAY),
        ("EUR", "USD", date(2026, 9, 1)),
    ]


def test_a_grant_that_is_over_takes_a_reason(desk: Desk) -> None:
    grant = a_grant(desk, currency="EUR", budget=Decimal(10), ends_on=date(2026, 9, 2))
    line = ReceiveLine(new_item(desk, "Soap"), Decimal(10), grant, Decimal(2), "EUR")
    with pytest.raises(ReasonNeeded) as refused:
        receive(desk, Receive(store_of(desk), (line,)))
    assert str(refused.value) == (
        "Red R-1 ended on 2 Sep 2026. Red R-1 would be over its budget by EUR 10.00. "
        "To receive it all the same, say why."
    )
    receive(desk, Receive(store_of(desk), (line,), reason="the donor agreed by letter"))
    assert account(desk, grant).left == -10


def test_a_grant_is_edited_by_one_at_a_time(desk: Desk) -> None:
    grant = a_grant(desk)
    (facts,) = [line.facts for line in grant_book(desk) if line.facts.grant_id == grant]
    changed = edit_grant(
        desk, EditGrant(grant, facts.version, Terms("R-2", "usd", Decimal(50), TODAY, TODAY))
    )
    (now,) = [line.facts for line in grant_book(desk) if line.facts.grant_id == grant]
    assert (now.reference, now.terms.currency, now.terms.budget) == ("R-2", "USD", 50)
    with pytest.raises(ChangedMeanwhile):
        edit_grant(desk, EditGrant(grant, facts.version, Terms("R-3")))
    for wrong in (
        EditGrant(grant, now.version, Terms("")),  # the unrestricted giving has that place
        EditGrant(grant, now.version, Terms("R-2", None, Decimal(5))),
        EditGrant(grant, now.version, Terms("R-2", starts_on=TODAY, ends_on=date(2026, 9, 2))),
    ):
        with pytest.raises(BadInput):
            edit_grant(desk, wrong)
    assert changed.operation_id is not None
    undo(desk, changed.operation_id)
    assert [line.facts for line in grant_book(desk) if line.facts.grant_id == grant] == [facts]
    rename_donor(desk, RenameDonor(facts.donor_id, facts.donor_version, "Red Cross"))
    new_donor(desk, "Blue")
    with pytest.raises(ChangedMeanwhile):
        rename_donor(desk, RenameDonor(facts.donor_id, facts.donor_version, "Rot"))
    (now,) = [line.facts for line in grant_book(desk) if line.facts.grant_id == grant]
    with pytest.raises(BadInput):
        rename_donor(desk, RenameDonor(facts.donor_id, now.donor_version, "blue"))


def test_a_rate_is_entered_once_a_day_corrected_and_taken_out(desk: Desk) -> None:
    one = rate(desk, "eur", "awg", "1.95")
    with pytest.raises(RuleBroken, match="this day already"):
        rate(desk, "EUR", "AWG", "1.96")
    with pytest.raises(BadInput):
        rate(desk, "EUR", "EUR", "1")
    with pytest.raises(BadInput):
        save_rate(desk, SaveRate("EUR", "AWG", date(2026, 9, 4), Decimal(1), " "))
    (line,) = list_rates(desk)
    save_rate(desk, SaveRate("EUR", "AWG", TODAY, Decimal("1.96"), "Bank", one, line.version))
    assert [found.rate.rate for found in list_rates(desk)] == [Decimal("1.96")]
    dropped = drop_rate(desk, DropRate(one))
    assert list_rates(desk) == ()
    assert dropped.operation_id is not None
    undo(desk, dropped.operation_id)
    assert len(list_rates(desk)) == 1
