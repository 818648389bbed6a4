"""Stock lists: packs, grants, and stores that are not the importer's."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import select

from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.roles import Role
from shelterdesk.domain.text import text
from shelterdesk.persistence.tables import donors, grants, items, lots, sites, stock_balances, stores
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports import kinds_for
from shelterdesk.services.undo import undo
from tests.stocking import bring, new_item
from tests.taking import counts, reasons, take

STOCK, MINIMUMS = IntakeKind.STOCK, IntakeKind.MINIMUMS
HEAD = "Store,Item code,Unit,Quantity,Unit cost,Currency\n"


@pytest.fixture
def boxes(desk: Desk, tmp_path: Path) -> None:
    """Soap that also comes in boxes of 12."""
    new_item(desk, "Soap")
    take(desk, tmp_path, IntakeKind.CATALOGUE, "Code,Pack,Pack quantity\nSOAP,Box,12\n")


def _lots(desk: Desk) -> list[tuple[Decimal, Decimal | None]]:
    """Quantity and cost of one."""
    query = select(stock_balances.c.quantity, lots.c.unit_cost).join(
        lots, lots.c.id == stock_balances.c.lot_id
    )
    with desk.database.reading() as connection:
        return sorted((row.quantity, row.unit_cost) for row in connection.execute(query))


def _site(desk: Desk, name: str) -> str:
    with desk.write() as work:
        site_id = work.insert(sites, name=name, kind="shelter", country="CW", time_zone="America/Curacao")
        work.commit("add site", text("Site added"), undoable=False)
    return site_id


@pytest.mark.usefixtures("boxes")
def test_packs_are_counted_by_what_they_hold(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, STOCK, f"{HEAD}North,SOAP,cajas,3,6.60,EUR\nNorth,SOAP,piece,5,0.50,EUR\n")
    assert (result.refused, _lots(desk)) == (
        (),
        [(Decimal(5), Decimal("0.5")), (Decimal(36), Decimal("0.55"))],
    )


@pytest.mark.usefixtures("boxes")
def test_a_cost_of_a_pack_that_does_not_divide_is_refused(desk: Desk, tmp_path: Path) -> None:
    result = take(desk, tmp_path, STOCK, f"{HEAD}North,SOAP,box,3,10,EUR\n")
    assert reasons(result) == {
        2: "The cost 10 of a pack of 12 does not divide to four decimals. Give that of one unit."
    }
    assert _lots(desk) == []


def test_stock_that_lies_there_already_is_named_by_row(desk: Desk, tmp_path: Path) -> None:
    """The same list, saved anew, is another file: what it would count twice is said before it is taken."""
    new_item(desk, "Soap")
    listed = (
        "Store,Item code,Quantity,Unit cost,Currency,Donor,Expiry date,Bin\n"
        "North,SOAP,30,0.50,EUR,ECHO,2027-01-31,A/2/1:10\nNorth,SOAP,30,0.50,EUR,ECHO,2027-01-31,B/2/0:20\n"
        "North,SOAP,5,0.50,EUR,UNHCR,2027-01-31,\n"
    )
    first = take(desk, tmp_path, STOCK, listed)
    again = take(desk, tmp_path, STOCK, listed + "North,SOAP,7,0.60,EUR,ECHO,2027-01-31,\n", dry_run=True)
    assert (first.there, again.taken) == ((), 4)
    said = "of SOAP just like this lie in the store already: this row comes on top of them."
    assert [(one.line, str(one.reason)) for one in again.there] == [
        (2, f"30 {said}"),
        (3, f"30 {said}"),
        (4, f"5 {said}"),
    ]
    assert first.changes is not None
    undo(desk, str(first.changes.operation_id))
    assert take(desk, tmp_path, STOCK, listed).there == ()


@pytest.mark.usefixtures("boxes")
def test_minimums_may_be_in_packs(desk: Desk, tmp_path: Path) -> None:
    take(desk, tmp_path, MINIMUMS, "Store,Item code,Unit,Quantity\nNorth,SOAP,Box,2\n")
    again = take(desk, tmp_path, MINIMUMS, "Store,Item code,Unit,Quantity\nNorth,SOAP,piece,24\n")
    assert counts(again) == {}


def test_another_unit_than_the_one_it_is_counted_in_is_refused(desk: Desk, tmp_path: Path) -> None:
    bring(desk, new_item(desk, "Rice", "kg"), 5)
    new_item(desk, "Beans")
    rows = (
        "North,RICE,bag,3,,\nNorth,BEANS,bag,3,,\nNorth,BEANS,kg,3,,\nNorth,RICE,kilos,1,,\nNorth,RICE,,1,,\n"
    )
    result = take(desk, tmp_path, STOCK, HEAD + rows)
    assert reasons(result) == {
        2: "RICE is counted in kg, and the row counts it in bag, which is no pack of it.",
        4: "BEANS is counted in bags, and the row counts it in kg, which is no pack of it.",
    }
    with desk.database.reading() as connection:
        assert connection.execute(select(items.c.unit).where(items.c.code == "BEANS")).scalar() == "bag"


def test_a_grant_is_told_by_its_donor(desk: Desk, tmp_path: Path) -> None:
    new_item(desk, "Soap")
    rows = "N,SOAP,1,,R-7\nN,SOAP,1,Red Fund,R-7\nN,SOAP,1,red fund,\nN,SOAP,1,,R-7\n"
    result = take(desk, tmp_path, STOCK, f"Store,Item code,Quantity,Donor,Grant\n{rows}")
    assert reasons(result) == {2: "The row names the grant R-7 and no donor."}
    query = select(donors.c.name, grants.c.reference).join(grants, grants.c.donor_id == donors.c.id)
    with desk.database.reading() as connection:
        assert sorted(tuple(row) for row in connection.execute(query)) == [
            ("Red Fund", ""),
            ("Red Fund", "R-7"),
        ]


def test_a_store_of_another_site_is_refused_by_line(desk: Desk, tmp_path: Path) -> None:
    new_item(desk, "Soap")
    other = _site(desk, "Casa Sol")
    take(
        replace(desk, actor=replace(desk.actor, site_id=None)),
        tmp_path,
        STOCK,
        f"{HEAD}South,SOAP,,1,,\n",
        site_id=other,
    )
    for kind in (STOCK, MINIMUMS):
        result = take(desk, tmp_path, kind, "Store,Item code,Quantity\nSouth,SOAP,2\nNorth,SOAP,3\n")
        assert reasons(result) == {2: "Your role may not do this here."}
    with desk.database.reading() as connection:
        homes = dict(connection.execute(select(stores.c.name, stores.c.site_id)).all())
    assert (homes["South"], homes["North"]) == (other, desk.actor.site_id)


def test_each_role_is_offered_what_it_may_import(desk: Desk) -> None:
    def kinds(role: Role) -> set[str]:
        return {kind.value for kind in kinds_for(replace(desk.actor, role=role))}

    assert kinds(Role.MANAGER) == {kind.value for kind in IntakeKind}
    assert kinds(Role.PROGRAMME) == {"catalogue", "kits", "minimums"}
    assert kinds(Role.DISTRIBUTION) == kinds(Role.ADMINISTRATOR) == set()
