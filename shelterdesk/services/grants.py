"""Grants as they are read and changed: terms, and what was received against the budget."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.donors import put_grant

LONGEST_REFERENCE = 100
LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class PutGrant:
    """A new grant of a donor of this name, who is made where nobody is called so; `terms` by its reference."""

    donor: str
    terms: Terms


@dataclass(frozen=True, slots=True)
class EditGrant:
    """What a grant is from now on, `terms` by its reference; `version` is that of the grant as it was read."""

    grant_id: str
    version: int
    terms: Terms


@dataclass(frozen=True, slots=True)
class RenameDonor:
    """`version` is that of the donor as it was read."""

    donor_id: str
    version: int
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
    terms = _checked(command.terms)
    with desk.write() as work:
        donor_id = find_named(work.connection, donors, command.donor.strip())
        if donor_id is not None:
            _check_free(work, donor_id, terms.label)
        grant_id = put_grant(work, command.donor, terms.label)
        work.update(grants, grant_id, _values(terms))
        said = text("Grant {reference} added", reference=terms.label or command.donor.strip())
        return work.commit("add grant", said, created=[grant_id])


def edit_grant(desk: Desk, command: EditGrant) -> Changes:
    """Raises NotAllowed, NotFound, BadInput, or ChangedMeanwhile."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    terms = _checked(command.terms)
    with desk.write() as work:
        known = work.rows(grants, [command.grant_id]).get(command.grant_id)
        if known is None:
            raise NotFound(text("There is no such grant."))
        _check_free(work, known.donor_id, terms.label, known.id)
        work.update(grants, known.id, _values(terms), command.version)
        said = text("Grant {reference} changed", reference=terms.label or "–")
        return work.commit("edit grant", said, created=[known.id])


def rename_donor(desk: Desk, command: RenameDonor) -> Changes:
    """Raises NotAllowed, NotFound, ChangedMeanwhile, or BadInput for a name that is empty or taken."""
    desk.authorize(Permission.EDIT_CATALOGUE)
    name = one_line(command.name, LONGEST_NAME)
    if name is None:
        raise BadInput(text("A name of 1 to {most} letters is needed.", most=LONGEST_NAME))
    with desk.write() as work:
        if find_named(work.connection, donors, name) not in (None, command.donor_id):
            raise BadInput(text("There is a donor of that name already."))
        work.update(donors, command.donor_id, {"name": name}, command.version)
        return work.commit("rename donor", text("{donor} renamed", donor=name))


def _checked(terms: Terms) -> Terms:
    """As it can be kept; raises BadInput."""
    checked = replace(
        terms,
        label=one_line(terms.label, LONGEST_REFERENCE) or "",
        currency=None if terms.currency is None else checked_currency(terms.currency),
        budget=None if terms.budget is None else checked_cost(terms.budget),
    )
    check_terms(checked)
    return checked


def _check_free(work: UnitOfWork, donor_id: str, reference: str, but: str | None = None) -> None:
    """Raises BadInput where another grant of the donor than `but` has this reference."""
    taken = select(grants.c.id).where(grants.c.donor_id == donor_id, grants.c.reference == reference)
    if but is not None:
        taken = taken.where(grants.c.id != but)
    if work.connection.execute(taken).first() is not None:
        raise BadInput(text("This donor has a grant {reference} already.", reference=reference))


def _values(terms: Terms) -> dict[str, object]:
    return {
        "reference": terms.label,
        "currency": terms.currency,
        "budget": terms.budget,
        "starts_on": terms.starts_on,
        "ends_on": terms.ends_on,
    }
