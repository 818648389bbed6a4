"""A name that occurs nowhere else is registered, imported, used, reported: and then looked for everywhere."""

from __future__ import annotations

import logging
import os
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import literal_column, select

from shelterdesk.domain.figures import Period
from shelterdesk.domain.intake import IntakeKind
from shelterdesk.domain.people import Sex
from shelterdesk.exchange.preview import preview
from shelterdesk.persistence.database import BACKUP_FOLDER, DATABASE_FILE, KEYRING_FILE
from shelterdesk.persistence.queries.people import sealed_identity
from shelterdesk.persistence.tables import identities, people
from shelterdesk.reports.writing import ENDINGS, Edition, write_report
from shelterdesk.services.backups import back_up_now
from shelterdesk.services.board import load_board
from shelterdesk.services.checking import run_checks
from shelterdesk.services.desk import Desk
from shelterdesk.services.edit_people import EditIdentity, edit_identity
from shelterdesk.services.handout_day import read_today
from shelterdesk.services.handouts import Void, give, void
from shelterdesk.services.households import RegisterHousehold, register_household
from shelterdesk.services.imports import ImportFile, import_rows
from shelterdesk.services.language import translator
from shelterdesk.services.people import RegisterPerson, register_person
from shelterdesk.services.person_details import person_details, read_identity
from shelterdesk.services.person_search import find_people, index_people
from shelterdesk.services.reporting import ReportScope, donor_figures, occupancy_figures
from shelterdesk.services.session import sign_in
from shelterdesk.services.stays import CheckOut, GiveBed, MoveGuest, check_out, give_bed, move_guest
from shelterdesk.services.stock_figures import stock_figures
from shelterdesk.services.undo import last_undoable, undo
from shelterdesk.services.visits import identify, open_visit
from tests.conftest import PASSWORD
from tests.handing_out import Person, Room, giving
from tests.rows import site_of
from tests.searching import files_with, parts_with, rows_with
from tests.sleeping import Shelter
from tests.trusting import trusting

# No other word of the program or of the tests holds these.
GIVEN, FAMILY, FAMILY_TYPED = "Xiomaraq", "Quetzalvé", "QUETZALVE\u0301"
CANARIES = {
    "given_names": GIVEN,
    "family_names": FAMILY,
    "documents": "PASSX7741Q",
    "contacts": "297-5559041",
    "notes": "hidesfromzorrillo",
}
BORN = date(1987, 6, 5)
LATER_NOTE = "movedbyvanzorro"
IMPORTED = "Wilhelmijnq"
WORDS = (*CANARIES.values(), "quetzalv", BORN.isoformat(), LATER_NOTE, IMPORTED)
PERIOD = Period(date(2026, 9, 1), date(2026, 9, 30))


@dataclass
class _Traces:
    """Everything that the program left: folders, files it has already removed, log lines, faults, reprs."""

    folders: list[Path]
    removed: dict[str, bytes] = field(default_factory=dict)
    said: list[str] = field(default_factory=list)


@pytest.fixture
def traces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> _Traces:
    """Temporary files go into a folder of the test, and what is removed is looked at first."""
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    kept = _Traces([tmp_path])
    for name in ("unlink", "remove"):
        monkeypatch.setattr(os, name, _looking_first(getattr(os, name), kept.removed))
    caplog.set_level(logging.DEBUG)
    logging.getLogger("sqlalchemy.engine").setLevel(logging.DEBUG)
    monkeypatch.setattr(logging.getLogger("sqlalchemy.engine"), "disabled", False)
    return kept


def _looking_first(remove: Callable[..., None], removed: dict[str, bytes]) -> Callable[..., None]:
    def look_and_remove(path: str | Path, *rest: object, **more: object) -> None:
        with suppress(OSError):
            removed[f"{path} ({len(removed)})"] = Path(path).read_bytes()
        remove(path, *rest, **more)

    return look_and_remove


@pytest.fixture
def quiet_engine() -> Iterator[None]:
    yield
    logging.getLogger("sqlalchemy.engine").setLevel(logging.NOTSET)


