"""The check: what the program believes, counted again from the rows, and the file itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection

from shelterdesk.domain.clashes import Claim, clashes
from shelterdesk.domain.codes import show_code
from shelterdesk.domain.day_text import day_text
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence import integrity, trail
from shelterdesk.persistence.guards import guard_faults
from shelterdesk.persistence.queries import checking
from shelterdesk.persistence.queries.night_census import broken_nights
from shelterdesk.persistence.queries.paper_checks import paper_faults, shifted_away
from shelterdesk.persistence.sealing import BrokenSeal, Sealer
from shelterdesk.persistence.tables import identities, keep_aparts
from shelterdesk.services.desk import Desk
from shelterdesk.services.faults import DATABASE_FAULTS, sentence_for

Recount = Callable[[Connection], Iterable[Text]]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, and what is wrong with it: nothing, where all is well."""

    name: Text
    problems: tuple[Text, ...]

    @property
    def passed(self) -> bool:
        return not self.problems


def run_checks(desk: Desk) -> Iterator[Check]:
    """Each check as soon as it is done; raises NotAllowed. Nothing is changed, and no name is told."""
    desk.authorize(Permission.CHECK)
    for name, recount in _checks(desk):
        yield Check(name, _problems(desk, recount))


def _checks(desk: Desk) -> tuple[tuple[Text, Recount], ...]:
    return (
        (text("The encrypted file is whole"), _encryption),
        (text("Its tables and indexes are sound"), _structure),
        (text("Its own guards are all there, each as it was written"), _guards),
        (text("Every reference leads to a row"), _references),
        (text("The stock is the sum of its ledger and nowhere below zero"), _balances),
        (text("The lines of the ledger fit together"), _ledger),
        (text("What was sent or lent arrived, is explained, or is still out"), _papers),
        (text("What was handed out has left the store, what was taken back has returned"), _handouts),
        (text("No bed is given twice for one night"), _beds),
        (text("No person has two beds or two stays for one night"), _people),
        (text("Every bed is given within the stay of its person"), _placements),
        (
            text("Every confirmed night is as it was confirmed"),
            lambda connection: _nights(connection, desk.database.trail_key),
        ),
        (text("The audit trail is unbroken"), lambda connection: _trail(connection, desk.database.trail_key)),
        *_of_key_holders(desk),
    )


def _of_key_holders(desk: Desk) -> Iterable[tuple[Text, Recount]]:
    """Without a site's identity key nothing can be said of what it seals."""
    held = {site_id: sealer for site_id in desk.database.sealers if (sealer := desk.sealer(site_id))}
    if held:
        yield text("Every sealed record opens with its key"), lambda connection: _seals(connection, held)


def _problems(desk: Desk, recount: Recount) -> tuple[Text, ...]:
    """A file too damaged to be read is a finding, not a failure of the check."""
    try:
        with desk.database.reading() as connection:
            return tuple(recount(connection))
    except DATABASE_FAULTS as fault:
        sentence = sentence_for(fault)
        if sentence is None:
            raise
        return (sentence,)


def _encryption(connection: Connection) -> Iterable[Text]:
    return (text("{fault}", fault=fault) for fault in integrity.encryption_faults(connection))


def _structure(connection: Connection) -> Iterable[Text]:
    return (text("{fault}", fault=fault) for fault in integrity.structure_faults(connection))


def _guards(connection: Connection) -> Iterable[Text]:
    missing, changed, foreign = guard_faults(connection)
    yield from (text("{guard} is missing.", guard=name) for name in missing)
    yield from (text("{guard} was changed.", guard=name) for name in changed)
    yield from (text("{guard} is none of this program.", guard=name) for name in foreign)


def _references(connection: Connection) -> Iterable[Text]:
    for table, count in integrity.broken_references(connection):
        yield text("{table}: {count} rows refer to nothing.", table=table, count=count)


def _balances(connection: Connection) -> Iterable[Text]:
    for fault in checking.balance_faults(connection):
        yield text(
            "{store}, {item}, bin “{bin}”: {kept} is kept, the ledger gives {counted}.",
            store=fault.store,
            item=fault.item,
            bin=fault.bin,
            kept=plain(fault.kept),
            counted=plain(fault.counted),
        )


def _ledger(connection: Connection) -> Iterable[Text]:
    foreign = checking.foreign_movements(connection)
    if foreign:
        yield text("{count} lines are under another item than their lot.", count=foreign)
    wrong = checking.wrong_reversals(connection)
    if wrong:
        yield text("{count} reversals are not the opposite of the line they name.", count=wrong)


def _papers(connection: Connection) -> Iterable[Text]:
    for fault in paper_faults(connection):
        yield text(
            "{number} of {store}: {count} lots do not add up.",
            number=fault.number,
            store=fault.store,
            count=fault.lots,
        )
    shifted = shifted_away(connection)
    if shifted:
        yield text("{count} lots became more or less while they moved between bins.", count=shifted)


def _handouts(connection: Connection) -> Iterable[Text]:
    for fault in checking.line_faults(connection):
        yield text(
            "Hand-out {id} to {person}, {item}: {given} should have left the store, {moved} did.",
            id=fault.handout_id,
            person=show_code(fault.person),
            item=fault.item,
            given=plain(fault.given),
            moved=plain(fault.moved),
        )


def _beds(connection: Connection) -> Iterable[Text]:
    for clash in clashes(checking.bed_claims(connection)):
        yield text("{bed} is given twice on {night}.", bed=clash.owner, night=clash.night.isoformat())


def _people(connection: Connection) -> Iterable[Text]:
    yield from _twice(checking.person_claims(connection), text("two beds"))
    yield from _twice(checking.stay_claims(connection), text("two stays"))


def _twice(claims: Iterable[Claim], what: Text) -> Iterable[Text]:
    for clash in clashes(claims):
        yield text(
            "{person} has {what} on {night}.",
            person=show_code(clash.owner),
            what=what,
            night=clash.night.isoformat(),
        )


def _placements(connection: Connection) -> Iterable[Text]:
    for code in checking.misplaced(connection):
        yield text("{person} has a bed outside the days of their stay.", person=show_code(code))


def _nights(connection: Connection, key: bytes) -> Iterable[Text]:
    for _, night in broken_nights(connection, key):
        yield text("The night of {day} was changed after it was confirmed.", day=day_text(night))


def _seals(connection: Connection, held: Mapping[str, Sealer]) -> Iterable[Text]:
    """What is opened is looked at by nobody."""
    for site_id, sealer in held.items():
        for code, row_id, sealed in checking.sealed_people(connection, site_id):
            if not _opens(sealer, sealed, identities.name, row_id):
                yield text("The sealed record of {person} was changed or is damaged.", person=show_code(code))
        for row_id, sealed in checking.sealed_pairs(connection, site_id):
            if not _opens(sealer, sealed, keep_aparts.name, row_id):
                yield text("A record of two who are kept apart was changed or is damaged.")


def _opens(sealer: Sealer, sealed: Mapping[str, bytes], table: str, row_id: str) -> bool:
    try:
        for column, value in sealed.items():
            sealer.open(value, table, row_id, column)
    except BrokenSeal:
        return False
    return True


def _trail(connection: Connection, key: bytes) -> Iterable[Text]:
    broken = trail.first_broken(connection, key)
    if broken is not None:
        yield text("Row {sequence} was changed, or the row before it is missing.", sequence=broken)
    last, given = checking.trail_ends(connection)
    if last != given:
        yield text("Rows {first} to {last} are missing at its end.", first=last + 1, last=given)
