"""After any stock work, every trace and statement agrees with a slow recount, and each grant's money adds up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from hypothesis import HealthCheck, settings
from hypothesis.stateful import invariant
from sqlalchemy import select

from shelterdesk.domain.figures import Period
from shelterdesk.persistence.tables import handouts
from shelterdesk.services.grant_figures import grant_figures
from shelterdesk.services.reporting import ReportScope, donor_figures
from shelterdesk.services.trace import Trace, trace_grant, trace_handout, trace_item, trace_lot
from shelterdesk.services.trace_steps import Sums
from tests.integration.test_stock_sequences import StockWork, some
from tests.tracing import Money, Recount

CENT = Decimal("0.01")
STEP = Decimal("0.0001")
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


class TracedWork(StockWork):
    """The same work, traced after every step."""

    @invariant()
    def where_the_money_is_agrees_with_a_recount(self) -> None:
        count = Recount(self.desk)
        assert some(count.lying()) == some(count.moved(*{count.kind(line) for line in count.lines}))
        figures = grant_figures(self.desk)
        assert all(row.account.balanced for row in (*figures.statements, *figures.lots))
        paid = _paid((row.donor, row.currency, row.account.received) for row in figures.statements)
        assert paid == _named(self, _in_cents(count.worth(count.moved("receive"))))
        given = _paid((row.donor, row.currency, row.account.handed_out) for row in figures.statements)
        exact = _named(self, count.worth(_turned(count.moved("issue", "return"))))
        assert given.keys() | exact.keys() == given.keys()
        assert all(abs(given[whose] - exact.get(whose, Decimal(0))) < CENT for whose in given)
        self._donor_report_agrees(exact, count)
        self._every_trace_agrees(count)

    def _every_trace_agrees(self, count: Recount) -> None:
        given = count.worth(_turned(count.moved("issue", "return")))
        lying = count.lying()
        for grant_id in self.donors:
            trace = trace_grant(self.desk, grant_id)
            assert _sum(step.worth for step in trace.handouts or ()) == _of(given, grant_id)
            assert _sum(step.worth for step in trace.lots) == _of(
                count.worth(count.moved("receive")), grant_id
            )
        for item_id in self.plain:
            trace = trace_item(self.desk, item_id)
            of_item = [lot for lot in count.lots.values() if lot.item_id == item_id]
            assert trace.account is not None
            assert trace.account.balanced
            assert trace.account.on_hand + trace.account.in_kits == sum(
                (lying.get(lot.id, Decimal(0)) for lot in of_item), Decimal(0)
            )
        self._back_from_every_handout(count)

    def _donor_report_agrees(self, exact: dict[tuple[str, str], Decimal], count: Recount) -> None:
        """Its kits are valued as they were assembled, to half the smallest amount a run and grant."""
        report = donor_figures(self.desk, ReportScope(YEAR), threshold=0)
        assembled = sum(count.kind(line) == "assemble" for line in count.lines)
        for row in report.by_grant:
            assert abs(row.value - exact.get((row.donor, row.currency), Decimal(0))) <= assembled * STEP

    def _back_from_every_handout(self, count: Recount) -> None:
        with self.desk.database.reading() as connection:
            ids = connection.execute(select(handouts.c.id)).scalars().all()
        for handout_id in ids:
            back = trace_handout(self.desk, handout_id)
            wanted = some(count.handed_out(handout_id))
            assert {step.lot_id: step.quantity for step in back.lots} == wanted
            worth = count.worth(wanted)
            assert {(step.grant_id, *one) for step in back.grants for one in step.worth if one[1]} == {
                (grant_id, currency, amount) for (grant_id, currency), amount in worth.items()
            }
            for step in (*back.lots[:1], *back.kits[:1]):  # and there again
                there = trace_lot(self.desk, step.lot_id)
                assert _handout(there, handout_id)


def _handout(trace: Trace, handout_id: str) -> bool:
    return any(step.handout_id == handout_id for step in trace.handouts or ())


def _turned(quantities: dict[str, Decimal]) -> dict[str, Decimal]:
    return {lot_id: -quantity for lot_id, quantity in quantities.items()}


def _in_cents(worth: Money) -> Money:
    return {whose: amount.quantize(CENT) for whose, amount in worth.items()}


def _named(work: TracedWork, worth: Money) -> dict[tuple[str, str], Decimal]:
    names = dict(zip(work.donors, ("Red", "Blue"), strict=True))
    found = {(names[grant_id or ""], currency): amount for (grant_id, currency), amount in worth.items()}
    return {whose: amount for whose, amount in found.items() if amount}


def _paid(rows: Iterable[tuple[str, str, Decimal]]) -> dict[tuple[str, str], Decimal]:
    return {(donor, currency): amount for donor, currency, amount in rows if amount}


def _of(worth: Money, grant_id: str) -> dict[str, Decimal]:
    return {currency: amount for (whose, currency), amount in worth.items() if whose == grant_id}


def _sum(worths: Iterable[Sums]) -> dict[str, Decimal]:
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for worth in worths:
        for currency, amount in worth:
            sums[currency] += amount
    return {currency: amount for currency, amount in sums.items() if amount}


TracedWork.TestCase.settings = settings(
    max_examples=4, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
TestTracedWork = TracedWork.TestCase
