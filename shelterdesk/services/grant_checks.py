"""Whether goods may be received on a grant: its days, its budget, and what its currency makes of the cost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import reduce

from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.errors import ReasonNeeded, RuleBroken
from shelterdesk.domain.grants import Spending, Terms, account_of, objections
from shelterdesk.domain.money import checked_currency
from shelterdesk.domain.rates import RateBook
from shelterdesk.domain.text import Text, text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.money import grant_facts, rate_book, spending
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.papers import LONGEST_NOTE


@dataclass(frozen=True, slots=True)
class Cost:
    """What a line costs a grant."""

    grant_id: str
    currency: str
    amount: Decimal


def check_grants(
    work: UnitOfWork, grant_ids: Collection[str], costs: Sequence[Cost], today: date, reason: str
) -> str | None:
    """Whether these grants allow these costs; returns the reason, where one was needed.

    Raises ReasonNeeded where one is needed and not given, RuleBroken where no rate says what it costs the grant.
    """
    facts = [one for one in grant_facts(work.connection) if one.grant_id in grant_ids]
    if not any(one.terms.budget or one.terms.starts_on or one.terms.ends_on for one in facts):
        return None
    spent, book = spending(work.connection, grant_ids), rate_book(work.connection)
    found: list[Text] = []
    for one in facts:
        new = [
            Spending(today, checked_currency(cost.currency), cost.amount)
            for cost in costs
            if cost.grant_id == one.grant_id
        ]
        _check_rates(one.terms, new, book)
        account = account_of(one.terms, (*spent.get(one.grant_id, ()), *new), book)
        found += objections(one.terms, today, account)
    said = one_line(reason, LONGEST_NOTE)
    if found and said is None:
        raise ReasonNeeded(_together((*found, text("To receive it all the same, say why."))))
    return said if found else None


def _check_rates(terms: Terms, new: Iterable[Spending], book: RateBook) -> None:
    """A cost that no rate holds against the budget is refused: it is never guessed."""
    if terms.budget is None or terms.currency is None:
        return
    for line in new:
        if book.between(line.currency, terms.currency, line.day) is None:
            raise RuleBroken(
                text(
                    "{grant} counts in {wanted}, and no rate says what {currency} was worth on {day}.",
                    grant=terms.label,
                    wanted=terms.currency,
                    currency=line.currency,
                    day=day_text(line.day),
                )
            )


def _together(sentences: Iterable[Text]) -> Text:
    return reduce(lambda first, then: text("{first} {then}", first=first, then=then), sentences)
