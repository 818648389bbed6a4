"""An HMIS export taken: projects become sites, clients people by code, enrolments stays; one undoable commit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from shelterdesk.domain.calendar import known_time_zone
from shelterdesk.domain.changes import Changes
from shelterdesk.domain.countries import country_of_zone
from shelterdesk.domain.enrolments import Sorted, sort_enrolments
from shelterdesk.domain.hmis import SITE_KINDS, FileProblem, HmisSource, ProjectRow
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import bed_inventories, imports, recorded_nights, site_participations
from shelterdesk.persistence.tables import sites as sites_table
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports.hmis_people import HmisPeople
from shelterdesk.services.imports.hmis_sites import HmisSites, Place
from shelterdesk.services.imports.importing import ImportFile, refuse_twice

KIND = "hmis"
Row = dict[str, object]
MADE = {
    "sites": text("sites"),
    "people": text("people"),
    "households": text("households"),
    "stays": text("stays"),
    "exits": text("exits of stays that were known"),
    "nights": text("recorded nights"),
    "inventories": text("bed inventories"),
}


@dataclass(frozen=True, slots=True)
class TakeHmis:
    """`time_zone` and `country` are those of the new sites; without them, those of the first site there is."""

    file: ImportFile
    time_zone: str | None = None
    country: str | None = None
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class HmisResult:
    """`taken` counts rows of all the files; `notes` are remarks, not refusals. A trial has no `changes`."""

    taken: int
    refused: tuple[FileProblem, ...]
    notes: tuple[FileProblem, ...]
    made: tuple[tuple[Text, int], ...]
    changes: Changes | None


def take_hmis(desk: Desk, source: HmisSource, command: TakeHmis) -> HmisResult:
    """Take every row that can be taken; with `dry_run` nothing is kept, and no key is made.

    A project that is known already, by its id, gets the stays that are new and the exits of those that were
    open. Raises NotAllowed, also for new sites where the person works at one of several; RuleBroken for an
    export that was taken already; BadInput for a time zone that does not exist.
    """
    with desk.write() as work:
        home = desk.home_site(work.connection)
        for needed in (Permission.IMPORT_FILES, Permission.EDIT_BEDS, Permission.REGISTER_PEOPLE):
            desk.authorize(needed, home)
        refuse_twice(work, KIND, command.file, home)
        taking = _Taking(desk, work, source, _setting(work, home, command), dry_run=command.dry_run)
        taking.take()
        taken = sum(taking.taken.values())
        made = tuple((said, taking.made[word]) for word, said in MADE.items() if taking.made[word])
        changes = None if command.dry_run else _commit(work, command.file, home, taken)
    problems = sorted((*source.problems, *taking.refused), key=lambda one: (one.file, one.line))
    return HmisResult(taken, tuple(problems), tuple(taking.notes), made, changes)


def _setting(work: UnitOfWork, home: str, command: TakeHmis) -> tuple[str, str]:
    """Time zone and country of new sites."""
    first = work.connection.execute(select(sites_table).where(sites_table.c.id == home)).one()
    if command.time_zone is None:
        return first.time_zone, command.country or first.country
    zone = known_time_zone(command.time_zone)
    return zone, command.country or country_of_zone(zone)


def _commit(work: UnitOfWork, file: ImportFile, home: str, taken: int) -> Changes:
    if taken:
        work.insert(
            imports,
            kind=KIND,
            sha256=file.sha256,
            at=work.now,
            actor_id=work.actor_id,
        )
    said = text("{count} rows imported", count=taken)
    return work.commit(f"import {KIND}", said, site_id=home, reason=f"{taken} rows", created=())


class _Taking:
    """One run: what was found so far, and what came of it."""

    def __init__(
        self, desk: Desk, work: UnitOfWork, source: HmisSource, setting: tuple[str, str], *, dry_run: bool
    ) -> None:
        self.desk, self.work, self.source = desk, work, source
        self.setting, self.dry_run = setting, dry_run
        self.made: Counter[str] = Counter()
        self.taken: Counter[str] = Counter()
        self.refused: list[FileProblem] = []
        self.notes: list[FileProblem] = []

    def take(self) -> None:
        projects = {row.project_id: row for row in self.source.projects()}
        lodging = {key: row for key, row in projects.items() if row.kind in SITE_KINDS}
        places = HmisSites(self.desk, self.work, self.setting, dry_run=self.dry_run).places(lodging)
        self.taken["projects"] = len(lodging)
        self.made["sites"] = sum(place.new for place in places.values())
        self._inventories(places, projects)
        self._participations(places)
        people = HmisPeople(self.desk, self.work, places, self.setting[0])
        people.know(self.source.clients())
        sorting = sort_enrolments(
            self.source.enrollments(),
            self.source.exits(),
            lodging,
            people.clients,
            projects.keys() - lodging.keys(),
        )
        self.refused += sorting.problems
        self._note(sorting, projects)
        stay_ids = people.take(sorting.stays)
        self.refused += people.problems
        self.made.update(people.made)
        self.taken["clients"] = people.made["people"]
        self.taken["enrolments"] = len(sorting.stays)
        self._nights(places, stay_ids, sorting)

    def _note(self, sorting: Sorted, projects: Mapping[str, ProjectRow]) -> None:
        for project_id, count in sorted(sorting.passed_over.items()):
            project = projects[project_id]
            reason = (
                text("{count} enrolments passed over: nobody had moved in.", count=count)
                if project.kind in SITE_KINDS
                else text("{count} enrolments passed over: nobody sleeps there.", count=count)
            )
            self.notes.append(FileProblem("Project.csv", project.line, reason))

    def _inventories(self, places: Mapping[str, Place], projects: Mapping[str, ProjectRow]) -> None:
        table = bed_inventories
        before = self.work.connection.execute(select(table.c.site_id, table.c.source_id))
        known = {(row.site_id, row.source_id) for row in before}
        rows: list[Row] = []
        for row in self.source.inventories():
            place = places.get(row.project_id)
            if place is None:
                if row.project_id not in projects:
                    self._no_project("Inventory.csv", row.line, row.project_id)
                continue
            self.taken["inventories"] += 1
            if (place.site_id, row.inventory_id) in known and row.inventory_id:
                continue
            rows.append(
                {
                    "id": new_id(),
                    "site_id": place.site_id,
                    "household_type": None if row.household_type is None else row.household_type.value,
                    "beds": row.beds,
                    "units": row.units,
                    "starts_on": row.starts,
                    "ends_on": row.ends,
                    "source_id": row.inventory_id or None,
                }
            )
        self.work.insert_many(bed_inventories, rows)
        self.made["inventories"] = len(rows)

    def _participations(self, places: Mapping[str, Place]) -> None:
        """Of new sites. One that never took part has a span without a day, so that nothing counts there."""
        spans: dict[str, list[tuple[date, date | None]]] = {}
        for row in self.source.participations():
            place = places.get(row.project_id)
            if place is not None and place.new:
                of_site = spans.setdefault(place.site_id, [])
                self.taken["participations"] += 1
                of_site.append((row.starts, row.ends if row.taking_part else row.starts))
        rows: list[Row] = [
            {"id": new_id(), "site_id": site_id, "starts_on": first, "ends_on": end}
            for site_id, of_site in spans.items()
            for first, end in of_site
        ]
        self.work.insert_many(site_participations, rows)

    def _nights(self, places: Mapping[str, Place], stay_ids: Mapping[str, str], sorting: Sorted) -> None:
        """Nights of shelters that record each; what another kind of project records is no matter of nights."""
        stays = {
            stay.row.enrollment_id: stay for stay in sorting.stays if places[stay.row.project_id].recorded
        }
        done: set[tuple[str, date]] = set(self._known_nights(places))
        rows: list[Row] = []
        for row in self.source.nights():
            stay = stays.get(row.enrollment_id)
            if stay is None:
                continue
            if row.night < stay.entry or (stay.leaving is not None and row.night >= stay.leaving):
                reason = text("The night lies outside its enrolment.")
                self.refused.append(FileProblem("Services.csv", row.line, reason))
                continue
            self.taken["nights"] += 1
            stay_id = stay_ids[row.enrollment_id]
            if (stay_id, row.night) not in done:
                done.add((stay_id, row.night))
                site_id = places[stay.row.project_id].site_id
                rows.append({"id": new_id(), "stay_id": stay_id, "site_id": site_id, "night": row.night})
        self.work.insert_many(recorded_nights, rows)
        self.made["nights"] = len(rows)

    def _known_nights(self, places: Mapping[str, Place]) -> Iterator[tuple[str, date]]:
        known = [place.site_id for place in places.values() if not place.new]
        table = recorded_nights
        query = select(table.c.stay_id, table.c.night)
        for site_id in known:
            for row in self.work.connection.execute(query.where(table.c.site_id == site_id)):
                yield row.stay_id, row.night

    def _no_project(self, file: str, line: int, project_id: str) -> None:
        reason = text("There is no project {number} in the export.", number=project_id)
        self.refused.append(FileProblem(file, line, reason))