def _register(desk: Desk, traces: _Traces) -> str:
    command = RegisterPerson(site_of(desk), Sex.FEMALE, BORN, call_name="Mari", **CANARIES)  # type: ignore[arg-type]
    traces.said.append(repr(command))
    changes = register_person(desk, command)
    traces.said += [repr(changes), str(changes.said)]
    return changes.created[0]


def _read_and_edit(desk: Desk, traces: _Traces, person_id: str) -> None:
    """Opened, searched for by name, shown at the desk, edited, and one edit undone."""
    opened = read_identity(desk, person_id)
    assert opened.identity.given_names == GIVEN
    command = EditIdentity(person_id, opened.version, replace(opened.identity, notes=LATER_NOTE))
    edit_identity(desk, command)
    found = find_people(desk, "quetzalve", site_of(desk))
    assert [one.person_id for one in found] == [person_id]
    shown = (
        opened,
        command,
        found,
        index_people(desk, site_of(desk)),
        person_details(desk, person_id),
        open_visit(desk, person_id),
        identify(desk, FAMILY),
    )
    traces.said += map(repr, shown)
    edit_identity(desk, EditIdentity(person_id, read_identity(desk, person_id).version, opened.identity))
    _undo_last(desk, traces)


def _undo_last(desk: Desk, traces: _Traces) -> None:
    last = last_undoable(desk)
    assert last is not None
    traces.said += [repr(last), str(last.said), str(undo(desk, last.operation_id).said)]


def _live(desk: Desk, traces: _Traces) -> None:
    """A household of canaries: waits, sleeps, moves, receives, leaves."""
    shelter, room = Shelter(desk), Room(desk)
    child = RegisterPerson(site_of(desk), Sex.MALE, age=4, given_names=GIVEN, family_names=FAMILY)
    mother = replace(child, sex=Sex.FEMALE, age=30, documents=CANARIES["documents"])
    command = RegisterHousehold(site_of(desk), (mother, child), waits=True)
    ids = register_household(desk, command).created
    card = shelter.waiting(ids[0])
    assert card.suggestion is not None
    assert GIVEN in card.label
    traces.said += [repr(command), repr(card), repr(load_board(desk, site_of(desk)))]
    beds = GiveBed(site_of(desk), card.entry_id, card.suggestion.bed_ids)
    said = [give_bed(desk, beds), move_guest(desk, MoveGuest(site_of(desk), ids[1], shelter.bed_id("A-04")))]
    soap = room.item("Soap")
    room.lot(soap, 9)
    room.rule(soap)
    with desk.database.reading() as connection:
        code = connection.execute(select(people.c.code).where(people.c.id == ids[0])).scalar_one()
    handout = give(desk, giving(room, Person(ids[0], code), (soap, 1)))
    said += [handout, void(desk, Void(handout.created[0], "wrong person"))]
    said += [give(desk, giving(room, Person(ids[0], code), (soap, 1)))]
    said += [check_out(desk, CheckOut(site_of(desk), ids[0], with_household=True))]
    traces.said += [str(changes.said) for changes in said]
    traces.said += map(repr, (read_today(desk), load_board(desk, site_of(desk)), *said))


def _import(desk: Desk, traces: _Traces, brought: Path) -> None:
    """A file named after a person, with good rows and bad ones; itself it was brought, and is not ours to search."""
    brought.write_text(
        "given names,family names,sex,birth date,household\n"
        f"{IMPORTED},{FAMILY},female,{BORN.isoformat()},{FAMILY}\n"
        f"{IMPORTED},{FAMILY},male,2015-02-30,{FAMILY}\n"
        f"{IMPORTED},{FAMILY},what,,{FAMILY}\n",
        encoding="utf-8",
    )
    read = preview(brought, IntakeKind.PEOPLE)
    file = ImportFile.of(brought)
    result = import_rows(desk, IntakeKind.PEOPLE, read.rows, file)
    assert result.taken >= 1
    assert read.problems or result.refused
    traces.said += map(repr, (read.rows, result, read.table.rows))


