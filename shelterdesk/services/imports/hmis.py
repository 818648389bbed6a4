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
from shelterdesk.domain.hmis import FileProblem, HmisSource, InventoryRow, ProjectRow
from shelterdesk.domain.hmis_nights import sort_nights
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.ids import new_id
from shelterdesk.persistence.tables import imports, recorded_nights
from shelterdesk.persistence.tables import sites as sites_table
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.imports.hmis_capacity import take_dates, take_inventories, take_participations
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
    "stays changed": text("changes of stays that were known"),
    "nights": text("recorded nights"),
    "inventories": text("bed inventories"),
    "inventories changed": text("changes of bed inventories that were known"),
    "sites changed": text("changes of the days on which sites are open"),
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

    A project that is known already, by its id, gets the stays that are new, and what the later export says
    otherwise of its days, its beds, and the entries and exits of known stays. Raises NotAllowed, also for new
    sites where the person works at one of several; RuleBroken for an export that was taken already; BadInput
    for a time zone that does not exist.
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
        lodging = {key: row for key, row in projects.items() if row.houses}
        places = HmisSites(self.desk, self.work, self.setting, dry_run=self.dry_run).places(lodging)
        self.taken["projects"] = len(lodging)
        self.made["sites"] = sum(place.new for place in places.values())
        self._projects(places, projects)
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
                if project.houses
                else text("{count} enrolments passed over: nobody sleeps there.", count=count)
            )
            self.notes.append(FileProblem("Project.csv", project.line, reason))

    def _projects(self, places: Mapping[str, Place], projects: Mapping[str, ProjectRow]) -> None:
        self.made["sites changed"] = take_dates(self.work, places, projects)
        inventories = [row for row in self.source.inventories() if self._lodges(row, places, projects)]
        self.taken["inventories"] = len(inventories)
        self.made.update(take_inventories(self.work, places, inventories))
        participations = [row for row in self.source.participations() if row.project_id in places]
        self.taken["participations"] = len(participations)
        take_participations(self.work, places, participations)

    def _lodges(
        self, row: InventoryRow, places: Mapping[str, Place], projects: Mapping[str, ProjectRow]
    ) -> bool:
        if row.project_id not in projects:
            reason = text("There is no project {number} in the export.", number=row.project_id)
            self.refused.append(FileProblem("Inventory.csv", row.line, reason))
        return row.project_id in places

    def _nights(self, places: Mapping[str, Place], stay_ids: Mapping[str, str], sorting: Sorted) -> None:
        """Nights of shelters that record each; what another kind of project records is no matter of nights."""
        stays = {
            stay.row.enrollment_id: stay for stay in sorting.stays if places[stay.row.project_id].recorded
        }
        counted = sort_nights(stays, self.source.nights())
        self.refused += counted.problems
        self.taken["nights"] = sum(len(nights) for nights in counted.nights.values())
        done = set(self._known_nights(places))
        rows: list[Row] = [
            {
                "id": new_id(),
                "stay_id": stay_ids[number],
                "site_id": places[stays[number].row.project_id].site_id,
                "night": night,
            }
            for number, nights in counted.nights.items()
            for night in nights
            if (stay_ids[number], night) not in done
        ]
        self.work.insert_many(recorded_nights, rows)
        self.made["nights"] = len(rows)

    def _known_nights(self, places: Mapping[str, Place]) -> Iterator[tuple[str, date]]:
        known = [place.site_id for place in places.values() if not place.new]
        table = recorded_nights
        query = select(table.c.stay_id, table.c.night)
        for site_id in known:
            for row in self.work.connection.execute(query.where(table.c.site_id == site_id)):
                yield row.stay_id, row.night
