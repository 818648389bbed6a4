"""The directory of what partners offer, kept per country: to refer from, and to print."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from shelterdesk.domain.changes import Changes
from shelterdesk.domain.countries import known_country
from shelterdesk.domain.errors import BadInput, NotFound
from shelterdesk.domain.roles import Permission
from shelterdesk.domain.services_given import ServiceKind
from shelterdesk.domain.text import text
from shelterdesk.domain.typed import one_line
from shelterdesk.persistence.queries.services_given import DirectoryLine, directory_lines
from shelterdesk.persistence.tables import service_directory
from shelterdesk.persistence.unit_of_work import UnitOfWork
from shelterdesk.services.desk import Desk
from shelterdesk.services.organisations import put_named_organisation

_LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, slots=True)
class Offer:
    """What an organisation offers, and where and when. `languages` are ISO codes; `country` one of two letters."""

    organisation: str
    country: str
    kind: ServiceKind
    place: str | None = None
    languages: tuple[str, ...] = ()
    hours: str | None = None
    phone: str | None = None
    hotline: str | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class AddOffer:
    offer: Offer


@dataclass(frozen=True, slots=True)
class EditOffer:
    """What an entry says from now on; `version` is that of the entry as it was read."""

    directory_id: str
    version: int
    offer: Offer


@dataclass(frozen=True, slots=True)
class RetireOffer:
    """Nobody is referred there any more; or, where it is not `retired`, again. Nothing that was is lost."""

    directory_id: str
    retired: bool = True


def add_offer(desk: Desk, command: AddOffer) -> Changes:
    """The id created is that of the entry; raises NotAllowed, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        directory_id = work.insert(service_directory, **_columns(work, command.offer))
        said = text("{organisation} added to the directory", organisation=command.offer.organisation.strip())
        return work.commit("add to directory", said, created=[directory_id])


def edit_offer(desk: Desk, command: EditOffer) -> Changes:
    """Raises NotAllowed, NotFound, ChangedMeanwhile, or BadInput with the sentence to show."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        work.update(service_directory, command.directory_id, _columns(work, command.offer), command.version)
        said = text("{organisation} changed", organisation=command.offer.organisation.strip())
        return work.commit("edit directory", said, created=[])


def retire_offer(desk: Desk, command: RetireOffer) -> Changes:
    """Raises NotAllowed, NotFound, or BadInput where it is so already."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.write() as work:
        row = work.rows(service_directory, [command.directory_id]).get(command.directory_id)
        if row is None:
            raise NotFound(text("This entry of the directory is no longer there."))
        if (row.retired_on is not None) == command.retired:
            raise BadInput(text("This is so already."))
        day = work.now.date() if command.retired else None
        work.update(service_directory, row.id, {"retired_on": day})
        said = (
            text("Entry of the directory retired")
            if command.retired
            else text("Entry of the directory offered again")
        )
        return work.commit("retire from directory", said, created=[])


def list_directory(
    desk: Desk, country: str | None = None, *, retired: bool = False
) -> tuple[DirectoryLine, ...]:
    """The directory of a country, else of all; those retired only where asked for. Raises NotAllowed."""
    desk.authorize(Permission.RECORD_ACTIVITIES)
    with desk.database.reading() as connection:
        return directory_lines(connection, country, retired=retired)


def _columns(work: UnitOfWork, offer: Offer) -> dict[str, Any]:
    languages = [language.strip().lower() for language in offer.languages]
    wrong = next((language for language in languages if not _LANGUAGE.fullmatch(language)), None)
    if wrong is not None:
        raise BadInput(text("{code} is no code of a language. One is es.", code=wrong))
    return {
        "organisation_id": put_named_organisation(work, offer.organisation),
        "country": known_country(offer.country),
        "place": one_line(offer.place, 200),
        "kind": offer.kind.value,
        "languages": one_line(",".join(dict.fromkeys(languages)), 100),
        "hours": one_line(offer.hours, 200),
        "phone": one_line(offer.phone, 100),
        "hotline": one_line(offer.hotline, 100),
        "note": one_line(offer.note, 500),
    }
