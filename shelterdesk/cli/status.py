"""``shelterdesk status``: how the sites stand now, in words or as JSON."""

from __future__ import annotations

import json
from argparse import Namespace

from shelterdesk import __version__
from shelterdesk.cli.parser import Parser
from shelterdesk.cli.signing_in import add_database, signed_in
from shelterdesk.cli.terminal import Terminal
from shelterdesk.domain.board import BedState
from shelterdesk.domain.stock import plain
from shelterdesk.domain.text import Text, text
from shelterdesk.persistence.queries.overview import LowItem
from shelterdesk.services.status import BedsNow, Overview, SiteNow, overview

_WORDS = {
    BedState.FREE: text("free"),
    BedState.OCCUPIED: text("occupied"),
    BedState.LEAVING: text("leaving today"),
    BedState.OVERSTAY: text("over stay"),
    BedState.RESERVED: text("reserved"),
    BedState.BLOCKED: text("out of service"),
}


def configure(parser: Parser) -> None:
    add_database(parser)
    parser.add_argument("--json", action="store_true", help=text("for another program to read"))


def run(args: Namespace, terminal: Terminal) -> int:
    with signed_in(args, terminal) as desk:
        found = overview(desk)
    if args.json:
        terminal.say(json.dumps(as_json(found), ensure_ascii=False, indent=2))
    else:
        _say(found, terminal)
    return 0


def as_json(found: Overview) -> dict[str, object]:
    """What `status --json` prints; null stands for what the login may not see."""
    return {
        "program": __version__,
        "schema": found.schema,
        "organisation": found.organisation,
        "sample": found.is_sample,
        "database": str(found.folder),
        "last_backup": found.last_backup and found.last_backup.isoformat(timespec="seconds"),
        "sites": [_site_json(site) for site in found.sites],
    }


def _site_json(site: SiteNow) -> dict[str, object]:
    beds = site.beds
    return {
        "name": site.name,
        "country": site.country,
        "time_zone": site.time_zone,
        "day": site.day.isoformat(),
        "beds": None if beds is None else _beds_json(beds),
        "people_staying": None if beds is None else beds.staying,
        "waiting": None if beds is None else beds.waiting,
        "people_waiting": None if beds is None else beds.people_waiting,
        "people_registered": site.people,
        "stock_low": None if site.low is None else [_low_json(item) for item in site.low],
    }


def _beds_json(beds: BedsNow) -> dict[str, int]:
    return {
        "total": sum(beds.by_state.values()),
        **{state.value: beds.by_state.get(state, 0) for state in BedState},
    }


def _low_json(item: LowItem) -> dict[str, str]:
    return {
        "store": item.store,
        "code": item.code,
        "name": item.name,
        "unit": item.unit,
        "quantity": plain(item.quantity),
        "minimum": plain(item.minimum),
    }


def _say(found: Overview, terminal: Terminal) -> None:
    terminal.say(found.organisation)
    if found.is_sample:
        terminal.say(text("This is the sample: nothing in it is real."))
    terminal.say(text("Database: {folder} (schema {schema})", folder=found.folder, schema=found.schema))
    if found.last_backup is None:
        terminal.say(text("Last backup: none yet"))
    else:
        when = found.last_backup.isoformat(sep=" ", timespec="minutes")
        terminal.say(text("Last backup: {when}", when=when))
    for site in found.sites:
        terminal.say()
        terminal.say(text("{site}, {day}", site=site.name, day=site.day.isoformat()))
        for line in _lines(site, terminal):
            terminal.say(f"  {terminal.word(line)}")


def _lines(site: SiteNow, terminal: Terminal) -> list[Text]:
    lines = []
    if site.beds is not None:
        states = ", ".join(
            f"{site.beds.by_state.get(state, 0)} {terminal.word(word)}" for state, word in _WORDS.items()
        )
        lines.append(text("Beds: {count} ({states})", count=sum(site.beds.by_state.values()), states=states))
        lines.append(text("People staying: {count}", count=site.beds.staying))
        lines.append(
            text(
                "Waiting list: {count} (people: {people})",
                count=site.beds.waiting,
                people=site.beds.people_waiting,
            )
        )
    if site.low is not None:
        lines.append(text("Items below their minimum: {count}", count=len(site.low)))
        lines += [
            text(
                "  {store}: {quantity} of {minimum} {unit}, {item}",
                store=item.store,
                quantity=plain(item.quantity),
                minimum=plain(item.minimum),
                unit=item.unit,
                item=item.name,
            )
            for item in site.low
        ]
    return lines
