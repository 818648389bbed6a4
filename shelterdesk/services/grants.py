"""Grants as they are read and changed: terms, and what was received against the budget."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sqlalchemy import select

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.grants import Account, Terms, account_of, check_terms
from shelterdesk.domain.money import checked_cost, checked_currency
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.catalogue import find_named
from shelterdesk.persistence.queries.money import GrantFacts, grant_facts, rate_book, spending
from shelterdesk.persistence.tables import donors, grants
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import put_grant

LONGEST_REFERENCE = 100
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class EditGrant:
    """What a grant is from now on; `version` is that of the grant as it was read. Days are both inside."""

    grant_id: str
    version: int
    reference: str
    currency: str | None = None
    budget: Decimal | None = None
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class PutGrant:
    """A new grant of a donor of this name, who is made where nobody is called so; days are both inside."""

    donor: str
    reference: str
    currency: str | None = None
    budget: Decimal | None = None
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True, slots=True)
class RenameDonor:
    donor_id: str
    name: str


@dataclass(frozen=True, slots=True)
class GrantLine:
    """A grant with what was received of it."""

    facts: GrantFacts
    account: Account


def grant_book(desk: Desk) -> tuple[GrantLine, ...]:
    """Every grant of every donor, each in its own currency; raises NotAllowed."""
    desk.authorize(Permission.SEE_STOCK)
    with desk.database.reading() as connection:
        spent, book = spending(connection), rate_book(connection)
        return tuple(
            GrantLine(facts, account_of(facts.terms, spent.get(facts.grant_id, ()), book))
            for facts in grant_facts(connection)
        )


def put_grant_with_terms(desk: Desk, command: PutGrant) -> Changes:
    """The id created is that of the grant; raises NotAllowed, or BadInput where it is there already."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    reference = one_line(command.reference, LONGEST_REFERENCE) or ""
    currency = None if command.currency is None else checked_currency(command.currency)
    budget = None if command.budget is None else checked_cost(command.budget)
    check_terms(Terms(reference, currency, budget, command.starts_on, command.ends_on))
    with desk.write() as work:
        donor_id = find_named(work.connection, donors, command.donor.strip())
        taken = select(grants.c.id).where(grants.c.donor_id == donor_id, grants.c.reference == reference)
        if donor_id is not None and work.connection.execute(taken).first() is not None:
            raise BadInput(text("This donor has a grant {reference} already.", reference=reference))
        grant_id = put_grant(work, command.donor, reference)
        terms = {"currency": currency, "budget": budget}
        days = {"starts_on": command.starts_on, "ends_on": command.ends_on}
        work.update(grants, grant_id, {**terms, **days})
        said = text("Grant {reference} added", reference=reference or command.donor.strip())
        return work.commit("add grant", said, created=[grant_id])


def edit_grant(desk: Desk, command: EditGrant) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, or ChangedMeanwhile."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    reference = one_line(command.reference, LONGEST_REFERENCE) or ""
    currency = None if command.currency is None else checked_currency(command.currency)
    budget = None if command.budget is None else checked_cost(command.budget)
    check_terms(Terms(reference, currency, budget, command.starts_on, command.ends_on))
    with desk.write() as work:
        known = work.rows(grants, [command.grant_id]).get(command.grant_id)
        if known is None:
            raise NotFound(text("There is no such grant."))
        taken = select(grants.c.id).where(
            grants.c.donor_id == known.donor_id, grants.c.reference == reference, grants.c.id != known.id
        )
        if work.connection.execute(taken).first() is not None:
            raise BadInput(text("This donor has a grant {reference} already.", reference=reference))
        values = {
            "reference": reference,
            "currency": currency,
            "budget": budget,
            "starts_on": command.starts_on,
            "ends_on": command.ends_on,
        }
        work.update(grants, known.id, values, command.version)
        said = text("Grant {reference} changed", reference=reference or "–")
        return work.commit("edit grant", said, created=[known.id])


def rename_donor(desk: Desk, command: RenameDonor) -> Changes:
    """Raises NotAllowed, NotFound, or BadInput for a name that is empty or taken."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    name = one_line(command.name, LONGEST_NAME)
    if name is None:
        raise BadInput(text("A name of 1 to {most} letters is needed.", most=LONGEST_NAME))
    with desk.write() as work:
        if find_named(work.connection, donors, name) not in (None, command.donor_id):
            raise BadInput(text("There is a donor of that name already."))
        work.update(donors, command.donor_id, {"name": name})
        return work.commit("rename donor", text("{donor} renamed", donor=name), created=[command.donor_id])
