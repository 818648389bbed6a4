"""The people of an HMIS export: each once, by code, with what identifies them sealed; their households and stays."""

from __future__ import annotations

import secrets
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import select

from shelterdesk.domain.census import Relationship
from shelterdesk.domain.codes import new_code
from shelterdesk.domain.enrolments import Enrolment, Household
from shelterdesk.domain.errors import BadInput
from shelterdesk.domain.hmis import ClientRow, FileProblem, plausible_birth
from shelterdesk.domain.people import Identity, month_number
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import households, identities, people, sites, stays
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.identities import clean_identity, seal_identity
from shelterdesk.services.imports.hmis_sites import Place

MARK = "HMIS PersonalID "  # before the number, in the sealed documents of a person
Row = dict[str, object]


class HmisPeople:
    """Only clients with a stay become people: of the others the shelter needs to know nothing."""

    def __init__(self, desk: Desk, work: UnitOfWork, places: Mapping[str, Place], time_zone: str) -> None:
        self._desk, self._work, self._places = desk, work, places
        self._zone = ZoneInfo(time_zone)
        self._clients: dict[str, ClientRow] = {}
        self._sealed: list[Row] = []
        self.problems: list[FileProblem] = []
        self.made: Counter[str] = Counter()

    @property
    def clients(self) -> Collection[str]:
        return self._clients.keys()

    def know(self, clients: Iterable[ClientRow]) -> None:
        """Clients that enrolments may name; of two rows of one client the first counts."""
        for row in clients:
            self._clients.setdefault(row.personal_id, row)

    def take(self, enrolments: Sequence[Enrolment]) -> dict[str, str]:
        """Add what is new; enrolment id -> stay id, of those known before too."""
        known = self._known_stays()
        new = [one for one in enrolments if (self._site(one), one.row.enrollment_id) not in known]
        for one in enrolments:
            self._bring_up_to_date(known.get((self._site(one), one.row.enrollment_id)), one)
        of_client: dict[str, list[Enrolment]] = defaultdict(list)
        for one in new:
            of_client[one.row.personal_id].append(one)
        person_ids, new_people = self._people(of_client)
        known_of = {
            one.row.enrollment_id: known.get((self._site(one), one.row.enrollment_id)) for one in enrolments
        }
        groups = self._households(enrolments, known_of, person_ids, new_people)
        self._work.insert_many(people, list(new_people.values()))
        self._work.insert_many(identities, self._sealed)
        stay_rows = [self._stay(one, person_ids, groups) for one in new]
        self._work.insert_many(stays, stay_rows)
        self.made["stays"] = len(stay_rows)
        found = {number: row.id for (_, number), row in known.items()}
        return found | {
            one.row.enrollment_id: str(row["id"]) for one, row in zip(new, stay_rows, strict=True)
        }

    def _site(self, enrolment: Enrolment) -> str:
        return self._places[enrolment.row.project_id].site_id

    def _known_stays(self) -> dict[tuple[str, str], Any]:
        known = [place.site_id for place in self._places.values() if not place.new]
        columns = (
            stays.c.id,
            stays.c.site_id,
            stays.c.source_id,
            stays.c.entry_day,
            stays.c.exit_day,
            stays.c.person_id,
            stays.c.household_id,
        )
        return {
            (row.site_id, row.source_id): row
            for site_id in known
            for row in self._work.connection.execute(
                select(*columns).where(stays.c.site_id == site_id, stays.c.source_id.is_not(None))
            )
        }

    def _bring_up_to_date(self, before: Any | None, enrolment: Enrolment) -> None:
        """The later export is right about the entry and the exit of a stay that was known."""
        if before is None or (before.entry_day, before.exit_day) == (enrolment.entry, enrolment.leaving):
            return
        came = {"entered_at": self._moment(enrolment.entry), "entry_day": enrolment.entry}
        self._work.update(stays, before.id, came | self._leaving(enrolment))
        only_left = before.entry_day == enrolment.entry and before.exit_day is None
        self.made["exits" if only_left else "stays changed"] += 1

    def _people(self, of_client: Mapping[str, Sequence[Enrolment]]) -> tuple[dict[str, str], dict[str, Row]]:
        """Client -> person id, and the rows of those who are new, by client."""
        person_ids = self._known_people()
        codes = set(self._work.connection.execute(select(people.c.code)).scalars())
        rows: dict[str, Row] = {}
        for client_id, own in of_client.items():
            if client_id in person_ids:
                continue
            client, entries = self._clients[client_id], [one.row.entry for one in own]
            as_head = [one.row.entry for one in own if one.row.relationship is Relationship.HEAD]
            place = self._places[min(own, key=lambda one: one.entry).row.project_id]
            born = plausible_birth(client.birth_date, entries, as_head)
            person_ids[client_id] = new_id()
            rows[client_id] = self._person(client, person_ids[client_id], place, born, _fresh(codes))
            self._sealed.append(self._identity(client, person_ids[client_id], place, born))
        self.made["people"] = len(rows)
        return person_ids, rows

    def _person(self, client: ClientRow, person_id: str, place: Place, born: date | None, code: str) -> Row:
        return {
            "id": person_id,
            "code": code,
            "site_id": place.site_id,
            "household_id": None,
            "sex": client.sex.value,
            "birth_month": None if born is None else month_number(born),
            "birth_estimated": False,
            "registered_at": self._work.now,
        }

    def _identity(self, client: ClientRow, person_id: str, place: Place, born: date | None) -> Row:
        """Sealed: the name, the birth date, and the number under which the client is known again."""
        documents = f"{MARK}{client.personal_id}"
        try:
            names = clean_identity(Identity(client.given_names or None, client.family_names or None))
        except BadInput as refusal:
            self.problems.append(FileProblem("Client.csv", client.line, refusal.text))
            names = Identity()
        identity = Identity(names.given_names, names.family_names, born, documents)
        row_id = new_id()
        sealed = seal_identity(identity, place.sealer, row_id)
        return {"id": row_id, "person_id": person_id, "site_id": place.site_id, **sealed}

    def _known_people(self) -> dict[str, str]:
        """Clients of earlier exports, as far as this person holds the keys that seal their numbers."""
        query = (
            select(identities.c.id, identities.c.person_id, identities.c.site_id, identities.c.documents)
            .join(sites, sites.c.id == identities.c.site_id)
            .where(sites.c.source_id.is_not(None), identities.c.documents.is_not(None))
        )
        found: dict[str, str] = {}
        for row in self._work.connection.execute(query):
            sealer = self._desk.sealer(row.site_id)
            if sealer is not None:
                opened = sealer.open(row.documents, identities.name, row.id, "documents")
                for line in opened.splitlines():
                    if line.startswith(MARK):
                        found[line.removeprefix(MARK)] = row.person_id
        return found

    def _households(
        self,
        enrolments: Sequence[Enrolment],
        known: Mapping[str, Any],
        person_ids: Mapping[str, str],
        new_people: Mapping[str, Row],
    ) -> dict[Household, str]:
        """A household for each that has several people; the latest is the one its new members are in.

        One that was taken before and has a new member now stays the one it is; who came alone then gets one.
        """
        members: dict[Household, list[Enrolment]] = defaultdict(list)
        for one in enrolments:
            members[one.household].append(one)
        groups: dict[Household, str] = {}
        rows: list[Row] = []
        joined: list[tuple[str, str]] = []
        newcomers: dict[str, tuple[str, str]] = {}  # people who were known -> household, site
        for household, own in sorted(members.items(), key=lambda pair: max(one.entry for one in pair[1])):
            before = [known[one.row.enrollment_id] for one in own if known[one.row.enrollment_id] is not None]
            if len({one.row.personal_id for one in own}) < 2 or len(before) == len(own):
                continue
            head = next(one for one in own if one.row.relationship is Relationship.HEAD)
            groups[household] = next((row.household_id for row in before if row.household_id), "")
            if not groups[household]:
                groups[household] = new_id()
                at = known[head.row.enrollment_id]
                head_id = person_ids[head.row.personal_id] if at is None else at.person_id
                rows.append({"id": groups[household], "site_id": self._site(head), "head_id": head_id})
            joined += [(row.id, groups[household]) for row in before if row.household_id is None]
            for one in own:
                person = new_people.get(one.row.personal_id)
                if person is None:
                    newcomers[person_ids[one.row.personal_id]] = groups[household], self._site(head)
                elif person["site_id"] == self._site(head):
                    person["household_id"] = groups[household]
        self._work.insert_many(households, rows)
        for stay_id, household_id in joined:
            self._work.update(stays, stay_id, {"household_id": household_id})
        self._take_in(newcomers)
        self.made["households"] = len(rows)
        return groups

    def _take_in(self, newcomers: Mapping[str, tuple[str, str]]) -> None:
        """Who was in no household is in the one of their latest stay; who is in one was put there by a person."""
        for person_id, person in self._work.rows(people, list(newcomers)).items():
            household_id, site_id = newcomers[person_id]
            if person.household_id is None and person.site_id == site_id:
                self._work.update(people, person_id, {"household_id": household_id})

    def _stay(self, one: Enrolment, person_ids: Mapping[str, str], groups: Mapping[Household, str]) -> Row:
        gone = self._leaving(one)
        relationship = one.row.relationship
        return {
            "id": new_id(),
            "person_id": person_ids[one.row.personal_id],
            "site_id": self._site(one),
            "entered_at": self._moment(one.entry),
            "entry_day": one.entry,
            **gone,
            "household_id": groups.get(one.household),
            "relationship": None if relationship is None else relationship.value,
            "source_id": one.row.enrollment_id,
        }

    def _leaving(self, one: Enrolment) -> Row:
        return {
            "exited_at": None if one.leaving is None else self._moment(one.leaving),
            "exit_day": one.leaving,
            "destination": None if one.destination is None else one.destination.value,
        }

    def _moment(self, day: date) -> datetime:
        """Noon at the site: an export says days only."""
        return datetime.combine(day, time(12), self._zone)


def _fresh(codes: set[str]) -> str:
    while (code := new_code(secrets.randbelow)) in codes:
        pass
    codes.add(code)
    return code