def _report(desk: Desk, folder: Path) -> None:
    folder.mkdir()
    figures = {
        "donor": donor_figures(desk, ReportScope(PERIOD)),
        "occupancy": occupancy_figures(desk, ReportScope(PERIOD)),
        "stock": stock_figures(desk, PERIOD.last),
    }
    for language in ("en", "es"):
        edition = Edition(translator(language), language, date(2026, 9, 3))
        for name, found in figures.items():
            for ending in ENDINGS:
                write_report(found, folder / f"{name}-{language}{ending}", edition, trusting)


def _fail(desk: Desk, traces: _Traces) -> None:
    """A bug while a name is in hand, and a person's slip: what is printed of them holds no value."""
    name = " ".join((GIVEN, FAMILY))

    def bug() -> None:
        with desk.database.reading() as connection:
            connection.execute(select(people).where(literal_column("nowhere") == name))

    def slip() -> None:
        register_person(
            replace(desk, database=replace(desk.database, sealers={})),
            RegisterPerson(site_of(desk), Sex.FEMALE, given_names=name),
        )

    def clash() -> None:
        with desk.write() as work:
            before = work.connection.execute(select(identities)).first()
            assert before is not None
            work.insert(identities, **{**before._mapping, "id": None, "given_names": name.encode()})

    for act in (bug, slip, clash):
        with pytest.raises(Exception, match=r".") as failed:
            act()
        traces.said.append("".join(traceback.format_exception(failed.value)))


def test_no_canary_is_anywhere(
    desk: Desk,
    traces: _Traces,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    caplog: pytest.LogCaptureFixture,
    quiet_engine: None,
) -> None:
    person_id = _register(desk, traces)
    _read_and_edit(desk, traces, person_id)
    _live(desk, traces)
    _import(desk, traces, tmp_path_factory.mktemp("brought") / f"{IMPORTED}.csv")
    _undo_last(desk, traces)
    _report(desk, tmp_path / "reports")
    backup = back_up_now(desk)
    traces.said += map(repr, (desk, desk.database, desk.database.sealers, *run_checks(desk)))
    _fail(desk, traces)

    # The trap works: the names are there for the one who holds the key, and the files are those looked at.
    assert read_identity(desk, person_id).identity.family_names == FAMILY
    names = {path.name for path in tmp_path.rglob("*")}
    assert {DATABASE_FILE, f"{DATABASE_FILE}-wal", KEYRING_FILE, BACKUP_FOLDER, "donor-es.pdf"} <= names
    probe = tmp_path / "probe"
    probe.write_bytes(b"looked at")
    probe.unlink()
    assert b"looked at" in traces.removed.values()
    assert any("sqlalchemy" in record.name for record in caplog.records)

    assert files_with(WORDS, traces.folders) == []
    for name, content in traces.removed.items():
        assert parts_with(WORDS, name, content) == []
    for said in (*traces.said, caplog.text):
        assert parts_with(WORDS, "what was said", said.encode()) == [], said
    with desk.database.reading() as connection:
        assert rows_with(WORDS, connection) == []
    desk.database.close()
    assert files_with(WORDS, traces.folders) == []
    copy = sign_in(backup, "marisol", PASSWORD)
    with copy.database.reading() as connection:
        assert rows_with(WORDS, connection) == []
        assert sealed_identity(connection, person_id) is not None
    copy.database.close()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_canary_would_be_found(desk: Desk, tmp_path: Path, encoding: str) -> None:
    (tmp_path / "leak.bin").write_bytes(b"\x00\xff" + FAMILY.upper().lower().encode(encoding) + b"\x00")
    assert files_with(WORDS, [tmp_path / "leak.bin", tmp_path]) == [str(tmp_path / "leak.bin")]


def test_a_canary_would_be_found_in_a_workbook_a_paper_and_a_table(desk: Desk, tmp_path: Path) -> None:
    with desk.write() as work:
        work.connection.exec_driver_sql("UPDATE sites SET name = ?", (f"Casa {FAMILY}",))
        work.connection.commit()
    _report(desk, tmp_path / "reports")
    found = {Path(name.split("!")[0]).name for name in files_with(WORDS, [tmp_path / "reports"])}
    assert {"occupancy-en.xlsx", "occupancy-en.pdf", "occupancy-en.csv", "occupancy-en.json"} <= found
    with desk.database.reading() as connection:
        assert rows_with(WORDS, connection) == ["sites.name"]
